package pattern

import "strings"

// WordSet is a set of folded words and of beginnings of words.
type WordSet struct {
	Written []string // its members; one that ends in "*" is the beginning of words

	one      string              // the only word, if there is but one
	words    map[string]struct{} // else
	prefixes []string
}

func newWordSet(words []string) *WordSet {
	s := &WordSet{Written: words}
	if len(words) == 1 && !strings.HasSuffix(words[0], "*") {
		s.one = words[0]
		return s
	}
	for _, word := range words {
		if prefix, ok := strings.CutSuffix(word, "*"); ok {
			s.prefixes = append(s.prefixes, prefix)
			continue
		}
		if s.words == nil {
			s.words = map[string]struct{}{}
		}
		s.words[word] = struct{}{}
		s.one = word
	}
	if len(s.words) > 1 {
		s.one = ""
	}
	return s
}

// Has reports whether a folded word is in the set.
func (s *WordSet) Has(word string) bool {
	if s.one != "" {
		if word == s.one {
			return true
		}
	} else if s.words != nil {
		if _, ok := s.words[word]; ok {
			return true
		}
	}
	for _, prefix := range s.prefixes {
		if strings.HasPrefix(word, prefix) {
			return true
		}
	}
	return false
}

// hasOne reports whether one of the words is in the set.
func (s *WordSet) hasOne(words []string) bool {
	for _, w := range words {
		if s.Has(w) {
			return true
		}
	}
	return false
}
