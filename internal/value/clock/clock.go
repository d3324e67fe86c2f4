// Package clock reads times of the day: "7:30 p.m. ET", "19:00", "half past seven", "noon",
// "from 9 to 5 p.m.". It knows no day and no article.
package clock

import (
	"fmt"
	"strconv"
	"strings"
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

// zones are how many minutes the time of a zone is ahead of UTC; two for one that is said of
// winter and of summer alike. The letters are those of RFC 5322 section 4.3 and of the tz
// database (IANA) where they have one meaning in news. IST has three, of India, Israel and Ireland: how far it
// is from others is not known.
var zones = map[string][]int{
	"UTC": {0}, "GMT": {0}, "BST": {60}, "WET": {0}, "WEST": {60},
	"CET": {60}, "CEST": {120}, "EET": {120}, "EEST": {180}, "MSK": {180},
	"EST": {-300}, "EDT": {-240}, "ET": {-300, -240}, "EASTERN": {-300, -240},
	"CST": {-360}, "CDT": {-300}, "CT": {-360, -300}, "CENTRAL": {-360, -300},
	"MST": {-420}, "MDT": {-360}, "MT": {-420, -360}, "MOUNTAIN": {-420, -360},
	"PST": {-480}, "PDT": {-420}, "PT": {-480, -420}, "PACIFIC": {-480, -420},
	"AKST": {-540}, "AKDT": {-480}, "HST": {-600},
	"IST": {}, "WAT": {60}, "CAT": {120}, "SAST": {120}, "EAT": {180}, "WIB": {420}, "ICT": {420}, "PHT": {480}, "BRT": {-180}, "ART": {-180},
	"PKT": {300}, "SGT": {480}, "HKT": {480}, "JST": {540}, "KST": {540},
	"AWST": {480}, "ACST": {570}, "AEST": {600}, "AEDT": {660}, "NZST": {720}, "NZDT": {780},
}

// Offsets returns by how many minutes a zone may be ahead of UTC; nil for none, and for one that
// is not known.
func Offsets(zone string) []int {
	sign := strings.IndexAny(zone, "+-")
	if sign < 0 {
		return zones[zone]
	}
	hours, minutes, _ := strings.Cut(zone[sign+1:], ":")
	h, err := strconv.Atoi(hours)
	m, _ := strconv.Atoi(minutes)
	const farthest = 14 // hours, of Kiribati
	if err != nil || h > farthest || m > 59 {
		return nil
	}
	if h = h*60 + m; zone[sign] == '-' {
		h = -h
	}
	return []int{h}
}
