package report

import (
	"bufio"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// TableFormats returns the formats of Table.
func TableFormats() []string { return []string{"text", "json", "csv"} }

// Table writes the answer to a question: rows of cells, each nil, an int64, a float64,
// a string or a []byte. As JSON it is a list of objects, with the columns in their order.
func Table(w io.Writer, format string, columns []string, rows [][]any) error {
	switch format {
	case "csv":
		return tableCSV(w, columns, rows)
	case "json":
		return tableJSON(&inertJSON{to: w}, columns, rows)
	}
	return tableText(w, columns, rows)
}

// cellText returns a cell as text: nothing for null, hexadecimal digits for bytes.
func cellText(x any) string {
	switch x := x.(type) {
	case nil:
		return ""
	case float64:
		return strconv.FormatFloat(x, 'f', -1, 64)
	case []byte:
		return hex.EncodeToString(x)
	}
	return fmt.Sprint(x)
}

func texts(row []any) []string {
	list := make([]string, len(row))
	for i, x := range row {
		list[i] = cellText(x)
	}
	return list
}

func tableCSV(w io.Writer, columns []string, rows [][]any) error {
	out := csv.NewWriter(w)
	line := make([]string, len(columns))
	for i, name := range columns {
		line[i] = inert(name)
	}
	if err := out.Write(line); err != nil {
		return err
	}
	for _, row := range rows {
		line := texts(row)
		for i, cell := range row {
			if _, ok := cell.(string); ok { // a number below zero is no formula
				line[i] = inert(line[i])
			}
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func tableJSON(w io.Writer, columns []string, rows [][]any) error {
	out := bufio.NewWriter(w)
	out.WriteString("[")
	for i, row := range rows {
		if i > 0 {
			out.WriteString(",")
		}
		out.WriteString("\n  {")
		for j, x := range row {
			if j > 0 {
				out.WriteString(", ")
			}
			if bytes, ok := x.([]byte); ok {
				x = hex.EncodeToString(bytes)
			}
			name, err := json.Marshal(columns[j])
			if err != nil {
				return err
			}
			value, err := json.Marshal(x)
			if err != nil {
				return err
			}
			out.Write(name)
			out.WriteString(": ")
			out.Write(value)
		}
		out.WriteString("}")
	}
	if len(rows) > 0 {
		out.WriteString("\n")
	}
	out.WriteString("]\n")
	return out.Flush()
}

// tableText lines the columns up; the last one is as long as it is.
func tableText(w io.Writer, columns []string, rows [][]any) error {
	lines := make([][]string, 0, 1+len(rows))
	lines = append(lines, slices.Clone(columns))
	for _, row := range rows {
		lines = append(lines, texts(row))
	}
	for _, line := range lines {
		for i := range line {
			line[i] = Printable(line[i])
		}
	}
	widths := make([]int, len(columns))
	for _, line := range lines {
		for i, text := range line {
			widths[i] = max(widths[i], width(text))
		}
	}
	out := bufio.NewWriter(w)
	for _, line := range lines {
		var b strings.Builder
		for i, text := range line {
			b.WriteString(text)
			if i+1 < len(line) {
				b.WriteString(strings.Repeat(" ", widths[i]-width(text)+2))
			}
		}
		out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	}
	return out.Flush()
}
