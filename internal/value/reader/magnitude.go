package reader

import "github.com/factcheck-ci/factcheck/internal/value/number"

// maxMagnitude is beyond the magnitude of any earthquake: 9.5, in Chile in 1960, is the greatest
// that was measured (U.S. Geological Survey).
const maxMagnitude = 12

// magnitudeBefore reads "magnitude 6.1", "a magnitude of about 6.1", "its magnitude was 6.1".
func (s *scan) magnitudeBefore(a *amount) bool {
	if j := a.last + 1; !a.phrase.Digits || s.nounNext(j) && s.measuredAfter(j) || s.isOne(j, "%", "times", "percent", "°", "orders") {
		return false // "a magnitude of about 5 volts", "its magnitude is 3 times larger"
	}
	const reach = 5
	i := a.first - 1
	for n := 0; n < reach && s.isOne(i, "of", "-", ":", "was", "were", "is", "at", "as", "estimated", "put", "between", "about", "around", "roughly", "nearly", "over", "above", "least"); n++ {
		i--
	}
	return s.is(i, "magnitude") && !s.isOne(i-2, "order", "orders") && s.takeMagnitude(a)
}

// quakeBeside reads a magnitude that what has it shows: "a 7.4 earthquake", "the quake measured
// 6.1", "6.1 on the Richter scale". Without the name of a scale it has a decimal, as magnitudes
// do: "6 earthquakes" are six.
func (s *scan) quakeBeside(a *amount) bool {
	if !a.phrase.Digits || a.phrase.Scaled {
		return false
	}
	j := a.last + 1
	if s.is(j, "on") && (s.is(j+1, "richter") || s.isOne(j+2, "richter", "moment")) {
		return s.takeMagnitude(a)
	}
	if a.n.Exponent() >= 0 {
		return false
	}
	const reach = 8
	found := s.cued(j, cueQuake) && !s.isOne(j+1, "a", "an", "per", "each", "every") // "3.5 earthquakes a year"
	if measured := s.isOne(a.first-1, "measuring", "measured", "measures", "registering", "registered"); measured && !found {
		for k := a.first - 2; k >= max(0, a.first-reach) && !found; k-- {
			found = s.cued(k, cueQuake)
		}
	}
	return found && s.takeMagnitude(a)
}

// takeMagnitude makes a magnitude of a number, if it can be one.
func (s *scan) takeMagnitude(a *amount) bool {
	return a.n.Cmp(number.New(maxMagnitude, 0)) <= 0 && s.takeNamed(a, "magnitude", a.last)
}
