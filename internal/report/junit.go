package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/jstemmer/go-junit-report/v2/junit"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// JUnit writes each rule as a test, in a suite for each rule file. A rule with a finding
// that fails the run fails; its others, for which the format has no form, are its output. An
// article that could not be read is a test in error.
func JUnit(w io.Writer, r *verdict.Result, o Options) error {
	suites := junit.Testsuites{Name: "factcheck"}
	all := sheets(r)
	for i := 0; i < len(all); {
		file := all[i].fact.Rule.File
		suite := junit.Testsuite{Name: orFactcheck(file), File: file, ID: len(suites.Suites), Time: "0"}
		for ; i < len(all) && all[i].fact.Rule.File == file; i++ {
			suite.AddTestcase(testOf(&all[i], o))
		}
		suites.AddSuite(suite)
	}
	if len(r.Unread) > 0 {
		suite := junit.Testsuite{Name: "articles", ID: len(suites.Suites), Time: "0"}
		for _, u := range r.Unread {
			suite.AddTestcase(junit.Testcase{
				Name: Printable(u.Path), Classname: "articles",
				Error: &junit.Result{Message: "could not be read", Type: "unread", Data: Printable(u.Err.Error())},
			})
		}
		suites.AddSuite(suite)
	}
	if _, err := io.WriteString(w, xmlHeader); err != nil {
		return err
	}
	return suites.WriteXML(w)
}

const xmlHeader = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

func orFactcheck(name string) string {
	if name == "" {
		return "factcheck"
	}
	return name
}

// testOf is a rule as a test.
func testOf(s *sheet, o Options) junit.Testcase {
	test := junit.Testcase{Name: s.fact.Rule.ID, Classname: orFactcheck(s.fact.Rule.File), Time: "0"}
	var failures, others []string
	first, severity := "", rule.Severity("")
	for _, f := range worst(s.findings) {
		text := fmt.Sprintf("%s: %s: %s", f.Severity, f.Relation, PrintableText(message(f.Finding)))
		if !o.Fails(f.Severity) {
			others = append(others, text)
			continue
		}
		if first == "" {
			first, severity = Printable(f.Message), f.Severity
		}
		failures = append(failures, text)
	}
	if n := len(failures); n > 0 {
		if n > 1 {
			first += fmt.Sprintf(" (and %d more)", n-1)
		}
		test.Failure = &junit.Result{Message: first, Type: string(severity), Data: strings.Join(failures, "\n\n")}
	}
	if len(others) > 0 {
		test.SystemOut = &junit.Output{Data: strings.Join(others, "\n\n")}
	}
	return test
}

// trialsJUnit writes each example as a test, in a suite for each rule. One that is
// known to fail is skipped.
func trialsJUnit(w io.Writer, trials []Trial) error {
	suites := junit.Testsuites{Name: "factcheck test"}
	for i := 0; i < len(trials); {
		r := trials[i].Rule
		suite := junit.Testsuite{Name: r.ID, File: r.File, ID: len(suites.Suites), Time: "0"}
		for ; i < len(trials) && trials[i].Rule == r; i++ {
			suite.AddTestcase(trialTest(trials[i]))
		}
		suites.AddSuite(suite)
	}
	if _, err := io.WriteString(w, xmlHeader); err != nil {
		return err
	}
	return suites.WriteXML(w)
}

func trialTest(t Trial) junit.Testcase {
	test := junit.Testcase{
		Name:      fmt.Sprintf("line %d: %s %s", t.line(), cutMiddle(Printable(t.text()), quotedRoom), t.expected()),
		Classname: t.Rule.ID, Time: "0",
	}
	if t.Err == nil {
		return test
	}
	result := &junit.Result{
		Message: Printable(t.expected()),
		Data:    fmt.Sprintf("%s:%d: %s\n%s", t.Rule.File, t.line(), Printable(t.text()), PrintableText(t.Err.Error())),
	}
	if t.Todo() {
		test.Skipped = result
	} else {
		test.Failure = result
	}
	return test
}
