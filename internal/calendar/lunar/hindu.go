package lunar

import "math"

// Hour is a time of day at which a Hindu feast looks at the moon.
type Hour int

// The times of day. What is decisive differs from feast to feast.
const (
	Sunrise Hour = iota
	Midday
	Afternoon
	Evening
	Midnight
)

// moment returns the decisive moment of a day.
func (h Hour) moment(d Day) julian {
	rise, set := india.sunrise(d), india.sunset(d)
	switch h {
	case Midday:
		return (rise + set) / 2
	case Afternoon:
		return rise + (set-rise)*7/10
	case Evening:
		return set + 1.2/24
	case Midnight:
		return set + (india.sunrise(d+1)-set)/2
	}
	return rise
}

// precession is how far the first point of the sidereal zodiac lies from the equinox,
// in degrees (Lahiri).
func (j julian) precession() float64 { return 23.853 + 1.3969*j.centuries() }

// sign returns the sidereal sign in which the sun stands, 0 for Aries.
func (j julian) sign() int {
	return int(turn(j.sunLongitude()-j.precession()) / 30)
}

// HinduDay returns the day, in a Gregorian year, of a lunar day (tithi, 1 to 30, 15 is
// the full moon) of a month (Chaitra is 1, months end with the new moon) that rules at
// the given hour. It returns false in a year that has none.
func HinduDay(year, month, tithi int, h Hour) (Day, bool) {
	span := yearOf(year)
	moons := newMoons(at(span.First-45, 0, 0), at(span.Last+45, 0, 0))
	for i, m := range moons[:len(moons)-1] {
		sign := m.sign()
		if (sign+1)%12+1 != month || moons[i+1].sign() == sign {
			continue // another month, or the first of two with this name
		}
		if d := tithiDay(m, tithi, h); span.First <= d && d <= span.Last {
			return d, true
		}
	}
	return 0, false
}

// tithiDay returns the day of the lunar month after a new moon on which a tithi rules
// at the hour; if it rules at no such hour, the day in which it falls.
func tithiDay(newMoon julian, tithi int, h Hour) Day {
	d := newMoon.day(india.zone) + Day(float64(tithi-1)*lunation/30) - 1
	for range 6 {
		j := h.moment(d)
		// Days since the new moon tell full turns apart from none.
		age := float64(j-newMoon) / lunation * 360
		e := j.elongation()
		e += 360 * math.Round((age-e)/360)
		if int(math.Floor(e/12))+1 >= tithi {
			return d - tithiSkipped(e, tithi)
		}
		d++
	}
	return d
}

// tithiSkipped is 1 where the lunar day was over before the hour: the day before has
// it, after its own hour.
func tithiSkipped(elongation float64, tithi int) Day {
	if int(math.Floor(elongation/12))+1 > tithi {
		return 1
	}
	return 0
}

// HinduSolar returns the day of a Gregorian year on which the sun enters a sidereal
// sign, 0 for Aries, at the latest by sunset.
func HinduSolar(year, sign int) Day {
	span := yearOf(year)
	// The sun is in a sign for a month and enters Capricorn, the first of the year, in
	// January: search from some days before.
	start := span.First + Day((sign+3)%12*30)
	for d := max(span.First, start-5); d < span.Last; d++ {
		if india.sunset(d).sign() == sign && india.sunset(d-1).sign() != sign {
			return d
		}
	}
	return span.First
}

// HinduStar returns the last day of a solar month, the one with the sun in a sidereal
// sign, on which the moon stands in one of the 27 stars (nakshatra, from 0) at sunrise.
func HinduStar(year, sign, star int) (found Day, ok bool) {
	const width = 360.0 / 27
	for d := HinduSolar(year, sign); india.sunset(d).sign() == sign; d++ {
		j := india.sunrise(d)
		moon, _ := j.moon()
		if int(turn(moon-j.precession())/width) == star {
			found, ok = d, true
		}
	}
	return found, ok
}
