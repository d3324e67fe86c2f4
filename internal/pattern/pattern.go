// Package pattern compiles the patterns of rules ("led ... Quds Force for {}") and
// matches them against the tokens of one sentence, in time linear in the sentence.
// A pattern speaks of words; what fills its holes is told to it as slots. It knows
// neither rules nor values.
package pattern

import (
	"errors"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Slot is something in a sentence that can fill a hole: a value.
type Slot struct {
	Hole        string // the hole it can fill: a kind, such as "duration" or "date"
	First, Last int    // its tokens, [First, Last)
}

// Syntax is what a pattern may speak of besides plain words.
type Syntax struct {
	Kind  string              // the kind that {} takes; "" if the pattern may have no {}
	Words map[string][]string // named lists besides the built-in ones, without the @
	Keys  map[string][]string // the words that each key hole can be
}

// Pattern is a compiled pattern. It is safe for concurrent use.
type Pattern struct {
	source string
}

// Compile compiles a pattern. Its error is an [*Error].
func Compile(source string, syntax Syntax) (*Pattern, error) {
	return nil, errors.New("patterns cannot be compiled yet")
}

// String returns the pattern as it was written.
func (p *Pattern) String() string { return p.source }

// Holes returns the names of the pattern's holes, as in [Fill.Hole], sorted.
func (p *Pattern) Holes() []string { return nil }

// Error says what is wrong in a pattern, and where.
type Error struct {
	Offset, Length int // bytes of the pattern
	Message        string
	Hint           string // how to mend it; may be ""
}

func (e *Error) Error() string { return e.Message }

// Sentence is a sentence (or a paragraph) made ready for any number of patterns. It
// is not safe for concurrent use.
type Sentence struct{}

// Prepare makes s ready for matching: tokens are those of text, slots lie in tokens.
// It may be called again on the same Sentence, which saves allocations.
func (s *Sentence) Prepare(text string, tokens []token.Token, slots []Slot) {}

// Match is a place where a pattern matches. For every slot that can fill the
// pattern's value hole there is one Match, the one that skips the fewest words; for a
// pattern without a value hole, one for every place where it ends.
type Match struct {
	First, Last int    // the tokens it spans, [First, Last)
	Skipped     int    // how many words its gaps skip: less is nearer
	Fills       []Fill // in the order of the pattern's holes

	// Beaten is the index, in the result of the same call, of the nearer match that
	// shares tokens with this one and so wins over it; -1 for a match that stands.
	Beaten int
}

// Fill is what filled a hole.
type Fill struct {
	Hole        string // "" for {}, "percent", "start", "end", or the name of a key
	Slot        int    // index into the slots given to Prepare; -1 for a key
	Key         string // for a key: which of its words it is, as listed in Syntax.Keys
	First, Last int    // tokens, [First, Last)
}

// Match returns where the pattern matches, nearest first (fewest skipped words), then
// leftmost.
func (p *Pattern) Match(s *Sentence) []Match { return nil }

// Required returns sets of folded words, of which each must have a member in a
// sentence that the pattern matches; a member that ends in "*" is the beginning of a
// word. It returns nil if nothing is known to be required.
func (p *Pattern) Required() [][]string { return nil }
