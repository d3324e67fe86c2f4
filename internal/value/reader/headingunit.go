package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// headingUnit is what a heading says of the bare numbers of its cells: "£m" in "Revenue
// (£m)" that 412 is £412 million.
type headingUnit struct {
	kind      value.Kind // Number for a scale alone: "Staff (thousands)"
	unit, per string
	places    int    // the power of ten that the numbers are multiplied by
	rest      string // the heading without the unit
	beside    bool   // it is that of the row, or of the corner, and not of the column
	second    bool   // it is the unit of what stands in brackets in a cell: "Deaths, no. (%)"
}

// longestCell is how many tokens a cell has at most whose numbers take the unit of its
// heading; longer ones are prose.
const longestCell = 12

// takeHeadingUnits gives the bare numbers of a cell the unit that its headings state.
func (s *scan) takeHeadingUnits() {
	if s.around == (Context{}) || len(s.tokens) > longestCell {
		return
	}
	for k := range s.extent {
		v := s.value(k)
		s.closeBrackets(k)
		if !s.takesUnit(k) {
			continue
		}
		u, ok := s.headingUnit()
		if !ok {
			return
		}
		if u.beside && v.Kind == value.Date {
			continue // a year among lengths: "Year added"
		}
		if first := s.extent[k].first; u.second && (first < 2 || !s.is(first-1, "(")) {
			continue
		}
		s.yearCounts(v, &u)
		u.apply(v, s.scaledItself(k))
	}
}

// closeBrackets has value k end with the bracket that closes the one it begins with: "(£3.4m)".
func (s *scan) closeBrackets(k int) {
	e := &s.extent[k]
	if v := s.value(k); s.is(e.first, "(") && s.is(e.last+1, ")") && !s.is(e.last, ")") {
		e.last++
		v.End = s.tokens[e.last].End
		v.Text = s.text[v.Start:v.End]
	}
}

// takesUnit reports whether value k is a bare number, a sum without a scale, or what may be a
// year.
func (s *scan) takesUnit(k int) bool {
	v := s.value(k)
	switch v.Kind {
	case value.Number:
		return v.Unit == "" && v.Per == "" && !v.Number.IsFraction() && v.Levels == nil
	case value.Money:
		return !s.scaledItself(k)
	case value.Date:
		return s.extent[k].first == s.extent[k].last && len(v.Text) == len("2019") && plainDigits(v.Text)
	}
	return false
}

// scaledItself reports whether value k is written with a scale of its own: "1.2m".
func (s *scan) scaledItself(k int) bool {
	first := s.extent[k].first
	for i := first; i <= s.extent[k].last; i++ {
		if w, ok := number.Lookup(s.textAt(i)); s.kind(i) == token.Word && (ok && w.Class == number.Scale || i > first && s.adjoins(i)) {
			return true
		}
	}
	return false
}

// yearCounts makes a number of what looked like a year, where the heading says that it counts
// something else: 1998 under "Weight (kg)".
func (s *scan) yearCounts(v *value.Value, u *headingUnit) {
	if n, ok := number.ParseDigits(v.Text); ok && v.Kind == value.Date && u.unit != "year" {
		*v = value.Value{Kind: value.Number, Bound: value.Exact, Number: n, Start: v.Start, End: v.End, Text: v.Text}
	}
}

// apply gives a value the unit, and the scale where it has none of its own.
func (u *headingUnit) apply(v *value.Value, scaled bool) {
	if v.Kind == value.Date || v.Kind == value.Money && (u.kind != value.Number && u.unit != v.Unit) {
		return
	}
	if u.kind != value.Number {
		v.Kind, v.Unit = u.kind, u.unit
		if v.Per == "" {
			v.Per = u.per
		}
	}
	if !scaled && u.places != 0 {
		v.Number, v.Low, v.High = v.Number.Scale(u.places), v.Low.Scale(u.places), v.High.Scale(u.places)
	}
}

// headingUnit returns the unit that the headings of the cell state for its numbers. A
// percentage goes before all others, since both "Revenue (£m)" and "Change (%)" may stand over
// a cell; then the heading of the row where that of the column names a period, as those of
// accounts do; then that of the column. The corner of a table speaks for rows that state none, and
// the caption of the table where the corner has none either.
func (s *scan) headingUnit() (headingUnit, bool) {
	column, byColumn := s.unitIn(s.around.Column, s.around.Row != "")
	row, byRow := s.unitIn(s.around.Row, true)
	row.beside = true
	switch {
	case byColumn && byRow && column.kind != value.Percent && (row.kind == value.Percent || s.namesPeriod(column.rest)):
		return row, true
	case byColumn:
		return column, true
	case s.namesOther():
		return headingUnit{}, false
	case byRow:
		return row, true
	case s.countsOrRates():
		return headingUnit{}, false
	}
	around, ok := s.unitIn(s.around.Corner, true)
	if !ok && !s.under(isPeople|isPerson|isCounted|isLabel) && !s.underOne(uncounted) {
		around, ok = s.unitIn(s.around.Caption, true)
	}
	around.beside = true
	return around, ok
}

// namesOther reports whether the heading of the column names what has no unit, whatever its
// row is measured in.
func (s *scan) namesOther() bool {
	return slices.ContainsFunc(s.headed, func(h heading) bool { return !h.row && h.isOne(unmeasured) })
}

// unmeasured are words of the headings of columns that hold no amounts of what their rows are.
var unmeasured = []string{"version", "since", "line", "note", "page", "year", "rank", "number", "no", "id", "test", "count", "added", "introduced", "founded"}

// countsOrRates reports whether the headings of the row name what is no sum: "Employees",
// "Number of shares", "Gearing ratio".
func (s *scan) countsOrRates() bool {
	return slices.ContainsFunc(s.headed, func(h heading) bool {
		return h.row && (h.flags&(isPeople|isPerson|isCounted|isLabel) != 0 || h.isOne(uncounted))
	})
}

// uncounted are words of the headings of rows that hold no sums of money, whatever the corner of
// the table says.
var uncounted = []string{"headcount", "employee", "staff", "ratio", "margin", "rate", "return", "cover", "store", "shop", "outlet", "branch", "car", "vehicle", "customer", "user", "passenger", "order", "site", "share", "day"}

// namesPeriod reports whether a heading is nothing but a period, "2019", "Year to June", or
// empty.
func (s *scan) namesPeriod(text string) bool {
	s.asideTokens = token.Lex(s.asideTokens[:0], text)
	for i := range s.asideTokens {
		t := &s.asideTokens[i]
		if t.Kind != token.Word {
			continue
		}
		if known := s.lexicon.Find(text, t); known == nil || known.date == nil && known.flags&isStop == 0 {
			return false
		}
	}
	return true
}

// unitIn returns the unit that a heading states: in brackets, behind a comma or "in", or as the
// whole of it. The first column of a table is not named by a unit alone, since what names the
// rows stands in it.
func (s *scan) unitIn(text string, beyondFirst bool) (headingUnit, bool) {
	if text == "" || len(text) > longestHeading {
		return headingUnit{}, false
	}
	for _, p := range unitPhrases(text) {
		if p.whole && !beyondFirst {
			continue
		}
		if u, ok := s.readUnit(p); ok {
			u.rest = p.rest
			if u.per == "" && u.kind != value.Percent {
				u.per = perNoun(p.rest)
			}
			u.second = p.brackets && endsWithNumberOf(p.rest)
			return u, true
		}
	}
	return headingUnit{}, false
}

// longestHeading is how many bytes of a heading are looked at for a unit.
const longestHeading = 200

// endsWithNumberOf reports whether a heading says "n" or "no." before its brackets.
func endsWithNumberOf(text string) bool {
	fields := strings.Fields(strings.ToLower(text))
	return len(fields) > 0 && slices.Contains([]string{"n", "no", "no.", "number", "count", "freq"}, fields[len(fields)-1])
}

// unitPhrase is a part of a heading that may be a unit.
type unitPhrase struct {
	text, rest string
	whole      bool // it is all of the heading
	brackets   bool
}

// appendBracketed appends what stands in the brackets of a heading. A letter joined to the word
// before it, "Item(s)", is part of that.
func appendBracketed(list []unitPhrase, text string) []unitPhrase {
	for at := 0; ; {
		open := strings.IndexAny(text[at:], "([")
		if open < 0 {
			return list
		}
		open += at
		length := strings.IndexAny(text[open:], ")]")
		if length < 0 {
			return list
		}
		at = open + length + 1
		if open > 0 && text[open-1] != ' ' && length <= len("(m") {
			continue
		}
		inside, rest := text[open+1:at-1], text[:open]+text[at:]
		list = append(list, unitPhrase{inside, rest, false, true})
		if before, _, ok := strings.Cut(inside, ","); ok { // "(US$ billion, 2019)"
			list = append(list, unitPhrase{before, rest, false, true})
		}
	}
}

// unitPhrases returns the parts of a heading that may be a unit, the likeliest first.
func unitPhrases(text string) []unitPhrase {
	list := appendBracketed(nil, text)
	if i := strings.IndexFunc(text, isCurrencySign); i >= 0 {
		i = strings.LastIndexByte(text[:i], ' ') + 1
		list = append(list, unitPhrase{text: text[i:], rest: text[:i], whole: i == 0})
	}
	if i := strings.LastIndex(text, ", "); i > 0 {
		list = append(list, unitPhrase{text: text[i+2:], rest: text[:i]})
	}
	if i := strings.LastIndex(text, " in "); i > 0 {
		list = append(list, unitPhrase{text: text[i+len(" in "):], rest: text[:i]})
	}
	if i := strings.IndexByte(text, '%'); i == 0 || i > 0 && text[i-1] == ' ' {
		list = append(list, unitPhrase{text: "%", rest: text[:i] + text[i+1:]})
	}
	if p, ok := lastWords(text); ok {
		list = append(list, p)
	}
	_, in := strings.CutPrefix(strings.ToLower(text), "in ")
	return append(list, unitPhrase{text: text, whole: !in})
}

// lastWords returns the unit that the name of a column ends with, as programs write them:
// "weight_kg", "price_usd", "revenue_eur_m". Others end so that have no unit: "order_day", "games_won".
func lastWords(text string) (unitPhrase, bool) {
	if strings.IndexByte(text, ' ') >= 0 {
		return unitPhrase{}, false
	}
	words := strings.Split(strings.ToLower(text), "_")
	n := len(words) - 1
	if n < 1 {
		return unitPhrase{}, false
	}
	flags := func(word string) flags {
		e, _ := readyLexicon().Get(word)
		return e.flags
	}
	rest := strings.Join(words[:n], " ")
	last := words[n]
	if scale := columnScales[last]; scale != "" && n > 1 && flags(words[n-1])&isCode != 0 {
		return unitPhrase{text: strings.ToUpper(words[n-1]) + " " + scale, rest: strings.Join(words[:n-1], " ")}, true
	}
	if flags(last)&isCode != 0 && !slices.Contains(otherCodes, last) {
		return unitPhrase{text: strings.ToUpper(last), rest: rest}, true
	}
	if hasWord(rest, "timestamp", "epoch", "ts", "at", "created", "updated", "modified", "start", "end", "date") {
		return unitPhrase{}, false // a moment, not a length of time
	}
	if l, ok := columnLetters[last]; ok {
		return unitPhrase{text: l.unit, rest: rest}, hasWord(rest, l.of...)
	}
	if slices.Contains(otherColumns[last], words[n-1]) {
		return unitPhrase{}, false
	}
	written := text[len(text)-len(last):]
	for _, sense := range unit.Senses(written) {
		if isMoney(sense.Unit) != slices.Contains(columnMoney, last) || sense.Form == unit.Name && !noun.Plural(last) && !slices.Contains(onceNamed, sense.Unit.Dimension) {
			continue
		}
		if len(last) > 1 && flags(last)&(isStop|isNumber|isLabel) == 0 {
			return unitPhrase{text: written, rest: rest}, true
		}
	}
	return unitPhrase{}, false
}

// otherColumns are the words before what looks like a unit at the end of the name of a column and is none:
// "birth_years", "meeting_minutes", "sign_ins".
var otherColumns = map[string][]string{
	"years":   {"birth", "model", "election", "fiscal", "tax", "release", "start", "end"},
	"minutes": {"meeting", "board", "committee", "council"},
	"degrees": {"college", "university", "academic", "honorary", "num", "bachelor", "master"},
	"ins":     {"sign", "log", "check", "plug", "add", "walk", "drop", "opt", "stand"},
}

// otherCodes are codes of currencies that end the names of columns as something else: "file_rs", "num_rm".
var otherCodes = []string{"rs", "rm"}

// columnMoney are the names of money that may end the name of a column, and mean nothing else there.
var columnMoney = []string{"dollars", "euros", "cents", "pence", "yen", "rupees"}

// onceNamed are the dimensions whose units a column may be named by in the singular: "temp_celsius",
// "share_percent", "speed_kmh", unlike "order_day".
var onceNamed = []string{"temperature", "proportion", "speed", unit.MoneyPrefix + "GBP", unit.MoneyPrefix + "JPY"}

// columnScales are the scales behind a currency in the names of columns.
var columnScales = map[string]string{"m": "m", "mn": "million", "mil": "million", "million": "million", "millions": "million", "bn": "billion", "billion": "billion",
	"billions": "billion", "k": "k", "thousand": "thousand", "thousands": "thousand"}

// columnLetters are the units whose letter may end the name of a column, and what they measure there.
var columnLetters = map[string]struct {
	unit string
	of   []string
}{
	"m": {"metres", []string{"height", "depth", "length", "distance", "width", "altitude", "elevation", "radius", "diameter", "thickness"}},
	"s": {"seconds", []string{"time", "duration", "latency", "elapsed", "timeout", "interval", "runtime"}},
	"h": {"hours", []string{"time", "duration", "uptime", "runtime"}},
	"g": {"grams", []string{"weight", "mass"}},
	"c": {"°C", []string{"temp", "temperature"}},
	"f": {"°F", []string{"temp", "temperature"}},
	"l": {"litres", []string{"volume", "capacity"}},
}

// readUnit reads a unit, by reading one of it: "£1m", "1 kg". A rate is read with it.
func (s *scan) readUnit(p unitPhrase) (headingUnit, bool) {
	sample, ok := sampleOf(p)
	if !ok {
		return headingUnit{}, false
	}
	values := s.reader.Read(nil, sample, token.Lex(nil, sample), Context{Column: p.rest})
	if len(values) != 1 {
		return headingUnit{}, false
	}
	v := &values[0]
	one := v.Bound == value.Exact && v.Start == 0 && v.Aspect == "" && (v.End == len(sample) || strings.HasPrefix(sample[v.End:], " of "))
	places, ok := powerOfTen(v.Number)
	if strings.HasPrefix(sample, ten) {
		places--
	}
	if !one || !ok || p.whole && !standsAsHeading(v, p.text) {
		return headingUnit{}, false
	}
	switch v.Kind {
	case value.Money, value.Percent, value.Measure, value.Duration:
	case value.Number, value.Count:
		if places == 0 && v.Per == "" || v.Unit == "fold" {
			return headingUnit{}, false // "(number)", "API keys"
		}
	default:
		return headingUnit{}, false
	}
	return headingUnit{kind: v.Kind, unit: v.Unit, per: v.Per, places: places}, true
}

// perNoun returns what a heading has behind "per", as a rate has it: the share of "Dividend per
// share (pence)". What stands there to say how a sum was reckoned, "per annum", is left out.
func perNoun(text string) string {
	fields := strings.Fields(strings.ToLower(text))
	for i, field := range fields[:max(0, len(fields)-1)] {
		if field != "per" || fields[i+1] == "cent" || fields[i+1] == "annum" {
			continue
		}
		if senses := unit.Senses(fields[i+1]); len(senses) > 0 && senses[0].Form == unit.Name {
			return senses[0].Unit.Name
		}
		return noun.Singular(strings.Trim(fields[i+1], ",.;:*"))
	}
	return ""
}

// powerOfTen returns the power of ten that a number is.
func powerOfTen(n number.Number) (int, bool) {
	const most = 12
	for places := range most + 1 {
		if n.Cmp(number.New(1, places)) == 0 {
			return places, true
		}
	}
	return 0, false
}

// standsAsHeading reports whether a unit alone may be a heading, "£m", "Seconds", rather than a
// name that only looks so, "HR", "Marks", or a series whose members have numbers, "Week".
func standsAsHeading(v *value.Value, text string) bool {
	if v.Kind == value.Percent || v.Kind == value.Count && v.Per != "" || v.Kind == value.Money && (strings.ContainsFunc(text, isCurrencySign) || v.Number.Cmp(number.New(1, 0)) > 0) {
		return true
	}
	u, ok := unit.Lookup(v.Unit)
	return ok && strings.HasSuffix(text, "s") && len(text) > len("days")-1 && slices.Contains([]string{"time", "length", "area"}, u.Dimension)
}

func isCurrencySign(r rune) bool { return unicode.Is(unicode.Sc, r) }

// scaleNames are the ways in which headings write a scale, by what running text has for it.
var scaleNames = strings.NewReplacer("'000s", " thousand", "’000s", " thousand", "'000", " thousand", "’000", " thousand", "000's", " thousand", "000s", " thousand",
	"thousands of", "thousand", "millions of", "million", "billions of", "billion", "thousands", "thousand", "millions", "million", "billions", "billion")

// ten begins the sample of a unit in words, which are in the plural: "10 requests / hour".
const ten = "10 "

// sampleOf returns an amount of one of the unit that a part of a heading may be, or of ten.
func sampleOf(p unitPhrase) (string, bool) {
	text := strings.TrimSuffix(strings.TrimRight(strings.TrimSpace(p.text), "*†‡.:"), ", etc")
	for _, word := range []string{"in ", "In ", "figures in ", "all figures in ", "amounts in ", "as ", "current "} {
		text = strings.TrimPrefix(text, word)
	}
	const longest = 40
	if text == "" || len(text) > longest {
		return "", false
	}
	text = strings.TrimSpace(scaleNames.Replace(text))
	if at := strings.IndexFunc(text, isCurrencySign); at >= 0 && strings.IndexFunc(text[:at], unicode.IsSpace) < 0 {
		return sumOf(text, at), true
	}
	switch first, _ := utf8.DecodeRuneInString(text); {
	case beginsWithCode(text):
		return text[:3] + " 1" + spaceBefore(strings.TrimSpace(text[3:])), true
	case unicode.IsDigit(first):
		return text, strings.ContainsFunc(text, unicode.IsLetter)
	case text == "%":
		return "1%", true
	case len(text) == 1:
		return unitLetter(text, p)
	case text == "min", text == "max":
		return "1 min", text == "min" && hasWord(p.rest, "time", "duration", "window", "length", "wait", "runtime")
	case first == '°', unicode.IsLetter(first):
		return ten + text, true
	}
	return "", false
}

// sumOf returns one of a unit of money whose sign stands at an offset of the text: "£1m" for
// "£m", "£1 thousand" for "£000", "€1m" for "m€".
func sumOf(text string, at int) string {
	_, size := utf8.DecodeRuneInString(text[at:])
	sign, rest := text[:at+size], strings.TrimPrefix(strings.TrimSpace(text[at+size:]), "in ")
	switch {
	case rest == "000":
		rest = "thousand"
	case rest == "" && slices.Contains([]string{"m", "M", "k", "bn", "mn"}, text[:at]):
		sign, rest = text[at:], text[:at]
	}
	return sign + "1" + spaceBefore(rest)
}

// spaceBefore returns what stands behind the number of a sample: letters of a scale are joined to
// it, words are not.
func spaceBefore(text string) string {
	if len(text) <= len("mn") || text[0] == '/' {
		return text
	}
	return " " + text
}

// beginsWithCode reports whether a text begins with three capitals that may be a currency's code.
func beginsWithCode(text string) bool {
	if len(text) < 3 || len(text) > 3 && text[3] != ' ' {
		return false
	}
	for _, b := range []byte(text[:3]) {
		if b < 'A' || b > 'Z' {
			return false
		}
	}
	senses := unit.Senses(text[:3])
	return len(senses) > 0 && isMoney(senses[0].Unit)
}

// unitLetter returns the sample of a unit of one letter. Others number notes, "(a)", or mark
// figures, "(p)" for what is preliminary; and some do so where the heading does not go with them.
func unitLetter(text string, p unitPhrase) (string, bool) {
	if p.whole {
		return "", false
	}
	sample := "1" + text
	switch text {
	case "m", "s", "g", "t", "h", "V", "A", "K", "l", "J", "N", "k":
		return sample, true
	case "p", "c":
		return sample, hasWord(p.rest, "share", "shares", "price", "prices", "dividend", "dividends", "cost", "fare", "eps")
	case "W":
		return sample, hasWord(p.rest, "power", "output", "consumption", "load", "rating")
	case "L":
		return sample, hasWord(p.rest, "volume", "capacity", "tank", "size", "consumption")
	}
	return "", false
}

// hasWord reports whether a heading has one of these words.
func hasWord(text string, words ...string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(field string) bool { return slices.Contains(words, field) })
}

// statesUnit reports whether the scale word of a, which no number stands before, is part of a
// unit that is stated: "Revenue ($ million)", "Staff, thousand persons".
func (s *scan) statesUnit(a *amount) bool {
	if a.phrase.Digits || a.first != a.last || a.first == 0 || s.hyphen(a.last+1) {
		return false
	}
	w, ok := number.Lookup(s.textAt(a.first))
	if !ok || w.Class != number.Scale {
		return false
	}
	behindComma := s.is(a.first-1, ",") && (a.last+2 >= len(s.tokens) || s.kind(a.last+2) == token.Mark)
	return s.currencySign(a.first-1) || s.is(a.first-1, "(") || behindComma
}

// unitInBrackets reports whether the vague word of tokens first to last is part of a unit that is
// stated in brackets: "(thousands)", "(in thousands of euros)", "($ in millions, except shares)".
func (s *scan) unitInBrackets(first, last int) bool {
	open := first - 1
	in := s.is(open, "in")
	for open > first-4 && (s.is(open, "in") || s.currencySign(open) || s.has(open, isCode)) {
		open--
	}
	end := last + 1
	if s.is(end, "of") {
		end += 2
	}
	return s.is(open, "(") && (s.is(end, ")") || in && s.is(end, ","))
}
