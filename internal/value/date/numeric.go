package date

import (
	"slices"
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// The first and the last day that eight digits without marks may be; others are amounts
// and identifiers.
const (
	firstCompact = 1900_01_01
	lastCompact  = 2099_12_31
)

// numeric reads a date in digits with its year: 2020-01-03, 3/1/2020, 03.01.2020,
// 13. 3. 2019, 20200103, 3-7-27; and a month with its year: 2020-01, 1/2020.
func (p *parser) numeric(i int, list []result) []result {
	r := p.at(i)
	if r.digits == 8 && (r.value < firstCompact || r.value > lastCompact) {
		return list
	}
	if r.digits == 8 {
		return p.addDay(i+1, r.value/10000, r.value/100%100, r.value%100, list)
	}
	if r.digits == 0 {
		return p.dotted(i, list)
	}
	separator := p.at(i + 1).text
	if separator == "." {
		return p.stopped(i, list)
	}
	if separator != "-" && separator != "/" {
		return list
	}
	b := p.at(i + 2)
	if b.digits == 0 || b.digits == 3 {
		return list
	}
	c := p.at(i + 4)
	again := p.at(i + 3).text
	full := again == separator || separator == "/" && again == ","
	even := p.joined(i+1) && p.joined(i+2) && p.joined(i+4) || p.apart(i+1) && p.apart(i+3) && c.digits == 4
	if full && c.digits > 0 && even {
		list = p.triple(i+5, [3]*reading{r, b, c}, list)
	}
	if p.at(i+3).text == separator && p.joined(i+3) && p.joined(i+4) && c.digits > 0 {
		return list // part of something longer, such as 12-3-45-6 or a telephone number
	}
	switch {
	case r.digits == 4 && b.digits == 2 && b.value == (r.value+1)%100 && b.value >= 1:
		return p.twoYears(i, r.value, b.value, list)
	case r.digits == 4 && b.digits <= 2 && !p.dashOfYears(i):
		list = addMonth(i+3, r.value, b.value, list)
	case b.digits == 4 && r.digits <= 2:
		list = addMonth(i+3, b.value, r.value, list)
	}
	return list
}

// twoYears reads "2008-09", a year with the number of the next, from token i on. In a
// sentence it is the two years; by itself, as in a cell of a table, the month, or the two.
func (p *parser) twoYears(i, year, number int, list []result) []result {
	years := &term{op: opRange, args: [2]*term{yearTerm(year), yearTerm(year + 1)}}
	if year < firstYear || year > lastYear || p.seasonAround(i, i+3) {
		return list // see years
	}
	if i > 0 || i+3 < len(p.tokens) && p.tokens[i+3].Kind != token.Mark {
		return append(list, result{end: i + 3, term: years})
	}
	month := addMonth(i+3, year, number, nil)
	for _, m := range month {
		list = append(list, result{end: m.end, term: &term{op: opEither, args: [2]*term{m.term, years}}})
	}
	return list
}

// apart reports whether a space stands on either side of token i, as in "13 / 3 / 2019".
func (p *parser) apart(i int) bool {
	return i+1 < p.limit && p.tokens[i].Space && p.tokens[i+1].Space
}

// dotted reads a date whose full stops the lexer takes for those of a number.
func (p *parser) dotted(i int, list []result) []result {
	parts := strings.Split(p.at(i).text, ".")
	if len(parts) != 3 {
		return list
	}
	var readings [3]*reading
	for k, s := range parts {
		digits, value := wholeNumber(s)
		readings[k] = &reading{Word: &unknownWord, digits: digits, value: value}
		if digits == 0 || digits == 3 {
			return list
		}
	}
	if readings[0].digits < 4 && readings[2].digits != 4 && (readings[0].digits != 2 || readings[1].digits != 2) {
		return list // a version number
	}
	// With full stops the day comes first, in every country that writes dates so,
	// unless it can be no day.
	if d, m := readings[0].value, readings[1].value; readings[0].digits <= 2 && m <= 12 && d <= 31 {
		year := readings[2].value
		if readings[2].digits == 2 {
			year = century(year)
		}
		return p.addDay(i+1, year, m, d, list)
	}
	return p.triple(i+1, readings, list)
}

// stopped reads a date with a space behind each full stop, "13. 3. 2019". The day comes
// first, as it does without the spaces.
func (p *parser) stopped(i int, list []result) []result {
	a, b, c := p.at(i), p.at(i+2), p.at(i+4)
	if p.at(i+3).text != "." || !p.joined(i+1) || !p.joined(i+3) || a.digits > 2 || b.digits == 0 || b.digits > 2 || c.digits != 4 || b.value > 12 {
		return list
	}
	return p.addDay(i+5, c.value, b.value, a.value, list)
}

// triple reads three numbers as year, month and day in the order that makes sense.
func (p *parser) triple(end int, r [3]*reading, list []result) []result {
	a, b, c := r[0], r[1], r[2]
	switch {
	case a.digits == 4 && b.digits <= 2 && c.digits <= 2:
		return p.addDay(end, a.value, b.value, c.value, list)
	case a.digits <= 2 && b.digits <= 2 && (c.digits == 4 || c.digits == 2):
		year := c.value
		if c.digits == 2 {
			year = century(year)
		}
		month, day := p.order(a.value, b.value, end)
		return p.addDay(end, year, month, day, list)
	}
	return list
}

// order returns the month and the day of the two numbers of a date that ends with token end, where
// both ways are possible by the dates around it or by the setting.
func (p *parser) order(a, b, end int) (month, day int) {
	switch {
	case a > 12:
		return b, a
	case b > 12:
		return a, b
	}
	order, shown := p.shownOrder(end)
	if !shown {
		order = p.options.Order
	}
	if order == DayFirst {
		return b, a
	}
	return a, b
}

// orderReach is how many tokens from a numeric date another stands at most that shows its order.
const orderReach = 48

// shownOrder returns the order that numeric dates around token at show, of which a number can be no
// month: that of "01/09/2025 to 30/09/2025". Nobody mixes two.
func (p *parser) shownOrder(at int) (order Order, shown bool) {
	var dayFirst, monthFirst bool
	for i := max(0, at-orderReach); i+2 < min(len(p.tokens), at+orderReach); i++ {
		mark := p.tokens[i+1].Text(p.text)
		if p.tokens[i].Kind != token.Number || mark != "/" && mark != "-" {
			continue
		}
		n, a := wholeNumber(p.tokens[i].Text(p.text))
		m, b := wholeNumber(p.tokens[i+2].Text(p.text))
		if n < 1 || n > 2 || m < 1 || m > 2 || !p.pairOfDate(i, mark) {
			continue
		}
		dayFirst = dayFirst || a > 12 && a <= 31 && b <= 12
		monthFirst = monthFirst || b > 12 && b <= 31 && a <= 12
	}
	if dayFirst {
		order = DayFirst
	}
	return order, dayFirst != monthFirst
}

// showsOrder reports whether other dates show the order of a numeric date at token at.
func (p *parser) showsOrder(at int) bool {
	_, shown := p.shownOrder(at)
	return shown
}

// pairOfDate reports whether the two numbers from token i on, with a mark between them, begin a date
// with its year, or one at the end of a range: "05/09 to 30/09". Others may be a score or a fraction.
func (p *parser) pairOfDate(i int, mark string) bool {
	if i > 0 && p.tokens[i-1].Text(p.text) == mark && !p.tokens[i].Space {
		return false // the second and the third number
	}
	if i+4 < len(p.tokens) && p.tokens[i+3].Text(p.text) == mark {
		n, _ := wholeNumber(p.tokens[i+4].Text(p.text))
		return n == 2 || n == 4
	}
	if mark != "/" || p.tokens[i].End-p.tokens[i].Start != 2 || p.tokens[i+2].End-p.tokens[i+2].Start != 2 {
		return false
	}
	return i > 0 && slices.Contains(joins, p.tokens[i-1].Text(p.text)) || i+3 < len(p.tokens) && slices.Contains(joins, p.tokens[i+3].Text(p.text))
}

// addDay appends a day of a year. One that the month does not have is read as well: to
// settle it says that it does not exist.
func (p *parser) addDay(end, year, month, day int, list []result) []result {
	if year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > 31 {
		return list
	}
	return append(list, result{end: end, term: &term{op: opDay, n: [3]int{year, month, day}}})
}

func addMonth(end, year, month int, list []result) []result {
	if month < 1 || month > 12 || year < firstYear || year > lastYear {
		return list
	}
	t := &term{op: opIn, args: [2]*term{{op: opMonth, n: [3]int{month}}, yearTerm(year)}}
	return append(list, result{end: end, term: t})
}

func yearTerm(year int) *term {
	return &term{op: opNumbered, n: [3]int{int(calendar.Years), year}}
}

// years reads two years, of which the second is cut: 2019-20, 1998/99, or follows the
// first: 1998/1999. Up to twelve it would be a month, unless a season is spoken of or the mark is
// one of a range.
func (p *parser) years(i int, list []result) []result {
	a, mark, b := p.at(i), p.at(i+1).text, p.at(i+2)
	if a.digits != 4 || mark != "-" && mark != "/" || !p.joined(i+1) || !p.joined(i+2) || b.digits != 2 && b.digits != 4 {
		return list
	}
	if b.digits == 2 && b.value >= 1 && b.value <= 12 && !p.seasonAround(i, i+3) && !p.dashOfYears(i) {
		return list
	}
	last := b.value
	if b.digits == 2 {
		last += a.value - a.value%100
	}
	if last%100 == 0 && b.digits == 2 {
		last += 100
	}
	if b.digits == 4 && (mark != "/" || last != a.value+1) {
		return list
	}
	if a.value < firstYear || a.value > lastYear || last <= a.value || last-a.value > manyYears && !p.spansYears(i) {
		return list
	}
	return append(list, result{end: i + 3, term: &term{op: opRange, args: [2]*term{yearTerm(a.value), yearTerm(last)}}})
}

// manyYears is how many years two years with a mark between them, of which the second is cut, span
// where nothing before them shows that they are years.
const manyYears = 10

// spansYears reports whether the word before token i stands before a span of years, "in 1640-60",
// "(1914-45)", or the dash of a range joins them: "he ruled 1951–63", but not "pages 1951–63".
func (p *parser) spansYears(i int) bool {
	switch p.at(i - 1).text {
	case "in", "of", "from", "during", "the", "(", "between", "around", "about", "circa", "since", "until":
		return true
	}
	return p.tokens[i+1].Text(p.text) == "–" && !p.round(i) && !p.labelBefore(i)
}

// round reports whether the two numbers from token i on are such as counts, prices and times of day with
// 24 hours mostly are: "doors 1900–30", "seats 1500–50".
func (p *parser) round(i int) bool { return p.at(i).value%5 == 0 && p.at(i+2).value%5 == 0 }

// beforeScores are words before two numbers that are no years: "the vote was 1951–63", "call 1800–50".
var beforeScores = []string{"was", "were", "is", "are", "by", "won", "lost", "voted", "vote", "score", "passed", "call", "dial", "seats", "him", "her", "them"}

// labelBefore reports whether a label stands before token i, "pages", or the full stop of a short one,
// or what stands before a score.
func (p *parser) labelBefore(i int) bool {
	if i == 0 {
		return false
	}
	word := token.Fold(p.tokens[i-1].Text(p.text))
	return word == "." || slices.Contains(beforeScores, word) || slices.Contains(labels, word) || slices.Contains(labels, strings.TrimSuffix(word, "s"))
}

// dashOfYears reports whether the mark between the two numbers from token i on joins two years, of
// which the second might be a month: "2004–08" with the dash of a range, and "in 2004-08".
func (p *parser) dashOfYears(i int) bool {
	a, b := p.at(i), p.at(i+2)
	if a.digits != 4 || b.digits != 2 || b.value <= a.value%100 || p.at(i+1).text != "-" || p.at(i+3).text == "-" && p.joined(i+3) {
		return false
	}
	return p.tokens[i+1].Text(p.text) == "–" || p.spansYears(i) && p.at(i-1).text != "of"
}

// seasonAround reports whether the years that the tokens first to end-1 name are those of
// a season: "the 2009-10 season", "the winter of 2009-10".
func (p *parser) seasonAround(first, end int) bool {
	switch p.at(end).text {
	case "season", "campaign", "academic", "school", "winter", "term", "fiscal", "financial", "budget", "session":
		return true
	}
	for _, i := range [...]int{first - 1, first - 2} {
		if p.at(i).season == 4 {
			return true
		}
		switch p.at(i).text {
		case "season", "fy", "year":
			return true
		}
	}
	return false
}

// slashed, dashed and pointed read a day of a month without a year, two numbers with a
// mark between them: 4/22, 4-22, 4.22. They may be something else as often as not, so
// only forms that know more of them ask for them.
func (p *parser) slashed(i int, list []result) []result { return p.monthDay(i, "/", list) }

func (p *parser) dashed(i int, list []result) []result { return p.monthDay(i, "-", list) }

func (p *parser) monthDay(i int, mark string, list []result) []result {
	a, b := p.at(i), p.at(i+2)
	if p.at(i+1).text != mark || !p.joined(i+1) || !p.joined(i+2) || a.digits == 0 || a.digits > 2 || b.digits == 0 || b.digits > 2 {
		return list
	}
	if more := p.at(i + 3).text; p.joined(i+3) && (more == mark || more == "%" || p.tokens[i+3].Kind != token.Mark) {
		return list
	}
	return p.addMonthDay(i+3, a.value, b.value, list)
}

func (p *parser) pointed(i int, list []result) []result {
	a, b, ok := strings.Cut(p.at(i).text, ".")
	aDigits, aValue := wholeNumber(a)
	bDigits, bValue := wholeNumber(b)
	if !ok || aDigits == 0 || aDigits > 2 || bDigits == 0 || bDigits > 2 {
		return list
	}
	return p.addMonthDay(i+1, aValue, bValue, list)
}

func (p *parser) addMonthDay(end, a, b int, list []result) []result {
	month, day := p.order(a, b, end)
	if month < 1 || month > 12 || day < 1 || day > longestMonth(month) {
		return list
	}
	return append(list, result{end: end, term: &term{op: opMonthDay, n: [3]int{month, day}}})
}

// longestMonth returns how many days a month can have.
func longestMonth(month int) int { return calendar.DaysIn(2000, time.Month(month)) }

// hour reads the hour of a time of day, in digits or in words.
func (p *parser) hour(i int, list []result) []result {
	var buf [2]result
	if r := p.at(i); r.digits > 2 || r.digits == 0 && r.kinds&(1<<isNumber) == 0 {
		return list
	}
	if len(p.numeric(i, buf[:0])) > 0 {
		return list // the first number of a date
	}
	for _, n := range p.number(i, buf[:0]) {
		if n.n <= 24 {
			list = append(list, n)
		}
	}
	return list
}

// minute reads the minutes of a time of day: two digits behind a colon, or words.
func (p *parser) minute(i int, list []result) []result {
	var buf [2]result
	if r := p.at(i); r.digits == 2 && r.value < 60 {
		return append(list, result{end: i + 1, n: r.value})
	}
	for _, n := range p.number(i, buf[:0]) {
		if n.n < 60 && p.at(i).digits == 0 {
			list = append(list, n)
		}
	}
	return list
}

// clockPoint reads a time of day whose minutes follow a full stop: "8.30".
func (p *parser) clockPoint(i int, list []result) []result {
	a, b, ok := strings.Cut(p.at(i).text, ".")
	_, hour := wholeNumber(a)
	digits, minute := wholeNumber(b)
	if ok && len(a) <= 2 && digits == 2 && hour <= 24 && minute < 60 {
		list = append(list, result{end: i + 1})
	}
	return list
}
