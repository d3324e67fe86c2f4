package noun_test

import (
	"strings"
	"testing"

	pluralize "github.com/gertd/go-pluralize"
	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/noun"
)

// pairs are plurals and their singulars, by what makes the plural.
const pairs = `
	troop troops car cars house houses case cases nurse nurses horse horses phase phases database databases purchase purchases
	disease diseases increase increases cheese cheeses dose doses rose roses purpose purposes premise premises exercise exercises
	franchise franchises response responses licence licences prize prizes size sizes rupee rupees employee employees
	church churches coach coaches bus buses virus viruses campus campuses census censuses bonus bonuses surplus surpluses
	circus circuses focus focuses class classes bush bushes match matches box boxes tax taxes
	body bodies country countries movie movies cookie cookies zombie zombies
	embargo embargoes hero heroes potato potatoes volcano volcanoes veto vetoes echo echoes cargo cargoes motto mottoes
	photo photos piano pianos video videos euro euros kilo kilos shoe shoes canoe canoes toe toes
	avalanche avalanches tranche tranches cache caches niche niches headache headaches moustache moustaches
	abuse abuses excuse excuses fuse fuses ruse ruses cause causes clause clauses pause pauses spouse spouses warehouse warehouses
	atlas atlases bias biases canvas canvases lens lenses gas gases iris irises metropolis metropolises
	crisis crises thesis theses parenthesis parentheses hypothesis hypotheses analysis analyses diagnosis diagnoses
	oasis oases psychosis psychoses metamorphosis metamorphoses synthesis syntheses
	wife wives housewife housewives knife knives shelf shelves bookshelf bookshelves wolf wolves life lives leaf leaves
	thief thieves loaf loaves olive olives glove gloves slave slaves cave caves motive motives dwarf dwarves
	houthi houthis rabbi rabbis yazidi yazidis tsunami tsunamis safari safaris alibi alibis iraqi iraqis israeli israelis
	somali somalis kuwaiti kuwaitis pakistani pakistanis taxi taxis bikini bikinis ski skis
	menu menus guru gurus hindu hindus zulu zulus
	man men woman women policeman policemen congresswoman congresswomen person people child children foot feet tooth teeth
	corps corps aircraft aircraft series series sheep sheep`

func TestPairs(t *testing.T) {
	words := strings.Fields(pairs)
	for i := 0; i < len(words); i += 2 {
		singular, plural := words[i], words[i+1]
		assert.Equal(t, singular, noun.Singular(plural), plural)
		assert.Equal(t, singular, noun.Singular(strings.ToUpper(plural[:1])+plural[1:]), plural)
		assert.True(t, noun.Plural(plural), plural)
		if singular != plural {
			assert.Equal(t, singular, noun.Singular(singular), singular)
			assert.False(t, noun.Plural(singular), singular)
		}
	}
}

// Words in "s" that count nothing.
func TestNoPlurals(t *testing.T) {
	for _, word := range strings.Fields(`crisis basis analysis hepatitis arthritis tennis iris chassis debris mantis metropolis
		minneapolis memphis chris francis various famous serious virus campus bonus across always news politics this his`) {
		assert.False(t, noun.Plural(word), word)
		assert.Equal(t, word, noun.Singular(word))
	}
}

// What a published library makes the plural of a noun is known as that. Where the library
// keeps to another plural than news does, the noun is left out.
func TestLibraryPlurals(t *testing.T) {
	const other = " virus " // "viri"
	library := pluralize.NewClient()
	words := strings.Fields(pairs)
	for i := 0; i < len(words); i += 2 {
		if strings.Contains(other, " "+words[i]+" ") {
			continue
		}
		plural := library.Plural(words[i])
		assert.Equal(t, words[i], noun.Singular(plural), plural)
	}
}
