package fix

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Correction is the draft of a correction, for one article.
type Correction struct {
	Path    string
	Article string // its id, or its path
	Text    string
}

// ErrSide is returned for a finding that is not about what two sides say.
var ErrSide = errors.New("the finding has no side to be corrected")

// ErrComputed is returned for a finding on a computed fact: which of its claims is wrong,
// and what it is to say, cannot be told from the others.
var ErrComputed = errors.New("several facts do not add up, and which is wrong cannot be told from the others")

// ErrWay is returned for a rise against a fall: it is not the number that is wrong.
var ErrWay = errors.New("one side says up and the other down: the sentence has to be written anew")

// Corrections drafts what the articles would say of a finding once it is mended: for the
// one side where the rule declares the value, else for each side, of which a person
// chooses. Every article of a side has its draft. The words are those of the articles
// and of the rule. Its error, ErrSide, ErrComputed, ErrWay or ErrDimension, says why there is none.
func Corrections(r *verdict.Result, f *verdict.Finding) ([]Correction, error) {
	if f.Claim == nil || f.Against == nil {
		return nil, ErrSide
	}
	if isComputed(f) {
		return nil, ErrComputed
	}
	var to wording
	switch {
	case f.Canonical != nil:
		to = declared(f)
	case f.Against.Claim != nil:
		to = stated(f.Against.Claim)
	default:
		return nil, ErrSide
	}
	switch {
	case opposed(f.Claim.Value, to.value):
		return nil, ErrWay
	case f.Relation == value.Incomparable || otherSort(f.Claim.Value, to.value):
		return nil, ErrDimension
	}
	in := newGroups(r)
	drafts := side(in, f.Claim, to)
	if f.Canonical == nil && f.Against.Outlet == "" {
		drafts = append(drafts, side(in, f.Against.Claim, stated(f.Claim))...)
	}
	return drafts, nil
}

// side drafts the correction of every article that says what a claim says.
func side(in groups, says *claim.Claim, to wording) []Correction {
	var drafts []Correction
	drafted := map[claim.Source]bool{}
	for _, c := range append([]*claim.Claim{says}, in.group(says)...) {
		if !drafted[c.Source()] {
			drafted[c.Source()] = true
			drafts = append(drafts, correction(c, to))
		}
	}
	return drafts
}

// opposed reports whether one value is a rise and the other a fall, or one a profit and the
// other a loss.
func opposed(a, b value.Value) bool {
	return a.Direction != "" && b.Direction != "" && a.Direction != b.Direction || a.Kind == value.Money && a.Number.Sign()*b.Number.Sign() < 0
}

// otherSort reports whether one value is a date and the other is none.
func otherSort(a, b value.Value) bool { return (a.Kind == value.Date) != (b.Kind == value.Date) }

func correction(c *claim.Claim, to wording) Correction {
	wrong, right := linebreak.Joined(c.Text), strings.TrimSuffix(linebreak.Joined(worded(c, to)), ".")
	const earlier = "An earlier version of this article "
	var text string
	switch title := linebreak.Joined(c.Rule.Title); {
	case c.Rule.Kind == value.Name:
		text = fmt.Sprintf("spelled %s as “%s”.", right, wrong)
	case c.Rule.Kind == value.Quote:
		text = fmt.Sprintf("gave a quotation as “%s”; the words are “%s”.", wrong, right)
	case title == "" || title == c.Rule.ID:
		text = fmt.Sprintf("said “%s”; it is %s.", wrong, right)
	default:
		if first, _, _ := strings.Cut(title, " "); slices.Contains(opening, first) {
			title = lowered(title)
		}
		if first, rest, _ := strings.Cut(title, " "); slices.Contains(definite, first) && strings.HasPrefix(rest, "of ") {
			title = "the " + title
		}
		text = fmt.Sprintf("gave %s as “%s”; it is %s.", title, wrong, right)
	}
	return Correction{Path: c.Path, Article: c.Article, Text: earlier + text}
}

// worded returns the right value in the style of the wrong one, "March 5, 2020" and not
// "2020-03-05", as it is written within a sentence; an adjective, "21-year", is no answer.
func worded(c *claim.Claim, to wording) string {
	kind := c.Value.Kind
	text, ok := rewrite(c, to)
	if !ok || kind == value.Name || hyphenated(c.Text) && kind != value.Date {
		return to.text
	}
	if second, _ := utf8.DecodeRuneInString(text[min(1, len(text)):]); kind != value.Date && unicode.IsLower(second) {
		text = lowered(text)
	}
	return text
}

// opening are words that titles begin with, and that are written small within a
// sentence.
var opening = []string{
	"A", "An", "The", "How", "What", "When", "Where", "Which", "Who", "Whose", "Why", "Whether", "Number", "People", "Deaths", "Price", "Length",
}

// definite are words of titles that have "the" before them within a sentence where "of"
// follows.
var definite = []string{"number", "price", "length"}
