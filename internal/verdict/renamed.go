package verdict

import (
	"cmp"
	"maps"
	"path"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// An article whose file is gone has another name now, if there is one that was not known
// and says what it said. Of several it is the one that says most of it, then one of the
// same name in another folder.

// about is a statement, and the id of the rule whose fact it is of.
type about struct{ rule, statement string }

// rename lets articles that were not known take the places of those that are gone.
func (m *matcher) rename(claims map[*rule.Rule][]*claim.Claim) {
	if m.IsGone == nil {
		return
	}
	unknown := m.unknown(claims)
	if len(unknown) == 0 {
		return
	}
	pairs := pairsOf(unknown, m.gone(unknown, claims))
	taken := make(map[string]bool)
	for _, p := range pairs {
		if taken[p.now] || taken[p.before] {
			continue
		}
		taken[p.now], taken[p.before] = true, true
		for _, s := range p.shared {
			m.rules[s.rule].sayings[saying{p.now, s.statement}] = true
		}
	}
}

// unknown returns what the articles say that are not known at all.
func (m *matcher) unknown(claims map[*rule.Rule][]*claim.Claim) map[string]map[about]bool {
	named := make(map[string]bool)
	for of := range claims {
		for _, articles := range m.Said[of.ID] {
			for _, article := range articles {
				named[article] = true
			}
		}
	}
	all := make(map[string]map[about]bool)
	for of, list := range claims {
		for _, c := range list {
			if named[c.Article] || c.Article != c.Path {
				continue
			}
			words := statement(of, c)
			if _, said := m.Said[of.ID][words]; !said {
				continue
			}
			if all[c.Article] == nil {
				all[c.Article] = make(map[about]bool)
			}
			all[c.Article][about{of.ID, words}] = true
		}
	}
	return all
}

// gone returns what the articles said of which there is no file any more, as far as
// unknown ones say it.
func (m *matcher) gone(unknown map[string]map[about]bool, claims map[*rule.Rule][]*claim.Claim) map[string][]about {
	asked := make(map[about]bool)
	for _, said := range unknown {
		maps.Copy(asked, said)
	}
	here := make(map[string]bool)
	for _, list := range claims {
		for _, c := range list {
			here[c.Article] = true
		}
	}
	all := make(map[string][]about)
	for s := range asked {
		for _, article := range m.Said[s.rule][s.statement] {
			if !here[article] && article != AnyArticle {
				all[article] = append(all[article], s)
			}
		}
	}
	maps.DeleteFunc(all, func(article string, _ []about) bool { return !m.IsGone(article) })
	return all
}

// rename is an article that is gone, and one that may be it.
type rename struct{ before, now string }

// renamed is a rename with what both articles say.
type renamed struct {
	rename
	shared []about
}

// maxPairs is how many pairs of articles that share a statement are looked at. Of more, as
// where a whole folder is moved, they are those of one name, and then each with one other.
const maxPairs = 10_000

// pairsOf returns which of some articles that are gone may be which of some unknown ones,
// the likeliest first.
func pairsOf(unknown map[string]map[about]bool, gone map[string][]about) []renamed {
	now, before := make(map[about][]string), make(map[about][]string)
	for article, said := range unknown {
		for s := range said {
			now[s] = append(now[s], article)
		}
	}
	for article, said := range gone {
		for _, s := range said {
			before[s] = append(before[s], article)
		}
	}
	shared := make(map[rename][]about)
	for s := range before {
		slices.Sort(before[s])
		slices.Sort(now[s])
		for _, p := range renames(before[s], now[s]) {
			shared[p] = append(shared[p], s)
		}
	}
	var all []renamed
	for p, statements := range shared {
		all = append(all, renamed{p, statements})
	}
	likeness := func(p renamed) int {
		n := 2 * len(p.shared)
		if path.Base(p.before) == path.Base(p.now) {
			n++
		}
		return n
	}
	slices.SortFunc(all, func(a, b renamed) int {
		return cmp.Or(cmp.Compare(likeness(b), likeness(a)), cmp.Compare(a.before, b.before), cmp.Compare(a.now, b.now))
	})
	return all
}

// renames returns which of some articles may be which of others, that all say the same.
func renames(before, now []string) []rename {
	var all []rename
	add := func(one, other string) { all = append(all, rename{one, other}) }
	if len(before)*len(now) <= maxPairs {
		for _, one := range before {
			for _, other := range now {
				add(one, other)
			}
		}
		return all
	}
	names := make(map[string][]string)
	for _, other := range now {
		names[path.Base(other)] = append(names[path.Base(other)], other)
	}
	for i, one := range before {
		if same := names[path.Base(one)]; len(same) > 0 {
			add(one, same[0])
		}
		if i < len(now) {
			add(one, now[i])
		}
	}
	return all
}
