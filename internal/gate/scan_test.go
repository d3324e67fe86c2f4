package gate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// Pieces that words and texts are made of: such as a look at eight bytes may get wrong.
var pieces = []string{
	"a", "b", "A", "z", "Z", "ab", "aba", "refinery", "refineries", "9", "11", "é", "e\u0301", "É", "Ж", "ж", "\u00ad", "１", "Ａ", "ﬁ", "K",
}

// Marks between words.
var marks = []string{
	" ", ".", "-", "'", "’", "“", "@", "[", "`", "{", "/", ":", "\n", "\x00", "\x7f", "\xff", "\xc3", "½", "\u2009", "        ",
}

// scanOneByOne is what Scan does, word by word.
func scanOneByOne(words map[string]int, begins map[string]int, text string) (list Hits) {
	for at := 0; at < len(text); {
		end := wideRunEnd([]byte(text), at)
		if end == at {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		word := token.Fold(text[at:end])
		if search, ok := words[word]; ok {
			list = append(list, Hit{int32(at), Entry{Search: int32(search)}})
		}
		for size := 1; size <= len(word); size++ {
			if search, ok := begins[word[:size]]; ok {
				list = append(list, Hit{int32(at), Entry{Search: int32(search)}})
			}
		}
		at = end
	}
	return list
}

func TestScanIsWordByWord(t *testing.T) {
	word := rapid.Custom(func(t *rapid.T) string {
		all := token.Fold(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 5).Draw(t, "pieces"), ""))
		return all[:wideRunEnd([]byte(all), 0)]
	}).Filter(func(w string) bool { return w != "" })
	rapid.Check(t, func(t *rapid.T) {
		var g Gate
		words, begins := map[string]int{}, map[string]int{}
		for i, w := range rapid.SliceOfNDistinct(word, 0, 20, rapid.ID[string]).Draw(t, "words") {
			if rapid.Bool().Draw(t, "begins") {
				begins[w] = i
			} else {
				words[w] = i
			}
			_, isBegin := begins[w]
			g.words.add(w, isBegin, Entry{Search: int32(i)})
		}
		part := rapid.OneOf(rapid.SampledFrom(pieces), rapid.SampledFrom(marks), word)
		text := strings.Join(rapid.SliceOfN(part, 0, 40).Draw(t, "text"), "")
		assert.Equal(t, scanOneByOne(words, begins, text), g.Scan(nil, []byte(text)), "%q", text)
	})
}

// Every word of the corpus is found where it stands.
func TestScanFindsAllWords(t *testing.T) {
	names, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var g Gate
	words := map[string]int{}
	for _, name := range names {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		text := string(source)
		for at := 0; at < len(text); at++ {
			if end := wideRunEnd([]byte(text), at); end > at {
				w := token.Fold(text[at:end])
				if _, ok := words[w]; !ok {
					g.words.add(w, false, Entry{Search: int32(len(words))})
					words[w] = len(words)
				}
				at = end
			}
		}
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		want := scanOneByOne(words, nil, string(source))
		assert.Equal(t, want, g.Scan(nil, source))
		assert.NotEmpty(t, want)
	}
}

// What a word is needed for is noted once.
func TestVocabularyIsASet(t *testing.T) {
	var v vocabulary
	for range 3 {
		v.add("ferry", false, Entry{Search: 1})
		v.add("ferry", false, Entry{Search: 2})
		v.add("ferr", true, Entry{Search: 3})
	}
	assert.Equal(t, Hits{{7, Entry{Search: 1}}, {7, Entry{Search: 2}}, {7, Entry{Search: 3}}}, v.find(nil, []byte("FERRY"), 7))
	assert.Empty(t, v.find(nil, []byte("fer"), 7))
	assert.Len(t, v.find(nil, []byte("ferries"), 7), 1)
}

// BenchmarkScan looks through the corpus for 200 words, of which it has few.
func BenchmarkScan(b *testing.B) {
	names, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(b, err)
	var text []byte
	for _, name := range names {
		source, err := os.ReadFile(name)
		require.NoError(b, err)
		text = append(text, source...)
	}
	var g Gate
	for _, list := range pattern.Lists() {
		for _, w := range list.Phrases {
			if len(g.words.all) < 200 && w != "" && runEnd([]byte(w), 0) == len(w) {
				g.words.add(w, false, Entry{Search: int32(len(g.words.all))})
			}
		}
	}
	var list Hits
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		list = g.Scan(list[:0], text)
	}
	b.ReportMetric(float64(len(list)), "hits")
}
