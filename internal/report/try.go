package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// NearMisses writes, for people, the sentences that came near to stating the fact of a
// rule and state nothing, with what was decided about each.
func NearMisses(w io.Writer, traces []claim.Trace, o Options) error {
	out := bufio.NewWriter(w)
	e := explanation{lines{out, newPalette(o.Color), o.Width}}
	near, passed := 0, 0
	for i := range traces {
		switch t := &traces[i]; {
		case len(t.Claims) > 0:
		case t.Sentence == "":
			passed++
		case cameNear(t):
			if near++; near == 1 {
				e.blank()
				e.write(nil, 0, span{"came near, and states nothing:", heading})
			}
			e.blank()
			e.trace(t)
		}
	}
	e.blank()
	text := nearMisses(near)
	if passed > 0 {
		text += fmt.Sprintf("; the rule does not apply to %s", counted(passed, "article"))
	}
	e.write(nil, groupIndent, span{text, plain})
	return out.Flush()
}

// cameNear reports whether anything but words was found in a sentence: a value that is no
// claim, or most of a pattern. Words that values stand near are in many sentences.
func cameNear(t *claim.Trace) bool {
	return slices.ContainsFunc(t.Steps, func(s claim.Step) bool { return s.Action != claim.Matched })
}
