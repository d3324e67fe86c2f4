// Package pattern compiles the patterns of rules ("led ... Quds Force for {}") and
// matches them against the tokens of one sentence, in time linear in the sentence.
// A pattern speaks of words; what fills its holes is told to it as slots. It knows
// neither rules nor values.
package pattern

// Slot is something in a sentence that can fill a hole: a value, or a word of a key.
type Slot struct {
	Hole        string // the holes it can fill: "duration", "date", or a key's name
	First, Last int    // its tokens, [First, Last)
}
