package lunar

// The Hebrew calendar counts months from Nisan, which is 1; the year begins with
// Tishri, 7; Adar is 12, or 13 (the second Adar) in a leap year.

// HebrewLeap reports whether a Hebrew year has thirteen months.
func HebrewLeap(year int) bool { return (7*year+1)%19 < 7 }

// hebrewEpoch is 1 Tishri of the year 1, 7 September 3761 BC of the Julian calendar.
const hebrewEpoch Day = -2092590

// hebrewNewYear returns 1 Tishri (Reingold and Dershowitz, Calendrical Calculations,
// chapter 8: the molad in parts of an hour, and the four postponements).
func hebrewNewYear(year int) Day {
	return hebrewEpoch + Day(elapsed(year)+yearLengthCorrection(year))
}

func elapsed(year int) int {
	months := (235*year - 234) / 19
	parts := 12084 + 13753*months
	days := 29*months + parts/25920
	if 3*(days+1)%7 < 3 {
		days++
	}
	return days
}

func yearLengthCorrection(year int) int {
	last, this, next := elapsed(year-1), elapsed(year), elapsed(year+1)
	switch {
	case next-this == 356:
		return 2
	case this-last == 382:
		return 1
	}
	return 0
}

// hebrewMonthLength returns the number of days of a month.
func hebrewMonthLength(year, month int) int {
	days := int(hebrewNewYear(year+1) - hebrewNewYear(year))
	switch month {
	case 2, 4, 6, 10, 13:
		return 29
	case 8:
		if days%10 != 5 {
			return 29
		}
	case 9:
		if days%10 == 3 {
			return 29
		}
	case 12:
		if !HebrewLeap(year) {
			return 29
		}
	}
	return 30
}

// HebrewDay returns the day whose daylight belongs to a Hebrew date; the date begins
// the evening before.
func HebrewDay(year, month, day int) Day {
	d := hebrewNewYear(year)
	lastMonth := 12
	if HebrewLeap(year) {
		lastMonth = 13
	}
	for m := 7; m != month; {
		d += Day(hebrewMonthLength(year, m))
		if m++; m > lastMonth {
			m = 1
		}
	}
	return d + Day(day-1)
}
