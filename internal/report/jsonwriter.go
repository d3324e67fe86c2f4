package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// encode writes a value that fits memory as one indented object, for a log as well.
func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(&inertJSON{to: w})
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// jsonWriter writes a value piece by piece, indented like encoding/json, so that a large
// result is never in memory a second time. Its first error stays.
type jsonWriter struct {
	out    *bufio.Writer
	indent string // of the lines of the value that is being written
	err    *error
}

// writeJSON writes one object and a line end.
func writeJSON(out *bufio.Writer, fields func(*jsonObject)) error {
	var err error
	j := jsonWriter{out: out, err: &err}
	j.object(fields)
	out.WriteByte('\n')
	if err != nil {
		return err
	}
	return out.Flush()
}

// value writes a value that fits memory.
func (j jsonWriter) value(v any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(j.indent, "  ")
	if err := enc.Encode(v); err != nil && *j.err == nil {
		*j.err = err
	}
	j.out.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

// list writes a list of n items, each by a call of item.
func (j jsonWriter) list(n int, item func(i int, j jsonWriter)) {
	if n == 0 {
		j.out.WriteString("[]")
		return
	}
	inner := j
	inner.indent += "  "
	for i := range n {
		if i == 0 {
			j.out.WriteString("[\n" + inner.indent)
		} else {
			j.out.WriteString(",\n" + inner.indent)
		}
		item(i, inner)
	}
	j.out.WriteString("\n" + j.indent + "]")
}

// object writes an object with the fields that the function names. It has at least one.
func (j jsonWriter) object(fields func(*jsonObject)) {
	inner := j
	inner.indent += "  "
	o := &jsonObject{j: inner}
	fields(o)
	j.out.WriteString("\n" + j.indent + "}")
}

// jsonObject is an object in the writing.
type jsonObject struct {
	j       jsonWriter
	started bool
}

// field writes the name of a field, for its value to follow.
func (o *jsonObject) field(name string) jsonWriter {
	if o.started {
		o.j.out.WriteByte(',')
	} else {
		o.j.out.WriteByte('{')
	}
	o.started = true
	o.j.out.WriteString("\n" + o.j.indent + `"` + name + `": `)
	return o.j
}
