package verdict

import "iter"

// shown is where the sides of a finding come from: groups, of each of which the finding
// shows one claim.
type shown struct {
	judgement *judgement
	groups    [2]*group // the second is nil for a declared value
	claims    [2]int    // those that give the finding its fingerprint
	declared  string    // the place of the declared value
}

// maxSide is how many claims of a group give names to a finding, the plainest first.
const maxSide = 16

// Fingerprints yields the names by which another run may know a finding: its own, and
// then those that it has where other claims of its groups are shown. Which ones are
// changes when the claim that was shown goes away, or when a plainer one joins. The
// finding is the same as long as any two of its claims still disagree. Names come in
// the order in which they are likely.
func (f *Finding) Fingerprints() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(f.Fingerprint) || f.shown == nil {
			return
		}
		places := [2][]string{f.shown.places(0), f.shown.places(1)}
		for apart := 1; apart < len(places[0])+len(places[1])-1; apart++ {
			for i := range min(apart+1, len(places[0])) {
				if k := apart - i; k < len(places[1]) && !yield(fingerprint(f.Rule.ID, f.Relation, places[0][i], places[1][k])) {
					return
				}
			}
		}
	}
}

// places names the claims of a side, the plainest first, but for that of the
// fingerprint, which leads.
func (s *shown) places(side int) []string {
	g := s.groups[side]
	if g == nil {
		return []string{s.declared}
	}
	lead := s.claims[side]
	places := []string{s.judgement.place(lead)}
	for _, claim := range g.plainest(s.judgement.fact.Claims) {
		if claim != lead && len(places) < maxSide {
			places = append(places, s.judgement.place(claim))
		}
	}
	return places
}
