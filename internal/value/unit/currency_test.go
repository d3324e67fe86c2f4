package unit

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// inUse are the codes of ISO 4217 list one, of 1 January 2025: currencies that are in
// use, fund codes, precious metals and the codes for testing and for none.
const inUse = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED
VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA YER ZAR ZMW ZWG`

// Every currency of the standard is known by its code, by its name and by its plural.
func TestEveryCurrency(t *testing.T) {
	for _, code := range strings.Fields(inUse) {
		u, ok := Lookup(code)
		if !assert.True(t, ok, code) {
			continue
		}
		assert.Equal(t, MoneyPrefix+code, u.Dimension)
		for _, surface := range []string{code, strings.ToLower(u.Singular), strings.ToLower(u.Plural)} {
			known := false
			for _, sense := range Senses(surface) {
				known = known || sense.Unit == u
			}
			assert.True(t, known, "%s: %q", code, surface)
		}
	}
}
