package report

// foremost is the part of a sheet that a page shows in full: its worst findings, and the
// groups and references that they speak of. What is left over is counted.
type foremost struct {
	findings   []pairing
	groups     []group
	references []reference

	restFindings []pairing
	restGroups   []group
}

// foremost returns the n worst findings of a sheet with what they speak of, all in their
// order. Groups that no finding speaks of stay as long as there are no more than n.
func (s *sheet) foremost(n int) foremost {
	sorted := worst(s.findings)
	f := foremost{findings: sorted[:min(n, len(sorted))], restFindings: sorted[min(n, len(sorted)):]}
	s.lead(f.findings)
	named := make(map[string]bool)
	for _, p := range f.findings {
		named[p.claim], named[p.against] = true, true
	}
	for _, g := range s.groups {
		if named[g.letter] || len(s.groups) <= n {
			f.groups = append(f.groups, g)
		} else {
			f.restGroups = append(f.restGroups, g)
		}
	}
	for _, ref := range s.references {
		if named[ref.letter] || len(s.references) <= n {
			f.references = append(f.references, ref)
		}
	}
	return f
}
