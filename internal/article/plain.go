package article

import (
	"fmt"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// DateError says that an article states a date that does not exist, such as
// 2020-02-30. The article is not read: its relative dates would all be wrong.
type DateError struct {
	Position
	Text string // the date as it stands there
}

func (e *DateError) Error() string {
	return fmt.Sprintf("line %d, column %d: there is no day %s; correct the article's date", e.Line, e.Column, e.Text)
}

// The header of a plain text, at the very beginning of its first line:
// " date 2020-01-03", then a space or the end of the line.
const (
	headerStart = " date "
	headerDate  = "2020-01-03"
)

// header returns the date that a plain text's header states and how long the header is.
// The length is 0 where there is none.
func header(text string) (date string, length int) {
	const n = len(headerStart) + len(headerDate)
	if len(text) < n || !strings.HasPrefix(text, headerStart) || !isISODate(text[len(headerStart):n]) {
		return "", 0
	}
	date = text[len(headerStart):n]
	switch {
	case len(text) == n, text[n] == '\n', text[n] == '\r':
		return date, n
	case text[n] == ' ':
		return date, n + 1
	}
	return "", 0
}

// isISODate reports whether s has the form YYYY-MM-DD.
func isISODate(s string) bool {
	if len(s) != len(headerDate) {
		return false
	}
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (headerDate[i] != '-') || !digit && s[i] != '-' {
			return false
		}
	}
	return true
}

// parsePlain reads plain text. Its title is its first line, where that is short, does
// not end like a sentence, and stands alone before an empty line and further text.
func parsePlain(d *document, o Options) (*Article, error) {
	d = d.withoutSoftHyphens()
	p := &struct {
		Article
		regions [2]Region
	}{}
	a := &p.Article
	*a = Article{Path: d.path, Text: d.string(o.Shared), Regions: p.regions[:0], runs: d.runs, file: d.file}
	if date, n := header(a.Text); n > 0 {
		day, err := calendar.Parse(date)
		if err != nil {
			return nil, &DateError{Position: a.Position(a.Offset(len(headerStart))), Text: strings.Clone(date)}
		}
		a.Date = Date{Days: calendar.On(day), Origin: Stated, Line: 1}
		a.drop(n)
	}
	title := headline(a.Text)
	if title > 0 {
		a.Title = strings.TrimSpace(a.Text[:title])
		a.Regions = append(a.Regions, Region{Place: Title, End: title})
	}
	if strings.TrimSpace(a.Text[title:]) != "" {
		a.Regions = append(a.Regions, Region{Place: Body, Start: title, End: len(a.Text)})
	}
	return a, nil
}

// string returns the document's text, as a copy or, shared, as the same bytes.
func (d *document) string(shared bool) string {
	if shared {
		return unsafe.String(unsafe.SliceData(d.text), len(d.text))
	}
	return string(d.text)
}

// drop takes the first n bytes off the text.
func (a *Article) drop(n int) {
	first := a.runAt(n)
	kept := []run{{file: a.Offset(n), width: first.width, fileWidth: first.fileWidth}}
	for _, r := range a.runs {
		if r.text > n {
			r.text -= n
			kept = append(kept, r)
		}
	}
	a.Text, a.runs = a.Text[n:], kept
}

// titleLimit is the greatest number of characters of a plain text's title. Wire
// services ask for headlines well below it; the first sentences of news lie above.
const titleLimit = 100

// headline returns the end of a plain text's title, or 0 where it has none.
func headline(text string) int {
	end := strings.IndexAny(text, "\r\n")
	if end < 0 {
		return 0
	}
	line := strings.TrimSpace(text[:end])
	if line == "" || utf8.RuneCountInString(line) > titleLimit || endsSentence(line) {
		return 0
	}
	rest := strings.TrimPrefix(strings.TrimPrefix(text[end:], "\r"), "\n")
	blank := strings.TrimLeft(rest, " \t")
	if blank == "" || blank[0] != '\n' && blank[0] != '\r' || strings.TrimSpace(rest) == "" {
		return 0
	}
	return end
}

// endsSentence reports whether a line ends as sentences do. A question is a headline as
// often as not.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’)]»")
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!:;,…", last)
}
