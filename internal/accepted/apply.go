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

// Apply marks the findings that an entry accepts. One that is accepted, but not of all
// articles that state it, stays open, and says so. Each entry that no longer holds becomes
// a finding of its own, which is an error: today is the day by which entries expire.
// Entries for rules that are not in the result are left alone, and so are all that match
// nothing unless the whole corpus was read. isGone tells of which articles there is no file
// any more.
func (l *List) Apply(r *verdict.Result, today calendar.Day, whole bool, isGone func(article string) bool) {
	facts := make(map[string]*verdict.Fact, len(r.Facts))
	order := make(map[*rule.Rule]int, len(r.Facts))
	for i := range r.Facts {
		facts[r.Facts[i].Rule.ID] = &r.Facts[i]
		order[r.Facts[i].Rule] = i
	}
	found := make([]bool, len(l.Entries))
	for i, match := range l.known(isGone).Match(r.Findings) {
		if !match.IsKnown() {
			continue
		}
		e, f := &l.Entries[match.Index], &r.Findings[i]
		found[match.Index] = true
		switch {
		case today > e.Expires:
			r.Findings = append(r.Findings, l.stale(f.Rule, e, fmt.Sprintf("expired on %s", e.Expires)))
		case match.Spread():
			f.SpreadFrom(fmt.Sprintf("accepted in %s:%d", l.Path, e.Line), match)
		default:
			f.Accepted = &verdict.Accepted{Reason: e.Reason, By: e.By, Expires: e.Expires, Path: l.Path, Line: e.Line}
		}
	}
	for i := range l.Entries {
		if e := &l.Entries[i]; !found[i] && whole && facts[e.Rule] != nil {
			r.Findings = append(r.Findings, l.stale(facts[e.Rule].Rule, e, e.unmatched(facts[e.Rule])))
		}
	}
	slices.SortStableFunc(r.Findings, func(a, b verdict.Finding) int { return cmp.Compare(order[a.Rule], order[b.Rule]) })
}

// known returns the entries as what is known.
func (l *List) known(isGone func(article string) bool) *verdict.Known {
	k := &verdict.Known{Said: make(map[string]verdict.Sayings), IsGone: isGone}
	for i := range l.Entries {
		e := &l.Entries[i]
		if k.Said[e.Rule] == nil {
			k.Said[e.Rule] = verdict.Sayings{}
		}
		for _, s := range e.All() {
			k.Said[e.Rule].Add(s.Article, s.statement())
		}
		k.Findings = append(k.Findings, verdict.KnownFinding{
			Rule: e.Rule, Relation: e.Relation, Fingerprint: e.Fingerprint, Sides: e.sides(),
		})
	}
	return k
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
	for _, side := range e.All() {
		now := side.now(fact)
		switch {
		case now == nil && side.declares(fact):
			said[""] = true // whether a declared value has moved, its file tells
			continue
		case now == nil && side.Article == verdict.AnyArticle:
			moved = append(moved, fmt.Sprintf("no article says “%s” any more", side.Text))
			silent = true
			continue
		case now == nil:
			moved = append(moved, fmt.Sprintf("%s does not state it any more", side.Article))
			silent = true
			continue
		case !side.says(fact.Rule, now):
			says := Says{Text: linebreak.Joined(now.Text), With: verdict.With(fact.Rule, now)}
			moved = append(moved, fmt.Sprintf("%s says %s now, not %s", side.Article, says.words(says.With != side.With), side.words(says.With != side.With)))
		}
		said[now.Value.Key()] = true
	}
	change := strings.Join(moved, ", and ")
	switch {
	case len(e.All()) == 0:
		return "matches nothing"
	case change == "":
		return "is settled: the sides agree now"
	case len(said) == 1 && len(e.All()) > 1 && !silent:
		return "is settled: the sides agree now; " + change
	}
	return "has moved: " + change
}

// says reports whether a claim is what a side says.
func (s Says) says(r *rule.Rule, c *claim.Claim) bool {
	return s.statement() == verdict.Statement(c.Text, verdict.With(r, c))
}

// declares reports whether a side is a value that the rule declares, and no article's.
func (s Says) declares(fact *verdict.Fact) bool {
	r := fact.Rule
	return s.Article == r.File || r.Source != nil && (s.Article == r.Source.File || s.Article == r.Source.Files)
}

// words returns what a side says in quotation marks; with what it is said with, if that
// matters.
func (s Says) words(with bool) string {
	if with && s.With != "" {
		return fmt.Sprintf("“%s” (%s)", s.Text, s.With)
	}
	return "“" + s.Text + "”"
}

// now returns the claim of a side: the one that it says, if the article still makes it, or
// else the article's first, of the same keys if it can be, or of the same words; nil if the
// article makes none. Of any article it is the first that says it.
func (s Says) now(fact *verdict.Fact) *claim.Claim {
	var best *claim.Claim
	likeness := 0
	for _, c := range fact.Claims {
		if s.Article == verdict.AnyArticle && s.says(fact.Rule, c) {
			return c
		}
		if c.Article != s.Article {
			continue
		}
		n := 1
		if verdict.Statement(c.Text, "") == verdict.Statement(s.Text, "") {
			n++
		}
		if verdict.With(fact.Rule, c) == s.With {
			n += 2
		}
		if n > likeness {
			best, likeness = c, n
		}
	}
	return best
}
