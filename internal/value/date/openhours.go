package date

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/daytime"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// openingHours reports whether a day of the week, or days from one to another, are those on which
// something is open, week after week: "open Monday to Friday", "hours: Tue–Sun 11–7", "Mon–Fri
// 9am–5pm, Sat 10–4".
func (c *context) openingHours() bool {
	day := c.first
	for c.known(day).weekday == 0 {
		if day++; day > c.last {
			return false
		}
	}
	if c.opensAt(day) || c.opensAt(day-2) {
		return true
	}
	if !c.hoursBehind(day) {
		return false
	}
	for i := day - 1; i >= max(0, day-hoursReach); i-- {
		if c.opensAt(i) {
			return true // "…, Sat 10–4"
		}
	}
	return false
}

// hoursReach is how many words before a day those days may stand with which it makes opening hours.
const hoursReach = 16

// daysFrom returns the second of two days of the week that the tokens from i on join: "Mon–Fri",
// "Monday to Friday"; 0 where there are none.
func (c *context) daysFrom(i int) int {
	if c.known(i).weekday == 0 || c.known(i+2).weekday == 0 {
		return 0
	}
	if join := c.word(i + 1); !slices.Contains(joins, join) && !token.IsDash(join) {
		return 0
	}
	return i + 2
}

// joins are the words between two days of the week of a span.
var joins = []string{"to", "through", "thru", "-"}

// opensAt reports whether the days from token i on are said to be those on which something is
// open: by the words before them, or since the sentence begins with them and their hours.
func (c *context) opensAt(i int) bool {
	end := c.daysFrom(i)
	if end == 0 || slices.Contains(onOneDay, c.word(end+1)) {
		return false
	}
	if i == 0 && c.hoursBehind(end) {
		return true
	}
	const farthest = 8
	for k := i - 1; k >= max(0, i-farthest) && c.word(k) != ";" && !slices.Contains(oneWeek, c.word(k)); k-- {
		if slices.Contains(opening, c.word(k)) && (c.word(k) != "closed" || c.word(k-1) != ",") { // "open daily, closed Monday to Tuesday"
			return c.opensWeekly(k, end)
		}
	}
	return false
}

// opensWeekly reports whether the word for opening at token k tells of every week, and not of one
// event from then to the day of the week at token end: "will be closed Monday to Friday", "hours
// later, Monday to Tuesday", "the U.S. Open, Thursday to Sunday".
func (c *context) opensWeekly(k, end int) bool {
	switch before := c.word(k - 1); c.word(k) {
	case "hours":
		return c.word(k+1) == ":" || (k == 0 || slices.Contains(ofHours, before)) && !slices.Contains(behindLengths, c.word(k+1))
	case "opening":
		return c.word(k+1) == ":" || c.word(k+1) == "times"
	case "closed":
		return (k == 0 || slices.Contains(nowOpen, before) || before == ":" || before == "(") && !slices.Contains(causes, c.word(end+1))
	default:
		return !slices.Contains(onceOpen, before) && (k == 0 || !c.capital(k) || c.kind(k-1) == token.Mark)
	}
}

// hoursBehind reports whether the hours of a day follow the day of the week at token i: "Sat 10–4",
// "Mon–Fri from 9 a.m. to noon", "Sun closed".
func (c *context) hoursBehind(i int) bool {
	if next := c.word(i + 1); next == ":" || next == "," || next == "." || next == "from" {
		i++
	}
	i++
	if w := c.word(i); w == "closed" || w == "noon" {
		return c.kind(i+1) != token.Word || w == "noon"
	}
	if digits, hour := wholeNumber(c.word(i)); c.kind(i) != token.Number || digits > 0 && hour > 24 {
		return false
	}
	if next := c.word(i + 1); next == ":" || daytime.IsHalf(next) {
		return true
	} else if next != "to" && next != "until" && !token.IsDash(next) && next != "-" {
		return false
	}
	if digits, hour := wholeNumber(c.word(i + 2)); c.kind(i+2) != token.Number || digits > 0 && hour > 24 {
		return c.word(i+2) == "noon" || c.word(i+2) == "midnight"
	}
	next := c.word(i + 3)
	return c.kind(i+3) != token.Word || daytime.IsHalf(next) || slices.Contains(behindDates, next)
}

// Words behind which days come every week, those behind which they are open but once, those of what
// is so now, whose hours they are, what makes "hours" a length of time, why something is closed but once, and what says in
// which week or on which day.
var (
	opening       = []string{"open", "opens", "opening", "hours", "closed", "operates"}
	onceOpen      = []string{"was", "were", "be", "been"}
	nowOpen       = []string{"is", "are", "remains", "stays"}
	behindLengths = []string{"later", "after", "before", "earlier", "ago"}
	ofHours       = []string{"opening", "office", "business", "visiting", "store", "shop", "school", "trading", "library", "museum", "service", "regular", "normal", "usual", "core", "the", "its", "their", "our"}
	causes        = []string{"by", "for", "after", "because", "due", "amid", "following", "when", "while", "as"}
	oneWeek       = []string{"this", "next", "last"}
	onOneDay      = []string{"this", "next", "last", "of", "night", "evening", "morning", "afternoon"}
)
