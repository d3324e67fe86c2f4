package daytime

import "strings"

// Zone is a time zone by one of its names.
type Zone struct {
	Name  string // as it is written: "ET", "Eastern"
	Use   Use
	Ahead []int // by how many minutes of UTC; two of a name for winter and summer alike, none where that is not known
}

// Use says where the letters of the name of a zone may be taken for the zone. Each use allows those before it, too.
type Use uint8

// The uses of names.
const (
	// InCapitals: behind a time, in capitals. "At 5 p.m. eat" has a word.
	InCapitals Use = iota
	// BehindTime: behind a time, in any letters. "2000 mt" are tons, "7 Central Asian states" are states.
	BehindTime
	// BehindNumber: behind a number too, which it makes a time: "0900 gmt".
	BehindNumber
)

// zones are those of RFC 5322 section 4.3 and those of the tz database (IANA) whose letters have one meaning in
// news. IST has three, of India, Israel and Ireland: how far it is from others is not known.
var zones = []Zone{
	{"UTC", BehindNumber, []int{0}}, {"GMT", BehindNumber, []int{0}}, {"BST", BehindNumber, []int{60}},
	{"WET", InCapitals, []int{0}}, {"WEST", InCapitals, []int{60}}, {"CET", BehindNumber, []int{60}}, {"CEST", BehindNumber, []int{120}},
	{"EET", BehindNumber, []int{120}}, {"EEST", BehindNumber, []int{180}}, {"MSK", BehindNumber, []int{180}},
	{"EST", BehindNumber, []int{-300}}, {"EDT", BehindNumber, []int{-240}}, {"ET", BehindNumber, []int{-300, -240}}, {"Eastern", BehindTime, []int{-300, -240}},
	{"CST", BehindNumber, []int{-360}}, {"CDT", BehindNumber, []int{-300}}, {"CT", BehindTime, []int{-360, -300}}, {"Central", BehindTime, []int{-360, -300}},
	{"MST", BehindNumber, []int{-420}}, {"MDT", BehindNumber, []int{-360}}, {"MT", BehindTime, []int{-420, -360}}, {"Mountain", BehindTime, []int{-420, -360}},
	{"PST", BehindNumber, []int{-480}}, {"PDT", BehindNumber, []int{-420}}, {"PT", BehindTime, []int{-480, -420}}, {"Pacific", BehindTime, []int{-480, -420}},
	{"AKST", BehindNumber, []int{-540}}, {"AKDT", BehindNumber, []int{-480}}, {"HST", BehindNumber, []int{-600}}, {"BRT", BehindTime, []int{-180}}, {"ART", InCapitals, []int{-180}},
	{"IST", BehindNumber, nil}, {"WAT", InCapitals, []int{60}}, {"CAT", InCapitals, []int{120}}, {"SAST", BehindNumber, []int{120}}, {"EAT", InCapitals, []int{180}},
	{"PKT", BehindNumber, []int{300}}, {"WIB", BehindNumber, []int{420}}, {"ICT", BehindTime, []int{420}}, {"PHT", BehindNumber, []int{480}}, {"SGT", BehindNumber, []int{480}},
	{"HKT", BehindNumber, []int{480}}, {"AWST", BehindNumber, []int{480}}, {"JST", BehindNumber, []int{540}}, {"KST", BehindNumber, []int{540}},
	{"ACST", BehindNumber, []int{570}}, {"AEST", BehindNumber, []int{600}}, {"AEDT", BehindNumber, []int{660}}, {"NZST", BehindNumber, []int{720}}, {"NZDT", BehindNumber, []int{780}},
}

// ZoneNamed returns the zone of a name in any letters; the zero Zone, without a name, if there is none.
func ZoneNamed(name string) Zone {
	for _, z := range zones {
		if strings.EqualFold(z.Name, name) {
			return z
		}
	}
	return Zone{}
}

// IsSpelled reports whether the name is a word: "Eastern", of "7 p.m. Eastern".
func (z Zone) IsSpelled() bool { return strings.ToUpper(z.Name) != z.Name }

// ZoneNames returns the names of zones that have a use, as they are written.
func ZoneNames(use Use) []string {
	var names []string
	for _, z := range zones {
		if z.Use >= use {
			names = append(names, z.Name)
		}
	}
	return names
}
