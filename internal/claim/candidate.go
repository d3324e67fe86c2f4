package claim

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// candidate is a value that a pattern of a rule puts into a hole, or that stands near
// one: a claim, unless another is nearer.
type candidate struct {
	search      *search
	passage     *passage
	value       value.Value // offsets are into the passage
	hole        string      // the kind of hole it fills
	pattern     string
	from, to    int // the tokens of the passage that pattern and value span
	first, last int // the tokens of the value
	skipped     int // words between the pattern's words and the value
	near        bool
	keys        map[string]string
	since       *value.Value // the date that a duration runs from
	until       *value.Value // the date that it runs to
}

// collector collects the candidates of a rule in a passage.
type collector struct {
	x *examination
	s *search
	p *passage

	read   bool
	quoted map[int]bool // where the quotations begin that are found already
	*collection
}

// collection is the memory of a collector.
type collection struct {
	fillings []filling
	slots    []pattern.Slot
	of       []int // for each slot, its filling
	found    []candidate
	seen     map[string]bool // see once
}

// fill reads the values of the passage, once, and offers them to the patterns.
func (c *collector) fill() {
	if c.read {
		return
	}
	c.read = true
	c.fillings = c.x.fillings(c.fillings, c.s, c.p)
	c.takeSlots()
	c.x.sentence.Fill(c.slots)
}

// find collects the values that patterns put into holes.
func (c *collector) find() {
	for i := range c.s.find {
		n := &c.s.find[i]
		if !n.pattern.MayMatch(&c.x.sentence) {
			if c.x.trace != nil {
				c.fill()
				c.x.trace.partly(n, n.missing(c.p), len(c.fillings) > 0)
			}
			continue
		}
		c.fill()
		matches := c.once(n.pattern.Match(&c.x.sentence))
		for _, m := range matches {
			c.x.trace.matched(n.pattern, c.p, m.First, m.Last)
			c.matched(n.pattern, m)
		}
		if len(matches) == 0 {
			c.x.trace.unmatched(n, len(c.fillings) > 0)
		}
	}
}

// once keeps, of the matches of a pattern that put the same values into its holes by
// different slots, the first, which is the nearest.
func (c *collector) once(matches []pattern.Match) []pattern.Match {
	if len(matches) < 2 {
		return matches
	}
	var key []byte
	clear(c.seen)
	return slices.DeleteFunc(matches, func(m pattern.Match) bool {
		key = key[:0]
		for _, f := range m.Fills {
			if f.Slot >= 0 {
				key = binary.AppendVarint(append(key, f.Hole...), int64(c.of[f.Slot]))
			}
		}
		if len(key) == 0 {
			return false
		}
		if c.seen[string(key)] {
			return true
		}
		if c.seen == nil {
			c.seen = make(map[string]bool)
		}
		c.seen[string(key)] = true
		return false
	})
}

// matched collects what one match of a pattern puts into the holes, or what the
// sentence says where it has none.
func (c *collector) matched(p *pattern.Pattern, m pattern.Match) {
	found := candidate{search: c.s, passage: c.p, pattern: p.String(), from: m.First, to: m.Last, skipped: m.Skipped}
	filled := false
	for _, f := range m.Fills {
		if f.Slot < 0 {
			if found.keys == nil {
				found.keys = make(map[string]string)
			}
			found.keys[f.Hole] = f.Key
			continue
		}
		filled = true
		c.put(&found, f)
	}
	switch {
	case filled:
		c.found = append(c.found, found)
	case c.s.rule.Kind == value.Quote:
		c.quotation(found)
	case len(c.fillings) > 0:
		found.take(c.meant(m))
		c.found = append(c.found, found)
	}
}

// put puts a value into a hole of a candidate.
func (c *collector) put(found *candidate, f pattern.Fill) {
	filling := &c.fillings[c.of[f.Slot]]
	switch f.Hole {
	case pattern.Start, pattern.End:
		c.ends(found, f.Hole, filling)
	default:
		found.take(filling)
	}
}

// take makes a value the candidate's.
func (c *candidate) take(f *filling) {
	c.value, c.hole, c.first, c.last = f.value, f.hole, f.first, f.last
	c.from, c.to = min(c.from, f.first), max(c.to, f.last)
}

// ends makes a date the beginning or the end of a candidate's duration.
func (c *collector) ends(found *candidate, hole string, f *filling) {
	date := f.value
	if hole == pattern.Start {
		found.since = &date
	} else {
		found.until = &date
	}
	first, last := f.first, f.last
	if borders()[c.p.at(first-1)] {
		first-- // "since 1998" is what says how long
	}
	if found.value.Kind != "" {
		first, last = min(first, found.first), max(last, found.last) // from one to the other
	}
	start, end := c.p.tokens[first].Start, c.p.tokens[last-1].End
	start, end = min(start, f.value.Start), max(end, f.value.End)
	// Until the article's date is known, the date stands for the duration.
	found.value = placed(f.value, start, end)
	found.value.Text = c.p.text[start:end]
	found.hole, found.first, found.last = hole, first, last
	found.from, found.to = min(found.from, first), max(found.to, last)
}

// meant returns the filling that a match without a hole speaks of: for a choice the
// leftmost, else the nearest.
func (c *collector) meant(m pattern.Match) *filling {
	if c.s.rule.Kind == value.Choice {
		return &c.fillings[0]
	}
	nearest, _ := c.nearest(m)
	return &c.fillings[nearest]
}

// nearest returns the filling that stands nearest to a match, of two the left one, and
// how many words lie between. There is at least one.
func (c *collector) nearest(m pattern.Match) (best, apart int) {
	// Fillings are in order, so it is one of the two around the match.
	right, _ := slices.BinarySearchFunc(c.fillings, m.First, func(f filling, at int) int { return cmp.Compare(f.first, at) })
	best = -1
	for _, i := range [...]int{right - 1, right} {
		if i < 0 || i >= len(c.fillings) {
			continue
		}
		if d := c.apart(i, m); best < 0 || d < apart {
			best, apart = i, d
		}
	}
	return best, apart
}

// apart returns how many words lie between a filling and a match.
func (c *collector) apart(i int, m pattern.Match) int {
	return c.p.apart(c.fillings[i].first, c.fillings[i].last, m.First, m.Last)
}

// apart returns how many words lie between two runs of tokens.
func (p *passage) apart(first, last, from, to int) int {
	if last <= from {
		return p.wordsBetween(last, from)
	}
	return p.wordsBetween(to, first)
}

// near collects, for every place where one of the rule's near patterns matches, the
// value that stands nearest to it, if it is near enough.
func (c *collector) near() {
	c.headed()
	for i := range c.s.near {
		n := &c.s.near[i]
		if !n.pattern.MayMatch(&c.x.sentence) {
			continue
		}
		c.fill()
		for _, m := range n.pattern.Match(&c.x.sentence) {
			c.x.trace.matched(n.pattern, c.p, m.First, m.Last)
			if c.s.rule.Kind == value.Quote {
				c.matched(n.pattern, m)
				continue
			}
			c.beside(n.pattern, m)
		}
	}
}

// headed collects the first value of a cell of a table, if a near pattern matches the
// head of its row or of its column: the words there stand beside every cell.
func (c *collector) headed() {
	region := c.p.paragraph.region
	for _, header := range [...]string{region.Row, region.Column} {
		if header == "" {
			continue
		}
		c.x.other.Prepare(header, token.Lex(nil, header), nil)
		for i := range c.s.near {
			p := c.s.near[i].pattern
			if !p.Matches(&c.x.other) {
				continue
			}
			if c.fill(); len(c.fillings) > 0 {
				found := candidate{search: c.s, passage: c.p, pattern: p.String(), near: true, from: c.fillings[0].first}
				found.take(&c.fillings[0])
				c.found = append(c.found, found)
			}
		}
	}
}

// beside collects the value that stands nearest to a match.
func (c *collector) beside(p *pattern.Pattern, m pattern.Match) {
	if len(c.fillings) == 0 {
		return
	}
	best, least := c.nearest(m)
	f := &c.fillings[best]
	if least > c.s.rule.Within {
		c.x.trace.reject(f.value, Step{Reason: TooFar, Words: c.p.words(m.First, m.Last), Apart: least})
		return
	}
	found := candidate{search: c.s, passage: c.p, pattern: p.String(), from: m.First, to: m.Last, skipped: least, near: true}
	found.take(f)
	c.found = append(c.found, found)
	c.farther(p, m, best)
}

// farther rejects the values besides the nearest that stand near enough to a match.
func (c *collector) farther(p *pattern.Pattern, m pattern.Match, nearest int) {
	if c.x.trace == nil {
		return
	}
	first, last := nearest, nearest
	for first > 0 && c.apart(first-1, m) <= c.s.rule.Within {
		first--
	}
	for last+1 < len(c.fillings) && c.apart(last+1, m) <= c.s.rule.Within {
		last++
	}
	for i := first; i <= last; i++ {
		if i != nearest {
			c.x.trace.reject(c.fillings[i].value, Step{Reason: Farther, Pattern: p.String(), Words: c.fillings[nearest].value.Text})
		}
	}
}

// quotation collects the whole quotation that has the words of a match, or, where the
// words stand in none, their sentence.
func (c *collector) quotation(found candidate) {
	p, r := c.p, c.x.reading
	start, end := p.span.Start+p.tokens[found.from].Start, p.span.Start+p.tokens[found.to-1].End
	q := r.overlapping(start, end)
	if q >= 0 {
		quote := r.quotations()[q]
		start, end = quote.start, quote.end
		if quote.unclosed {
			end = min(end, p.span.End)
		}
	} else {
		start, end = p.span.Start, p.span.End
	}
	start, end = trimQuote(r.article.Text, start, end)
	if start == end || c.quoted[start] {
		return
	}
	if c.quoted == nil {
		c.quoted = make(map[int]bool)
	}
	c.quoted[start] = true
	text := r.article.Text[start:end]
	found.value = placed(value.NewQuote(text), start-p.span.Start, end-p.span.Start)
	found.first, found.last = found.from, found.to
	c.x.trace.read(p, found.value)
	c.found = append(c.found, found)
}

// regex collects what the rule's regular expression names "value".
func (c *collector) regex() {
	group := c.s.rule.Regex.SubexpIndex("value")
	for _, at := range c.s.rule.Regex.FindAllStringSubmatchIndex(c.p.text, -1) {
		start, end := at[2*group], at[2*group+1]
		if start < 0 || start == end {
			continue
		}
		found := candidate{search: c.s, passage: c.p, pattern: c.s.rule.Regex.String(), hole: string(c.s.rule.Kind)}
		v, ok := given(c.x.reading.values, c.s, c.p.text[start:end])
		found.first, found.last = c.p.tokensOf(start, end)
		if !ok || found.first == found.last {
			continue
		}
		v.Start, v.End, v.Text = start, end, c.p.text[start:end]
		found.value, found.from, found.to = v, found.first, found.last
		c.x.trace.read(c.p, v)
		c.found = append(c.found, found)
	}
}

// standing returns the candidates of which no nearer one shares words with them. A
// value that several patterns find counts once.
func (c *collector) standing() []candidate {
	if len(c.found) < 2 {
		return c.found
	}
	slices.SortStableFunc(c.found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.skipped, b.skipped), cmp.Compare(a.to-a.from, b.to-b.from), cmp.Compare(a.first, b.first))
	})
	taken := make(map[string][]int) // by hole, for each token the candidate that stands there, from 1
	var standing []candidate
	for _, found := range c.found {
		at := taken[found.hole]
		if at == nil {
			at = make([]int, len(c.p.tokens))
			taken[found.hole] = at
		}
		by := firstSet(at[found.first:found.last]) // far from its words, a value is sooner found than what is between
		if by == 0 {
			by = firstSet(at[found.from:found.to])
		}
		if by > 0 {
			if winner := standing[by-1]; winner.value.Start != found.value.Start {
				c.x.trace.reject(found.value, Step{Reason: Farther, Pattern: found.pattern, Words: winner.value.Text})
			}
			continue
		}
		standing = append(standing, found)
		for i := found.from; i < found.to; i++ {
			at[i] = len(standing)
		}
	}
	slices.SortStableFunc(standing, func(a, b candidate) int { return cmp.Compare(a.value.Start, b.value.Start) })
	return slices.CompactFunc(standing, func(a, b candidate) bool { return a.value.Start == b.value.Start })
}

// rank puts what stands near behind what a pattern puts into a hole.
func rank(c candidate) int {
	if c.near {
		return 1
	}
	return 0
}

func firstSet(list []int) int {
	for _, n := range list {
		if n > 0 {
			return n
		}
	}
	return 0
}
