package article

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseHeader(t *testing.T) {
	tests := []struct {
		name, source, date, text string
		offset                   int
	}{
		{"space", " date 2020-01-03 Oil rose.", "2020-01-03", "Oil rose.", 17},
		{"line end", " date 2020-01-03\nOil rose.", "2020-01-03", "\nOil rose.", 16},
		{"CRLF", " date 2020-01-03\r\nOil rose.", "2020-01-03", "\r\nOil rose.", 16},
		{"end of file", " date 2020-01-03", "2020-01-03", "", 16},
		{"byte order mark", "\uFEFF date 2020-01-03 Oil rose.", "2020-01-03", "Oil rose.", 20},
		{"no space before", "date 2020-01-03 Oil rose.", "", "date 2020-01-03 Oil rose.", 0},
		{"longer word", " date 2020-01-03rd Oil", "", " date 2020-01-03rd Oil", 0},
		{"second line", "\n date 2020-01-03 Oil", "", "\n date 2020-01-03 Oil", 0},
		{"empty", "", "", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.txt", []byte(tt.source))
			require.NoError(t, err)
			assert.Equal(t, tt.text, a.Text)
			assert.Equal(t, tt.offset, a.Offset(0))
			if tt.date == "" {
				assert.Equal(t, Undated, a.Date.Origin)
				return
			}
			assert.Equal(t, Stated, a.Date.Origin)
			assert.Equal(t, tt.date, a.Date.Days.String())
		})
	}
}
