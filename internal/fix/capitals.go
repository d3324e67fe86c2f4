package fix

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// begun writes what comes into the place of a claim in the capitals of that place: all
// of it where the place is in capitals throughout, else its first letter where a word
// begins so that is no symbol: "Over 15 years", not "US$3" within a sentence.
func begun(text string, c *claim.Claim) string {
	if inCapitals(c) {
		return strings.ToUpper(text)
	}
	if isUpper(leading(c.Text)) && !strings.HasPrefix(c.Sentence, c.Text) {
		return text
	}
	r, _ := utf8.DecodeRuneInString(c.Text)
	return capitalized(text, string(r))
}

// leading returns the letters that a text begins with.
func leading(text string) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

// inCapitals reports whether the place of a claim is written in capitals throughout. The
// capitals of a symbol ("2 GB") or an acronym do not tell: it takes a number in words or
// the name of a unit, or a sentence around that is in capitals.
func inCapitals(c *claim.Claim) bool {
	if !isUpper(c.Text) {
		return false
	}
	tokens := token.Lex(nil, c.Text)
	for i, t := range tokens {
		if n, ok := number.Read(c.Text, tokens, i); ok && !n.Digits || isUnitName(t.Text(c.Text)) {
			return true
		}
	}
	if !isUpper(c.Sentence) {
		return false
	}
	words := 0
	for _, t := range token.Lex(nil, c.Sentence) {
		if word := t.Text(c.Sentence); t.Kind == token.Word && len(word) >= leastWord && len(unit.Senses(word)) == 0 {
			words++
		}
	}
	return words > 1 // one alone may be an acronym: "RAM: 2 GB"
}

// leastWord is how many letters a word has whose capitals tell something.
const leastWord = 3

// isUnitName reports whether a word in capitals is the name of a unit and no symbol.
func isUnitName(word string) bool {
	return len(word) >= leastWord && !slices.ContainsFunc(unit.Senses(word), isSymbol) &&
		slices.ContainsFunc(unit.Senses(strings.ToLower(word)), func(s unit.Sense) bool { return s.Form == unit.Name })
}

func isSymbol(s unit.Sense) bool { return s.Form == unit.Symbol }

// cased writes a text in the case of another: all in capitals, or as it is.
func cased(text, as string) string {
	if isUpper(as) {
		return strings.ToUpper(text)
	}
	return capitalized(text, as)
}

// isUpper reports whether a text is written in capitals throughout, of which there are
// at least two.
func isUpper(text string) bool {
	upper := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper > 1
}

// capitalized writes the first letter of a text large where the other begins so.
func capitalized(text, as string) string {
	if isUpper(as) {
		return strings.ToUpper(text)
	}
	if first, _ := utf8.DecodeRuneInString(as); !unicode.IsUpper(first) {
		return text
	}
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// lowered writes the first letter of a text small.
func lowered(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToLower(r)) + text[size:]
}
