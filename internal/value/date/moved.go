package date

import "slices"

// A change of date names two days, and no time between them: "moved from Saturday to Monday",
// "postponed from 5 to 12 May".

// changesDate reports whether the range read at the context's tokens begins with the "from" of a
// change of date.
func (c *context) changesDate() bool {
	if c.word(c.first) != "from" {
		return false
	}
	i := c.first - 1
	if slices.Contains(movesWith, c.word(i)) {
		i--
	}
	if slices.Contains(moves, c.word(i)) {
		return slices.Contains(reschedules, c.word(i)) || c.movesMeeting(i)
	}
	if !slices.Contains(meetings, c.word(i)) && !slices.Contains(schedules, c.word(i)) {
		return false
	}
	for k := i - 1; k >= max(0, i-moveReach); k-- { // "moved the spring meeting from"
		if slices.Contains(moves, c.word(k)) {
			return true
		}
	}
	return false
}

// movesMeeting reports whether the verb at token i, of what moves in space as well, is said of a date:
// "was moved from", "the vote moved from", or it begins the sentence.
func (c *context) movesMeeting(i int) bool {
	if next := c.word(c.last + 1); next == "to" || next == "across" {
		return false // "work shifted from 1990 to 2010 to services"
	}
	if i == 0 || slices.Contains(auxiliariesOfPassive, c.word(i-1)) {
		return true
	}
	dated := false
	for k := i - 1; k >= max(0, i-moveReach); k-- {
		if slices.Contains(accounts, c.word(k)) || slices.Contains(amounts, c.word(k)) {
			return false // "ratings of the debut slipped from 2012 to 2015"
		}
		dated = dated || slices.Contains(meetings, c.word(k)) || slices.Contains(schedules, c.word(k))
	}
	return dated
}

// amounts are of what goes down or up, beside the accounts of firms.
var amounts = []string{"rate", "rates", "rating", "ratings", "price", "prices", "share", "shares", "attendance", "attendances", "audience", "audiences", "value", "values", "index"}

// moveReach is how many words before what is moved its verb may stand.
const moveReach = 4

// The verbs of a change of date, those that are said of dates alone and those of what moves in space as
// well, what stands before the latter where they are said of a date, the words that may stand behind
// the verbs, and, with meetings, what they are said of.
var (
	moves                = slices.Concat(reschedules, shifts)
	reschedules          = []string{"postpone", "postpones", "postponed", "postponing", "reschedule", "rescheduled", "rescheduling", "delayed", "deferred", "adjourned"}
	shifts               = []string{"move", "moves", "moved", "moving", "shifted", "switched", "changed", "extended", "brought", "pushed", "put", "slip", "slips", "slipped", "slipping"}
	auxiliariesOfPassive = []string{"was", "were", "is", "are", "be", "been", "being"}
	movesWith            = []string{"back", "forward", "up", "off", "again", "out", "over"}
	schedules            = []string{"date", "dates", "deadline", "start", "opening", "release", "trial", "wedding", "concert", "kick-off", "referendum", "exam", "exams", "festival", "announcement", "departure", "appointment", "completion", "premiere", "debut", "rollout", "handover"}
)

// fromTo returns the two dates of a change of date, a range read at the tokens of c, each at its own
// tokens; none where it is no such change, or they are not set apart by one "to".
func (t *term) fromTo(c *context) []item {
	whole := t
	if t.op == opIn {
		t = t.args[0]
	}
	if !c.changesDate() {
		return nil
	}
	to := 0
	for i := c.first + 1; i < c.last; i++ {
		if w := c.word(i); w == "to" || w == "until" || w == "till" {
			if to > 0 {
				return nil
			}
			to = i
		}
	}
	if to < c.first+2 {
		return nil
	}
	from, until := t.args[0].beside(t.args[1], c.word(c.first-1) == "forward" || c.word(c.first-1) == "up")
	if whole != t {
		from, until = &term{op: opIn, args: [2]*term{from, whole.args[1]}}, &term{op: opIn, args: [2]*term{until, whole.args[1]}}
	}
	return []item{{from, c.first + 1, to - 1}, {until, to + 1, c.last}}
}

// beside returns two dates of which one says what the other leaves open: a day its month, and
// whatever comes again and again which one is meant. A day of the week is that before the other, or,
// where the change is one forward, that behind it.
func (t *term) beside(other *term, forward bool) (from, until *term) {
	if t.op == opMonthDay && other.op == opMonthLast {
		other = &term{op: opMonthDay, n: [3]int{t.n[0], other.n[0]}}
	}
	switch {
	case t.op == opWeekday:
		n := -1
		if forward {
			n = 1
		}
		return &term{op: opCount, n: [3]int{n}, args: [2]*term{t, other}}, other
	case other.op == opWeekday, !t.recurs() && !other.recurs():
		return t, other
	case !t.recurs():
		return t, other.nearest(t)
	case other.recurs():
		other = other.nearest(&term{op: opNow})
	}
	return t.nearest(other), other
}

// nearest returns the one of a cycle that is nearest to a date.
func (t *term) nearest(date *term) *term {
	return &term{op: opClosest, n: [3]int{1}, args: [2]*term{t, date}}
}

// recurs reports whether the term names something that comes again and again, and not which one
// is meant.
func (t *term) recurs() bool {
	_, ok := t.cycle()
	return ok && t.op != opUnit
}
