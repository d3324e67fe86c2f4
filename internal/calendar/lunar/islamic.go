package lunar

import "math"

// hijra is the new moon before the first day of the Islamic calendar, in July 622.
const hijra julian = 1948437.0

// IslamicDay returns the Gregorian day of a day of an Islamic month (Muharram is 1) by
// the Umm al-Qura calendar of Saudi Arabia: as printed, or, for years without a printed
// one, by its rule of today: a month begins after the first evening on
// which the moon, once new, sets in Mecca later than the sun. Other countries may begin
// a day later.
func IslamicDay(year, month, day int) Day {
	if d, ok := printedDay(year, month, day); ok {
		return d
	}
	n := (year-1)*12 + month - 1
	conjunction := (hijra + julian(float64(n)*lunation)).newMoon()
	return firstCrescent(conjunction) + Day(day)
}

// IslamicYear returns the Islamic year in which a day lies, or the one before or after.
func IslamicYear(d Day) int {
	return int(math.Floor(float64(at(d, 12, 3)-hijra)/lunation/12)) + 1
}

// firstCrescent returns the day on whose evening the moon sets after the sun.
func firstCrescent(conjunction julian) Day {
	d := conjunction.day(mecca.zone)
	for ; ; d++ {
		sunset := mecca.sunset(d)
		if sunset < conjunction {
			continue
		}
		ascension, declination := equatorial(sunset.moon())
		// The moon is near: seen from the ground it stands lower than from the
		// earth's centre, by its parallax; 0.125° is that less refraction and radius.
		if mecca.altitude(sunset, ascension, declination) > 0.125 {
			return d
		}
	}
}
