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
	for _, value := range []string{"5%", "3/4", "$5", "60km/h", "12:30"} {
		for ahead := range 40 { // so that the limit is at each place of an item
			text := strings.Repeat("w", ahead) + strings.Repeat(`{"rate":"`+value+`"},`, size/16)
			whole := 0
			spans := Split(text, Span{0, len(text)})
			for _, s := range spans {
				whole += strings.Count(text[s.Start:s.End], value)
			}
			assert.Greater(t, len(spans), 1)
			assert.Equal(t, size/16, whole, value)
		}
	}
	ordinary := strings.Repeat("wool and water ", longest/len("wool and water "))
	assert.Len(t, Split(ordinary, Span{0, len(ordinary)}), 1)
}
