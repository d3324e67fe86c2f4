package date

import (
	"strconv"
	"strings"
)

// A term is what an [Expr] is made of: an operation on numbers and on other terms.
// Terms are never changed once built.
type term struct {
	op   op
	n    [3]int   // the numbers, in the order of the signature
	args [2]*term // the terms, in the order of the signature
}

// op is an operation of the little language in which dates are described.
type op uint8

// The operations. resolve.go says what each means.
const (
	opNow       op = iota + 1
	opThen         // the day that was spoken of before
	opDay          // a day of the calendar: year, month, day
	opUnit         // a unit as such: a week, a month
	opNumbered     // the unit with a number: the year 1998
	opWeekday      // a day of the week, Monday is 1
	opMonth        // a month of the year
	opMonthDay     // a day of a month, of some year
	opMonthLast    // a day of some month
	opSeason
	opHoliday
	opWeekend
	opQuarter // a quarter of some year
	opHalf    // a half of some year
	opWeekNumber
	opBoth     // days that are both
	opDated    // a day that should be that day of the week
	opFuture   // in a sentence of the future
	opPast     // in a sentence of the past
	opThis     // the one of the present week, year
	opNext     // the n-th after the present one
	opComing   // the n-th from now on
	opLast     // the n-th before the present one
	opNth      // the n-th of a period; counted from its end if negative
	opClosest  // the n-th closest to a day
	opIn       // the one in a period
	opShift    // the day n units after a period, or before it
	opSpan     // a length of time: n units
	opPlus     // two lengths of time together
	opMove     // a length of time later, or earlier for -1
	opAway     // a length of time from now, give or take
	opAwayFrom // the same from another day
	opCount    // the n-th after a day
	opRun      // the length of time from a day on, or up to it for -1
	opCentury  // the n-th century
	opPart     // a part of a period
	opRest     // what is left of a period
	opFraction // the n-th of so many equal parts of a period
	opBeside   // the n-th of a unit after the one around a day
	opEnded    // the length of time that ends with a day
	opNight    // the night that begins on a day
	opHull     // the week, the weekend around a day
	opFiscal   // a year of accounts, or a part of one
	opObserved // the working day on which a feast is kept
	opAbout
	opSince
	opAfter
	opUntil
	opBefore
	opRange
	opEither // the first of two, or the other
	opList   // two or more dates that share a part; never in an Expr
	opBare   // a bare number that may be an hour, and its day; never in an Expr
)

// signatures has the name and the parameters of each operation: i a number, u a unit,
// p a part, h a holiday, s a season, t a term.
var signatures = [...]struct{ name, parameters string }{
	opNow: {"now", ""}, opThen: {"then", ""}, opDay: {"day", "iii"}, opUnit: {"unit", "u"}, opNumbered: {"numbered", "ui"},
	opWeekday: {"weekday", "i"}, opMonth: {"month", "i"}, opMonthDay: {"monthday", "ii"}, opMonthLast: {"dayofmonth", "i"},
	opSeason: {"season", "s"}, opHoliday: {"holiday", "h"}, opWeekend: {"weekend", ""},
	opQuarter: {"quarter", "i"}, opHalf: {"half", "i"}, opWeekNumber: {"weeknumber", "i"}, opBoth: {"both", "tt"}, opDated: {"dated", "tt"},
	opFuture: {"future", "t"}, opPast: {"past", "t"},
	opThis: {"this", "t"}, opNext: {"next", "it"}, opComing: {"coming", "it"}, opLast: {"last", "it"},
	opNth: {"nth", "itt"}, opClosest: {"closest", "itt"}, opIn: {"in", "tt"},
	opShift: {"shift", "iut"}, opSpan: {"span", "iu"}, opPlus: {"plus", "tt"}, opMove: {"move", "itt"}, opAway: {"away", "it"}, opAwayFrom: {"awayfrom", "itt"}, opCount: {"count", "itt"}, opRun: {"run", "itt"}, opCentury: {"century", "i"},
	opPart: {"part", "pt"}, opRest: {"rest", "t"}, opFraction: {"fraction", "iit"}, opBeside: {"beside", "itt"}, opEnded: {"ended", "tt"}, opNight: {"night", "t"}, opHull: {"around", "tt"}, opFiscal: {"fiscal", "t"}, opObserved: {"observed", "t"}, opAbout: {"about", "t"},
	opSince: {"since", "t"}, opAfter: {"after", "t"}, opUntil: {"until", "t"}, opBefore: {"before", "t"}, opRange: {"range", "tt"}, opEither: {"either", "tt"}, opList: {"list", "tt"}, opBare: {"bare", "it"},
}

// The names of units, parts and seasons in a term; their numbers are the indices.
var (
	unitNames   = []string{"day", "week", "month", "quarter", "half", "year", "decade", "century", "hour", "workday", "fortnight"}
	partNames   = []string{"", "early", "mid", "late", "start", "middle", "end", "earlier", "later", "firsthalf", "secondhalf", "earlymid", "midlate"}
	seasonNames = []string{"", "spring", "summer", "autumn", "winter"}
)

// Units of the language beyond those of package calendar. An hour is no day; a workday
// is one from Monday to Friday; a fortnight is two weeks.
const (
	unitHour      = 8
	unitWorkday   = 9
	unitFortnight = 10
)

// names returns the names of the numbers that a parameter of kind p takes, or nil
// where it is a plain number.
func names(p byte) []string {
	switch p {
	case 'u':
		return unitNames
	case 'p':
		return partNames
	case 's':
		return seasonNames
	case 'h':
		return holidayKeys()
	}
	return nil
}

// write appends the term in the notation of [Expr.String].
func (t *term) write(b []byte) []byte {
	s := &signatures[t.op]
	b = append(b, s.name...)
	if s.parameters == "" {
		return b
	}
	number, arg := 0, 0
	for i := range len(s.parameters) {
		if i == 0 {
			b = append(b, '(')
		} else {
			b = append(b, ", "...)
		}
		p := s.parameters[i]
		if p == 't' {
			b = t.args[arg].write(b)
			arg++
			continue
		}
		if list := names(p); list != nil {
			b = append(b, list[t.n[number]]...)
		} else {
			b = strconv.AppendInt(b, int64(t.n[number]), 10)
		}
		number++
	}
	return append(b, ')')
}

// maxDepth limits how deep terms may be nested in a stored Expr.
const maxDepth = 32

// parseTerm reads a term from the start of s and returns what follows it, or a nil term.
func parseTerm(s string, depth int) (*term, string) {
	end := strings.IndexAny(s, "(,)")
	if end < 0 {
		end = len(s)
	}
	if n, ok := hole(s[:end]); ok {
		return &term{op: opHole, n: [3]int{n}}, s[end:]
	}
	o, ok := opNamed(s[:end])
	if !ok || depth > maxDepth {
		return nil, s
	}
	t, s := &term{op: o}, s[end:]
	number, arg := 0, 0
	for i, p := range []byte(signatures[o].parameters) {
		if s, ok = strings.CutPrefix(s, []string{"(", ", "}[min(i, 1)]); !ok {
			return nil, s
		}
		if p == 't' {
			if t.args[arg], s = parseTerm(s, depth+1); t.args[arg] == nil {
				return nil, s
			}
			arg++
			continue
		}
		end := strings.IndexAny(s, ",)")
		if end < 0 {
			return nil, s
		}
		if t.n[number], ok = parseNumber(s[:end], names(p)); !ok {
			return nil, s
		}
		number, s = number+1, s[end:]
	}
	if signatures[o].parameters != "" {
		if s, ok = strings.CutPrefix(s, ")"); !ok {
			return nil, s
		}
	}
	return t, s
}

// maxNumber bounds the numbers of a stored term, so that no arithmetic overflows.
const maxNumber = 1_000_000

func parseNumber(s string, list []string) (int, bool) {
	for i, name := range list {
		if name == s && s != "" {
			return i, true
		}
	}
	if n, ok := hole(strings.TrimPrefix(s, "-")); ok && s[0] == '-' {
		return -holes - n, true
	} else if ok {
		return holes + n, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && list == nil && -maxNumber <= n && n <= maxNumber
}

// hole reads "$1": what the first captured symbol of a form has read.
func hole(s string) (int, bool) {
	if len(s) != 2 || s[0] != '$' || s[1] < '1' || s[1] > '0'+maxCaptures {
		return 0, false
	}
	return int(s[1] - '0'), true
}

func opNamed(name string) (op, bool) {
	for i, s := range signatures {
		if s.name == name && i > 0 {
			return op(i), true
		}
	}
	return 0, false
}
