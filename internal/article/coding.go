package article

// Coding tells of the file of an article, or its record, that it is no sound UTF-8, nor
// UTF-16: each byte that is no character was read as U+FFFD, or all of it as Windows-1252.
type Coding struct {
	Windows bool // read as Windows-1252, since nothing beyond ASCII is UTF-8
	Bytes   int  // how many bytes are no UTF-8

	// The first of them: where it is, and what.
	Line, Column int
	First        byte
}

// Character returns the character that the first byte would be in Windows-1252; U+FFFD if
// it is none.
func (c Coding) Character() rune { return fromWindows1252(c.First) }

// Coding returns what is odd about the bytes of an article's file; nil where nothing is.
func (a *Article) Coding() *Coding {
	f := a.file
	if f == nil || !f.odd {
		return nil
	}
	_, mark := detectMark(f.source)
	c := &Coding{Windows: f.encoding == windows1252}
	for at := mark; at < len(f.source); {
		r, size := utf8Plain.next(f.source[at:])
		if r == '\uFFFD' && size == 1 {
			if c.Bytes == 0 {
				p := a.Position(f.base + at)
				c.Line, c.Column, c.First = p.Line, p.Column, f.source[at]
			}
			c.Bytes++
		}
		at += size
	}
	return c
}

// note notes whether the text that a file was decoded to shows that it is odd: a byte that
// is no UTF-8 becomes a character of several.
func (f *file) note(text []byte) {
	_, mark := detectMark(f.source)
	f.odd = f.encoding == windows1252 || f.encoding == utf8Plain && len(text) > len(f.source)-mark
}
