// Package sentence finds where sentences and paragraphs begin and end in news text.
// It cuts, and understands nothing: no values, no rules.
package sentence

// Span is a piece of a text, as byte offsets: text[Start:End].
type Span struct {
	Start, End int
}
