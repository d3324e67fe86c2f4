package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPrintable(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                              "",
		"over 20 years":                 "over 20 years",
		"two\n\n lines\tand  a tab":     "two lines and a tab",
		"\x1b]0;title\x07":              "␛]0;title␇",
		"back\x08space\x7f":             "back␈space␡",
		"\u009b31m":                     "<U+009B>31m", // the one-character form of ESC [
		"right\u202eto left":            "right<U+202E>to left",
		"\u2066isolated\u2069":          "<U+2066>isolated<U+2069>",
		"line\u2028separator":           "line separator",
		"👩\u200d🚒 and soft\u00adhyphen": "👩\u200d🚒 and soft\u00adhyphen",
		"no\u00a0break":                 "no\u00a0break",
		"stray \xff byte":               "stray \ufffd byte",
		"\U000e0041 tag":                "<U+E0041> tag",
	} {
		assert.Equal(t, want, Printable(text), "%q", text)
	}
	assert.Equal(t, "a\n\t  b␛", PrintableText("a\n\t  b\x1b"))
}

func TestExcerpt(t *testing.T) {
	t.Parallel()
	sentence := "one two three four five six seven eight nine ten"
	for _, test := range []struct {
		words string
		room  int
		want  string
	}{
		{"six", 0, "one two three four five [six] seven eight nine ten"},
		{"six", 60, "one two three four five [six] seven eight nine ten"},
		{"six", 24, "… five [six] seven …"},
		{"one", 14, "[one] two …"},
		{"ten", 14, "… nine [ten]"},
		{"four five six seven", 10, "[four…even]"},
		{"six", 3, "[six]"},
	} {
		var got string
		for _, s := range partsOf(sentence, index(sentence, test.words), index(sentence, test.words)+len(test.words)).within(test.room) {
			if s.style == marked {
				got += "[" + s.text + "]"
			} else {
				got += s.text
			}
		}
		assert.Equal(t, test.want, got)
		if test.room > 0 {
			assert.LessOrEqual(t, width(got)-2, test.room)
		}
	}
}

func index(s, words string) int {
	for i := range s {
		if len(s) >= i+len(words) && s[i:i+len(words)] == words {
			return i
		}
	}
	return -1
}

func TestLetters(t *testing.T) {
	t.Parallel()
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		assert.Equal(t, want, letters(i))
		assert.Equal(t, i, letterIndex(want))
	}
	for want, labels := range map[string][]string{
		"":                 nil,
		"B":                {"B"},
		"B, C":             {"B", "C"},
		"B–D":              {"B", "C", "D"},
		"B, D, E, Y–AB, B": {"B", "D", "E", "Y", "Z", "AA", "AB", "B"},
	} {
		assert.Equal(t, want, letterRanges(labels))
	}
}
