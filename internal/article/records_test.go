package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// Wherever a file is cut, its records are the same, at the same places.
func TestRecordsOfManyPieces(t *testing.T) {
	var source strings.Builder
	var want []string
	for i := range 3000 {
		at := source.Len()
		fmt.Fprintf(&source, "{\"text\":\"Oil rose by %d%%.%s\"}\n", i, strings.Repeat(" Gold fell.", i%97))
		want = append(want, fmt.Sprintf("x.jsonl:%d %d", i+1, at+len(`{"text":"`)))
	}
	require.Greater(t, source.Len(), 2*pieceSize)

	var got []string
	pieces := 0
	records := newRecords("x.jsonl", strings.NewReader(source.String()), Options{})
	for p := (&Piece{}); records.Next(p); pieces++ {
		for a, err := range p.Articles() {
			require.NoError(t, err)
			start, end := a.Extent(0, len("Oil"))
			require.Equal(t, "Oil", source.String()[start:end])
			got = append(got, fmt.Sprintf("%s %d", a.ID, start))
		}
	}
	assert.Equal(t, want, got)
	assert.Greater(t, pieces, 2)
}

func TestRecordsTooLarge(t *testing.T) {
	huge := func(n int) string { return `{"id":"h","text":"` + strings.Repeat("Oil rose. ", n/10) + `"}` }
	const small = `{"id":"a","text":"A"}`
	const limit = 3 * pieceSize
	tests := map[string]struct {
		lines []string
		want  []string
	}{
		"first":                    {[]string{huge(2 * limit), small}, []string{"too large at 1", "a"}},
		"between":                  {[]string{small, huge(2 * limit), small}, []string{"a", "too large at 2", "a"}},
		"last":                     {[]string{small, huge(2 * limit)}, []string{"a", "too large at 2"}},
		"several":                  {[]string{huge(2 * limit), huge(limit), small}, []string{"too large at 1", "too large at 2", "a"}},
		"larger than is read once": {[]string{huge(limit / 2), small}, []string{"h", "a"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []string
			for a, err := range Read("x.jsonl", strings.NewReader(strings.Join(tt.lines, "\n")), Options{Limit: limit}) {
				if err == nil {
					got = append(got, a.ID)
					continue
				}
				require.ErrorIs(t, err, ErrTooLarge)
				line := 0
				_, _ = fmt.Sscanf(err.Error(), "line %d:", &line)
				got = append(got, fmt.Sprintf("too large at %d", line))
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

// What is passed over is judged like what is read.
func TestPassedRecords(t *testing.T) {
	lines := []string{
		`{"id":"a","date":"2020-01-03","text":"Oil"}`, ``, `{"id":"b","date":"2020-02-31","text":"Oil"}`, `Oil`, `{"id":"c"}`,
		`{"id":"d","text":"a\x"}`, `{"id":"d","title":"a\u12","text":"a"}`, `{"id":"e","text":"Oil"} 5`, `{"id":"f","text":"Oil"`,
		"{\"id\":\"g\",\"text\":\"\xff\"}", `{"id":"h","date":"2020-01\u002d05","text":"Oil"}`, `{"id":"i","date":20200103,"text":"Oil"}`,
		`{"id":"j","date":"one day","text":"Oil"}`, "\ufeff{\"text\":\"Oil\"}", "{\"text\":\"\x00\"}",
	}
	assert.Equal(t, datesOf(lines, Options{}), datesOf(lines, Options{Needed: nothing}))
	assert.Equal(t, datesOf(lines, Options{}), datesOf(lines, Options{Needed: nothing, Brief: true}))
	lines = lines[:9] // sound UTF-8
	assert.Equal(t, datesOf(lines, Options{}), datesOf(lines, Options{Needed: nothing, Brief: true}))
}

// So is what is passed over since it is written like a record before it.
func TestPassedRecordsOfOneLayout(t *testing.T) {
	first := []string{
		`{"id":"a","date":"2020-01-03","text":"Oil","url":"u"}`, ` { "text" : "\"Oil\"" , "other": "", "d\u0061te":"2020-01-03" } `,
		`{"id":"2020-02-05","date":"2020-01-03","text":"Oil"}`,
		`{"text":"Oil","date":20200103}`, `{"text":"Oil\\"}`, `{"text":"Oil","text":"Gas"}`, `{"date":"2020-01-03"}`,
	}
	values := rapid.SampledFrom([]string{"Oil", "2020-01-04", "3 March", "a", "u", `\"`, `\`, `"`, "", ",", ":", "}", "{", "date", "\t", "é"})
	rapid.Check(t, func(t *rapid.T) {
		lines := []string{rapid.SampledFrom(first).Draw(t, "first")}
		for range 5 {
			line := rapid.SampledFrom(lines).Draw(t, "line")
			from := rapid.IntRange(0, len(line)).Draw(t, "from")
			to := rapid.IntRange(from, min(len(line), from+12)).Draw(t, "to")
			lines = append(lines, line[:from]+values.Draw(t, "value")+line[to:])
		}
		want := datesOf(lines, Options{})
		if got := datesOf(lines, Options{Needed: nothing, Brief: true}); !slices.Equal(want, got) {
			t.Fatalf("%q\nread   %q\npassed %q", lines, want, got)
		}
	})
}

// datesOf returns the dates of the records of some lines, or what is wrong with them.
func datesOf(lines []string, o Options) (got []string) {
	for a, err := range Read("x.jsonl", strings.NewReader(strings.Join(lines, "\n")), o) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, a.Date.Days.String()+" "+string(a.Date.Origin))
	}
	return got
}

// nothing finds no line that is needed, but those that are no valid UTF-8.
func nothing(lines []byte) func(int) int {
	return func(at int) int {
		for at < len(lines) && utf8.Valid(lines[at:at+linebreak.Length(lines[at:])]) {
			at += linebreak.Length(lines[at:])
		}
		return at
	}
}

// A record that is no text is an error, and the records after it are read.
func TestRecordThatIsNoText(t *testing.T) {
	source := "{\"text\": \"Oil rose.\"}\n{\"text\": \"Oil\x00 fell.\"}\n{\"text\": \"Gold fell.\"}\n"
	var texts, errs []string
	for a, err := range Read("a.jsonl", strings.NewReader(source), Options{}) {
		if err != nil {
			errs = append(errs, err.Error())
			require.NotErrorIs(t, err, ErrBinary)
			continue
		}
		texts = append(texts, strings.Clone(a.Text))
	}
	assert.Equal(t, []string{"Oil rose.", "Gold fell."}, texts)
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], "line 2, column 1: there are bytes in the record that are no text")
}
