package clock

import (
	"slices"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/daytime"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Phrase is a time of the day that stands in a text.
type Phrase struct {
	Time
	First, End int      // its tokens, [First, End)
	Between    bool     // "between 7 and 8 p.m." is a time within the hour, and no hour
	Ends       []Phrase // of a time from one to another, both
}

// Read reads the time of the day that begins at token i.
func Read(text string, tokens []token.Token, i int) (Phrase, bool) {
	r := reading{token.Sequence{Text: text, Tokens: tokens}}
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

// reading reads the times of a text.
type reading struct{ token.Sequence }

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

func (m moment) phrase() Phrase { return Phrase{Time: m.time(), First: m.first, End: m.last} }

// moment reads the one time that begins at token i, with what says of which half of the day
// and of what zone it is.
func (r reading) moment(i int) (moment, bool) {
	for _, read := range [...]func(int) (moment, bool){r.spoken, r.named, r.digits, r.worded} {
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
	switch r.Word(i) {
	case "noon", "midday":
		return moment{hour: 12, last: i + 1}, true
	case "midnight":
		return moment{last: i + 1}, true
	}
	return moment{}, false
}

// spoken reads "half past seven", "a quarter to eight", "ten minutes after 7", "five to midnight".
func (r reading) spoken(i int) (moment, bool) {
	first := i
	if r.Word(i) == "a" {
		i++
	}
	minutes, i, said := r.minutes(i)
	if minutes == 0 {
		return moment{}, false
	}
	joint := r.Word(i)
	before := joint == "to" || joint == "before" || joint == "of"
	switch joint {
	case "past", "to":
	case "after", "before":
		if !said {
			return moment{}, false
		}
	default:
		return moment{}, false
	}
	if before && minutes == 30 {
		return moment{}, false
	}
	m, named := r.named(i + 1)
	if !named {
		hour, ok := r.small(i + 1)
		if !ok || hour < 1 || hour > 12 || before && !said && r.Kind(i+1) == token.Number {
			return moment{}, false // "5 to 7" is a range
		}
		m = moment{hour: hour, either: true, last: i + 2}
	}
	if before && !said && minutes != 15 && !slices.Contains(pointing, r.Word(first-1)) {
		return moment{}, false // "open ten to six" is a range
	}
	if m.minute = minutes; before {
		m.hour, m.minute = (m.hour+23)%24, 60-minutes
		if !named && m.hour == 0 {
			m.hour = 12 // "ten to one"
		}
	}
	return m, true
}

// pointing are the words before a time that is spoken as minutes to an hour, and no range.
var pointing = []string{"at", "by", "about", "around", "until", "till", "nearly", "almost", "since"}

// minutes returns the minutes that people speak of beside an hour, a half, a quarter, five, ten, twenty
// or twenty-five, and any where they say that these are minutes, with the token behind them.
func (r reading) minutes(i int) (minutes, next int, said bool) {
	switch r.Word(i) {
	case "half":
		return 30, i + 1, false
	case "quarter":
		return 15, i + 1, false
	}
	n, ok := r.small(i)
	if !ok || n == 0 {
		return 0, i, false
	}
	i++
	if five, ok := r.small(i + 1); ok && n >= 20 && n%10 == 0 && r.Word(i) == "-" && r.Kind(i+1) == token.Word && five < 10 {
		n, i = n+five, i+2 // "twenty-five past six"
	}
	if w := r.Word(i); w == "minutes" || w == "mins" || w == "minute" {
		return n, i + 1, true
	}
	if n != 5 && n != 10 && n != 20 && n != 25 {
		return 0, i, false
	}
	return n, i, false
}

// small returns the whole number under 60 at token i, in digits or in a word: "25", "twenty".
func (r reading) small(i int) (int, bool) {
	if r.Kind(i) != token.Number && r.Kind(i) != token.Word {
		return 0, false
	}
	p, ok := number.Read(r.Text, r.Tokens[i:i+1], 0)
	if !ok || p.Ordinal || p.Fraction || p.Scaled {
		return 0, false
	}
	n, ok := p.Number.Int64()
	return int(n), ok && n >= 0 && n < 60
}

// digits reads "7", "7:30", "7.30", "19h30", "0900".
func (r reading) digits(i int) (moment, bool) {
	if r.Kind(i) != token.Number || r.Adjoins(i) && (r.Kind(i-1) != token.Mark || strings.ContainsAny(r.Word(i-1), "$£€#.:/")) {
		return moment{}, false
	}
	text := r.Word(i)
	if hour, minute, ok := strings.Cut(text, "."); ok {
		return clockOf(hour, minute, true, i+1)
	}
	if len(text) == 4 {
		return clockOf(text[:2], text[2:], true, i+1)
	}
	if sep := r.Word(i + 1); (sep == ":" || sep == "h") && r.Adjoins(i+1) {
		if r.Kind(i+2) == token.Number && r.Adjoins(i+2) {
			end := i + 3
			if r.Word(end) == ":" && r.Adjoins(end) && r.Kind(end+1) == token.Number && r.Adjoins(end+1) {
				end += 2 // seconds
			}
			return clockOf(text, r.Word(i+2), false, end)
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

// worded reads "seven", "seven-thirty", "five forty-five".
func (r reading) worded(i int) (moment, bool) {
	hour, ok := r.small(i)
	if !ok || r.Kind(i) != token.Word || hour < 1 || hour > 12 {
		return moment{}, false
	}
	m := moment{hour: hour, bare: true, either: true, last: i + 1}
	next := m.last
	if r.Word(next) == "-" {
		next++
	}
	minute, ok := r.small(next)
	if !ok || r.Kind(next) != token.Word || minute < 10 {
		return m, true
	}
	m.minute, m.last = minute, next+1
	if ones, ok := r.small(next + 2); ok && minute%10 == 0 && minute >= 20 && r.Word(next+1) == "-" && r.Kind(next+2) == token.Word && ones < 10 {
		m.minute, m.last = minute+ones, next+3
	}
	return m, true
}

// oClock takes the word that makes a time of an hour: "seven o'clock", "0900 hours".
func (r reading) oClock(m *moment) {
	switch r.Word(m.last) {
	case "o'clock":
		m.bare = false
		m.last++
	case "hours", "hrs":
		if m.bare && m.last == m.first+1 && len(r.Word(m.first)) == 4 {
			m.bare, m.either = false, false
			m.last++
		}
	}
}

// dayparts are the parts of the day in words.
var dayparts = []string{"morning", "afternoon", "evening", "night"}

// days are the words before a part of the day that is told by itself: "this evening".
var days = []string{"this", "that", "tomorrow", "yesterday", "last", "next", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// half takes the words that say of which half of the day a time is: "p.m.", "in the evening", the noon
// of "12:00 noon". What belongs to a day, "on Friday evening", tells it and is left to the day.
func (r reading) half(m *moment) {
	i := m.last
	word := r.Word(i)
	late, told := daytime.Half(word)
	switch {
	case told:
		r.settle(m, i+1, late)
		return
	case m.hour == 12 && (word == "noon" || word == "midnight"):
		r.settle(m, i+1, word == "noon")
		return
	}
	part, last := "", m.last
	switch {
	case word == "in" && r.Word(i+1) == "the":
		part, last = r.Word(i+2), i+3
	case word == "at" && r.Word(i+1) == "night":
		part, last = "night", i+2
	case word == "tonight":
		part = "night"
	case slices.Contains(days, word):
		part = r.Word(i + 1)
	case word == "on" && slices.Contains(days, r.Word(i+1)):
		part = r.Word(i + 2)
	}
	if slices.Contains(dayparts, part) {
		evening := 6 <= m.hour && m.hour < 12
		r.settle(m, last, part != "morning" && (part != "night" || evening))
	}
}

// settle makes a time one of the first or of the second half of the day. Its words end before token last.
func (r reading) settle(m *moment, last int, late bool) {
	m.bare, m.either, m.last = false, false, last
	if m.hour > 12 || m.hour == 0 {
		return
	}
	if m.hour %= 12; late {
		m.hour += 12
	}
}

// zoneWords are what may follow a zone whose name is a word: "Eastern standard time".
var zoneWords = []string{"time", "standard", "daylight"}

// inZone takes the zone of a time: "ET", "Eastern time", "UTC+5:30", "local time".
func (r reading) inZone(m *moment) {
	i := m.last
	if r.Kind(i) != token.Word {
		return
	}
	if r.Word(i) == "local" && r.Word(i+1) == "time" {
		m.last = i + 2
		return
	}
	written := r.Tokens[i].Text(r.Text)
	z := daytime.ZoneNamed(written)
	if z.Name == "" || !z.IsSpelled() && written != z.Name || m.bare && z.Use != daytime.BehindNumber {
		return
	}
	if len(r.Word(m.first)) == 4 && m.last == m.first+1 {
		m.either = false // "0900 GMT"
	}
	m.zone, m.last, m.bare = strings.ToUpper(z.Name), i+1, false
	if m.zone == "UTC" || m.zone == "GMT" {
		r.aheadOf(m)
	}
	for z.IsSpelled() && slices.Contains(zoneWords, r.Word(m.last)) {
		m.last++
	}
}

// aheadOf takes by how much a zone is ahead of UTC or behind it: "UTC+2", "GMT-0330", "UTC+5:30".
func (r reading) aheadOf(m *moment) {
	sign := r.Word(m.last)
	if sign != "+" && sign != "-" && sign != "−" || !r.Adjoins(m.last) || !r.Adjoins(m.last+1) || r.Kind(m.last+1) != token.Number {
		return
	}
	ahead, last := r.Word(m.last+1), m.last+2
	if r.Word(last) == ":" && r.Adjoins(last) && r.Adjoins(last+1) && len(r.Word(last+1)) == 2 && r.Kind(last+1) == token.Number {
		ahead, last = ahead+":"+r.Word(last+1), last+2
	} else if len(ahead) == 4 {
		ahead = ahead[:2] + ":" + ahead[2:]
	}
	if daytime.IsHalf(r.Word(last)) || r.Word(last) == ":" {
		return // "9 a.m. GMT-5 p.m. GMT"
	}
	name := m.zone + strings.Replace(sign, "−", "-", 1) + ahead
	if Offsets(name) != nil {
		m.zone, m.last = name, last
	}
}

// joints are what stands between the ends of a time from one to another.
var joints = []string{"-", "–", "—", "to", "until", "till", "through", "and"}

// span reads a time from one to another that begins with first. The half of the day and the zone
// may be said once: "7 to 8:30 p.m. ET", "9 to 5 p.m." of which nine is in the morning.
func (r reading) span(first moment) (Phrase, bool) {
	joint := r.Word(first.last)
	between := r.Word(first.first-1) == "between"
	if !slices.Contains(joints, joint) || joint == "and" && !between {
		return Phrase{}, false
	}
	last, ok := r.moment(first.last + 1)
	if !ok || last.bare {
		return Phrase{}, false
	}
	either := first.either && last.either
	switch {
	case either:
		first.hour, last.hour = first.hour%12, last.hour%12
		if last.hour*60+last.minute <= first.hour*60+first.minute {
			last.hour += 12 // "9:00 to 5:00" ends within twelve hours
		}
	case first.either:
		first.hourBefore(last)
	}
	if first.zone == "" {
		first.zone = last.zone
	}
	first.bare = false
	t := first.time()
	t.End, t.Either = last.time().Minute, either
	return Phrase{Time: t, First: first.first, End: last.last, Between: between, Ends: []Phrase{first.phrase(), last.phrase()}}, true
}

// hourBefore gives the first of two times the half of the day in which it is nearest before the last:
// of "9 to 5 p.m." the morning, of "11 to 1 a.m." the evening.
func (m *moment) hourBefore(last moment) {
	m.hour, m.either = m.hour%12, false
	end := last.hour*60 + last.minute
	if end == 0 {
		end = Day
	}
	if morning := m.hour*60 + m.minute; morning+Day/2 < end || morning >= end {
		m.hour += 12
	}
}
