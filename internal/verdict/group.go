package verdict

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// group is the claims of a fact that state the same.
type group struct {
	claims []int       // indices, ascending
	value  value.Value // of the claim of the finest precision, converted where the rule says how
	how    string      // the arithmetic of the conversion, in words; "" if there was none

	partition  string // what the keys are; groups of different partitions are not compared
	source     string // who says so, where the rule keeps sources apart; "" for the article itself
	negated    bool   // "denied that ten died": every value but these
	part       bool   // of a whole; never compared with wholes
	unresolved bool   // a date that nothing fixes; compared with nothing
	retired    bool   // a value that the rule declares to be out of date

	then *calendar.Period // the time that its claims are of, where they say one
	now  bool             // they all say that it stands so, in the present

	denies int   // the group that states what this one denies; -1 if there is none
	eras   []era // between revisions; only of a rule whose fact changes

	best int // the claim that is shown for the group
	next int // the best claim of another article than best's; -1 where there is none

	said []string // see statements; nil until somebody asks

	fresh int // the best claim that is new, in a run about a change; else -1
}

// groupKey is equal for claims that state the same.
type groupKey struct {
	value, partition, source string
	negated, part            bool
	then                     calendar.Period
	alone                    int // 0, or the number of a claim that shares its group with none
}

// groupClaims puts the claims that state the same together, in the order of the
// first claim of each group.
func groupClaims(r *rule.Rule, claims []*claim.Claim) []group {
	var groups []group
	index := make(map[groupKey]int)
	var last groupKey // that of the claim before, and its group: it is often the same
	lastAt := -1
	var keys value.Keys
	for i, c := range claims {
		stated, how := converted(r, c.Value)
		key := keyOf(r, c, keys.Of(stated), i+1)
		at, ok := lastAt, lastAt >= 0 && key == last
		if !ok {
			at, ok = index[key]
		}
		if !ok {
			at = len(groups)
			index[key] = at
			groups = append(groups, group{
				value: stated, how: how, partition: key.partition, source: key.source,
				negated: c.Negated, part: c.Value.Part, unresolved: key.alone > 0, denies: -1,
				then: c.Then, now: true,
			})
		}
		last, lastAt = key, at
		g := &groups[at]
		g.claims = append(g.claims, i)
		g.now = g.now && c.Now
		if writingOf(stated) != writingOf(g.value) && stated.Sharper(g.value) {
			g.value, g.how = stated, how // what agrees with it agrees with all of them
		}
	}
	for key, at := range index {
		groups[at].choose(claims)
		if stated := key; key.negated {
			stated.negated = false
			if denied, ok := index[stated]; ok {
				groups[at].denies = denied
			}
		}
	}
	return groups
}

// keyOf returns the key of a claim of a rule, which has a number, and whose value has a key of its own. A date
// that nothing fixes is alone.
func keyOf(r *rule.Rule, c *claim.Claim, stated string, number int) groupKey {
	key := groupKey{value: stated, partition: partition(c.Keys), negated: c.Negated, part: c.Value.Part}
	if r.ByAttribution {
		key.source = normal(cmp.Or(c.Speaker, c.Attribution))
	}
	if c.Then != nil {
		key.then = *c.Then
	}
	if c.Value.Kind == value.Date && !c.Value.Resolved {
		key.alone = number
	}
	return key
}

// writing is equal for values that are written to one precision, if they are the same
// at all.
type writing struct {
	unit              string
	number, low, high int // exponents
}

func writingOf(v value.Value) writing {
	return writing{v.Unit, v.Number.Exponent(), v.Low.Exponent(), v.High.Exponent()}
}

// partition writes the keys of a claim as one string, equal for equal keys.
func partition(keys map[string]string) string {
	if len(keys) == 0 {
		return ""
	}
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		b.WriteString(name)
		b.WriteByte(0)
		b.WriteString(keys[name])
		b.WriteByte(0)
	}
	return b.String()
}

// choose finds the claims that can be shown for the group: the plainest one, and the
// plainest of another article, so that two sides need not come from one article.
func (g *group) choose(claims []*claim.Claim) {
	g.best, g.next = g.claims[0], -1
	for _, i := range g.claims[1:] {
		if plainer(claims[i], claims[g.best]) {
			g.best = i
		}
	}
	for _, i := range g.claims {
		if sameArticle(claims[i], claims[g.best]) {
			continue
		}
		if g.next < 0 || plainer(claims[i], claims[g.next]) {
			g.next = i
		}
	}
}

// plainer reports whether a states its value with less between it and the reader
// than b: an article's own words before a quotation, a plain statement before a
// hedged one or one that it ascribes to somebody, running text before a title.
func plainer(a, b *claim.Claim) bool {
	return indirection(a) < indirection(b)
}

// indirection is the smaller the more plainly a claim states its value.
func indirection(c *claim.Claim) int {
	n := 0
	if c.Quoted {
		n += 8
	}
	if c.Hedged {
		n += 4
	}
	if c.Attribution != "" {
		n += 2
	}
	if c.Place != article.Body && c.Place != "" {
		n++
	}
	return n
}
