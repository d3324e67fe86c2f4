package verdict

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/computed"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Computed is a computed fact with its expression made ready.
type Computed struct {
	*rule.Relate
	Expression *computed.Expression
}

// maxCombinations limits the ways in which the claims of one article, or of the whole
// corpus, are put into an expression.
const maxCombinations = 1000

// computation is the work on one computed fact.
type computation struct {
	Computed
	rule  *rule.Rule // what its findings are called by
	names []string   // of the rules in the expression, in its order

	changes Changes // what the run is about; nil if it is about everything
	fact    Fact
	found   []Finding
}

// judgeComputed finds the articles, or the articles together, whose claims an
// expression cannot hold for. The fact has the claims that take part.
func judgeComputed(c Computed, facts []Fact, changes Changes) (Fact, []Finding) {
	w := &computation{Computed: c, changes: changes, names: c.Expression.Names(), rule: ruleOf(c.Relate)}
	w.fact.Rule = w.rule
	stated := make([][]*claim.Claim, len(w.names)) // for each name
	for i, name := range w.names {
		for f := range facts {
			if facts[f].Rule.ID == c.Rules[name] {
				stated[i] = usable(&facts[f])
			}
		}
	}
	if c.Over == rule.OverCorpus {
		w.scope(stated)
	} else {
		for _, of := range byArticle(stated) {
			w.scope(of)
		}
	}
	return w.fact, w.found
}

// ruleOf makes a computed fact into the rule that its findings are reported under.
func ruleOf(r *rule.Relate) *rule.Rule {
	weak := min(slices.Index(severities, r.Severity), slices.Index(severities, rule.Warning))
	return &rule.Rule{
		ID: r.ID, Title: r.Title, Why: r.Why, Kind: value.Number, File: r.File, Line: r.Line,
		Severity: map[value.Relation]rule.Severity{
			value.Conflict: r.Severity, value.Tension: severities[weak], value.Incomparable: severities[weak],
		},
	}
}

// severities are the severities, least first.
var severities = []rule.Severity{rule.Off, rule.Note, rule.Warning, rule.Error}

// usable returns the claims of a fact that can be computed with.
func usable(f *Fact) []*claim.Claim {
	var claims []*claim.Claim
	for i := range f.Claims {
		c := f.Claims[i]
		if _, ok := c.Value.Set(false); ok && !c.Negated {
			claims = append(claims, c)
		}
	}
	return claims
}

// byArticle sorts claims out by their articles, in the order of the first name's.
func byArticle(stated [][]*claim.Claim) [][][]*claim.Claim {
	var all [][][]*claim.Claim
	index := map[[2]string]int{}
	for i, claims := range stated {
		for _, c := range claims {
			key := [2]string{c.Path, c.Article}
			at, ok := index[key]
			if !ok {
				at = len(all)
				index[key] = at
				all = append(all, make([][]*claim.Claim, len(stated)))
			}
			all[at][i] = append(all[at][i], c)
		}
	}
	return all
}

// scope looks for the worst way to put claims into the expression. Claims of
// different keys do not go together.
func (w *computation) scope(stated [][]*claim.Claim) {
	combination := make([]*claim.Claim, len(stated))
	var worst []*claim.Claim
	relation, reason, failed, tried := value.Same, "", 0, 0
	var choose func(i int)
	choose = func(i int) {
		if i == len(stated) {
			tried++
			if !w.concerned(combination) {
				return
			}
			r, why := w.try(combination)
			if r != value.Same {
				failed++
			}
			if badness(r) > badness(relation) {
				worst, relation, reason = slices.Clone(combination), r, why
			}
			return
		}
		for _, c := range distinct(stated[i]) {
			if tried >= maxCombinations {
				return
			}
			if i > 0 && partition(c.Keys) != partition(combination[0].Keys) {
				continue
			}
			combination[i] = c
			choose(i + 1)
		}
	}
	choose(0)
	if relation != value.Same {
		w.report(worst, relation, reason, failed-1)
	}
}

// concerned reports whether what the run is about takes part: a claim, or the fact
// itself.
func (w *computation) concerned(claims []*claim.Claim) bool {
	return w.changes == nil || w.changes.Touches(w.File, w.Line, w.Line) ||
		slices.ContainsFunc(claims, func(c *claim.Claim) bool { return isNew(w.changes, c) })
}

// distinct returns the first of the claims that state the same.
func distinct(claims []*claim.Claim) []*claim.Claim {
	seen := map[string]bool{}
	return slices.DeleteFunc(slices.Clone(claims), func(c *claim.Claim) bool {
		key := c.Value.Key() + partition(c.Keys)
		again := seen[key]
		seen[key] = true
		return again
	})
}

// badness orders the relations that a computed fact can give.
func badness(r value.Relation) int {
	return slices.Index([]value.Relation{value.Same, value.Incomparable, value.Tension, value.Conflict}, r)
}

// try evaluates the expression on some claims: Same where it can hold.
func (w *computation) try(claims []*claim.Claim) (value.Relation, string) {
	values := map[string]value.Value{}
	for i, name := range w.names {
		values[name] = claims[i].Value
	}
	outcome, err := w.Expression.Holds(values)
	switch {
	case err != nil:
		return value.Incomparable, err.Error()
	case outcome.Literal == computed.Never:
		return value.Conflict, w.Holds + " cannot hold"
	case outcome.Read == computed.Never:
		return value.Tension, w.Holds + " can hold by the letter alone"
	}
	return value.Same, ""
}

// report adds a finding on some claims.
func (w *computation) report(claims []*claim.Claim, relation value.Relation, reason string, others int) {
	severity := w.rule.Severity[relation]
	if severity == rule.Off {
		return
	}
	first := claims[0]
	var against Side
	var other marked
	at := len(w.fact.Claims)
	if second := slices.IndexFunc(claims, func(c *claim.Claim) bool { return c != first }); second >= 0 {
		against.Claim = claims[second]
		other = sentenceOf(claims[second])
		w.fact.Pairs = append(w.fact.Pairs, Pair{A: at, B: at + second, Relation: relation, Reason: reason})
	} else {
		against.Reference = &Reference{Text: w.Holds, Path: w.File, Line: w.Line}
		other = marked{text: w.Holds, end: len(w.Holds)}
	}
	parts, places := make([]string, len(claims)), make([]string, len(claims))
	for i, c := range claims {
		parts[i] = fmt.Sprintf("%s is %s", w.names[i], says(c))
		if i == 0 || c.Article != claims[i-1].Article {
			parts[i] = "in " + c.Article + " " + parts[i]
		}
		places[i] = strings.Join([]string{c.Path, c.Article, normal(c.Text), "0"}, "\x00")
		w.fact.Groups = append(w.fact.Groups, []int{len(w.fact.Claims)})
		w.fact.Claims = append(w.fact.Claims, new(*c)) // a fact's claims are its own
	}
	w.found = append(w.found, Finding{
		Rule: w.rule, Relation: relation, Severity: severity,
		Claim: first, Against: &against, Reason: reason,
		Message:     strings.Join(parts, ", ") + ": " + reason,
		Diff:        diff(sentenceOf(first), other),
		ClaimOthers: others,
		Fingerprint: fingerprint(w.ID, relation, places...),
	})
}

// compareComputed orders computed facts as their files have them.
func compareComputed(a, b Computed) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.ID, b.ID))
}
