package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
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
	for i := range traces {
		e.blank()
		e.trace(&traces[i])
		claims += len(traces[i].Claims)
		if traces[i].Sentence != "" && len(traces[i].Claims) == 0 {
			near++
		}
	}
	e.blank()
	e.write(nil, groupIndent, span{counted(claims, "claim") + "; " + nearMisses(near), plain})
	return out.Flush()
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
		e.write([]span{{"  ", plain}, {pad(string(step.Action), diffIndent-groupIndent), stepStyle(step.Action)}}, diffIndent,
			styled(plain, step.String()))
	}
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
