package unit

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestConvert(t *testing.T) {
	tests := []struct{ x, from, want, to string }{
		{"1", "mile", "1.609344", "kilometre"},
		{"1", "hour", "3600000", "millisecond"},
		{"18", "month", "1.5", "year"},
		{"1", "tonne", "1000", "kilogram"},
		{"100", "celsius", "212", "fahrenheit"},
		{"1", "barrel", "42", "gallon"},
		{"36", "kilometre per hour", "10", "metre per second"},
		{"1", "knot", "1.852", "kilometre per hour"},
		{"50", "cent", "0.5", "USD"},
	}
	for _, tt := range tests {
		from, ok := find(tt.from)
		require.True(t, ok, tt.from)
		to, ok := find(tt.to)
		require.True(t, ok, tt.to)
		x, _ := new(big.Rat).SetString(tt.x)
		want, _ := new(big.Rat).SetString(tt.want)
		got, ok := Convert(x, from, to)
		require.True(t, ok)
		assert.Equal(t, want, got, "%s %s", tt.x, tt.from)
	}
}

func find(name string) (*Unit, bool) {
	if s := Senses(name); len(s) > 0 {
		return s[0].Unit, true
	}
	return nil, false
}

func TestEveryFactorIsANumber(t *testing.T) {
	for _, u := range All() {
		assert.Equal(t, 1, u.Factor().Sign(), "factor of %s: %q", u.Name, u.factor)
		if u.offset != "" {
			_, offset := u.ratio()
			assert.NotZero(t, offset.Sign(), u.Name)
		}
		assert.NotEmpty(t, u.Dimension, u.Name)
	}
}

func TestEveryContextNamesAUnit(t *testing.T) {
	lines(contextsFile, func(line string) {
		_, name, words := field(&line), field(&line), field(&line)
		_, ok := Lookup(name)
		assert.True(t, ok, name)
		assert.NotEmpty(t, words, name)
	})
}

func TestHowManyUnits(t *testing.T) {
	units, dimensions, currencies := 0, map[string]bool{}, 0
	for _, u := range All() {
		if strings.HasPrefix(u.Dimension, MoneyPrefix) {
			currencies++
			continue
		}
		units++
		dimensions[u.Dimension] = true
	}
	t.Logf("%d units of %d dimensions, %d currencies and coins, %d surfaces", units, len(dimensions), currencies, len(load().senses))
	assert.GreaterOrEqual(t, units, 400)
	assert.GreaterOrEqual(t, currencies, 180)
}

// Every dimension that a rule of the kind "measure" may ask for has several units.
func TestDimensions(t *testing.T) {
	units := map[string]int{}
	for _, u := range All() {
		units[u.Dimension]++
	}
	for _, dimension := range []string{
		"length", "mass", "area", "volume", "speed", "temperature", "energy", "power", "pressure", "data size", "data rate", "angle", "frequency",
	} {
		assert.GreaterOrEqual(t, units[dimension], 4, dimension)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		build()
	}
}

func BenchmarkSenses(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if Senses("kilometres") == nil || Senses("people") != nil {
			b.Fatal("lookup")
		}
	}
}

func TestSenses(t *testing.T) {
	for _, tt := range []struct{ surface, want string }{
		{"km", "kilometre"}, {"KM", "kilometre"}, {"KG", "kilogram"}, {"KB", "kilobyte"}, {"kB", "kilobyte"}, {"kb", "kilobit"}, {"KW", "kilowatt"}, {"kilometers", "kilometre"}, {"kilometres", "kilometre"},
		{"mm", "millimetre"}, {"MW", "megawatt"}, {"kWh", "kilowatt hour"}, {"kwh", "kilowatt hour"}, {"Mbps", "megabit per second"},
		{"µg", "microgram"}, {"μg", "microgram"}, {"square feet", "square foot"}, {"sq ft", "square foot"}, {"km²", "square kilometre"},
		{"cc", "cubic centimetre"}, {"mph", "mile per hour"}, {"°C", "celsius"}, {"degrees fahrenheit", "fahrenheit"},
		{"tonnes", "metric ton"}, {"lbs", "pound-mass"}, {"barrels of oil", "barrel"}, {"nautical miles", "nautical mile"},
		{"light-years", "light year"}, {"feet", "foot"}, {"′", "foot"}, {"psi", "pound per square inch"}, {"hPa", "hectopascal"},
		{"$", "USD"}, {"US$", "USD"}, {"A$", "AUD"}, {"C$", "CAD"}, {"HK$", "HKD"}, {"R$", "BRL"}, {"RM", "MYR"}, {"Rs", "INR"}, {"₹", "INR"},
		{"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"CHF", "CHF"}, {"dollars", "USD"}, {"canadian dollars", "CAD"}, {"australian dollar", "AUD"},
		{"pounds sterling", "GBP"}, {"pence", "penny"}, {"cents", "cent"}, {"finnish markka", "FIM"}, {"deutsche marks", "DEM"},
		{"swiss francs", "CHF"}, {"yuan", "CNY"}, {"renminbi", "CNY"}, {"shekels", "ILS"}, {"rubles", "RUB"}, {"roubles", "RUB"},
		{"bitcoins", "BTC"}, {"per cent", "percent"}, {"%", "percent"}, {"basis points", "basis point"}, {"kroner", "NOK"}, {"kronor", "SEK"},
	} {
		senses := Senses(tt.surface)
		if assert.NotEmpty(t, senses, tt.surface) {
			assert.Equal(t, tt.want, usual(senses).Unit.Name, tt.surface)
		}
	}
	for _, noun := range []string{"people", "homes", "star", "us", "in all", "it", "the"} {
		assert.Empty(t, Senses(noun), noun)
	}
	for _, time := range []string{"am", "pm"} { // of day, unless a word near it says otherwise
		for _, sense := range Senses(time) {
			assert.NotEmpty(t, sense.Needs, time)
		}
	}
}

// usual returns the first sense that needs no word near it.
func usual(senses []Sense) Sense {
	for _, s := range senses {
		if s.Needs == nil {
			return s
		}
	}
	return senses[0]
}

func TestSensesThatNeedAWord(t *testing.T) {
	for _, tt := range []struct{ surface, needs, want string }{
		{"pounds", "weighed", "pound-mass"}, {"degrees", "celsius", "celsius"}, {"hands", "mare", "hand"},
		{"C", "temperature", "celsius"}, {"m", "freestyle", "metre"}, {"p", "shares", "penny"}, {"seconds", "arc", "arcsecond"},
		{"minutes", "latitude", "arcminute"},
	} {
		found := ""
		for _, s := range Senses(tt.surface) {
			for _, w := range s.Needs {
				if w == tt.needs {
					found = s.Unit.Name
				}
			}
		}
		assert.Equal(t, tt.want, found, tt.surface)
	}
	assert.Equal(t, "GBP", usual(Senses("pounds")).Unit.Name)
	assert.Equal(t, "degree", usual(Senses("degrees")).Unit.Name)
	assert.Equal(t, "second", usual(Senses("seconds")).Unit.Name)
}

func TestBeforeAndAfter(t *testing.T) {
	for _, s := range []string{"$", "USD", "A$", "Rs", "€"} {
		assert.True(t, Senses(s)[0].Before, s)
	}
	for _, s := range []string{"km", "dollars", "°C", "p"} {
		assert.False(t, Senses(s)[0].Before, s)
	}
}

// The codes of ISO 4217 in use, as its list one had them in 2025, funds and precious
// metals aside.
const activeCodes = `
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK
DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP
TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW BOV CHE CHW CLF COU MXV USN UYI UYW XDR XSU XUA
`

func TestEveryCurrencyInUse(t *testing.T) {
	for code := range strings.FieldsSeq(activeCodes) {
		u, ok := Lookup(code)
		if assert.True(t, ok, code) {
			assert.Equal(t, MoneyPrefix+code, u.Dimension)
			assert.NotEqual(t, u.Name, u.Plural, code)
			assert.NotEmpty(t, Senses(strings.ToLower(u.Plural)), u.Plural)
		}
	}
}

func TestLookupsDoNotAllocate(t *testing.T) {
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		Senses("kilometres")
		Senses("people")
		Lookup("USD")
	}))
}
