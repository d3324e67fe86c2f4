package token_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/token"
)

func TestTable(t *testing.T) {
	table := token.NewTable(map[string]int{"year": 1, "don't": 2, "É": 3, "": 4, "Rs": 5})
	for word, want := range map[string]int{
		"year": 1, "YEAR": 1, "don’t": 2, "é": 3, "rs": 5, "years": 0, "yea": 0, "yeaR": 1, "": 0, "[ear": 0,
	} {
		got, ok := table.Get(word)
		assert.Equal(t, want, got, word)
		assert.Equal(t, want != 0, ok, word)
	}
	for _, tok := range token.Lex(nil, "YEAR Don't don’t É year's years") {
		want, _ := table.Get(tok.Text("YEAR Don't don’t É year's years"))
		got, _ := table.Of("YEAR Don't don’t É year's years", tok)
		assert.Equal(t, want, got)
	}
	assert.ElementsMatch(t, []string{"year", "don't", "é", "rs"}, slices.Collect(table.Words()))
	assert.Zero(t, testing.AllocsPerRun(10, func() { table.Get("Year") }))
}

// All at once tokens are given the values that each is given by itself, as its text is.
func TestTableFindAll(t *testing.T) {
	table := token.NewTable(map[string]string{
		"a": "a", "year": "year", "quarters": "8", "presidents": "10", "presidential": "12", "responsibilities": "16", "counterintelligence": "19", "don't": "clitic", "été": "été",
	})
	text := "A year, years Quarters quartersx PRESIDENTS presidential presidentiaL's presidentian responsibilities responsibilitiez Responsibilitie counterintelligence counterintelligencx don't don’t été 16 £ ÉTÉ"
	tokens := token.Lex(nil, text)
	numbers := table.FindAll(nil, text, tokens)
	found := 0
	for i, tok := range tokens {
		want, known := table.Get(tok.Text(text))
		assert.Equal(t, want, table.Values()[numbers[i]], tok.Text(text))
		assert.Equal(t, known, table.Find(text, &tok) != nil, tok.Text(text))
		if known {
			found++
		}
	}
	assert.Equal(t, 12, found)
}
