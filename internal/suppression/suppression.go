// Package suppression reads the remarks in an article that take a passage out of a
// comparison:
//
//	<!-- factcheck-ignore RULE: reason -->
//
// with the comment marks of the format, or without any. It finds which lines a remark
// is about; what is said there, and by which rule, is not its business.
package suppression

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// Remark is one remark in an article.
type Remark struct {
	Rules  []string // the ids of the rules that are not to look; none only in a comment
	Reason string   // "" if none is given
	Line   int      // of the remark itself, from 1

	First, Last int // the lines that it is about; Last < First if there are none

	// Ends is the last line of the remark itself where it stands alone, so that no word
	// of an article is on its lines; else 0.
	Ends int

	Marked bool // it stands in a comment, and so is no sentence about remarks

	// Misspelt is the word that the remark begins with, where that is no marker: then it
	// is about no lines. Meant is the marker nearest to it; "" if none is near.
	Misspelt, Meant string
}

// Covers reports whether a line is one of those that the remark is about.
func (r *Remark) Covers(line int) bool { return r.First <= line && line <= r.Last }

// Within reports whether a line is one of the remark's own, with no word of an article.
func (r *Remark) Within(line int) bool { return r.Line <= line && line <= r.Ends }

// In reports whether there may be a remark in some bytes, be it misspelt. It is fast where
// there is none.
func In(source []byte) bool {
	for {
		// Few words have the letters at the end of what markers begin with.
		at := bytes.Index(source, []byte(rare))
		if at < 0 {
			return false
		}
		if at >= rareAt && bytes.HasPrefix(source[at-rareAt:], []byte(Start)) {
			return true
		}
		source = source[at+1:]
	}
}

// Word is the word that a marker begins with, and Start what every marker begins with.
const (
	Word  = "factcheck"
	Start = Word + "-"
)

// rare is the end of the start of markers, and rareAt where it stands there.
const (
	rare   = "k-"
	rareAt = len(Start) - len(rare)
)

// markers are the markers without their start. What stands behind "ignore" says how far a
// remark reaches.
var markers = []string{"ignore", "ignore-line", "ignore-paragraph", "ignore-file"}

// Find returns the remarks in the bytes of a file, in their order.
func Find(source []byte) []Remark {
	if !In(source) {
		return nil
	}
	lines := strings.Split(string(linebreak.Normal(source)), "\n")
	var remarks []Remark
	for i := range lines {
		for at := 0; ; {
			next := strings.Index(lines[i][at:], Start)
			if next < 0 {
				break
			}
			at += next
			if r, ok := read(lines, i, at); ok {
				remarks = append(remarks, r)
			}
			at += len(Start)
		}
	}
	return remarks
}

// read reads the remark whose marker stands at an offset of a line.
func read(lines []string, i, at int) (Remark, bool) {
	rest := lines[i][at+len(Start):]
	marker := rest[:len(rest)-len(strings.TrimLeftFunc(rest, inMarker))]
	opening := openingOf(lines[i][:at])
	rest = rest[len(marker):]
	r, alone, last := opening.read(lines, i, rest)
	if rest != "" && !strings.ContainsAny(rest[:1], " \t\r") {
		r.Rules = nil // something else than a list stands there
	}
	switch known := slices.Contains(markers, marker); {
	case known && (len(r.Rules) > 0 || r.Marked):
		if r.First, r.Last = reaches(lines, last, strings.TrimPrefix(marker, "ignore"), alone); alone {
			r.Ends = last + 1
		}
		return r, true
	case known || !r.Marked && (!opening.alone || len(r.Rules) == 0):
		return r, false
	}
	r.First, r.Misspelt = 1, Start+marker
	if near := spelling.Nearest(marker, markers); near != "" {
		r.Meant = Start + near
	}
	return r, true
}

// inMarker reports whether a character may be one of a marker.
func inMarker(c rune) bool { return c == '-' || c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) }

// read reads what stands behind a marker: the remark without its lines, whether it stands
// alone, and the last line that it takes.
func (o opening) read(lines []string, i int, text string) (r Remark, alone bool, last int) {
	rest, after, last := text, "", i
	if o.close != "" {
		for !strings.Contains(text, o.close) && last+1 < len(lines) && last < i+maxLines {
			last++
			text += " " + lines[last]
		}
		var closed bool
		if text, after, closed = strings.Cut(text, o.close); !closed {
			text, last = rest, i // it is never closed: take the line
		}
	}
	ids, reason, _ := strings.Cut(text, ":")
	r = Remark{
		Rules:  strings.FieldsFunc(ids, func(c rune) bool { return c == ',' || c == ' ' || c == '\t' || c == '\r' }),
		Reason: strings.Join(strings.Fields(reason), " "), Line: i + 1, Marked: o.mark != "",
	}
	return r, o.alone && strings.TrimSpace(after) == "", last
}

// maxLines is how many lines more than one a remark in a comment may take.
const maxLines = 10

// opening is the beginning of a comment.
type opening struct {
	mark, close string
	alone       bool // nothing stands before it on its line
}

// openings are the comment marks of the formats that articles are written in.
var openings = []opening{
	{mark: "<!--", close: "-->"}, // HTML, Markdown
	{mark: "/*", close: "*/"},
	{mark: "{#", close: "#}"},
	{mark: "[//]: # (", close: ")"}, // Markdown without HTML
	{mark: "[comment]: # (", close: ")"},
	{mark: "//"}, // AsciiDoc
	{mark: ".."}, // reStructuredText
	{mark: "#"},  // TOML, YAML
	{mark: "%"},  // TeX
}

// openingOf finds the comment mark that stands at the end of a text.
func openingOf(before string) opening {
	text := strings.TrimSpace(before)
	for _, o := range openings {
		if rest, ok := strings.CutSuffix(text, strings.TrimSpace(o.mark)); ok {
			o.alone = strings.TrimSpace(rest) == ""
			return o
		}
	}
	return opening{alone: text == ""}
}

// reaches returns the lines that a remark on line i is about, from 1: its own, or if
// it stands alone the next one with words; likewise for a paragraph; or all.
func reaches(lines []string, i int, reach string, alone bool) (first, last int) {
	if reach == "-file" {
		return 1, len(lines)
	}
	if alone {
		for i++; i < len(lines) && blank(lines[i]); i++ {
		}
		if i == len(lines) {
			return 1, 0
		}
	}
	first, last = i, i
	if reach == "-paragraph" {
		for first > 0 && !blank(lines[first-1]) && !alone {
			first--
		}
		for last+1 < len(lines) && !blank(lines[last+1]) {
			last++
		}
	}
	return first + 1, last + 1
}

func blank(line string) bool { return strings.TrimSpace(line) == "" }
