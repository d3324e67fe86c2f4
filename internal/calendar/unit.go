package calendar

import "time"

// Unit is a length of time that the calendar divides the days into, without gaps.
type Unit uint8

// The units. A week begins on Monday (ISO 8601), a decade with a year that ends in 0,
// a century with one that ends in 01.
const (
	Days Unit = iota
	Weeks
	Months
	Quarters
	Halves
	Years
	Decades
	Centuries
)

// firstMonday is the Monday of the week in which day 0 lies.
const firstMonday Day = -3

// Index returns the number of the unit in which d lies; the next has the next number.
func (u Unit) Index(d Day) int {
	year, month, _ := d.Date()
	switch u {
	case Days:
		return int(d)
	case Weeks:
		return floorDiv(int(d-firstMonday), 7)
	case Months:
		return year*12 + int(month) - 1
	case Quarters:
		return year*4 + int(month-1)/3
	case Halves:
		return year*2 + int(month-1)/6
	case Decades:
		return floorDiv(year, 10)
	case Centuries:
		return floorDiv(year-1, 100)
	}
	return year
}

// Period returns the days of the unit with number i.
func (u Unit) Period(i int) Period {
	if u == Days {
		return On(Day(i))
	}
	return Period{First: u.first(i), Last: u.first(i+1) - 1}
}

func (u Unit) first(i int) Day {
	switch u {
	case Weeks:
		return firstMonday + Day(7*i)
	case Months:
		return firstOf(i)
	case Quarters:
		return firstOf(3 * i)
	case Halves:
		return firstOf(6 * i)
	case Decades:
		return firstOf(120 * i)
	case Centuries:
		return firstOf(1200*i + 12)
	}
	return firstOf(12 * i)
}

// firstOf returns the first day of a month, counted from the year 0.
func firstOf(month int) Day {
	year := floorDiv(month, 12)
	return Day(time.Date(year, time.Month(month-12*year+1), 1, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

// Of returns the unit's period in which d lies.
func (u Unit) Of(d Day) Period { return u.Period(u.Index(d)) }
