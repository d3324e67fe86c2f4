package claim

import (
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/score"
)

// scores appends the results that a passage states: "3-1", "218 votes to 209", "6-4, 7-5".
func (x *examination) scores(list []filling, s *search, p *passage) []filling {
	for i := 0; i < len(p.tokens); i++ {
		result, ok := score.Read(p.text, p.tokens, i)
		if !ok {
			continue
		}
		start, end := p.tokens[i].Start, p.tokens[result.Last-1].End
		v := value.NewScore(p.text[start:end], result.Parts...)
		v.Start, v.End = start, end
		list = x.asked(list, s, p, filling{value: v, hole: string(value.Score), first: i, last: result.Last})
		i = result.Last - 1
	}
	return list
}
