package verdict

import (
	"cmp"
	"fmt"
	"math/big"
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
	Anew       bool // the change that the run is about is one of the fact, or of a rule that it speaks of
}

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
	w.fact.Rule, w.fact.Computed = w.rule, new(Combinations)
	stated := make(candidates, len(w.names))
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
		for _, of := range stated.byArticle() {
			w.scope(of)
		}
	}
	return w.fact, w.found
}

// ruleOf makes a computed fact into the rule that its findings are reported under.
func ruleOf(r *rule.Relate) *rule.Rule {
	weak := r.Severity
	if weak.AtLeast(rule.Warning) {
		weak = rule.Warning
	}
	return &rule.Rule{
		ID: r.ID, Title: r.Title, Why: r.Why, Kind: value.Number, File: r.File, Line: r.Line,
		Severity: map[value.Relation]rule.Severity{
			value.Conflict: r.Severity, value.Tension: weak, value.Incomparable: weak,
		},
	}
}

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

// scope looks for the worst way to put claims into the expression.
func (w *computation) scope(stated candidates) {
	worst := trial{relation: value.Same}
	for _, of := range stated.byKeys() {
		for _, some := range w.concerned(of) {
			worst = worst.or(w.judge(some.distinct()))
		}
	}
	w.fact.Computed.All = min(w.fact.Computed.All+worst.all, mostCounted)
	w.fact.Computed.Tried += worst.tried
	if worst.relation != value.Same {
		w.report(worst)
	}
}

// concerned returns the ways to put claims into the expression that what the run is about
// takes part in: a claim, or the fact itself.
func (w *computation) concerned(of candidates) []candidates {
	if w.changes == nil || w.Anew {
		return []candidates{of}
	}
	return of.with(func(c *claim.Claim) bool { return isNew(w.changes, c) })
}

// trial is what came of putting claims into the expression in several ways.
type trial struct {
	claims   []*claim.Claim // the worst way; nil if it can hold in all
	relation value.Relation
	reason   string

	all    int // how many ways there are
	tried  int // how many of them were tried
	failed int // and in how many of those it cannot hold, or cannot be told
}

// or returns the worse of two trials, with the ways of both.
func (t trial) or(other trial) trial {
	all, tried, failed := min(t.all+other.all, mostCounted), t.tried+other.tried, t.failed+other.failed
	if badness(other.relation) > badness(t.relation) {
		t = other
	}
	t.all, t.tried, t.failed = all, tried, failed
	return t
}

// count says in how many ways the expression fails, where there are several.
func (t trial) count() string {
	switch {
	case t.all < 2 || t.failed == 0:
		return ""
	case t.tried == t.all:
		return fmt.Sprintf("; it fails for %d of %d combinations of claims", t.failed, t.all)
	}
	return fmt.Sprintf("; of %d combinations of claims %d were tried, and it fails for %d", t.all, t.tried, t.failed)
}

// judge tries all ways; of too many, those of the least and the greatest claims. Where
// these do not decide it tries some others, and reports that it did not try all.
func (w *computation) judge(all candidates) trial {
	number := all.number()
	if number <= maxCombinations {
		return w.tryEach(all)
	}
	ends := all.ends()
	worst := w.tryEach(ends)
	decided := w.Expression.DecidedByEnds() && ends.number() <= maxCombinations || worst.relation == value.Conflict
	if !decided {
		if some := w.tryEach(all); badness(some.relation) >= badness(worst.relation) {
			worst = some
		}
	}
	worst.all = number
	if decided || worst.relation != value.Same {
		return worst
	}
	for first := range all.combinations() {
		worst.claims, worst.relation = first, value.Incomparable
		worst.reason = fmt.Sprintf("%s can hold in the %d combinations of claims that were tried, of %d in all", w.Holds, worst.tried, number)
		break
	}
	return worst
}

// tryEach tries the first ways, up to the limit.
func (w *computation) tryEach(all candidates) trial {
	worst := trial{relation: value.Same, all: all.number()}
	for claims := range all.combinations() {
		relation, reason := w.try(claims)
		worst.tried++
		if relation != value.Same {
			worst.failed++
		}
		if badness(relation) > badness(worst.relation) {
			worst.claims, worst.relation, worst.reason = slices.Clone(claims), relation, reason
		}
	}
	return worst
}

// badness orders the relations that a computed fact can give.
func badness(r value.Relation) int {
	return slices.Index([]value.Relation{value.Same, value.Incomparable, value.Tension, value.Conflict}, r)
}

// try evaluates the expression on some claims: Same where it can hold.
func (w *computation) try(claims []*claim.Claim) (value.Relation, string) {
	outcome, err := w.Expression.Holds(w.valuesOf(claims))
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

// sum says what the sides of the expression come to, where they are plain numbers.
func (w *computation) sum(of trial) string {
	left, right, ok := w.Expression.Sides(w.valuesOf(of.claims))
	if !ok || of.relation != value.Conflict {
		return ""
	}
	return fmt.Sprintf(" (%s against %s)", written(left), written(right))
}

// valuesOf returns the values of claims by the names that they are taken for.
func (w *computation) valuesOf(claims []*claim.Claim) map[string]value.Value {
	values := make(map[string]value.Value, len(w.names))
	for i, name := range w.names {
		values[name] = claims[i].Value
	}
	return values
}

// written writes a number, rounded to what people compare.
func written(x *big.Rat) string {
	text := x.FloatString(sumDecimals)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	whole, rest, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}

// sumDecimals is how many decimals of a sum are written.
const sumDecimals = 4

// report adds a finding on the worst way.
func (w *computation) report(worst trial) {
	claims, relation := worst.claims, worst.relation
	reason := worst.reason + w.sum(worst) + worst.count()
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
		if i == 0 || !sameArticle(c, claims[i-1]) {
			parts[i] = "in " + nameOf(c) + " " + parts[i]
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
		Taken:       claims,
		Fingerprint: fingerprint(w.ID, relation, places...),
	})
}

// compareComputed orders computed facts as their files have them.
func compareComputed(a, b Computed) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.ID, b.ID))
}
