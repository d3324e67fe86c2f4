package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Diff writes the two sides of every finding, as text that "git apply" passes over: each
// line begins with "#". The patch of the options follows.
func Diff(w io.Writer, r *verdict.Result, o Options) error {
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(out, "# %s: %s: %s\n", f.Severity, f.Relation, Printable(f.Rule.ID))
		for line := range strings.SplitSeq(message(f), "\n") {
			fmt.Fprintf(out, "#   %s\n", Printable(line))
		}
		if f.Against != nil {
			fmt.Fprintf(out, "#   %s\n", plainText(wordDiff(f)))
		}
		fmt.Fprintln(out, "#")
	}
	fmt.Fprintf(out, "# %s\n", summarize(r))
	out.WriteString(o.Patch)
	return out.Flush()
}

// plainText returns spans without colour, changes in brackets.
func plainText(spans []span) string {
	var b strings.Builder
	for _, s := range (palette{}).bracket(spans) {
		b.WriteString(s.text)
	}
	return b.String()
}
