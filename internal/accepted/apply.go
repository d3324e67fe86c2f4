package accepted

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Apply marks the findings that an entry accepts. Each entry that no longer holds
// becomes a finding of its own, which is an error: today is the day by which entries
// expire. Entries for rules that are not in the result are left alone, and so are all
// that match nothing unless the whole corpus was read.
func (l *List) Apply(r *verdict.Result, today calendar.Day, whole bool) {
	byPrint := l.find(r.Findings)
	facts := make(map[string]*verdict.Fact, len(r.Facts))
	order := make(map[*rule.Rule]int, len(r.Facts))
	for i := range r.Facts {
		facts[r.Facts[i].Rule.ID] = &r.Facts[i]
		order[r.Facts[i].Rule] = i
	}
	for i := range l.Entries {
		e := &l.Entries[i]
		at, found := byPrint[e.Fingerprint]
		switch {
		case found && today > e.Expires:
			r.Findings = append(r.Findings, l.stale(r.Findings[at].Rule, e, fmt.Sprintf("expired on %s", e.Expires)))
		case found:
			r.Findings[at].Accepted = &verdict.Accepted{Reason: e.Reason, By: e.By, Expires: e.Expires, Path: l.Path, Line: e.Line}
		case whole && facts[e.Rule] != nil:
			r.Findings = append(r.Findings, l.stale(facts[e.Rule].Rule, e, e.unmatched(facts[e.Rule])))
		}
	}
	slices.SortStableFunc(r.Findings, func(a, b verdict.Finding) int { return cmp.Compare(order[a.Rule], order[b.Rule]) })
}

// find returns which findings the entries accept, by the fingerprints of the entries.
func (l *List) find(found []verdict.Finding) map[string]int {
	own := make(map[string]int, len(found))
	for i := range found {
		own[found[i].Fingerprint] = i
	}
	at := make(map[string]int, len(l.Entries))
	open := make(map[string]bool)  // the fingerprints that no finding has for its own
	rules := make(map[string]bool) // of those
	for i := range l.Entries {
		e := &l.Entries[i]
		if finding, ok := own[e.Fingerprint]; ok {
			at[e.Fingerprint] = finding
			continue
		}
		open[e.Fingerprint], rules[e.Rule] = true, true
	}
	for i := range found {
		if !rules[found[i].Rule.ID] {
			continue
		}
		for name := range found[i].Fingerprints() {
			if open[name] {
				at[name] = i
			}
		}
	}
	return at
}

// stale is the finding that an entry does not hold any more.
func (l *List) stale(r *rule.Rule, e *Entry, why string) verdict.Finding {
	return verdict.Finding{
		Rule:        r,
		Relation:    verdict.Missing,
		Severity:    rule.Error,
		Message:     fmt.Sprintf("the finding accepted in %s:%d %s: look at it again, or remove the entry", l.Path, e.Line, why),
		Fingerprint: "accepted-" + e.Fingerprint,
	}
}

// unmatched says why no finding is the one that the entry accepts.
func (e *Entry) unmatched(fact *verdict.Fact) string {
	var moved []string
	said := map[string]bool{} // the keys of what the sides say
	silent := false
	for _, side := range e.Says {
		now := side.now(fact)
		switch {
		case now == nil && side.declares(fact):
			said[""] = true // whether a declared value has moved, its file tells
			continue
		case now == nil:
			moved = append(moved, fmt.Sprintf("%s does not state it any more", side.Article))
			silent = true
			continue
		case !side.says(now):
			moved = append(moved, fmt.Sprintf("%s says “%s” now, not “%s”", side.Article, linebreak.Joined(now.Text), side.Text))
		}
		said[now.Value.Key()] = true
	}
	change := strings.Join(moved, ", and ")
	switch {
	case len(e.Says) == 0:
		return "matches nothing"
	case change == "":
		return "is settled: the sides agree now"
	case len(said) == 1 && len(e.Says) > 1 && !silent:
		return "is settled: the sides agree now; " + change
	}
	return "has moved: " + change
}

// says reports whether a claim is in the words of a side.
func (s Says) says(c *claim.Claim) bool {
	return strings.EqualFold(linebreak.Joined(c.Text), linebreak.Joined(s.Text))
}

// declares reports whether a side is a value that the rule declares, and no article's.
func (s Says) declares(fact *verdict.Fact) bool {
	r := fact.Rule
	return s.Article == r.File || r.Source != nil && (s.Article == r.Source.File || s.Article == r.Source.Files)
}

// now returns the claim of a side: the one in its words, if the article still has it,
// or else the article's first; nil if the article makes none.
func (s Says) now(fact *verdict.Fact) *claim.Claim {
	var first *claim.Claim
	for i := range fact.Claims {
		switch c := fact.Claims[i]; {
		case c.Article != s.Article:
		case s.says(c):
			return c
		case first == nil:
			first = c
		}
	}
	return first
}
