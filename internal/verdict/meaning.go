package verdict

import (
	"github.com/factcheck-ci/factcheck/internal/value"
)

// meaning is what a relation means for a reader.
type meaning struct {
	sentence string // of two values
	heading  string // of all findings that have it, for somebody who meets the word first
}

// meanings are those of the relations that findings have (docs/words.md).
var meanings = map[value.Relation]meaning{
	value.Compatible:   {"both can be true, and they tell a reader different things", "both can be true, told differently"},
	value.Tension:      {"both can be true by the letter, and a reader takes them for a contradiction", "true by the letter, read as a contradiction"},
	value.Conflict:     {"both cannot be true", "both cannot be true"},
	value.Incomparable: {"they cannot be compared", "they measure different things"},
	Missing:            {"", "something is not stated, or not in order"},
}

// ofTexts is what relations mean where the values are texts.
var ofTexts = map[value.Kind]map[value.Relation]string{
	value.Quote: {value.Conflict: "the quotations differ", value.Compatible: "the quotations are cut differently"},
	value.Name:  {value.Conflict: "the spellings differ"},
}

// Meaning says in words what a relation means for two values of a kind.
func Meaning(kind value.Kind, r value.Relation) string {
	if text := ofTexts[kind][r]; text != "" {
		return text
	}
	return meanings[r].sentence
}

// ShortMeaning says what a relation means, as a heading of the findings that have it.
func ShortMeaning(r value.Relation) string { return meanings[r].heading }
