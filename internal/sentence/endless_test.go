package sentence

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What goes on without an end is parted, and no word and no number of it is.
func TestEndlessSentencesAreParted(t *testing.T) {
	const size = 4 * longest
	tests := []struct {
		name, unit string
		parted     bool
	}{
		{"words", "wool and water ", true},
		{"long words", strings.Repeat("w", longest/2) + " ", true},
		{"brackets", "(", true},
		{"commas", ",", true},
		{"a dump in hexadecimal", "7fa2", true},
		{"fractions", "1/2/", true},
		{"one number", "7", false},
		{"one number in groups", "123,", false},
		{"one word", "w", false},
		{"one word beyond ASCII", "é", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Repeat(tt.unit, size/len(tt.unit))
			spans := Split(text, Span{0, len(text)})
			if !tt.parted {
				assert.Equal(t, []Span{{0, len(text)}}, spans)
				return
			}
			assert.Greater(t, len(spans), 1)
			for i, s := range spans {
				assert.LessOrEqual(t, s.End-s.Start, 2*longest)
				if i > 0 && s.Start == spans[i-1].End {
					assert.NotEqual(t, kindOf(text[s.Start-1]), other)
					assert.False(t, kindOf(text[s.Start-1]) == digit && kindOf(text[s.Start]) == digit, "a number is parted")
				}
			}
		})
	}
	ordinary := strings.Repeat("wool and water ", longest/len("wool and water "))
	assert.Len(t, Split(ordinary, Span{0, len(ordinary)}), 1)
}
