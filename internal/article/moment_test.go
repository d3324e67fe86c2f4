package article

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Half past eleven at night in Baltimore is the next day in London and in Baghdad.
func TestMoments(t *testing.T) {
	zone := func(name string) *time.Location {
		z, err := time.LoadLocation(name)
		require.NoError(t, err)
		return z
	}
	for _, test := range []struct{ written, stated, london, honolulu string }{
		{"2020-01-03T23:30:00-05:00", "2020-01-03", "2020-01-04", "2020-01-03"},
		{"2020-01-03T23:30-05:00", "2020-01-03", "2020-01-04", "2020-01-03"},
		{"2020-01-03T23:30:00.250-0500", "2020-01-03", "2020-01-04", "2020-01-03"},
		{"2020-01-03 23:30:00 -0500", "2020-01-03", "2020-01-04", "2020-01-03"},
		{"2020-01-03T05:00:00Z", "2020-01-03", "2020-01-03", "2020-01-02"},
		{"2020-01-03 05:00:00 UTC", "2020-01-03", "2020-01-03", "2020-01-02"},
		{"Fri, 3 Jan 2020 05:00:00 GMT", "2020-01-03", "2020-01-03", "2020-01-02"},
		{"Fri, 3 Jan 2020 23:30:00 -0500", "2020-01-03", "2020-01-04", "2020-01-03"},
		{"2020-01-03T23:30:00", "2020-01-03", "2020-01-03", "2020-01-03"},
		{"1578027600", "2020-01-03", "2020-01-03", "2020-01-02"},
		{"2020-01-03", "2020-01-03", "2020-01-03", "2020-01-03"},
	} {
		date, exists := AnyOrder.readDate(test.written)
		require.True(t, exists, test.written)
		assert.Equal(t, test.stated, date.In(nil).Days.First.String(), test.written)
		assert.Equal(t, test.london, date.In(zone("Europe/London")).Days.First.String(), test.written)
		assert.Equal(t, test.honolulu, date.In(zone("Pacific/Honolulu")).Days.First.String(), test.written)
	}
}

// A date that cannot be read is kept as it is written, also that of a record that nobody
// needs.
func TestUnreadDates(t *testing.T) {
	for written, want := range map[string]string{"soon": "soon", " 05/06/2020 ": "05/06/2020", "2020-01-03": "", "": ""} {
		date, exists := AnyOrder.readDate(written)
		require.True(t, exists, written)
		assert.Equal(t, want, date.Unread, written)
	}
	o := Options{Brief: true, Needed: func([]byte) func(int) int { return func(int) int { return 1 << 30 } }}
	var unread []string
	for a, err := range Read("a.jsonl", strings.NewReader("{\"id\": \"a\", \"text\": \"Oil\", \"date\": \"soon\"}\n{\"id\": \"b\", \"text\": \"Oil\", \"date\": \"2020\"}\n"), o) {
		require.NoError(t, err)
		unread = append(unread, a.ID+a.Date.Unread)
	}
	assert.Equal(t, []string{"asoon", ""}, unread)
}

// 03/04/2020 is a day where somebody has said which number that is.
func TestDayOrder(t *testing.T) {
	for _, test := range []struct {
		name, source, first, month string // the day with the day first, and the month
	}{
		{"a.md", "---\ndate: 05/03/2026\n---\nText.\n", "2026-03-05", "2026-05-03"},
		{"a.html", "<meta name=date content=05/03/2026><p>Text.", "2026-03-05", "2026-05-03"},
		{"a.json", `{"text": "Text.", "date": "5/3/2026"}`, "2026-03-05", "2026-05-03"},
		{"a.jsonl", `{"text": "Text.", "date": "5/3/2026"}`, "2026-03-05", "2026-05-03"},
		{"a.csv", "text,date\nText.,5/3/2026\n", "2026-03-05", "2026-05-03"},
		{"a.rst", "Title\n=====\n\n:Date: 05/03/2026\n\nText.\n", "2026-03-05", "2026-05-03"},
		{"a.adoc", "= Title\nA. Author\nv1, 05/03/2026\n\nText.\n", "2026-03-05", "2026-05-03"},
		{"a.md", "---\ndate: 28/03/2026\n---\nText.\n", "2026-03-28", "2026-03-28"},
		{"a.md", "---\ndate: 5.3.2026\n---\nText.\n", "2026-03-05", "2026-03-05"},
	} {
		for order, want := range map[DayOrder]string{DayFirst: test.first, MonthFirst: test.month} {
			a, err := Options{Days: order}.Parse(test.name, []byte(test.source))
			require.NoError(t, err, test.source)
			assert.Equal(t, want, a.Date.Days.First.String(), test.source)
		}
	}
	a, err := Parse("a.md", []byte("---\ndate: 05/03/2026\n---\nText.\n"))
	require.NoError(t, err)
	assert.Equal(t, Undated, a.Date.Origin)
	assert.Equal(t, "05/03/2026", a.Date.Unread)
}

// The line on which an article states its date, and a moment there, are known whatever
// the format, and whether a moment stands in quotation marks or not.
func TestDateLines(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	require.NoError(t, err)
	for _, test := range []struct {
		name, source string
		line         int
		day          string // in London
	}{
		{"a.md", "---\ntitle: x\ndate: 2020-01-03T23:30:00-05:00 # late\n---\nText.\n", 3, "2020-01-04"},
		{"a.md", "---\ndate: \"2020-01-03T23:30:00-05:00\"\n---\nText.\n", 2, "2020-01-04"},
		{"a.md", "---\ndate: 2020-01-03 23:30:00\n---\nText.\n", 2, "2020-01-03"},
		{"a.md", "---\npubDate: 2020-01-03\n---\nText.\n", 2, "2020-01-03"},
		{"a.md", "+++\ndate = 2020-01-03T23:30:00-05:00\n+++\nText.\n", 2, "2020-01-04"},
		{"a.md", "+++\ndate = 2020-01-03T23:30:00\n+++\nText.\n", 2, "2020-01-03"},
		{"a.md", "---\ndate:\n  2020-01-03\n---\nText.\n", 2, "2020-01-03"},
		{"a.html", "<p>x\n<meta name=date content=2020-01-03>", 2, "2020-01-03"},
		{"a.html", "<script type=application/ld+json>\n{\n\"datePublished\": \"2020-01-03\"}</script><p>x", 3, "2020-01-03"},
		{"a.rst", "Title\n=====\n\n:Date: 2020-01-03\n\nText.\n", 4, "2020-01-03"},
		{"a.adoc", "= Title\nA. Author\nv1, 2020-01-03\n\nText.\n", 3, "2020-01-03"},
		{"a.txt", " date 2020-01-03\nText.\n", 1, "2020-01-03"},
		{"a.json", "{\n\"text\": \"Text.\",\n\"date\": \"2020-01-03\"}", 3, "2020-01-03"},
		{"a.txt", "Text.\n", 0, ""},
	} {
		a, err := Parse(test.name, []byte(test.source))
		require.NoError(t, err, test.source)
		assert.Equal(t, test.line, a.Date.Line, test.source)
		if test.day != "" {
			assert.Equal(t, test.day, a.Date.In(london).Days.First.String(), test.source)
		}
	}
}
