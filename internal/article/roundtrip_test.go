package article

import (
	"bytes"
	"encoding/json"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// spelling is a word, and how the formats write it.
type spelling struct{ says, html, md, rst, adoc string }

// words are what random documents are made of. Each has something that moves places, or
// that means another thing than it is written.
var words = []spelling{
	{says: "oil"}, {says: "4%"}, {says: "Café"}, {says: "👩‍👩‍👧"}, {says: "\ufb01ve"}, {says: "10\u00a0km"}, {says: "한국"},
	{says: "Soleimani", html: "Solei&shy;mani", md: "Solei\u00admani", rst: "Solei\u00admani", adoc: "Solei\u00admani"},
	{says: "R&D", html: "R&amp;D", md: `R\&D`, rst: `R\&D`, adoc: "R&amp;D"},
	{says: "Q&A", html: "Q&#38;A", md: "Q&amp;A", adoc: "Q&#38;A"},
	{says: "“no”", html: "&ldquo;no&rdquo;", md: "&ldquo;no&rdquo;"},
	{says: "rose", html: "<b>rose</b>", md: "**rose**", rst: "**rose**", adoc: "*rose*"},
	{says: `say"so`}, {says: "a/b"},
	{says: "x<y", html: "x&lt;y", md: `x\<y`, adoc: "x&lt;y"},
	{says: "2*3", md: `2\*3`, rst: `2\*3`, adoc: "2x3"},
}

// block is a part of a document: its words, and whether it is a heading.
type block struct {
	words   []spelling
	heading bool
	gaps    []string // between the words
}

func drawBlocks(t *rapid.T) []block {
	blocks := make([]block, rapid.IntRange(1, 6).Draw(t, "blocks"))
	for i := range blocks {
		b := &blocks[i]
		b.heading = rapid.IntRange(0, 3).Draw(t, "heading") == 0
		b.words = append(rapid.SliceOfN(rapid.SampledFrom(words), 0, 8).Draw(t, "words"), words[0])
		for range b.words[1:] {
			gap := rapid.SampledFrom([]string{" ", " ", "\n"}).Draw(t, "gap")
			if b.heading {
				gap = " "
			}
			b.gaps = append(b.gaps, gap)
		}
	}
	return blocks
}

// write joins the words of a block as a format writes them.
func (b block) write(as func(spelling) string) string {
	var out strings.Builder
	for i, w := range b.words {
		if i > 0 {
			out.WriteString(b.gaps[i-1])
		}
		written := as(w)
		if written == "" {
			written = w.says
		}
		out.WriteString(written)
	}
	return out.String()
}

func (b block) says() string { return b.write(func(w spelling) string { return w.says }) }

// markup is a format: how it writes a block, and what a piece of it says.
type markup struct {
	ending   string
	write    func(block) string
	unescape func(string) string
}

var (
	tag     = regexp.MustCompile(`<[^<>]*>`)
	escaped = regexp.MustCompile(`\\([^\w\s])`)
)

func withoutTags(cut string) string { return html.UnescapeString(tag.ReplaceAllString(cut, "")) }

// withoutMarks takes out marks of strong text, but those that are escaped.
func withoutMarks(cut string) string {
	cut = strings.ReplaceAll(cut, `\*`, "\x00")
	return strings.ReplaceAll(strings.ReplaceAll(cut, "*", ""), "\x00", "*")
}

func paragraphs(blocks []block) string {
	var all []string
	for _, b := range blocks {
		all = append(all, b.says())
	}
	return strings.Join(all, "\n\n")
}

// markups are the formats in which a document has several regions.
var markups = []markup{
	{ending: ".html", unescape: withoutTags, write: func(b block) string {
		element := "p"
		if b.heading {
			element = "h2"
		}
		return "<" + element + ">" + b.write(func(w spelling) string { return w.html }) + "</" + element + ">\n"
	}},
	{ending: ".md", unescape: func(cut string) string { return html.UnescapeString(escaped.ReplaceAllString(withoutMarks(cut), "$1")) }, write: func(b block) string {
		text := b.write(func(w spelling) string { return w.md })
		if b.heading {
			text = "## " + text
		}
		return text + "\n\n"
	}},
	{ending: ".rst", unescape: func(cut string) string { return escaped.ReplaceAllString(withoutMarks(cut), "$1") }, write: func(b block) string {
		text := b.write(func(w spelling) string { return w.rst })
		if b.heading {
			text += "\n" + strings.Repeat("=", 200)
		}
		return text + "\n\n"
	}},
	{ending: ".adoc", unescape: func(cut string) string { return html.UnescapeString(withoutMarks(cut)) }, write: func(b block) string {
		text := b.write(func(w spelling) string { return w.adoc })
		if b.heading {
			text = "== " + text
		}
		return text + "\n\n"
	}},
}

// encoded is a text in an encoding, and the way back.
func encoded(t *rapid.T, text string) (file []byte, decode func([]byte) string) {
	switch rapid.IntRange(0, 3).Draw(t, "encoding") {
	case 0:
		return []byte("\ufeff" + text), plainly
	case 1:
		return toUTF16(text, false), func(b []byte) string {
			units := make([]uint16, len(b)/2)
			for i := range units {
				units[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
			}
			return string(utf16.Decode(units))
		}
	}
	return []byte(text), plainly
}

// says is a text with any white space as one space, and without soft hyphens.
func says(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00ad", "")), " ")
}

// packedAs is a file as it is, or compressed.
func packedAs(t *rapid.T, name string, file []byte) (string, []byte) {
	switch rapid.IntRange(0, 2).Draw(t, "packing") {
	case 0:
		return name + ".gz", []byte(gzipped(t, string(file)))
	case 1:
		return name + ".zst", []byte(zstandard(t, string(file)))
	}
	return name, file
}

// cuts asserts that each region of an article, cut from the bytes that its places are
// places in, says what the region says. It returns what the regions say.
func cuts(t *rapid.T, a *Article, source []byte, unescape func(string) string, decode func([]byte) string) []string {
	var all []string
	for _, r := range a.Regions {
		start, end := a.Extent(r.Start, r.End)
		cut := decode(source[start:end])
		require.Equal(t, says(a.Text[r.Start:r.End]), says(unescape(cut)), "%s: %q", a.Path, cut)
		all = append(all, says(a.Text[r.Start:r.End]))
	}
	return all
}

func same(text string) string { return text }

func plainly(b []byte) string { return string(b) }

// What a region says is what the file says at its place, in every format with markup, in
// every encoding, compressed or not.
func TestRegionsOfMarkupGoBackToTheFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		format := rapid.SampledFrom(markups).Draw(t, "format")
		blocks := drawBlocks(t)
		var text strings.Builder
		var want []string
		for _, b := range blocks {
			text.WriteString(format.write(b))
			said := b.says()
			if format.ending == ".adoc" {
				said = strings.ReplaceAll(said, "2*3", "2x3")
			}
			want = append(want, says(said))
		}
		written := text.String()
		if rapid.Bool().Draw(t, "CRLF") {
			written = strings.ReplaceAll(written, "\n", "\r\n")
		}
		if rapid.Bool().Draw(t, "no end of line") {
			written = strings.TrimRight(written, "\r\n")
		}
		file, decode := encoded(t, written)
		name, packed := packedAs(t, "a"+format.ending, file)
		var got []string
		for a, err := range Read(name, bytes.NewReader(packed), Options{}) {
			require.NoError(t, err)
			got = append(got, cuts(t, a, file, format.unescape, decode)...)
		}
		require.Equal(t, want, got, "%q", written)
	})
}

// The same of plain text and of records.
func TestRegionsOfRecordsGoBackToTheFile(t *testing.T) {
	quoted := func(text string) string {
		b, err := json.Marshal(text)
		if err != nil {
			panic(err)
		}
		return string(b)
	}
	inJSON := func(cut string) (text string) {
		if json.Unmarshal([]byte(`"`+cut+`"`), &text) != nil {
			return "no string: " + cut
		}
		return text
	}
	inCSV := func(cut string) string { return strings.ReplaceAll(cut, `""`, `"`) }
	rapid.Check(t, func(t *rapid.T) {
		var texts []string
		for range rapid.IntRange(1, 3).Draw(t, "articles") {
			texts = append(texts, paragraphs(drawBlocks(t)))
		}
		var file strings.Builder
		ending, unescape := rapid.SampledFrom([]string{".txt", ".jsonl", ".json", ".csv"}).Draw(t, "format"), same
		switch ending {
		case ".txt":
			texts = texts[:1]
			file.WriteString(texts[0])
		case ".jsonl":
			unescape = inJSON
			for _, text := range texts {
				file.WriteString(`{"id":"é","text":` + quoted(text) + "}\r\n")
			}
		case ".json":
			unescape = inJSON
			file.WriteString(`[{"text": ` + strings.Join(mapped(texts, quoted), `}, {"text":`) + "}]")
		case ".csv":
			unescape = inCSV
			file.WriteString("id,text\r\n")
			for _, text := range texts {
				file.WriteString(`"é",` + `"` + strings.ReplaceAll(text, `"`, `""`) + "\"\r\n")
			}
		}
		source := []byte(file.String())
		if rapid.Bool().Draw(t, "mark") {
			source = append([]byte("\ufeff"), source...)
		}
		name, packed := packedAs(t, "a"+ending, source)
		n := 0
		for a, err := range Read(name, bytes.NewReader(packed), Options{}) {
			require.NoError(t, err)
			got := cuts(t, a, source, unescape, plainly)
			require.Equal(t, says(texts[n]), strings.Join(got, " "))
			n++
		}
		require.Len(t, texts, n)
	})
}

// The same of Word documents and of books, whose places are places in their members.
func TestRegionsOfArchivesGoBackToTheirMembers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		blocks := drawBlocks(t)
		var body, page strings.Builder
		var want []string
		for _, b := range blocks {
			style := ""
			if b.heading {
				style = `<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>`
			}
			runs := b.write(func(w spelling) string {
				return strings.NewReplacer("<b>", `</w:t></w:r><w:r><w:t xml:space="preserve">`, "</b>", "", "&shy;", "\u00ad").Replace(w.html)
			})
			body.WriteString("<w:p>" + style + `<w:r><w:t xml:space="preserve">` + runs + "</w:t></w:r></w:p>")
			page.WriteString(markups[0].write(b))
			want = append(want, says(b.says()))
		}
		document := wordStart + body.String() + wordEnd
		chapter := "<html><body>" + page.String() + "</body></html>"
		container := `<container><rootfiles><rootfile full-path="o.opf"/></rootfiles></container>`
		opf := `<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`
		for member, file := range map[string][]byte{
			document: zipped(t, "word/document.xml", document),
			chapter:  zipped(t, "META-INF/container.xml", container, "o.opf", opf, "a.xhtml", chapter),
		} {
			ending := ".docx"
			if member == chapter {
				ending = ".epub"
			}
			name, packed := packedAs(t, "a"+ending, file)
			var got []string
			for a, err := range Read(name, bytes.NewReader(packed), Options{}) {
				require.NoError(t, err)
				got = append(got, cuts(t, a, []byte(member), withoutTags, plainly)...)
			}
			require.Equal(t, want, got)
		}
	})
}

func mapped(texts []string, by func(string) string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = by(text)
	}
	return out
}
