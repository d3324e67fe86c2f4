package token

// Sequence is the tokens of a text, for who looks around a place in it: outside the text nothing stands.
type Sequence struct {
	Text   string
	Tokens []Token
}

// Word returns the folded token i, "" outside the text.
func (s Sequence) Word(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return Fold(s.Tokens[i].Text(s.Text))
}

// Kind returns the kind of token i, 0 outside the text.
func (s Sequence) Kind(i int) Kind {
	if i < 0 || i >= len(s.Tokens) {
		return 0
	}
	return s.Tokens[i].Kind
}

// Adjoins reports whether token i stands right behind the one before.
func (s Sequence) Adjoins(i int) bool { return i > 0 && i < len(s.Tokens) && !s.Tokens[i].Space }
