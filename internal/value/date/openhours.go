package date

import (
	"slices"

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
	if !c.timeBehind(day) {
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
// open: by the words before them, or since the sentence begins with them and their times.
func (c *context) opensAt(i int) bool {
	end := c.daysFrom(i)
	if end == 0 || slices.Contains(oneWeek, c.word(end+1)) {
		return false
	}
	if i == 0 && c.timeBehind(end) {
		return true
	}
	const farthest = 8
	for k := i - 1; k >= max(0, i-farthest) && c.word(k) != ";"; k-- {
		if slices.Contains(opening, c.word(k)) {
			return !slices.Contains(onceOpen, c.word(k-1))
		}
	}
	return false
}

// timeBehind reports whether a time of day follows the day of the week at token i: "Sat 10–4".
func (c *context) timeBehind(i int) bool {
	if next := c.word(i + 1); next == ":" || next == "," || next == "." || next == "from" {
		i++
	}
	return c.kind(i+1) == token.Number || c.word(i+1) == "closed" || c.word(i+1) == "noon"
}

// Words behind which days come every week, those behind which they are open but once, and those
// that say in which week.
var (
	opening  = []string{"open", "opens", "opening", "hours", "closed", "operates"}
	onceOpen = []string{"was", "were", "be", "been"}
	oneWeek  = []string{"this", "next", "last", "of"}
)
