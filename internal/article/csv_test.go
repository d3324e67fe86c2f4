package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/pace"
)

// isCSV tells what a doubled quotation mark says.
func isCSV(file, text string) bool { return file == `""` && text == `"` }

func TestCSVArticles(t *testing.T) {
	const source = "\uFEFFid;date;text;title\r\na;2020-01-03;\"Oil \"\"rose\"\";\nso.\";Oil\r\n\r\n;;Gold fell;\r\nc;2020-02-30;x;\r\nd\r\n"
	var got []string
	var articles []*Article
	for a, err := range Read("x.csv", strings.NewReader(source), Options{}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		checkArticle(t, a, isCSV)
		got = append(got, a.ID+": "+a.Text)
		articles = append(articles, a)
		if a.ID == "a" {
			at := strings.Index(a.Text, "so.")
			start, end := a.Extent(at, at+3)
			assert.Equal(t, "so.", source[start:end])
			assert.Equal(t, place{3, 1}, placeOf(a.Position(start)))
		}
	}
	assert.Equal(t, []string{
		"a: Oil \"rose\";\nso.\n\nOil", "x.csv:5: Gold fell",
		"line 6, column 3: there is no day 2020-02-30; correct the article's date",
		"line 7, column 1: the record has no text",
	}, got)
	assert.Equal(t, "2020-01-03", articles[0].Date.Days.String())
	assert.Equal(t, "Oil", articles[0].Title)
	assert.Equal(t, Undated, articles[1].Date.Origin)
}

func TestCSVTable(t *testing.T) {
	for name, comma := range map[string]string{"x.csv": ",", "x.tsv": "\t"} {
		source := strings.ReplaceAll("Plan,\"Repos, all\",Users\nFree,5,1\n\"Pro \"\"X\"\"\",50,\n", ",", comma)
		a, err := Parse(name, []byte(source))
		require.NoError(t, err)
		checkArticle(t, a, isCSV)
		var got [][3]string
		for _, r := range a.Regions {
			assert.Equal(t, Table, r.Place)
			got = append(got, [3]string{a.Text[r.Start:r.End], r.Row, r.Column})
		}
		all := "Repos" + comma + " all"
		assert.Equal(t, [][3]string{
			{"Plan", "", ""}, {all, "", ""}, {"Users", "", ""},
			{"Free", "", "Plan"}, {"5", "Free", all}, {"1", "Free", "Users"},
			{"Pro \"X\"", "", "Plan"}, {"50", "Pro \"X\"", all},
		}, got)
	}
}

// A table knows where it stands behind what comes before its header.
func TestCSVTableBelow(t *testing.T) {
	const source = "sep=;\n\nPlan;Users\nFree;5\n"
	a, err := Parse("x.csv", []byte(source))
	require.NoError(t, err)
	checkArticle(t, a, isCSV)
	at := strings.Index(a.Text, "5")
	start, end := a.Extent(at, at+1)
	assert.Equal(t, "5", source[start:end])
	assert.Equal(t, place{4, 6}, placeOf(a.Position(start)))
	assert.Len(t, a.Regions, 4)
}

func TestCSVCutOff(t *testing.T) {
	_, err := Parse("x.csv", []byte("text\n\"Oil rose"))
	require.EqualError(t, err, "line 2, column 1: the quotation mark has no end")
	_, err = Parse("x.csv", []byte("plan,users\nfree,\"5"))
	require.EqualError(t, err, "line 2, column 6: the quotation mark has no end")
	a, err := Parse("x.csv", []byte("text\na 5\" pipe"))
	require.NoError(t, err)
	assert.Equal(t, "a 5\" pipe", a.Text)
	a, err = Parse("x.csv", nil)
	require.NoError(t, err)
	assert.Empty(t, a.Regions)
	_, err = Parse("x.csv", []byte("\x00"))
	assert.ErrorIs(t, err, ErrBinary)
}

// A quotation mark within a value, or behind one that is closed, is no more than itself:
// the row ends where its line does.
func TestCSVRows(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"inches", "id,text\n1,The 5\" pipe works.\n2,He led for 22 years.\n3,For 24 years.\n", []string{"1: The 5\" pipe works.", "2: He led for 22 years.", "3: For 24 years."}},
		{"inches in several values", "id,text\n5\",A 6\" pipe and a 7\" one\n2,Oil\n", []string{"5\": A 6\" pipe and a 7\" one", "2: Oil"}},
		{"a space before the mark", "id,text\n1, \"Oil\n2,Gold\n", []string{"1:  \"Oil", "2: Gold"}},
		{"a mark that is never closed", "id,text\n\"1\"\",Oil\n2,Gold\n", []string{"line 2, column 1: the quotation mark has no end"}},
		{"a value that goes on behind its mark", "id,text\n\"1\" and \"2,Oil\n2,Gold\n", []string{"1: Oil", "2: Gold"}},
		{"lines within marks, inches within those", "id,text\r\n1,\"A 5\"\" pipe,\r\n\r\n\"\"so\"\"\"\r\n2,Gold\r\n", []string{"1: A 5\" pipe,\r\n\r\n\"so\"", "2: Gold"}},
		{"a doubled mark at the end of a line", "id,text\n1,\"Oil\"\"\nrose\"\n2,Gold\n", []string{"1: Oil\"\nrose", "2: Gold"}},
		{"an empty value within marks", "id,text\n\"\",\"Oil\"\n2,Gold\n", []string{"x.csv:2: Oil", "2: Gold"}},
		{"a header of several lines", "\uFEFF\"the\nid\";id;text\nx;1;5\" pipe\nx;2;Gold\n", []string{"1: 5\" pipe", "2: Gold"}},
		{"bars", "id|text|note\n1|Oil, gas; coal|\n2|\"Gold | iron\"|x\n", []string{"1: Oil, gas; coal", "2: Gold | iron"}},
		{"empty lines before the header", "\uFEFF\r\n \r\nid,text\r\n,Oil\r\n", []string{"x.csv:4: Oil"}},
		{"what separates values", "sep=;\r\nid,n;text\r\n1;Oil, gas\r\n", []string{"x.csv:3: Oil, gas"}},
		{"that it is the tab", "\uFEFFSEP=\t\nid\ttext\n1\tOil, gas\n", []string{"1: Oil, gas"}},
		{"a header that only begins so", "sep=x,text\n1,Oil\n", []string{"x.csv:2: Oil"}},
		{"a mark that has no partner, in the last row", "id,text\n1,Oil\n2,\"Gold\n", []string{"1: Oil", "line 3, column 3: the quotation mark has no end"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for a, err := range Read("x.csv", strings.NewReader(tt.source), Options{}) {
				if err != nil {
					got = append(got, err.Error())
					continue
				}
				checkArticle(t, a, isCSV)
				got = append(got, a.ID+": "+a.Text)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

// The rows of a table end where its lines do, unless a value is within quotation marks:
// the reader that takes line after line and the one that has all of it agree.
func TestCSVRowsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOf(rapid.SampledFrom([]string{"\"", "\"\"", ",", "\n", "\r\n", "a", " ", "\r"})).Draw(t, "pieces")
		source := "h,i\n" + strings.Join(pieces, "")
		d, err := newDocument("x.csv", []byte(source), AnyOrder)
		require.NoError(t, err)
		var want []int
		for c := range d.rows(',') {
			if c.first {
				want = append(want, c.start-len("\"")*map[bool]int{true: 1}[c.isString])
			}
		}
		var got []int
		s := sheet{comma: ',', lines: lineReader{in: bufio.NewReader(strings.NewReader(source)), limit: DefaultLimit}, line: 1}
		for {
			row, err := s.next()
			if len(row) > 0 {
				got = append(got, s.start)
			}
			if err != nil {
				break
			}
		}
		assert.Equal(t, want, got, "%q", source)
	})
}

// A quotation mark that is not closed makes one row of all lines behind it.
func TestCSVRowWithoutEnd(t *testing.T) {
	pace.Linear(t, "open quotation mark", func(size int) func() {
		source := []byte("text\n\"" + strings.Repeat("oil\n", size/4))
		return func() { _, _ = Parse("x.csv", source) }
	})
}

// Which of two columns of one name is meant nobody can tell.
func TestCSVColumnsOfOneName(t *testing.T) {
	_, err := Parse("a.csv", []byte("text,x,text\nOil,1,Gold\n"))
	require.EqualError(t, err, "line 1, column 8: two columns have this name")
	a, err := Parse("a.csv", []byte("text,x,x\nOil,1,2\n"))
	require.NoError(t, err)
	assert.Equal(t, "Oil", a.Text)
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"text,id\n\"a\"\"\",b\n", "a;b\nc;\"d\n\ne\"\n", "text\r\na\r\n\r\n", "\ufefftext\n\xff", "a\tb\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		for a, err := range Read("x.csv", bytes.NewReader(source), Options{}) {
			if err == nil {
				checkArticle(t, a, func(file, text string) bool {
					return isCSV(file, text) || isEncoded(a)(file, text) || isCSV(a.file.encoding.text([]byte(file)), text)
				})
			}
		}
	})
}

func gzipped(t require.TestingT, text string) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.String()
}

func zstandard(t require.TestingT, text string) string {
	var out bytes.Buffer
	w, err := zstd.NewWriter(&out)
	require.NoError(t, err)
	_, err = w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.String()
}

func TestCompressed(t *testing.T) {
	for ext, compress := range map[string]func(require.TestingT, string) string{".gz": gzipped, ".zst": zstandard} {
		assert.Equal(t, []string{"a: Oil", "b: Gold"}, readTexts(t, "x.jsonl"+ext, compress(t, "{\"id\":\"a\",\"text\":\"Oil\"}\n{\"id\":\"b\",\"text\":\"Gold\"}\n")))

		a, err := Parse("x.md"+ext, []byte(compress(t, "# Oil\n\nIt *rose*.")))
		require.NoError(t, err)
		assert.Equal(t, "x.md"+ext, a.Path)
		assert.Equal(t, "Oil\n\nIt rose.", a.Text)
		assert.Equal(t, place{3, 5}, placeOf(a.Position(a.Offset(strings.Index(a.Text, "rose")))))

		whole := compress(t, strings.Repeat("Oil rose. ", 100))
		_, err = Parse("x.txt"+ext, []byte(whole[:len(whole)-6]))
		assert.EqualError(t, err, "the packed file is cut off")
		_, err = Parse("x.txt"+ext, []byte("Oil rose."))
		assert.Error(t, err, "a lie")
		_, err = Parse("x.txt"+ext+ext, []byte(compress(t, whole)))
		assert.Error(t, err, "twice")
	}
}

func TestBomb(t *testing.T) {
	bomb := zstandard(t, strings.Repeat("\n", bombSize+1<<20))
	var got error
	for _, err := range Read("x.jsonl.zst", strings.NewReader(bomb), Options{}) {
		got = err
	}
	assert.ErrorIs(t, got, ErrBomb)
}
