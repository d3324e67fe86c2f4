package pattern

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Sentence is a sentence (or a paragraph) made ready for any number of patterns. Its
// zero value is an empty sentence. It is not safe for concurrent use.
type Sentence struct {
	words  []string // folded; Marks and Clitics are left out
	tokens []int32  // for each word, its token
	slots  []span   // those with a word, by their first word
	at     []int32  // for each word, and for the end, the first of slots that begins there or later
	widest int      // the most words that a slot has

	given int // how many slots were given

	scratch
}

// span is a slot counted in words.
type span struct {
	Slot
	index       int   // in the slots given to Prepare
	begin, over int32 // words, [begin, over)
}

// Prepare makes s ready for matching: tokens are those of text, slots lie in tokens.
// It may be called again on the same Sentence, which saves allocations.
func (s *Sentence) Prepare(text string, tokens []token.Token, slots []Slot) {
	s.words, s.tokens = s.words[:0], s.tokens[:0]
	for i, t := range tokens {
		if t.Kind == token.Word || t.Kind == token.Number {
			s.words = append(s.words, token.Fold(t.Text(text)))
			s.tokens = append(s.tokens, int32(i))
		}
	}
	s.Fill(slots)
}

// PrepareFolded is Prepare where the form in which each token is compared is known.
func (s *Sentence) PrepareFolded(tokens []token.Token, folded []string, slots []Slot) {
	s.words, s.tokens = s.words[:0], s.tokens[:0]
	for i, t := range tokens {
		if t.Kind == token.Word || t.Kind == token.Number {
			s.words = append(s.words, folded[i])
			s.tokens = append(s.tokens, int32(i))
		}
	}
	s.Fill(slots)
}

// Fill replaces the slots of a prepared sentence: patterns without holes can be
// matched before anybody reads the values of the sentence.
func (s *Sentence) Fill(slots []Slot) {
	s.slots, s.at, s.widest, s.given = s.slots[:0], s.at[:0], 0, len(slots)
	for i, slot := range slots {
		begin, _ := slices.BinarySearch(s.tokens, int32(slot.First))
		over, _ := slices.BinarySearch(s.tokens, int32(slot.Last))
		if begin < over {
			s.slots = append(s.slots, span{slot, i, int32(begin), int32(over)})
			s.widest = max(s.widest, over-begin)
		}
	}
	slices.SortStableFunc(s.slots, func(a, b span) int { return int(a.begin - b.begin) })
	next := int32(0)
	for w := range len(s.words) + 1 {
		for int(next) < len(s.slots) && int(s.slots[next].begin) < w {
			next++
		}
		s.at = append(s.at, next)
	}
}

// Has reports whether a folded word stands in the sentence.
func (s *Sentence) Has(word string) bool { return slices.Contains(s.words, word) }

// slotsAt returns the slots that begin with a word.
func (s *Sentence) slotsAt(word int) []span {
	if word+1 >= len(s.at) {
		return nil
	}
	return s.slots[s.at[word]:s.at[word+1]]
}
