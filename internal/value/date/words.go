package date

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Word is what the package knows of a word of dates. A word may be several things:
// "second" is an ordinal, "may" a month, "sun" a day of the week.
type Word struct {
	literal literal // its number, where a form spells it out
	weekday int8    // 1 is Monday
	month   int8
	season  int8
	unit    int8 // the index in unitNames, plus 1
	ordinal int16
	number  numberWord
	decade  int16 // "nineties": 1990; "nineteen-nineties" takes the 90 alone
	kinds   uint32
	names   []name // of the holidays that begin with it
	seconds uint64 // how the second words of those begin, see secondWords
	single  int    // the first of those that is one word
	text    string // the word itself, folded
	use     Use
	is      traits
	second  traits // what may stand behind it where a date begins with it, and with none of its names
	third   traits // what may stand behind it within a date
}

// numberWord is a number spelled out: its value, and what it does among others.
type numberWord struct {
	value int32
	scale bool // hundred, thousand: multiplies what stands before
}

// The classes of words that may begin a terminal.
const (
	isWeekday = iota
	isMonth
	isSeason
	isUnit
	isOrdinal
	isNumber    // spelled out
	isTwoDigits // or one
	isFourDigits
	isOtherDigits // another number of them, or with full stops
	isDecade
	isHoliday
	isApostrophe // '99
	classes
)

// The names of the days and months, with the abbreviations of the Associated Press,
// CLDR and common use. The first of a line is the first of the week or year.
var (
	weekdayNames = []string{
		"monday mon mondays", "tuesday tue tues tuesdays", "wednesday wed weds wednesdays wendesday", "thursday thu thur thurs thursdays",
		"friday fri fridays", "saturday sat saturdays", "sunday sun sundays",
	}
	monthNames = []string{
		"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
		"august aug", "september sep sept", "october oct", "november nov", "december dec",
	}
	seasonWords = []string{"", "spring springtime", "summer summertime", "autumn fall", "winter wintertime"}
)

// unitWords are the words for the units of unitNames; a fortnight and a quarter of an
// hour are left to the forms.
var unitWords = []string{
	"day days", "week weeks wk wks", "month months mo mos mth mths", "quarter quarters qtr qtrs", "half halves",
	"year years yr yrs", "decade decades", "century centuries", "hour hours hr hrs minute minutes min mins second seconds sec secs",
	"workday workdays weekday weekdays",
}

// decades are the words for the ten years from so many tens on.
var decades = []string{"noughties", "tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}

// pieceWords are looked for by the functions that read terminals, behind their first
// word.
const pieceWords = "- . / ' 's s st nd rd th oh o zero and hundred thousand thousands season campaign academic school term fiscal financial budget session year fy"

// anyDigits are the classes of numbers in digits.
const anyDigits = 1<<isTwoDigits | 1<<isFourDigits | 1<<isOtherDigits

// classOfDigits returns the class of a number written in so many digits.
func classOfDigits(n int) int {
	switch n {
	case 1, 2:
		return isTwoDigits
	case 4:
		return isFourDigits
	}
	return isOtherDigits
}

// knownWords returns the entries of all words in the tables above and of the first
// words of the holidays.
func knownWords() map[string]*Word {
	known := make(map[string]*Word, 2048)
	set := func(words string, change func(*Word)) {
		for w := range strings.FieldsSeq(words) {
			change(entryOf(known, w))
		}
	}
	lists(set)
	numbers(set)
	for i, w := range decades {
		set(w, func(e *Word) { e.decade, e.kinds = int16(10*i), e.kinds|1<<isDecade })
	}
	for first, names := range holidayNames() {
		set(first, func(e *Word) {
			e.names, e.seconds, e.kinds = names, secondWords(names), e.kinds|1<<isHoliday
			e.single = len(names)
			for e.single > 0 && len(names[e.single-1].words) == 1 {
				e.single--
			}
		})
	}
	return known
}

// entryOf returns the entry of a word, a new one if it has none.
func entryOf(known map[string]*Word, word string) *Word {
	entry := known[word]
	if entry == nil {
		entry = &Word{text: word}
		known[word] = entry
	}
	return entry
}

// lists enters the words of the lists that stand in order.
func lists(set func(string, func(*Word))) {
	for i, names := range weekdayNames {
		set(names, func(e *Word) { e.weekday, e.kinds = int8(i+1), e.kinds|1<<isWeekday })
	}
	for i, names := range monthNames {
		set(names, func(e *Word) { e.month, e.kinds = int8(i+1), e.kinds|1<<isMonth })
	}
	for i, names := range seasonWords {
		set(names, func(e *Word) { e.season, e.kinds = int8(i), e.kinds|1<<isSeason })
	}
	for i, names := range unitWords {
		set(names, func(e *Word) { e.unit, e.kinds = int8(i+1), e.kinds|1<<isUnit })
	}
}

// lastOrdinal is the greatest ordinal of a day, and of what else a date counts.
const lastOrdinal = 31

// numbers enters the numbers that are one word, and what makes hundreds and thousands of
// them. "Nil" and "nought" are scores, and no part of a date.
func numbers(set func(string, func(*Word))) {
	for w := range number.Words() {
		n, _ := number.Lookup(w)
		var as numberWord
		switch {
		case n.Plural, n.Value == 0 && n.Exp == 0 && w != "zero":
			continue
		case n.Class == number.UnitOrdinal, n.Class == number.TensOrdinal:
			if n.Value <= lastOrdinal {
				set(w, func(e *Word) { e.ordinal, e.kinds = int16(n.Value), e.kinds|1<<isOrdinal })
			}
			continue
		case n.Class == number.Unit, n.Class == number.Teen, n.Class == number.Tens:
			as = numberWord{value: int32(n.Value)}
		case n.Class == number.Hundred:
			as = numberWord{value: 100, scale: true}
		case w == "thousand":
			as = numberWord{value: 1000, scale: true}
		default:
			continue
		}
		set(w, func(e *Word) { e.number, e.kinds = as, e.kinds|1<<isNumber })
	}
}

// reading is what a token is, found when it is first looked at.
type reading struct {
	*Word   // its entry, or one that says nothing
	run     uint32
	literal literal // its number, where a form spells it out
	kinds   uint32  // what it is here: of the names of holidays, those that stand there
	text    string  // the word or mark itself, folded
	digits  int     // for a plain whole number, how many digits it has; else 0
	value   int     // for a plain whole number, its value
}

// unknownWord is the entry of a word that no table has.
var unknownWord = Word{is: isUnknown}

// nothing is the reading behind the end of the window.
var nothing = reading{Word: &unknownWord}

// at returns what the token i is, or nothing where there is none: before the sentence, and
// from the end of the rows on.
func (p *parser) at(i int) *reading {
	if k := uint(i - p.base); k < uint(len(p.seen)) && p.seen[k].run == p.run {
		return &p.seen[k]
	}
	return p.lookAt(i)
}

// lookAt is at for a token that has not been looked at yet.
func (p *parser) lookAt(i int) *reading {
	if i < 0 || i >= p.limit {
		return &nothing
	}
	r := &p.seen[i-p.base]
	*r = reading{Word: &unknownWord, run: p.run}
	p.look(r, i)
	return r
}

// look finds what the token i is.
func (p *parser) look(r *reading, i int) {
	switch t := p.tokens[i]; t.Kind {
	case token.Number:
		r.text = t.Text(p.text)
		r.digits, r.value = wholeNumber(r.text)
		r.kinds = 1 << classOfDigits(r.digits)
	case token.Word:
		w := p.words.at(i)
		if w == nil {
			return
		}
		r.Word, r.literal, r.kinds, r.text = w, w.literal, w.kinds, w.text
		if w.names == nil {
			return
		}
		if n, _ := w.holiday(p.text, p.tokens, i); n == nil {
			r.kinds &^= 1 << isHoliday
		}
	default:
		r.text = plainMark(t.Text(p.text))
		if r.text == "'" {
			r.kinds = 1 << isApostrophe
		}
		if w := p.g.mark(r.text); w != nil {
			r.literal = w.literal
		}
	}
}

// plainMark returns a mark as the forms spell it: dashes and apostrophes made plain.
func plainMark(s string) string {
	switch {
	case len(s) == 1:
		return s
	case token.IsDash(s):
		return "-"
	}
	switch s {
	case "’", "‘", "ʼ", "′":
		return "'"
	case "’s", "'S", "’S":
		return "'s"
	}
	return s
}

// maxDigits is the length of the longest run of digits that is a date: 20200103.
const maxDigits = 8

// wholeNumber returns the digits and the value of a number written in plain ASCII
// digits, or 0.
func wholeNumber(s string) (digits, value int) {
	if len(s) > maxDigits {
		return 0, 0
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, 0
		}
		value = value*10 + int(s[i]-'0')
	}
	return len(s), value
}

// joined reports whether token i stands right behind the one before, without a space.
func (p *parser) joined(i int) bool {
	return i > 0 && i < p.limit && !p.tokens[i].Space
}
