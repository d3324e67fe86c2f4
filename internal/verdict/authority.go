package verdict

import "github.com/factcheck-ci/factcheck/internal/claim"

// underAuthority keeps the pairs of which one side is stated by the outlet of the
// highest authority that states the fact at all, and puts that side second: it is what
// the other is held against. Where no outlet with authority states the fact, every
// pair stays.
func (j *judgement) underAuthority(pairs []Pair) []Pair {
	if !j.rule.ByAuthority || j.options.Authority == nil {
		return pairs
	}
	top := map[string]int{} // by partition
	for i := range j.groups {
		g := &j.groups[i]
		for _, c := range g.claims {
			rank, ok := j.options.Authority(j.fact.Claims[c])
			if best, known := top[g.partition]; ok && (!known || rank < best) {
				top[g.partition] = rank
			}
		}
	}
	var kept []Pair
	for _, p := range pairs {
		rank, ok := top[j.groups[p.A].partition]
		switch {
		case !ok, j.statedBy(p.B, rank) >= 0:
			kept = append(kept, p)
		case j.statedBy(p.A, rank) >= 0:
			p.A, p.B = p.B, p.A
			kept = append(kept, p)
		}
	}
	return kept
}

// statedBy returns the first claim of a group that an outlet of a rank makes; -1 if it
// makes none.
func (j *judgement) statedBy(g, rank int) int {
	for _, c := range j.groups[g].claims {
		if of, ok := j.options.Authority(j.fact.Claims[c]); ok && of == rank {
			return c
		}
	}
	return -1
}

// authoritative returns the claims that are shown for a pair of which the second side
// has authority over the first.
func (j *judgement) authoritative(p Pair) (int, int, bool) {
	if !j.rule.ByAuthority || j.options.Authority == nil {
		return 0, 0, false
	}
	best, at := -1, -1
	for _, c := range j.groups[p.B].claims {
		if rank, ok := j.options.Authority(j.fact.Claims[c]); ok && (at < 0 || rank < best) {
			best, at = rank, c
		}
	}
	return j.groups[p.A].best, at, at >= 0
}

// outletOf names the outlet of a claim that another is held against, where it is its
// authority that makes it the reference.
func (j *judgement) outletOf(p Pair, against *claim.Claim) string {
	if _, _, ok := j.authoritative(p); !ok {
		return ""
	}
	if rank, ok := j.options.Authority(against); ok && rank < len(j.options.Outlets) {
		return j.options.Outlets[rank]
	}
	return ""
}

// heldAgainst says in a message which outlet has authority.
func heldAgainst(outlet string) string {
	if outlet == "" {
		return ""
	}
	return "; " + outlet + " has authority"
}

// Authority says which rank the outlet of a claim has, 0 the highest, and whether it
// has one.
type Authority func(c *claim.Claim) (rank int, ok bool)
