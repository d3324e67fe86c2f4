package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// Every section of words.txt is a class that the reader knows, and every class has words.
func TestSectionsAreClasses(t *testing.T) {
	sections := map[string]bool{}
	for line := range strings.Lines(wordsFile) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "["); ok {
			sections[strings.TrimSuffix(name, "]")] = true
		}
	}
	known := map[string]bool{}
	for name, class := range classes {
		known[name] = true
		assert.NotZero(t, class, name)
	}
	for name, cue := range cueClasses {
		known[name] = true
		assert.NotZero(t, cue, name)
		assert.Zero(t, classes[name], "%s is both", name)
	}
	assert.Equal(t, known, sections)
}

// No sign of a currency before a number is longer than those that are looked for.
func TestLongestSign(t *testing.T) {
	for surface, senses := range unit.Surfaces() {
		for _, sense := range senses {
			if sense.Before && isMoney(sense.Unit) {
				assert.LessOrEqual(t, len(strings.ReplaceAll(surface, " ", "")), longestSign, surface)
			}
		}
	}
}
