package verdict

import (
	"fmt"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Known are findings that somebody knows already, accepted ones or those of a baseline,
// and who stated what of their facts then.
//
// A finding is known by what it is about: the same rule and relation, and on either side
// something that was stated on that side, which is words and what they are said with, such
// as keys and a denial ([Statement]). The one of its own fingerprint comes first. What is
// known is that some articles say so, not that any may: where another says it too, the
// finding is known and has spread.
type Known struct {
	Findings []KnownFinding
	Said     map[string]Sayings // by the id of the rule

	// IsGone reports whether there is no file any more of the name by which an article
	// was known; nil is never. Its place is taken by an article that says the same words
	// and was not known: it is called otherwise now.
	IsGone func(article string) bool
}

// KnownFinding is one of them.
type KnownFinding struct {
	Rule        string
	Relation    value.Relation
	Fingerprint string
	Sides       [2][]string // the statements of either; none where it is known whoever states what
}

// Sayings are the articles that state a fact, by their [Statement].
type Sayings map[string][]string

// AnyArticle stands among the Sayings for every article: whatever states the same as such a
// statement is known.
const AnyArticle = "*"

// Add notes what an article says.
func (s Sayings) Add(article, statement string) {
	s[statement] = append(s[statement], article)
}

// Said returns who states what some findings are about, by the ids of their rules; each
// article once for a statement, in the order of articles. Some claims may be left out.
func Said(findings []*Finding, but map[*claim.Claim]bool) map[string]Sayings {
	all := make(map[string]Sayings)
	told := make(map[*group]bool)
	type of struct {
		rule string
		saying
	}
	once := make(map[of]bool)
	for _, f := range findings {
		for i := range 2 {
			if f.shown != nil && told[f.shown.groups[i]] {
				continue
			}
			for _, c := range f.side(i) {
				key := of{f.Rule.ID, saying{c.Article, statement(f.Rule, c)}}
				if once[key] || but[c] {
					continue
				}
				once[key] = true
				if all[f.Rule.ID] == nil {
					all[f.Rule.ID] = Sayings{}
				}
				all[f.Rule.ID].Add(c.Article, key.statement)
			}
			if f.shown != nil {
				told[f.shown.groups[i]] = true
			}
		}
	}
	for _, said := range all {
		for _, articles := range said {
			slices.Sort(articles)
		}
	}
	return all
}

// Recognized says whether a finding is known.
type Recognized struct {
	Is  int               // the number of the known finding; -1 if it is none
	New [2][]*claim.Claim // the claims on either side that are not known, in their order
}

// Spread reports whether a finding is known, and not all claims that it is about.
func (r Recognized) Spread() bool { return r.Is >= 0 && len(r.New[0])+len(r.New[1]) > 0 }

// Recognize tells of each finding whether it is known.
func (k *Known) Recognize(findings []Finding) []Recognized {
	r := &recognition{Known: k, rules: make(map[string]*acquaintance), sides: make(map[*group][]*claim.Claim)}
	r.index()
	r.meet(findings)
	all := make([]Recognized, len(findings))
	taken := make([]bool, len(k.Findings))
	for i := range findings {
		all[i].Is = -1
		if at, ok := r.own[findings[i].Fingerprint]; ok && k.Findings[at].isAbout(&findings[i]) {
			all[i].Is, taken[at] = at, true
		}
	}
	for i := range findings {
		f := &findings[i]
		if all[i].Is < 0 && r.rules[f.Rule.ID] != nil {
			all[i].Is = r.byStatements(f, taken)
		}
		if at := all[i].Is; at >= 0 && k.Findings[at].names() {
			taken[at] = true
			all[i].New = r.strangers(f)
		}
	}
	return all
}

// recognition is the work of recognizing findings.
type recognition struct {
	*Known
	own   map[string]int            // the known findings, by fingerprint
	about map[subject][]int         // and by each of their statements, once
	rules map[string]*acquaintance  // of which anything is known, by id
	sides map[*group][]*claim.Claim // the strangers of a group, once somebody asked
}

// subject is what a finding is about, as far as one statement goes.
type subject struct {
	rule      string
	relation  value.Relation
	statement string
}

// names reports whether a known finding says what its sides state.
func (k *KnownFinding) names() bool { return len(k.Sides[0]) > 0 || len(k.Sides[1]) > 0 }

// isAbout reports whether a known finding is about what a finding of the same fingerprint or
// the same subject is about: each of its sides about one side of it.
func (k *KnownFinding) isAbout(f *Finding) bool {
	switch {
	case k.Rule != f.Rule.ID:
		return false
	case !k.names():
		return true
	}
	sides := f.statements()
	return f.agrees(sides[0], k.Sides[0]) && f.agrees(sides[1], k.Sides[1]) ||
		len(f.Taken) == 0 && f.agrees(sides[0], k.Sides[1]) && f.agrees(sides[1], k.Sides[0])
}

// agrees reports whether a side of a finding is one that is known. A side of a computed fact
// is all that it takes together; any other states one thing in several ways.
func (f *Finding) agrees(side, known []string) bool {
	isKnown := func(s string) bool { return slices.Contains(known, s) }
	if len(f.Taken) > 0 {
		return !slices.ContainsFunc(side, func(s string) bool { return !isKnown(s) })
	}
	return len(side) == 0 && len(known) == 0 || slices.ContainsFunc(side, isKnown)
}

func (r *recognition) index() {
	r.own, r.about = make(map[string]int, len(r.Findings)), make(map[subject][]int)
	for i := range r.Findings {
		f := &r.Findings[i]
		r.own[f.Fingerprint] = i
		all := slices.Concat(f.Sides[0], f.Sides[1])
		slices.Sort(all)
		for _, statement := range slices.Compact(all) {
			key := subject{f.Rule, f.Relation, statement}
			r.about[key] = append(r.about[key], i)
		}
	}
}

// byStatements returns the known finding that is about what this one is about, and that no
// other is; -1 if there is none. On both sides some claim must be known: otherwise others
// say the same.
func (r *recognition) byStatements(f *Finding, taken []bool) int {
	sides := f.statements()
	fewer := 0
	if n := r.count(f, sides[1]); n > 0 && n < r.count(f, sides[0]) {
		fewer = 1
	}
	found := -1
	for _, s := range sides[fewer] {
		for _, at := range r.about[subject{f.Rule.ID, f.Relation, s}] {
			if !taken[at] && (found < 0 || at < found) && r.Findings[at].isAbout(f) {
				found = at
			}
		}
	}
	if found < 0 {
		return -1
	}
	strangers := r.allStrangers(f)
	for i := range strangers {
		if n := len(strangers[i]); n > 0 && n == f.size(i) {
			return -1
		}
	}
	return found
}

// count returns how many known findings are about some of these statements.
func (r *recognition) count(f *Finding, statements []string) int {
	n := 0
	for _, s := range statements {
		n += len(r.about[subject{f.Rule.ID, f.Relation, s}])
	}
	return n
}

// strangers returns the claims of a finding that are not known. Of a fact that may change
// or grows by itself a group has claims that are no part of the disagreement, so that of
// these the ones that the finding shows are looked at alone.
func (r *recognition) strangers(f *Finding) [2][]*claim.Claim {
	all := r.allStrangers(f)
	if f.shown == nil || !changes(f.Rule) && !grows(f.Rule) {
		return all
	}
	claims := f.shown.judgement.fact.Claims
	for i, g := range f.shown.groups {
		if g != nil {
			shown := claims[f.shown.claims[i]]
			all[i] = slices.DeleteFunc(slices.Clone(all[i]), func(c *claim.Claim) bool { return c != shown })
		}
	}
	return all
}

func (r *recognition) allStrangers(f *Finding) [2][]*claim.Claim {
	var all [2][]*claim.Claim
	known := r.rules[f.Rule.ID]
	for i := range all {
		if f.shown == nil || f.shown.groups[i] == nil {
			all[i] = known.strangers(f.Rule, f.side(i))
			continue
		}
		g := f.shown.groups[i]
		if _, asked := r.sides[g]; !asked {
			r.sides[g] = known.strangers(f.Rule, f.side(i))
		}
		all[i] = r.sides[g]
	}
	return all
}

// meet gets to know the claims of the rules of which anything is known.
func (r *recognition) meet(findings []Finding) {
	for i := range r.Findings {
		if id := r.Findings[i].Rule; r.rules[id] == nil {
			r.rules[id] = acquaint(r.Said[id])
		}
	}
	claims, whole := make(map[*rule.Rule][]*claim.Claim), make(map[*rule.Rule]bool)
	for i := range findings {
		f := &findings[i]
		switch of := f.Rule; {
		case r.rules[of.ID] == nil || whole[of]: // nothing is known of it, or all
		case f.shown != nil:
			claims[of], whole[of] = f.shown.judgement.fact.Claims, true
		default:
			claims[of] = slices.Concat(claims[of], f.side(0), f.side(1))
		}
	}
	r.rename(claims)
}

// saying is an article and what it states.
type saying struct{ article, statement string }

// acquaintance is who is known to say what of one fact.
type acquaintance struct {
	known map[saying]bool
	any   map[string]bool // the statements that any article may make
}

// acquaint notes who is known to say what.
func acquaint(said Sayings) *acquaintance {
	a := &acquaintance{known: make(map[saying]bool), any: make(map[string]bool)}
	for statement, articles := range said {
		for _, article := range articles {
			a.known[saying{article, statement}] = true
			a.any[statement] = a.any[statement] || article == AnyArticle
		}
	}
	return a
}

// strangers returns which of some claims that state the same are not known.
func (a *acquaintance) strangers(r *rule.Rule, claims []*claim.Claim) []*claim.Claim {
	var strangers []*claim.Claim
	for _, c := range claims {
		said := statement(r, c)
		if a.any[said] {
			return nil
		}
		if !a.known[saying{c.Article, said}] {
			strangers = append(strangers, c)
		}
	}
	return strangers
}

// SpreadFrom notes that a finding is known, but not of all articles: by says where it is
// known from. One of the others is shown, where that can be.
func (f *Finding) SpreadFrom(by string, r Recognized) {
	f.showNew(r.New)
	var names []string
	told := make(map[saying]bool)
	for _, c := range slices.Concat(r.New[0], r.New[1]) {
		if s := (saying{nameOf(c), normal(c.Text)}); !told[s] {
			told[s] = true
			names = append(names, fmt.Sprintf("“%s” in %s", clip(c.Text), s.article))
		}
	}
	f.Spread = fmt.Sprintf("%s, but not %s", by, List(names, 0))
	f.Message += "; " + f.Spread
}

// showNew shows a claim that is not known, unless one is shown.
func (f *Finding) showNew(strangers [2][]*claim.Claim) {
	if f.shown == nil || f.Rule.ByAuthority || changes(f.Rule) || grows(f.Rule) {
		return
	}
	j, shown := f.shown.judgement, f.shown.claims
	for i, some := range strangers {
		if len(some) > 0 && slices.Contains(some, j.fact.Claims[shown[i]]) {
			return
		}
	}
	for i, some := range strangers {
		if len(some) == 0 {
			continue
		}
		one := slices.Index(j.fact.Claims, slices.MinFunc(some, func(a, b *claim.Claim) int { return indirection(a) - indirection(b) }))
		if f.shown.groups[1] == nil {
			f.showAgainst(one)
			return
		}
		other := j.elsewhere(f.shown.groups[1-i], one, shown[1-i])
		if i == 1 {
			f.turn(other, one)
		}
		f.show(one, other)
		return
	}
}
