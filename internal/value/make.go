package value

import "slices"

// NewChoice returns the choice that text states, which agrees with each of the named
// choices: one, or several for a general one.
func NewChoice(text string, allowed ...string) Value {
	words := slices.Clone(allowed)
	slices.Sort(words)
	return Value{Kind: Choice, Text: text, Words: slices.Compact(words)}
}

// NewName returns a name in the spelling that text has.
func NewName(text string) Value { return Value{Kind: Name, Text: text, Words: []string{text}} }

// NewQuote returns the words of a quotation.
func NewQuote(text string) Value { return Value{Kind: Quote, Text: text, Words: []string{text}} }

// NewVersion returns a version: "1.20", "v1.20.1".
func NewVersion(text string, bound Bound) Value {
	return Value{Kind: Version, Text: text, Bound: bound, Words: []string{text}}
}
