package date

import "iter"

// Vocabulary returns every word that a date can begin with or hang on, folded and in no
// order, and whether the word is more than the beginning of a longer name, as "world" is
// of World Health Day. A text without any of them, and without digits, has no date.
func Vocabulary() iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for i := range readyGrammar().words.slots {
			s := &readyGrammar().words.slots[i]
			if s.key != "" && !yield(s.key, s.word.tells()) {
				return
			}
		}
	}
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
