package fix

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
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

// ErrDenied is returned for what one side denies: another value would not put it right.
var ErrDenied = errors.New("one side denies what the other says: the sentence has to be written anew")

// ErrWay is returned for a rise against a fall: it is not the number that is wrong.
var ErrWay = errors.New("one side says up and the other down: the sentence has to be written anew")

// Corrections drafts what the articles would say of a finding once it is mended: for the
// one side where the rule declares the value, else for each side, of which a person
// chooses. Every article of a side has its draft. The words are those of the articles
// and of the rule. Its error, ErrSide, ErrComputed, ErrDenied, ErrWay or ErrDimension, says why there is none.
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
	case f.Claim.Negated || f.Against.Claim != nil && f.Against.Claim.Negated:
		return nil, ErrDenied
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
	wrong, right := quotable(c), strings.TrimSuffix(linebreak.Joined(worded(c, to)), ".")
	const earlier = "An earlier version of this article "
	title, inline := titleOf(c.Rule)
	var text string
	switch {
	case c.Rule.Kind == value.Name:
		text = fmt.Sprintf("spelled %s as “%s”.", right, wrong)
	case c.Rule.Kind == value.Quote:
		text = fmt.Sprintf("gave a quotation as “%s”; the words are “%s”.", wrong, right)
	case c.Rule.Kind == value.Choice:
		text = fmt.Sprintf("said “%s”%s; it should have said “%s”.", wrong, inBrackets(title), right)
	case inline:
		text = fmt.Sprintf("gave %s as “%s”; it is %s.", title, wrong, right)
	default:
		text = fmt.Sprintf("said “%s”%s; it is %s.", wrong, inBrackets(title), right)
	}
	return Correction{Path: c.Path, Article: c.Article, Text: earlier + text}
}

func inBrackets(title string) string {
	if title == "" {
		return ""
	}
	return " (" + title + ")"
}

// quotable returns the wrong words as they are quoted. An adjective has its noun: “21-year
// leadership”.
func quotable(c *claim.Claim) string {
	text := linebreak.Joined(c.Text)
	if !isAdjective(c) || c.InSentence < 0 || c.InSentence+len(c.Text) > len(c.Sentence) {
		return text
	}
	after := c.Sentence[c.InSentence+len(c.Text):]
	next := token.Lex(nil, after)
	if len(next) > 0 && next[0].Kind == token.Word && strings.TrimSpace(after[:next[0].Start]) == "" {
		return text + " " + next[0].Text(after)
	}
	return text
}

// isAdjective reports whether a claim has its value as an adjective: "21-year".
func isAdjective(c *claim.Claim) bool {
	return c.Value.Kind != value.Date && c.Value.Kind != value.Ordinal && hyphenated(c.Text)
}

// titleOf returns the title of a rule for the use within a sentence, and whether it can be
// the object of one: "how long he led the force", "the number of dogs". Of others it is not
// known whether they begin with a name.
func titleOf(r *rule.Rule) (title string, inline bool) {
	title = linebreak.Joined(r.Title)
	if title == r.ID {
		title = ""
	}
	first, rest, _ := strings.Cut(title, " ")
	switch small := strings.ToLower(first); {
	case title == "":
		return "", false
	case slices.Contains(opening, small):
		return lowered(title), true
	case slices.Contains(definite, small) && !strings.HasSuffix(first, "s"):
		return "the " + lowered(title), true
	case strings.HasSuffix(first, "'s"), strings.HasSuffix(first, "’s"), first == lowered(first) && rest != "":
		return title, true
	}
	return title, false
}

// worded returns the right value in the style of the wrong one, "March 5, 2020" and not
// "2020-03-05", as it is written within a sentence; an adjective, "21-year", is no answer.
func worded(c *claim.Claim, to wording) string {
	kind := c.Value.Kind
	text, ok := rewrite(c, to)
	switch {
	case kind == value.Date && !ok:
		return dayInWords(to)
	case kind == value.Choice:
		return choiceInWords(c.Rule, to.text)
	case !ok || kind == value.Name || isAdjective(c):
		text = to.text
	}
	switch kind {
	case value.Name, value.Quote, value.Date, value.Version:
		return text
	case value.Ordinal:
	default:
		text = plainly(text, to)
	}
	if second, _ := utf8.DecodeRuneInString(text[min(1, len(text)):]); unicode.IsLower(second) && !isCurrency(leading(text)) {
		text = lowered(text)
	}
	return text
}

// plainly writes an adjective as an answer: "21-year" as "21 years", "63-year-old" as "63
// years old".
func plainly(text string, to wording) string {
	if !hyphenated(text) {
		return text
	}
	joint := strings.IndexAny(text, "-‑")
	if n, ok := findNumeral(wording{text, to.value}); ok && n.end < len(text) {
		joint = n.end
	}
	_, size := utf8.DecodeRuneInString(text[joint:])
	name, rest, _ := strings.Cut(strings.ReplaceAll(text[joint+size:], "‑", "-"), "-")
	for _, sense := range unit.Senses(name) {
		if sense.Form == unit.Name && !isOne(to.value) {
			name = sense.Unit.Plural
			break
		}
	}
	return strings.TrimSpace(text[:joint] + " " + name + " " + strings.ReplaceAll(rest, "-", " "))
}

// dayInWords writes a declared day as people do: "2020-03-05" is for programs.
func dayInWords(to wording) string {
	if _, err := time.Parse(time.DateOnly, to.text); err != nil || !to.value.Resolved {
		return to.text
	}
	return dateOf(to.value.Days.First).Format("January 2, 2006")
}

// choiceInWords returns the first wording of a choice that a rule declares, if that is
// plain words; what an article says of it is one already.
func choiceInWords(r *rule.Rule, text string) string {
	for _, choice := range r.Choices {
		if choice.Name == text && len(choice.Words) > 0 {
			if first := choice.Words[0].String(); !strings.ContainsAny(first, "~@*()[]{}.") {
				return first
			}
		}
	}
	return text
}

// opening are words that titles begin with, which are written small within a sentence and
// can follow "gave".
var opening = []string{"a", "an", "the", "how", "what", "when", "where", "which", "who", "whose", "why", "whether", "people", "deaths"}

// definite are words that titles begin with likewise, with "the" before them.
var definite = []string{
	"age", "amount", "area", "average", "capacity", "cost", "count", "date", "day", "deadline", "default", "depth", "distance", "duration",
	"fall", "first", "height", "highest", "largest", "last", "latest", "least", "length", "limit", "longest", "loss", "lowest", "maximum", "minimum",
	"name", "number", "oldest", "percentage", "place", "population", "price", "profit", "proportion", "rate", "rise", "score", "share", "shortest",
	"size", "smallest", "speed", "start", "time", "toll", "total", "value", "version", "weight", "width", "year", "youngest",
}
