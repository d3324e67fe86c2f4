package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// terminal is a symbol that is read by a function: a number, or what is written in digits.
type terminal struct {
	read   func(p *parser, i int, list []result) []result
	starts []start
}

// start is one way in which a terminal may begin: with a word of some classes and, unless
// that may be all of it, a second word.
type start struct {
	first  uint32 // the classes of the first word
	words  string // what the second may be, of pieceWords
	second uint32 // or its classes
}

// alone reports whether the first word may be all of the terminal.
func (s *start) alone() bool { return s.words == "" && s.second == 0 }

// terminals are the symbols that are read by a function, by their names. What a start asks
// for, its function must ask for as well: where the start is not met it is not called.
var terminals = map[string]terminal{
	"weekday":     {func(p *parser, i int, list []result) []result { return p.single(i, int(p.at(i).weekday), list) }, one(1 << isWeekday)},
	"month":       {func(p *parser, i int, list []result) []result { return p.single(i, int(p.at(i).month), list) }, one(1 << isMonth)},
	"season":      {func(p *parser, i int, list []result) []result { return p.single(i, int(p.at(i).season), list) }, one(1 << isSeason)},
	"unit":        {(*parser).unit, one(1 << isUnit)},
	"units":       {(*parser).units, one(1 << isUnit)},
	"oneunit":     {(*parser).oneUnit, one(1 << isUnit)},
	"smallunit":   {(*parser).smallUnit, one(1 << isUnit)},
	"years":       {(*parser).years, []start{{first: 1 << isFourDigits, words: "- /"}}},
	"ordinal":     {(*parser).ordinal, []start{{first: 1 << isOrdinal}, {first: anyDigits, words: "st nd rd th"}, {first: 1 << isNumber, words: "-", second: 1 << isOrdinal}}},
	"day":         {(*parser).dayNumber, one(1<<isTwoDigits | 1<<isNumber)},
	"manyhundred": {(*parser).manyHundred, []start{{first: 1 << isNumber, second: 1 << isNumber}}},
	"hundred":     {(*parser).hundred, one(1 << isNumber)},
	"southseason": {func(p *parser, i int, list []result) []result {
		return p.single(i, opposite(int(p.at(i).season)), list)
	}, one(1 << isSeason)},
	"number":        {(*parser).number, one(anyDigits | 1<<isNumber)},
	"year":          {(*parser).year, []start{{first: 1 << isFourDigits}, {first: 1 << isNumber, words: "- oh o", second: 1 << isNumber}}},
	"anyyear":       {(*parser).anyYear, one(anyDigits)},
	"monthnumber":   {func(p *parser, i int, list []result) []result { return p.numberUpTo(12, i, list) }, one(anyDigits)},
	"quarternumber": {func(p *parser, i int, list []result) []result { return p.numberUpTo(4, i, list) }, one(anyDigits | 1<<isNumber)},
	"halfnumber":    {func(p *parser, i int, list []result) []result { return p.numberUpTo(2, i, list) }, one(anyDigits | 1<<isNumber)},
	"hundreds":      {(*parser).hundreds, []start{{first: 1 << isFourDigits, words: "' 's s"}}},
	"yy":            {(*parser).shortYear, []start{{first: 1 << isTwoDigits}, {first: 1 << isApostrophe, second: 1 << isTwoDigits}}},
	"lateyear":      {(*parser).lateYear, one(1 << isTwoDigits)},
	"quotedyear":    {(*parser).quotedYear, []start{{first: 1 << isApostrophe, second: 1 << isTwoDigits}}},
	"decade": {(*parser).decade, []start{
		{first: 1 << isDecade},
		{first: 1<<isTwoDigits | 1<<isFourDigits, words: "' 's s"},
		{first: 1 << isApostrophe, second: 1 << isTwoDigits},
		{first: 1 << isNumber, words: "- thousands", second: 1<<isNumber | 1<<isDecade},
	}},
	"numeric": {(*parser).numeric, []start{{first: 1 << isOtherDigits}, {first: 1<<isTwoDigits | 1<<isFourDigits, words: "- / ."}}},
	"slashed": {(*parser).slashed, []start{{first: 1 << isTwoDigits, words: "/"}}},
	"dashed":  {(*parser).dashed, []start{{first: 1 << isTwoDigits, words: "-"}}},
	"pointed": {(*parser).pointed, one(1 << isOtherDigits)},
	"hour":    {(*parser).hour, one(1<<isTwoDigits | 1<<isNumber)},
	"minute":  {(*parser).minute, one(1<<isTwoDigits | 1<<isNumber)},
	"h.mm":    {(*parser).clockPoint, one(1 << isOtherDigits)},
	"holiday": {(*parser).holiday, one(1 << isHoliday)},
}

// one is for a terminal that one word of some classes may be.
func one(classes uint32) []start { return []start{{first: classes}} }

// single appends the reading of one word that stands for n, if it does. The full stop
// of an abbreviation belongs to it, unless the sentence ends there.
func (p *parser) single(i, n int, list []result) []result {
	if n == 0 {
		return list
	}
	if p.abbreviated(i) {
		list = append(list, result{end: i + 2, n: n})
	}
	return append(list, result{end: i + 1, n: n})
}

// abbreviated reports whether the token i is a short word with a full stop behind it
// that more of the sentence follows: "Jan. 3", "Tues. night".
func (p *parser) abbreviated(i int) bool {
	if i+2 >= p.limit || p.at(i+1).text != "." || !p.joined(i+1) {
		return false
	}
	return len(p.at(i).text) <= 4 || p.at(i).month > 0 && p.at(i+2).digits > 0
}

func (p *parser) unit(i int, list []result) []result {
	if n := int(p.at(i).unit); n > 0 {
		list = append(list, result{end: i + 1, n: n - 1})
	}
	return list
}

// units reads a unit in the plural.
func (p *parser) units(i int, list []result) []result {
	if w := p.at(i).text; strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ies") {
		return p.unit(i, list)
	}
	return list
}

// oneUnit reads a unit in the singular.
func (p *parser) oneUnit(i int, list []result) []result {
	if strings.HasSuffix(p.at(i).text, "s") {
		return list
	}
	return p.unit(i, list)
}

// smallUnit reads a unit in the singular of which a month has several.
func (p *parser) smallUnit(i int, list []result) []result {
	if n := int(p.at(i).unit) - 1; n >= 0 && monthsIn(n) <= 1 {
		return p.oneUnit(i, list)
	}
	return list
}

// ordinal reads "3rd", "third", "twenty-third", "twenty third".
func (p *parser) ordinal(i int, list []result) []result {
	r := p.at(i)
	if r.ordinal > 0 {
		return append(list, result{end: i + 1, n: int(r.ordinal)})
	}
	if next := p.at(i + 1).text; r.digits > 0 && r.digits <= ordinalDigits && p.joined(i+1) && (next == "th" || next == number.OrdinalEnding(int64(r.value))) {
		// In haste people write "21th" as well.
		return append(list, result{end: i + 2, n: r.value})
	}
	if v := int(r.number.value); v >= 20 && v < 100 && v%10 == 0 {
		next := i + 1
		if p.at(next).text == "-" {
			next++
		}
		if o := int(p.at(next).ordinal); o > 0 && o < 10 {
			return append(list, result{end: next + 1, n: v + o})
		}
	}
	return list
}

// ordinalDigits is how many digits an ordinal of a date has at most: that of a day, a week, a
// century.
const ordinalDigits = 3

// dayNumber reads the number of a day of a month: "3", "03", "twenty-one".
func (p *parser) dayNumber(i int, list []result) []result {
	var buf [2]result
	r := p.at(i)
	if r.digits > 0 {
		if r.digits <= 2 && r.value >= 1 && r.value <= 31 {
			list = append(list, result{end: i + 1, n: r.value})
		}
		return list
	}
	for _, n := range p.number(i, buf[:0]) {
		if n.n >= 1 && n.n <= 31 {
			list = append(list, n)
		}
	}
	return list
}

// number reads a whole number, in digits or in words up to ninety-nine. Of "twenty
// five" it reads both "twenty" and all of it.
func (p *parser) number(i int, list []result) []result {
	r := p.at(i)
	if r.digits > 0 && r.digits <= 4 {
		return append(list, result{end: i + 1, n: r.value})
	}
	v := int(r.number.value)
	if r.kinds&(1<<isNumber) == 0 || r.number.scale {
		return list
	}
	if v >= 20 && v%10 == 0 {
		next := i + 1
		if p.at(next).text == "-" {
			next++
		}
		if u := p.at(next); u.kinds&(1<<isNumber) != 0 && u.number.value >= 1 && u.number.value <= 9 {
			list = append(list, result{end: next + 1, n: v + int(u.number.value)})
		}
	}
	return append(list, result{end: i + 1, n: v})
}

// The years that four digits by themselves may be.
const (
	firstYear = 1000
	lastYear  = 2199
)

// year reads a year in four digits, or in words: "nineteen eighty-six", "two thousand
// and twenty", "twenty ten", "nineteen oh one".
func (p *parser) year(i int, list []result) []result {
	r := p.at(i)
	if r.digits > 0 {
		if r.digits == 4 && r.value >= firstYear && r.value <= lastYear {
			list = append(list, result{end: i + 1, n: r.value})
		}
		return list
	}
	return p.yearInWords(i, list)
}

// anyYear reads a year of any number of digits, for the forms that say that it is one:
// "A.D. 79".
func (p *parser) anyYear(i int, list []result) []result {
	if r := p.at(i); r.digits > 0 && r.digits <= 4 && r.value > 0 {
		list = append(list, result{end: i + 1, n: r.value})
	}
	return list
}

// numberUpTo reads a whole number from 1 to limit: that of a month, a quarter, a half.
func (p *parser) numberUpTo(limit, i int, list []result) []result {
	var buf [2]result
	for _, n := range p.number(i, buf[:0]) {
		if n.n >= 1 && n.n <= limit {
			list = append(list, n)
		}
	}
	return list
}

// hundreds reads "1800s", the hundred years from 1800. "1900s" and "2000s" are as often
// the ten years, and left to decade.
func (p *parser) hundreds(i int, list []result) []result {
	r := p.at(i)
	if r.digits != 4 || r.value%100 != 0 || r.value < firstYear || r.value >= 1900 {
		return list
	}
	end := p.decadeEnd(i+1, r.value, list)
	for k := range end[len(list):] {
		end[len(list)+k].term = &term{op: opRange, args: [2]*term{yearTerm(r.value), yearTerm(r.value + 99)}}
	}
	return end
}

func (p *parser) yearInWords(i int, list []result) []result {
	var buf, tails [2]result
	for _, head := range p.number(i, buf[:0]) {
		next := p.at(head.end)
		switch {
		case next.number.scale && next.number.value == 1000 && head.n <= 2:
			list = p.yearAfter(head.end+1, 1000*head.n, list)
		case next.number.scale && next.number.value == 100 && head.n >= 10 && head.n <= 20:
			list = p.yearAfter(head.end+1, 100*head.n, list)
		case head.n >= 10 && head.n <= 21:
			for _, tail := range p.pair(head.end, tails[:0]) {
				list = append(list, result{end: tail.end, n: 100*head.n + tail.n})
			}
		}
	}
	return list
}

// manyHundred reads "two hundred", "one hundred and fifty", "two thousand".
func (p *parser) manyHundred(i int, list []result) []result {
	var buf [2]result
	for _, head := range p.number(i, buf[:0]) {
		if next := p.at(head.end).number; next.scale && p.at(i).digits == 0 {
			list = p.yearAfter(head.end+1, int(next.value)*head.n, list)
		}
	}
	return list
}

// hundred reads "hundred", "hundred and fifty", "thousand".
func (p *parser) hundred(i int, list []result) []result {
	if n := p.at(i).number; n.scale {
		return p.yearAfter(i+1, int(n.value), list)
	}
	return list
}

// opposite returns the season of the other half of the earth, 0 for none.
func opposite(season int) int {
	if season == 0 {
		return 0
	}
	return (season+1)%4 + 1
}

// yearAfter reads what follows "two thousand" or "seventeen hundred": hundreds, tens
// and units, each with "and" or without, or nothing.
func (p *parser) yearAfter(i, sum int, list []result) []result {
	var buf [2]result
	for _, hundreds := range p.number(i, buf[:0]) {
		if s := p.at(hundreds.end); hundreds.n <= 9 && s.number.scale && s.number.value == 100 && sum%1000 == 0 {
			list = p.yearAfter(hundreds.end+1, sum+100*hundreds.n, list)
		}
	}
	start := i
	if p.at(i).text == "and" {
		start++
	}
	for _, tail := range p.number(start, buf[:0]) {
		if tail.n >= 1 && tail.n <= 99 && p.at(start).digits == 0 {
			list = append(list, result{end: tail.end, n: sum + tail.n})
		}
	}
	return append(list, result{end: i, n: sum})
}

// pair reads the second half of a year: "eighty-six", "oh one", "zero one".
func (p *parser) pair(i int, list []result) []result {
	var buf [2]result
	r := p.at(i)
	if r.text == "oh" || r.text == "o" || r.text == "zero" {
		if u := p.at(i + 1); u.digits == 0 && u.number.value >= 1 && u.number.value <= 9 {
			list = append(list, result{end: i + 2, n: int(u.number.value)})
		}
		return list
	}
	if r.digits > 0 {
		return list
	}
	for _, n := range p.number(i, buf[:0]) {
		if n.n >= 10 {
			list = append(list, n)
		}
	}
	return list
}

// shortYear reads "'99" and, for the forms that allow it, "99".
func (p *parser) shortYear(i int, list []result) []result {
	quoted := p.at(i).text == "'" && p.joined(i+1)
	if quoted {
		i++
	}
	if r := p.at(i); r.digits == 2 {
		year := century(r.value)
		if quoted && p.tellsPast(i-1) {
			year = 1900 + r.value // "back in '43"
		}
		list = append(list, result{end: i + 1, n: year})
	}
	return list
}

// tellsPast reports whether the words before the year with the apostrophe at token i say that it is
// one of those that people remember: "back in '43", "born in '43".
func (p *parser) tellsPast(i int) bool {
	i--
	if i > 0 && p.tokens[i].Text(p.text) == "in" {
		i--
	}
	if i < 0 {
		return false
	}
	w := token.Fold(p.tokens[i].Text(p.text))
	return w == "back" || slices.Contains(founds, w)
}

// quotedYear reads "'99" alone.
func (p *parser) quotedYear(i int, list []result) []result {
	if p.at(i).text != "'" {
		return list
	}
	return p.shortYear(i, list)
}

// lateYear reads two digits that are a year since they are no day: "August 99".
func (p *parser) lateYear(i int, list []result) []result {
	if r := p.at(i); r.digits == 2 && r.value > 31 {
		list = append(list, result{end: i + 1, n: century(r.value)})
	}
	return list
}

// pivot is the last two-digit year that is taken for one of this century.
const pivot = 49

// century returns the year that two digits stand for.
func century(yy int) int {
	if yy <= pivot {
		return 2000 + yy
	}
	return 1900 + yy
}

// decade reads "1990s", "1990's", "'90s", "nineties", "nineteen-nineties" and returns
// the number of the decade, 199.
func (p *parser) decade(i int, list []result) []result {
	r := p.at(i)
	if r.text == "'" && p.at(i+1).digits == 2 && p.at(i+1).value%10 == 0 && p.joined(i+1) {
		year, _ := p.inList(i, p.at(i+1).value)
		return p.decadeEnd(i+2, year, list)
	}
	switch {
	case r.decade >= 20:
		return append(list, result{end: i + 1, n: 190 + int(r.decade)/10})
	case r.text == decades[0]:
		return append(list, result{end: i + 1, n: 200})
	case r.digits == 4 && r.value%10 == 0:
		return p.decadeEnd(i+1, r.value, list)
	case r.digits == 2 && r.value%10 == 0:
		if year, stated := p.inList(i, r.value); stated || r.value >= 20 {
			return p.decadeEnd(i+1, year, list)
		}
	}
	return p.decadeInWords(i, list)
}

// listReach is how many tokens before a decade the first of its list may stand.
const listReach = 12

// inList returns the year that the two digits of a decade from token i on stand for, and
// whether the decade before it in a list says so: "the 1820s and 30s", "the 1990s and 10s".
// Else it is one of the last century.
func (p *parser) inList(i, digits int) (year int, stated bool) {
	for k := i - 1; k >= max(0, i-listReach); k-- {
		w := token.Fold(p.tokens[k].Text(p.text))
		if p.tokens[k].Kind != token.Number {
			if !slices.Contains(inDecades, plainMark(w)) {
				break
			}
			continue
		}
		n, before := wholeNumber(w)
		if n != 4 && n != 2 {
			break
		}
		if year = before - before%100 + digits; n == 4 && before%100 >= 70 && digits <= 20 {
			year += 100
		}
		if n == 4 {
			return year, true
		}
	}
	return 1900 + digits, false
}

// inDecades are the words and marks in a list of decades.
var inDecades = []string{"s", "'s", "'", ",", "and", "or", "&", "the", "-", "to", "early", "mid", "late"}

// decadeEnd reads the "s" of a decade in digits.
func (p *parser) decadeEnd(i, year int, list []result) []result {
	if p.at(i).text == "'" && p.joined(i) || p.at(i).text == "'s" && p.joined(i) {
		i++
		if p.at(i-1).text == "'s" {
			return append(list, result{end: i, n: year / 10})
		}
	}
	if p.at(i).text == "s" && p.joined(i) {
		list = append(list, result{end: i + 1, n: year / 10})
	}
	return list
}

// decadeInWords reads "nineteen-nineties", "twenty-tens", "two thousand and tens" and
// "two thousands".
func (p *parser) decadeInWords(i int, list []result) []result {
	var buf [2]result
	for _, head := range p.number(i, buf[:0]) {
		if p.at(i).digits > 0 {
			return list
		}
		base, next := 100*head.n, head.end
		switch s := p.at(next); {
		case s.number.scale && s.number.value == 1000:
			base, next = 1000*head.n, next+1
			if p.at(next).text == "and" {
				next++
			}
		case s.text == "thousands" && head.n == 2:
			list = append(list, result{end: next + 1, n: 200})
			continue
		case s.text == "-":
			next++
		}
		if d := p.at(next); d.decade > 0 && base >= firstYear && base <= lastYear {
			list = append(list, result{end: next + 1, n: (base + int(d.decade)) / 10})
		}
	}
	return list
}
