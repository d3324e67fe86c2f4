package fix

import (
	"regexp"
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
)

// dayForms are the ways to write a day that can be exchanged for another.
var dayForms = []string{
	"2006-01-02", "January 2, 2006", "2 January 2006", "Jan. 2, 2006", "Jan 2, 2006", "2 Jan 2006", "2 Jan. 2006",
	"Monday, January 2, 2006", "Monday, 2 January 2006", "Monday 2 January 2006", "Monday, Jan. 2, 2006",
	"January 2", "2 January", "Jan. 2", "Jan 2", "2 Jan", "2 Jan.", "Monday, January 2", "Monday, 2 January",
}

// numericForms are likewise, of numbers alone. Which of them is the month, the day tells
// that the claim was read as.
var numericForms = []string{
	"02/01/2006", "01/02/2006", "2/1/2006", "1/2/2006", "02.01.2006", "2.1.2006", "02-01-2006", "01-02-2006", "2006/01/02",
}

// rewriteDay writes another day, month or year in the form of the one that is claimed.
// Without a year it must be a day of the same year, and a weekday alone is too little to
// go by.
func rewriteDay(c *claim.Claim, to wording) (string, bool) {
	if !to.value.Resolved || !c.Value.Resolved {
		return "", false
	}
	written := strings.Join(strings.Fields(c.Text), " ")
	prefix := ""
	for _, word := range []string{"on ", "On ", "in ", "In "} {
		if strings.HasPrefix(written, word) {
			prefix, written = word, strings.TrimPrefix(written, word)
		}
	}
	text, ok := rewritePeriod(written, c.Value.Days, to.value.Days)
	return prefix + text, ok
}

// rewritePeriod writes another period in the form of one that is written for the days
// that are claimed.
func rewritePeriod(written string, claimed, right calendar.Period) (string, bool) {
	first, last := dateOf(right.First), dateOf(right.Last)
	if _, err := time.Parse("2006", written); err == nil {
		return first.Format("2006"), first.Year() == last.Year()
	}
	for _, form := range []string{"January 2006", "Jan 2006", "Jan. 2006"} {
		if _, err := time.Parse(form, written); err == nil {
			return first.Format(form), first.Year() == last.Year() && first.Month() == last.Month()
		}
	}
	if right.First != right.Last {
		return "", false
	}
	for _, form := range dayForms {
		if _, err := time.Parse(form, written); err == nil {
			return first.Format(form), strings.Contains(form, "2006") || dateOf(claimed.First).Year() == first.Year()
		}
	}
	return rewriteNumeric(written, claimed, first)
}

// rewriteNumeric is rewritePeriod for a day in numbers; false where these can be read in
// two ways that come to the same day.
func rewriteNumeric(written string, claimed calendar.Period, right time.Time) (text string, ok bool) {
	for _, form := range numericForms {
		day, err := time.Parse(form, written)
		if err != nil || !day.Equal(dateOf(claimed.First)) {
			continue
		}
		if next := right.Format(form); !ok {
			text, ok = next, true
		} else if next != text && len(next) == len(written) {
			return "", false
		}
	}
	return text, ok
}

// dateOf returns a day as the standard library has it.
func dateOf(d calendar.Day) time.Time {
	year, month, day := d.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
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
