package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// ahead reports whether the length of time that begins with "in" may end on a day to come: the
// sentence does not tell what happened, or how something stands against earlier times.
func (c *context) ahead() bool {
	tense := c.tense()
	return tense != past && !c.behindSuperlative() && (tense == future || !c.behindChange())
}

// longRun reports whether the length of time that begins with "in" is one of nights, or of hundreds
// or thousands in words, in which something happens: "once in a hundred years", "its third game in
// four nights". A sentence of the future may tell how far ahead something lies.
func (c *context) longRun(t *term) bool {
	if c.word(c.first) != "in" || t.op != opAway {
		return false
	}
	var nights, scale, time bool
	for i := c.first + 1; i <= c.last; i++ {
		w := c.word(i)
		nights = nights || w == "night" || w == "nights"
		scale = scale || c.known(i).number.scale
		time = time || w == "time"
	}
	if time || !nights && !scale || c.whole() {
		return false
	}
	counted := c.kind(c.first-2) == token.Number || c.known(c.first-2).number.value > 0 || c.known(c.first-2).ordinal > 0
	return c.tense() != future || nights && counted || c.word(c.first-1) == "not" || c.word(c.first-1) == "once"
}

// behindChange reports whether the length of time that begins with "in" is the one in which something
// changed: "an increase of $3 billion in three years", "up 4 percent in a year".
func (c *context) behindChange() bool {
	const reach = 8
	amount := c.word(c.first - 1)
	if c.kind(c.first-1) != token.Number && amount != "%" && !slices.Contains([]string{"percent", "cent", "million", "billion", "trillion", "points"}, amount) {
		return false
	}
	for i := c.first - 2; i >= max(0, c.first-reach); i-- {
		switch w := c.word(i); {
		case slices.Contains(changeNouns, w):
			return true
		case w == "up" || w == "down":
			return c.kind(i+1) != token.Word || c.word(i+1) == "by" || c.word(i+1) == "about" || c.word(i+1) == "nearly" || c.word(i+1) == "almost" || c.word(i+1) == "some"
		}
	}
	return false
}

// changeNouns are nouns of changes whose amount follows: "a rise of 4%".
var changeNouns = []string{"increase", "rise", "gain", "jump", "surge", "growth", "decrease", "drop", "decline", "fall", "loss", "reduction", "cut"}

// behindSuperlative reports whether the length of time that begins with "in" is the one over
// which something is the most, or the first: "its highest level in 30 years", "the strongest to
// hit the coast in 30 years", "the worst drop in house prices in 30 years".
func (c *context) behindSuperlative() bool {
	const farthest = 10
	verb := strings.HasSuffix(c.word(c.first-1), "s") // or a plural
	reach := 4                                        // words of "the worst flood here"
	if verb {
		reach = 2 // "the worst floods", but not "the biggest deal closes"
	}
	tied := false // what stands between belongs to the superlative
	for i := c.first - 1; i >= max(0, c.first-farthest) && c.kind(i) != token.Mark; i-- {
		switch w := c.word(i); {
		case slices.Contains(superlatives, w):
			return tied || c.first-i <= reach
		case w == "to" && !slices.Contains(beings, c.word(i-1)):
			tied = true
		case slices.Contains(auxiliaries, w), slices.Contains(beings, w):
			return false // "the first talks will be in three days"
		case slices.Contains(tying, w) && c.word(i+1) != "the" && (!verb || i >= c.first-3):
			tied = true // but not "the biggest show of the season"
		}
	}
	return false
}

// tying are prepositions that tie what follows them to a noun before them.
var tying = []string{"in", "of", "on", "for", "against", "by", "among", "at"}

// beings are the forms of "be" behind a subject.
var beings = []string{"is", "are", "was", "were"}

// superlatives are those of what news says how it stands against earlier times, and "time",
// of which there is a first or only one.
var superlatives = strings.Fields(`best worst most least first only time highest lowest biggest largest smallest longest shortest
	tallest deepest widest narrowest fastest slowest strongest weakest hottest coldest warmest coolest wettest driest sunniest
	deadliest bloodiest heaviest lightest hardest busiest quietest loudest steepest sharpest mildest harshest fiercest greatest
	fewest oldest youngest richest poorest cheapest costliest closest tightest safest`)
