package claim

import (
	"testing"

	"github.com/factcheck-ci/factcheck/internal/article"
)

// fuzzRules have a rule of every way to find a claim.
const fuzzRules = `
[[rule]]
id = "duration"
kind = "duration"
find = ["for {}", "since {start} ... ran", "from {start} to {end}"]
[[rule]]
id = "near"
kind = "count"
near = ["killed", "toll"]
scope = "paragraph"
unless = ["drill"]
[[rule]]
id = "percent"
kind = "money"
find = ["rose ... {}", "rose ... {percent}"]
[[rule]]
id = "choice"
kind = "choice"
find = ["the {}", "fire"]
[rule.choices]
fire = ["fire"]
flood = ["flood", "flood wave"]
[[rule]]
id = "name"
kind = "name"
spellings = ["Katerina", "Catarina Halloran"]
find = ["{}"]
[[rule]]
id = "quote"
kind = "quote"
find = ["cold"]
[[rule]]
id = "version"
kind = "version"
find = ["Go {}"]
[[rule]]
id = "time"
kind = "time"
find = ["at {}", "opens ... {}"]
[[rule]]
id = "score"
kind = "score"
find = ["and {}", "PM ... {}"]
[[rule]]
id = "number"
kind = "number"
find = ["Port: {}", "Go {}"]
[[rule]]
id = "regex"
kind = "number"
regex = 'port[ =:]+(?P<value>\d+)'
`

// FuzzFind holds that claims lie in the file, in order, and are what they say.
func FuzzFind(f *testing.F) {
	f.Add(" date 2020-01-03 “It was cold.\n\n“The fire,” he said, for 20 years. Port: 8080, Go 1.20 or later.")
	f.Add("She ran it from 1998 to 2005. The toll is 6. Katerina Halloran rose by $3 and 4%. Since 1998 … ran")
	f.Add("\xff\x00for 3 hours \"cold ‘cold\r\n\r\nthe flood wave of the “fire")
	f.Add("It opens at 9 to 5 p.m. ET, at half past seven; 6-4, 7-5 and 3-1. Port 80, Go 7:30 UTC+2")
	finder := NewFinder(load(f, fuzzRules), Options{})
	f.Fuzz(func(t *testing.T, text string) {
		a, err := article.Parse("a.txt", []byte(text))
		if err != nil {
			return
		}
		at := 0
		for _, c := range finder.Find(a) {
			if c.Start < at || c.End <= c.Start || c.End > len(text) {
				t.Fatalf("%q at %d to %d, after %d, in %q", c.Text, c.Start, c.End, at, text)
			}
			at = c.Start
			if a.Text[c.Value.Start:c.Value.End] != c.Text || c.Sentence[c.InSentence:c.InSentence+len(c.Text)] != c.Text {
				t.Fatalf("%q is not at its place in %q", c.Text, text)
			}
		}
		for _, id := range []string{"duration", "near", "choice", "quote"} {
			finder.Explain(a, id)
		}
	})
}
