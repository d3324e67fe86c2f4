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
	text    string
	at      int // what of the text is written
	some    bool
}

// Article writes the rest of the article before, and the name of the next.
func (t *valueText) Article(name, text string) error {
	if err := t.rest(); err != nil {
		return err
	}
	title := t.palette.paint(heading, "==> "+Printable(name)+" <==") + "\n"
	if t.some {
		title = "\n" + title
	}
	t.text, t.at, t.some = text, 0, true
	_, err := t.out.WriteString(title)
	return err
}

// Record writes the text up to the record, and its words.
func (t *valueText) Record(r extract.Record) error {
	if r.Start < t.at {
		return nil
	}
	open, end, read, mark := "[", "]", r.Kind+", "+r.String(), marked
	if r.Kind == extract.None {
		open, end, read, mark = "(", ")", "no value, "+r.String(), dim
	}
	before := PrintableText(t.text[t.at:r.Start])
	_, err := t.out.WriteString(before + open + t.palette.lines(mark, PrintableText(r.Text)) + ": " + t.palette.paint(dim, Printable(read)) + end)
	t.at = r.End
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

func (t *valueText) rest() error {
	text := PrintableText(t.text[t.at:])
	if t.some && t.text != "" && !strings.HasSuffix(t.text, "\n") {
		text += "\n"
	}
	t.at = len(t.text)
	_, err := t.out.WriteString(text)
	return err
}

// Close writes the rest of the last article.
func (t *valueText) Close() error {
	if err := t.rest(); err != nil {
		return err
	}
	return t.out.Flush()
}
