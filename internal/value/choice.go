package value

import "slices"

// NewChoice returns the choice called label, which agrees with each of the named
// choices: with itself alone, or with several for a general one, "air strike" for
// rockets and helicopters.
func NewChoice(label string, allowed ...string) Value {
	words := slices.Clone(allowed)
	slices.Sort(words)
	return Value{Kind: Choice, Text: label, Label: label, Words: slices.Compact(words)}
}

// relateChoices compares two choices as sets of what they allow.
func relateChoices(a, b Value) (Relation, string) {
	for _, w := range a.Words {
		if !slices.Contains(b.Words, w) {
			continue
		}
		switch {
		case len(a.Words) == 1:
			return Compatible, b.Label + " can be " + a.Label
		case len(b.Words) == 1:
			return Compatible, a.Label + " can be " + b.Label
		}
		return Compatible, a.Label + " and " + b.Label + " can both be said of one thing"
	}
	return Conflict, a.Label + " against " + b.Label
}
