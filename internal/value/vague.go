package value

import (
	"math/big"
	"strings"
)

// vagueWord is what a vague word allows.
type vagueWord struct {
	word       string
	hard, soft Interval
}

// vagueWords is values.md section 2, "a couple" to "a minority". Shares are of one.
func vagueWords() []vagueWord {
	closed := func(low, high int64) Interval { return Interval{Low: big.NewRat(low, 1), High: big.NewRat(high, 1)} }
	halfOpen := func(low, high int64) Interval { i := closed(low, high); i.HighOpen = true; return i }
	return []vagueWord{
		{"a number of", Interval{Low: big.NewRat(2, 1)}, halfOpen(2, 200)},
		{"a couple", closed(2, 3), closed(2, 2)},
		{"a pair", closed(2, 2), closed(2, 2)},
		{"a few", closed(2, 8), closed(3, 5)},
		{"several", closed(3, 12), closed(3, 7)},
		{"a handful", closed(3, 9), closed(4, 6)},
		{"half a dozen", closed(5, 7), closed(6, 6)},
		{"a dozen", closed(11, 14), closed(12, 12)},
		{"dozens", closed(20, 150), closed(24, 99)},
		{"scores", closed(30, 300), halfOpen(40, 200)},
		{"hundreds", closed(100, 2000), halfOpen(200, 1000)},
		{"thousands", closed(1e3, 2e4), halfOpen(2e3, 1e4)},
		{"tens of thousands", closed(1e4, 2e5), halfOpen(2e4, 1e5)},
		{"hundreds of thousands", closed(1e5, 2e6), halfOpen(2e5, 1e6)},
		{"millions", closed(1e6, 2e7), halfOpen(2e6, 1e7)},
	}
}

// vagueSets returns what a vague word allows; "dozens, if not hundreds" is the two
// words together.
func vagueSets(word string) (hard, soft Interval, ok bool) {
	first, second, both := strings.Cut(word, ", if not ")
	if both {
		hard1, soft1, ok1 := vagueSets(first)
		hard2, soft2, ok2 := vagueSets(second)
		return hard1.Union(hard2), soft1.Union(soft2), ok1 && ok2
	}
	for _, w := range vagueWords() {
		if w.word == word {
			return w.hard, w.soft, true
		}
	}
	return Interval{}, Interval{}, false
}
