package article

import (
	"bytes"
	"strings"
)

// content says what is read of a directive.
type content uint8

const (
	contentBlocks    content = iota // its content is text
	contentTitled                   // its argument as well
	contentCode                     // its content is code
	contentHidden                   // nothing
	contentCSVTable                 // its argument, and comma-separated values
	contentListTable                // its argument, and a list of lists
)

// directives are those of docutils and Sphinx whose content is not just blocks.
var directives = map[string]content{
	"code": contentCode, "code-block": contentCode, "sourcecode": contentCode, "parsed-literal": contentCode, "literal": contentCode,
	"prompt": contentCode, "doctest": contentCode, "testcode": contentCode, "testoutput": contentCode, "console": contentCode, "productionlist": contentCode,

	"note": contentTitled, "warning": contentTitled, "tip": contentTitled, "hint": contentTitled, "important": contentTitled, "caution": contentTitled,
	"danger": contentTitled, "attention": contentTitled, "error": contentTitled, "admonition": contentTitled, "seealso": contentTitled,
	"topic": contentTitled, "sidebar": contentTitled, "rubric": contentTitled, "table": contentTitled,
	"versionadded": contentTitled, "versionchanged": contentTitled, "deprecated": contentTitled,

	"csv-table": contentCSVTable, "list-table": contentListTable,

	"image": contentHidden, "include": contentHidden, "literalinclude": contentHidden, "toctree": contentHidden, "contents": contentHidden,
	"index": contentHidden, "meta": contentHidden, "raw": contentHidden, "math": contentHidden, "highlight": contentHidden, "role": contentHidden,
	"default-role": contentHidden, "module": contentHidden, "currentmodule": contentHidden, "automodule": contentHidden, "autoclass": contentHidden,
	"autofunction": contentHidden, "sectnum": contentHidden, "graphviz": contentHidden, "plot": contentHidden,
}

// explicit reads a block that begins with "..": a directive, a footnote, a target or a
// comment.
func (r *rst) explicit(lines []lineSpan) error {
	first := bytes.TrimLeft(r.line(lines[0])[2:], " ")
	start := lines[0].end - len(first)
	switch {
	case len(first) == 0 || first[0] == '_' || first[0] == '|':
		return nil // a comment, a target, a substitution
	case first[0] == '[':
		if end := bytes.IndexByte(first, ']'); end > 0 {
			return r.blocks(rest(lines, start+end+1))
		}
		return nil
	}
	end := bytes.Index(first, []byte("::"))
	if end <= 0 || bytes.IndexByte(first[:end], ' ') >= 0 {
		return nil
	}
	return r.directive(strings.ToLower(string(first[:end])), rest(lines, start+end+len("::")))
}

// rest returns lines of which the first begins at a later offset.
func rest(lines []lineSpan, start int) []lineSpan {
	out := append([]lineSpan(nil), lines...)
	out[0].start = start
	out[0].blank = start >= out[0].end
	if len(out) > 1 {
		out[0].indent = firstIndent(out[1:], out[0].indent)
	}
	return out
}

// directive reads a directive: its argument is the first line, then come its options,
// then its content.
func (r *rst) directive(name string, lines []lineSpan) error {
	kind := directives[name]
	if _, domain, ok := strings.Cut(name, ":"); ok {
		kind = directives[domain]
	}
	if kind == contentHidden {
		return nil
	}
	isTable := kind == contentCSVTable || kind == contentListTable
	isTitled := kind == contentTitled || isTable
	argument := 1
	for argument < len(lines) && !lines[argument].blank && isTitled && fieldName(r.line(lines[argument])) == 0 {
		argument++
	}
	if isTitled && !lines[0].blank {
		start := lines[0].start
		for start < lines[0].end && isSpace(r.doc.text[start]) {
			start++
		}
		r.span(Body, start, lines[argument-1].end)
	}
	body := lines[argument:]
	if isTable {
		options := 0
		for options < len(body) && !body[options].blank {
			options++
		}
		r.tableDirective(kind, body[:options], body[options:])
		return nil
	}
	for len(body) > 0 && !body[0].blank && fieldName(r.line(body[0])) > 0 {
		body = body[1:]
	}
	if kind == contentCode {
		r.code(trimBlank(body))
		return nil
	}
	if len(body) == 0 {
		return nil
	}
	return r.blocks(body)
}
