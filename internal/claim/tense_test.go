package claim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// A claim is of a time of its own where a verb says how something stood, and its clause
// when. What happened, and a date of something else in the sentence, tell no time.
func TestTense(t *testing.T) {
	const rule = `
[[rule]]
id = "staff"
kind = "count"
near = ["~employ", "staff", "~have", "was", "were", "is", "workers", "fire", "mill", "population"]
within = 12
min = 0
`
	for sentence, want := range map[string]string{
		"In 2019 it employed 400 people.":                       "2019",
		"In 2019, the mill had a staff of 400 people.":          "2019",
		"It employed 400 people in 2019.":                       "2019",
		"It employed about 400 people at its mill in May 2019.": "May 2019",
		"As of March 2019 it had 400 workers.":                  "2019-03-01",
		"On 3 March 2019 the mill had 400 workers.":             "2019-03-03",
		"By 2019 it employed 400 people.":                       "2019-12-31",
		"It grew, and in 2019 it employed 400 people.":          "2019",
		"In 2019 its staff was 400 people.":                     "2019",
		"In 2019 the population of the town was 400 people.":    "2019",
		"The mill had up to 400 people in 2019.":                "2019",

		"It employs 400 people.":                         "now",
		"The mill opened in 1998 and has 400 workers.":   "now",
		"The mill, which is old, has 400 workers.":       "now",
		"The mill opened in 1998 and had 400 workers.":   "",
		"The mill, opened in 1998, had 400 workers.":     "",
		"It employed 400 people.":                        "",
		"Last year it had 400 workers.":                  "",
		"Since 2019 it had 400 workers.":                 "",
		"In 2020 it will have 400 workers.":              "",
		"In 2019 the mill had hired 400 people.":         "",
		"In 2019 a fire hurt 400 people at the mill.":    "",
		"In 2019, 400 people left the mill.":             "",
		"The fire of 2019 was seen by 400 people.":       "",
		"It was the 2019 fire that had 400 people fled.": "",
		"The 2019 report was about 400 workers.":         "",
		"In 2019 there were 400 people in the mill.":     "",
		"In 2019 the fine for the staff was 400 coins.":  "",
		"In 2019 the mill had sold 400 looms.":           "",
		"In 2019 it had to hire 400 people.":             "",
		"In 2019 the mill had 400 accidents.":            "",
		"The mill had 400 reported fires in 2019.":       "",
		"In 2019 the mill served 400 people.":            "",
		"In 2019 it fed its staff and had 400 guests.":   "2019",
		"In 2019 it won a prize and had 400 workers.":    "",
		"If in 2019 it had 400 workers, nobody knows.":   "",
		"The mill, with a staff of 400 people, is old.":  "",
	} {
		t.Run(sentence, func(t *testing.T) {
			a, err := article.Parse("a.txt", []byte(sentence))
			require.NoError(t, err)
			found := NewFinder(load(t, rule), Options{}).Find(a)
			require.NotEmpty(t, found)
			got := ""
			for _, c := range found {
				if n, _ := c.Value.Number.Int64(); n != 400 || c.Value.Kind != value.Count {
					continue
				}
				if c.Then != nil {
					got = c.Then.Words()
				} else if c.Now {
					got = "now"
				}
			}
			assert.Equal(t, want, got)
		})
	}
}

// Of money, shares and measures too only a verb of lasting state tells of a time.
func TestTenseOfOtherKinds(t *testing.T) {
	const rule = `
[[rule]]
id = "sum"
near = ["~have", "held", "owned", "gave", "was", "cost", "earned", "totalled", "weighed", "ran"]
min = 0
`
	for _, tt := range []struct{ kind, sentence, want string }{
		{"money", "In 2019 the fund had $5 million.", "2019"},
		{"money", "The fund held $5 million in 2019.", "2019"},
		{"percent", "In 2019 she owned 12% of the shares.", "2019"},
		{"money", "They gave $5 million for the barn in 2019.", ""},
		{"money", "In 2016 the top offer was $5 million.", ""},
		{"money", "The pier cost $5 million in 2010.", ""},
		{"money", "In 2010 the singer earned $5 million.", ""},
		{"money", "Damage totalled $5 million in 2010.", ""},
		{"percent", "The vote in favour was 52% in 2016.", ""},
		{"measure", "In 2010 the whale weighed 40 tonnes.", ""},
		{"measure", "She ran 10 miles in May 2019.", ""},
	} {
		t.Run(tt.sentence, func(t *testing.T) {
			a, err := article.Parse("a.txt", []byte(tt.sentence))
			require.NoError(t, err)
			found := NewFinder(load(t, rule+"kind = \""+tt.kind+"\"\n"), Options{}).Find(a)
			require.Len(t, found, 1)
			got := ""
			if found[0].Then != nil {
				got = found[0].Then.Words()
			}
			assert.Equal(t, tt.want, got)
		})
	}
}
