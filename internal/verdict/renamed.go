package verdict

import (
	"cmp"
	"maps"
	"path"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// An article whose file is gone has another name now, if there is one that was not known
// and says what it said. Of several it is the one that says most of it, then one of the
// same name in another folder.

// statement is what an article says of a fact.
type statement struct{ rule, words string }

// rename lets articles that were not known take the places of those that are gone.
func (r *recognition) rename(claims map[string][]*claim.Claim) {
	if r.IsGone == nil {
		return
	}
	strange := r.strange(claims)
	if len(strange) == 0 {
		return
	}
	pairs := pairsOf(strange, r.gone(strange, claims))
	taken := make(map[string]bool)
	for _, p := range pairs {
		if taken[p.now] || taken[p.before] {
			continue
		}
		taken[p.now], taken[p.before] = true, true
		for _, s := range p.shared {
			r.rules[s.rule].known[saying{p.now, s.words}] = true
		}
	}
}

// strange returns what the articles say that are not known at all.
func (r *recognition) strange(claims map[string][]*claim.Claim) map[string]map[statement]bool {
	named := make(map[string]bool)
	for id := range claims {
		for _, articles := range r.Said[id] {
			for _, article := range articles {
				named[article] = true
			}
		}
	}
	all := make(map[string]map[statement]bool)
	for id, list := range claims {
		for _, c := range list {
			if named[c.Article] || c.Article != c.Path {
				continue
			}
			words := normal(c.Text)
			if _, said := r.Said[id][words]; !said {
				continue
			}
			if all[c.Article] == nil {
				all[c.Article] = make(map[statement]bool)
			}
			all[c.Article][statement{id, words}] = true
		}
	}
	return all
}

// gone returns what the articles said of which there is no file any more, as far as
// strange ones say it.
func (r *recognition) gone(strange map[string]map[statement]bool, claims map[string][]*claim.Claim) map[string][]statement {
	asked := make(map[statement]bool)
	for _, said := range strange {
		maps.Copy(asked, said)
	}
	here := make(map[string]bool)
	for _, list := range claims {
		for _, c := range list {
			here[c.Article] = true
		}
	}
	all := make(map[string][]statement)
	for s := range asked {
		for _, article := range r.Said[s.rule][s.words] {
			if !here[article] && article != AnyArticle {
				all[article] = append(all[article], s)
			}
		}
	}
	maps.DeleteFunc(all, func(article string, _ []statement) bool { return !r.IsGone(article) })
	return all
}

// rename is an article that is gone, and one that may be it.
type rename struct{ before, now string }

// renamed is a rename with what both articles say.
type renamed struct {
	rename
	shared []statement
}

// maxPairs is how many pairs of articles that share a statement are looked at. Of more, as
// where a whole folder is moved, they are those of one name, and then each with one other.
const maxPairs = 10_000

// pairsOf returns which of some articles that are gone may be which of some strange ones,
// the likeliest first.
func pairsOf(strange map[string]map[statement]bool, gone map[string][]statement) []renamed {
	now, before := make(map[statement][]string), make(map[statement][]string)
	for article, said := range strange {
		for s := range said {
			now[s] = append(now[s], article)
		}
	}
	for article, said := range gone {
		for _, s := range said {
			before[s] = append(before[s], article)
		}
	}
	shared := make(map[rename][]statement)
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
