package number_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// read returns the number at the start of text and the words that it took.
func read(text string) (string, string) {
	tokens := token.Lex(nil, text)
	p, ok := number.Read(text, tokens, 0)
	if !ok {
		return "", ""
	}
	n := p.Number.String()
	if p.Ordinal {
		n += "."
	}
	return n, text[tokens[p.First].Start:tokens[p.Last].End]
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want, span string }{
		{"21 people", "21", "21"},
		{"3,000.50 x", "3000.50", "3,000.50"},
		{"1,00,000 rupees", "100000", "1,00,000"},
		{"0·73 to 1", "0.73", "0·73"},
		{"3·10^8 m", "300000000", "3·10^8"},
		{"2·3·5 kg", "2", "2"},
		{"12 345 men", "12345", "12 345"},
		{"1 234 567.89 is", "1234567.89", "1 234 567.89"},
		{"245 23 yen", "245", "245"},
		{"80, 000 fans", "80000", "80, 000"},
		{"1.5 million people", "1500000", "1.5 million"},
		{"2mln", "2000000", "2mln"},
		{"28 thousand hundred", "28000", "28 thousand"},
		{"3 lakh crore", "3000000000000", "3 lakh crore"},
		{"2 dozen eggs", "24", "2 dozen"},
		{"3 hundred and 21 yuan", "321", "3 hundred and 21"},
		{"3½ inches", "7/2", "3½"},
		{"10 1/2 miles", "21/2", "10 1/2"},
		{"1/4 mile", "1/4", "1/4"},
		{"24/7 service", "24", "24"},
		{"1.99×10^30 kg", "199" + strings.Repeat("0", 28), "1.99×10^30"},
		{"1.99×10−3 kg", "0.00199", "1.99×10−3"},
		{"6.2 x 10^-4", "0.00062", "6.2 x 10^-4"},
		{"10⁶ cells", "1000000", "10⁶"},
		{"10-15 men", "10", "10"},
		{"1.3e6 m", "1300000", "1.3e6"},
		{"１２ men", "12", "１２"},
		{"twenty-one", "21", "twenty-one"},
		{"twenty one thousand and eleven", "21011", "twenty one thousand and eleven"},
		{"a hundred and five men", "105", "a hundred and five"},
		{"a minute", "", ""},
		{"a million", "1000000", "a million"},
		{"two hundred and two thousand", "202000", "two hundred and two thousand"},
		{"hundred and two hundred", "100", "hundred"},
		{"nineteen hundred", "1900", "nineteen hundred"},
		{"three million, two hundred & forty, you", "3000240", "three million, two hundred & forty"},
		{"a million, two of them", "1000000", "a million"},
		{"a thousand two-bedroom flats", "1000", "a thousand"},
		{"one twenty two", "122", "one twenty two"},
		{"two point zero five", "2.05", "two point zero five"},
		{"two hundred point seventy-one", "200.71", "two hundred point seventy-one"},
		{"1 point 1", "1.1", "1 point 1"},
		{"one and a half million", "1500000", "one and a half million"},
		{"a million and a half", "1500000", "a million and a half"},
		{"half a million", "500000", "half a million"},
		{"half a dozen", "6", "half a dozen"},
		{"quarter million", "250000", "quarter million"},
		{"two-thirds of", "2/3", "two-thirds"},
		{"three quarters of a million", "750000", "three quarters of a million"},
		{"four quarters", "4", "four"},
		{"one billion and three quarters million", "1000750000", "one billion and three quarters million"},
		{"one and a quarter", "5/4", "one and a quarter"},
		{"twenty and three fifths", "103/5", "twenty and three fifths"},
		{"three twenty-firsts", "1/7", "three twenty-firsts"},
		{"a third of", "1/3", "a third"},
		{"a third man", "", ""},
		{"a hundred trillionth", "100000000000000.", "a hundred trillionth"},
		{"21st", "21.", "21st"},
		{"second", "2.", "second"},
		{"twenty-fifth", "25.", "twenty-fifth"},
		{"one hundred twenty fifth", "125.", "one hundred twenty fifth"},
		{"1.2.3", "", ""},
		{"bn", "", ""},
		{"hundreds", "", ""},
	} {
		n, span := read(c.text)
		assert.Equal(t, c.want, n, c.text)
		assert.Equal(t, c.span, span, c.text)
	}
}

func TestReadBeyondFloat64(t *testing.T) {
	n, _ := read(strings.Repeat("9", 400))
	assert.Len(t, n, 400)
	n, _ = read(strings.Repeat("9", 10_000))
	assert.Empty(t, n)
}

// Any bytes: what is read begins where it was asked for and lies in the text, can be
// written, and is the same when read again.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"two hundred and a half million", "1 234 567.89", "1.5×10^-3", "a third of a million", "one one hundred fifth"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := token.Lex(nil, text)
		for _, outside := range []int{-1, len(tokens), len(tokens) + 1} {
			_, ok := number.Read(text, tokens, outside)
			require.False(t, ok)
		}
		for i := range tokens {
			if p, ok := number.Read(text, tokens, i); ok {
				require.Equal(t, i, p.First)
				require.GreaterOrEqual(t, p.Last, i)
				require.Less(t, p.Last, len(tokens))
				require.NotEmpty(t, p.Number.String())
				again, ok := number.Read(text, tokens, i)
				require.True(t, ok)
				require.Equal(t, p, again)
			}
		}
	})
}
