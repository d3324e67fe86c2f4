package date

// Vocabulary returns every word that a date can begin with or hang on, folded and in no
// order. A text without any of them, and without digits, has no date.
func Vocabulary() []string {
	var words []string
	for _, s := range readyGrammar().words.slots {
		if s.key != "" {
			words = append(words, s.key)
		}
	}
	return words
}
