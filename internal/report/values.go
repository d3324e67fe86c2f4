package report

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/extract"
)

// ValueFormats are the formats of the values of articles, the default first.
func ValueFormats() []string { return []string{"jsonl", "json", "text", "csv"} }

// Values returns what writes the values of articles in one of ValueFormats, nil for
// another one. It writes as it goes, and keeps no more than the text at hand.
func Values(w io.Writer, format string, o Options) extract.Writer {
	if strings.HasPrefix(format, "json") {
		w = &inertJSON{to: w}
	}
	out := bufio.NewWriterSize(w, valueBuffer)
	switch format {
	case "jsonl":
		return newValueJSON(out, "", "", "")
	case "json":
		return newValueJSON(out, "[\n", ",\n", "]\n")
	case "text":
		return &valueText{out: out, palette: newPalette(o.Color)}
	case "csv":
		return &valueRows{out: csv.NewWriter(out), buffer: out}
	}
	return nil
}

// valueBuffer is how many bytes are gathered before they are written.
const valueBuffer = 64 << 10

// valueJSON writes an object a line, or all of them as one list.
type valueJSON struct {
	out                *bufio.Writer
	object             strings.Builder // the memory of encoder
	encoder            *json.Encoder
	first, next, after string // what stands before the first object, between two, behind all
	some               bool
}

func newValueJSON(out *bufio.Writer, first, next, after string) *valueJSON {
	j := &valueJSON{out: out, first: first, next: next, after: after}
	j.encoder = json.NewEncoder(&j.object)
	j.encoder.SetEscapeHTML(false)
	return j
}

// Article writes nothing: a record says which article it is of.
func (j *valueJSON) Article(string) error { return nil }

// Text writes nothing: a record has its words.
func (j *valueJSON) Text(int, string) error { return nil }

// Record writes one object.
func (j *valueJSON) Record(r extract.Record) error {
	j.object.Reset()
	if err := j.encoder.Encode(r); err != nil {
		return err
	}
	object, before := j.object.String(), j.first
	if j.next != "" {
		object = strings.TrimSuffix(object, "\n")
	}
	if j.some {
		before = j.next
	}
	j.some = true
	_, err := j.out.WriteString(before + object)
	return err
}

// Close ends the list.
func (j *valueJSON) Close() error {
	end := j.after
	switch {
	case end != "" && j.some:
		end = "\n" + end
	case end != "":
		end = "[" + end
	}
	if _, err := j.out.WriteString(end); err != nil {
		return err
	}
	return j.out.Flush()
}

// valueRows writes a row a value, below a row with the names of the fields.
type valueRows struct {
	out    *csv.Writer
	buffer *bufio.Writer
	headed bool
	row    []string
}

// valueColumns are the fields of a record as columns.
var valueColumns = []string{
	"article", "start", "end", "text", "kind", "bound", "value", "low", "high", "unit", "per", "direction", "approx", "from", "to",
	"ambiguous", "weekday", "part", "aspect", "named_direction", "old", "new", "exact", "exact_low", "exact_high", "expression", "reason",
}

// Article writes nothing: a row says which article it is of.
func (c *valueRows) Article(string) error { return nil }

// Text writes nothing: a row has the words of its value.
func (c *valueRows) Text(int, string) error { return nil }

// Record writes one row.
func (c *valueRows) Record(r extract.Record) error {
	if err := c.head(); err != nil {
		return err
	}
	c.row = append(c.row[:0],
		inert(r.Article), strconv.Itoa(r.Start), strconv.Itoa(r.End), inert(r.Text), r.Kind, r.Bound, decimal(r.Value), decimal(r.Low), decimal(r.High),
		inert(r.Unit), inert(r.Per), r.Direction, strconv.FormatBool(r.Approx), r.From, r.To,
		strconv.FormatBool(r.Ambiguous), r.Weekday, strconv.FormatBool(r.Part), r.Aspect, r.Named, decimal(r.Old), decimal(r.New), r.Exact, r.ExactLow, r.ExactHigh, r.Expression, r.Reason,
	)
	return c.out.Write(c.row)
}

func (c *valueRows) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	return c.out.Write(valueColumns)
}

// Close writes what is left.
func (c *valueRows) Close() error {
	if err := c.head(); err != nil {
		return err
	}
	c.out.Flush()
	if err := c.out.Error(); err != nil {
		return err
	}
	return c.buffer.Flush()
}

// decimal writes a number without an exponent, nothing for null.
func decimal(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}
