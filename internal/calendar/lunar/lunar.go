// Package lunar finds the days of feasts that follow the moon: those of the Hebrew,
// Islamic, Hindu and Chinese calendars, and Easter. It turns their dates into days of
// package calendar by computation, for any year. It knows no names of feasts; those
// are a table of package date.
//
// The months of the Hebrew calendar and Easter are fixed by arithmetic and exact. The
// others follow the sky or its observers: what is computed here agrees with the days
// that were kept in all but a few years, where it may be a day off.
package lunar

import (
	"math"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// Day is a day of package calendar.
type Day = calendar.Day

// yearOf returns the days of a Gregorian year.
func yearOf(year int) calendar.Period { return calendar.Years.Period(year) }

// julian is a moment as a Julian date: days since noon of 1 January 4713 BC, in
// universal time.
type julian float64

// epoch is the Julian date of the midnight with which day 0 begins.
const epoch julian = 2440587.5

// at returns the moment of an hour of a day, in a zone so many hours east of Greenwich.
func at(d Day, hour, zone float64) julian { return epoch + julian(float64(d)+(hour-zone)/24) }

// day returns the day of a moment in a zone.
func (j julian) day(zone float64) Day { return Day(math.Floor(float64(j-epoch) + zone/24)) }

// centuries returns the time since 2000 in Julian centuries of dynamical time, which
// runs ahead of universal time by about a minute in our age.
func (j julian) centuries() float64 {
	t := (float64(j) - 2451545) / 36525
	ahead := 64 + 60*t + 31*t*t // seconds; near enough for two centuries either way
	return t + ahead/86400/36525
}

// turn returns an angle in degrees within [0, 360).
func turn(degrees float64) float64 {
	a := math.Mod(degrees, 360)
	if a < 0 {
		a += 360
	}
	return a
}

func sin(degrees float64) float64 { return math.Sin(degrees * math.Pi / 180) }

func cos(degrees float64) float64 { return math.Cos(degrees * math.Pi / 180) }

// EasterSunday returns the Easter of the western churches (the anonymous algorithm of
// 1876, as in Meeus, Astronomical Algorithms, chapter 8).
func EasterSunday(year int) Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	day, _ := calendar.DateOf(year, time.Month(n/31), n%31+1)
	return day
}

// OrthodoxEaster returns the Easter of the eastern churches, by the Julian calendar
// (Meeus, chapter 8).
func OrthodoxEaster(year int) Day {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	julianDay, _ := calendar.DateOf(year, time.Month(month), day)
	return julianDay + Day(year/100-year/400-2)
}
