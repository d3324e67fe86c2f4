package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// Context is what stands around a sentence and decides what its words mean. The zero
// Context is that of prose.
type Context struct {
	// Of a cell of a table: the headings of its column and of its row. "2.8m" is a
	// number of people under "Population" and metres under "Depth".
	Column, Row string

	// Corner is the heading of the column that the headings of the rows stand in: "£m".
	// It may say what the bare numbers of all other columns are.
	Corner string

	// Caption is what the table is called, "Table 2. Revenue (£m)". It speaks for numbers
	// that no heading has a unit for.
	Caption string
}

// heading is a word of the headings of a cell.
type heading struct {
	word  string // folded
	flags flags
	cues  cues
	row   bool // of the row, not of the column
}

// headings makes the words of the headings ready. Those of the column stand first.
func (s *scan) headings(around Context) {
	s.headed = s.headed[:0]
	s.addHeading(around.Column, false)
	s.addHeading(around.Row, true)
}

func (s *scan) addHeading(text string, row bool) {
	if text == "" {
		return
	}
	s.headingTokens = token.Lex(s.headingTokens[:0], text)
	for i := range s.headingTokens {
		t := &s.headingTokens[i]
		if t.Kind != token.Word {
			continue
		}
		h := heading{word: token.Fold(t.Text(text)), row: row}
		if known := s.lexicon.Find(text, t); known != nil {
			h.flags, h.cues = known.flags, known.cues
		}
		s.headed = append(s.headed, h)
	}
}

// underOne reports whether one of the words is a word of the headings, or its singular.
func (s *scan) underOne(words []string) bool {
	for _, h := range s.headed {
		if h.isOne(words) {
			return true
		}
	}
	return false
}

func (h *heading) isOne(words []string) bool {
	singular := noun.Singular(h.word)
	for _, word := range words {
		if word == h.word || word == singular {
			return true
		}
	}
	return false
}

// under reports whether a word of the headings is of one of the classes.
func (s *scan) under(f flags) bool {
	for _, h := range s.headed {
		if h.flags&f != 0 {
			return true
		}
	}
	return false
}

// underMillions reports whether the headings say that the "m" of a cell is a million: what
// they name is counted, and no length. The heading of the column decides before that of the
// row, in which a name may stand that looks like a plural: "Bahamas".
func (s *scan) underMillions() bool {
	lengths := lengthWords()
	for _, h := range s.headed {
		switch {
		case h.isOne(lengths), h.flags&isExtent != 0:
			return false
		case h.flags&(isMass|isCounted|isSum|isToll|isPeople) != 0, !h.row && noun.Plural(h.word) && h.flags&isUnit == 0:
			return true
		}
	}
	return false
}

// lengthWords are the words near which "m" is a metre.
func lengthWords() []string {
	for _, sense := range unit.Senses("m") {
		if sense.Unit.Name == "metre" && sense.Needs != nil {
			return sense.Needs
		}
	}
	return nil
}
