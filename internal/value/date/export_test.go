package date

import "github.com/factcheck-ci/factcheck/internal/token"

// Words returns what [Vocabulary] has of tokens, as a reader of more than dates finds it in a
// table of its own.
func Words(text string, tokens []token.Token) []*Word {
	g := readyGrammar()
	words := make([]*Word, len(tokens))
	for i, t := range tokens {
		if t.Kind == token.Word {
			words[i] = g.words.find(t.Text(text))
		}
	}
	return words
}
