package claim

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// "Category 4" names a class, "localhost:8080" an address, "Flight 370" an aircraft: their numbers
// are no values of a text. They are for a rule whose pattern has the word before: "Category {}".

// labelled adds the numbers of what words before a hole of the rule's patterns name. They stand
// right behind such a word, and are part of nothing else: read are the values of the passage.
func (x *examination) labelled(list []filling, s *search, p *passage, read []value.Value) []filling {
	if len(s.leads) == 0 {
		return list
	}
	for i := range p.tokens {
		if !s.led(p, i) {
			continue
		}
		n, ok := number.Read(p.text, p.tokens, i)
		if !ok || n.First != i || n.Ordinal || n.Fraction || !p.standsAlone(i, n.Last) {
			continue
		}
		v := value.Value{Kind: value.Number, Bound: value.Exact, Number: n.Number, Start: p.tokens[i].Start, End: p.tokens[n.Last].End}
		for len(read) > 0 && read[0].End <= v.Start {
			read = read[1:]
		}
		if len(read) > 0 && read[0].Start < v.End {
			continue
		}
		v.Text = p.text[v.Start:v.End]
		list = x.fill(list, s, p, &v, &v)
	}
	return list
}

// led reports whether the word before token i is one that stands before a hole of the rule's
// patterns. A mark may stand between: "localhost:8080".
func (s *search) led(p *passage, i int) bool {
	if p.kind(i) != token.Number && !isNumeral(p.folded[i]) {
		return false
	}
	i--
	if p.kind(i) == token.Mark {
		i--
	}
	if i < 0 || particles()[p.folded[i]] {
		return false
	}
	for _, words := range s.leads {
		if words.Has(p.folded[i]) {
			return true
		}
	}
	return false
}

// standsAlone reports whether nothing is joined to the number of tokens first to last but marks that
// end its clause, its quotation or its part of an address.
func (p *passage) standsAlone(first, last int) bool {
	if first > 0 && !p.tokens[first].Space && p.kind(first-1) != token.Mark {
		return false
	}
	next := last + 1
	if next >= len(p.tokens) || p.tokens[next].Space {
		return true
	}
	if p.kind(next) != token.Mark || !strings.ContainsAny(p.at(next), ".,;:!?)]}\"'”’»`—…/*") {
		return false
	}
	return next+1 == len(p.tokens) || p.tokens[next+1].Space || p.kind(next+1) != token.Number // but "4.2", "4/5"
}
