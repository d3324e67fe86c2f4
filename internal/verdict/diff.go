package verdict

import (
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// A diff compares contextTokens words and marks of either sentence, those around the
// claim, or as many as the claim has itself, up to maxDiffTokens. What a diff costs grows
// with the square of that, and an endless sentence may take part in a finding for every
// one of its words.
const (
	contextTokens = 120
	maxDiffTokens = 400
)

// omitted stands in a diff where words of a sentence were left out.
const omitted = "…"

// marked is a sentence, and the span of it that states the value.
type marked struct {
	text       string
	start, end int
}

// sentenceOf is the sentence of a claim, or the claim's words where it has none.
func sentenceOf(c *claim.Claim) marked {
	end := c.InSentence + len(c.Text)
	if c.InSentence < 0 || end > len(c.Sentence) {
		return marked{text: c.Text, end: len(c.Text)}
	}
	return marked{text: c.Sentence, start: c.InSentence, end: end}
}

// diff is the way from a to b in whole words, tidied up so that a reader sees what
// was said differently rather than the fewest changes. It is never empty.
func diff(a, b marked) Diff {
	one, two := a.pieces(), b.pieces()
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // a limit in time would make the result depend on the machine
	codes := make(map[string]rune)
	edits := dmp.DiffMainRunes(encode(one, codes), encode(two, codes), false)

	var d Diff
	for _, e := range dmp.DiffCleanupSemantic(edits) {
		n := utf8.RuneCountInString(e.Text)
		switch e.Type {
		case diffmatchpatch.DiffDelete:
			d = d.add(Claimed, one[:n], nil)
			one = one[n:]
		case diffmatchpatch.DiffInsert:
			d = d.add(Other, nil, two[:n])
			two = two[n:]
		case diffmatchpatch.DiffEqual:
			d = d.add(Both, one[:n], two[:n])
			one, two = one[n:], two[n:]
		}
	}
	if len(d) == 0 { // both sides are white space
		d = Diff{{Side: Both, Text: " "}}
	}
	return d
}

// piece is a word or a mark of a sentence, or the space between two.
type piece struct {
	text   string
	marked bool // it belongs to the words that state the value
}

// pieces cuts the sentence up. Any white space becomes one space, so that a line
// break is no difference.
func (m marked) pieces() []piece {
	all := token.Lex(nil, m.text)
	first, last := m.window(all)
	pieces := make([]piece, 0, 2*(last-first)+2)
	if first > 0 {
		pieces = append(pieces, piece{text: omitted})
	}
	for _, t := range all[first:last] {
		in := t.Start < m.end && m.start < t.End
		if t.Space && len(pieces) > 0 {
			pieces = append(pieces, piece{text: " ", marked: in && pieces[len(pieces)-1].marked})
		}
		pieces = append(pieces, piece{text: t.Text(m.text), marked: in})
	}
	if last < len(all) {
		pieces = append(pieces, piece{text: " "}, piece{text: omitted})
	}
	return pieces
}

// window returns the first and the last token, exclusive, of what is compared of the
// sentence: all of it, or as much around its mark as a diff takes.
func (m marked) window(tokens []token.Token) (first, last int) {
	if len(tokens) <= contextTokens {
		return 0, len(tokens)
	}
	at := 0
	for at < len(tokens)-1 && tokens[at].End <= m.start {
		at++
	}
	words := 0
	for at+words < len(tokens) && tokens[at+words].Start < m.end {
		words++
	}
	size := min(len(tokens), maxDiffTokens, max(contextTokens, words))
	first = min(at-(size-min(size, words))/2, len(tokens)-size)
	first = max(first, 0)
	return first, first + size
}

// firstCode is the first of the private use characters, of which there are 6,400:
// enough for the words of two sentences of maxDiffTokens.
const firstCode = '\uE000'

// encode writes each different piece as one character, so that a differ of texts
// compares whole words.
func encode(pieces []piece, codes map[string]rune) []rune {
	runes := make([]rune, len(pieces))
	for i, p := range pieces {
		code, ok := codes[p.text]
		if !ok {
			code = firstCode + rune(len(codes))
			codes[p.text] = code
		}
		runes[i] = code
	}
	return runes
}

// add appends the words of an edit, cut where a mark begins or ends. Of Both, a and b
// hold the same words; else one of them is nil.
func (d Diff) add(side Which, a, b []piece) Diff {
	words := a
	if side == Other {
		words = b
	}
	var text strings.Builder
	marks := func(i int) (m Marks) {
		m.Claim = side != Other && a[i].marked
		m.Against = side != Claimed && b[i].marked
		return m
	}
	for i := range words {
		text.WriteString(words[i].text)
		if i+1 == len(words) || marks(i+1) != marks(i) {
			d = append(d, Edit{Side: side, Text: text.String(), Marks: marks(i)})
			text.Reset()
		}
	}
	return d
}
