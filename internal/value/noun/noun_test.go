package noun_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/noun"
)

func TestSingular(t *testing.T) {
	for plural, want := range map[string]string{
		"People": "person", "troops": "troop", "cars": "car", "policemen": "policeman", "Congresswomen": "congresswoman",
		"buses": "bus", "viruses": "virus", "houses": "house", "cases": "case", "nurses": "nurse", "churches": "church",
		"boxes": "box", "bodies": "body", "movies": "movie", "knives": "knife", "aircraft": "aircraft", "series": "series",
		"glass": "glass", "campus": "campus", "crisis": "crisis", "crises": "crisis", "Iraqis": "iraqi", "gas": "gas",
		"vehicle": "vehicle", "shoes": "shoe", "headaches": "headache", "breaches": "breach", "coaches": "coach", "beaches": "beach", "caches": "cache", "launches": "launch", "causes": "cause",
		"lbs": "lb", "km": "km", "PCs": "pc", "RBIs": "rbi", "year’s": "year's",
	} {
		assert.Equal(t, want, noun.Singular(plural), plural)
	}
}

func TestPlural(t *testing.T) {
	for _, word := range []string{"people", "Troops", "women", "aircraft", "countries", "PCs", "gases", "sheep", "RBIs", "BMWs"} {
		assert.True(t, noun.Plural(word), word)
	}
	for _, word := range []string{"person", "troop", "was", "this", "news", "gas", "class", "virus", "Paris", "as", "specific"} {
		assert.False(t, noun.Plural(word), word)
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { noun.Plural("Troops") }))
}
