package article

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readAllArticles reads a file in one go; errors stand among the texts.
func readTexts(t *testing.T, name, source string) []string {
	var out []string
	for a, err := range Read(name, strings.NewReader(source), Options{}) {
		if err != nil {
			out = append(out, "error: "+err.Error())
			continue
		}
		checkArticle(t, a, isJSON)
		out = append(out, a.ID+": "+a.Text)
	}
	return out
}

// isJSON tells what escapes mean.
func isJSON(file, text string) bool {
	var s string
	return json.Unmarshal([]byte(`"`+file+`"`), &s) == nil && s == text
}

func TestJSONLines(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"records", "{\"id\":\"a\",\"text\":\"Oil rose.\"}\n{\"id\":7,\"text\":\"Gold fell.\"}", []string{"a: Oil rose.", "7: Gold fell."}},
		{"no id", "\n{\"text\":\"Oil\"}\r\n", []string{"x.jsonl:2: Oil"}},
		{"escapes", `{"id":"a","text":"Caf\u00e9\n\n\ud83d\ude00 \"5\\\/6\" \ud83d."}`, []string{"a: Café\n\n😀 \"5\\/6\" \uFFFD."}},
		{"white space is kept", `{"id":"a","text":"  Oil  rose. "}`, []string{"a:   Oil  rose. "}},
		{"a title stands behind", `{"id":"a","title":"Oil","text":"It rose."}`, []string{"a: It rose.\n\nOil"}},
		{"other members", `{"meta":{"text":"no","n":[1,{"a":"}"}]},"n":-1.5e3,"id":"a","ok":true,"text":"Oil"}`, []string{"a: Oil"}},
		{"two of a name", `{"id":"a","text":"Gold","text":"Oil"}` + "\n" + `{"id":"b","x":1,"x":2,"text":"Oil"}`, []string{"error: line 1, column 33: the record has this member twice", "b: Oil"}},
		{"empty text", `{"id":"a","text":""}`, []string{"a: "}},
		{"byte order mark", "\uFEFF{\"id\":\"a\",\"text\":\"Oil\"}", []string{"a: Oil"}},
		{"bad lines between good ones", "{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\"}\nOil\n{\"id\":\"c\",\"text\":\"C\"}", []string{
			"a: A", "error: line 2, column 1: the record has no text", "error: line 3, column 1: a record must be a JSON object", "c: C"}},
		{"text is no string", `{"id":"a","text":5}`, []string{"error: line 1, column 18: the text of the record is no string"}},
		{"cut off", `{"id":"a","text":"Oil`, []string{"error: line 1, column 18: the string has no end"}},
		{"cut off behind", `{"id":"a","text":"Oil"`, []string{"error: line 1, column 23: a comma or the end of the object must stand here"}},
		{"something behind", `{"text":"Oil"} 5`, []string{"error: line 1, column 15: something stands behind the record"}},
		{"no value", `{"text":oil}`, []string{"error: line 1, column 9: no JSON value stands here"}},
		{"no escape", `{"text":"a\x"}`, []string{"error: line 1, column 11: this is no escape"}},
		{"no colon", `{"text"}`, []string{"error: line 1, column 8: a member's name and a colon must stand here"}},
		{"impossible date", `{"text":"Oil","date":"2020-02-30"}`, []string{"error: line 1, column 23: there is no day 2020-02-30; correct the article's date"}},
		{"UTF-16", "\xFF\xFE{\x00", []string{"error: records must be UTF-8, and this is UTF-16"}},
		{"binary", "{\x00\n{}", []string{"error: a binary file, not text"}},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, readTexts(t, "x.jsonl", tt.source))
		})
	}
}

// A name is what it means, however it is written.
func TestRecordsWithEscapedNames(t *testing.T) {
	const record = `{"\u0069d":"a","t\u0065xt":"Oil \u0072ose.","titl\u0065":"Oil","d\u0061te":"2020-01-03","te\u0078t\"":"Gold","text\\":"Gold"}`
	for name, source := range map[string]string{"a.jsonl": record + "\n", "a.json": record, "b.json": "[" + record + "]"} {
		t.Run(name, func(t *testing.T) {
			n := 0
			for a, err := range Read(name, strings.NewReader(source), Options{}) {
				n++
				require.NoError(t, err)
				checkArticle(t, a, isJSON)
				assert.Equal(t, "a: Oil | Oil rose.\n\nOil | 2020-01-03", a.ID+": "+a.Title+" | "+a.Text+" | "+a.Date.Days.String())
			}
			assert.Equal(t, 1, n)
		})
	}
}

func TestJSONLinesPlaces(t *testing.T) {
	source := "{\"id\":\"a\",\"text\":\"A\"}\n{\"title\":\"Oil\",\"id\":\"b\",\"date\":\"2020-01-03T23:00:00Z\",\"url\":\"https:\\/\\/x.example\",\"text\":\"caf\\u00e9 é mark\"}\n"
	var last *Article
	for a, err := range Read("x.jsonl", strings.NewReader(source), Options{}) {
		require.NoError(t, err)
		last = a
		if a.ID == "b" {
			at := strings.Index(a.Text, "mark")
			start, end := a.Extent(at, at+4)
			assert.Equal(t, "mark", source[start:end])
			assert.Equal(t, "mark", a.Source(start, end))
			// 83 characters of the line before the text, then caf, the escape of six, and " é ".
			assert.Equal(t, place{2, strings.Index(source[22:], "caf") + 1 + 3 + 6 + 3}, placeOf(a.Position(start)))
		}
	}
	assert.Equal(t, "Oil", last.Title)
	assert.Equal(t, "https://x.example", last.URL)
	assert.Equal(t, "2020-01-03", last.Date.Days.String())
	assert.Equal(t, []part{{Body, "café é mark"}, {Title, "Oil"}}, parts(last))
}

func TestJSONLinesLongLines(t *testing.T) {
	long := strings.Repeat("Oil rose. ", lineBuffer/8)
	source := fmt.Sprintf("{\"id\":\"a\",\"text\":%q}\n{\"id\":\"b\",\"text\":\"B\"}", long)
	assert.Equal(t, []string{"a: " + long, "b: B"}, readTexts(t, "x.jsonl", source))

	var got []string
	for a, err := range Read("x.jsonl", strings.NewReader(source), Options{Limit: 1 << 18}) {
		if err != nil {
			assert.ErrorIs(t, err, ErrTooLarge)
			got = append(got, err.Error())
			continue
		}
		got = append(got, a.ID)
	}
	assert.Equal(t, []string{"line 1: too large for an article: more than 262144 bytes", "b"}, got)
}

func TestJSONLinesReadError(t *testing.T) {
	broken := errors.New("disk gone")
	r := io.MultiReader(strings.NewReader("{\"id\":\"a\",\"text\":\"A\"}\n"), iotest.ErrReader(broken))
	var got []error
	for _, err := range Read("x.jsonl", r, Options{}) {
		got = append(got, err)
	}
	require.Len(t, got, 2)
	assert.NoError(t, got[0])
	assert.ErrorIs(t, got[1], broken)
}

func TestJSON(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"one", "{\n \"id\": \"a\",\n \"text\": \"Oil\"\n}", []string{"a: Oil"}},
		{"several", "[ {\"id\":\"a\",\"text\":\"A\"} ,\n{\"text\":\"B\"}, {\"id\":\"c\"}]", []string{"a: A", "x.json:2: B", "error: line 2, column 15: the record has no text"}},
		{"the first without a text", "[{\"id\":\"a\",\"txt\":\"A\"},{\"id\":\"b\",\"text\":\"B\"},{\"id\":\"c\",\"text\":\"C\"}]", []string{"error: line 1, column 2: the record has no text", "b: B", "c: C"}},
		{"a text among data", "[{\"type\": \"space\"}, {\"text\": \"B\"}]", []string{": [{\"type\": \"space\"}, {\"text\": \"B\"}]"}},
		{"records with a comma too many", "[{\"text\": \"A\"},]", []string{"error: line 1, column 16: this is no JSON: invalid character ']' looking for beginning of value"}},
		{"records of several lines", "{\n\"text\": \"A\"}\n{\n\"text\": \"B\"}", []string{"error: line 3, column 1: this is no JSON: invalid character '{' after top-level value"}},
		{"a list of data", "[{\"n\": 1}, {\"n\": [2, 3]}, 4]", []string{": [{\"n\": 1}, {\"n\": [2, 3]}, 4]"}},
		{"data", "{\"version\": 5}", []string{": {\"version\": 5}"}},
		{"an empty list", "[]", []string{": []"}},
		{"one a line", "{\"id\":\"a\",\"text\":\"A\"}\r\n{\"text\":\"B\"}\n\n{\"id\":\"c\"}\n", []string{"a: A", "x.json:2: B", "error: line 4, column 1: the record has no text"}},
		{"one a line, cut off", "{\"id\":\"a\",\"text\":\"A\"}\n{\"text\":\"B", []string{"a: A", "error: line 2, column 9: the string has no end"}},
		{"a log", "{\"n\": 1}\n{\"n\": 2}", []string{": {\"n\": 1}\n{\"n\": 2}"}},
		{"a log, cut off", "{\"n\": 1}\n{\"n\": ", []string{"error: line 2, column 1: this is no JSON: invalid character '{' after top-level value"}},
		{"settings", "{\n  // how many\n  \"n\": 1,\n}", []string{": {\n  // how many\n  \"n\": 1,\n}"}},
		{"settings, cut off", "{\n  // how many\n  \"n\": 1,", []string{"error: line 2, column 3: this is no JSON: invalid character '/' looking for beginning of object key string"}},
		{"nothing", "", []string{"error: line 1, column 1: this is no JSON: unexpected end of JSON input"}},
		{"white space", " \n", []string{"error: line 1, column 2: this is no JSON: unexpected end of JSON input"}},
		{"cut off", "[{\"text\":\"A\"}", []string{"error: line 1, column 13: this is no JSON: unexpected end of JSON input"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, readTexts(t, "x.json", tt.source))
		})
	}
}

func TestFieldsOfOnesOwn(t *testing.T) {
	o := Options{Fields: Fields{Text: "body", ID: "key"}}
	a, err := o.Parse("x.jsonl", []byte(`{"key":"k","body":"Oil","text":"no","date":"2020-01-03"}`))
	require.NoError(t, err)
	assert.Equal(t, "Oil", a.Text)
	assert.Equal(t, "k", a.ID)
	assert.Equal(t, "2020-01-03", a.Date.Days.String())
}

func TestParseOfSeveral(t *testing.T) {
	_, err := Parse("x.jsonl", []byte("{\"text\":\"A\"}\n{\"text\":\"B\"}"))
	assert.ErrorIs(t, err, ErrSeveral)
	a, err := Parse("x.jsonl", nil)
	require.NoError(t, err)
	assert.Empty(t, a.Text)
}

// FuzzJSONLines compares with encoding/json: what it reads is read alike.
func FuzzJSONLines(f *testing.F) {
	for _, seed := range []string{`{"id":"a","text":"caf\u00e9\n"}`, "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", `{"text":"\ud83d\ude00","x":[{}]}`, "{\"text\":\"\xff\"}", "[]", "\ufeff{}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		for a, err := range Read("x.jsonl", strings.NewReader(string(source)), Options{}) {
			if err != nil {
				continue
			}
			checkArticle(t, a, func(file, text string) bool {
				return isJSON(file, text) || isEncoded(a)(file, text) || strings.Contains(file, "\xff") || text == "\uFFFD"
			})
			line := strings.TrimPrefix(string(a.file.source), "\uFEFF")
			var want struct{ Text string }
			if a.file.encoding == utf8Plain && json.Unmarshal([]byte(line), &want) == nil && !strings.Contains(strings.ToLower(line), "title") && strings.Count(strings.ToLower(line), "text") == 1 {
				require.Equal(t, want.Text, a.Text)
			}
		}
		for a, err := range Read("x.json", strings.NewReader(string(source)), Options{}) {
			if err == nil {
				require.NotNil(t, a)
			}
		}
	})
}

// A record of news has an escape every few sentences.
func BenchmarkJSONLines(b *testing.B) {
	paragraph := strings.Repeat("Oil rose by 4% on Monday, the ministry said, and fell again in the evening. ", 3) + `He said \"no\".\n\n`
	line := `{"id":"a","text":"` + strings.Repeat(paragraph, 10) + "\"}\n"
	source := strings.Repeat(line, 1000)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Read("x.jsonl", strings.NewReader(source), Options{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func TestStringEnd(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		`"`: 0, `a"b"`: 1, `a\"b"`: 4, `\\"`: 2, `\\\"a"`: 5, `\\\\"`: 4, `\"\"\\"`: 6, `a`: -1, `\"`: -1, `\\\"`: -1, ``: -1, `a\`: -1,
	} {
		for _, before := range []string{`"`, `\"`, `"x\"`} { // what stands before the string does not count
			end, ok := stringEnd([]byte(before+text), len(before))
			assert.Equal(t, want >= 0, ok, "%s", text)
			if ok {
				assert.Equal(t, len(before)+want, end, "%s", text)
			}
		}
	}
}
