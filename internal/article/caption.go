package article

// longestCaption is how many bytes the paragraph before a table has at most that is its caption.
const longestCaption = 200

// caption returns the paragraph or heading straight before a table, "Table 2. Revenue (£m)", where it
// says that it is one's caption; otherwise "".
func (b *builder) caption() string {
	b.close()
	n := len(b.regions)
	if n == 0 {
		return ""
	}
	r := b.regions[n-1]
	text := b.text[r.Start:r.End]
	if r.Place != Body && r.Place != Heading || len(text) > longestCaption || !namesTable(text) {
		return ""
	}
	return string(text)
}

// namesTable reports whether a text begins with "Table" and what a caption has behind it: a number, a
// mark, or both.
func namesTable(text []byte) bool {
	const word = "table"
	if len(text) < len(word)+2 || text[0]|' ' != word[0] || string(text[1:len(word)]) != word[1:] {
		return false
	}
	if next := text[len(word)]; next != ' ' {
		return next == ':' || next == '.'
	}
	next := text[len(word)+1]
	return next >= '0' && next <= '9' || next >= 'A' && next <= 'Z' && len(text) > len(word)+2 && (text[len(word)+2] < 'a' || text[len(word)+2] > 'z')
}
