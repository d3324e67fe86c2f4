package claim

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// gateRules have rules of every kind of need, besides those of fuzzRules.
const gateRules = fuzzRules + `
[[rule]]
id = "about"
kind = "count"
about = ["Mary Rose", "9/11"]
find = ["{} people", "op* drew {}"]
of = ["people"]
[[rule]]
id = "unless"
kind = "percent"
find = ["(rose|fell) [by] ... {}"]
unless = ["drill"]
[[rule]]
id = "lists"
kind = "count"
near = ["@killed", "~hurt"]
within = 5
[[rule]]
id = "accents"
kind = "money"
find = ["café ... {}"]
`

// gateWords are what texts for gateRules are made of.
var gateWords = strings.Fields(`
killed toll hurt hurts hurting dead people person six 6 12 20 years 4% $3 million since for from to until 1998 2005 ran
rose fell drill the The a fire flood wave Katerina Katarina Catarina Halloran Halorann cold “cold cold” said he she,
Go 1.20 or later port=8080 port: 80 Mary Rose Mary_Rose 9/11 opted op drew café Cafe` + "\u0301 so\u00adft ki\u00adlled ＫＩＬＬＥＤ" + `
reportedly not up from 35 . . ! ? , ; — -`)

// openGates returns a finder that looks at every sentence for every rule.
func openGates(f *Finder) *Finder {
	open := &Finder{searches: f.searches, values: f.values, gate: newGate(f.searches, false)}
	open.gate.Always = nil
	for i := range f.searches {
		open.gate.Always = append(open.gate.Always, i)
	}
	return open
}

// What the gate does not let through has no claim.
func TestGateHidesNothing(t *testing.T) {
	finder := NewFinder(load(t, gateRules), Options{})
	open, claims := openGates(finder), 0
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(gateWords), 0, 60).Draw(t, "words")
		text := strings.ReplaceAll(strings.ReplaceAll(strings.Join(words, " "), " .", ".\n\n"), "_", " ")
		a, err := article.Parse("a.txt", []byte(text))
		require.NoError(t, err)
		want := open.Find(a)
		claims += len(want)
		require.Equal(t, want, finder.Find(a))
	})
	require.Positive(t, claims)
}

// Nor has it in the corpus, and in the corpora of the documents.
func TestGateHidesNothingOfTheCorpora(t *testing.T) {
	folders, err := filepath.Glob("../../docs/examples/*/rules")
	require.NoError(t, err)
	for _, rules := range append(folders, "../../rules") {
		folder := filepath.Dir(rules)
		book, err := rule.Load(os.DirFS(folder), []string{"rules"})
		require.NoError(t, err)
		finder := NewFinder(book.Rules, Options{})
		open := openGates(finder)
		names, err := filepath.Glob(filepath.Join(folder, "corpus", "*"))
		require.NoError(t, err)
		require.NotEmpty(t, names)
		for _, name := range names {
			source, err := os.ReadFile(name)
			if err != nil {
				continue // a folder
			}
			a, err := article.Parse(name+".txt", source) // plain text, whatever it is
			require.NoError(t, err)
			require.Equal(t, open.Find(a), finder.Find(a), name)
		}
	}
}
