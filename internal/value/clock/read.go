package clock

import (
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Phrase is a time of the day that stands in a text.
type Phrase struct {
	Time
	First, Last int      // its tokens, [First, Last)
	Between     bool     // "between 7 and 8 p.m." is a time within the hour, and no hour
	Ends        []Phrase // of a time from one to another, both
}

// Read reads the time of the day that begins at token i.
func Read(text string, tokens []token.Token, i int) (Phrase, bool) {
	r := reading{text, tokens}
	first, ok := r.moment(i)
	if !ok {
		return Phrase{}, false
	}
	if p, ok := r.span(first); ok {
		return p, true
	}
	if first.bare {
		return Phrase{}, false
	}
	return first.phrase(), true
}

type reading struct {
	text   string
	tokens []token.Token
}

// word returns the folded token i, "" outside the text.
func (r reading) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return token.Fold(r.tokens[i].Text(r.text))
}

func (r reading) kind(i int) token.Kind {
	if i < 0 || i >= len(r.tokens) {
		return 0
	}
	return r.tokens[i].Kind
}

// adjoins reports whether token i stands right behind the one before.
func (r reading) adjoins(i int) bool { return i > 0 && i < len(r.tokens) && !r.tokens[i].Space }

// moment is one time of the day.
type moment struct {
	hour, minute int
	bare         bool // nothing shows yet that it is one: the 7 of "7 to 8 p.m."
	either       bool // nothing says of which half of the day it is
	zone         string
	first, last  int // its tokens, [first, last)
}

func (m moment) time() Time {
	return Time{Minute: (m.hour*60 + m.minute) % Day, End: -1, Either: m.either, Zone: m.zone}
}

func (m moment) phrase() Phrase { return Phrase{Time: m.time(), First: m.first, Last: m.last} }

// moment reads the one time that begins at token i, with what says of which half of the day
// and of what zone it is.
func (r reading) moment(i int) (moment, bool) {
	for _, read := range [...]func(int) (moment, bool){r.named, r.spoken, r.digits, r.worded} {
		if m, ok := read(i); ok {
			m.first = i
			r.oClock(&m)
			r.half(&m)
			r.inZone(&m)
			return m, true
		}
	}
	return moment{}, false
}

// named reads "noon" and "midnight".
func (r reading) named(i int) (moment, bool) {
	switch r.word(i) {
	case "noon", "midday":
		return moment{hour: 12, last: i + 1}, true
	case "midnight":
		return moment{last: i + 1}, true
	}
	return moment{}, false
}

// spoken reads "half past seven", "quarter to eight", "ten minutes past 7".
func (r reading) spoken(i int) (moment, bool) {
	minutes := 0
	switch w := r.word(i); w {
	case "half":
		minutes = 30
	case "quarter":
		minutes = 15
	default:
		if n, ok := r.small(i); ok && n < 30 {
			minutes = n
		}
		if five, ok := r.small(i + 2); ok && minutes == 20 && r.word(i+1) == "-" && five == 5 {
			minutes, i = 25, i+2 // "twenty-five past six"
		}
	}
	i++
	if w := r.word(i); w == "minutes" || w == "mins" {
		i++
	}
	before := r.word(i) == "to"
	if minutes == 0 || !before && r.word(i) != "past" || before && minutes == 30 {
		return moment{}, false
	}
	hour, ok := r.small(i + 1)
	if !ok || hour > 12 || before && r.kind(i+1) == token.Number {
		return moment{}, false // "5 to 7" is a range
	}
	if before {
		hour, minutes = hour-1, 60-minutes
	}
	return moment{hour: hour, minute: minutes, either: true, last: i + 2}, true
}

// small returns the whole number under 60 at token i, in digits or in a word: "25", "twenty".
func (r reading) small(i int) (int, bool) {
	if r.kind(i) != token.Number && r.kind(i) != token.Word {
		return 0, false
	}
	p, ok := number.Read(r.text, r.tokens[i:i+1], 0)
	if !ok || p.Ordinal || p.Fraction || p.Scaled {
		return 0, false
	}
	n, ok := p.Number.Int64()
	return int(n), ok && n >= 0 && n < 60
}

// digits reads "7", "7:30", "7.30", "19h30", "0900".
func (r reading) digits(i int) (moment, bool) {
	if r.kind(i) != token.Number || r.adjoins(i) && (r.kind(i-1) != token.Mark || strings.ContainsAny(r.word(i-1), "$£€#.:/")) {
		return moment{}, false
	}
	text := r.word(i)
	if hour, minute, ok := strings.Cut(text, "."); ok {
		return clockOf(hour, minute, true, i+1)
	}
	if len(text) == 4 {
		return clockOf(text[:2], text[2:], true, i+1)
	}
	if sep := r.word(i + 1); (sep == ":" || sep == "h") && r.adjoins(i+1) {
		if r.kind(i+2) == token.Number && r.adjoins(i+2) {
			end := i + 3
			if r.word(end) == ":" && r.adjoins(end) && r.kind(end+1) == token.Number && r.adjoins(end+1) {
				end += 2 // seconds
			}
			return clockOf(text, r.word(i+2), false, end)
		}
		if sep == "h" {
			return clockOf(text, "00", false, i+2)
		}
	}
	return clockOf(text, "00", true, i+1)
}

// clockOf returns the time that digits of an hour and of minutes make.
func clockOf(hour, minute string, bare bool, last int) (moment, bool) {
	h, err := strconv.Atoi(hour)
	m, also := strconv.Atoi(minute)
	if err != nil || also != nil || len(hour) > 2 || len(minute) != 2 || h > 24 || m > 59 || h == 24 && m > 0 {
		return moment{}, false
	}
	return moment{hour: h, minute: m, bare: bare, either: 0 < h && h <= 12 && hour[0] != '0', last: last}, true
}

// worded reads "seven", "seven-thirty", "seven thirty".
func (r reading) worded(i int) (moment, bool) {
	hour, ok := r.small(i)
	if !ok || r.kind(i) != token.Word || hour < 1 || hour > 12 {
		return moment{}, false
	}
	m := moment{hour: hour, bare: true, either: true, last: i + 1}
	next := m.last
	if r.word(next) == "-" {
		next++
	}
	if minute, ok := r.small(next); ok && r.kind(next) == token.Word && minute >= 10 {
		m.minute, m.last = minute, next+1
	}
	return m, true
}

// oClock takes the word that makes a time of an hour: "seven o'clock", "0900 hours".
func (r reading) oClock(m *moment) {
	switch r.word(m.last) {
	case "o'clock":
		m.bare = false
		m.last++
	case "hours", "hrs":
		if m.bare && m.last == m.first+1 && len(r.word(m.first)) == 4 {
			m.bare, m.either = false, false
			m.last++
		}
	}
}

// halves are the words that say of which half of the day an hour is.
var halves = map[string]string{
	"am": "a.m.", "a.m": "a.m.", "a.m.": "a.m.", "pm": "p.m.", "p.m": "p.m.", "p.m.": "p.m.",
	"morning": "a.m.", "afternoon": "p.m.", "evening": "p.m.", "night": "night", "tonight": "night",
}

// half takes the words that say of which half of the day a time is: "p.m.", "in the evening". What
// belongs to a day, "on Friday evening", tells it and is left to the day.
func (r reading) half(m *moment) {
	i, taken := m.last, m.last
	switch w := r.word(i); {
	case strings.HasSuffix(halves[w], "m.") && strings.Trim(w, "apm.") == "":
		taken = i + 1
	case w == "in" && r.word(i+1) == "the", w == "at" && r.word(i+1) == "night":
		if w == "in" {
			i++
		}
		i++
		taken = i + 1
	case w == "tonight":
	case r.word(i+1) == "night" || strings.HasSuffix(halves[r.word(i+1)], "m."):
		i++ // "this evening", "Friday night"
	case w == "on":
		i += 2
	}
	half := halves[r.word(i)]
	if half == "" {
		return
	}
	m.bare, m.either, m.last = false, false, taken
	if m.hour > 12 || m.hour == 0 {
		return
	}
	late := m.hour >= 6 && m.hour < 12
	m.hour %= 12
	if half == "p.m." || half == "night" && late {
		m.hour += 12
	}
}

// inZone takes the zone of a time: "ET", "Eastern time", "GMT+1", "local time".
func (r reading) inZone(m *moment) {
	i := m.last
	if i >= len(r.tokens) || r.kind(i) != token.Word {
		return
	}
	if r.word(i) == "local" && r.word(i+1) == "time" {
		m.last = i + 2
		return
	}
	written := r.tokens[i].Text(r.text)
	zone := strings.ToUpper(written)
	named := strings.HasSuffix(zone, "N") || strings.HasSuffix(zone, "L") || strings.HasSuffix(zone, "C") && len(zone) > 3 // "Eastern", "Central", "Pacific"
	if zones[zone] == nil || !named && written != zone || m.bare && len(zone) < 3 {
		return
	}
	m.zone, m.last = zone, i+1
	m.bare = false
	if len(r.word(m.first)) == 4 && m.last == m.first+2 {
		m.either = false // "0900 GMT"
	}
	if sign := r.word(m.last); (sign == "+" || sign == "-") && r.adjoins(m.last) && r.kind(m.last+1) == token.Number {
		m.zone += sign + r.word(m.last+1)
		m.last += 2
	}
	for named && (r.word(m.last) == "time" || r.word(m.last) == "standard" || r.word(m.last) == "daylight") {
		m.last++
	}
}

// joints are what stands between the ends of a time from one to another.
var joints = map[string]bool{"-": true, "–": true, "—": true, "to": true, "until": true, "till": true, "through": true, "and": true}

// span reads a time from one to another that begins with first. The half of the day and the zone
// may be said once: "7 to 8:30 p.m. ET", "9 to 5 p.m." of which nine is in the morning.
func (r reading) span(first moment) (Phrase, bool) {
	joint := r.word(first.last)
	between := r.word(first.first-1) == "between"
	if !joints[joint] || joint == "and" && !between {
		return Phrase{}, false
	}
	last, ok := r.moment(first.last + 1)
	if !ok || last.bare {
		return Phrase{}, false
	}
	if first.either && !last.either {
		first.before(last)
	}
	if first.zone == "" {
		first.zone = last.zone
	}
	first.bare = false
	t := first.time()
	t.End = last.time().Minute
	t.Either = first.either && last.either
	return Phrase{Time: t, First: first.first, Last: last.last, Between: between, Ends: []Phrase{first.phrase(), last.phrase()}}, true
}

// before gives the first of two times the half of the day in which it is nearest before the last:
// of "9 to 5 p.m." the morning, of "11 to 1 a.m." the evening.
func (m *moment) before(last moment) {
	m.hour, m.either = m.hour%12, false
	end := last.hour*60 + last.minute
	if end == 0 {
		end = Day
	}
	if morning := m.hour*60 + m.minute; morning+Day/2 < end || morning >= end {
		m.hour += 12
	}
}
