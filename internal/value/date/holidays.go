package date

import (
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/calendar/lunar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// feast is a holiday or another day with a name.
type feast struct {
	// names are the wordings, with | between them; words in [ ] may be left out. An
	// apostrophe may be missing in the text. A name after ^ is also a common word, and
	// counts only with a capital letter; one after ~ is also another name, and counts
	// only by itself or before a year.
	names string
	in    func(year int) (calendar.Period, bool)
	doubt calendar.Day // by how many days the day may differ from place to place
}

// holiday returns the days of a feast in a year, and false if that year has none.
func holiday(which, year int) (calendar.Period, bool) {
	if year < firstFeastYear || year > lastFeastYear {
		return calendar.Period{}, false
	}
	return feasts[which].in(year)
}

// The years in which feasts are looked for: those of the Gregorian calendar for which
// the positions of sun and moon are good enough.
const (
	firstFeastYear = 1583
	lastFeastYear  = 2400
)

// every is a day that is the same in every year.
func every(month time.Month, day int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		d, ok := calendar.DateOf(year, month, day)
		return calendar.On(d), ok
	}
}

// stretch is a number of days that begin on the same day of every year.
func stretch(month time.Month, day, days int) func(int) (calendar.Period, bool) {
	return longer(every(month, day), days)
}

// longer makes a feast last a number of days.
func longer(in func(int) (calendar.Period, bool), days int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		p, ok := in(year)
		p.Last = p.First + calendar.Day(days-1)
		return p, ok
	}
}

// after moves a feast by some days.
func after(days int, in func(int) (calendar.Period, bool)) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		p, ok := in(year)
		p.First += calendar.Day(days)
		p.Last += calendar.Day(days)
		return p, ok
	}
}

// nth is the n-th of a day of the week in a month, or the n-th from its end.
func nth(n int, weekday time.Weekday, month time.Month) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		c := inUnit(calendar.Weeks, int(weekday+6)%7, 1)
		return c.nth(n, calendar.Months.Period(year*12+int(month)-1))
	}
}

// nearestWorkday is the day from Monday to Friday nearest to a day of the year.
func nearestWorkday(month time.Month, day int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		p, ok := every(month, day)(year)
		switch p.First.Weekday() {
		case time.Saturday:
			p = calendar.On(p.First - 1)
		case time.Sunday:
			p = calendar.On(p.First + 1)
		}
		return p, ok
	}
}

// unlessSunday is a day of the year, or the day before where that is a Sunday.
func unlessSunday(month time.Month, day int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		p, ok := every(month, day)(year)
		if p.First.Weekday() == time.Sunday {
			p = calendar.On(p.First - 1)
		}
		return p, ok
	}
}

// weekdayBefore is the last of a day of the week before another feast.
func weekdayBefore(weekday time.Weekday, in func(int) (calendar.Period, bool)) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		p, ok := in(year)
		d := p.First - 1
		for d.Weekday() != weekday {
			d--
		}
		return calendar.On(d), ok
	}
}

// easter is so many days after Easter Sunday.
func easter(days int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		return calendar.On(lunar.EasterSunday(year) + calendar.Day(days)), true
	}
}

// orthodox is so many days after the Easter of the eastern churches.
func orthodox(days int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		return calendar.On(lunar.OrthodoxEaster(year) + calendar.Day(days)), true
	}
}

// hebrew is a day of a Hebrew month. It begins on the evening before, and is dated by
// that evening.
func hebrew(month, day int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		for _, jewish := range []int{year + 3760, year + 3761} {
			m := month
			if m == adar && lunar.HebrewLeap(jewish) {
				m++
			}
			d := lunar.HebrewDay(jewish, m, day) - 1
			if y, _, _ := d.Date(); y == year {
				return calendar.On(d), true
			}
		}
		return calendar.Period{}, false
	}
}

// The months of the Hebrew calendar that the table names.
const (
	nisan   = 1
	iyar    = 2
	sivan   = 3
	av      = 5
	tishri  = 7
	kislev  = 9
	shevat  = 11
	adar    = 12
	holyDay = -1 // the evening on which such a day begins
)

// independence is the day on which Israel keeps its independence: 5 Iyar, moved so
// that neither it nor the day before touches a Sabbath.
func independence(year int) (calendar.Period, bool) {
	p, ok := hebrew(iyar, 5)(year)
	switch (p.First - holyDay).Weekday() {
	case time.Friday:
		p = calendar.On(p.First - 1)
	case time.Saturday:
		p = calendar.On(p.First - 2)
	case time.Monday:
		p = calendar.On(p.First + 1)
	}
	return p, ok
}

// fastOfAv is 9 Av, or the day after where that is a Sabbath.
func fastOfAv(year int) (calendar.Period, bool) {
	p, ok := hebrew(av, 9)(year)
	if (p.First - holyDay).Weekday() == time.Saturday {
		p = calendar.On(p.First + 1)
	}
	return p, ok
}

// islamic is a day of an Islamic month, the first in the year.
func islamic(month, day int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		about := lunar.IslamicYear(calendar.Years.Period(year).First)
		for hijri := about - 1; hijri <= about+2; hijri++ {
			d := lunar.IslamicDay(hijri, month, day)
			if y, _, _ := d.Date(); y == year {
				return calendar.On(d), true
			}
		}
		return calendar.Period{}, false
	}
}

// islamicMonth is all of an Islamic month.
func islamicMonth(month int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		first, ok1 := islamic(month, 1)(year)
		next, ok2 := islamic(month+1, 1)(year)
		if ok2 && next.First < first.First {
			next, ok2 = islamic(month+1, 1)(year + 1)
		}
		return calendar.Period{First: first.First, Last: next.First - 1}, ok1 && ok2
	}
}

// The months of the Hindu calendar that the table names.
const (
	chaitra    = 1
	vaisakha   = 2
	ashadha    = 4
	shravana   = 5
	bhadra     = 6
	ashvin     = 7
	kartik     = 8
	pausha     = 10
	magha      = 11
	phalguna   = 12
	fullMoon   = 15
	newMoon    = 30
	darkHalf   = 15 // the n-th day of the waning moon is darkHalf + n
	simha      = 4  // the sidereal sign of Leo
	capricorn  = 9
	shravanaOf = 21 // the star Shravana
)

// hindu is a day of the moon in a Hindu month that ends with the new moon.
func hindu(month, tithi int, h lunar.Hour) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		d, ok := lunar.HinduDay(year, month, tithi, h)
		return calendar.On(d), ok
	}
}

// diwali is the evening of the new moon of Ashvin, around which other feasts lie.
func diwali(year int) (calendar.Period, bool) {
	return hindu(ashvin, newMoon, lunar.Evening)(year)
}

// pongal is the day on which the sun enters the sidereal Capricorn.
func pongal(year int) (calendar.Period, bool) {
	return calendar.On(lunar.HinduSolar(year, capricorn)), true
}

// baisakhi is the day on which the sun enters the sidereal Aries.
func baisakhi(year int) (calendar.Period, bool) {
	return calendar.On(lunar.HinduSolar(year, 0)), true
}

func onam(year int) (calendar.Period, bool) {
	d, ok := lunar.HinduStar(year, simha, shravanaOf)
	return calendar.On(d), ok
}

// rabindra is 25 Boishakh of the Bengali year, which begins on 14 or 15 April.
func rabindra(year int) (calendar.Period, bool) {
	return every(time.May, 9-leap(year))(year)
}

func leap(year int) int { return calendar.DaysIn(year, time.February) - 28 }

// parsi is the new year of the Shahanshahi calendar, whose years have 365 days.
func parsi(year int) (calendar.Period, bool) {
	known, _ := calendar.DateOf(2020, time.August, 16)
	first := calendar.Years.Period(year).First
	d := known - (known-first)/365*365
	if first > known {
		d = known + (first-known+364)/365*365
	}
	return calendar.On(d), true
}

func chinese(month, day int) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		return calendar.On(lunar.ChineseDay(year, month, day)), true
	}
}

// earthHour is the last Saturday of March, or the one before where that is Easter Eve.
func earthHour(year int) (calendar.Period, bool) {
	p, ok := nth(-1, time.Saturday, time.March)(year)
	if p.First == lunar.EasterSunday(year)-1 {
		p = calendar.On(p.First - 7)
	}
	return p, ok
}

// name is one wording of a feast, cut into folded words without apostrophes.
type name struct {
	words   []string
	feast   int
	capital bool // counts only with a capital letter
	dated   bool // counts only before a year
}

// holidayNames returns the names by the words with which they may begin in a text, the
// longest first.
func holidayNames() map[string][]name {
	names := map[string][]name{}
	for i, f := range feasts {
		for _, wording := range strings.Split(f.names, "|") {
			wording, capital := strings.CutPrefix(wording, "^")
			wording, dated := strings.CutPrefix(wording, "~")
			variants, err := expand(strings.Fields(wording))
			if err != nil {
				continue
			}
			for _, v := range variants {
				n := name{words: nameWords(strings.Join(v, " ")), feast: i, capital: capital, dated: dated}
				for _, first := range beginnings(v[0], n.words[0]) {
					names[first] = append(names[first], n)
				}
			}
		}
	}
	for _, list := range names {
		slices.SortStableFunc(list, func(a, b name) int { return len(b.words) - len(a.words) })
	}
	return names
}

// beginnings returns how the first word of a name may be written: with its apostrophe
// or without, with its "s" or without.
func beginnings(written, plain string) []string {
	written, _, _ = strings.Cut(token.Fold(written), "-")
	all := []string{plain, plain + "s", strings.TrimSuffix(plain, "s"), strings.TrimSuffix(strings.TrimSuffix(written, "'s"), "'")}
	slices.Sort(all)
	return slices.Compact(all)
}

// nameWords cuts a wording as text is cut.
func nameWords(wording string) (words []string) {
	for _, t := range token.Lex(nil, wording) {
		if w := plain(t, t.Text(wording)); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// plain returns a word as names are compared: folded, without apostrophes; nothing for
// a mark between words or a possessive ending.
func plain(t token.Token, text string) string {
	if t.Kind == token.Mark || t.Kind == token.Clitic {
		return ""
	}
	return strings.TrimSuffix(strings.ReplaceAll(token.Fold(text), "'", ""), ".")
}

// holidayKeys returns the name by which each feast is stored: its first.
var holidayKeys = sync.OnceValue(func() []string {
	keys := make([]string, len(feasts))
	for i, f := range feasts {
		first, _, _ := strings.Cut(strings.Trim(f.names, "^~"), "|")
		keys[i] = strings.Join(nameWords(strings.NewReplacer("[", "", "]", "").Replace(first)), "-")
	}
	return keys
})

// holiday reads the name of a feast, the longest.
func (p *parser) holiday(i int, list []result) []result {
	if n, end := findHoliday(p.at(i).names, p.text, p.tokens, i); end > 0 {
		list = append(list, result{end: end, term: &term{op: opHoliday, n: [3]int{n.feast}}})
	}
	return list
}

// findHoliday returns the longest of the names that the tokens from i on begin with,
// and the token after it, or 0.
func findHoliday(names []name, text string, tokens []token.Token, i int) (best *name, end int) {
	for k := range names {
		if e := names[k].match(text, tokens, i); e > end {
			best, end = &names[k], e
		}
	}
	return best, end
}

// match returns the token after the name, if the tokens from i on begin with it, or 0.
func (n *name) match(text string, tokens []token.Token, i int) int {
	start := i
	i++ // the table has compared the first word
	for _, want := range n.words[1:] {
		for i > start && i < len(tokens) && skippable(text, tokens[i]) {
			i++
		}
		if i == len(tokens) || tokens[i].Kind == token.Mark || !sameWord(tokens[i].Text(text), want) {
			return 0
		}
		i++
	}
	capital := text[tokens[start].Start] <= 'Z'
	alone := start == 0 && (i == len(tokens) || i == len(tokens)-1 && tokens[i].Kind == token.Clitic)
	if n.capital && !capital && !alone {
		return 0
	}
	if n.dated && !alone && (i == len(tokens) || tokens[i].Kind != token.Number) {
		return 0
	}
	return i
}

// sameWord reports whether a word of a text is one of a name: in any case, with its
// apostrophes or without, and with or without a final "s".
func sameWord(got, want string) bool {
	if b := got[0]; b < utf8.RuneSelf && b|0x20 != want[0] && b != '\'' {
		return false
	}
	k := 0
	for i := 0; i < len(got); i++ {
		b := got[i]
		if b >= utf8.RuneSelf {
			folded := strings.ReplaceAll(token.Fold(got), "'", "")
			return strings.TrimSuffix(folded, "s") == strings.TrimSuffix(want, "s")
		}
		if b == '\'' || b == '.' && i == len(got)-1 {
			continue
		}
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		if k >= len(want) || want[k] != b {
			return k == len(want) && b == 's' && i == len(got)-1
		}
		k++
	}
	return k == len(want) || k == len(want)-1 && want[k] == 's'
}

// skippable reports whether a token may stand between the words of a name: the
// apostrophe of "St. Patrick's", its full stop, a hyphen.
func skippable(text string, t token.Token) bool {
	if t.Kind != token.Mark {
		return t.Kind == token.Clitic
	}
	switch text[t.Start] {
	case '-':
		return true
	case '\'', '.', ',':
		return !t.Space
	}
	return !t.Space && strings.HasPrefix(text[t.Start:t.End], "’") || strings.HasPrefix(text[t.Start:t.End], "‑")
}

// season returns the days of a season of the northern half of the earth, from its
// solstice or equinox to the next. The day on which they meet belongs to both.
func season(which, year int) calendar.Period {
	turn := [...]struct{ month, day int }{{}, {3, 20}, {6, 21}, {9, 23}, {12, 21}, {3, 20}}
	end := year
	if which == 4 {
		end++
	}
	first, _ := calendar.DateOf(year, time.Month(turn[which].month), turn[which].day)
	last, _ := calendar.DateOf(end, time.Month(turn[which+1].month), turn[which+1].day)
	return calendar.Period{First: first, Last: last}
}
