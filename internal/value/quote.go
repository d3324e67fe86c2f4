package value

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// NewQuote returns the words of a quotation. Quotation marks, punctuation at the edges
// of words and the case of letters do not count; full stops inside a word do ("U.S.").
func NewQuote(text string) Value {
	var words []string
	for _, w := range quoted(text) {
		words = append(words, w.text)
	}
	return Value{Kind: Quote, Text: text, Words: []string{strings.Join(words, " ")}}
}

// quotedWord is a word of a quotation, as it is compared.
type quotedWord struct {
	text string
	ends bool // a sentence ends with it
	cut  bool // it is no word, but a sign that words are left out: "…", "[...]"
}

func quoted(text string) []quotedWord {
	var words []quotedWord
	for _, written := range strings.Fields(strings.ReplaceAll(text, "…", " … ")) {
		folded := token.Fold(written)
		word := strings.TrimFunc(folded, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSymbol(r) && r != '%'
		})
		word = strings.ReplaceAll(strings.ReplaceAll(word, "[", ""), "]", "") // "[t]he"
		ends := strings.ContainsAny(strings.TrimRight(folded, `"')]”’`), ".!?") && strings.ContainsAny(folded[len(folded)-1:], `.!?"')`)
		switch {
		case word != "":
			words = append(words, quotedWord{text: word, ends: ends})
		case strings.Contains(folded, "…"), strings.Contains(folded, ".."):
			words = append(words, quotedWord{text: "…", cut: true})
		case ends && len(words) > 0:
			words[len(words)-1].ends = true
		}
	}
	return words
}

// relateQuotes compares two forms of one quotation. A mere cut is compatible: words
// left out at the beginning or the end, at an ellipsis, or whole sentences. Any other
// difference changes what was said.
func relateQuotes(a, b Value) (Relation, string) {
	if a.Words[0] > b.Words[0] {
		a, b = b, a // of several ways to line words up, the same one from either side
	}
	s, t := quoted(a.Text), quoted(b.Text)
	changed := 0
	edits := alignWords(s, t)
	for i, e := range edits {
		edge := i == 0 || i == len(edits)-1
		switch {
		case e.unaligned:
			changed += many
		case !e.equal && !e.cutIn(s, t, edge):
			changed++
		}
	}
	switch changed {
	case 0:
		return Compatible, "the quotation is cut differently"
	case 1:
		return Conflict, "the quotation differs in one place"
	}
	return Conflict, "the quotation differs in " + small(changed) + " places"
}

// many is the first count that small has no word for.
const many = 10

// small returns a count below ten in words, as a style guide has it.
func small(n int) string {
	names := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n < len(names) {
		return names[n]
	}
	return "many"
}

// wordEdit is a run of words that two quotations share, or in which they differ: words
// [a0, a1) of the one against [b0, b1) of the other.
type wordEdit struct {
	equal          bool
	unaligned      bool // too much differs in it to tell in how many places
	a0, a1, b0, b1 int
}

// alignWords lines up the words of two quotations. Where they have too much that differs
// to be lined up, all that stands between what they begin and end with is one edit.
func alignWords(s, t []quotedWord) []wordEdit {
	codes := map[string]rune{}
	one, two := encode(s, codes), encode(t, codes)
	head := shared(one, two)
	tail := sharedTail(one[head:], two[head:])
	end, otherEnd := len(one)-tail, len(two)-tail
	edits := []wordEdit{{equal: true, a1: head, b1: head}}
	if alignable(one[head:end], two[head:otherEnd]) {
		edits = align(edits, one[head:end], two[head:otherEnd])
	} else {
		edits = append(edits, wordEdit{unaligned: true, a0: head, a1: end, b0: head, b1: otherEnd})
	}
	edits = append(edits, wordEdit{equal: true, a0: end, a1: len(one), b0: otherEnd, b1: len(two)})
	return slices.DeleteFunc(edits, func(e wordEdit) bool { return e.a0 == e.a1 && e.b0 == e.b1 })
}

// encode writes each different word as one character.
func encode(words []quotedWord, codes map[string]rune) []rune {
	out := make([]rune, 0, len(words))
	for _, w := range words {
		if _, ok := codes[w.text]; !ok {
			codes[w.text] = privateUse + rune(len(codes))
		}
		out = append(out, codes[w.text])
	}
	return out
}

// shared returns how many words two quotations have in common at the beginning.
func shared(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// sharedTail returns how many they have in common at the end.
func sharedTail(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// Lining words up takes time with the square of their number. Nobody quotes so many words
// that differ; a quotation without an end does.
const (
	freelyAligned = 100  // words of the shorter side that always are
	mostAligned   = 2000 // words of the shorter side that can be
)

// alignable reports whether words can be lined up in reasonable time: few of them on one
// side, or half of the shorter side is found on the other.
func alignable(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) <= freelyAligned {
		return true
	}
	count := map[rune]int{}
	for _, w := range b {
		count[w]++
	}
	both := 0
	for _, w := range a {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return len(a) <= mostAligned && 2*both >= len(a)
}

// align appends how the words of the middles of two quotations line up, which begin where
// the last edit ends.
func align(edits []wordEdit, one, two []rune) []wordEdit {
	differ := diffmatchpatch.New()
	differ.DiffTimeout = 0 // the same words give the same edits, however slow the machine
	a, b := edits[len(edits)-1].a1, edits[len(edits)-1].b1
	for _, d := range differ.DiffMainRunes(one, two, false) {
		n := utf8.RuneCountInString(d.Text)
		e := wordEdit{equal: d.Type == diffmatchpatch.DiffEqual, a0: a, a1: a, b0: b, b1: b}
		if d.Type != diffmatchpatch.DiffInsert {
			a += n
		}
		if d.Type != diffmatchpatch.DiffDelete {
			b += n
		}
		e.a1, e.b1 = a, b
		if last := len(edits) - 1; !e.equal && !edits[last].equal {
			edits[last].a1, edits[last].b1 = a, b
			continue
		}
		edits = append(edits, e)
	}
	return edits
}

// privateUse is the first of the code points that stand for words in alignWords:
// Unicode's supplementary private use area, which no rune conversion changes.
const privateUse = 0xF0000

// cutIn reports whether an edit only leaves words out.
func (e wordEdit) cutIn(s, t []quotedWord, edge bool) bool {
	left, right := s[e.a0:e.a1], t[e.b0:e.b1]
	switch {
	case marked(left) || marked(right):
		return true
	case len(left) > 0 && len(right) > 0:
		return false
	}
	return edge || wholeSentences(s, e.a0, e.a1) || wholeSentences(t, e.b0, e.b1)
}

// marked reports whether words are an ellipsis and nothing else.
func marked(words []quotedWord) bool { return len(words) == 1 && words[0].cut }

// wholeSentences reports whether words [first, last) are sentences, and not parts of
// them.
func wholeSentences(words []quotedWord, first, last int) bool {
	return first < last && (first == 0 || words[first-1].ends) && words[last-1].ends
}
