package claim

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/clock"
)

// timeBounds are the words before a time of the day that bound it. The longer of two counts.
var timeBounds = map[value.Bound]func() [][]string{
	value.About: phrases(`
about
around
approximately
roughly
circa
`),
	value.JustOver: phrases(`
shortly after
just after
soon after
minutes after
moments after
`),
	value.JustUnder: phrases(`
shortly before
just before
minutes before
moments before
nearly
almost
`),
	value.Over: phrases(`
after
later than
`),
	value.AtLeast: phrases(`
not before
no earlier than
not earlier than
`),
	value.Under: phrases(`
before
earlier than
`),
	value.AtMost: phrases(`
by
no later than
not later than
`),
}

// times appends the times of day that a passage states, with the words that bound them: "around
// 7 p.m.". Where a pattern of the rule has the "to" of "from {} to", the ends of "from 9 to 5
// p.m." are times of their own.
func (x *examination) times(list []filling, s *search, p *passage) []filling {
	for i := 0; i < len(p.tokens); i++ {
		t, ok := clock.Read(p.text, p.tokens, i)
		if !ok {
			continue
		}
		switch {
		case t.Between:
			list = x.time(list, s, p, t, value.Range, i)
		case t.IsSpan() && s.spans:
			for _, end := range t.Ends {
				list = x.time(list, s, p, end, value.Exact, end.First)
			}
		case !p.awayFrom(i):
			bound, from := p.timeBound(i)
			list = x.time(list, s, p, t, bound, from)
		}
		i = t.Last - 1
	}
	return list
}

// awayFrom reports whether the words before token i tell how long before or after a time something is:
// "two hours before 7 p.m."
func (p *passage) awayFrom(i int) bool {
	w := p.at(i - 1)
	return (w == "before" || w == "after") && durations()[p.at(i-2)] && (p.kind(i-3) == token.Number || isNumeral(p.at(i-3)) || p.at(i-3) == "an" || p.at(i-3) == "a")
}

// spansTimes reports whether a word of a pattern stands between the ends of a time.
func spansTimes(word string) bool { return word == "to" || word == "until" || word == "till" }

// time adds a time of the day, whose words and those of its bound begin at token from.
func (x *examination) time(list []filling, s *search, p *passage, t clock.Phrase, bound value.Bound, from int) []filling {
	start, end := p.tokens[from].Start, p.tokens[t.Last-1].End
	v := value.NewTime(p.text[start:end], bound, t.Time)
	v.Start, v.End = start, end
	return x.asked(list, s, p, filling{value: v, hole: string(value.Time), first: from, last: t.Last, core: t.First, coreEnd: t.Last})
}

// timeBound returns how the words before token i bound a time, and the first of them.
func (p *passage) timeBound(i int) (bound value.Bound, from int) {
	bound, from = value.Exact, i
	for b, list := range timeBounds {
		for _, phrase := range list() {
			if first := i - len(phrase); p.ends(i, phrase) && first < from {
				bound, from = b, first
			}
		}
	}
	return bound, from
}
