package verdict

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// message says in one sentence what disagrees with what, and how.
func message(a, b *claim.Claim, p Pair, within []string, more int) string {
	var m strings.Builder
	if sameArticle(a, b) {
		fmt.Fprintf(&m, "%s says %s and %s", nameOf(a), says(a), says(b))
	} else {
		fmt.Fprintf(&m, "%s says %s, %s says %s", nameOf(a), says(a), nameOf(b), says(b))
	}
	m.WriteString(": " + verdict(a.Rule.Kind, p.Relation, p.Reason))
	if len(within) > 0 {
		m.WriteString("; within " + List(within, more) + " too")
	}
	return m.String()
}

// messageAgainst says what is wrong with a claim that is held against a declared value.
func messageAgainst(c *claim.Claim, r Reference, relation value.Relation, reason string) string {
	if r.Retired {
		return fmt.Sprintf("%s says %s, a value that %s declares retired", nameOf(c), says(c), r.Path)
	}
	return fmt.Sprintf("%s says %s, %s declares “%s”: %s", nameOf(c), says(c), r.Path, clip(r.Text), verdict(c.Rule.Kind, relation, reason))
}

// Named names an article for people: by its path, and by its id where that does not say
// the path.
func Named(article, path string) string {
	if strings.HasPrefix(article, path) {
		return article
	}
	return path + " (" + article + ")"
}

func nameOf(c *claim.Claim) string { return Named(c.Article, c.Path) }

// verdict says what a relation means for a reader.
func verdict(kind value.Kind, relation value.Relation, reason string) string {
	text := Meaning(kind, relation)
	if kind == value.Quote || kind == value.Name {
		return text // the reason would repeat both texts
	}
	if reason = strings.TrimSuffix(reason, " can both be true"); reason != "" {
		text += " (" + reason + ")"
	}
	return text
}

// List names up to three articles, and counts the others, of which there may be more than
// are given.
func List(names []string, more int) string {
	if len(names) > 3 {
		names, more = names[:3], more+len(names)-3
	}
	switch last := len(names) - 1; {
	case more > 0:
		return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), more)
	case last > 0:
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return names[0]
}

// says quotes a claim, with who is made to say it.
func says(c *claim.Claim) string {
	words := "“" + clip(c.Text) + "”"
	if c.Negated {
		words = "not " + words
	}
	if c.Speaker != "" {
		words += " (according to " + clip(claim.Objective(c.Speaker)) + ")"
	}
	return words
}

// longest is how many words of a text a message repeats.
const longest = 12

// clip writes a text on one line, and leaves out the middle of a long one.
func clip(text string) string {
	words := strings.Fields(text)
	if len(words) > longest {
		words = slices.Concat(words[:longest/2], []string{"…"}, words[len(words)-longest/2:])
	}
	return strings.Join(words, " ")
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

func quoteTitle(r *rule.Rule) string {
	if r.Title == "" {
		return r.ID
	}
	return "“" + r.Title + "”"
}
