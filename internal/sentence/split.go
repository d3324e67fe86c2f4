package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Split returns the sentences of a paragraph, in order. Together they hold all of it
// but white space.
func Split(text string, within Span) []Span {
	return AppendSentences(nil, text, within)
}

// AppendSentences appends the sentences of a paragraph to spans.
func AppendSentences(spans []Span, text string, within Span) []Span {
	p := text[:within.End]
	start := within.Start
	for at := start; at < len(p); at++ {
		if c := p[at]; c != '.' && c != '!' && c != '?' {
			continue
		}
		end := at + 1
		for end < len(p) && strings.IndexByte(`.!?"')]`, p[end]) >= 0 {
			end++
		}
		for strings.HasPrefix(p[end:], "”") || strings.HasPrefix(p[end:], "’") {
			end += len("”")
		}
		next := end
		for size := spaceAt(p, next); size > 0; size = spaceAt(p, next) {
			next += size
		}
		if next == end || next == len(p) || abbreviated(p[start:at]) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(p[next:]); unicode.IsLower(r) {
			continue
		}
		spans = append(spans, trim(p, Span{start, end}))
		start, at = next, next-1
	}
	if rest := trim(p, Span{start, len(p)}); rest.Start < rest.End {
		spans = append(spans, rest)
	}
	return spans
}

func abbreviated(before string) bool {
	word := before[strings.LastIndexAny(before, " \n\t(")+1:]
	switch word {
	case "Gen", "Mr", "Mrs", "Dr", "Sen", "Rep", "Gov", "Lt", "Col", "Maj", "U.S", "U.K", "No", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return len(word) == 1
}
