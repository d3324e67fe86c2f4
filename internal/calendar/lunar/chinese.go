package lunar

import "github.com/factcheck-ci/factcheck/internal/calendar"

// beijing is the zone of the Chinese calendar.
const beijing = 8

// ChineseDay returns a day of one of the months of the Chinese year that begins in a
// Gregorian year, by the rule of 1645 (as in Reingold and Dershowitz, Calendrical
// Calculations, chapter 19): the winter solstice lies in the eleventh month, and where
// thirteen months begin between two of them, the first in which the sun enters no sign
// is a leap month. The leap month itself has no number.
func ChineseDay(year, month, day int) Day {
	start, end := winterSolstice(year-1), winterSolstice(year)
	if month > 10 {
		start, end = end, winterSolstice(year+1)
	}
	moons := newMoons(at(start-32, 0, beijing), at(end+32, 0, beijing))
	for len(moons) > 2 && moons[1].day(beijing) <= start {
		moons = moons[1:]
	}
	months := 0
	for months+1 < len(moons) && moons[months].day(beijing) <= end {
		months++
	}
	months-- // those before the month of the next solstice
	leap := months == 13
	number := 10
	for i := range months {
		if leap && i > 0 && !passesTerm(moons[i], moons[i+1]) {
			leap = false
			continue
		}
		if number = number%12 + 1; number == month {
			return moons[i].day(beijing) + Day(day-1)
		}
	}
	return start
}

// winterSolstice returns the day of December on which the sun reaches 270° in Beijing.
func winterSolstice(year int) Day {
	d, _ := calendar.DateOf(year, 12, 18)
	return SunReaches(d, 270)
}

// SunReaches returns the day in Beijing, from d on and less than half a year after it, on
// which the sun reaches a longitude in degrees: the solar terms of the Chinese calendar
// are multiples of 15°.
func SunReaches(d Day, longitude float64) Day {
	for turn(at(d+1, 0, beijing).sunLongitude()-longitude) >= 180 {
		d++
	}
	return d
}

// passesTerm reports whether the sun crosses a multiple of 30° in a month: one without
// is a leap month.
func passesTerm(from, to julian) bool {
	start, end := at(from.day(beijing), 0, beijing), at(to.day(beijing), 0, beijing)
	return int(start.sunLongitude()/30) != int(end.sunLongitude()/30)
}
