package date

import (
	"iter"
	"maps"
)

// Use says what a word of dates is good for.
type Use uint8

// The uses of words of dates.
const (
	// Starts: a date may begin with the word.
	Starts Use = 1 << iota
	// Tells: the word is more than the beginning of a longer name, as "world" is of World
	// Health Day.
	Tells
	// Names: the word is the name of a day of the week or of a month.
	Names
)

// Vocabulary returns every word of dates, folded and in no order. A text without any of
// them, and without digits, has no date.
func Vocabulary() iter.Seq2[string, *Word] { return maps.All(readyGrammar().words.spelled) }

// Words are what [Vocabulary] has of the tokens of a sentence: each has a number, by which its
// word is known, nil where it is no word of dates.
type Words struct {
	Numbers []uint32
	Known   []*Word
}

func (w *Words) at(i int) *Word { return w.Known[w.Numbers[i]] }

// Use says what the word is good for.
func (w *Word) Use() Use { return w.use }

// uses works out what every word is good for.
func (g *grammar) uses() {
	begins := &g.symbols[g.date].first
	for _, w := range g.words.spelled {
		if w.literal != 0 && begins.spells(w.literal) || w.kinds&begins.classes != 0 {
			w.use |= Starts
		}
		if w.tells() {
			w.use |= Tells
		}
		if w.weekday > 0 || w.month > 0 {
			w.use |= Names
		}
	}
}

// tells reports whether a word is more than the beginning of names of several words.
func (w *Word) tells() bool {
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
