package date

import "github.com/factcheck-ci/factcheck/internal/token"

// Begins reports whether a date may begin at tokens[i]. It is the cheap gate before
// [At], for a reader that calls it on every token.
func Begins(text string, tokens []token.Token, i int) bool { return false }

// At reads the date that begins at tokens[i], the longest there is. tokens are those
// of one sentence: its tense decides between last Friday and the next. At looks at
// the words around i as well, since "may" is a month only among dates.
func At(text string, tokens []token.Token, i int, o Options) (Match, bool) { return Match{}, false }
