package claim

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/glob"
)

// repeatRules are those of fuzzRules, and some whose claims the words of a sentence
// decide alone.
const repeatRules = fuzzRules + `
[[rule]]
id = "cost"
kind = "money"
find = ["dam cost {}", "{} ... dam"]
unless = ["model"]
[[rule]]
id = "dead"
kind = "count"
find = ["flood ... {}", "{} ... died"]
`

// TestRepeatedSentences holds that what a Finder remembers of sentences changes none of
// its claims: one that has seen much finds what one finds that has seen nothing.
func TestRepeatedSentences(t *testing.T) {
	rules := load(t, repeatRules)
	foreign, err := glob.Compile([]string{"b.txt"})
	require.NoError(t, err)
	options := Options{Dollars: []Dollar{{Paths: foreign, Code: "CAD"}}}
	used := NewFinder(rules, options)
	known := 0
	rapid.Check(t, func(t *rapid.T) {
		sentences := rapid.SliceOf(rapid.SampledFrom([]string{
			"The dam cost $3 million. ", "In June the dam cost $4 million, the model $2. ", "The FLOOD killed 12, officials said. ", "He says so. ",
			"“The flood took 12 of 20 people,” Mia Brown said, “and 3 died.” ", "That's according to the mayor. ", "Reportedly 12 died. ",
			"She ran it for 20 years. ", "Since 1998 she ran it. ", "Katerina said it was “cold”. ", "It is unconfirmed that 5 died in the flood. ", "\n\n",
			"The ÉCLAIR dam cost $5 in the last three months. ", "port: 8080. ", "Go 1.20 or later. ", "Prices rose 4%. ",
		})).Draw(t, "sentences")
		a, err := article.Parse(rapid.SampledFrom([]string{"a.txt", "b.txt"}).Draw(t, "path"), []byte("2020-01-03\n\n"+strings.Join(sentences, "")))
		if err != nil {
			return
		}
		assert.Equal(t, NewFinder(rules, options).Find(a), used.Find(a))
		m, _ := used.memory.Get().(*memory)
		if m == nil {
			return // the pool may drop what it is given
		}
		for _, r := range m.article.repeats.known {
			if r != nil && len(r.examined) > 0 {
				known++
			}
		}
		used.memory.Put(m)
	})
	assert.Positive(t, known, "nothing was remembered")
}
