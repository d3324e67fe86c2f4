package fix

import (
	"regexp"
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// dayForms are the ways to write a day that can be exchanged for another. Of a numeric
// date it would have to be known whether the day or the month comes first.
var dayForms = []string{
	"2006-01-02", "January 2, 2006", "2 January 2006", "Jan. 2, 2006", "Jan 2, 2006", "2 Jan 2006", "2 Jan. 2006",
	"Monday, January 2, 2006", "Monday, 2 January 2006", "Monday 2 January 2006", "Monday, Jan. 2, 2006",
	"January 2", "2 January", "Jan. 2", "Jan 2", "2 Jan", "2 Jan.", "Monday, January 2", "Monday, 2 January",
}

// rewriteDay writes another day in the form of the one that is claimed. Without a year
// it must be a day of the same year, and a weekday alone is too little to go by.
func rewriteDay(c *claim.Claim, to wording) (string, bool) {
	if !to.value.Resolved || to.value.Days.First != to.value.Days.Last || !c.Value.Resolved {
		return "", false
	}
	year, month, day := to.value.Days.First.Date()
	right := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	written := strings.Join(strings.Fields(c.Text), " ")
	prefix := ""
	for _, word := range []string{"on ", "On "} {
		if strings.HasPrefix(written, word) {
			prefix, written = word, strings.TrimPrefix(written, word)
		}
	}
	for _, form := range dayForms {
		if _, err := time.Parse(form, written); err != nil {
			continue
		}
		if claimed, _, _ := c.Value.Days.First.Date(); claimed != year && !strings.Contains(form, "2006") {
			return "", false
		}
		return prefix + right.Format(form), true
	}
	return "", false
}

// versionNumber is the number of a version, without the "v" before it.
var versionNumber = regexp.MustCompile(`\d+(\.\d+)*([-+][0-9A-Za-z.-]*[0-9A-Za-z])?`)

// rewriteVersion puts the number of another version into a phrase: into "3.8+", too, which
// states a minimum as "3.8 or later" does. What stands behind another plus sign is part of
// a version.
func rewriteVersion(text, to string) (string, bool) {
	at, next := versionNumber.FindStringIndex(text), versionNumber.FindString(to)
	built := func(s string) bool { return strings.Contains(strings.TrimSuffix(s, "+"), "+") }
	if at == nil || next == "" || built(text) != built(to) {
		return "", false
	}
	return text[:at[0]] + next + text[at[1]:], true
}
