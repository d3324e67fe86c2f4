package fix

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Correction is the draft of a correction, for one article.
type Correction struct {
	Path string
	Text string
}

// Corrections drafts what an article would say of a finding once it is mended: one
// draft where the rule declares the value, else one for each side, of which a person
// chooses. The words are those of the articles and of the rule.
func Corrections(f *verdict.Finding) []Correction {
	switch {
	case f.Claim == nil || f.Against == nil:
		return nil
	case f.Canonical != nil:
		return []Correction{correction(f.Claim, declared(f))}
	case f.Against.Outlet != "":
		return []Correction{correction(f.Claim, stated(f.Against.Claim))}
	case f.Against.Claim != nil:
		return []Correction{correction(f.Claim, stated(f.Against.Claim)), correction(f.Against.Claim, stated(f.Claim))}
	}
	return nil
}

func correction(c *claim.Claim, to wording) Correction {
	wrong, right := oneLine(c.Text), strings.TrimSuffix(oneLine(worded(c, to)), ".")
	const earlier = "An earlier version of this article "
	var text string
	switch title := oneLine(c.Rule.Title); {
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
		text = fmt.Sprintf("gave %s as “%s”; it is %s.", title, wrong, right)
	}
	return Correction{Path: c.Path, Text: earlier + text}
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

// oneLine writes any white space as one space.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
