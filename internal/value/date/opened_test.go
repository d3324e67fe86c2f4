package date

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Leaving out the edges that the words behind the first do not allow changes nothing that is
// read: the same as with every edge that the first word allows.
func TestOpenedLeavesNothingOut(t *testing.T) {
	narrow := readyGrammar()
	wide := *narrow
	for place := 1; place < lookahead; place++ {
		wide.opened.ahead[place] = newEdgeRows(len(narrow.opened.ahead[0].literals), slices.Repeat([]prospect{{free: true}}, len(narrow.opened.edges)))
	}
	ofDates := textsOfDates()
	rapid.Check(t, func(t *rapid.T) {
		text := ofDates.Draw(t, "text")
		tokens := token.Lex(nil, text)
		for i := range tokens {
			require.Equal(t, ends(&wide, text, tokens, i), ends(narrow, text, tokens, i), text)
		}
	})
}

// Traits hold back no word with which a date begins.
func TestTraitsLeaveNothingOut(t *testing.T) {
	ofDates := textsOfDates()
	rapid.Check(t, func(t *rapid.T) {
		text := ofDates.Draw(t, "text")
		r := NewReader(Options{})
		p := &r.parser
		tokens := token.Lex(nil, text)
		r.Sentence(text, tokens, WordsOf(text, tokens))
		for i := range tokens {
			if p.words.at(i) == nil || p.mayBegin(i) || !p.wordBegins(i) {
				continue
			}
			m, ok := r.At(i)
			require.False(t, ok, "%q of %q", tokens[i].Text(text), text)
			require.Empty(t, m.Problem, text)
		}
	})
}

// textsOfDates are texts of words of dates, and a few others.
func textsOfDates() *rapid.Generator[string] {
	words := slices.Sorted(maps.Keys(readyGrammar().words.spelled))
	for _, names := range holidayNames() {
		for _, n := range names {
			words = append(words, strings.Join(n.words, " "))
		}
	}
	words = append(words, "1", "2", "12", "31", "99", "1998", "2020", "20200103", "3.30", "X", "Rome", ",", "'", "-", ".", "/", ":")
	slices.Sort(words)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 9).Draw(t, "words"), rapid.SampledFrom([]string{" ", "", " the ", " of "}).Draw(t, "between"))
	})
}

// ends returns what the readings of a date at i mean, by their last token.
func ends(g *grammar, text string, tokens []token.Token, i int) map[int]string {
	p := &parser{g: g}
	p.sentence(text, tokens, WordsOf(text, tokens))
	p.reach(i)
	meanings := map[int]string{}
	for _, r := range p.read(g.date, i, nil) {
		meanings[r.end] = "no such day"
		if t, ok := p.meaning(r).settle(p, r.end); ok {
			meanings[r.end] = newExpr(t).String()
		}
	}
	return meanings
}
