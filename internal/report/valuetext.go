package report

import (
	"bufio"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/extract"
)

// valueText writes articles with their values marked, and how each was read: "for [over
// 20 years: duration, more than 20 years]". What is no value has round brackets. The
// length of time within a date is not marked again.
type valueText struct {
	out     *bufio.Writer
	palette palette
	text    string // the portion at hand
	begin   int    // of it in the article's text
	at      int    // what of it is written
	open    bool   // the last line of the article is not ended
	some    bool
}

// Article writes the rest of the article before, and the name of the next.
func (t *valueText) Article(name string) error {
	if err := t.finish(); err != nil {
		return err
	}
	title := t.palette.paint(heading, "==> "+Printable(name)+" <==") + "\n"
	if t.some {
		title = "\n" + title
	}
	t.some = true
	_, err := t.out.WriteString(title)
	return err
}

// Text writes the rest of the portion before, and begins the next.
func (t *valueText) Text(begin int, text string) error {
	err := t.rest()
	t.text, t.begin, t.at = text, begin, 0
	return err
}

// Record writes the text up to the record, and its words.
func (t *valueText) Record(r extract.Record) error {
	start, stop := r.Start-t.begin, r.End-t.begin
	if start < t.at {
		return nil
	}
	open, end, read, mark := "[", "]", r.Kind+", "+r.String(), marked
	if r.Kind == extract.None {
		open, end, read, mark = "(", ")", "no value, "+r.String(), dim
	}
	before := PrintableText(t.text[t.at:start])
	_, err := t.out.WriteString(before + open + t.palette.lines(mark, PrintableText(r.Text)) + ": " + t.palette.paint(dim, Printable(read)) + end)
	t.at = stop
	return err
}

// lines paints text of several lines, each for itself.
func (p palette) lines(s style, text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = p.paint(s, lines[i])
	}
	return strings.Join(lines, "\n")
}

// rest writes what is left of the portion at hand.
func (t *valueText) rest() error {
	text := PrintableText(t.text[t.at:])
	if t.text != "" {
		t.open = !strings.HasSuffix(t.text, "\n")
	}
	t.text, t.at = "", 0
	_, err := t.out.WriteString(text)
	return err
}

// finish writes what is left of the article at hand, and ends its last line.
func (t *valueText) finish() error {
	if err := t.rest(); err != nil || !t.open {
		return err
	}
	t.open = false
	return t.out.WriteByte('\n')
}

// Close writes the rest of the last article.
func (t *valueText) Close() error {
	if err := t.finish(); err != nil {
		return err
	}
	return t.out.Flush()
}
