package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// acceptsUnit decides for a unit counted from now: not "the last week of the talks",
// "the next day" of a story.
func (c *context) acceptsUnit(t *term) bool {
	if t.args[0].op != opUnit {
		return t.args[0].op != opMonthDay || c.acceptsMonthDay(true)
	}
	if w := c.word(c.last); len(w) > 3 && strings.HasSuffix(w, "s") {
		return false // "the last years" are not one
	}
	if c.fractionOf() {
		return false
	}
	if unit := t.args[0].n[0]; unit == int(calendar.Halves) || unit >= int(calendar.Decades) && c.word(c.first) == "the" && c.last == c.first+1 || unit >= unitHour {
		return false
	}
	if c.word(c.first-2) == "turn" {
		return false // "at the turn of the year"
	}
	if c.last == c.first+1 && c.word(c.first) == "the" {
		if t.args[0].n[0] == int(calendar.Days) && c.word(c.first-1) != "for" {
			return c.whole() // "back in the day", "the news of the day"
		}
		return c.whole() || slices.Contains([]string{"for", "of", "in", "during"}, c.word(c.first-1)) && c.kind(c.last+1) != token.Word && c.word(c.last+1) != "'s"
	}
	if c.word(c.last) == "day" && c.word(c.first) == "this" && (c.word(c.last+1) == "in" || c.word(c.first-1) == "to") {
		return false // "on this day in 1912", "to this day"
	}
	the := c.word(c.first) == "the" || c.word(c.first-1) == "the"
	return !(the && c.ofPeriod()) && (c.word(c.last+1) != "of" || t.args[0].n[0] != int(calendar.Days))
}

// fractionOf reports whether the quarter or the half that was read is one of a unit: "the past
// quarter century", "in a half-hour".
func (c *context) fractionOf() bool {
	if w := c.word(c.last); w != "quarter" && w != "half" {
		return false
	}
	next := c.last + 1
	if c.word(next) == "-" {
		next++
	}
	return c.known(next).unit > 0
}

// ofPeriod reports whether what follows says of what the unit is the last or the next: "the
// last year of the war", "the last week in September".
func (c *context) ofPeriod() bool {
	if c.word(c.last+1) == "in" {
		after := c.known(c.last + 2)
		return after.month > 0 || after.season > 0 || c.kind(c.last+2) == token.Number
	}
	return c.word(c.last+1) == "of"
}

// ofOther reports whether the quarter that was read is one of something else than a year: "the
// first quarter of the game", "of the race", "a third quarter of growth".
func (c *context) ofOther() bool {
	next := c.word(c.last + 1)
	if next == "running" || next == "in" && c.word(c.last+2) == "a" && c.word(c.last+3) == "row" {
		return true // "the fourth quarter in a row"
	}
	if next != "of" {
		return false
	}
	const farthest = 6 // words of "of the company's new fiscal year"
	for i := c.last + 2; i < c.last+2+farthest; i++ {
		if c.kind(i) == token.Number || slices.Contains(yearWords, c.word(i)) {
			return false
		}
	}
	return true
}

// ofAccounts reports whether a quarter that is written with a hyphen is one of a year: what follows it is
// figures of a firm, "its third-quarter net income", and no goal of a game, "a third-quarter goal put the
// margin at two".
func (c *context) ofAccounts() bool {
	const reach = 4
	for i := c.last + 1; i <= c.last+reach && c.kind(i) == token.Word && !slices.Contains(behindDates, c.word(i)); i++ {
		if slices.Contains(accounts, c.word(i)) {
			return c.word(i) != "loss" || c.word(i+1) != "to" // "after a third-quarter loss to the Bears"
		}
	}
	return false
}

// accounts are what firms and countries tell of a quarter.
var accounts = []string{"sales", "revenue", "revenues", "turnover", "earnings", "profit", "profits", "loss", "losses", "results", "income", "gdp", "growth", "output", "production", "deliveries", "shipments", "orders",
	"bookings", "guidance", "dividend", "figures", "margin", "margins", "estimates", "forecast", "forecasts", "expenses", "costs", "inflation", "spending", "exports", "imports", "eps", "report", "ebitda"}

// yearWords are the words for a year of which there are quarters.
var yearWords = []string{"year", "years", "fiscal", "financial", "fy", "calendar", "business"}

// hours reports whether the term is some hours or minutes from a day, which says
// nothing of the day.
func (t *term) hours() bool {
	return t.args[0].op == opSpan && t.args[0].n[1] == unitHour
}
