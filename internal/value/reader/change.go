package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// maxFillers is how many words may stand between a verb of change and its amount:
// "rose by a further", "fell sharply by".
const maxFillers = 3

// change finds the verb of change that an amount is the object of: "rose 4%", "down
// by 9.2%", "+0.2%". The amount of "fell to 4%" is a level, and says which way it went.
func (s *scan) change(v *value.Value, first, last, low int) {
	if s.isOne(first, "+") {
		v.Direction, v.Aspect = value.Up, value.Change
		return
	}
	i := first - 1
	for n := 0; n < maxFillers && i >= low && (s.has(i, isFiller) || s.adverb(i)) && !s.has(i, isUp|isDown); n++ {
		i--
	}
	if i < low || v.Bound == value.Vague {
		s.signed(v)
		return
	}
	if s.isOne(i, "to", "at") {
		if way := s.direction(i-1, v); way != "" && i > low {
			v.Aspect = value.Level
			if s.is(i, "to") {
				v.Direction = way
			}
		}
		return
	}
	way := s.direction(i, v)
	if way != "" && v.Bound == value.Range && s.is(first, "from") {
		v.Aspect = value.Level // "rose from 4 to 6": two levels
		return
	}
	if way == "" && s.is(i+1, "by") || s.is(i, "by") {
		way = s.raisedBy(i, low, v)
	}
	if way == "" {
		way = s.directionAfter(v, last+1)
	}
	if way == "" {
		s.signed(v)
		return
	}
	v.Direction, v.Aspect = way, value.Change
}

// directionAfter returns the way of "4% higher", "2 cents lower", "5 points up". "$5 up
// from $4" is a level.
func (s *scan) directionAfter(v *value.Value, j int) value.Direction {
	if v.Kind != value.Percent && v.Kind != value.Money && v.Unit != "point" || s.isOne(j, "up", "down") && (s.isOne(j+1, "from", "to") || s.has(j+1, isNumber)) {
		return ""
	}
	switch {
	case s.is(j+1, "than"):
		return "" // compared with something else, and no change of its own
	case s.isOne(j, "higher", "up", "stronger", "firmer"):
		return value.Up
	case s.isOne(j, "lower", "down", "weaker", "softer"):
		return value.Down
	}
	return ""
}

// signed reads the way of a share with a minus sign.
func (s *scan) signed(v *value.Value) {
	if v.Kind == value.Percent && v.Bound != value.Range && v.Number.Sign() < 0 {
		v.Direction, v.Aspect = value.Down, value.Change
	}
}

// raisedBy finds the verb of "grow sales by 35%" before the word "by".
func (s *scan) raisedBy(i, low int, v *value.Value) value.Direction {
	const reach = 4
	for n := 0; n < reach && i >= low && s.kind(i) == token.Word; n, i = n+1, i-1 {
		if way := s.direction(i, v); way != "" {
			return way
		}
	}
	return ""
}

// adverb reports whether token i is an adverb of manner, by its ending.
func (s *scan) adverb(i int) bool {
	word := s.textAt(i)
	return len(word) > 4 && word[len(word)-2:] == "ly" && !s.capital(i) && !s.has(i, isNoAdverb)
}

// direction returns the way of the verb of change at i.
func (s *scan) direction(i int, v *value.Value) value.Direction {
	up, down := s.has(i, isUp), s.has(i, isDown)
	if up == down || (v.Kind == value.Duration || v.Kind == value.Age) && !s.isOne(i+1, "by", "to") {
		return ""
	}
	if v.Unit == "time" && !s.isOne(i+1, "by", "to") {
		return "" // "knocked down three times"
	}
	if weak := s.isOne(i, "lift", "lifts", "lifted", "lifting", "lost", "lose", "loses", "losing", "cut", "cuts", "cutting", "raised", "raise", "raises", "raising", "add", "adds", "added", "adding",
		"hit", "shot", "boost", "boosted", "gain", "gained", "shed", "slash", "reduce", "reduced"); weak && v.Kind != value.Percent && v.Kind != value.Money && !v.Number.IsFraction() &&
		v.Unit != "point" && !s.isOne(i+1, "by", "to") {
		return ""
	}
	if s.isOne(i, "raised", "raise", "raises", "raising", "lost", "lose") && v.Kind == value.Money && !s.is(i+1, "by") {
		return ""
	}
	if up {
		return value.Up
	}
	return value.Down
}
