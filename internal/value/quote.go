package value

import (
	"strings"
	"unicode"

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
		if !e.equal && !e.cutIn(s, t, edge) {
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
	a0, a1, b0, b1 int
}

// alignWords lines up the words of two quotations.
func alignWords(s, t []quotedWord) []wordEdit {
	codes := map[string]rune{}
	code := func(words []quotedWord) []rune {
		var out []rune
		for _, w := range words {
			if _, ok := codes[w.text]; !ok {
				codes[w.text] = privateUse + rune(len(codes))
			}
			out = append(out, codes[w.text])
		}
		return out
	}
	differ := diffmatchpatch.New()
	differ.DiffTimeout = 0 // the same words give the same edits, however slow the machine
	var edits []wordEdit
	a, b := 0, 0
	for _, d := range differ.DiffMainRunes(code(s), code(t), false) {
		n := len([]rune(d.Text))
		e := wordEdit{equal: d.Type == diffmatchpatch.DiffEqual, a0: a, a1: a, b0: b, b1: b}
		if d.Type != diffmatchpatch.DiffInsert {
			a += n
		}
		if d.Type != diffmatchpatch.DiffDelete {
			b += n
		}
		e.a1, e.b1 = a, b
		if last := len(edits) - 1; !e.equal && last >= 0 && !edits[last].equal {
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
