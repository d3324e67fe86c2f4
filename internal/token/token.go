// Package token cuts text into words, numbers and marks, once, for everybody who
// reads words: sentences, patterns and values. Tokens carry byte offsets and never
// copy the text. The package knows nothing of what a word means.
package token

// Kind tells what a token is made of.
type Kind uint8

// The kinds of token.
const (
	// Word is a run of letters, with apostrophes and full stops inside it that
	// belong to it: "leadership", "don't", "U.S.", "café", "m²". A hyphen ends a word.
	Word Kind = iota + 1
	// Clitic is a possessive ending, "'s" or "’s", or the lone apostrophe after a
	// plural, cut off from its word.
	Clitic
	// Number is a run of digits of any script, with its grouping and decimal marks:
	// "21", "3,000.5", "½", "12 345" only where the space is a no-break or thin one.
	// "1.2.3" is one Number too; what it means is not the token's business.
	Number
	// Mark is any other visible character: punctuation, a currency sign, "%", a dash.
	// A byte that is not valid UTF-8 is a Mark of its own.
	Mark
)

// Token is a piece of text[Start:End].
type Token struct {
	Start, End int // byte offsets into the text given to Lex
	Kind       Kind
	Space      bool // white space stands before it
	initial    byte // see [Token.Initial]; 0 where it is not of ASCII

	// Of a Word in ASCII, folded, for Table: its hash, and its first eight bytes, with spaces
	// behind its end; 0 for any other token.
	hash uint32
	head uint64
}

// Text returns the token's own bytes.
func (t Token) Text(text string) string { return text[t.Start:t.End] }

// IsDash reports whether a mark is a hyphen, a dash or a minus sign, of any length.
func IsDash(mark string) bool {
	switch mark {
	case "-", "‐", "‑", "‒", "–", "—", "―", "−", "﹣":
		return true
	}
	return false
}

// IsEmDash reports whether a mark is a dash that sets clauses off, and joins no words.
func IsEmDash(mark string) bool { return mark == "—" || mark == "―" }
