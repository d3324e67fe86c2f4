package article

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// zipped packs pairs of names and texts.
func zipped(t require.TestingT, members ...string) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(members); i += 2 {
		f, err := w.Create(members[i])
		require.NoError(t, err)
		_, err = f.Write([]byte(members[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

const (
	wordStart = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>`
	wordEnd   = `<w:sectPr/></w:body></w:document>`
)

func TestWord(t *testing.T) {
	tests := []struct {
		name, body string
		want       []part
	}{
		{"runs", `<w:p><w:r><w:t>Oil &amp; g</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">as </w:t></w:r><w:r><w:t>rose.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>So.</w:t></w:r></w:p>`,
			[]part{{Body, "Oil & gas rose."}, {Body, "So."}}},
		{"styles", `<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Oil</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Why</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>No.</w:t></w:r></w:p><w:p><w:r><w:t>So.</w:t></w:r></w:p>`,
			[]part{{Title, "Oil"}, {Heading, "Why"}, {Quotation, "No."}, {Body, "So."}}},
		{"breaks", `<w:p><w:r><w:t>Oil</w:t><w:tab/><w:t>rose.</w:t><w:br/><w:t>Gold-</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>`,
			[]part{{Body, "Oil rose.\nGold--x"}}},
		{"tracked changes", `<w:p><w:r><w:t xml:space="preserve">It cost </w:t></w:r><w:del><w:r><w:delText>64</w:delText><w:t>64</w:t></w:r></w:del><w:ins><w:r><w:t>128</w:t></w:r></w:ins></w:p>`,
			[]part{{Body, "It cost 128"}}},
		{"struck out and hidden", `<w:p><w:r><w:t xml:space="preserve">It cost </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>64</w:t><w:noBreakHyphen/></w:r><w:r><w:rPr><w:dstrike w:val="true"/></w:rPr><w:t>65</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>66</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>128</w:t></w:r></w:p>`,
			[]part{{Body, "It cost 128"}}},
		{"the mark of a paragraph is hidden", `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Oil</w:t></w:r></w:p>`, []part{{Body, "Oil"}}},
		{"how it looked before", `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:pPrChange><w:pPr><w:pStyle w:val="Heading2"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>Oil</w:t></w:r></w:p>`,
			[]part{{Body, "Oil"}}},
		{"a text box and its copy", `<w:p><w:r><w:t>Oil</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>rose</w:t></w:r></w:p>`,
			[]part{{Body, "Oil"}, {Body, "Box"}, {Body, "rose"}}},
		{"soft hyphens", `<w:p><w:r><w:t>Solei</w:t><w:softHyphen/><w:t>mani</w:t></w:r></w:p>`, []part{{Body, "Soleimani"}}},
		{"reading aids", `<w:p><w:r><w:ruby><w:rt><w:r><w:t>2</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Oil</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, []part{{Body, "Oil"}}},
		{"raised by LibreOffice", `<w:p><w:r><w:t>It sank 10</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>[1]</w:t></w:r><w:r><w:t xml:space="preserve"> boats</w:t></w:r><w:r><w:rPr><w:position w:val="-4"/></w:rPr><w:t>2</w:t></w:r></w:p>`,
			[]part{{Body, "It sank 10 boats2"}}},
		{"quoted by LibreOffice", `<w:p><w:pPr><w:pStyle w:val="Quotations"/></w:pPr><w:r><w:t>No.</w:t></w:r></w:p>`, []part{{Quotation, "No."}}},
		{"above the line", `<w:p><w:r><w:t>It sank 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space="preserve"> boats on 5 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>3</w:t></w:r></w:p>`,
			[]part{{Body, "It sank 10 boats on 5 m²3"}}},
		{"fields", `<w:p><w:r><w:instrText>PAGE 5</w:instrText></w:r><w:r><w:t>Oil</w:t></w:r></w:p>`, []part{{Body, "Oil"}}},
		{"cut off", `<w:p><w:r><w:t>Oil`, []part{{Body, "Oil"}}},
	}
	styles := `<w:styles><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>`
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.docx", zipped(t, "word/document.xml", wordStart+tt.body+wordEnd, "word/styles.xml", styles))
			require.NoError(t, err)
			assert.Equal(t, tt.want, parts(a))
			checkArticle(t, a, isWord)
		})
	}
}

// isWord tells what Word's elements say.
func isWord(file, text string) bool {
	return isHTML(file, text) || map[string]string{"<w:br/>": "\n", "<w:tab/>": " ", "<w:noBreakHyphen/>": "-"}[file] == text
}

func TestWordTable(t *testing.T) {
	tc := func(text, properties string) string {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>"
	}
	body := "<w:tbl><w:tr>" + tc("Plan", "") + tc("Limits", `<w:gridSpan w:val="2"/>`) + "</w:tr><w:tr>" + tc("Free", `<w:vMerge w:val="restart"/>`) + tc("5", "") + tc("1", "") +
		"</w:tr><w:tr>" + tc("", "<w:vMerge/>") + tc("6", "") + tc("2", "") + "</w:tr></w:tbl>"
	a, err := Parse("a.docx", zipped(t, "word/document.xml", wordStart+body+wordEnd))
	require.NoError(t, err)
	var got [][3]string
	for _, r := range a.Regions {
		got = append(got, [3]string{a.Text[r.Start:r.End], r.Row, r.Column})
	}
	assert.Equal(t, [][3]string{
		{"Plan", "", ""}, {"Limits", "", ""},
		{"Free", "", "Plan"}, {"5", "Free", "Limits"}, {"1", "Free", "Limits"},
		{"6", "Free", "Limits"}, {"2", "Free", "Limits"},
	}, got)
}

func TestWordProperties(t *testing.T) {
	core := `<cp:coreProperties><dc:title>Oil &amp; gas</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2020-01-03T10:00:00Z</dcterms:created></cp:coreProperties>`
	a, err := Parse("a.docx", zipped(t, "word/document.xml", wordStart+"<w:p><w:r><w:t>So.</w:t></w:r></w:p>"+wordEnd, "docProps/core.xml", core))
	require.NoError(t, err)
	assert.Equal(t, "Oil & gas", a.Title)
	assert.Equal(t, "2020-01-03", a.Date.Days.String())
}

func TestEPUB(t *testing.T) {
	container := `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`
	opf := `<package><metadata><dc:title>Oil</dc:title><dc:date>2020-01-03</dc:date></metadata><manifest><item id="b" href="b%20b.xhtml"/><item id="a" href="a.xhtml"/><item id="n" href="nav.xhtml"/><item id="x" href="x.xhtml"/></manifest>` +
		`<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="x"/><itemref idref="a"/></spine></package>`
	source := zipped(t, "META-INF/container.xml", container, "OPS/book.opf", opf,
		"OPS/a.xhtml", `<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><a id="p1"/><h1>One</h1><p>It&#160;rose.</p></body></html>`,
		"OPS/b b.xhtml", "<html><body><p>It fell.</p></body></html>")
	var got []string
	for a, err := range Read("b.epub", bytes.NewReader(source), Options{}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		checkArticle(t, a, isHTML)
		assert.Equal(t, "2020-01-03", a.Date.Days.String())
		got = append(got, a.ID+" "+a.Title+": "+a.Text)
	}
	assert.Equal(t, []string{
		"b.epub:OPS/a.xhtml One: One\n\nIt\u00a0rose.", "b.epub:OPS/b b.xhtml Oil: It fell.",
		"OPS/x.xhtml is missing",
	}, got)
}

func TestArchivesThatLie(t *testing.T) {
	for name, source := range map[string][]byte{
		"a.docx": []byte("Oil rose."),
		"b.docx": zipped(t, "a.txt", "Oil rose."),
		"c.epub": []byte("Oil rose."),
		"d.epub": zipped(t, "a.txt", "Oil rose."),
		"e.epub": zipped(t, "META-INF/container.xml", "<rootfile full-path='x'>", "x", "<package/>"),
		"f.docx": zipped(t, "word/document.xml", wordStart)[:40],
	} {
		_, err := Parse(name, source)
		assert.ErrorContains(t, err, "this is no ", name)
	}
}

// Word on the web has the text in word/document2.xml, and says so.
func TestWordPart(t *testing.T) {
	relations := `<Relationships><Relationship Type="http://x/metadata/core-properties" Target="docProps/core.xml"/><Relationship Target="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`
	body := wordStart + `<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Oil</w:t></w:r></w:p>` + wordEnd
	styles := `<w:styles><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>`
	for target, text := range map[string]string{
		"word/document2.xml": "word/document2.xml", "/word/document2.xml": "word/document2.xml", "../word/document2.xml": "word/document2.xml",
		"word/missing.xml": "word/document.xml",
	} {
		a, err := Parse("a.docx", zipped(t, "_rels/.rels", fmt.Sprintf(relations, target), text, body, "word/styles.xml", styles))
		require.NoError(t, err, target)
		assert.Equal(t, []part{{Title, "Oil"}}, parts(a), target)
	}
}

// Of members nobody can tell, or unpack, the error says why.
func TestMembersThatCannotBeRead(t *testing.T) {
	document := wordStart + "<w:p><w:r><w:t>Oil</w:t></w:r></w:p>" + wordEnd
	encrypted := zipped(t, "word/document.xml", document)
	const local, central = "PK\x03\x04", "PK\x01\x02" // of a member's headers, and where in them its flags are
	encrypted[bytes.Index(encrypted, []byte(local))+6] |= 1
	encrypted[bytes.Index(encrypted, []byte(central))+8] |= 1
	for want, source := range map[string][]byte{
		"word/document.xml is there twice":    zipped(t, "word/document.xml", document, "word/document.xml", document),
		"word/document.xml has a password":    encrypted,
		"save it as .docx without a password": []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 500)),
	} {
		_, err := Parse("a.docx", source)
		assert.ErrorContains(t, err, "this is no Word document: ", want)
		assert.ErrorContains(t, err, want)
	}
}

// A book of many chapters costs no more than their number.
func TestManyChapters(t *testing.T) {
	items, refs := new(strings.Builder), new(strings.Builder)
	members := []string{"META-INF/container.xml", `<rootfile full-path="o"/>`, "o", ""}
	const n = 20_000
	for i := range n {
		fmt.Fprintf(items, `<item id="%d" href="%d"/>`, i, i)
		fmt.Fprintf(refs, `<itemref idref="%d"/><itemref idref="%d"/>`, i, i/2)
		members = append(members, strconv.Itoa(i), "")
	}
	members[3] = items.String() + refs.String()
	got := 0
	for _, err := range Read("a.epub", bytes.NewReader(zipped(t, members...)), Options{}) {
		require.NoError(t, err)
		got++
	}
	assert.Equal(t, n, got)
}

func TestArchiveBomb(t *testing.T) {
	source := zipped(t, "word/document.xml", wordStart+strings.Repeat(" ", 1<<21))
	for _, err := range Read("a.docx", bytes.NewReader(source), Options{Limit: 1 << 20}) {
		assert.ErrorIs(t, err, ErrTooLarge)
	}
}

func TestWordDeep(t *testing.T) {
	for _, tag := range []string{"<w:tbl><w:tr><w:tc>", "<w:sdt>", "<w:ins>"} {
		_, err := Parse("a.docx", zipped(t, "word/document.xml", wordStart+strings.Repeat(tag, 10_000)))
		assert.ErrorContains(t, err, "this nests too deep for a text", tag)
	}
}

// A member that unpacks to far more than any text is told before it is unpacked, or as
// soon as it has more than the archive says.
func TestArchiveOfABomb(t *testing.T) {
	var member bytes.Buffer
	w, err := flate.NewWriter(&member, flate.BestCompression)
	require.NoError(t, err)
	for range 70 {
		_, err = w.Write(make([]byte, 1<<20))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	for size, want := range map[uint64]error{70 << 20: ErrBomb, 1 << 40: ErrBomb, 1000: zip.ErrFormat} {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		raw, err := z.CreateRaw(&zip.FileHeader{Name: "word/document.xml", Method: zip.Deflate, CompressedSize64: uint64(member.Len()), UncompressedSize64: size})
		require.NoError(t, err)
		_, err = raw.Write(member.Bytes())
		require.NoError(t, err)
		require.NoError(t, z.Close())
		_, err = Parse("a.docx", out.Bytes())
		assert.ErrorIs(t, err, want, size)
	}
}

func FuzzWord(f *testing.F) {
	f.Add(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:t>a &amp; b</w:t><w:br/></w:p><w:tbl><w:tr><w:tc><w:vMerge/><w:t>c</w:t>`)
	f.Add(`<w:del><w:t>a</w:t></w:del><w:tab/><w:t>b</w:t>`)
	f.Fuzz(func(t *testing.T, body string) {
		a, err := Parse("a.docx", zipped(t, "word/document.xml", body))
		if err == nil {
			checkArticle(t, a, func(file, text string) bool {
				return isWord(file, text) || strings.HasPrefix(file, "<") || isEncoded(a)(file, text) || a.file.encoding != utf8Plain
			})
		}
	})
}
