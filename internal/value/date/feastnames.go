package date

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// name is one wording of a feast, cut into folded words without apostrophes.
type name struct {
	words   []string
	second  uint64 // the bit of the beginning of the second word, see secondWords
	feast   int
	capital bool // counts only with a capital letter
	dated   bool // counts only before a year
}

// holidayNames returns the names by the words with which they may begin in a text, the
// longest first.
func holidayNames() map[string][]name {
	names := map[string][]name{}
	for i, f := range feasts {
		for _, wording := range strings.Split(f.names, "|") {
			wording, capital := strings.CutPrefix(wording, "^")
			wording, dated := strings.CutPrefix(wording, "~")
			variants, err := expand(strings.Fields(wording))
			if err != nil {
				continue
			}
			for _, v := range variants {
				n := name{words: nameWords(strings.Join(v, " ")), feast: i, capital: capital, dated: dated}
				n.second = secondWords([]name{n})
				for _, first := range beginnings(v[0], n.words[0]) {
					names[first] = append(names[first], n)
				}
			}
		}
	}
	for _, list := range names {
		slices.SortStableFunc(list, func(a, b name) int { return len(b.words) - len(a.words) })
	}
	return names
}

// beginnings returns how the first word of a name may be written: with its apostrophe
// or without, with its "s" or without.
func beginnings(written, plain string) []string {
	written, _, _ = strings.Cut(token.Fold(written), "-")
	all := []string{plain, plain + "s", strings.TrimSuffix(plain, "s"), strings.TrimSuffix(strings.TrimSuffix(written, "'s"), "'")}
	slices.Sort(all)
	return slices.Compact(all)
}

// nameWords cuts a wording as text is cut.
func nameWords(wording string) (words []string) {
	var few [8]token.Token
	for _, t := range token.Lex(few[:0], wording) {
		if w := plain(t, t.Text(wording)); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// plain returns a word as names are compared: folded, without apostrophes; nothing for
// a mark between words or a possessive ending.
func plain(t token.Token, text string) string {
	if t.Kind == token.Mark || t.Kind == token.Clitic {
		return ""
	}
	return strings.TrimSuffix(strings.ReplaceAll(token.Fold(text), "'", ""), ".")
}

// holidayKeys returns the name by which each feast is stored: its first.
var holidayKeys = sync.OnceValue(func() []string {
	keys := make([]string, len(feasts))
	for i, f := range feasts {
		first, _, _ := strings.Cut(strings.Trim(f.names, "^~"), "|")
		keys[i] = strings.Join(nameWords(strings.ReplaceAll(strings.ReplaceAll(first, "[", ""), "]", "")), "-")
	}
	return keys
})

// holiday reads the name of a feast, the longest.
func (p *parser) holiday(i int, list []result) []result {
	if n, end := p.at(i).holiday(p.text, p.tokens, i); end > 0 {
		list = append(list, result{end: end, term: &term{op: opHoliday, n: [3]int{n.feast}}})
	}
	return list
}

// beginningBits is how many bits tell beginnings of words apart.
const beginningBits = 64

// beginningOf returns a bit for the first two letters of a word, in lower case, or 0 where
// it has none that are letters of ASCII.
func beginningOf(word string) uint64 {
	if len(word) < 2 {
		return 0
	}
	a, b := word[0]|0x20, word[1]|0x20
	if a < 'a' || a > 'z' || b < 'a' || b > 'z' {
		return 0
	}
	return 1 << ((5*uint(a) + uint(b)) % beginningBits)
}

// secondWords returns the bits of the beginnings of the second words of names. All are set
// if one may go on with any word, or need not go on.
func secondWords(names []name) (set uint64) {
	for i := range names {
		if len(names[i].words) == 1 {
			return ^uint64(0)
		}
		bit := beginningOf(names[i].words[1])
		if bit == 0 {
			return ^uint64(0)
		}
		set |= bit
	}
	return set
}

// holiday returns the longest of the names of holidays that the tokens from i on, of which
// w is the first, begin with, and the token after it, or 0.
func (w *Word) holiday(text string, tokens []token.Token, i int) (best *name, end int) {
	second, names := nextInName(text, tokens, i+1), w.names
	var begins uint64 // how the second word begins, 0 where that is not known
	if second == len(tokens) || tokens[second].Kind == token.Mark {
		names = names[w.single:]
	} else if begins = beginningOf(tokens[second].Text(text)); begins&^w.seconds != 0 {
		return nil, 0
	}
	for k := range names {
		if n := &names[k]; begins&^n.second == 0 {
			if e := n.match(text, tokens, i, second); e > end {
				best, end = n, e
			}
		}
	}
	return best, end
}

// mayName reports whether the names of holidays that begin with w may go on with the token i,
// by its first letters alone.
func (w *Word) mayName(text string, tokens []token.Token, i int) bool {
	return i >= len(tokens) || tokens[i].Kind != token.Word || beginningOf(tokens[i].Text(text))&^w.seconds == 0
}

// nextInName returns the first token from i on that names of holidays do not pass over.
func nextInName(text string, tokens []token.Token, i int) int {
	for i < len(tokens) && tokens[i].Kind != token.Word && skippable(text, &tokens[i]) {
		if text[tokens[i].Start] == ',' && (i+1 == len(tokens) || !strings.EqualFold(strings.TrimSuffix(tokens[i+1].Text(text), "."), "jr")) {
			return i // "labours, day after day", but "Martin Luther King, Jr. Day"
		}
		i++
	}
	return i
}

// match returns the token after the name, if the tokens from start on begin with it, or 0.
// The first word is known to be its own; next is where the second stands.
func (n *name) match(text string, tokens []token.Token, start, next int) int {
	end := start + 1
	for _, want := range n.words[1:] {
		if next == len(tokens) || tokens[next].Kind == token.Mark || !sameWord(tokens[next].Text(text), want) {
			return 0
		}
		end = next + 1
		next = nextInName(text, tokens, end)
	}
	capital := text[tokens[start].Start] <= 'Z'
	alone := start == 0 && (end == len(tokens) || end == len(tokens)-1 && tokens[end].Kind == token.Clitic)
	if n.capital && !capital && !alone {
		return 0
	}
	if n.dated && !alone && (end == len(tokens) || tokens[end].Kind != token.Number) {
		return 0
	}
	return end
}

// sameWord reports whether a word of a text is one of a name: in any case, with its
// apostrophes or without, and with or without a final "s".
func sameWord(got, want string) bool {
	if b := got[0]; b < utf8.RuneSelf && b|0x20 != want[0] && b != '\'' {
		return false
	}
	k := 0
	for i := 0; i < len(got); i++ {
		b := got[i]
		if b >= utf8.RuneSelf {
			folded := strings.ReplaceAll(token.Fold(got), "'", "")
			return strings.TrimSuffix(folded, "s") == strings.TrimSuffix(want, "s")
		}
		if b == '\'' || b == '.' && i == len(got)-1 {
			continue
		}
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		if k >= len(want) || want[k] != b {
			return k == len(want) && b == 's' && i == len(got)-1
		}
		k++
	}
	return k == len(want) || k == len(want)-1 && want[k] == 's'
}

// skippable reports whether a token may stand between the words of a name: the
// apostrophe of "St. Patrick's", its full stop, a hyphen.
func skippable(text string, t *token.Token) bool {
	if t.Kind != token.Mark {
		return t.Kind == token.Clitic
	}
	switch text[t.Start] {
	case '-':
		return true
	case '\'', '.', ',':
		return !t.Space
	}
	return !t.Space && strings.HasPrefix(text[t.Start:t.End], "’") || strings.HasPrefix(text[t.Start:t.End], "‑")
}
