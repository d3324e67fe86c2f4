package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// maxFillers is how many words may stand between a verb of change and its amount:
// "rose by a further", "fell sharply by".
const maxFillers = 3

// IsChange reports whether a folded word is a verb of change or another word of one, after
// which "from" gives what was before: "rose", "cut", "down" (words.txt).
func IsChange(word string) bool {
	return readyClasses().flags[word]&(isUp|isDown|isMove) != 0
}

// IsToll reports whether a folded word tells of what news counts while it grows: harm done, those
// who suffered it, cases, arrests (words.txt).
func IsToll(word string) bool {
	words := readyClasses()
	return words.flags[word]&(isHarm|isToll) != 0 || words.cues[word]&cueDying != 0
}

// change finds the way that an amount went, if it did: by the verb that it is the object of,
// else by a noun.
func (s *scan) change(v *value.Value, first, last, low int) {
	if v.Levels != nil {
		return
	}
	s.governed(v, first, last, low)
	if v.Direction == "" && v.Aspect == "" && v.Bound != value.Vague {
		s.named(v, first, last, low)
	}
}

// governed finds the verb of change that an amount is the object of: "rose 4%", "down
// by 9.2%", "+0.2%". The amount of "fell to 4%" is a level, and says which way it went.
func (s *scan) governed(v *value.Value, first, last, low int) {
	if s.is(first, "+") {
		v.Direction, v.Aspect = value.Up, value.Change
		return
	}
	i := s.beforeFillers(first-1, low)
	if v.Bound == value.Vague {
		s.signed(v)
		return
	}
	if i >= low && (s.is(i, "to") || s.is(i, "at")) {
		s.level(v, i, low)
		return
	}
	var way value.Direction
	if i >= low {
		way = s.direction(i, v)
	}
	if way != "" && (s.isOne(first, "above", "below") || s.is(first, "well") && s.isOne(first+1, "above", "below")) {
		v.Direction, v.Aspect = way, value.Level // "rose above $5" says what it came to, and "rose over $5" by how much
		return
	}
	if i >= low && (way == "" && s.is(i+1, "by") || s.is(i, "by")) {
		way = s.raisedBy(i, low, v)
	}
	if way == "" && i >= low {
		way = s.atRate(v, i, low)
	}
	if way == "" && i >= low {
		way = s.ofPrice(v, i, last)
	}
	if way != "" && s.tellsPlace(v, last) {
		way = ""
	}
	if way == "" && !(s.has(first-1, isArticle) && s.nounNext(last+2)) { // "a 25% higher rate"
		way = s.directionAfter(v, last+1)
	}
	if way == "" {
		s.signed(v)
		return
	}
	v.Direction, v.Aspect = way, value.Change
}

// ofPrice returns the way of a price from the verb at i, "lost 6 cents to $5.87": of sums alone, "lost $6
// million", the verb tells no change.
func (s *scan) ofPrice(v *value.Value, i, last int) value.Direction {
	if v.Kind != value.Money || !s.has(i, isWeak) || !s.is(last+1, "to") || v.Bound == value.Range {
		return ""
	}
	k, ok := s.numberFrom(last + 2)
	if !ok || s.is(k, "a") {
		return ""
	}
	if _, _, money := s.currencyAt(k + 1); !money && k == last+2 {
		return "" // "lost $6 million to 40 thieves"
	}
	switch up, down := s.has(i, isUp), s.has(i, isDown); {
	case up == down:
		return ""
	case up:
		return value.Up
	}
	return value.Down
}

// tellsPlace reports whether a length says where something happened, rather than how far it went up or
// down: "sank 70 miles off the coast"; but not "sank 10 feet east of the fault".
func (s *scan) tellsPlace(v *value.Value, last int) bool {
	return v.Kind == value.Measure && (s.isOne(last+1, "off", "offshore", "away") || v.Unit == "mile" || v.Unit == "kilometre" || v.Unit == "nautical mile") && s.isOne(last+1, "off", "offshore", "away", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
		"north-east", "north-west", "south-east", "south-west", "upstream", "downstream", "inland", "outside")
}

// beforeFillers goes back from i over the words that stand between a verb of change and its
// amount, and returns the first that is none of them.
func (s *scan) beforeFillers(i, low int) int {
	for n := 0; n < maxFillers && i >= low && (s.has(i, isFiller) || s.adverb(i)) && !s.has(i, isUp|isDown); n++ {
		i--
	}
	return i
}

// level reads the way of "fell to 4%", "slipped back to 4%" from the "to" or "at" at i.
// "Was up at 4%" is a level that went no way.
func (s *scan) level(v *value.Value, i, low int) {
	verb := i - 1
	if s.is(verb, "back") {
		verb--
	}
	way := s.direction(verb, v)
	if way == "" || verb < low {
		return
	}
	v.Aspect = value.Level
	if s.is(i, "to") {
		v.Direction = way
	}
}

// atRate reads the way of "wages rose at an annual rate of 3.4 percent" from the "of" at i.
func (s *scan) atRate(v *value.Value, i, low int) value.Direction {
	if v.Kind != value.Percent || !s.is(i, "of") || !s.isOne(i-1, "rate", "pace", "clip") {
		return ""
	}
	for n, k := 0, i-2; n < maxFillers && k > low && s.kind(k) == token.Word; n, k = n+1, k-1 {
		if s.is(k, "at") {
			return s.direction(k-1, v)
		}
	}
	return ""
}

// directionAfter returns the way of "4% higher", "2 cents lower", "5 points up". "$5 up
// from $4" is a level.
func (s *scan) directionAfter(v *value.Value, j int) value.Direction {
	if !measuresChange(v) || s.isOne(j, "up", "down") && (s.isOne(j+1, "from", "to") || s.has(j+1, isNumber)) {
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

// raisedBy finds the verb of "grow sales by 35%", "cut the risk of stroke by 23 percent", before the word
// "by".
func (s *scan) raisedBy(i, low int, v *value.Value) value.Direction {
	reach, near := 4, 2
	if measuresChange(v) || v.Kind == value.Measure {
		reach = 8
	}
	if k := i; s.is(k, "by") || s.is(k+1, "by") {
		if s.is(k, "by") {
			k--
		}
		if participle(s.textAt(k)) && !s.has(k, isUp|isDown) {
			return "" // "was opposed by 23 percent"
		}
	}
	for n := 0; n < reach && i >= low && s.kind(i) == token.Word; n, i = n+1, i-1 {
		if way := s.direction(i, v); way != "" {
			return way
		}
		if n > near && (s.has(i, isVerb) || s.cued(i, cueBeing) || s.isOne(i, "and", "but", "that", "which", "who", "while", "to")) {
			return ""
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
	if s.offBefore(i, v) {
		return value.Down
	}
	if way, _, ok := phrasalVerbs.match(s, i, 0, len(s.tokens)); ok && measuresChange(v) {
		return way
	}
	up, down := s.has(i, isUp), s.has(i, isDown)
	governs := s.is(i+1, "by") || s.is(i+1, "to") || s.is(i+1, "back") && s.is(i+2, "to")
	switch {
	case s.has(i-1, isPhrasal) && s.isOne(i, "up", "down") && !(s.is(i, "up") && s.isOne(i-1, "shot", "shoots", "shoot") && measuresChange(v)):
		return "" // "made up 33 percent of"
	case s.isOne(i, "lower", "higher") && s.isOne(i-1, "the", "a", "an", "its", "their"):
		return "" // "the lower 40"
	case up == down, !governs && (v.Kind == value.Duration || v.Kind == value.Age):
		return ""
	case !governs && (v.Unit == "time" || s.is(i, "shot")):
		return "" // "knocked down three times", "shot 52 percent from the field"
	case s.is(i+1, "by") && s.isOne(i, "lost", "lose", "loses", "losing"):
		return "" // "lost by 31 votes": a margin
	case !governs && s.has(i, isWeak) && !measuresChange(v) && !v.Number.IsFraction():
		return ""
	case s.isOne(i, "raised", "raise", "raises", "raising", "lost", "lose") && v.Kind == value.Money && !s.is(i+1, "by"):
		return ""
	case up:
		return value.Up
	}
	return value.Down
}

// measuresChange reports whether the unit of a value is one that changes are stated in.
func measuresChange(v *value.Value) bool {
	return v.Kind == value.Percent || v.Kind == value.Money || v.Unit == "point"
}

// phrasalVerbs are verbs of change whose first word alone is none.
var phrasalVerbs = newPhrases(map[string]value.Direction{
	"gave back|give back|gives back|giving back|given back":                         value.Down,
	"clawed back|claw back|clawing back|won back|put on|puts on|tacked on|piled on": value.Up,
}, true)

// offBefore reports whether "off" at i says that something fell: "shares were off 2%", but
// not "take off 5%".
func (s *scan) offBefore(i int, v *value.Value) bool {
	return s.is(i, "off") && measuresChange(v) &&
		s.isOne(i-1, ",", "is", "are", "was", "were", "be", "been", "finished", "ended", "closed", "traded", "trading", "settled", "shares", "still", "now")
}
