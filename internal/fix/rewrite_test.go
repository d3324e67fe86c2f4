package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// read reads the first value of a text; it becomes the text that was read.
func read(t *testing.T, text string) wording {
	t.Helper()
	all := reader.New(reader.Options{}).ReadText(text)
	require.NotEmpty(t, all, text)
	return wording{all[0].Text, all[0]}
}

// A number is written in the style of the place it comes to.
func TestRewriteNumbers(t *testing.T) {
	for _, test := range []struct{ written, declared, want string }{
		{"15 years", "21 years", "21 years"},
		{"15-year", "21 years", "21-year"},
		{"fifteen years", "21 years", "twenty-one years"},
		{"Fifteen years", "21 years", "Twenty-one years"},
		{"FIFTEEN YEARS", "21 years", "TWENTY-ONE YEARS"},
		{"fifteen-year", "21 years", "twenty-one-year"},
		{"1 year", "21 years", "21 years"},
		{"one-year", "2 years", "two-year"},
		{"six-month", "one month", "one-month"},
		{"one person", "12 people", "twelve people"},
		{"12 people", "1 person", "1 person"},
		{"12 people", "twenty people", "20 people"},
		{"3,000 people", "12,500 people", "12,500 people"},
		{"3 000 people", "12,500 people", "12 500 people"},
		{"900 people", "12,500 people", "12,500 people"},
		{"three hundred people", "345 people", "345 people"},
		{"three hundred people", "400 people", "four hundred people"},
		{"three hundred people", "6,700 people", "6,700 people"},
		{"zero", "6700", "6,700"},
		{"$3", "$4", "$4"},
		{"US$3", "$4", "US$4"},
		{"3 US dollars", "$4", "4 US dollars"},
		{"$1.5 million", "$2.3 million", "$2.3 million"},
		{"$1.5 million", "$2,300,000", "$2.3 million"},
		{"$40k", "$55,000", "$55k"},
		{"£1.2bn", "£900m", "£0.9bn"},
		{"4%", "5 percent", "5%"},
		{"4 per cent", "5%", "5 per cent"},
		{"$3 a barrel", "$4 a barrel", "$4 a barrel"},
		{"over 15 years", "21 years", "21 years"},
		{"Over 15 years", "21 years", "21 years"},
		{"over 15 years", "more than 20 years", "over 20 years"},
		{"15 years", "more than 20 years", "more than 20 years"},
		{"More than $3", "$4", "$4"},
		{"5 km", "7 km", "7 km"},
		{"5 kilometres", "7 km", "7 kilometres"},
		{"1 kilometre", "7 km", "7 kilometres"},
		{"dozens of people", "12 people", "12 people"},
		{"Rs 12,34,567", "Rs 1,500,000", "Rs 15,00,000"},
		{"1,00,000 people", "23456789 people", "2,34,56,789 people"},
		{"10,000 people", "12,34,567 people", "12,34,567 people"},
		{"10,000 people", "1,234,567 people", "1,234,567 people"},
		{"5 lakh people", "12,50,000 people", "12.5 lakh people"},
		{"12'345 people", "1,234,567 people", "1'234'567 people"},
		{"360_000 requests", "450,000 requests", "450_000 requests"},
		{"$3.00", "$4", "$4.00"},
		{"€1.50", "€2.25", "€2.25"},
		{"$1.5 million", "$2 million", "$2 million"},
		{".5 km", "0.7 km", ".7 km"},
		{".5 km", "1.7 km", "1.7 km"},
		{"10-12 people", "11 to 13 people", "11-13 people"},
		{"between ten and twelve people", "11 to 13 people", "between eleven and thirteen people"},
		{"10,000 to 12,000 people", "9000 to 9500 people", "9,000 to 9,500 people"},
		{"third", "12th", "twelfth"},
		{"3rd", "twenty-first", "21st"},
		{"Third", "5th", "Fifth"},
		{"twentieth", "8th", "eighth"},
		{"ninth", "20th", "twentieth"},
		{"11th", "22nd", "22nd"},
	} {
		from, to := read(t, test.written), read(t, test.declared)
		got, ok := rewrite(&claim.Claim{Text: from.text, Value: from.value}, to)
		assert.True(t, ok, "%s by %s", test.written, test.declared)
		assert.Equal(t, test.want, got, "%s by %s", test.written, test.declared)
	}
}

// What cannot be said in the style of the place is left to a person.
func TestRewriteNothing(t *testing.T) {
	from, to := read(t, "15-year"), read(t, "more than a decade")
	_, ok := rewrite(&claim.Claim{Text: from.text, Value: from.value}, to)
	assert.False(t, ok)
	_, ok = rewrite(&claim.Claim{Text: from.text, Value: from.value}, read(t, "over 20 years"))
	assert.False(t, ok, "an adjective takes no bound")
	quote := value.NewQuote("we acted")
	_, ok = rewrite(&claim.Claim{Text: "we acted", Value: quote}, wording{"we did act", value.NewQuote("we did act")})
	assert.False(t, ok)
	from = read(t, "10 people")
	_, ok = rewrite(&claim.Claim{Text: from.text, Value: from.value, Negated: true}, read(t, "12 people"))
	assert.False(t, ok)
}

func TestRewriteNames(t *testing.T) {
	for _, test := range []struct{ written, canonical, want string }{
		{"Qassem", "Qasem", "Qasem"},
		{"QASSEM", "Qasem", "QASEM"},
		{"Git Hub", "GitHub", "GitHub"},
		{"Iphone", "iPhone", "iPhone"},
	} {
		c := &claim.Claim{Text: test.written, Value: value.NewName(test.written)}
		got, ok := rewrite(c, wording{test.canonical, value.NewName(test.canonical)})
		assert.True(t, ok)
		assert.Equal(t, test.want, got)
	}
}

func TestRewriteVersions(t *testing.T) {
	for _, test := range []struct{ written, declared, want string }{
		{"1.19", "1.20", "1.20"},
		{"v1.19", "1.20.1", "v1.20.1"},
		{"1.19 or later", "1.20", "1.20 or later"},
		{"3.8+", ">=3.9", "3.9+"},
		{"1.2.3+a", "1.2.4+b", "1.2.4+b"},
	} {
		got, ok := rewriteVersion(test.written, test.declared)
		assert.True(t, ok)
		assert.Equal(t, test.want, got)
	}
	_, ok := rewriteVersion("1.2.3+a", "1.2.4")
	assert.False(t, ok)
}

func TestStartsWithVowel(t *testing.T) {
	for _, text := range []string{"8-year", "11", "18", "80", "89.5", "800", "8,000", "11,000", "18,500", "eight", "eleven", "Eighty"} {
		assert.True(t, startsWithVowel(text), text)
	}
	for _, text := range []string{"1", "21-year", "10", "12", "108", "180", "1,800", "100", "110", "1,100", "twenty", "one"} {
		assert.False(t, startsWithVowel(text), text)
	}
}

// A loss is told by the words around it: its number has no sign, and is not made a profit's.
func TestRewriteLosses(t *testing.T) {
	loss := read(t, "£3m")
	written := &claim.Claim{Text: loss.text, Value: loss.value.Negative()}
	got, ok := rewrite(written, read(t, "-£5m"))
	assert.True(t, ok)
	assert.Equal(t, "£5m", got)
	five := read(t, "£5m")
	got, ok = rewrite(written, wording{five.text, five.value.Negative()})
	assert.True(t, ok)
	assert.Equal(t, "£5m", got)
	_, ok = rewrite(written, five)
	assert.False(t, ok)
	_, ok = rewrite(&claim.Claim{Text: loss.text, Value: loss.value}, read(t, "-£5m"))
	assert.False(t, ok)
}
