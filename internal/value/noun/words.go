package noun

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// plurals are the plurals that no ending tells, each with its singular, and nouns that
// are alike in both numbers.
var plurals = token.NewTable(irregular())

func irregular() map[string]string {
	table := map[string]string{
		"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
		"teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox", "dice": "die", "lice": "louse",
		"lives": "life", "afterlives": "afterlife", "leaves": "leaf", "calves": "calf", "selves": "self", "elves": "elf", "sheaves": "sheaf",
		"hooves": "hoof", "scarves": "scarf", "dwarves": "dwarf", "wharves": "wharf", "pence": "penny", "criteria": "criterion", "phenomena": "phenomenon",
		"crises": "crisis", "analyses": "analysis", "theses": "thesis", "bases": "base", "oases": "oasis",
		"axes": "axis", "emphases": "emphasis", "neuroses": "neurosis", "indices": "index", "matrices": "matrix",
		"vertices": "vertex", "appendices": "appendix", "bacteria": "bacterium", "strata": "stratum", "media": "medium",
		"alumni": "alumnus", "foci": "focus", "fungi": "fungus", "cacti": "cactus", "nuclei": "nucleus", "stimuli": "stimulus",
		"larvae": "larva", "formulae": "formula", "quizzes": "quiz", "referenda": "referendum", "memoranda": "memorandum",
		"passersby": "passerby", "attorneys-general": "attorney-general",
		"brethren": "brother", "grandchildren": "grandchild", "stepchildren": "stepchild", "schoolchildren": "schoolchild",
	}
	for _, word := range strings.Fields(inEs) {
		table[word+"es"] = word
	}
	for _, word := range strings.Fields(inStep) {
		table[word+"s"] = word
	}
	for _, word := range strings.Fields(alike) {
		table[word] = word
	}
	return table
}

// inStep are nouns whose plural adds a plain "s" where the ending suggests otherwise.
const inStep = `movie cookie rookie zombie tie pie lie die calorie selfie birdie genie brownie hoodie smoothie
	eerie prairie boogie sortie cutie junkie groupie shoe toe foe hoe oboe canoe horseshoe snowshoe doe floe roe tiptoe aloe
	ache headache backache toothache stomachache earache heartache moustache mustache psyche cache niche creche avalanche
	tranche cliche quiche pastiche brioche attache douche
	use abuse excuse fuse refuse recluse muse ruse misuse reuse
	menu guru emu tutu hindu zulu bantu haiku gnu caribou bayou
	ski taxi maxi israeli kuwaiti bengali parsi`

// inEs are nouns in "s" whose plural is told from one of a noun in "se" by nothing.
const inEs = `atlas bias canvas alias pancreas iris pelvis trellis metropolis ibis portcullis lens`

// alike are nouns that have one form for both numbers.
const alike = `aircraft spacecraft hovercraft watercraft sheep fish deer moose salmon trout shrimp squid series species
	headquarters corps kudos biceps forceps police crew cattle personnel staff livestock poultry offspring crossroads means barracks gallows
	swiss chinese japanese portuguese vietnamese taiwanese lebanese sudanese burmese congolese senegalese maltese`

// singulars are words in "s" that are no plural of a noun.
var singulars = token.NewTable(set(`gas bus lens bias canvas atlas pancreas christmas texas kansas arkansas paris
	news politics economics physics mathematics athletics measles diabetes mumps billiards
	always perhaps sometimes besides afterwards towards upwards downwards forwards backwards overseas
	is was has does its his hers ours theirs yours this thus us plus minus less across as vs yes james charles
	jones williams davis thomas lewis harris morris hughes brooks adams rogers wales athens brussels naples cyprus
	minneapolis indianapolis los las des st. ross moses hermes mars las hans lucas nicolas dallas honduras bahamas
	says goes gets makes takes comes gives
	illinois tennis penis dennis tunis denis adonis trellis ellis willis portcullis syphilis amaryllis phyllis digitalis mantis
	iris chassis debris cannabis clitoris ibis marquis pelvis epidermis davis lewis harris morris francis louis curtis
	travis otis chris doris memphis rabies species`))

func set(words string) map[string]struct{} {
	table := map[string]struct{}{}
	for _, word := range strings.Fields(words) {
		table[word] = struct{}{}
	}
	return table
}
