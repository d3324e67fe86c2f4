package date

// maxLiterals is how many words forms may spell out.
const maxLiterals = 512

// wordSet is a set of words: of those that forms spell out, and of classes of words.
type wordSet struct {
	literals [maxLiterals / 64]uint64 // a bit for each
	classes  uint32
}

// newWordSet returns a set of some classes and of some words that forms spell out.
func newWordSet(classes uint32, words ...literal) wordSet {
	s := wordSet{classes: classes}
	for _, l := range words {
		s.literals[l>>6] |= 1 << (l & 63)
	}
	return s
}

func (s *wordSet) join(t *wordSet) {
	for i := range t.literals {
		s.literals[i] |= t.literals[i]
	}
	s.classes |= t.classes
}

// within reports whether all words of the set are in another.
func (s *wordSet) within(t *wordSet) bool {
	for i := range s.literals {
		if s.literals[i]&^t.literals[i] != 0 {
			return false
		}
	}
	return s.classes&^t.classes == 0
}

func (s *wordSet) spells(l literal) bool { return s.literals[l>>6%(maxLiterals/64)]&(1<<(l&63)) != 0 }

// has reports whether a token is one of the words.
func (s *wordSet) has(r *reading) bool {
	return r.kinds&s.classes != 0 || r.literal != 0 && s.spells(r.literal)
}

// prospect is what may stand at some place: some words, or anything, where what stands
// before may have ended.
type prospect struct {
	may  wordSet
	free bool
}

func (p *prospect) join(q *prospect) {
	p.may.join(&q.may)
	p.free = p.free || q.free
}

// grow joins another prospect, and reports whether that added anything.
func (p *prospect) grow(q *prospect) bool {
	if q.may.within(&p.may) && (p.free || !q.free) {
		return false
	}
	p.join(q)
	return true
}
