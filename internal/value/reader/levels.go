package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// levels returns the two levels of "fell from a to b", whose "from" is token i; nil for a
// range, "ages from 5 to 11".
func (s *scan) levels(a, b *amount, i, low int) *value.Levels {
	if !s.is(i, "from") || !s.is(a.last+1, "to") || !s.changesFrom(i, low) {
		return nil
	}
	way := value.Up
	if a.n.Cmp(b.n) > 0 {
		way = value.Down
	}
	l := value.Levels{Old: s.levelOf(a, i+1), New: s.levelOf(b, a.last+2)}
	l.Old.Old, l.New.Direction = true, way
	return &l
}

// levelOf returns the amount as a level, with the bound before it. Tokens before low belong
// to other words.
func (s *scan) levelOf(a *amount, low int) value.Value {
	v, first := a.value(), a.first
	v.Aspect = value.Level
	if l, end, ok := boundsBefore.match(s, a.first-1, low, len(s.tokens)); ok && l.bound != "" && s.limits(&v, l, end, a.last) {
		first = end
	}
	v.Start, v.End = s.tokens[first].Start, s.tokens[a.last].End
	v.Text = s.text[v.Start:v.End]
	return v
}

// objectReach is how many tokens the object of a verb of change may have: "cut tariffs on
// $5 billion worth of goods from 25 to 15 percent".
const objectReach = 10

// changesFrom reports whether the "from" at i says where a change began: a verb of change
// stands before it, "rose sharply from", or before its object, "raised the fee from", or a
// noun of change, "a rise in fees from".
func (s *scan) changesFrom(i, low int) bool {
	verb := s.beforeFillers(i-1, low)
	if verb >= low && (s.has(verb, isUp|isDown) && !s.has(verb, isWeak) || s.has(verb, isMove)) {
		return true
	}
	for n, k := 0, i-1; n < objectReach && k >= 0; n, k = n+1, k-1 {
		if s.has(k, isMove) && !s.isOne(k, "went", "gone", "going") || s.has(k, isUp|isDown) && s.isOne(k+1, "in", "of") {
			return true
		}
		if !s.inObject(k) {
			return false
		}
	}
	return false
}

// inObject reports whether token k may stand in the object of a verb of change: another verb or a mark between shows that "from" belongs to something else.
func (s *scan) inObject(k int) bool {
	switch s.kind(k) {
	case token.Mark:
		return s.dash(k) || s.isOne(k, "$", "£", "€", "%")
	case token.Word:
		word := s.textAt(k)
		if len(word) < len("that") {
			return !s.isOne(k, "and", "but", "or", "who", "is", "are", "was", "pay", "ran", "run")
		}
		return !s.has(k, isVerb) && !strings.HasSuffix(word, "ing") && !s.isOne(k, "that", "which", "where", "when", "were", "while", "range", "ranges", "ranged", "vary", "varies", "varied")
	}
	return true
}

// levelsApart finds the old level of "fell from 4% in May to 3%", where value k is the new
// one: other words, mostly dates, stand between.
func (s *scan) levelsApart(k int) {
	v := s.value(k)
	to := s.extent[k].first - 1
	if !s.is(to, "to") || v.Kind == value.Date {
		return
	}
	for at := k - 1; at >= max(0, k-maxBack); at-- {
		old, from := s.value(at), s.extent[at].first-1
		if old.Kind == value.Date {
			continue
		}
		if old.Kind == v.Kind && old.Unit == v.Unit && s.is(from, "from") && to-s.extent[at].last <= clauseReach && !s.clauseBegins(s.extent[at].last+1) && s.changesFrom(from, 0) {
			old.Old, old.Aspect, v.Aspect = true, value.Level, value.Level
		}
		return
	}
}

// levelsShare gives the levels of value k the noun or unit that it has found elsewhere.
func (s *scan) levelsShare(k int) {
	v := s.value(k)
	if v.Levels == nil || v.Unit == "" || v.Levels.New.Unit != "" {
		return
	}
	for _, l := range [...]*value.Value{&v.Levels.Old, &v.Levels.New} {
		l.Kind, l.Unit, l.Per = v.Kind, v.Unit, v.Per
	}
}
