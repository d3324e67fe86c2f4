package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

// Trial is an example of a rule, or a pair of texts, that was tried.
type Trial struct {
	Rule    *rule.Rule
	Example *rule.Example // nil for a pair
	Err     error         // why the rule does not read what the example says; nil if it does

	Pair       *rule.Pair // nil for an example
	Consistent bool       // of a pair: that its texts agree
}

// line is where the rule file has the trial.
func (t Trial) line() int {
	if t.Pair != nil {
		return t.Pair.Line
	}
	return t.Example.Line
}

// text is what was tried.
func (t Trial) text() string {
	if t.Pair != nil {
		return t.Pair.A + " / " + t.Pair.B
	}
	return t.Example.Text
}

// expected is what should have come out.
func (t Trial) expected() string {
	switch {
	case t.Pair != nil && t.Consistent:
		return "consistent"
	case t.Pair != nil:
		return "inconsistent"
	case t.Example.Value != "":
		return "states " + fmt.Sprintf("%q", Printable(t.Example.Value))
	}
	return "states nothing"
}

// Todo reports whether the example is known to fail.
func (t Trial) Todo() bool { return t.Rule.Todo || t.Example != nil && t.Example.Todo }

// Failed reports whether the trial is a failure: it failed, and was not known to.
func (t Trial) Failed() bool { return t.Err != nil && !t.Todo() }

// TrialFormats returns the names of the formats that [Trials] knows.
func TrialFormats() []string { return []string{"text", "junit"} }

// Trials writes how the examples of rules went, in the format of that name.
func Trials(w io.Writer, name string, trials []Trial, o Options) error {
	switch name {
	case "text":
		return trialsText(w, trials, o)
	case "junit":
		return trialsJUnit(w, trials)
	}
	return fmt.Errorf("unknown format %q; there are %s", name, strings.Join(TrialFormats(), ", "))
}

// trialsText writes, for people, which examples fail, and why.
func trialsText(w io.Writer, trials []Trial, o Options) error {
	out := bufio.NewWriter(w)
	l := lines{out, newPalette(o.Color), o.Width}
	count := trialCounts{rules: map[*rule.Rule]bool{}}
	for _, t := range trials {
		count.add(t)
		switch {
		case t.Failed():
			l.trial(t, "fails", isError, t.Err.Error())
		case t.Err != nil && o.All:
			l.trial(t, "todo", isWarning, t.Err.Error())
		case t.Err == nil && t.Example != nil && t.Example.Todo:
			l.trial(t, "passes", isGood, "its \"todo\" can go")
		}
	}
	st := isGood
	if count.failed > 0 {
		st = isError
	}
	l.write(nil, groupIndent, span{count.String(), st})
	return out.Flush()
}

func (l *lines) trial(t Trial, what string, s style, reason string) {
	l.write(nil, groupIndent, styled(dim, fmt.Sprintf("%s:%d:", t.Rule.File, t.line())), span{" ", plain},
		styled(heading, t.Rule.ID), span{" ", plain}, span{what, s})
	l.write([]span{{"  example  ", dim}}, diffIndent, styled(plain, t.text()))
	l.write([]span{{"  expected ", dim}}, diffIndent, styled(plain, t.expected()))
	for i, line := range strings.Split(strings.TrimRight(reason, "\n"), "\n") {
		label := "  reason   "
		if i > 0 {
			label = pad("", diffIndent)
		}
		l.write([]span{{label, dim}}, diffIndent, styled(plain, line))
	}
	l.blank()
}

// trialCounts counts trials by how they went.
type trialCounts struct {
	rules                map[*rule.Rule]bool
	passed, failed, todo int
}

func (c *trialCounts) add(t Trial) {
	c.rules[t.Rule] = true
	switch {
	case t.Failed():
		c.failed++
	case t.Err != nil:
		c.todo++
	default:
		c.passed++
	}
}

// String returns "16 rules, 40 examples: 38 pass, 1 fails, 1 is known to fail".
func (c *trialCounts) String() string {
	parts := []string{agree(c.passed, "passes", "pass")}
	if c.failed > 0 {
		parts = append(parts, agree(c.failed, "fails", "fail"))
	}
	if c.todo > 0 {
		parts = append(parts, agree(c.todo, "is known to fail", "are known to fail"))
	}
	return fmt.Sprintf("%s, %s: %s", counted(len(c.rules), "rule"), counted(c.passed+c.failed+c.todo, "example"), strings.Join(parts, ", "))
}

// agree returns a number with the form of a verb that agrees with it.
func agree(n int, singular, plural string) string {
	if n == 1 {
		return "1 " + singular
	}
	return fmt.Sprintf("%d %s", n, plural)
}
