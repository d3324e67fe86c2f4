package lunar

import "github.com/factcheck-ci/factcheck/internal/calendar"

// beijing is the zone of the Chinese calendar.
const beijing = 8

// ChineseNewYear returns the first day of the Chinese year: the day of the new moon
// between 21 January and 20 February in Beijing.
func ChineseNewYear(year int) Day { return ChineseDay(year, 1, 1) }

// ChineseDay returns a day of one of the months of the Chinese year that begins in a
// Gregorian year. The leap month, where the year has one, is not counted.
func ChineseDay(year, month, day int) Day {
	first, _ := calendar.DateOf(year, 1, 21)
	moons := newMoons(at(first, 0, beijing), at(first+400, 0, beijing))
	count := 0
	for i, m := range moons[:len(moons)-1] {
		if count > 0 && !passesTerm(m, moons[i+1]) {
			continue
		}
		if count++; count == month {
			return m.day(beijing) + Day(day-1)
		}
	}
	return first
}

// passesTerm reports whether the sun crosses a multiple of 30° in a month: one without
// is a leap month.
func passesTerm(from, to julian) bool {
	start, end := at(from.day(beijing), 0, beijing), at(to.day(beijing), 0, beijing)
	return int(start.sunLongitude()/30) != int(end.sunLongitude()/30)
}
