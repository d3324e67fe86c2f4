package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// A sheet is one fact as people read it: each group of claims that state the same
// has a letter, and the findings name their sides by it. So a sentence is shown once,
// in however many findings it takes part.
type sheet struct {
	fact       *verdict.Fact
	groups     []group
	references []reference
	findings   []pairing
	unknown    bool // no rule of the run is called so
}

// group is the claims of a fact that state the same. It is never empty. The first claims
// are those that findings show; at least one is shown with its sentence.
type group struct {
	letter string
	claims []*claim.Claim
	led    int  // how many of the first claims are shown with their sentences
	left   bool // it is counted, and not shown
}

// reference is a declared value that claims are held against.
type reference struct {
	letter string
	verdict.Reference
}

// pairing is a finding with the letters of its two sides, "" where there is none.
type pairing struct {
	*verdict.Finding
	claim, against string
	shown          [2]seat   // where the claims of the two sides stand in the sheet
	places         [2]string // of the claims, where their letters alone do not tell which they are
	taken          []string  // the letters of the claims that a computed fact takes together
}

// seat is where a claim stands in a sheet: a group and a claim of it, by their numbers.
type seat struct {
	group, claim int
	taken        bool // there is such a claim
}

// sheets returns a sheet for every fact of the result, in its order. A finding of a
// rule that no fact belongs to gets a sheet of its own, so that none is ever lost.
func sheets(r *verdict.Result) []sheet {
	list := make([]sheet, 0, len(r.Facts))
	at := make(map[string]int, len(r.Facts)) // by the rule's id
	add := func(fact *verdict.Fact) {
		list = append(list, sheet{fact: fact, groups: groupsOf(fact)})
		at[fact.Rule.ID] = len(list) - 1
	}
	for i := range r.Facts {
		add(&r.Facts[i])
	}
	byRule := make(map[string][]*verdict.Finding)
	for i := range r.Findings {
		f := &r.Findings[i]
		if _, known := at[f.Rule.ID]; !known {
			add(&verdict.Fact{Rule: f.Rule})
			list[len(list)-1].unknown = true
		}
		byRule[f.Rule.ID] = append(byRule[f.Rule.ID], f)
	}
	for i := range list {
		list[i].pair(byRule[list[i].fact.Rule.ID])
	}
	return list
}

func groupsOf(fact *verdict.Fact) []group {
	groups := make([]group, 0, len(fact.Groups))
	for _, members := range fact.Groups {
		g := group{letter: letters(len(groups)), claims: make([]*claim.Claim, 0, len(members)), led: 1}
		for _, i := range members {
			g.claims = append(g.claims, fact.Claims[i])
		}
		groups = append(groups, g)
	}
	return groups
}

// place tells claims of one fact apart.
type place struct {
	source     claim.Source
	start, end int
	text       string
}

func placeOf(c *claim.Claim) place { return place{c.Source(), c.Start, c.End, c.Text} }

// pair finds the letters of the sides of each finding. A reference gets a letter of
// its own, after those of the groups, when it is first met.
func (s *sheet) pair(findings []*verdict.Finding) {
	seats := s.seatsOf(findings)
	known := make(map[verdict.Reference]string)
	for _, f := range findings {
		p := pairing{Finding: f}
		for _, c := range f.Taken {
			p.taken = append(p.taken, s.letterAt(seats[placeOf(c)]))
		}
		if f.Claim != nil {
			p.shown[0] = seats[placeOf(f.Claim)]
			p.claim = s.letterAt(p.shown[0])
		}
		switch {
		case f.Against == nil:
		case f.Against.Claim != nil:
			p.shown[1] = seats[placeOf(f.Against.Claim)]
			p.against = s.letterAt(p.shown[1])
		case f.Against.Reference != nil:
			ref := *f.Against.Reference
			if known[ref] == "" {
				known[ref] = letters(len(s.groups) + len(s.references))
				s.references = append(s.references, reference{known[ref], ref})
			}
			p.against = known[ref]
		}
		s.findings = append(s.findings, p)
	}
}

// letterAt returns the letter of the group of a claim; "" where there is no claim.
func (s *sheet) letterAt(at seat) string {
	if !at.taken {
		return ""
	}
	return s.groups[at.group].letter
}

// seatsOf returns where the claims stand that findings show. There may be a million
// others.
func (s *sheet) seatsOf(findings []*verdict.Finding) map[place]seat {
	seats := make(map[place]seat)
	starts := make(map[int]bool)
	for _, f := range findings {
		shown := []*claim.Claim{f.Claim}
		if f.Against != nil {
			shown = append(shown, f.Against.Claim)
		}
		shown = append(shown, f.Taken...)
		for _, c := range shown {
			if c != nil {
				seats[placeOf(c)] = seat{}
				starts[c.Start] = true
			}
		}
	}
	for i, g := range s.groups {
		for j, c := range g.claims {
			if !starts[c.Start] {
				continue
			}
			if _, shown := seats[placeOf(c)]; shown {
				seats[placeOf(c)] = seat{group: i, claim: j, taken: true}
			}
		}
	}
	return seats
}

// lead puts the claims that these findings show at the beginning of their groups, to be
// shown with their sentences: so a reader has before the eyes what a finding and its
// diff are about. Where findings show several claims of a group, they name the places
// besides the letter. It is called once, with all findings that are told with a diff.
func (s *sheet) lead(findings []pairing) {
	of := make(map[int][]int)
	for _, p := range findings {
		for _, at := range p.shown {
			if at.taken {
				of[at.group] = append(of[at.group], at.claim)
			}
		}
	}
	for i, first := range of {
		slices.Sort(first)
		s.groups[i].lead(slices.Compact(first))
	}
	for i := range findings {
		p := &findings[i]
		for k, at := range p.shown {
			if !at.taken || s.groups[at.group].led == 1 {
				continue
			}
			c := p.Claim
			if k == 1 {
				c = p.Against.Claim
			}
			p.places[k] = " (" + placeText(c) + ")"
		}
	}
}

// lead moves some claims, given by their numbers in ascending order, to the front.
func (g *group) lead(first []int) {
	g.led = len(first)
	if first[len(first)-1] == len(first)-1 {
		return // they stand there
	}
	claims := make([]*claim.Claim, 0, len(g.claims))
	for _, i := range first {
		claims = append(claims, g.claims[i])
	}
	for i, c := range g.claims {
		if _, found := slices.BinarySearch(first, i); !found {
			claims = append(claims, c)
		}
	}
	g.claims = claims
}

// silent reports whether a rule found nothing, and should have.
func (s *sheet) silent() bool {
	return len(s.groups) == 0 && len(s.references) == 0 && len(s.findings) > 0 && !s.unknown && s.fact.Computed == nil
}

// leaveOut marks the groups that no finding speaks of as left out, and returns how many
// they are.
func (s *sheet) leaveOut() int {
	named := make(map[string]bool)
	for _, p := range s.findings {
		named[p.claim], named[p.against] = true, true
	}
	rest := 0
	for i := range s.groups {
		if g := &s.groups[i]; !named[g.letter] {
			g.left = true
			rest++
		}
	}
	return rest
}

// severity returns that of the worst finding of the sheet; Off if it has none.
func (s *sheet) severity() rule.Severity {
	if len(s.findings) == 0 {
		return rule.Off
	}
	return worst(s.findings)[0].Severity
}

// rank orders sheets: by their worst findings, those without any last.
func (s *sheet) rank() int {
	if len(s.findings) == 0 {
		return len(severities)
	}
	return slices.Index(severities, s.severity())
}

// letters returns the i-th (from 0) label of a group: A to Z, AA, AB and so on.
func letters(i int) string {
	var label string
	for i++; i > 0; i = (i - 1) / 26 {
		label = string(rune('A'+(i-1)%26)) + label
	}
	return label
}

// letterRanges joins labels of groups; three or more that follow each other become
// "C–F".
func letterRanges(labels []string) string {
	var parts []string
	for i := 0; i < len(labels); {
		last := i
		for last+1 < len(labels) && labels[last+1] == letters(letterIndex(labels[last])+1) {
			last++
		}
		if last < i+2 {
			last = i
			parts = append(parts, labels[i])
		} else {
			parts = append(parts, labels[i]+"–"+labels[last])
		}
		i = last + 1
	}
	return strings.Join(parts, ", ")
}

// letterIndex is the inverse of letters.
func letterIndex(label string) int {
	n := 0
	for _, r := range label {
		n = n*26 + int(r-'A') + 1
	}
	return n - 1
}

// relations are all that a finding can have, worst first.
var relations = [...]value.Relation{
	value.Conflict, verdict.Missing, value.Tension, value.Incomparable, value.Compatible, value.Same,
}

// severities are those that are shown, worst first.
var severities = shownSeverities()

func shownSeverities() []rule.Severity {
	all := slices.DeleteFunc(rule.Severities(), func(s rule.Severity) bool { return s == rule.Off })
	slices.Reverse(all)
	return all
}

// because says why there is a finding, to a reader who has both sides before their
// eyes; where they are not both claims, that is the whole message.
func (p pairing) because() string {
	if p.Claim == nil || p.Against == nil || p.Against.Claim == nil {
		return p.Message
	}
	spread := ""
	if p.Spread != "" {
		spread = "; " + p.Spread
	}
	if len(p.Taken) > 0 {
		return p.Reason + spread
	}
	kind := p.Rule.Kind
	text := verdict.Meaning(kind, p.Relation)
	if p.Reason != "" && kind != value.Quote && kind != value.Name { // they would repeat both texts
		text += " (" + p.Reason + ")"
	}
	switch n := len(p.Within) + p.WithinOthers; {
	case n == 1:
		text += "; " + p.Within[0] + " says both"
	case n > 1:
		text += fmt.Sprintf("; %s and %s say both", p.Within[0], counted(n-1, "more article"))
	}
	return text + spread
}

// worst orders findings by severity, the worst first, and leaves those of one
// severity as they are.
func worst(findings []pairing) []pairing {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b pairing) int { return compareSeverity(a.Severity, b.Severity) })
	return sorted
}

// bySeverity returns the findings, the most severe first; those of one severity stay
// in their order.
func bySeverity(findings []verdict.Finding) []*verdict.Finding {
	sorted := make([]*verdict.Finding, len(findings))
	for i := range findings {
		sorted[i] = &findings[i]
	}
	slices.SortStableFunc(sorted, func(a, b *verdict.Finding) int { return compareSeverity(a.Severity, b.Severity) })
	return sorted
}

func compareSeverity(a, b rule.Severity) int {
	return cmp.Compare(slices.Index(severities, a), slices.Index(severities, b))
}
