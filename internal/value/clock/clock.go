// Package clock reads times of the day: "7:30 p.m. ET", "19:00", "half past seven", "noon",
// "from 9 to 5 p.m.". It knows no day and no article.
package clock

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/daytime"
)

// Day is how many minutes a day has.
const Day = 24 * 60

// Time is a time of the day, or from one to another.
type Time struct {
	Minute int    // since midnight, 0 to 1439
	End    int    // of "from 9 to 5", the last minute, 0 to 1439; -1 for a time alone
	Either bool   // it may be of the morning or of the evening: "7:30"
	Zone   string // as it is written, in capitals: "ET", "UTC+2"; "" if none is
}

// IsSpan reports whether the time is from one to another.
func (t Time) IsSpan() bool { return t.End >= 0 }

// String writes a time in one form: "19:00-21:30 ET", "07:30?" for one of either half of the day.
func (t Time) String() string {
	s := HHMM(t.Minute)
	if t.IsSpan() {
		s += "-" + HHMM(t.End)
	}
	if t.Either {
		s += "?"
	}
	if t.Zone != "" {
		s += " " + t.Zone
	}
	return s
}

// Parse reads what String wrote.
func Parse(s string) Time {
	times, zone, _ := strings.Cut(s, " ")
	times, either := strings.CutSuffix(times, "?")
	first, last, span := strings.Cut(times, "-")
	t := Time{Minute: parseHHMM(first), End: -1, Either: either, Zone: zone}
	if span {
		t.End = parseHHMM(last)
	}
	return t
}

// HHMM writes a minute of the day as 19:05.
func HHMM(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }

func parseHHMM(s string) int {
	hour, minute, _ := strings.Cut(s, ":")
	h, _ := strconv.Atoi(hour)
	m, _ := strconv.Atoi(minute)
	return h*60 + m
}

// Offsets returns by how many minutes a zone may be ahead of UTC; nil for none, and for one that
// is not known.
func Offsets(name string) []int {
	sign := strings.IndexAny(name, "+-")
	if sign < 0 {
		return daytime.ZoneNamed(name).Ahead
	}
	hours, minutes, _ := strings.Cut(name[sign+1:], ":")
	h, err := strconv.Atoi(hours)
	m, _ := strconv.Atoi(minutes)
	const farthest = 14 // hours, of Kiribati
	if err != nil || h > farthest || m > 59 {
		return nil
	}
	if h = h*60 + m; name[sign] == '-' {
		h = -h
	}
	return []int{h}
}
