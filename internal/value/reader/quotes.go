package reader

import "github.com/factcheck-ci/factcheck/internal/token"

// quoteReach is how many tokens before a closing quotation mark the one that it closes is
// looked for.
const quoteReach = 60

// opensQuote reports whether the quotation mark at i opens a quotation: a straight one
// stands before what it is joined to, and after a space, a bracket or a dash.
func (s *scan) opensQuote(i int) bool {
	if s.kind(i) != token.Mark {
		return false
	}
	switch s.textAt(i) {
	case "“", "„", "‘":
		return true
	case `"`, "'":
		return s.adjoins(i+1) && (i == 0 || s.tokens[i].Space || s.isOne(i-1, "(", "[", "“", "‘", `"`) || s.dash(i-1))
	}
	return false
}

// closesQuote returns the mark that opened the quotation that the mark at i ends. A mark
// after a number may stand for inches or feet as well: only where a quotation is open
// does it end one.
func (s *scan) closesQuote(i int) (int, bool) {
	if !s.adjoins(i) || s.kind(i) != token.Mark && s.kind(i) != token.Clitic {
		return 0, false
	}
	closing := s.textAt(i)
	var opening string
	switch closing {
	case `"`, "'":
		opening = closing
	case "”":
		opening = "“"
	case "’":
		opening = "‘"
	default:
		return 0, false
	}
	for k := i - 1; k >= max(0, i-quoteReach); k-- {
		switch s.textAt(k) {
		case opening:
			return k, s.opensQuote(k)
		case closing:
			return 0, false
		}
	}
	return 0, false
}

// inQuotes reports whether the mark at i belongs to a quotation, and is no unit.
func (s *scan) inQuotes(i int) bool {
	_, closes := s.closesQuote(i)
	return closes || s.opensQuote(i)
}

// quotedNumber is how many tokens a quotation of a number and what bounds it has at most,
// and quotedNoun those of one of a noun.
const (
	quotedNumber = 5
	quotedNoun   = 6
)

// overQuote returns where a counted noun may begin, from token j behind its number: after
// the mark that ends a quotation of the number alone, “at least 10” people, or before the
// noun that is quoted, 10 “people”.
func (s *scan) overQuote(j int) int {
	if open, ok := s.closesQuote(j); ok && j-open <= quotedNumber && !s.adjoins(j+1) {
		return j + 1
	}
	if !s.opensQuote(j) || !s.adjoins(j+1) || s.adjoins(j) {
		return j
	}
	for k := j + 2; k <= j+quotedNoun; k++ {
		if open, ok := s.closesQuote(k); ok && open == j {
			return j + 1
		}
	}
	return j
}
