package claim

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

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

// scanOneByOne is what scan does, word by word.
func scanOneByOne(words map[string]int, begins map[string]int, text string) (list []hit) {
	for at := 0; at < len(text); {
		end := wideRunEnd([]byte(text), at)
		if end == at {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		word := token.Fold(text[at:end])
		if search, ok := words[word]; ok {
			list = append(list, hit{int32(at), entry{search: int32(search)}})
		}
		for size := 1; size <= len(word); size++ {
			if search, ok := begins[word[:size]]; ok {
				list = append(list, hit{int32(at), entry{search: int32(search)}})
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
		var g gate
		words, begins := map[string]int{}, map[string]int{}
		for i, w := range rapid.SliceOfNDistinct(word, 0, 20, rapid.ID[string]).Draw(t, "words") {
			if rapid.Bool().Draw(t, "begins") {
				begins[w] = i
			} else {
				words[w] = i
			}
			_, isBegin := begins[w]
			g.words.add(w, isBegin, entry{search: int32(i)})
		}
		part := rapid.OneOf(rapid.SampledFrom(pieces), rapid.SampledFrom(marks), word)
		text := strings.Join(rapid.SliceOfN(part, 0, 40).Draw(t, "text"), "")
		assert.Equal(t, scanOneByOne(words, begins, text), g.scan(nil, []byte(text)), "%q", text)
	})
}

// Every word of the corpus is found where it stands.
func TestScanFindsAllWords(t *testing.T) {
	names, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var g gate
	words := map[string]int{}
	for _, name := range names {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		text := string(source)
		for at := 0; at < len(text); at++ {
			if end := wideRunEnd([]byte(text), at); end > at {
				w := token.Fold(text[at:end])
				if _, ok := words[w]; !ok {
					g.words.add(w, false, entry{search: int32(len(words))})
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
		assert.Equal(t, want, g.scan(nil, source))
		assert.NotEmpty(t, want)
	}
}

// What a word is needed for is noted once.
func TestVocabularyIsASet(t *testing.T) {
	var v vocabulary
	for range 3 {
		v.add("ferry", false, entry{search: 1})
		v.add("ferry", false, entry{search: 2})
		v.add("ferr", true, entry{search: 3})
	}
	assert.Equal(t, []hit{{7, entry{search: 1}}, {7, entry{search: 2}}, {7, entry{search: 3}}}, v.find(nil, []byte("FERRY"), 7))
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
	var g gate
	for i, w := range slices.Concat(strings.Fields(reportingVerbs), strings.Fields("refinery shipyard aqueduct brewery"))[:200] {
		if runEnd([]byte(w), 0) == len(w) {
			g.words.add(w, false, entry{search: int32(i)})
		}
	}
	var list []hit
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		list = g.scan(list[:0], text)
	}
	b.ReportMetric(float64(len(list)), "hits")
}
