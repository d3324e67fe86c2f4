package report

import (
	"fmt"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// summary counts what a run found.
type summary struct {
	articles, rules, claims, unread int
	silent                          int // rules that found nothing to compare
	accepted                        int // findings that somebody has allowed; the counts below are without them
	relation                        map[value.Relation]int
	severity                        map[rule.Severity]int

	unchanged, known, gone int // findings that are left out, or out of a baseline
}

func summarize(r *verdict.Result) summary {
	s := summary{
		articles: len(r.Articles) + r.Unlisted, rules: len(r.Facts), unread: len(r.Unread),
		relation: map[value.Relation]int{}, severity: map[rule.Severity]int{},
		unchanged: r.Unchanged, known: r.Known, gone: r.Gone,
	}
	with := map[string]bool{}
	for _, f := range r.Findings {
		with[f.Rule.ID] = true
		if isAccepted(f) {
			s.accepted++
			continue
		}
		s.relation[f.Relation]++
		s.severity[f.Severity]++
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		s.claims += f.Stated()
		if !isCompared(f) && !with[f.Rule.ID] {
			s.silent++
		}
	}
	return s
}

// isCompared reports whether there is anything of a fact to compare: two claims, or of a
// computed one some that go together.
func isCompared(f *verdict.Fact) bool {
	if f.Computed != nil {
		return f.Computed.All > 0
	}
	return f.Stated() > 1
}

// String returns "5 articles, 14 rules, 31 claims: 3 conflicts, 4 compatible (2 rules
// found nothing to compare)".
func (s summary) String() string {
	text := fmt.Sprintf("%s, %s, %s: %s", counted(s.articles, "article"), counted(s.rules, "rule"),
		counted(s.claims, "claim"), s.byRelation())
	if s.accepted > 0 {
		text += fmt.Sprintf(", %d accepted", s.accepted)
	}
	if s.silent > 0 {
		text += fmt.Sprintf(" (%s found nothing to compare)", counted(s.silent, "rule"))
	}
	for _, aside := range []struct {
		n    int
		what string
	}{
		{s.known, "known from the baseline"}, {s.gone, "of the baseline gone"},
		{s.unchanged, "more that the change takes no part in"},
	} {
		if aside.n > 0 {
			text += fmt.Sprintf("; %d %s", aside.n, aside.what)
		}
	}
	return text
}

// byRelation returns "3 conflicts, 1 tension", or "nothing found".
func (s summary) byRelation() string {
	var parts []string
	for _, r := range relations {
		if n := s.relation[r]; n > 0 {
			parts = append(parts, countedRelation(n, r))
		}
	}
	if len(parts) == 0 {
		return "nothing found"
	}
	return strings.Join(parts, ", ")
}

// countedRelation returns "1 conflict", "2 conflicts", "2 compatible".
func countedRelation(n int, r value.Relation) string {
	if r == value.Conflict || r == value.Tension {
		return counted(n, string(r))
	}
	return fmt.Sprintf("%d %s", n, r)
}

// counted returns "1 rule" or "2 rules".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
