package date

import (
	"fmt"
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// landFeasts are the national days that many lands call by one name: each by the people that keeps
// it, and by the land. Source: The World Factbook, under "Independence" and "National holiday", and
// the holiday laws of the lands.
var landFeasts = concatLands("independence day", independenceDays, "national day", nationalDays, "republic day", republicDays,
	"constitution day", constitutionDays, "liberation day", liberationDays, "children's day", childrensDays, "youth day", youthDays)

// The days of the lands, a land a line: its people, its name, other names of either, month and day.
const (
	independenceDays = `
		albanian albania 11-28
		algerian algeria 7-5
		angolan angola 11-11
		argentine argentina argentinian 7-9
		armenian armenia 9-21
		azerbaijani azerbaijan 10-18
		bahamian bahamas 7-10
		bangladeshi bangladesh 3-26
		barbadian barbados 11-30
		belarusian belarus 7-3
		bolivian bolivia 8-6
		botswanan botswana 9-30
		burundian burundi 7-1
		cambodian cambodia 11-9
		chilean chile 9-18
		colombian colombia 7-20
		congolese congo 6-30
		croatian croatia 10-8
		cypriot cyprus 10-1
		dominican dominican-republic 2-27
		ecuadorian ecuador 8-10
		eritrean eritrea 5-24
		estonian estonia 2-24
		fijian fiji 10-10
		finnish finland 12-6
		gambian gambia 2-18
		georgian georgia 5-26
		ghanaian ghana 3-6
		guatemalan guatemala honduran honduras salvadoran el-salvador nicaraguan nicaragua costa-rican costa-rica 9-15
		haitian haiti 1-1
		indonesian indonesia 8-17
		ivorian ivory-coast 8-7
		jamaican jamaica 8-6
		jordanian jordan 5-25
		kazakh kazakhstan kazakhstani 12-16
		kenyan kenya 12-12
		kosovar kosovo 2-17
		kyrgyz kyrgyzstan 8-31
		latvian latvia 11-18
		lebanese lebanon 11-22
		liberian liberia 7-26
		lithuanian lithuania 2-16
		macedonian north-macedonia 9-8
		malagasy madagascar 6-26
		malawian malawi 7-6
		malaysian malaysia 8-31
		malian mali 9-22
		maltese malta 9-21
		mauritian mauritius 3-12
		moldovan moldova 8-27
		montenegrin montenegro 5-21
		moroccan morocco 11-18
		mozambican mozambique 6-25
		burmese myanmar 1-4
		namibian namibia 3-21
		nigerian nigeria 10-1
		pakistani pakistan 8-14
		papua-new-guinean papua-new-guinea 9-16
		peruvian peru 7-28
		philippine philippines filipino 6-12
		polish poland 11-11
		rwandan rwanda 7-1
		senegalese senegal 4-4
		sierra-leonean sierra-leone 4-27
		somali somalia 7-1
		south-sudanese south-sudan 7-9
		sri-lankan sri-lanka 2-4
		sudanese sudan 1-1
		syrian syria 4-17
		tajik tajikistan 9-9
		tanzanian tanzania 12-9
		togolese togo 4-27
		trinidadian trinidad trinidad-and-tobago 8-31
		tunisian tunisia 3-20
		turkmen turkmenistan 9-27
		ugandan uganda 10-9
		ukrainian ukraine 8-24
		uruguayan uruguay 8-25
		uzbek uzbekistan 9-1
		venezuelan venezuela 7-5
		vietnamese vietnam 9-2
		zambian zambia 10-24
		zimbabwean zimbabwe 4-18`
	nationalDays = `
		austrian austria 10-26
		bahraini bahrain 12-16
		belgian belgium 7-21
		cameroonian cameroon 5-20
		catalan catalonia 9-11
		emirati united-arab-emirates uae 12-2
		icelandic iceland 6-17
		kuwaiti kuwait 2-25
		laotian laos 12-2
		luxembourg luxembourgish 6-23
		omani oman 11-18
		portuguese portugal 6-10
		qatari qatar 12-18
		romanian romania 12-1
		saudi saudi-arabia 9-23
		singaporean singapore 8-9
		slovak slovakia 9-1
		spanish spain 10-12
		swedish sweden 6-6
		taiwanese taiwan 10-10
		vietnamese vietnam 9-2`
	republicDays = `
		armenian armenia 5-28
		italian italy 6-2
		kazakh kazakhstan 10-25
		maltese malta 12-13
		nepali nepal nepalese 5-28
		tunisian tunisia 7-25`
	constitutionDays = `
		danish denmark 6-5
		japanese japan 5-3
		polish poland 5-3
		russian russia 12-12
		south-korean south-korea 7-17
		spanish spain 12-6
		ukrainian ukraine 6-28`
	liberationDays = `
		bulgarian bulgaria 3-3
		danish denmark 5-5
		dutch netherlands 5-5
		italian italy 4-25
		korean korea south-korean 8-15
		kuwaiti kuwait 2-26
		rwandan rwanda 7-4`
	childrensDays = `
		indian india 11-14
		japanese japan 5-5
		korean korea south-korean 5-5
		turkish turkey 4-23`
	youthDays = `
		chinese china 5-4
		indian india 1-12
		south-african south-africa 6-16`
)

// concatLands returns the feasts of pairs of a name and the lands that keep it.
func concatLands(pairs ...string) (all []feast) {
	for i := 0; i < len(pairs); i += 2 {
		for line := range strings.Lines(strings.TrimSpace(pairs[i+1])) {
			all = append(all, landFeast(pairs[i], strings.Fields(line)))
		}
	}
	return all
}

// landFeast returns the feast of one land: its names, and the month and the day at the end.
func landFeast(name string, land []string) feast {
	var month time.Month
	var day int
	last := len(land) - 1
	if _, err := fmt.Sscanf(land[last], "%d-%d", &month, &day); err != nil {
		return feast{in: func(int) (calendar.Period, bool) { return calendar.Period{}, false }}
	}
	names := make([]string, last)
	for i, of := range land[:last] {
		names[i] = strings.ReplaceAll(of, "-", " ") + " " + name
	}
	return feast{names: strings.Join(names, "|"), in: every(month, day)}
}
