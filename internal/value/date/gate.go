package date

import (
	"math/bits"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Begins reports whether a date may begin at token i. It is the cheap gate before
// [Reader.At] for one that asks at every token: it looks at three tokens.
func (r *Reader) Begins(i int) bool {
	p := &r.parser
	switch t := p.tokens[i]; t.Kind {
	case token.Word:
		return p.words.at(i) != nil && p.mayBegin(i) && p.wordBegins(i)
	case token.Number:
		return p.numberBegins(i)
	case token.Mark:
		return MarkStarts(t.Text(p.text)) && i+1 < len(p.tokens) && (p.tokens[i+1].Kind == token.Number || p.text[p.tokens[i+1].Start] == '=')
	}
	return false
}

// MarkStarts reports whether a date may begin with a mark: "’99", "<2019".
func MarkStarts(mark string) bool {
	switch plainMark(mark) {
	case "'", "<", ">", "≥", "≤":
		return true
	}
	return false
}

// wordBegins reports whether a date may begin with the word at i.
func (p *parser) wordBegins(i int) bool {
	p.reach(i)
	word := p.at(i)
	if word.literal == 0 && word.kinds == 0 {
		return false
	}
	v := p.g.gate.passes(word, p.at(i+1))
	if v == no || v == perhaps && !p.goesOn(i+1) {
		return false
	}
	return word.kinds != 0 || p.opens(i) && (len(p.tokens) <= 2 || !p.neverAlone(i))
}

// opens reports whether the words at i open a form of dates.
func (p *parser) opens(i int) bool {
	return p.cornerAt(i).begun.meets(&p.g.corners.below[p.g.date])
}

// neverAlone reports whether a word is none by itself, and the next does not go on with
// it: among other words "now" is a date only in "from now", which begins with another.
func (p *parser) neverAlone(i int) bool {
	word := p.at(i)
	return word.text == "now" && !p.g.gate.literals[word.literal].may.has(p.at(i+1))
}

// goesOn reports whether the token behind i may follow it within a date, or the date may
// end there.
func (p *parser) goesOn(i int) bool {
	word := p.at(i)
	if word.kinds&^(1<<isApostrophe) != 0 || word.literal == 0 {
		return true
	}
	follow := &p.g.gate.follow[word.literal]
	return follow.free || follow.may.has(p.at(i+1))
}

// verdict is what the first words say.
type verdict int

const (
	no verdict = iota
	perhaps
	yes
)

// passes tells whether a date may begin with two words: yes if the first may be all of it.
func (t *gate) passes(word, next *reading) (v verdict) {
	if word.literal != 0 {
		v = t.literals[word.literal].verdict(next)
	}
	for kinds := word.kinds; kinds != 0; kinds &= kinds - 1 {
		v = max(v, t.classes[bits.TrailingZeros32(kinds)].verdict(next))
	}
	return v
}

// verdict tells whether a date may go on with a word: yes if it need not go on.
func (p *prospect) verdict(next *reading) verdict {
	switch {
	case p.free:
		return yes
	case p.may.has(next):
		return perhaps
	}
	return no
}

// numberBegins reports whether a date may begin with the number at i: one or two digits
// before something that a date goes on with, four or eight, or some with two full stops.
func (p *parser) numberBegins(i int) bool {
	n := p.tokens[i].End - p.tokens[i].Start
	if n == 4 || n == 8 {
		return true
	}
	if n > 10 {
		return false
	}
	if n >= 6 && strings.Count(p.tokens[i].Text(p.text), ".") == 2 || n <= 2 && p.stoppedDate(i) {
		return true
	}
	if i+1 >= len(p.tokens) {
		return n >= 6 || n <= 2 && p.behindOn(i)
	}
	switch next := p.tokens[i+1]; next.Kind {
	case token.Word:
		if !next.Space && next.End == next.Start+2 {
			return true // 3rd
		}
	case token.Number:
		return n >= 6 // 3.1.2020 10:30
	default:
		if n > 2 || next.End != next.Start+1 && plainMark(next.Text(p.text)) != "-" {
			return n >= 6
		}
	}
	p.reach(i)
	return p.g.gate.passes(p.at(i), p.at(i+1)) != no && p.goesOn(i+1) ||
		n <= 2 && p.behindOn(i)
}

// stoppedDate reports whether a date with a space behind each full stop, "13. 3. 2019", may
// begin at i.
func (p *parser) stoppedDate(i int) bool {
	return i+4 < len(p.tokens) && p.text[p.tokens[i+1].Start] == '.' && p.text[p.tokens[i+3].Start] == '.' &&
		p.tokens[i+4].Kind == token.Number && p.tokens[i+4].End == p.tokens[i+4].Start+4
}

// behindOn reports whether the token i stands behind "on".
func (p *parser) behindOn(i int) bool { return i > 0 && p.tokens[i-1].Text(p.text) == "on" }
