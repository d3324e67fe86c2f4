package date

import (
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/calendar/lunar"
)

// nationalFeasts are the days of single countries and states whose names no other
// country uses for another day. Sources: the holiday laws of the countries and states
// named; for Britain and Ireland gov.uk/bank-holidays and the Organisation of Working
// Time Act.
var nationalFeasts = []feast{
	// The United States and their states.
	{names: "national freedom day", in: every(time.February, 1)},
	{names: "susan b anthony day", in: every(time.February, 15)},
	{names: "~leap day", in: every(time.February, 29)},
	{names: "~family day", in: nth(3, time.Monday, time.February)},
	{names: "queen's birthday|king's birthday", in: nth(2, time.Monday, time.June), doubt: 7},
	{names: "casimir pulaski day|pulaski day", in: nth(1, time.Monday, time.March)},
	{names: "town meeting day", in: nth(1, time.Tuesday, time.March)},
	{names: "texas independence day", in: every(time.March, 2)},
	{names: "harriet tubman day", in: every(time.March, 10)},
	{names: "seward's day", in: nth(-1, time.Monday, time.March)},
	{names: "prince kuhio day", in: every(time.March, 26)},
	{names: "vietnam veterans day|national vietnam war veterans day", in: every(time.March, 29)},
	{names: "national tartan day|tartan day", in: every(time.April, 6)},
	{names: "thomas jefferson's birthday|jefferson's birthday|thomas jefferson day", in: every(time.April, 13)},
	{names: "san jacinto day", in: every(time.April, 21)},
	{names: "truman day", in: every(time.May, 8)},
	{names: "peace officers memorial day", in: every(time.May, 15)},
	{names: "national maritime day", in: every(time.May, 22)},
	{names: "harvey milk day", in: every(time.May, 22)},
	{names: "national donut day|national doughnut day", in: nth(1, time.Friday, time.June)},
	{names: "kamehameha day", in: every(time.June, 11)},
	{names: "bunker hill day", in: every(time.June, 17)},
	{names: "west virginia day", in: every(time.June, 20)},
	{names: "purple heart day", in: every(time.August, 7)},
	{names: "bennington battle day", in: every(time.August, 16)},
	{names: "national aviation day", in: every(time.August, 19)},
	{names: "gold star mother's day", in: nth(-1, time.Sunday, time.September)},
	{names: "native americans' day", in: nth(4, time.Friday, time.September)},
	{names: "alaska day", in: every(time.October, 18)},
	{names: "nevada day", in: nth(-1, time.Friday, time.October)},
	{names: "national coming out day", in: every(time.October, 11)},
	{names: "rosa parks day", in: every(time.December, 1)},
	{names: "bill of rights day", in: every(time.December, 15)},
	{names: "wright brothers day", in: every(time.December, 17)},
	{names: "festivus", in: every(time.December, 23)},
	{names: "black history month", in: monthOf(time.February)},
	{names: "women's history month", in: monthOf(time.March)},
	{names: "pride month", in: monthOf(time.June)},
	{names: "hispanic heritage month|national hispanic heritage month", in: stretch(time.September, 15, 31)},

	// Britain, Ireland and the Commonwealth.
	{names: "early may bank holiday|first may bank holiday|may day bank holiday|may bank holiday", in: nth(1, time.Monday, time.May)},
	{names: "spring bank holiday|second may bank holiday|late may bank holiday", in: nth(-1, time.Monday, time.May)},
	{names: "summer bank holiday|late summer bank holiday|august bank holiday", in: nth(-1, time.Monday, time.August)},
	{names: "battle of the boyne|orangemen's day|the twelfth of july", in: every(time.July, 12)},
	{names: "trafalgar day", in: every(time.October, 21)},
	{names: "burns supper|burns day", in: every(time.January, 25)},
	{names: "st piran's day|saint piran's day", in: every(time.March, 5)},
	{names: "st columba's day", in: every(time.June, 9)},
	{names: "st swithin's day|saint swithin's day", in: every(time.July, 15)},
	{names: "st crispin's day|saint crispin's day", in: every(time.October, 25)},
	{names: "st brigid's day|saint brigid's day|imbolc", in: every(time.February, 1)},
	{names: "lammas|lammas day|lughnasadh", in: every(time.August, 1)},
	{names: "beltane", in: every(time.May, 1)},
	{names: "samhain", in: every(time.November, 1)},
	{names: "canadian labour day", in: nth(1, time.Monday, time.September)},
	{names: "civic holiday", in: nth(1, time.Monday, time.August)},
	{names: "national day for truth and reconciliation|orange shirt day", in: every(time.September, 30)},
	{names: "st jean baptiste day|saint jean baptiste day|fête nationale du québec", in: every(time.June, 24)},
	{names: "canadian remembrance day", in: every(time.November, 11)},
	{names: "invasion day", in: every(time.January, 26)},
	{names: "matariki", in: matariki},
	{names: "national sorry day", in: every(time.May, 26)},
	{names: "day of reconciliation", in: every(time.December, 16)},
	{names: "heritage day", in: every(time.September, 24)},
	{names: "malaysia day", in: every(time.September, 16)},
	{names: "jamhuri day", in: every(time.December, 12)},
	{names: "madaraka day", in: every(time.June, 1)},
	{names: "mashujaa day", in: every(time.October, 20)},
	{names: "pakistan day", in: every(time.March, 23)},
	{names: "ambedkar jayanti", in: every(time.April, 14)},
	{names: "mahatma gandhi's birthday|gandhi's birthday", in: every(time.October, 2)},
	{names: "vishu|puthandu|tamil new year|pohela boishakh|bengali new year|bihu|bohag bihu|songkran|sinhala and tamil new year|khmer new year|nepali new year", in: every(time.April, 14), doubt: 1},

	// Europe.
	{names: "liberation day of italy", in: every(time.April, 25)},
	{names: "walpurgis night|walpurgisnacht", in: every(time.April, 30)},
	{names: "norwegian constitution day|norway's constitution day|syttende mai", in: every(time.May, 17)},
	{names: "defender of the fatherland day", in: every(time.February, 23)},
	{names: "portugal day", in: every(time.June, 10)},
	{names: "koninginnedag|~queen's day", in: every(time.April, 30)},
	{names: "russia day", in: every(time.June, 12)},
	{names: "unity day|national unity day", in: every(time.November, 4)},
	{names: "ohi day", in: every(time.October, 28)},
	{names: "greek independence day", in: every(time.March, 25)},
	{names: "swiss national day", in: every(time.August, 1)},
	{names: "reformation day", in: every(time.October, 31)},
	{names: "martinmas|st martin's day|saint martin's day", in: every(time.November, 11)},
	{names: "midsummer's eve|midsummer eve|st john's eve", in: every(time.June, 23)},
	{names: "innocents' day|holy innocents' day|childermas", in: every(time.December, 28)},
	{names: "st sylvester's day|saint sylvester's day|silvester", in: every(time.December, 31)},
	{names: "^annunciation|feast of the annunciation|lady day", in: every(time.March, 25)},
	{names: "st joseph's day|saint joseph's day", in: every(time.March, 19)},
	{names: "feast of saints peter and paul|st peter and paul's day", in: every(time.June, 29)},
	{names: "^transfiguration|feast of the transfiguration", in: every(time.August, 6)},
	{names: "exaltation of the holy cross|holy cross day", in: every(time.September, 14)},
	{names: "twelfth day of christmas", in: every(time.January, 5)},
	{names: "easter tuesday", in: easter(2)},
	{names: "whit tuesday|pentecost tuesday", in: easter(51)},
	{names: "pentecost eve|whitsun eve", in: easter(48)},
	{names: "sacred heart|feast of the sacred heart", in: easter(68)},
	{names: "laetare sunday|refreshment sunday", in: easter(-21)},
	{names: "septuagesima|septuagesima sunday", in: easter(-63)},
	{names: "quinquagesima|quinquagesima sunday|shrove sunday|carnival sunday", in: easter(-49)},
	{names: "carnival monday", in: easter(-48)},
	{names: "carnival tuesday|fasching", in: easter(-47)},
	{names: "fat thursday|weiberfastnacht", in: easter(-52)},
	{names: "eastertide", in: longer(easter(0), 50)},
	{names: "holy monday", in: easter(-6)},
	{names: "holy tuesday", in: easter(-5)},
	{names: "paschal triduum|easter triduum", in: longer(easter(-3), 4)},
	{names: "christ the king|feast of christ the king", in: after(-28, weekdayBefore(time.Sunday, every(time.December, 25)))},
	{names: "gaudete sunday", in: after(-7, weekdayBefore(time.Sunday, every(time.December, 25)))},
	{names: "^advent", in: advent},
	{names: "greek orthodox easter|russian easter|eastern orthodox easter|coptic easter", in: orthodox(0)},
	{names: "coptic christmas [day]|russian christmas|ethiopian christmas", in: every(time.January, 7)},
	{names: "orthodox ascension day|orthodox ascension", in: orthodox(39)},
	{names: "orthodox whit monday|orthodox pentecost monday", in: orthodox(50)},
	{names: "orthodox holy week|orthodox great week", in: longer(orthodox(-6), 6)},
	{names: "thomas sunday", in: orthodox(7)},

	// Latin America.
	{names: "our lady of guadalupe|feast of our lady of guadalupe", in: every(time.December, 12)},
	{names: "grito de dolores|mexican independence day|mexico's independence day", in: every(time.September, 16)},
	{names: "grito de ipiranga", in: every(time.September, 7)},
	{names: "tiradentes day|tiradentes' day", in: every(time.April, 21)},
	{names: "brazilian independence day|brazil's independence day", in: every(time.September, 7)},
	{names: "fiestas patrias", in: longer(every(time.September, 18), 2)},

	// Asia and the Middle East.
	{names: "india's independence day|indian independence day", in: every(time.August, 15)},
	{names: "indian republic day|india's republic day", in: every(time.January, 26)},
	{names: "turkish republic day|turkey's republic day", in: every(time.October, 29)},
	{names: "korean new year|vietnamese new year|tết", in: chinese(1, 1)},
	{names: "chinese national day|china's national day", in: every(time.October, 1)},
	{names: "golden week of china", in: stretch(time.October, 1, 7)},
	{names: "ghost festival|hungry ghost festival|zhongyuan festival", in: chinese(7, 15)},
	{names: "double ninth festival|chongyang festival", in: chinese(9, 9)},
	{names: "laba festival", in: laba},
	{names: "double seventh festival|chinese valentine's day", in: chinese(7, 7)},
	{names: "hung kings' festival|hung kings' commemoration day", in: chinese(3, 10)},
	{names: "japan's national foundation day|japanese national foundation day", in: every(time.February, 11)},
	{names: "greenery day", in: every(time.May, 4)},
	{names: "mountain day", in: every(time.August, 11)},
	{names: "^obon|obon festival", in: stretch(time.August, 13, 3)},
	{names: "independence movement day|samiljeol", in: every(time.March, 1)},
	{names: "gwangbokjeol", in: every(time.August, 15)},
	{names: "gaecheonjeol|korean national foundation day|korea's national foundation day", in: every(time.October, 3)},
	{names: "korean thanksgiving", in: chinese(8, 15)},
	{names: "double tenth|double tenth day|double ten day", in: every(time.October, 10)},
	{names: "hong kong establishment day|hong kong special administrative region establishment day", in: every(time.July, 1)},
	{names: "loy krathong|loi krathong", in: hindu(kartik, fullMoon, lunar.Evening), doubt: 1},
	{names: "showa day", in: every(time.April, 29)},
	{names: "coming of age day", in: nth(2, time.Monday, time.January)},
	{names: "marine day", in: nth(3, time.Monday, time.July)},
	{names: "respect for the aged day", in: nth(3, time.Monday, time.September)},
	{names: "culture day", in: every(time.November, 3)},
	{names: "labor thanksgiving day|labour thanksgiving day", in: every(time.November, 23)},
	{names: "tanabata", in: every(time.July, 7)},
	{names: "setsubun", in: every(time.February, 3), doubt: 1},
	{names: "hangul day", in: every(time.October, 9)},
	{names: "bonifacio day", in: every(time.November, 30)},
	{names: "rizal day", in: every(time.December, 30)},
	{names: "asalha puja|dhamma day", in: hindu(ashadha, fullMoon, lunar.Sunrise), doubt: 1},
	{names: "makha bucha|magha puja|sangha day", in: hindu(magha, fullMoon, lunar.Sunrise), doubt: 1},
	{names: "bodhi day|rohatsu", in: every(time.December, 8)},
	{names: "parinirvana day|nirvana day", in: every(time.February, 15)},
	{names: "losar|tibetan new year", in: chinese(1, 1), doubt: 30},
	{names: "naw ruz|baha'i new year", in: every(time.March, 20), doubt: 1},
	{names: "yalda night|yalda|shab-e yalda", in: every(time.December, 20), doubt: 1},
	{names: "sizdah bedar", in: every(time.April, 1), doubt: 1},
	{names: "yom hazikaron|yom ha-zikaron", in: after(-1, independence), doubt: 1},
	{names: "fast of esther|ta'anit esther", in: hebrew(adar, 13), doubt: 1},
	{names: "fast of gedaliah|tzom gedaliah", in: hebrew(tishri, 3), doubt: 1},
	{names: "tu b'av", in: hebrew(av, 15), doubt: 1},
	{names: "high holy days|high holidays|days of awe", in: longer(hebrew(tishri, 1), 11)},
	{names: "first day of ramadan|start of ramadan|beginning of ramadan", in: islamic(9, 1), doubt: 1},
	{names: "mid-sha'ban|shab-e-barat|laylat al-bara'at", in: islamic(8, 15), doubt: 1},
	{names: "day of tarwiyah", in: islamic(12, 8), doubt: 1},
	{names: "^hajj", in: longer(islamic(12, 8), 6), doubt: 1},
	{names: "arbaeen|arba'een|chehlum", in: islamic(2, 20), doubt: 1},
	{names: "guru nanak's birthday|guru nanak's jayanti|gurpurab|gurupurab|kartik purnima", in: hindu(kartik, fullMoon, lunar.Sunrise), doubt: 1},
	{names: "akshaya tritiya", in: hindu(vaisakha, 3, lunar.Sunrise), doubt: 1},
	{names: "hartalika teej|teej", in: hindu(bhadra, 3, lunar.Sunrise), doubt: 1},
	{names: "anant chaturdashi", in: hindu(bhadra, 14, lunar.Sunrise), doubt: 1},
	{names: "nag panchami", in: hindu(shravana, 5, lunar.Sunrise), doubt: 1},
	{names: "sharad purnima|kojagara", in: hindu(ashvin, fullMoon, lunar.Midnight), doubt: 1},
	{names: "dol jatra|dolyatra|dol purnima", in: hindu(phalguna, fullMoon, lunar.Sunrise), doubt: 1},
}

// monthOf is all of a month.
func monthOf(month time.Month) func(int) (calendar.Period, bool) {
	return func(year int) (calendar.Period, bool) {
		return calendar.Months.Period(year*12 + int(month) - 1), true
	}
}

// advent runs from the fourth Sunday before Christmas to Christmas Eve.
func advent(year int) (calendar.Period, bool) {
	last, ok := every(time.December, 24)(year)
	fourth, _ := weekdayBefore(time.Sunday, every(time.December, 25))(year)
	return calendar.Period{First: fourth.First - 21, Last: last.Last}, ok
}

// laba is the eighth of the twelfth Chinese month, which begins in the year before.
func laba(year int) (calendar.Period, bool) {
	for _, chinese := range []int{year - 1, year} {
		d := lunar.ChineseDay(chinese, 12, 8)
		if y, _, _ := d.Date(); y == year {
			return calendar.On(d), true
		}
	}
	return calendar.Period{}, false
}

// matariki is the Maori new year, which New Zealand has kept since 2022 on a Friday set
// by law (Te Kahui o Matariki Public Holiday Act 2022).
func matariki(year int) (calendar.Period, bool) {
	days := map[int][2]int{2022: {6, 24}, 2023: {7, 14}, 2024: {6, 28}, 2025: {6, 20}, 2026: {7, 10}, 2027: {6, 25}, 2028: {7, 14}, 2029: {7, 6}, 2030: {6, 21}}
	d, ok := days[year]
	if !ok {
		return calendar.Period{}, false
	}
	return every(time.Month(d[0]), d[1])(year)
}
