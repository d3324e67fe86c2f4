package claim

import (
	"slices"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// spelled appends the names in a passage that are a spelling of the rule's name, or
// near to one.
func spelled(list []filling, s *search, p *passage) []filling {
	surrounded := !slices.ContainsFunc(s.find, func(n needs) bool { return len(n.sets) == 0 })
	for i := 0; i < len(p.tokens); i++ {
		if p.kind(i) != token.Word {
			continue
		}
		last := 0
		for _, words := range s.spellings {
			if end, ok := p.spells(i, words, surrounded); ok && end > last {
				last = end
			}
		}
		if last == 0 && p.misspells(i, s.spellings) {
			last = i + 1
		}
		if last == 0 {
			continue
		}
		start, end := p.tokens[i].Start, p.tokens[last-1].End
		text := p.text[start:end]
		list = append(list, filling{
			value: placed(value.NewName(text), start, end),
			hole:  string(value.Name), first: i, last: last,
		})
		i = last - 1
	}
	return list
}

// spells reports whether the words at token i are a spelling of a name or near to it,
// and where they end. Where the rule's patterns say what stands around the name, more
// letters may differ.
func (p *passage) spells(i int, words []string, surrounded bool) (end int, ok bool) {
	differ, equal := 0, 0
	for n, w := range words {
		for n > 0 && p.kind(i) == token.Mark && !p.tokens[i].Space {
			i++ // "al-Muhandis"
		}
		if p.kind(i) != token.Word {
			return 0, false
		}
		d, ok := p.differs(i, w, slips(w, surrounded || len(words) > 1))
		if !ok {
			return 0, false
		}
		if d == 0 {
			equal++
		}
		differ += d
		i++
	}
	return i, differ == 0 || len(words) == 1 || equal > 0 || differ <= maxDiffer
}

// differs returns in how many letters token i differs from a word, and false if these
// are too many, or if it is no name, without a capital.
func (p *passage) differs(i int, word string, most int) (letters int, ok bool) {
	written := p.folded[i]
	if written == word {
		return 0, true
	}
	size := 1 // bytes of a letter, at most
	if !lane.IsASCII(written) || !lane.IsASCII(word) {
		size = utf8.UTFMax
	}
	if !p.capital(i) || len(written) > len(word)+size*most || len(word) > len(written)+size*most {
		return 0, false
	}
	letters = spelling.Distance(written, word)
	return letters, letters <= most
}

// maxDiffer is how many letters of a name of several words may differ if none of its
// words is written as in the spelling.
const maxDiffer = 3

// misspells reports whether token i is the last word of a name, alone, in a spelling
// that none of the rule's has. A last word alone that one of them has agrees with all,
// and says nothing of the spelling of the rest.
func (p *passage) misspells(i int, spellings [][]string) bool {
	near := false
	for _, words := range spellings {
		last := words[len(words)-1]
		if len(words) == 1 || p.folded[i] == last {
			return false
		}
		near = near || len(last) >= minSurname && p.capital(i) && len(p.folded[i]) <= len(last)+4 && spelling.Distance(p.folded[i], last) == 1
	}
	return near
}

// minSurname is the length of the shortest surname of which a near spelling is taken
// for a slip: shorter ones are names of their own.
const minSurname = 6

// slips is how many letters of a word may differ in another spelling of it.
func slips(word string, surrounded bool) int {
	switch n := len([]rune(word)); {
	case n < 4:
		return 0
	case surrounded && n >= 5:
		return 2
	case surrounded || n >= 5:
		return 1
	}
	return 0
}

// placed returns a value at a place of a passage.
func placed(v value.Value, start, end int) value.Value {
	v.Start, v.End = start, end
	return v
}
