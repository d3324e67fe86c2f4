package reader

import "github.com/factcheck-ci/factcheck/internal/value"

// maxFillers is how many words may stand between a verb of change and its amount:
// "rose by a further", "fell sharply by".
const maxFillers = 3

// change finds the verb of change that an amount is the object of: "rose 4%", "down
// by 9.2%", "+0.2%". "rose to 4%" makes a level, and has no direction.
func (s *scan) change(v *value.Value, first, low int) {
	if s.isOne(first, "+") {
		v.Direction, v.Aspect = value.Up, value.Change
		return
	}
	i := first - 1
	for range maxFillers {
		if i < low || !s.has(i, isFiller) && !s.adverb(i) || s.has(i, isUp|isDown) {
			break
		}
		i--
	}
	if i < low {
		return
	}
	if s.isOne(i, "to", "at") && (s.has(i-1, isUp|isDown) || s.is(i, "to")) {
		if v.Aspect == "" && s.has(i-1, isUp|isDown) {
			v.Aspect = value.Level
		}
		return
	}
	way := s.direction(i, v)
	if way == "" {
		if v.Kind == value.Percent && v.Number.Sign() < 0 {
			v.Direction = value.Down
		}
		return
	}
	v.Direction, v.Aspect = way, value.Change
}

// adverb reports whether token i is an adverb of manner, by its ending.
func (s *scan) adverb(i int) bool {
	word := s.textAt(i)
	return len(word) > 4 && word[len(word)-2:] == "ly" && !s.capital(i)
}

// direction returns the way of the verb of change at i.
func (s *scan) direction(i int, v *value.Value) value.Direction {
	up, down := s.has(i, isUp), s.has(i, isDown)
	if !up && !down || up && down {
		return ""
	}
	if weak := s.isOne(i, "lost", "lose", "loses", "losing", "cut", "cuts", "cutting", "raised", "raise", "raises", "raising", "add", "adds", "added", "adding",
		"hit", "shot", "boost", "boosted", "gain", "gained", "shed", "slash", "reduce", "reduced"); weak && v.Kind != value.Percent && v.Kind != value.Money &&
		v.Unit != "point" && !s.is(i+1, "by") {
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
