package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBinary(t *testing.T) {
	tests := []struct {
		name, source string
		binary       bool
	}{
		{"NUL", "a\x00b", true},
		{"NUL at the end of the window", strings.Repeat("a", 7999) + "\x00", true},
		{"NUL behind the window", strings.Repeat("a", 8000) + "\x00", false},
		{"PDF", "%PDF-1.7\nOil", true},
		{"UTF-32", "\xFF\xFE\x00\x00a\x00\x00\x00", true},
		{"text", "Oil", false},
		{"empty", "", false},
	}
	for _, tt := range tests {
		_, err := Parse("a.txt", []byte(tt.source))
		if tt.binary {
			assert.ErrorIs(t, err, ErrBinary, tt.name)
		} else {
			assert.NoError(t, err, tt.name)
		}
	}
}

func TestDamagedText(t *testing.T) {
	tests := []struct{ name, source, text string }{
		{"no UTF-8 at all", "It cost \xA35m, he said: \x93no\x94.", "It cost £5m, he said: “no”."},
		{"undefined in Windows-1252", "a\x81b", "a\uFFFDb"},
		{"a stray byte among UTF-8", "It cost £5m\xA3.", "It cost £5m\uFFFD."},
		{"a character cut off", "é\xe2\x80", "é\uFFFD\uFFFD"},
		{"a surrogate", "é\xed\xa0\x80", "é\uFFFD\uFFFD\uFFFD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.txt", []byte(tt.source))
			require.NoError(t, err)
			assert.Equal(t, tt.text, a.Text)
			checkArticle(t, a, isEncoded(a))
		})
	}
}

func TestSoftHyphens(t *testing.T) {
	source := "\u00ad date 2020-01-03 Solei\u00admani\u00ad led\u00ad"
	a, err := Parse("a.txt", []byte(source))
	require.NoError(t, err)
	assert.Equal(t, "Soleimani led", a.Text)
	checkArticle(t, a, isEncoded(a))
	start, end := a.Extent(0, len("Soleimani"))
	assert.Equal(t, "Solei\u00admani", source[start:end])
	assert.Equal(t, place{1, 19}, placeOf(a.Position(start)))
}

func TestImpossibleDate(t *testing.T) {
	for _, date := range []string{"2020-02-30", "2020-13-01", "2019-02-29", "2020-00-10"} {
		_, err := Parse("a.txt", []byte(" date "+date+" Oil rose."))
		var bad *DateError
		require.ErrorAs(t, err, &bad, date)
		assert.Equal(t, place{1, 7}, placeOf(bad.Position))
		assert.EqualError(t, err, "line 1, column 7: there is no day "+date+"; correct the article's date")
	}
}

func TestPlainTitle(t *testing.T) {
	long := strings.Repeat("a", titleLimit)
	tests := []struct{ name, source, title string }{
		{"headline", "Oil rises again\n\nOil rose on Monday.", "Oil rises again"},
		{"question", "Why did oil rise?\n\nNobody knows.", "Why did oil rise?"},
		{"CRLF", "Oil rises\r\n\r\nOil rose.", "Oil rises"},
		{"header before", " date 2020-01-03 Oil rises\n\nOil rose.", "Oil rises"},
		{"longest", long + "\n\nOil rose.", long},
		{"too long", long + "a\n\nOil rose.", ""},
		{"a sentence", "Oil rose.\n\nGold fell.", ""},
		{"a quoted sentence", "“Oil rose.”\n\nGold fell.", ""},
		{"a colon", "Oil rose:\n\nby a tenth", ""},
		{"no empty line", "Oil rises\nOil rose on Monday.", ""},
		{"nothing else", "Oil rises\n\n \n", ""},
		{"empty first line", "\nOil rises\n\nOil rose.", ""},
		{"one line", "Oil rises", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.txt", []byte(tt.source))
			require.NoError(t, err)
			assert.Equal(t, tt.title, a.Title)
			if tt.title == "" {
				require.Len(t, a.Regions, 1)
				assert.Equal(t, Region{Place: Body, End: len(a.Text)}, a.Regions[0])
				return
			}
			require.Len(t, a.Regions, 2)
			assert.Equal(t, Title, a.Regions[0].Place)
			assert.Equal(t, tt.title, a.Text[:a.Regions[0].End])
			assert.Equal(t, Body, a.Regions[1].Place)
		})
	}
}

func TestEmpty(t *testing.T) {
	for _, source := range []string{"", "\uFEFF", " date 2020-01-03", "\n \n"} {
		a, err := Parse("a.txt", []byte(source))
		require.NoError(t, err)
		assert.Empty(t, a.Regions)
		assert.Equal(t, place{1, 1}, placeOf(a.Position(0)))
	}
}

func TestLimit(t *testing.T) {
	read := func(size int) error {
		for _, err := range Read("a.txt", strings.NewReader(strings.Repeat("a", size)), Options{Limit: 1 << 20}) {
			return err
		}
		return nil
	}
	assert.NoError(t, read(1<<20))
	assert.ErrorIs(t, read(1<<20+1), ErrTooLarge)
}

func BenchmarkParse(b *testing.B) {
	source := []byte(" date 2020-01-03 Oil rises\n\n" + strings.Repeat("Oil rose by 4% on Monday, the ministry’s spokesman said.\n\n", 20))
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := Parse("a.txt", source)
		require.NoError(b, err)
	}
}
