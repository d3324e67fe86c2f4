package source

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

// countBelow counts the rows of tables, or the items of lists, below a heading of a
// Markdown file and before the next heading of its level; in the whole file if no
// heading is given. It returns the line of the heading as well, and the
// last one below it.
func countBelow(source []byte, heading string, what rule.Counted) (n, line, last int, err error) {
	document := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(source))
	first, level := document.FirstChild(), 0
	last = bytes.Count(source, []byte("\n")) + 1
	if heading != "" {
		h := findHeading(document, source, heading)
		if h == nil {
			return 0, 0, 0, fmt.Errorf("there is no heading %q", heading)
		}
		first, level, line = h.NextSibling(), h.Level, lineOf(h, source)
	}
	for block := first; block != nil; block = block.NextSibling() {
		if h, ok := block.(*ast.Heading); ok && level > 0 && h.Level <= level {
			last = lineOf(h, source) - 1
			break
		}
		n += countIn(block, what)
	}
	if n == 0 {
		return 0, 0, 0, fmt.Errorf("there are no %s below the heading %q", what, heading)
	}
	return n, line, last, nil
}

// countIn counts in one block: the rows of a table without its head, the items of a
// list without those of lists inside of it.
func countIn(block ast.Node, what rule.Counted) int {
	n := 0
	switch block := block.(type) {
	case *east.Table:
		for row := block.FirstChild(); row != nil && what == rule.Rows; row = row.NextSibling() {
			if row.Kind() == east.KindTableRow {
				n++
			}
		}
	case *ast.List:
		if what == rule.Items {
			n = block.ChildCount()
		}
	}
	return n
}

// findHeading returns the first heading of a text, in any case.
func findHeading(document ast.Node, source []byte, heading string) *ast.Heading {
	for block := document.FirstChild(); block != nil; block = block.NextSibling() {
		h, ok := block.(*ast.Heading)
		if ok && strings.EqualFold(strings.TrimSpace(heading), headingText(h, source)) {
			return h
		}
	}
	return nil
}

// headingText returns the words of a heading, without its markup.
func headingText(h *ast.Heading, source []byte) string {
	var b bytes.Buffer
	_ = ast.Walk(h, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Segment.Value(source))
			if t.SoftLineBreak() {
				b.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(b.String())
}

// lineOf returns the line of a heading, from 1.
func lineOf(h *ast.Heading, source []byte) int {
	if h.Lines().Len() == 0 {
		return 0
	}
	return bytes.Count(source[:h.Lines().At(0).Start], []byte("\n")) + 1
}
