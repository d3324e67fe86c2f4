package claim

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/gate"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// search is a rule made ready for looking for its claims.
type search struct {
	rule           *rule.Rule
	paths, exclude glob.Set
	holes          []string // the kinds of value that its patterns have holes for
	find, near     []needs
	foresees       bool       // a pattern speaks of what may come
	changes, tolls bool       // a pattern speaks of a change; of what news counts while it grows
	spans          bool       // kind time: a pattern has the word between the ends of "from 9 to 5"
	losses         bool       // its patterns tell losses from gains
	reckons        bool       // a pattern has a hole for a date that a duration begins or ends with
	spellings      [][]string // kind name: the words of each spelling

	leads []*pattern.WordSet // kind number: of each pattern, the words right before its hole
}

// needs is what a sentence must have for a pattern to match.
type needs struct {
	pattern *pattern.Pattern
	sets    []*pattern.WordSet // a member of each
}

func newSearch(r *rule.Rule) *search {
	s := &search{rule: r}
	s.paths, _ = glob.Compile(r.Paths) // rules are valid
	s.exclude, _ = glob.Compile(r.Exclude)
	find := r.Find
	if len(r.Find)+len(r.Near) == 0 && r.Kind == value.Name {
		if anywhere, err := pattern.Compile("{}", pattern.Syntax{Kind: string(value.Name)}); err == nil {
			find = []*pattern.Pattern{anywhere} // a name is its own pattern
		}
	}
	for _, p := range find {
		s.find = append(s.find, needs{p, p.Required()})
		if leads := p.Leads(); r.Kind == value.Number && len(leads.Written) > 0 {
			s.leads = append(s.leads, leads)
		}
		for _, hole := range p.Holes() {
			s.addHole(hole)
		}
	}
	for _, p := range r.Near {
		s.near = append(s.near, needs{p, p.Required()})
	}
	s.losses = tellsLosses(slices.Concat(find, r.Near))
	for _, p := range slices.Concat(find, r.Near) {
		s.changes = s.changes || speaksOf(p, func(w string) bool { return w == "by" || reader.IsChange(w) })
		s.spans = s.spans || r.Kind == value.Time && speaksOf(p, spansTimes)
		s.foresees = s.foresees || speaksOf(p, foresees)
		s.tolls = s.tolls || r.Kind == value.Count && speaksOf(p, reader.IsToll)
	}
	s.addHole("")
	for _, spelling := range append(slices.Clone(r.Spellings), r.Canonical) {
		if words := token.Words(spelling); len(words) > 0 {
			s.spellings = append(s.spellings, words)
		}
	}
	return s
}

// inParagraph reports whether the rule looks at whole paragraphs, besides sentences. A
// regular expression does: it is for text that is not prose, and may have no sentences.
func (s *search) inParagraph() bool {
	return s.rule.Scope == rule.InParagraph && len(s.near) > 0 || s.rule.Regex != nil
}

// addHole adds the kind of value that a hole takes.
func (s *search) addHole(hole string) {
	kind := hole
	switch hole {
	case "":
		kind = string(s.rule.Kind)
	case pattern.Start, pattern.End:
		kind, s.reckons = string(value.Date), true
	}
	if slices.ContainsFunc(s.rule.Keys, func(k rule.Key) bool { return k.Name == hole }) || slices.Contains(s.holes, kind) {
		return
	}
	s.holes = append(s.holes, kind)
}

// missing returns the sets of needed words that have no member in a passage.
func (n *needs) missing(p *passage) (missing []*pattern.WordSet) {
	for _, set := range n.sets {
		if !slices.ContainsFunc(p.folded, set.Has) {
			missing = append(missing, set)
		}
	}
	return missing
}

// skips returns why a rule does not apply to an article, "" if it does. What the
// article is about is another question.
func (s *search) skips(a *article.Article) Reason {
	if !s.paths.Empty() && !s.paths.Match(a.Path) || s.exclude.Match(a.Path) {
		return OtherPath
	}
	r := s.rule
	if r.After == calendar.Earliest && r.Before == calendar.Latest {
		return ""
	}
	if a.Date.Origin == article.Undated || a.Date.Days.Last < r.After || a.Date.Days.First >= r.Before {
		return OtherDate
	}
	return ""
}

// looksIn reports whether the rule looks for claims in a part of a document.
func (s *search) looksIn(p article.Place) bool {
	if len(s.rule.In) == 0 {
		return p != article.Code
	}
	return slices.Contains(s.rule.In, p)
}

// newGate returns the gate of some searches. A wide one lets a sentence through for any
// word of a pattern that tells something, where otherwise it takes the rarest of those
// needed.
func newGate(searches []*search, wide bool) *gate.Gate {
	var also func(*pattern.WordSet) bool
	if wide {
		also = telling
	}
	g := &gate.Gate{}
	for i, s := range searches {
		of := gate.Entry{Search: int32(i)}
		known := true
		for _, n := range append(slices.Clone(s.find), s.near...) {
			known = g.Need(of, n.sets, also) && known
		}
		if !known && s.rule.Kind == value.Choice {
			known = true
			for _, c := range s.rule.Choices {
				for _, p := range c.Words {
					known = g.Need(of, p.Required(), also) && known
				}
			}
		}
		if !known || len(s.find)+len(s.near) == 0 {
			g.Always = append(g.Always, i)
		}
		for _, p := range s.rule.About {
			g.Need(gate.Entry{Search: int32(i), About: true}, p.Required(), nil)
		}
	}
	return g
}
