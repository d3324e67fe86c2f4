package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCorpus reads the articles of the corpus; dates, titles and places were read off
// the files by hand.
func TestCorpus(t *testing.T) {
	tests := []struct {
		file, date, title, words string
		want                     place
	}{
		{"000_56caec773afd09d2.txt", "2020-01-03", "", "over 20 years", place{37, 27}},
		{"001_0ad6d5e403fed26f.txt", "2020-01-03", "", "more than $3 a barrel", place{29, 19}},
		{"002_d26a832f97e5028d.txt", "2020-01-02", "", "Thursday night", place{1, 59}},
		{"003_e98742e0701e6023.txt", "2020-01-04", "", "21-year", place{41, 11}},
		{"004_8fd66970011f61ea.txt", "", "Qasem Soleimani: US kills Iran Quds Force leader, Pentagon confirms", "Since 1998", place{33, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			source, err := os.ReadFile(filepath.Join("../../corpus", tt.file))
			require.NoError(t, err)
			a, err := Parse(tt.file, source)
			require.NoError(t, err)
			checkArticle(t, a, isEncoded(a))
			if tt.date != "" {
				assert.Equal(t, tt.date, a.Date.Days.String())
			} else {
				assert.Equal(t, Undated, a.Date.Origin)
			}
			assert.Equal(t, tt.title, a.Title)
			at := strings.Index(a.Text, tt.words)
			start, end := a.Extent(at, at+len(tt.words))
			assert.Equal(t, tt.words, string(source[start:end]))
			assert.Equal(t, tt.want, placeOf(a.Position(start)))
		})
	}
}
