package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// side reports whether the number of a is one side of something, written without spaces before a length
// or pixels: "12x14 feet", "a 9x13-inch pan". A relay is none, "4x100m", nor are so many of one length,
// "10x400m", "use 6x50cm shelves".
func (s *scan) side(a *amount) bool {
	if a.first != a.last || !s.times(a.first) && !s.times(a.first-2) {
		return false
	}
	i, end := a.first, a.first
	for n := 0; n < 2 && s.times(i-2); n++ {
		i -= 2
	}
	for n := 0; n < 2 && s.times(end); n++ {
		end += 2
	}
	if s.adjoins(i) && s.kind(i-1) == token.Word { // "M4x20"
		return false
	}
	j := end + 1
	if s.hyphen(j) {
		j++
	}
	u, last, ok := s.measureAt(j, true)
	if !ok || u.Dimension != "length" && u.Name != "pixel" || s.has(last+1, isRace) {
		return false
	}
	return u.Name == "pixel" || !s.soManyOf(i, end, s.adjoins(end+1) && !s.hyphen(end+1), u.Name)
}

// soManyOf reports whether the sides at i and end are rather a few of one length, as legs of a relay are:
// the first is small and the second several times it, or counts kilometres. Glued is whether the unit
// is joined to its number.
func (s *scan) soManyOf(i, end int, glued bool, unit string) bool {
	const legs, few, several = 4, 12, 3
	one, ok1 := number.Read(s.text, s.tokens[:i+1], i)
	two, ok2 := number.Read(s.text, s.tokens[:end+1], end)
	switch {
	case !ok1 || !ok2:
		return true
	case one.Number.Cmp(number.New(legs, 0)) == 0 && len(s.textAt(end)) > 2: // "4x400 metres"
		return true
	case !glued || end-i > 2:
		return false
	}
	return unit == "kilometre" || one.Number.Cmp(number.New(few, 0)) <= 0 && two.Number.Cmp(one.Number.Times(number.New(several, 0))) >= 0
}

// times reports whether a number, "x" and another number stand at i without spaces.
func (s *scan) times(i int) bool {
	return s.kind(i) == token.Number && s.isOne(i+1, "x", "×") && s.adjoins(i+1) && s.adjoins(i+2) && s.kind(i+2) == token.Number
}
