package token_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/pace"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// spell writes tokens as w:, n:, m: or c: and their text.
func spell(text string) string {
	letters := map[token.Kind]string{token.Word: "w:", token.Number: "n:", token.Mark: "m:", token.Clitic: "c:"}
	var out []string
	for _, t := range token.Lex(nil, text) {
		out = append(out, letters[t.Kind]+t.Text(text))
	}
	return strings.Join(out, " ")
}

func TestLex(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Iran’s 21-year plan", "w:Iran c:’s n:21 m:- w:year w:plan"},
		{"the Guards' chief's", "w:the w:Guards c:' w:chief c:'s"},
		{"they don’t, O'Neill", "w:they w:don’t m:, w:O'Neill"},
		{"U.S. and U.K., at 5 p.m.", "w:U.S. w:and w:U.K. m:, w:at n:5 w:p.m."},
		{"It ended.Then example.com.", "w:It w:ended m:. w:Then w:example.com m:."},
		{"Gen. Smith", "w:Gen m:. w:Smith"},
		{"$3,000.5m, 4%", "m:$ n:3,000.5 w:m m:, n:4 m:%"},
		{"1,00,000 and 12'345 and 360_000", "n:1,00,000 w:and n:12'345 w:and n:360_000"},
		{"12\u202f345 12 345", "n:12\u202f345 n:12 n:345"},
		{"3, 4,5 and 1,2345", "n:3 m:, n:4 m:, n:5 w:and n:1 m:, n:2345"},
		{"1.2.3. .5 a.5", "n:1.2.3 m:. n:.5 w:a m:. n:5"},
		{"3½ m² 10⁶", "n:3½ w:m² n:10 n:⁶"},
		{"１２ ٣٤", "n:１２ n:٣٤"},
		{"the 1990's", "w:the n:1990 m:' w:s"},
		{"café cafe\u0301", "w:café w:cafe\u0301"},
		{"‘ten’ people", "m:‘ w:ten m:’ w:people"},
		{"\xffx", "m:\xff w:x"},
		{"eleven  presided. presidents.", "w:eleven w:presided m:. w:presidents m:."},
		{"presidentialities, conceded\nCafeteriaé", "w:presidentialities m:, w:conceded w:Cafeteriaé"},
	} {
		assert.Equal(t, c.want, spell(c.text), c.text)
	}
}

func TestLexMarksSpace(t *testing.T) {
	tokens := token.Lex(nil, " a\tb-c\u00a0d")
	var spaced []bool
	for _, tok := range tokens {
		spaced = append(spaced, tok.Space)
	}
	assert.Equal(t, []bool{true, true, false, false, true}, spaced)
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"year": "year", "U.S.": "u.s.", "Don’t": "don't", "É": "é", "e\u0301": "é", "ＡＢ１": "ab1", "co\u00adop": "coop", "\u00adop": "op", "–": "-",
	} {
		assert.Equal(t, want, token.Fold(word), word)
		if word != "e\u0301" {
			assert.Equal(t, want[0], (&token.Token{End: len(word)}).Initial(word), word)
		}
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { token.Fold("plain") }))
}

func TestFolder(t *testing.T) {
	var f token.Folder
	text := "Year YEAR year U.S. Don't don’t É E 1990's £ " + strings.Repeat("Aa Ab aB AB ", 3)
	for i := range 600 { // more words than it remembers
		text += fmt.Sprintf("A%c%c ", 'a'+i%26, 'a'+i/26)
	}
	for range 2 {
		for _, tok := range token.Lex(nil, text) {
			assert.Equal(t, token.Fold(tok.Text(text)), f.Fold(text, tok))
		}
	}
	tok := token.Lex(nil, "Year")[0]
	assert.Zero(t, testing.AllocsPerRun(10, func() { f.Fold("Year", tok) }))
}

// A long line of one kind must cost no more, for each byte, than ordinary text.
func TestLexIsLinear(t *testing.T) {
	for _, unit := range []string{"1", ",", "1,", "1,00,", ",00", "'", ".", "a.", "½"} {
		pace.Linear(t, unit, func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			return func() { token.Lex(nil, text) }
		})
	}
}

func FuzzLex(f *testing.F) {
	for _, seed := range []string{"Iran’s 21-year plan", "$3,000.5m", "1,00,000", "U.S. '’’s", "\xff\xe2\x80", "½²e\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, tok := range token.Lex(nil, text) {
			require.GreaterOrEqual(t, tok.Start, end)
			require.Greater(t, tok.End, tok.Start)
			require.LessOrEqual(t, tok.End, len(text))
			end = tok.End
		}
		token.Fold(text)
	})
}
