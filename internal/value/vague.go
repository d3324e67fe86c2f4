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

// vagueWords are the words that say how many without a number.
var vagueWords = makeVagueWords()

func makeVagueWords() []vagueWord {
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
		// By the pattern of the ones before.
		{"tens of millions", closed(1e7, 2e8), halfOpen(2e7, 1e8)},
		{"hundreds of millions", closed(1e8, 2e9), halfOpen(2e8, 1e9)},
		{"billions", closed(1e9, 2e10), halfOpen(2e9, 1e10)},
		{"tens of billions", closed(1e10, 2e11), halfOpen(2e10, 1e11)},
		{"hundreds of billions", closed(1e11, 2e12), halfOpen(2e11, 1e12)},
		{"trillions", closed(1e12, 2e13), halfOpen(2e12, 1e13)},
	}
}

// shares are the words that say how large a part, of one.
var shares = []vagueWord{
	{"most", Interval{Low: half, High: whole, LowOpen: true}, Interval{Low: half, High: whole, LowOpen: true}},
	{"a majority", Interval{Low: half, High: whole, LowOpen: true}, Interval{Low: half, High: whole, LowOpen: true}},
	{"a minority", Interval{Low: nothing, High: half, HighOpen: true}, Interval{Low: nothing, High: half, HighOpen: true}},
	{"all", Interval{Low: whole, High: whole}, Interval{Low: whole, High: whole}},
	{"none", Interval{Low: nothing, High: nothing}, Interval{Low: nothing, High: nothing}},
}

var nothing, half, whole = new(big.Rat), big.NewRat(1, 2), big.NewRat(1, 1)

// scales are the numbers that a vague word can multiply: "several dozen".
var scales = []struct {
	word  string
	times int64
}{
	{" dozen", 12}, {" score", 20}, {" hundred", 100}, {" thousand", 1e3}, {" million", 1e6}, {" billion", 1e9}, {" trillion", 1e12},
}

// NamesShare reports whether a vague word, such as "most", says how large a part of a
// whole is rather than how many there are.
func NamesShare(word string) bool {
	_, ok := entry(shares, word)
	return ok
}

func entry(list []vagueWord, word string) (vagueWord, bool) {
	for _, w := range list {
		if w.word == word {
			return w, true
		}
	}
	return vagueWord{}, false
}

// vagueSets returns what a vague word allows; "dozens, if not hundreds" is the two
// words together, and "a few hundred thousand" is "a few hundred" a thousand
// times.
func vagueSets(word string) (hard, soft Interval, ok bool) {
	for _, list := range [2][]vagueWord{vagueWords, shares} {
		if w, ok := entry(list, word); ok {
			return w.hard, w.soft, true
		}
	}
	if first, second, both := strings.Cut(word, ", if not "); both {
		hard1, soft1, ok1 := vagueSets(first)
		hard2, soft2, ok2 := vagueSets(second)
		return hard1.Union(hard2), soft1.Union(soft2), ok1 && ok2
	}
	for _, scale := range scales {
		stem, scaled := strings.CutSuffix(word, scale.word)
		if !scaled {
			continue
		}
		if hard, soft, ok := vagueSets(strings.TrimSuffix(stem, " of")); ok {
			times := func(x *big.Rat) *big.Rat { return new(big.Rat).Mul(x, big.NewRat(scale.times, 1)) }
			return hard.each(times), soft.each(times), true
		}
	}
	return Interval{}, Interval{}, false
}
