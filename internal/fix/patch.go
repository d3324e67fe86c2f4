package fix

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// context is how many unchanged lines a hunk has around its changes, as in git.
const context = 3

// Patch returns the change from one content of a file to another as "git apply" and
// "patch -p1" read it: a unified diff, made of the edits that lead from the one to the
// other. Lines keep their ends. It is empty where there are no edits.
func Patch(path string, source []byte, edits []Edit) (string, error) {
	changed, err := Apply(source, edits)
	if err != nil {
		return "", err
	}
	if bytes.Equal(source, changed) {
		return "", nil
	}
	old, lines := cutLines(string(source)), changedLines(source, sorted(edits))
	var b strings.Builder
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", patchName("a/"+path), patchName("b/"+path))
	shift := 0
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && lines[n].first-lines[n-1].last <= 2*context {
			n++
		}
		shift += writeHunk(&b, old, lines[:n], shift)
		lines = lines[n:]
	}
	return b.String(), nil
}

// lineChange is lines [first, last) of a file, from 0, and what they become.
type lineChange struct {
	first, last int
	text        string
}

// changedLines returns the lines that edits, which are in order, change. Edits that
// share a line are one change.
func changedLines(source []byte, edits []Edit) []lineChange {
	var all []lineChange
	first, counted := 0, 0 // how many lines end before a place
	for len(edits) > 0 {
		start := bytes.LastIndexByte(source[:edits[0].Start], '\n') + 1
		end, n := lineEnd(source, edits[0].End), 1
		for n < len(edits) && edits[n].Start < end {
			end = max(end, lineEnd(source, edits[n].End))
			n++
		}
		var text strings.Builder
		at := start
		for _, e := range edits[:n] {
			text.Write(source[at:e.Start])
			text.WriteString(e.Text)
			at = e.End
		}
		text.Write(source[at:end])
		first, counted = first+bytes.Count(source[counted:start], []byte("\n")), start
		all = append(all, lineChange{first, first + len(cutLines(string(source[start:end]))), text.String()})
		edits = edits[n:]
	}
	return all
}

// lineEnd is the end of the line that an offset stands in, behind its line feed.
func lineEnd(source []byte, at int) int {
	if i := bytes.IndexByte(source[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(source)
}

// cutLines cuts a text into lines, each with its line feed.
func cutLines(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// writeHunk writes one hunk, and returns by how many lines it makes the file longer.
func writeHunk(b *strings.Builder, old []string, changes []lineChange, shift int) int {
	first := max(0, changes[0].first-context)
	last := min(len(old), changes[len(changes)-1].last+context)
	var body strings.Builder
	length, at := 0, first
	for _, c := range changes {
		length += writeLines(&body, ' ', old[at:c.first])
		writeLines(&body, '-', old[c.first:c.last])
		length += writeLines(&body, '+', cutLines(c.text))
		at = c.last
	}
	length += writeLines(&body, ' ', old[at:last])
	fmt.Fprintf(b, "@@ -%s +%s @@\n%s", hunkRange(first, last-first), hunkRange(first+shift, length), body.String())
	return length - (last - first)
}

// hunkRange writes "first,count", lines from 1; an empty range names the line before it.
func hunkRange(first, count int) string {
	switch count {
	case 0:
		return fmt.Sprintf("%d,0", first)
	case 1:
		return strconv.Itoa(first + 1)
	}
	return fmt.Sprintf("%d,%d", first+1, count)
}

// writeLines writes lines with what marks them, and returns their number.
func writeLines(b *strings.Builder, mark byte, lines []string) int {
	for _, line := range lines {
		b.WriteByte(mark)
		b.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
	return len(lines)
}

// patchName writes a file's name as git does: quoted, in C's way, where it has a
// character that would end it; with a tab behind it where it has a space.
func patchName(name string) string {
	special := func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7f }
	if !strings.ContainsFunc(name, special) {
		if strings.Contains(name, " ") {
			return name + "\t"
		}
		return name
	}
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c >= 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
