package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Explain writes, for people, what was decided for a rule about every sentence that
// came near to stating its fact.
func Explain(w io.Writer, r *rule.Rule, traces []claim.Trace, o Options) error {
	out := bufio.NewWriter(w)
	e := explanation{lines{out, newPalette(o.Color), o.Width}}
	title := []span{styled(heading, r.ID)}
	if r.Title != "" && r.Title != r.ID {
		title = append(title, span{" · ", dim}, styled(plain, r.Title))
	}
	e.write(nil, groupIndent, append(title, span{" · ", dim}, styled(dim, fmt.Sprintf("%s:%d", r.File, r.Line)))...)
	claims, near := 0, 0
	var skipped passedOver
	for i := range traces {
		if skipped.takes(&traces[i]) {
			continue
		}
		e.blank()
		e.trace(&traces[i])
		claims += len(traces[i].Claims)
		if traces[i].Sentence != "" && len(traces[i].Claims) == 0 {
			near++
		}
	}
	skipped.tell(&e)
	e.blank()
	e.write(nil, groupIndent, span{counted(claims, "claim") + "; " + nearMisses(near), plain})
	return out.Flush()
}

// passedOver are the articles that the rule does not look at, by the reason: there may be
// thousands with one.
type passedOver struct {
	reasons []string
	paths   map[string][]string
}

// takes reports whether a trace is of such an article, and notes it.
func (o *passedOver) takes(t *claim.Trace) bool {
	if t.Sentence != "" || len(t.Claims) > 0 || len(t.Steps) != 1 || t.Steps[0].Action != claim.Skipped {
		return false
	}
	if o.paths == nil {
		o.paths = make(map[string][]string)
	}
	reason := t.Steps[0].String()
	if o.paths[reason] == nil {
		o.reasons = append(o.reasons, reason)
	}
	o.paths[reason] = append(o.paths[reason], Printable(t.Path))
	return true
}

// tell writes them, each reason once.
func (o *passedOver) tell(e *explanation) {
	for _, reason := range o.reasons {
		e.blank()
		e.write(nil, groupIndent, span{verdict.List(o.paths[reason], 0), dim})
		e.step(claim.Skipped, reason)
	}
}

func nearMisses(n int) string {
	switch n {
	case 0:
		return "no other sentence came near"
	case 1:
		return "1 more sentence came near and states nothing"
	}
	return fmt.Sprintf("%d more sentences came near and state nothing", n)
}

type explanation struct{ lines }

func (e *explanation) trace(t *claim.Trace) {
	where := Printable(t.Path)
	if t.Line > 0 {
		where = fmt.Sprintf("%s:%d:%d", where, t.Line, t.Column)
	}
	e.write(nil, groupIndent, span{where, dim})
	if t.Sentence != "" {
		e.write([]span{{"  ", plain}}, groupIndent, markedSentence(t)...)
	}
	for _, step := range t.Steps {
		e.step(step.Action, step.String())
	}
}

func (e *explanation) step(a claim.Action, text string) {
	e.write([]span{{"  ", plain}, {pad(string(a), diffIndent-groupIndent), stepStyle(a)}}, diffIndent, styled(plain, text))
}

// markedSentence is the whole sentence of a trace with the words of its claims marked.
func markedSentence(t *claim.Trace) []span {
	var spans []span
	done := 0
	for _, c := range t.Claims {
		if c.Sentence != t.Sentence || c.InSentence < done || c.InSentence+len(c.Text) > len(t.Sentence) {
			continue
		}
		end := c.InSentence + len(c.Text)
		spans = append(spans, styled(plain, t.Sentence[done:c.InSentence]), styled(marked, t.Sentence[c.InSentence:end]))
		done = end
	}
	return append(spans, styled(plain, t.Sentence[done:]))
}

func stepStyle(a claim.Action) style {
	switch a {
	case claim.Claimed:
		return isGood
	case claim.Rejected, claim.Skipped:
		return isWarning
	}
	return dim
}
