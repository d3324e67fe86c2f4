package date

import (
	"slices"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/calendar/lunar"
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

// feasts are all the days with a name.
var feasts = slices.Concat(commonFeasts, nationalFeasts, landFeasts, observances)

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

// qingming is the day on which the sun reaches 15° in Beijing.
func qingming(year int) (calendar.Period, bool) {
	first, ok := calendar.DateOf(year, time.April, 3)
	return calendar.On(lunar.SunReaches(first, 15)), ok
}

// superBowl is the Sunday of the final of American football: of the regular season that has
// had 17 weeks of games since 2021, and began a week later from 2001 on (in 2002, and since 2004,
// the final is in February; nfl.com, "Super Bowl history").
func superBowl(year int) (calendar.Period, bool) {
	switch {
	case year >= 2022:
		return nth(2, time.Sunday, time.February)(year)
	case year >= 2004 || year == 2002:
		return nth(1, time.Sunday, time.February)(year)
	case year >= 1990:
		return nth(-1, time.Sunday, time.January)(year)
	}
	return calendar.Period{}, false
}

// earthHour is the last Saturday of March, or the one before where that is Easter Eve.
func earthHour(year int) (calendar.Period, bool) {
	p, ok := nth(-1, time.Saturday, time.March)(year)
	if p.First == lunar.EasterSunday(year)-1 {
		p = calendar.On(p.First - 7)
	}
	return p, ok
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
