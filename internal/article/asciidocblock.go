package article

import "bytes"

// delimiter returns the character of a line that begins and ends a block, "----",
// "|===", or 0. "--" is an open block, and "```" one of code.
func delimiter(line []byte) byte {
	switch {
	case string(line) == "--":
		return 'o'
	case bytes.HasPrefix(line, []byte("```")):
		return '`'
	case string(line) == "|===", string(line) == "!===":
		return '|'
	case len(line) >= 4 && bytes.IndexByte([]byte("-.+/=*_"), line[0]) >= 0 && len(bytes.Trim(line, string(line[:1]))) == 0:
		return line[0]
	}
	return 0
}

// delimited appends a block between two lines that delimit it, and returns how many
// lines it has; 0 where none begins.
func (p *asciidoc) delimited(lines []lineSpan) (int, error) {
	kind := delimiter(p.line(lines[0]))
	if kind == 0 {
		return 0, nil
	}
	end := 1
	for end < len(lines) && !p.closes(lines[0], lines[end], kind) {
		end++
	}
	inside := lines[1:end]
	n := min(end+1, len(lines))
	quoting, headed := p.quoting, p.headed
	p.listing, p.quoting, p.headed = false, false, false
	switch kind {
	case '-', '.', '`':
		p.code(trimBlank(inside))
	case '/', '+': // a comment, or what is passed on as it is
	case '|':
		p.table(inside, headed)
	default:
		if kind == '_' || quoting {
			p.quotes++
			defer func() { p.quotes-- }()
		}
		if len(inside) > 0 {
			return n, p.blocks(inside)
		}
	}
	return n, nil
}

// closes reports whether a line ends the block that another began.
func (p *asciidoc) closes(first, l lineSpan, kind byte) bool {
	if kind == '`' {
		return bytes.HasPrefix(p.line(l), []byte("```"))
	}
	return bytes.Equal(p.line(first), p.line(l))
}

// table appends the cells of a table. Its first line is a header where an empty line
// follows it, or where its attributes say so; rows are as long as that line.
func (p *asciidoc) table(lines []lineSpan, headed bool) {
	lines = trimBlank(lines)
	if len(lines) == 0 {
		return
	}
	headed = headed || len(lines) > 1 && lines[1].blank
	width := max(len(cellStarts(p.line(lines[0]))), 1)
	t := asciidocRows{asciidoc: p, width: width, headed: headed, caption: p.caption()}
	for _, l := range lines {
		if isUnseen(p.line(l)) {
			continue
		}
		starts := cellStarts(p.line(l))
		if len(starts) == 0 || starts[0].start > 0 {
			first := l.end
			if len(starts) > 0 {
				first = l.start + starts[0].start
			}
			t.add(l.start, first)
		}
		for i, s := range starts {
			end := l.end
			if i+1 < len(starts) {
				end = l.start + starts[i+1].start
			}
			t.begin()
			t.add(l.start+s.end, end)
		}
	}
	t.finish()
}

// cellStarts returns where the cells of a line begin: the mark with its specifier,
// "2+|", "a|". An escaped mark is none.
func cellStarts(line []byte) []member {
	var starts []member
	for at := 0; at < len(line); at++ {
		if line[at] != '|' || at > 0 && line[at-1] == '\\' {
			continue
		}
		start := at
		for start > 0 && bytes.IndexByte([]byte("0123456789.+*<>^aehlmsdv"), line[start-1]) >= 0 {
			start--
		}
		if start > 0 && !isSpace(line[start-1]) {
			start = at
		}
		starts = append(starts, member{start: start, end: at + 1})
	}
	return starts
}

// asciidocRows puts cells into rows.
type asciidocRows struct {
	*asciidoc
	width  int
	headed bool
	count  int // cells that have begun
	start  int // length of the text before the cell
	names  []string
	name   string

	caption string
}

// begin ends the cell before, and opens one.
func (t *asciidocRows) begin() {
	t.finish()
	column := t.count % t.width
	region := Region{Place: Table}
	if header := t.headed && t.count < t.width; !header {
		if column < len(t.names) {
			region.Column = t.names[column]
		}
		if column > 0 {
			region.Row, region.Corner, region.Caption = t.name, corner(t.names), t.caption
		}
	}
	t.count++
	t.start = len(t.text)
	t.open(region)
}

// add appends a line to the cell.
func (t *asciidocRows) add(start, end int) {
	if !t.isOpen() || start >= end {
		return
	}
	if !t.atStart() {
		t.replace(" ", start, start)
	}
	t.inline(start, end)
}

// finish ends the cell, and keeps it as a header.
func (t *asciidocRows) finish() {
	if !t.isOpen() {
		return
	}
	t.close()
	text := string(bytes.TrimLeft(t.text[t.start:], "\n"))
	if t.headed && t.count <= t.width {
		t.names = append(t.names, text)
	}
	if t.count%t.width == 1 || t.width == 1 {
		t.name = text
	}
}

// asciidocSpans reads the inline markup of AsciiDoc at an offset.
func asciidocSpans(text []byte, at int) ([]member, int) {
	rest := text[at:]
	switch c := rest[0]; c {
	case '\\':
		if len(rest) > 1 && isPunctuation(rest[1]) {
			return []member{{start: 1, end: 2, isString: true}}, 2
		}
	case '*', '_', '`', '#', '+':
		return asciidocQuoted(text, at)
	case '^', '~':
		if end := bytes.IndexByte(rest[1:min(len(rest), 40)], c) + 1; end > 1 && bytes.IndexByte(rest[:end], ' ') < 0 {
			return []member{{start: 1, end: end, isRaised: c == '^'}}, end + 1
		}
	case '<':
		return asciidocReference(rest)
	case '[':
		if end := bytes.Index(rest[:min(len(rest), 200)], []byte("]#")); end > 0 || bytes.HasPrefix(rest, []byte("[[")) {
			return asciidocAnchor(rest, end)
		}
	default:
		if isAlphanumeric(c) && !isWordBefore(text, at) {
			return asciidocMacro(rest)
		}
	}
	return nil, 0
}

// asciidocQuoted reads *this*, _this_, `this`, #this#, and the doubled marks that may
// stand within a word. Within +this+ there is no markup.
func asciidocQuoted(text []byte, at int) ([]member, int) {
	rest := text[at:]
	literal := rest[0] == '+'
	if bytes.HasPrefix(rest, []byte("+++")) {
		end := bytes.Index(rest[3:min(len(rest), spanLimit)], []byte("+++"))
		if end <= 0 {
			return nil, 0
		}
		return []member{{start: 3, end: 3 + end, isString: true}}, end + 6
	}
	double := string([]byte{rest[0], rest[0]})
	if bytes.HasPrefix(rest, []byte(double)) {
		end := bytes.Index(rest[2:min(len(rest), spanLimit)], []byte(double))
		if end <= 0 {
			return nil, 0
		}
		return []member{{start: 2, end: 2 + end, isString: literal}}, end + 4
	}
	if !follows(text, at) {
		return nil, 0
	}
	end := closing(rest, 1, string(rest[:1]))
	if end < 0 {
		return nil, 0
	}
	return []member{{start: 1, end: end, isString: literal}}, end + 1
}

// asciidocReference reads <<id,text>>; one without text shows nothing.
func asciidocReference(rest []byte) ([]member, int) {
	end := bytes.Index(rest[:min(len(rest), spanLimit)], []byte(">>"))
	if !bytes.HasPrefix(rest, []byte("<<")) || end < 3 {
		return nil, 0
	}
	if comma := bytes.IndexByte(rest[:end], ','); comma > 0 {
		return []member{{start: comma + 1, end: end}}, end + 2
	}
	return nil, end + 2
}

// asciidocAnchor reads [[id]] and the attributes of [role]#this#.
func asciidocAnchor(rest []byte, role int) ([]member, int) {
	if end := bytes.Index(rest[:min(len(rest), 200)], []byte("]]")); bytes.HasPrefix(rest, []byte("[[")) && end > 0 {
		return nil, end + 2
	}
	if role > 0 && bytes.IndexByte(rest[:role], ' ') < 0 {
		return nil, role + 1
	}
	return nil, 0
}

// asciidocMacro reads link:target[text], https://target[text], footnote:[text] and the
// like: what is shown is the text, but for images, icons and index terms nothing.
func asciidocMacro(rest []byte) ([]member, int) {
	end := 0
	for end < len(rest) && end < 12 && isAlphanumeric(rest[end]) {
		end++
	}
	if end+1 >= len(rest) || rest[end] != ':' || isSpace(rest[end+1]) {
		return nil, 0
	}
	name := string(rest[:end])
	open := end
	for open < len(rest) && open < spanLimit && rest[open] != '[' && !isSpace(rest[open]) {
		open++
	}
	size := bytes.IndexByte(rest[open:min(len(rest), open+spanLimit)], ']')
	if open >= len(rest) || rest[open] != '[' || size < 0 {
		return nil, 0
	}
	shown := []member{{start: open + 1, end: open + size}}
	switch name {
	case "image", "icon", "indexterm", "anchor":
		shown = nil
	case "http", "https", "ftp", "mailto", "link", "xref", "footnote", "kbd", "btn", "menu", "pass", "stem", "irc":
		if size == 1 && name != "link" && name != "xref" {
			shown = []member{{start: 0, end: open, isString: true}}
		}
	default:
		return nil, 0
	}
	return shown, open + size + 1
}
