package claim

import (
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// times appends the times of day that a passage states. Where a pattern of the rule has the "to"
// of "from {} to", the ends of "from 9 to 5 p.m." are times of their own.
func (x *examination) times(list []filling, s *search, p *passage) []filling {
	return x.asked(list, s, p, reader.Times(nil, p.text, p.tokens, s.spans), value.Time)
}

// spansTimes reports whether a word of a pattern stands between the ends of a time.
func spansTimes(word string) bool { return word == "to" || word == "until" || word == "till" }

// scores appends the results that a passage states: "3-1", "218 votes to 209", "6-4, 7-5".
func (x *examination) scores(list []filling, s *search, p *passage) []filling {
	return x.asked(list, s, p, reader.Scores(nil, p.text, p.tokens), value.Score)
}

// asked adds values of a kind that is read only where a rule asks for it. What is to come, "will
// begin at 7 p.m.", is told of these as what is.
func (x *examination) asked(list []filling, s *search, p *passage, all []reader.Stated, kind value.Kind) []filling {
	for _, v := range all {
		f := filling{value: v.Value, hole: string(kind), first: v.First, last: v.End, core: v.Core, coreEnd: v.End}
		x.trace.read(p, f.value)
		if x.holds(s, p, &f) {
			list = append(list, f)
		}
	}
	return list
}
