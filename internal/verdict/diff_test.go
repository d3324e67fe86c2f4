package verdict

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// bracketed makes a sentence of which the words in brackets are marked.
func bracketed(s string) marked {
	before, rest, _ := strings.Cut(s, "[")
	value, after, _ := strings.Cut(rest, "]")
	return marked{text: before + value + after, start: len(before), end: len(before) + len(value)}
}

// show writes a diff on one line: -deleted-, +inserted+, marked words in brackets.
func show(d Diff) string {
	var b strings.Builder
	for _, e := range d {
		text := e.Text
		if e.Marks.Claim {
			text = "[" + text + "]"
		}
		if e.Marks.Against {
			text = "{" + text + "}"
		}
		switch e.Side {
		case Claimed:
			text = "-" + text + "-"
		case Other:
			text = "+" + text + "+"
		}
		b.WriteString(text)
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	tests := []struct {
		name, a, b, want string
	}{
		{"one word", "A [military] contractor died.", "A [civilian] contractor died.",
			"A -[military]-+{civilian}+ contractor died."},
		{"a mark within what both say", "He led it for [over 20 years].", "He led it for [20 years].",
			"He led it for -[over ]-{[20 years]}."},
		{"marked on one side only", "[Two] cars and two lorries.", "Two cars and [two] lorries.",
			"[Two] cars and {two} lorries."},
		{"a line break is no difference", "Six\npeople  died.", "Six people died.", "Six people died."},
		{"the same sentence", "He was [30].", "He was [30].", "He was {[30]}."},
		{"full stops in an abbreviation", "the U.S. military", "the US military", "the -U.S.-+US+ military"},
		{"nothing in common", "[Ten]", "[Twelve]", "-[Ten]-+{Twelve}+"},
		{"an empty side", "", "Ten", "+Ten+"},
		{"two empty sides", " ", "", " "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, show(diff(bracketed(tt.a), bracketed(tt.b))))
		})
	}
}

// Both sentences can be read back from the diff, word for word.
func TestDiffLosesNothing(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "the", "U.S.", "21", "—", "$", "year's", "é"}), 0, 40)
	rapid.Check(t, func(t *rapid.T) {
		a, b := strings.Join(words.Draw(t, "a"), " "), strings.Join(words.Draw(t, "b"), " ")
		var one, two strings.Builder
		edits := diff(marked{text: a}, marked{text: b})
		require.NotEmpty(t, edits)
		for _, e := range edits {
			require.NotEmpty(t, e.Text)
			if e.Side != Other {
				one.WriteString(e.Text)
			}
			if e.Side != Claimed {
				two.WriteString(e.Text)
			}
		}
		if a+b != "" {
			require.Equal(t, a, one.String())
			require.Equal(t, b, two.String())
		}
	})
}

// Of a sentence without an end a diff has the words around the claim, and says where it
// was cut.
func TestDiffOfALongSentenceShowsTheClaim(t *testing.T) {
	filler := strings.Repeat("one two three ", 1000)
	tests := []struct{ name, a, b, want, begins, ends string }{
		{"in the middle", filler + "[10] people " + filler, filler + "[12] people " + filler, "-[10]-+{12}+ people", "…", "…"},
		{"at the beginning", "[10] people " + filler, "[12] people " + filler, "-[10]-+{12}+ people", "-[10]-", "…"},
		{"at the end", filler + "[10]", filler + "[12]", "-[10]-+{12}+", "…", "+{12}+"},
		{"whole, of the other", filler + "[10] people", "There were [12] people", "people", "-…", "people"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := show(diff(bracketed(tt.a), bracketed(tt.b)))
			assert.Contains(t, got, tt.want)
			assert.True(t, strings.HasPrefix(got, tt.begins), "begins %q", got[:40])
			assert.True(t, strings.HasSuffix(got, tt.ends), "ends %q", got[len(got)-40:])
			assert.LessOrEqual(t, len(strings.Fields(got)), 2*contextTokens+2)
		})
	}
}

// A quotation is compared whole, longer than other claims are shown.
func TestDiffOfALongClaimHasAllItsWords(t *testing.T) {
	said := strings.Repeat("and so we said ", 80)
	got := show(diff(bracketed("x ["+said+"yes] y"), bracketed("x ["+said+"no] y")))
	assert.Contains(t, got, "-[yes]-+{no}+")
	said = strings.Repeat("and so we said ", 4000)
	got = show(diff(bracketed("["+said+"yes]"), bracketed("["+said+"no]")))
	assert.LessOrEqual(t, len(strings.Fields(got)), maxDiffTokens+2)
	assert.True(t, strings.HasSuffix(got, omitted))
}
