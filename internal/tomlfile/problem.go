package tomlfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Problem is one thing that is wrong in a file, and where.
type Problem struct {
	File    string
	Line    int    // from 1; 0 if the file as a whole is meant
	Column  int    // in characters, from 1; 0 if the line as a whole is meant
	Length  int    // in characters: how much the caret underlines; at least 1
	Message string // what is wrong
	Hint    string // how to mend it; "" if nothing better than Message is known
	Source  string // the line of the file; "" if it is not shown
}

// Error returns the problem as "file:line:column: message", with the line, a caret
// and the hint below it.
func (p *Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&b, ":%d", p.Column)
		}
	}
	fmt.Fprintf(&b, ": %s", p.Message)
	if p.Line > 0 && p.Column > 0 && p.Source != "" {
		number := fmt.Sprint(p.Line)
		fmt.Fprintf(&b, "\n  %s | %s", number, visible(p.Source))
		fmt.Fprintf(&b, "\n  %s | %s%s", strings.Repeat(" ", len(number)), p.indent(), strings.Repeat("^", max(p.Length, 1)))
	}
	if p.Hint != "" {
		fmt.Fprintf(&b, "\n  hint: %s", p.Hint)
	}
	return b.String()
}

// indent returns the white space before the caret; tabs are kept, so that it stands
// below what it points at.
func (p *Problem) indent() string {
	var b strings.Builder
	column := 1
	for _, r := range p.Source {
		if column >= p.Column {
			break
		}
		if column++; r == '\t' {
			b.WriteByte('\t')
			continue
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// visible makes control characters visible, which a terminal would obey.
func visible(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' {
			return '\uFFFD'
		}
		return r
	}, line)
}

// Problems is everything that is wrong in the files of a run, by file and place.
type Problems []*Problem

// Error returns every problem, with an empty line between two.
func (ps Problems) Error() string {
	texts := make([]string, len(ps))
	for i, p := range ps {
		texts[i] = p.Error()
	}
	return strings.Join(texts, "\n\n")
}

// Sorted returns the problems by file and place, each once.
func (ps Problems) Sorted() Problems {
	slices.SortStableFunc(ps, func(a, b *Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(ps, func(a, b *Problem) bool { return *a == *b })
}
