package extract

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// Formats are the formats of extract, the default first.
func Formats() []string { return []string{"jsonl", "json", "text", "csv"} }

// Writer writes records in one format. It is told of every article before its records.
type Writer interface {
	Article(text string) error
	Record(r Record) error
	Close() error // writes what is left; it does not close the underlying writer
}

// NewWriter returns the writer of a format, nil for an unknown one.
func NewWriter(format string, w io.Writer) Writer {
	out := bufio.NewWriter(w)
	switch format {
	case "jsonl":
		return &jsonWriter{out: out}
	case "json":
		return &jsonWriter{out: out, list: true}
	case "text":
		return &textWriter{out: out}
	case "csv":
		return &csvWriter{out: csv.NewWriter(out), flush: out}
	}
	return nil
}

// jsonWriter writes an object a line, or all of them as one list.
type jsonWriter struct {
	out  *bufio.Writer
	list bool
	some bool
}

func (j *jsonWriter) Article(string) error { return nil }

func (j *jsonWriter) Record(r Record) error {
	var line strings.Builder
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		return err
	}
	object := strings.TrimSuffix(line.String(), "\n")
	switch {
	case !j.list:
		object += "\n"
	case j.some:
		object = ",\n" + object
	default:
		object = "[\n" + object
	}
	j.some = true
	_, err := j.out.WriteString(object)
	return err
}

func (j *jsonWriter) Close() error {
	if j.list {
		end := "\n]\n"
		if !j.some {
			end = "[]\n"
		}
		if _, err := j.out.WriteString(end); err != nil {
			return err
		}
	}
	return j.out.Flush()
}

// csvWriter writes a row a value, below a row with the names of the fields.
type csvWriter struct {
	out    *csv.Writer
	flush  *bufio.Writer
	headed bool
}

func (c *csvWriter) Article(string) error { return nil }

func (c *csvWriter) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	return c.out.Write([]string{"article", "start", "end", "text", "kind", "bound", "value", "low", "high", "unit", "per", "direction", "approx", "from", "to"})
}

func (c *csvWriter) Record(r Record) error {
	if err := c.head(); err != nil {
		return err
	}
	return c.out.Write([]string{
		inert(r.Article), strconv.Itoa(r.Start), strconv.Itoa(r.End), inert(r.Text), r.Kind, r.Bound, decimal(r.Value), decimal(r.Low), decimal(r.High),
		inert(r.Unit), inert(r.Per), r.Direction, strconv.FormatBool(r.Approx), r.From, r.To,
	})
}

func (c *csvWriter) Close() error {
	if err := c.head(); err != nil {
		return err
	}
	c.out.Flush()
	if err := c.out.Error(); err != nil {
		return err
	}
	return c.flush.Flush()
}

// decimal writes a number without an exponent, nothing for null.
func decimal(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}

// inert returns a cell that no spreadsheet takes for a formula (OWASP, "CSV injection").
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// textWriter writes the articles with their values in brackets: "for [over 20 years: over
// 20 year]". Lengths of time within dates are not marked again.
type textWriter struct {
	out  *bufio.Writer
	text string
	at   int // what of the text is written
	some bool
}

func (t *textWriter) Article(text string) error {
	if err := t.rest(); err != nil {
		return err
	}
	if t.some {
		if err := t.out.WriteByte('\n'); err != nil {
			return err
		}
	}
	t.text, t.at, t.some = text, 0, true
	return nil
}

func (t *textWriter) Record(r Record) error {
	if r.Start < t.at {
		return nil
	}
	_, err := t.out.WriteString(plain(t.text[t.at:r.Start]) + "[" + plain(r.Text) + ": " + r.words() + "]")
	t.at = r.End
	return err
}

func (t *textWriter) rest() error {
	text := plain(t.text[t.at:])
	if t.some && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	_, err := t.out.WriteString(text)
	t.at = len(t.text)
	return err
}

func (t *textWriter) Close() error {
	if err := t.rest(); err != nil {
		return err
	}
	return t.out.Flush()
}

// words says in few words what a record states.
func (r *Record) words() string {
	words := []string{r.Kind}
	switch {
	case r.Kind == "date":
		return strings.TrimSpace("date " + r.From + " to " + r.To)
	case r.Bound == "range":
		words = append(words, decimal(r.Low), "to", decimal(r.High))
	case r.Bound == "exact":
		words = append(words, decimal(r.Value))
	default:
		words = append(words, r.Bound, decimal(r.Value))
	}
	if r.Unit != "" {
		words = append(words, r.Unit)
	}
	if r.Per != "" {
		words = append(words, "per", r.Per)
	}
	if r.Direction != "" {
		words = append(words, r.Direction)
	}
	return strings.Join(words, " ")
}

// plain returns text without control characters, which never reach a terminal raw.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
