package date

import "github.com/factcheck-ci/factcheck/internal/token"

// Begins reports whether a date may begin at tokens[i]. It is the cheap gate before
// [At] for a reader that asks at every token: it looks at two tokens and allocates
// nothing.
func Begins(text string, tokens []token.Token, i int) bool {
	g := readyGrammar()
	switch t := tokens[i]; t.Kind {
	case token.Word:
		w, ok := g.lookUp(t.Text(text))
		if !ok || !g.begins(w) {
			return false
		}
		if w.kinds&wordKinds == 1<<isHoliday {
			if _, _, ok := findHoliday(text, tokens, i); ok {
				return true
			}
			return (w.literal != 0 || w.kinds != 1<<isHoliday) && g.goesOn(text, tokens, i+1)
		}
		return w.kinds&wordKinds != 0 || g.goesOn(text, tokens, i+1)
	case token.Number:
		return g.numberBegins(text, tokens, i)
	case token.Mark:
		switch text[t.Start] {
		case '\'', '<', '>':
			return i+1 < len(tokens) && (tokens[i+1].Kind == token.Number || text[tokens[i+1].Start] == '=')
		}
	}
	return false
}

// wordKinds are the classes of the words that are a date by themselves.
const wordKinds = 1<<isWeekday | 1<<isMonth | 1<<isSeason | 1<<isDecade | 1<<isHoliday

// longestWord is the length of the longest word that the grammar knows, at most.
const longestWord = 24

// lookUp returns what the grammar knows of a word, in any case.
func (g *grammar) lookUp(s string) (word, bool) {
	if len(s) > longestWord {
		return word{}, false
	}
	var lower [longestWord]byte
	for i := range len(s) {
		b := s[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		lower[i] = b
	}
	if first := lower[0]; first >= 'a' && first <= 'z' && len(s) > 1 && !g.pairs[first-'a'][lower[1]&31] {
		return word{}, false
	}
	w, ok := g.words[string(lower[:len(s)])]
	return w, ok
}

// begins reports whether a date may begin with a word.
func (g *grammar) begins(w word) bool {
	return w.kinds&g.dateKinds != 0 || w.literal != 0 && g.dateWords[w.literal]
}

// goesOn reports whether a date that has begun may go on with tokens[i].
func (g *grammar) goesOn(text string, tokens []token.Token, i int) bool {
	if i >= len(tokens) {
		return true // "today", and no more
	}
	switch t := tokens[i]; t.Kind {
	case token.Word:
		_, ok := g.lookUp(t.Text(text))
		return ok
	case token.Number:
		return t.End-t.Start <= 10
	}
	return true
}

// numberBegins reports whether a date may begin with the number tokens[i]: one or two
// digits before something that a date goes on with, four or eight, or some with two
// full stops.
func (g *grammar) numberBegins(text string, tokens []token.Token, i int) bool {
	t := tokens[i]
	n := t.End - t.Start
	if n == 4 || n == 8 {
		return true
	}
	if n > 10 {
		return false
	}
	if i+1 >= len(tokens) {
		return n <= 2 && i > 0 && tokens[i-1].Text(text) == "on"
	}
	next := tokens[i+1]
	switch next.Kind {
	case token.Word:
		_, ok := g.lookUp(next.Text(text))
		return ok || !next.Space && next.End == next.Start+2 // 3rd
	case token.Number:
		return false
	}
	return n <= 2 && next.End == next.Start+1 || n >= 6
}
