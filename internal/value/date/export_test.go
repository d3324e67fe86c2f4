package date

import (
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// WordsOf returns what [Vocabulary] has of tokens, as a reader of more than dates finds it in a
// table of its own.
func WordsOf(text string, tokens []token.Token) (words Words) {
	g := readyGrammar()
	for i, t := range tokens {
		words.Numbers, words.Known = append(words.Numbers, uint32(i)), append(words.Known, nil)
		if t.Kind == token.Word {
			words.Known[i] = g.words.find(t.Text(text))
		}
	}
	return words
}

// LandFeast is a feast of the table of the lands.
type LandFeast struct {
	Names string
	In    func(year int) (calendar.Period, bool)
}

// LandFeasts returns them all.
func LandFeasts() (all []LandFeast) {
	for _, f := range landFeasts {
		all = append(all, LandFeast{f.names, f.in})
	}
	return all
}
