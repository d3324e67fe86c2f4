package gate

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/pace"
)

func gateOf(words ...string) *Gate {
	g := &Gate{}
	for i, w := range words {
		w, begins := strings.CutSuffix(w, "*")
		g.words.add(w, begins, Entry{Search: int32(i)})
	}
	return g
}

func TestSieve(t *testing.T) {
	g := gateOf("dam", "kiln", "ferry", "observatory", "protest*", "2020", "café")
	s := newSieve(g)
	require.NotNil(t, s)
	tests := []struct {
		text string
		want bool
	}{
		{"the dam", true}, {"the DAM, again", true}, {"madam", false}, {"damn", false}, {`\ndam`, true}, {`\u2014dam`, true}, {"“dam”", true},
		{"a kiln", true}, {"kilns", false}, {"ferry", true}, {"Ferry-boat", true}, {"ferrying", false}, {"xferry", false}, {`\tferry`, true},
		{"observatory", true}, {"Observatories", false}, {"protest", true}, {"protesters", true}, {"in 2020.", true}, {"12020", false}, {"x2020y", true},
		{"d\\nam", false}, {"obs ervatory", false},
	}
	for _, tt := range tests {
		for shift := range 9 { // at all offsets from where the sieve looks
			line := strings.Repeat(" ", shift) + tt.text + strings.Repeat(" ", sieveMargin)
			assert.Equal(t, tt.want, s.next([]byte(line), 0) < len(line), "%q at %d", tt.text, shift)
		}
	}
}

func TestSieveOfWhatItCannot(t *testing.T) {
	assert.False(t, newSieve(gateOf("ferry", "up")) != nil, "too short a word")
	var many []string
	for i := range sieveLimit {
		letter := func(n int) rune { return 'a' + rune(n%26) }
		many = append(many, "x"+string([]rune{letter(i), letter(i / 26), letter(i / 676), 's'}))
	}
	assert.False(t, newSieve(gateOf(many...)) != nil, "too many words")
}

// searchIn returns the search for the records of a gate in some lines.
func searchIn(g *Records, lines string) *recordSearch {
	return &recordSearch{Records: g, lines: []byte(lines), found: -1}
}

// A character beyond ASCII in the last line does not hide the line before it.
func TestRecordAtTheEnd(t *testing.T) {
	assert.Equal(t, 0, searchIn(NewRecords(gateOf("dam"), ""), "dam\nſ").next(0))
}

// The sieve passes over no record that the gate finds a word in, looking at every one, or
// that is no text.
func TestRecordsAgainstGate(t *testing.T) {
	g := gateOf("dam", "kiln", "ferry", "observatory", "protest*", "café")
	records := NewRecords(g, "")
	require.NotNil(t, records.sieve)
	pieces := []string{
		"dam", "DAM", "kiln", "ferry", "fer", "ry", "observatory", "protest", "ing", "café", "caf", "é", "\u00ad", "\u0301", "“", "”", "’", " ", ".", "\n", "\n",
		`\n`, `\t`, `\\`, `\"`, `\u2014`, "a", "the ", "weather and the government ", "2020", "ſ", "\u212a", "iln", "\xff", "\xc2", "\x80", "\u2014", "‟", "†", strings.Repeat("nothing ", 9),
	}
	rapid.Check(t, func(t *rapid.T) {
		lines := []byte(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), ""))
		search := searchIn(records, string(lines))
		for at := 0; at < len(lines); {
			end := at + linebreak.Length(lines[at:])
			next := search.next(at)
			if g.touches(lines[at:end]) || !utf8.Valid(lines[at:end]) {
				require.GreaterOrEqual(t, next, at)
				require.Less(t, next, end, "%q", lines[at:end])
			}
			at = end
		}
	})
}

// Lines in which only words beyond ASCII are needed cost no more than such as have
// characters beyond ASCII and no needed word: nothing is looked through again.
func TestRecordsBeyondASCIIAreLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	records := NewRecords(gateOf("dam", "kiln", "café"), "")
	all := func(line string) func() {
		lines := strings.Repeat(line, 256<<10/len(line))
		return func() {
			search := searchIn(records, lines)
			for at := 0; at < len(lines); {
				at = search.next(at)
				at += linebreak.Length(search.lines[at:])
			}
		}
	}
	pace.Within(t, "needed words", 3, all(`{"text": "The café was open."}`+"\n"), all(`{"text": "The caféx was open."}`+"\n"))
}
