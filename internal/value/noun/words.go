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
		"headaches": "headache", "backaches": "backache", "toothaches": "toothache", "stomachaches": "stomachache", "earaches": "earache",
		"heartaches": "heartache", "aches": "ache", "moustaches": "moustache", "mustaches": "mustache", "psyches": "psyche",
		"lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "leaves": "leaf", "shelves": "shelf",
		"loaves": "loaf", "thieves": "thief", "wolves": "wolf", "calves": "calf", "selves": "self", "elves": "elf",
		"hooves": "hoof", "scarves": "scarf", "pence": "penny", "criteria": "criterion", "phenomena": "phenomenon",
		"crises": "crisis", "analyses": "analysis", "theses": "thesis", "bases": "base", "oases": "oasis",
		"diagnoses": "diagnosis", "hypotheses": "hypothesis", "axes": "axis", "indices": "index", "matrices": "matrix",
		"vertices": "vertex", "appendices": "appendix", "bacteria": "bacterium", "strata": "stratum", "media": "medium",
		"alumni": "alumnus", "fungi": "fungus", "cacti": "cactus", "nuclei": "nucleus", "stimuli": "stimulus",
		"larvae": "larva", "formulae": "formula", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato",
		"vetoes": "veto", "torpedoes": "torpedo", "volcanoes": "volcano", "mosquitoes": "mosquito", "echoes": "echo",
		"cargoes": "cargo", "buffaloes": "buffalo", "tornadoes": "tornado", "mangoes": "mango", "quizzes": "quiz",
		"lenses": "lens", "passersby": "passerby", "attorneys-general": "attorney-general",
		"brethren": "brother", "grandchildren": "grandchild", "stepchildren": "stepchild", "schoolchildren": "schoolchild",
		"menus": "menu", "gurus": "guru", "taxis": "taxi", "skis": "ski", "bikinis": "bikini", "israelis": "israeli", "iraqis": "iraqi",
		"pakistanis": "pakistani", "saudis": "saudi", "emus": "emu", "tutus": "tutu", "shiites": "shiite",
		"migrants": "migrant", "kudos": "kudos", "caches": "cache", "niches": "niche", "creches": "creche",
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
	eerie prairie boogie sortie cutie junkie groupie shoe toe foe hoe oboe canoe horseshoe`

// alike are nouns that have one form for both numbers.
const alike = `aircraft spacecraft hovercraft watercraft sheep fish deer moose salmon trout shrimp squid series species
	headquarters police crew cattle personnel staff livestock poultry offspring crossroads means barracks gallows
	swiss chinese japanese portuguese vietnamese taiwanese lebanese sudanese burmese congolese senegalese maltese`

// singulars are words in "s" that are no plural of a noun.
var singulars = token.NewTable(set(`gas bus lens bias canvas atlas pancreas christmas texas kansas arkansas paris
	news politics economics physics mathematics athletics measles diabetes mumps billiards
	always perhaps sometimes besides afterwards towards upwards downwards forwards backwards overseas
	is was has does its his hers ours theirs yours this thus us plus minus less across as vs yes james charles
	jones williams davis thomas lewis harris morris hughes brooks adams rogers wales athens brussels naples cyprus
	minneapolis indianapolis los las des st. ross moses hermes mars las hans lucas nicolas dallas honduras bahamas
	says goes gets makes takes comes gives`))

func set(words string) map[string]struct{} {
	table := map[string]struct{}{}
	for _, word := range strings.Fields(words) {
		table[word] = struct{}{}
	}
	return table
}
