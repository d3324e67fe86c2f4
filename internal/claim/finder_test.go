package claim

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// load returns the rules of a rule file. A file that begins with no table is the body
// of one rule.
func load(t testing.TB, toml string) []*rule.Rule {
	t.Helper()
	if !strings.HasPrefix(strings.TrimSpace(toml), "[") {
		toml = "[[rule]]\nid = \"test\"\n" + toml
	}
	book, err := rule.Load(fstest.MapFS{"rules/test.toml": {Data: []byte(toml)}}, []string{"rules"})
	require.NoError(t, err)
	return book.Rules
}

// say returns the claims of a text, each as its words, its value where that is said in
// other words, and what else is known of it.
func say(t testing.TB, toml, path, text string) []string {
	t.Helper()
	a, err := article.Parse(path, []byte(text))
	require.NoError(t, err)
	var list []string
	for _, c := range NewFinder(load(t, toml), Options{}).Find(a) {
		said := c.Text
		if c.Value.Kind == value.Version {
			said += ", " + string(c.Value.Bound)
		} else if v := fmt.Sprint(c.Value); v != c.Text {
			said += " = " + v
		}
		for _, k := range c.Rule.Keys {
			if word, ok := c.Keys[k.Name]; ok {
				said += ", " + k.Name + " " + word
			}
		}
		for _, flag := range []struct {
			set  bool
			name string
		}{{c.Quoted, "quoted"}, {c.Negated, "negated"}, {c.Hedged, "hedged"}} {
			if flag.set {
				said += ", " + flag.name
			}
		}
		if len(c.Repeats) > 0 {
			said += fmt.Sprintf(", %d more", len(c.Repeats))
		}
		list = append(list, said)
	}
	return list
}

const (
	tenure = `
kind = "duration"
find = ["ran ... mill for {}", "{} at the mill", "the mill for {}", "since {start} ... ran ... mill", "ran ... mill (until|till) {end}",
  "ran ... mill from {start} to {end}"]
`
	toll = `
kind = "count"
of = ["person", "people", "sailor"]
find = ["{} (died|drowned|was killed|were killed)", "(killed|drowned) {}", "death of {}"]
unless = ["exercise", "drill*"]
`
	nearToll = `
kind = "count"
of = ["person", "sailor"]
near = ["drowned", "death toll"]
within = 4
`
	cause = `
kind = "choice"
find = ["caused by ... {}", "{} broke out", "blamed ... {}"]
[rule.choices]
fire = ["fire", "fire bomb", "blaze"]
arson = ["arson", "fire bomb attack"]
[rule.general]
fire = ["arson"]
`
	name = `
kind = "name"
spellings = ["Katerina", "Catarina"]
find = ["{} Halloran"]
`
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, rule, text string
		want             []string
	}{
		{"a value in a hole", tenure, "She ran the old mill for over 20 years.", []string{"over 20 years = more than 20 years"}},
		{"an adjective", tenure, "Her 21-year spell at the mill was long. Her 21-year rule at the mill ended.", nil},
		{"a hole at the beginning", tenure, "After 21 years at the mill she left.", []string{"21 years"}},
		{"another kind", tenure, "She ran the mill for 200 people.", nil},
		{"across a line break", tenure, "She ran the\nmill for\nten years.", []string{"ten years = 10 years"}},
		{"an elapsed time is not of the past", tenure, "For long she had the inn, and then the previous 10 years at the mill.", []string{"10 years"}},
		{"the past so many years", tenure, "She has had the mill for the past ten years.", []string{"ten years = 10 years"}},
		{"so many years ago", tenure, "She sold the mill for a song ten years ago.", nil},
		{"not across sentences", tenure, "She ran the mill. For ten years nobody came.", nil},
		{"a stressed bound in the pattern itself", "kind = \"count\"\nof = [\"seat\"]\nfind = [\"at least {} (are|is) free\"]", "At least 20 seats are free.", []string{"At least 20 seats = at least 20 seats"}},
		{"a limit in the pattern itself", "kind = \"measure\"\nfind = [\"limited to {}\"]", "Uploads are limited to 100 MB.", []string{"limited to 100 MB = at most 100 megabytes"}},
		{"a maximum in the pattern itself", "kind = \"measure\"\nfind = [\"maximum of {}\"]", "Uploads have a maximum of 100 MB.", []string{"a maximum of 100 MB = at most 100 megabytes"}},
		{"a minimum of money", "kind = \"money\"\nfind = [\"minimum {} (is|are) due\"]", "A minimum $5 is due.", []string{"minimum $5 = at least $5"}},
		{"an average in the pattern itself", "kind = \"duration\"\nfind = [\"average of {}\"]", "It took an average of 5 hours.", []string{"an average of 5 hours = 5 hours"}},
		{"a noun in the pattern itself", "kind = \"count\"\nfind = [\"{} seats are free\"]", "Some 20 seats are free.", []string{"Some 20 seats = about 20 seats"}},

		{"what is counted", toll, "Six sailors drowned.", []string{"Six sailors = 6 sailors"}},
		{"another noun", toll, "Six goats drowned.", nil},
		{"no noun", toll, "The storm killed 6.", []string{"6"}},
		{"vague", toll, "Dozens of people died.", []string{"Dozens of people = dozens of people"}},
		{"none", toll, "Nobody was killed.", []string{"Nobody = 0 people"}},
		{"denied", toll, "The owner denied that six people died.", []string{"six people = 6 people, negated"}},
		{"hedged", toll, "Reportedly six people died.", []string{"six people = 6 people, hedged"}},
		{"quoted", toll, "“Six people died,” the owner said.", []string{"Six people = 6 people, quoted"}},
		{"another fact", toll, "In the drills six people died.", nil},
		{"another fact in another sentence", toll, "The drills went on. Six people died.", []string{"Six people = 6 people"}},
		{"the past", toll, "The storm killed 40 people, up from 35.", []string{"40 people"}},
		{"two in a sentence", toll, "Six people died on Monday and two people died on Friday.", []string{"Six people = 6 people", "two people = 2 people"}},
		{"the nearest wins", toll, "Storm and flood killed 12 people, and 9 horses died.", []string{"12 people"}},
		{"code is left out", toll, "Six people died.", []string{"Six people = 6 people"}},

		{"near, before", nearToll, "Six of the sailors drowned. Six sailors drowned.", []string{"Six sailors = 6 sailors"}},
		{"near, behind", nearToll, "The death toll, they say, is six people.", []string{"six people = 6 people"}},
		{"near, too far", nearToll, "The death toll is not known yet, but six people are missing.", nil},
		{"near, the nearer of two", nearToll, "Two sailors swam, and six sailors drowned.", []string{"six sailors = 6 sailors"}},
		{"near, not over the end of a sentence", nearToll, "They drowned yesterday. Six people came.", nil},
		{"near, in the paragraph", nearToll + "scope = \"paragraph\"", "Nobody swam. They drowned. Six people are missed.", []string{"Six people = 6 people"}},
		{"near, not in the next paragraph", nearToll + "scope = \"paragraph\"", "They drowned.\n\nSix people are missed.", nil},

		{"the longest wording", cause, "It was caused by a fire bomb attack.", []string{"fire bomb attack = arson"}},
		{"a general choice", cause, "A blaze broke out.", []string{"blaze = fire"}},
		{"two words of one choice", cause, "The police blamed the fire on arson.", []string{"fire"}},
		{"no wording", cause, "It was caused by rain.", nil},
		{"not", cause, "It was not caused by arson.", []string{"arson, negated"}},

		{"spellings", name, "Katerina Halloran met Catarina Halloran. Katerina Halloran left.", []string{"Katerina, 1 more", "Catarina"}},
		{"a near spelling", name, "Katarina Halloran left.", []string{"Katarina"}},
		{"another name", name, "Michael Halloran and Katerina Hall left.", nil},
		{"a quotation is another place", name, "Katerina Halloran left. “Katerina Halloran left,” he said.", []string{"Katerina", "Katerina, quoted"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, say(t, tt.rule, "a.txt", tt.text))
		})
	}
}

func TestFindDurations(t *testing.T) {
	dated := func(text string) string { return " date 2020-01-03 " + text }
	tests := []struct{ name, text, want string }{
		{"since", dated("Since 1998, she ran the mill."), "Since 1998"},
		{"until", dated("She ran the mill until 2025."), "until 2025"},
		{"from and to", dated("She ran the mill from 1998 to 2005."), "from 1998 to 2005"},
		{"no date", "Since 1998, she ran the mill.", "Since 1998"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := article.Parse("a.txt", []byte(tt.text))
			require.NoError(t, err)
			claims := NewFinder(load(t, tenure), Options{}).Find(a)
			require.Len(t, claims, 1)
			assert.Equal(t, tt.want, claims[0].Text)
			assert.Equal(t, tt.name != "no date", claims[0].Value.Kind == "duration", "%v", claims[0].Value)
		})
	}
}

func TestFindQuotation(t *testing.T) {
	const rule = "kind = \"quote\"\nfind = [\"cold winter\"]"
	tests := []struct{ name, text, want string }{
		{"whole", "“It was a very cold winter, and dark,” she said.", "It was a very cold winter, and dark"},
		{"over sentences", "“We left. It was a cold winter. We came back,” she said.", "We left. It was a cold winter. We came back"},
		{"in part", "She spoke of a “cold winter” then.", "cold winter"},
		{"with an abbreviation at its end", "“A cold winter in the U.S.” was long.", "A cold winter in the U.S."},
		{"without marks", "He came. It was a cold winter, she said.", "It was a cold winter, she said"},
		{"without the first mark", "He came. It was a cold winter,” she said.", "It was a cold winter"},
		{"without the second mark", "“He came. It was a cold winter.\n\nSo she said.", "He came. It was a cold winter"},
		{"twice", "“A cold winter, a very cold winter,” she said.", "A cold winter, a very cold winter"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := article.Parse("a.txt", []byte(tt.text))
			require.NoError(t, err)
			claims := NewFinder(load(t, rule), Options{}).Find(a)
			require.Len(t, claims, 1)
			assert.Equal(t, tt.want, claims[0].Text)
			assert.Contains(t, claims[0].Sentence, claims[0].Text)
		})
	}
}

func TestFindWhere(t *testing.T) {
	const six = "Six people died."
	tests := []struct {
		name, rule, path, text string
		found                  bool
	}{
		{"path", `paths = ["news/"]`, "news/a.txt", six, true},
		{"another path", `paths = ["news/"]`, "blog/a.txt", six, false},
		{"excluded", `exclude = ["*.log"]`, "news/a.log", six, false},
		{"after", `after = 2020-01-01`, "a.txt", " date 2020-01-01 " + six, true},
		{"not after", `after = 2020-01-01`, "a.txt", " date 2019-12-31 " + six, false},
		{"before", `before = 2020-01-01`, "a.txt", " date 2019-12-31 " + six, true},
		{"not before", `before = 2020-01-01`, "a.txt", " date 2020-01-01 " + six, false},
		{"about", `about = ["Mary Rose"]`, "a.txt", "The Mary Rose sank.\n\n" + six, true},
		{"not about", `about = ["Mary Rose"]`, "a.txt", "Mary met Rose.\n\n" + six, false},
		{"not in the body", `in = ["title"]`, "a.txt", "A storm came.\n\n" + six, false},
		{"in the body", `in = ["body"]`, "a.txt", "A storm came.\n\n" + six, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.found, len(say(t, toll+tt.rule, tt.path, tt.text)) == 1)
		})
	}
}

// TestGate holds that a needed word is found however it is written in the text.
func TestGate(t *testing.T) {
	tests := []struct{ find, text string }{
		{"café opened {}", "The Café opened 6 days ago, the CAFÉ opened 6 doors."},
		{"café opened {}", "The cafe\u0301 opened 6 doors."},
		{"won't last {}", "It won’t last 6 days, it won't last 6 doors."},
		{"U.S. sent {}", "The U.S. sent 6 doors."},
		{"re-elected {}", "They re‑elected 6 doors."},
		{"protest* drew {}", "The Protesters drew 6 doors."},
		{"op* drew {}", "It opted drew 6 doors."},
		{"x* drew {}", "The xylophone drew 6 doors."},
		{"9/11 drew {}", "Then 9/11 drew 6 doors."},
		{"hit {}", "A ＨＩＴ 6 doors."},
		{"hit {}", "…hit 6 doors—"},
		{"hit {}", "It “hit 6 doors”."},
		{"hit {}", "It so\u00adhit 6 doors, and hi\u00adt 6 doors."},
		{"in {} of", "It is in 6 doors of ten."},
	}
	for _, tt := range tests {
		t.Run(tt.find+" "+tt.text, func(t *testing.T) {
			rule := fmt.Sprintf("kind = \"count\"\nof = [\"door\"]\nfind = [%q]", tt.find)
			assert.Contains(t, strings.Join(say(t, rule, "a.txt", tt.text), "; "), "6 doors")
			a, err := article.Parse("a.txt", []byte(tt.text))
			require.NoError(t, err)
			assert.NotEmpty(t, NewFinder(load(t, rule), Options{}).Explain(a, "test"))
		})
	}
}
