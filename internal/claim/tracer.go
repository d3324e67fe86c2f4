package claim

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// tracer writes down what an examination decides for one rule. A nil tracer writes
// nothing: the code that decides is the same whether somebody asks why or not.
type tracer struct {
	article *article.Article
	list    []Trace
	at      map[int]int       // by the passage's place in the text, its trace
	now     int               // the trace that steps go to
	written map[decision]bool // what has its step already
	passage *passage
}

// decision is equal for steps that say the same of the same words of one trace.
type decision struct {
	trace int
	Action
	Reason
	pattern, words string
	start          int
	of             value.Kind // of the value that the step is about, "" if it is about none
	at             int        // where that value begins
}

// begin opens the trace of a passage, or goes on with that of its sentence.
func (t *tracer) begin(p *passage) {
	if t == nil {
		return
	}
	if t.at == nil {
		t.at, t.written = make(map[int]int), make(map[decision]bool)
	}
	t.passage = p
	i, ok := t.at[p.span.Start]
	if !ok {
		i = len(t.list)
		t.at[p.span.Start] = i
		t.list = append(t.list, t.trace())
		tr := &t.list[i]
		tr.Start, tr.End = t.article.Extent(p.span.Start, p.span.End)
		tr.Position = t.article.Position(tr.Start)
		tr.Sentence = p.text
	}
	t.now = i
}

func (t *tracer) trace() Trace {
	tr := Trace{Article: t.article.ID, Path: t.article.Path}
	if tr.Article == "" {
		tr.Article = tr.Path
	}
	return tr
}

// skipArticle says why a rule does not apply to the article.
func (t *tracer) skipArticle(reason Reason) {
	if t == nil {
		return
	}
	tr := t.trace()
	tr.Steps = []Step{{Action: Skipped, Reason: reason}}
	t.list = append(t.list, tr)
}

// step writes a step down, once.
func (t *tracer) step(s Step) {
	if t == nil {
		return
	}
	d := decision{t.now, s.Action, s.Reason, s.Pattern, s.Words, s.Start, "", 0}
	if s.Value != nil {
		d.of, d.at = s.Value.Kind, s.Value.Start
	}
	if !t.written[d] {
		t.written[d] = true
		t.list[t.now].Steps = append(t.list[t.now].Steps, s)
	}
}

// read says that a value of the rule's kind was read.
func (t *tracer) read(p *passage, v value.Value) {
	if t != nil && p == t.passage {
		t.about(Step{Action: Read, Words: v.Text}, v)
	}
}

// about writes a step about a value down.
func (t *tracer) about(s Step, v value.Value) {
	s.Value, s.Start = &v, v.Start
	t.step(s)
}

// reject says why a value is no claim.
func (t *tracer) reject(v value.Value, s Step) {
	if t != nil {
		s.Action = Rejected
		t.about(s, v)
	}
}

// matched says that a pattern matched the tokens [first, last).
func (t *tracer) matched(p *pattern.Pattern, in *passage, first, last int) {
	if t == nil {
		return
	}
	t.step(Step{Action: Matched, Pattern: p.String(), Words: in.words(first, last), Start: in.tokens[first].Start})
}

// partly says which words of a pattern a passage lacks. Without a value as well, which
// read tells, the passage did not come near.
func (t *tracer) partly(n *needs, missing []*pattern.WordSet, read bool) {
	if t == nil || !n.isNear(missing) || !read && len(n.pattern.Holes()) > 0 {
		return
	}
	s := Step{Action: Partly, Pattern: n.pattern.String()}
	for _, set := range missing {
		s.Missing = append(s.Missing, strings.Join(set.Written[:min(len(set.Written), maxMissing)], "|"))
	}
	t.step(s)
}

// unmatched says that a passage has the words of a pattern, but not as it wants them;
// read tells if it has a value that could fill a hole.
func (t *tracer) unmatched(n *needs, read bool) {
	if t == nil || !n.isNear(nil) {
		return
	}
	s := Step{Action: Partly, Pattern: n.pattern.String()}
	if !read && len(n.pattern.Holes()) > 0 {
		s.Reason = NoValue
	}
	t.step(s)
}

// isNear reports whether a passage that lacks some words of a pattern came near to
// matching it: it has most of them, and not only such as stand in any sentence.
func (n *needs) isNear(missing []*pattern.WordSet) bool {
	if len(missing) > 1 && len(missing)*3 > len(n.sets) {
		return false
	}
	for _, set := range n.sets {
		if !slices.Contains(missing, set) && telling(set) {
			return true
		}
	}
	return false
}

// telling reports whether a set has no word that stands in any sentence.
func telling(s *pattern.WordSet) bool {
	return !slices.ContainsFunc(s.Written, func(w string) bool {
		return len(w) < minTelling || joints()[w] || determiners()[w] || auxiliaries()[w] || times()[w] || agentEnds()[w]
	})
}

// minTelling is the length of the shortest word that is taken to tell something.
const minTelling = 3

// maxMissing is how many of the words that would do are named.
const maxMissing = 4

// claimed says that the value at an offset of the passage is a claim.
func (t *tracer) claimed(at int, c *Claim) {
	if t == nil {
		return
	}
	claimed := *c
	t.step(Step{Action: Claimed, Value: &claimed.Value, Words: c.Text, Start: at})
	tr := &t.list[t.now]
	tr.Claims = append(tr.Claims, claimed)
}

// traces returns what was written down: first of the article as a whole, then of its
// sentences in order. Sentences that only have been looked at are left out.
func (t *tracer) traces() []Trace {
	list := slices.DeleteFunc(t.list, func(tr Trace) bool { return len(tr.Steps) == 0 })
	slices.SortStableFunc(list, func(a, b Trace) int { return a.Start - b.Start })
	for i := range list {
		list[i].conclude()
	}
	return list
}

// conclude says of every value that was read and neither claimed nor rejected that no
// pattern puts it into a hole. Where a value is claimed it does not matter which other
// patterns might have matched.
func (tr *Trace) conclude() {
	if len(tr.Claims) > 0 {
		tr.Steps = slices.DeleteFunc(tr.Steps, func(s Step) bool { return s.Action == Partly })
	}
	claimed, rejected := make(map[int]bool), make(map[int]bool) // by where the value begins
	for _, s := range tr.Steps {
		if s.Action == Claimed {
			claimed[s.Start] = true
		}
	}
	tr.Steps = slices.DeleteFunc(tr.Steps, func(s Step) bool { return s.Reason == Farther && claimed[s.Start] })
	for _, s := range tr.Steps {
		if s.Action == Rejected {
			rejected[s.Start] = true
		}
	}
	for _, s := range slices.Clone(tr.Steps) {
		if s.Action == Read && !claimed[s.Start] && !rejected[s.Start] {
			rejected[s.Start] = true
			tr.Steps = append(tr.Steps, Step{Action: Rejected, Reason: Unmatched, Value: s.Value, Words: s.Words, Start: s.Start})
		}
	}
}
