package claim

import (
	"cmp"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// filling is a value that can fill a hole of a rule's patterns.
type filling struct {
	value       value.Value
	hole        string // the kind of hole it fills
	first, last int    // its tokens

	// The tokens of the number alone, of "more than 20 years" the "20"; 0 for what has
	// none.
	core, coreEnd int
}

// fillings appends the values of a passage that can fill the holes of a rule, from
// left to right.
func (x *examination) fillings(list []filling, s *search, p *passage) []filling {
	switch s.rule.Kind {
	case value.Choice:
		return x.choices(list, s.rule, p)
	case value.Name:
		return spelled(list, s, p)
	case value.Version:
		return versions(list, p)
	case value.Time:
		return x.times(list, s, p)
	case value.Score:
		return x.scores(list, s, p)
	case value.Quote:
		return list
	}
	all := x.values(s, p)
	for i := range all {
		v := &all[i]
		if v.Levels != nil { // of "fell from 4% to 3%", each level on its own
			list = x.fill(list, s, p, &v.Levels.Old, &v.Levels.Old)
			list = x.fill(list, s, p, &v.Levels.New, &v.Levels.New)
			continue
		}
		list = x.fill(list, s, p, v, v)
		if v.Length != nil && v.Length.End == v.End { // the 20 years of "for the past 20 years"
			list = x.fill(list, s, p, v.Length, v)
		}
	}
	return x.labelled(list, s, p, all)
}

// fill adds a value to a list, if it can fill a hole of the rule's patterns, at the
// place of all the words that belong to it.
func (x *examination) fill(list []filling, s *search, p *passage, v, place *value.Value) []filling {
	for _, hole := range s.holes {
		if !v.Fits(value.Kind(hole)) {
			continue
		}
		f := filling{value: *v, hole: hole}
		f.as(value.Kind(hole))
		f.first, f.last = p.tokensOf(place.Start, place.End)
		f.core, f.coreEnd = p.core(f.first, f.last)
		if f.first < f.last && x.usable(s, p, &f) {
			list = append(list, f)
		}
		break
	}
	return list
}

// values returns the values of a passage; for a rule that reckons durations from dates,
// with both ends of a period, "from 1998 to 2005", as dates of their own.
func (x *examination) values(s *search, p *passage) []value.Value {
	read := x.reading.valuesOf(p)
	if !s.reckons {
		return read
	}
	var all []value.Value
	for _, v := range read {
		all = append(all, v)
		if v.Kind == value.Date {
			all = append(all, x.periodEnds(p, v)...)
		}
	}
	return all
}

// periodEnds returns the two dates of a period, none if it is written otherwise.
func (x *examination) periodEnds(p *passage, period value.Value) []value.Value {
	first, last := p.tokensOf(period.Start, period.End)
	for i := first + 1; i < last-1; i++ {
		if !periodJoints()[p.folded[i]] {
			continue
		}
		var both []value.Value
		for _, part := range [...]span{{first, i}, {i + 1, last}} {
			start, end := p.tokens[part.first].Start, p.tokens[part.last-1].End
			for _, v := range x.reading.values.ReadText(p.text[start:end]) {
				v.Start += start
				v.End += start
				both = append(both, v)
			}
		}
		if len(both) == 2 && both[0].Kind == value.Date && both[1].Kind == value.Date {
			return both
		}
	}
	return nil
}

// as makes the value one of a kind that fits.
func (f *filling) as(kind value.Kind) {
	if kind == value.Number && f.value.Kind == value.Count {
		f.value.Unit = ""
	}
	f.value.Kind = kind
}

// usable reports whether a value may be a claim of the rule, wherever it stands in its
// sentence.
func (x *examination) usable(s *search, p *passage, f *filling) bool {
	v, r := &f.value, s.rule
	x.trace.read(p, *v)
	switch {
	case v.Part && !r.Part:
		x.trace.reject(*v, Step{Reason: PartOfWhole})
		return false
	case v.Kind == value.Count && len(r.Of) > 0 && v.Unit != "" && !counts(r.Of, v.Unit):
		x.trace.reject(*v, Step{Reason: OtherNoun, Words: v.Unit})
		return false
	case v.Kind == value.Count && v.Aspect == value.Change && s.tolls && !s.changes:
		x.trace.reject(*v, Step{Reason: OfChange})
		return false
	}
	if !x.holds(s, p, f) {
		return false
	}
	if r.History || s.foresees || s.changes {
		return true
	}
	if words := p.foreseen(f.first); words != "" {
		x.trace.reject(*v, Step{Reason: Foreseen, Words: words})
		return false
	}
	return true
}

// holds reports whether a value is one of the present, as far as the rule minds.
func (x *examination) holds(s *search, p *passage, f *filling) bool {
	v := &f.value
	if s.rule.History {
		return true
	}
	words := p.past(f.first, f.last, v.Kind)
	switch {
	case v.Old:
		words = p.words(f.first-1, f.first)
	case words == "":
		words = p.retracted(f.first, f.last)
	}
	if words != "" {
		x.trace.reject(*v, Step{Reason: Past, Words: words})
	}
	return words == ""
}

// counts reports whether the noun that a count has is one of a rule's.
func counts(of []string, unit string) bool {
	return slices.ContainsFunc(of, func(noun string) bool { return strings.EqualFold(noun, unit) })
}

// maxTail is how many tokens behind its number a value is tried with: unit and noun.
const maxTail = 6

// takeSlots finds where fillings can go. A value fills a hole with all its words, and
// without those that modify it or follow its number, which a pattern may have itself:
// "at least {} people", "since {start}".
func (c *collector) takeSlots() {
	c.slots, c.of = c.slots[:0], c.of[:0]
	for i := range c.fillings {
		f := &c.fillings[i]
		c.addSlot(i, f.first, f.last)
		if f.coreEnd == 0 {
			continue
		}
		if f.value.Kind == value.Date && dayWords()[c.p.at(f.first-1)] {
			c.addSlot(i, f.first-1, f.last) // "in April": a pattern need not have the "in"
		}
		for last := min(f.last, f.coreEnd+maxTail); last >= f.coreEnd; last-- {
			if last < f.last {
				c.addSlot(i, f.first, last)
			}
			for first := f.first + 1; first <= f.core; first++ {
				c.addSlot(i, first, last)
			}
		}
	}
}

// addSlot adds a slot of tokens for a filling.
func (c *collector) addSlot(of, first, last int) {
	c.slots = append(c.slots, pattern.Slot{Hole: c.fillings[of].hole, First: first, Last: last})
	c.of = append(c.of, of)
}

// core returns the tokens of a value's number alone: of "more than 20 years", "20", and of
// "cannot be larger than 20 MB" too.
func (p *passage) core(first, last int) (core, end int) {
	core = first
	for i := first; i < last-1; i++ {
		if w := p.folded[i]; modifiers()[w] || reader.Modifiers()[w] {
			core = i + 1
		} else if p.kind(i) != token.Word || isNumeral(w) {
			break
		}
	}
	end = core
	for end < last && (p.kind(end) == token.Number || p.kind(end) == token.Mark || isNumeral(p.folded[end])) {
		end++
	}
	return core, max(end, core+1)
}

// choices appends which of the things that a rule tells apart a passage says: of
// wordings that overlap the leftmost, and of those the longest.
func (x *examination) choices(list []filling, r *rule.Rule, p *passage) []filling {
	for i := range r.Choices {
		c := &r.Choices[i]
		for _, words := range c.Words {
			for _, m := range words.Match(&x.sentence) {
				start, end := p.tokens[m.First].Start, p.tokens[m.Last-1].End
				v := choice(c)
				v.Start, v.End, v.Text = start, end, p.text[start:end]
				list = append(list, filling{value: v, hole: string(value.Choice), first: m.First, last: m.Last})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b filling) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last))
	})
	free := 0
	list = slices.DeleteFunc(list, func(f filling) bool {
		if f.first < free {
			return true
		}
		free = f.last
		return false
	})
	for _, f := range list {
		x.trace.read(p, f.value)
	}
	return list
}

// choice is the value that one of a rule's choices states. A general one allows itself
// and what it agrees with: it is compatible with these, and not the same.
func choice(c *rule.Choice) value.Value {
	return value.NewChoice(c.Name, append([]string{c.Name}, c.General...)...)
}
