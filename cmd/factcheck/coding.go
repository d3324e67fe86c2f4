package main

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// tellCoding warns on standard error of files with bytes that are no characters of UTF-8,
// by the first of each, and says which files are read as Windows-1252.
func (c *commandLine) tellCoding(r *verdict.Result) {
	broken := warnings{out: c.stderr, more: "files or records with bytes that are not UTF-8"}
	defer broken.end()
	var windows []string
	var last verdict.Source // the one before with odd bytes
	for _, a := range r.Articles {
		if a.Coding == nil || !r.Concerns(a.Path) || last.Path == a.Path && *last.Coding == *a.Coding {
			continue
		}
		last = a
		if a.Coding.Windows && a.Article == a.Path {
			windows = append(windows, report.Printable(a.Path))
			continue
		}
		broken.tell("%s:%d:%d: %s", report.Printable(a.Path), a.Coding.Line, a.Coding.Column, oddBytes(a.Coding))
	}
	if len(windows) > 0 {
		fmt.Fprintf(c.stderr, "warning: %s\n", windowsFiles(windows))
	}
}

// oddBytes says what is odd about a file, or a record.
func oddBytes(c *article.Coding) string {
	text := fmt.Sprintf("the byte %02X", c.First)
	if r := c.Character(); r >= ' ' && r != '\uFFFD' {
		text += fmt.Sprintf(" (%q in Windows-1252)", string(r))
	}
	text += " is not UTF-8"
	switch n := c.Bytes - 1; {
	case n == 1:
		text += ", nor is another one"
	case n > 1:
		text += fmt.Sprintf(", nor are %d others", n)
	}
	if c.Windows {
		return text + ": the record is read as Windows-1252; save the file as UTF-8"
	}
	return text + "; save the file as UTF-8"
}

// windowsFiles says of files that they are read as Windows-1252.
func windowsFiles(names []string) string {
	if len(names) == 1 {
		return names[0] + ": not UTF-8, and read as Windows-1252; save it as UTF-8 if it is in another encoding"
	}
	return verdict.List(names, 0) + ": not UTF-8, and read as Windows-1252; save them as UTF-8 if they are in another encoding"
}
