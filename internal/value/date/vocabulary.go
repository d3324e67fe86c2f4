package date

import "iter"

// Use says what a word of dates is good for.
type Use uint8

// The uses of words of dates.
const (
	// Starts: a date may begin with the word.
	Starts Use = 1 << iota
	// Tells: the word is more than the beginning of a longer name, as "world" is of World
	// Health Day.
	Tells
)

// Vocabulary returns every word of dates, folded and in no order, with its uses. A text
// without any of them, and without digits, has no date.
func Vocabulary() iter.Seq2[string, Use] {
	return func(yield func(string, Use) bool) {
		g := readyGrammar()
		for key, w := range g.words.spelled {
			if !yield(key, g.use(w)) {
				return
			}
		}
	}
}

func (g *grammar) use(w *word) (u Use) {
	if g.gate.starts(w) {
		u |= Starts
	}
	if w.tells() {
		u |= Tells
	}
	return u
}

// starts reports whether a date may begin with a word.
func (t *gate) starts(w *word) bool {
	begins := func(item int) bool { return t.alone[item] || t.pairs[item] != nil }
	if w.literal != 0 && begins(int(w.literal)) {
		return true
	}
	for c := range classes {
		if w.kinds&(1<<c) != 0 && begins(t.literals+c) {
			return true
		}
	}
	return false
}

// tells reports whether a word is more than the beginning of names of several words.
func (w *word) tells() bool {
	if w.literal != 0 || w.kinds&^(1<<isHoliday) != 0 {
		return true
	}
	for i := range w.names {
		if len(w.names[i].words) == 1 {
			return true
		}
	}
	return false
}
