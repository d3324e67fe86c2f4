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

// Match says which of the known findings a finding is.
type Match struct {
	Index int               // into [Known.Findings]; -1 for a finding that nobody knows
	New   [2][]*claim.Claim // of a known one, the claims on either side that are not known, in their order
}

// IsKnown reports whether the finding is one that is known.
func (m Match) IsKnown() bool { return m.Index >= 0 }

// Spread reports whether a finding is known, and not all claims that it is about.
func (m Match) Spread() bool { return m.IsKnown() && len(m.New[0])+len(m.New[1]) > 0 }

// Match returns for each finding which of the known ones it is.
func (k *Known) Match(findings []Finding) []Match {
	m := &matcher{Known: k, rules: make(map[string]*knownClaims), groups: make(map[*group][]*claim.Claim)}
	m.index()
	m.rename(m.claimsOf(findings))
	all := make([]Match, len(findings))
	taken := make([]bool, len(k.Findings))
	for i := range findings {
		all[i].Index = -1
		if at, ok := m.byFingerprint[findings[i].Fingerprint]; ok && k.Findings[at].isAbout(&findings[i]) {
			all[i].Index, taken[at] = at, true
		}
	}
	for i := range findings {
		f := &findings[i]
		if !all[i].IsKnown() && m.rules[f.Rule.ID] != nil {
			all[i].Index = m.bySides(f, taken)
		}
		if at := all[i].Index; at >= 0 && k.Findings[at].hasSides() {
			taken[at] = true
			all[i].New = m.newShown(f)
		}
	}
	return all
}

// matcher finds out which findings are known.
type matcher struct {
	*Known
	byFingerprint map[string]int            // the known findings
	byStatement   map[subject][]int         // the same, by each of their statements, once
	rules         map[string]*knownClaims   // of which anything is known, by id
	groups        map[*group][]*claim.Claim // the new claims of a group, once somebody asked
}

// subject is what a finding is about, as far as one statement goes.
type subject struct {
	rule      string
	relation  value.Relation
	statement string
}

// hasSides reports whether a known finding says what its sides state.
func (k *KnownFinding) hasSides() bool { return len(k.Sides[0]) > 0 || len(k.Sides[1]) > 0 }

// isAbout reports whether a known finding is about what a finding of the same fingerprint or
// the same subject is about: each of its sides about one side of it.
func (k *KnownFinding) isAbout(f *Finding) bool {
	switch {
	case k.Rule != f.Rule.ID:
		return false
	case !k.hasSides():
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

func (m *matcher) index() {
	m.byFingerprint, m.byStatement = make(map[string]int, len(m.Findings)), make(map[subject][]int)
	for i := range m.Findings {
		f := &m.Findings[i]
		m.byFingerprint[f.Fingerprint] = i
		all := slices.Concat(f.Sides[0], f.Sides[1])
		slices.Sort(all)
		for _, statement := range slices.Compact(all) {
			key := subject{f.Rule, f.Relation, statement}
			m.byStatement[key] = append(m.byStatement[key], i)
		}
	}
}

// bySides returns the known finding that is about what this one is about, and that no
// other is; -1 if there is none. On both sides some claim must be known: otherwise others
// say the same.
func (m *matcher) bySides(f *Finding, taken []bool) int {
	sides := f.statements()
	fewer := 0
	if n := m.count(f, sides[1]); n > 0 && n < m.count(f, sides[0]) {
		fewer = 1
	}
	found := -1
	for _, s := range sides[fewer] {
		for _, at := range m.byStatement[subject{f.Rule.ID, f.Relation, s}] {
			if !taken[at] && (found < 0 || at < found) && m.Findings[at].isAbout(f) {
				found = at
			}
		}
	}
	if found < 0 {
		return -1
	}
	unknown := m.newClaims(f)
	for i := range unknown {
		if n := len(unknown[i]); n > 0 && n == f.size(i) {
			return -1
		}
	}
	return found
}

// count returns how many known findings are about some of these statements.
func (m *matcher) count(f *Finding, statements []string) int {
	n := 0
	for _, s := range statements {
		n += len(m.byStatement[subject{f.Rule.ID, f.Relation, s}])
	}
	return n
}

// newShown returns the claims of a finding that are not known. Of a fact that may change
// or grows by itself a group has claims that are no part of the disagreement, so that of
// these the ones that the finding shows are looked at alone.
func (m *matcher) newShown(f *Finding) [2][]*claim.Claim {
	all := m.newClaims(f)
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

// newClaims returns the claims on either side of a finding that are not known.
func (m *matcher) newClaims(f *Finding) [2][]*claim.Claim {
	var all [2][]*claim.Claim
	known := m.rules[f.Rule.ID]
	for i := range all {
		if f.shown == nil || f.shown.groups[i] == nil {
			all[i] = known.unknown(f.Rule, f.side(i))
			continue
		}
		g := f.shown.groups[i]
		if _, asked := m.groups[g]; !asked {
			m.groups[g] = known.unknown(f.Rule, f.side(i))
		}
		all[i] = m.groups[g]
	}
	return all
}

// claimsOf returns the claims of the rules of which anything is known, and notes what that is.
func (m *matcher) claimsOf(findings []Finding) map[*rule.Rule][]*claim.Claim {
	for i := range m.Findings {
		if id := m.Findings[i].Rule; m.rules[id] == nil {
			m.rules[id] = newKnownClaims(m.Said[id])
		}
	}
	claims, whole := make(map[*rule.Rule][]*claim.Claim), make(map[*rule.Rule]bool)
	for i := range findings {
		f := &findings[i]
		switch of := f.Rule; {
		case m.rules[of.ID] == nil || whole[of]: // nothing is known of it, or all
		case f.shown != nil:
			claims[of], whole[of] = f.shown.judgement.fact.Claims, true
		default:
			claims[of] = slices.Concat(claims[of], f.side(0), f.side(1))
		}
	}
	return claims
}

// saying is an article and what it states.
type saying struct{ article, statement string }

// knownClaims are who is known to say what of one fact.
type knownClaims struct {
	sayings map[saying]bool
	any     map[string]bool // the statements that any article may make
}

// newKnownClaims notes who is known to say what.
func newKnownClaims(said Sayings) *knownClaims {
	k := &knownClaims{sayings: make(map[saying]bool), any: make(map[string]bool)}
	for statement, articles := range said {
		for _, article := range articles {
			k.sayings[saying{article, statement}] = true
			k.any[statement] = k.any[statement] || article == AnyArticle
		}
	}
	return k
}

// unknown returns which of some claims that state the same are not known: none where any article
// may state it.
func (k *knownClaims) unknown(r *rule.Rule, claims []*claim.Claim) []*claim.Claim {
	var left []*claim.Claim
	for _, c := range claims {
		said := statement(r, c)
		if k.any[said] {
			return nil
		}
		if !k.sayings[saying{c.Article, said}] {
			left = append(left, c)
		}
	}
	return left
}

// SpreadFrom notes that a finding is known, but not of all articles: by says where it is
// known from. One of the others is shown, where that can be.
func (f *Finding) SpreadFrom(by string, m Match) {
	f.showNew(m.New)
	var names []string
	told := make(map[saying]bool)
	for _, c := range slices.Concat(m.New[0], m.New[1]) {
		if s := (saying{nameOf(c), normal(c.Text)}); !told[s] {
			told[s] = true
			names = append(names, fmt.Sprintf("“%s” in %s", clip(c.Text), s.article))
		}
	}
	f.Spread = fmt.Sprintf("%s, but not %s", by, List(names, 0))
	f.Message += "; " + f.Spread
}

// showNew shows a claim that is not known, unless one is shown.
func (f *Finding) showNew(claims [2][]*claim.Claim) {
	if f.shown == nil || f.Rule.ByAuthority || changes(f.Rule) || grows(f.Rule) {
		return
	}
	j, shown := f.shown.judgement, f.shown.claims
	for i, some := range claims {
		if len(some) > 0 && slices.Contains(some, j.fact.Claims[shown[i]]) {
			return
		}
	}
	for i, some := range claims {
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
