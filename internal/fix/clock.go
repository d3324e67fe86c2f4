package fix

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/clock"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// writtenTime is a time of the day in digits: hour, separator, minutes, space, half of the day.
var writtenTime = regexp.MustCompile(`(\d\d?)(?:([:.])(\d\d))?(?:([\s\x{a0}\x{202f}]*)([AaPp])(\.?[Mm]\b\.?))?`)

// rewriteTime puts another time of the day into a phrase, in its style: "7:30 p.m." by 20:00 is
// "8 p.m.", "19.30" is "20.00". Periods, other words of a bound, another zone, and a time that
// does not say itself of which half of the day it is, "7:30 on Friday evening", are left to a person.
func rewriteTime(text string, from, to value.Value) (string, bool) {
	old, next := clock.Parse(from.Words[0]), clock.Parse(to.Words[0])
	at := writtenTime.FindStringSubmatchIndex(text)
	if at == nil || from.Bound != to.Bound || old.IsSpan() || next.IsSpan() || old.Either || next.Either || next.Zone != "" && next.Zone != old.Zone {
		return "", false
	}
	part := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return text[at[2*i]:at[2*i+1]]
	}
	var written string
	switch {
	case part(5) != "":
		written = halfDay(next, part(2), part(4), part(5), part(6))
	case part(1)+":"+part(3) == clock.HHMM(old.Minute) && !strings.HasPrefix(text[at[1]:], ":"):
		written = strings.Replace(clock.HHMM(next.Minute), ":", part(2), 1)
	default:
		return "", false // of twelve hours, or with seconds
	}
	text = text[:at[0]] + written + text[at[1]:]
	next.Zone = old.Zone
	got, ok := reader.Whole(value.Time, text)
	return text, ok && got.Key() == value.NewTime(text, to.Bound, next).Key()
}

// halfDay writes a time by the clock of twelve hours: full hours without minutes.
func halfDay(t clock.Time, separator, space, half, m string) string {
	hour, minute := t.Minute/60, t.Minute%60
	letter := "a"
	if hour >= 12 {
		letter = "p"
	}
	if strings.ToUpper(half) == half {
		letter = strings.ToUpper(letter)
	}
	if hour %= 12; hour == 0 {
		hour = 12
	}
	s := fmt.Sprint(hour)
	if minute > 0 {
		if separator == "" {
			separator = ":"
		}
		s += fmt.Sprintf("%s%02d", separator, minute)
	}
	return s + space + letter + m
}
