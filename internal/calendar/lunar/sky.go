package lunar

import "math"

// sunLongitude returns where the sun stands on the ecliptic, in degrees from the
// equinox of the date; within 0.01° (Meeus, chapter 25).
func (j julian) sunLongitude() float64 {
	t := j.centuries()
	mean := 280.46646 + 36000.76983*t + 0.0003032*t*t
	m := 357.52911 + 35999.05029*t - 0.0001537*t*t
	center := (1.914602-0.004817*t-0.000014*t*t)*sin(m) + (0.019993-0.000101*t)*sin(2*m) + 0.000289*sin(3*m)
	node := 125.04 - 1934.136*t
	return turn(mean + center - 0.00569 - 0.00478*sin(node))
}

// wave is a term of the moon's motion: multiples of its elongation from the sun, of the
// anomalies of sun and moon and of its distance from its node, and the amplitude in
// millionths of a degree.
type wave struct {
	d, m, moon, f int
	amplitude     float64
}

// The largest terms of the moon's longitude and latitude (Meeus, tables 47.A and 47.B).
var (
	longitudeWaves = []wave{
		{0, 0, 1, 0, 6288774}, {2, 0, -1, 0, 1274027}, {2, 0, 0, 0, 658314}, {0, 0, 2, 0, 213618}, {0, 1, 0, 0, -185116},
		{0, 0, 0, 2, -114332}, {2, 0, -2, 0, 58793}, {2, -1, -1, 0, 57066}, {2, 0, 1, 0, 53322}, {2, -1, 0, 0, 45758},
		{0, 1, -1, 0, -40923}, {1, 0, 0, 0, -34720}, {0, 1, 1, 0, -30383}, {2, 0, 0, -2, 15327}, {0, 0, 1, 2, -12528},
		{0, 0, 1, -2, 10980}, {4, 0, -1, 0, 10675}, {0, 0, 3, 0, 10034}, {4, 0, -2, 0, 8548}, {2, 1, -1, 0, -7888},
		{2, 1, 0, 0, -6766}, {1, 0, -1, 0, -5163}, {1, 1, 0, 0, 4987}, {2, -1, 1, 0, 4036}, {2, 0, 2, 0, 3994},
		{4, 0, 0, 0, 3861}, {2, 0, -3, 0, 3665}, {0, 1, -2, 0, -2689}, {2, 0, -1, 2, -2602}, {2, -1, -2, 0, 2390},
		{1, 0, 1, 0, -2348}, {2, -2, 0, 0, 2236}, {0, 1, 2, 0, -2120}, {0, 2, 0, 0, -2069}, {2, -2, -1, 0, 2048},
		{2, 0, 1, -2, -1773}, {2, 0, 0, 2, -1595}, {4, -1, -1, 0, 1215}, {0, 0, 2, 2, -1110},
	}
	latitudeWaves = []wave{
		{0, 0, 0, 1, 5128122}, {0, 0, 1, 1, 280602}, {0, 0, 1, -1, 277693}, {2, 0, 0, -1, 173237}, {2, 0, -1, 1, 55413},
		{2, 0, -1, -1, 46271}, {2, 0, 0, 1, 32573}, {0, 0, 2, 1, 17198}, {2, 0, 1, -1, 9266}, {0, 0, 2, -1, 8822},
		{2, -1, 0, -1, 8216}, {2, 0, -2, -1, 4324}, {2, 0, 1, 1, 4200},
	}
)

// moon returns where the moon stands on the ecliptic, in degrees; within 0.01°.
func (j julian) moon() (longitude, latitude float64) {
	t := j.centuries()
	mean := 218.3164477 + 481267.88123421*t - 0.0015786*t*t
	d := 297.8501921 + 445267.1114034*t - 0.0018819*t*t
	m := 357.5291092 + 35999.0502909*t - 0.0001536*t*t
	anomaly := 134.9633964 + 477198.8675055*t + 0.0087414*t*t
	f := 93.2720950 + 483202.0175233*t - 0.0036539*t*t
	e := 1 - 0.002516*t - 0.0000074*t*t
	sum := func(waves []wave) (total float64) {
		for _, w := range waves {
			a := w.amplitude * sin(float64(w.d)*d+float64(w.m)*m+float64(w.moon)*anomaly+float64(w.f)*f)
			total += a * math.Pow(e, math.Abs(float64(w.m)))
		}
		return total / 1e6
	}
	venus, jupiter := 119.75+131.849*t, 53.09+479264.290*t
	longitude = mean + sum(longitudeWaves) + (3958*sin(venus)+1962*sin(mean-f)+318*sin(jupiter))/1e6
	node := 125.04 - 1934.136*t
	return turn(longitude - 0.00478*sin(node)), sum(latitudeWaves)
}

// elongation returns how far the moon has moved from the sun since the new moon, in
// degrees from 0 to 360.
func (j julian) elongation() float64 {
	moon, _ := j.moon()
	return turn(moon - j.sunLongitude())
}

// lunation is the mean time from new moon to new moon, in days.
const lunation = 29.530588853

// newMoon returns the moment of the new moon nearest to j.
func (j julian) newMoon() julian {
	for range 6 {
		e := j.elongation()
		if e > 180 {
			e -= 360
		}
		j -= julian(e / 360 * lunation)
	}
	return j
}

// newMoons returns the new moons from one moment to another.
func newMoons(from, to julian) (all []julian) {
	for j := from; j <= to+lunation; j += lunation / 2 { // the nearest of each may skip one
		n := j.newMoon()
		if n >= from && n < to && (len(all) == 0 || n > all[len(all)-1]+1) {
			all = append(all, n)
		}
	}
	return all
}

// place is a place on the earth: degrees north and east, and the hours of its zone.
type place struct{ north, east, zone float64 }

// The places whose sky the calendars follow.
var (
	mecca = place{21.4225, 39.8262, 3}
	india = place{23.18, 75.77, 5.5} // Ujjain, the meridian of Indian astronomy
)

// tilt is the obliquity of the ecliptic.
const tilt = 23.4393

// equatorial turns ecliptic coordinates into right ascension and declination.
func equatorial(longitude, latitude float64) (ascension, declination float64) {
	x, y := cos(longitude), sin(longitude)*cos(tilt)-math.Tan(latitude*math.Pi/180)*sin(tilt)
	ascension = turn(math.Atan2(y, x) * 180 / math.Pi)
	s := sin(latitude)*cos(tilt) + cos(latitude)*sin(tilt)*sin(longitude)
	return ascension, math.Asin(s) * 180 / math.Pi
}

// altitude returns how high something stands above the horizon of a place, in degrees.
func (p place) altitude(j julian, ascension, declination float64) float64 {
	sidereal := 280.46061837 + 360.98564736629*float64(j-2451545)
	hour := sidereal + p.east - ascension
	return math.Asin(sin(p.north)*sin(declination)+cos(p.north)*cos(declination)*cos(hour)) * 180 / math.Pi
}

// horizon is the altitude of the sun's centre when its edge is seen to set.
const horizon = -0.833

// sunset returns the moment at which the sun sets on a day.
func (p place) sunset(d Day) julian { return p.crossing(at(d, 12, p.zone), at(d, 22, p.zone)) }

// sunrise returns the moment at which the sun rises on a day.
func (p place) sunrise(d Day) julian { return p.crossing(at(d, 12, p.zone), at(d, 2, p.zone)) }

// crossing returns the moment at which the sun crosses the horizon between noon and night.
func (p place) crossing(noon, night julian) julian {
	for range 20 {
		middle := (noon + night) / 2
		ascension, declination := equatorial(middle.sunLongitude(), 0)
		if p.altitude(middle, ascension, declination) > horizon {
			noon = middle
		} else {
			night = middle
		}
	}
	return noon
}
