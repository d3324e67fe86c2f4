package claim

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// versionBounds are the words around a version that say how it limits what is meant.
// "{}" is the version. The longer of two that fit counts.
var versionBounds = map[value.Bound]func() [][]string{
	value.AtLeast: phrases(`
{} or later
{} or newer
{} or above
{} or higher
{} or greater
{} or up
{} or better
{} and later
{} and newer
{} and above
{} and higher
{} and up
{} onwards
{} onward
{} +
at least {}
minimum {}
minimum of {}
from {} on
no older than {}
> = {}
≥ {}
`),
	value.Over: phrases(`
newer than {}
later than {}
above {}
> {}
`),
	value.AtMost: phrases(`
{} or earlier
{} or older
{} or lower
{} or below
{} and earlier
{} and older
{} and below
no newer than {}
no later than {}
at most {}
up to {}
< = {}
≤ {}
`),
	value.Under: phrases(`
older than {}
earlier than {}
before {}
below {}
< {}
`),
}

// versions appends the versions of software that a passage names, with the words that
// limit them: "1.20 or later".
func versions(list []filling, p *passage) []filling {
	free := 0
	for i := 0; i < len(p.tokens); i++ {
		first, last, ok := p.version(i)
		if !ok {
			continue
		}
		text := p.words(first, last)
		bound, from, to := p.versionBound(first, last)
		from = max(from, free)
		v := value.NewVersion(text, bound)
		v.Start, v.End = p.tokens[from].Start, p.tokens[to-1].End
		v.Text = p.text[v.Start:v.End]
		list = append(list, filling{value: v, hole: string(value.Version), first: from, last: to, core: first, coreEnd: last})
		free = to
		i = to - 1
	}
	return list
}

// version reports whether a version begins at token i, and which tokens it has: an
// optional v, numbers with full stops between them, and what is joined on by hyphens.
func (p *passage) version(i int) (first, last int, ok bool) {
	first = i
	if p.at(i) == "v" && p.adjoins(i+1) {
		i++
	}
	if p.kind(i) != token.Number || i > 0 && first == i && p.adjoins(i) && p.kind(i-1) != token.Mark {
		return 0, 0, false
	}
	for i++; i < len(p.tokens) && p.adjoins(i); i++ {
		switch p.kind(i) {
		case token.Number, token.Word:
			continue
		case token.Mark:
			if m := p.at(i); (m == "." || m == "-" || m == "_") && p.adjoins(i+1) && p.kind(i+1) != token.Mark {
				continue
			}
		}
		break
	}
	return first, i, true
}

// adjoins reports whether no space stands before the token at an index.
func (p *passage) adjoins(i int) bool { return i < len(p.tokens) && !p.tokens[i].Space }

// versionBound returns how the words around the version of tokens [first, last) limit
// it, and the tokens with these words.
func (p *passage) versionBound(first, last int) (bound value.Bound, from, to int) {
	bound, from, to = value.Exact, first, last
	for _, b := range [...]value.Bound{value.AtLeast, value.AtMost, value.Over, value.Under} {
		for _, phrase := range versionBounds[b]() {
			start, end, ok := p.around(first, last, phrase)
			if ok && end-start > to-from {
				bound, from, to = b, start, end
			}
		}
	}
	return bound, from, to
}

// around reports whether the words of a phrase stand around tokens [first, last), which
// are its "{}", and which tokens they are together.
func (p *passage) around(first, last int, phrase []string) (from, to int, ok bool) {
	hole := 0
	for phrase[hole] != "{}" {
		hole++
	}
	if !p.ends(first, phrase[:hole]) {
		return 0, 0, false
	}
	to, ok = p.begins(last, phrase[hole+1:])
	return first - hole, to, ok
}
