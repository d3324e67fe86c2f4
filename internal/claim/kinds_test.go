package claim

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const (
	limits = `
kind = "count"
of = ["branch"]
find = ["{plan} ... up to {} ", "{plan} plan ... {}"]
[rule.keys]
plan = ["Free", "Team Plus", "Team"]
`
	runtime = `
kind = "version"
find = ["(requires|needs) Go {}", "Go {} is needed", "runs on {}"]
`
	kickoff = `
kind = "time"
find = ["kicks off at {}", "begins at {}"]
`
	result = `
kind = "score"
find = ["beat [Hull|Reed|it] {}", "lost {}"]
`
	category = `
kind = "number"
find = ["category {}"]
`
	port = `
kind = "number"
regex = '(?i)port\s*[=:]\s*(?P<value>\d+)'
`
)

func TestFindKinds(t *testing.T) {
	tests := []struct {
		name, rule, text string
		want             []string
	}{
		{
			"keys", limits, "The Free plan has 5 branches. The team plus plan has 20 branches, and the Team plan has 10 branches.",
			[]string{"5 branches, plan Free", "20 branches, plan Team Plus", "10 branches, plan Team"},
		},
		{"no key", limits, "The other plan has 5 branches.", nil},

		{"a version", runtime, "It requires Go 1.20.", []string{"1.20, exact"}},
		{"with a patch", runtime, "It requires Go v1.20.3-rc1 on Linux.", []string{"v1.20.3-rc1, exact"}},
		{"or later", runtime, "It needs Go 1.20 or later.", []string{"1.20 or later, at least"}},
		{"plus", runtime, "It needs Go 1.20+.", []string{"1.20+, at least"}},
		{"at least", runtime, "It needs Go >= 1.20 here.", []string{">= 1.20, at least"}},
		{"another program", runtime, "It needs Rust 1.20.", nil},

		{"a regular expression", port, "[server]\nname = web.1\nport = 8080", []string{"8080"}},
		{"of another case, twice", port, "PORT: 8080. Then port=8090.", []string{"8080", "8090"}},
		{"without a match", port, "The portal has 8080 pages.", nil},

		{"the number of a class", category, "It is a Category 4 hurricane, and was a category-five one.", []string{"4", "five = 5"}},
		{"in a quotation", category, "“It is a Category 4,” he said. (Now a category 3), a `category 2`.", []string{"4, quoted", "3", "2"}},
		{"of an address", "kind = \"number\"\nfind = [\"localhost:{}\"]", "Open localhost:8080, not localhost at 9090.", []string{"8080"}},
		{"no number that a word names", category, "In category 2019 was best, in categories 3 and 4, category 5-7 and category 6%.", nil},
		{"of another word", category, "Of category sizes 5 is the least, and a category of 5 is small.", nil},
		{"behind a particle", "kind = \"number\"\nfind = [\"won by {}\"]", "She won by 52 to 48, and by 6-4.", nil},

		{"a time", kickoff, "It kicks off at 7:30 p.m. ET.", []string{"7:30 p.m. ET = 19:30 ET"}},
		{"a time with a bound", kickoff, "It kicks off at shortly after 7 p.m.", []string{"shortly after 7 p.m. = shortly after 19:00"}},
		{"a time to come", kickoff, "The match begins at 19:30.", []string{"19:30"}},
		{"a time that is denied", kickoff, "It kicks off at not before 6 p.m.", []string{"not before 6 p.m. = no earlier than 18:00"}},
		{"before a time", kickoff, "It begins at two hours before 7 p.m.", nil},
		{"a number is no time", kickoff, "It kicks off at 7.", nil},
		{"a period", "kind = \"time\"\nfind = [\"open {}\"]", "It is open 9 a.m. to 5 p.m.", []string{"9 a.m. to 5 p.m. = 09:00 to 17:00"}},
		{"an end of a period", "kind = \"time\"\nfind = [\"open ... to {}\"]", "It is open from 9 a.m. to 5 p.m.", []string{"5 p.m. = 17:00"}},
		{"a result", result, "Leeds beat Hull 3-1, and lost 1–3 later.", []string{"3-1", "1–3 = 3-1"}},
		{"a result in words", result, "Leeds beat Hull two-nil.", []string{"two-nil = 2-0"}},
		{"of several parts", result, "Hill beat Reed 6-4, 3-6 and 7-5 in May.", []string{"6-4, 3-6 and 7-5 = 6-4, 3-6, 7-5"}},
		{"a vote", result, "It lost 218 votes to 209.", []string{"218 votes to 209 = 218-209"}},
		{"no result", result, "They beat it 3-1-2, lost $3-4, and lost 5 of 7.", nil},

		{"the past, asked for", "kind = \"count\"\nhistory = true\nfind = [\"toll ... {}\"]", "The toll was initially reported as 35.", []string{"35"}},
		{"the past, not asked for", "kind = \"count\"\nfind = [\"toll ... {}\"]", "The toll was initially reported as 35.", nil},
		{"a part", "kind = \"count\"\nfind = [\"killed ...12 {}\"]", "It killed 12 people, including five of its crew.", []string{"12 people"}},
		{"a part, asked for", "kind = \"count\"\npart = true\nfind = [\"including {}\"]", "It killed 12 people, including five of its crew.", []string{"five = 5 crews"}},
		{"a percentage or a price", "kind = \"money\"\nfind = [\"oil rose [by] {}\", \"oil rose [by] {percent}\"]", "Oil rose by $3. Oil rose 4%.", []string{"$3 = up $3", "4% = up 4%"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, say(t, tt.rule, "a.txt", tt.text))
		})
	}
}

func TestFindNames(t *testing.T) {
	const full = `
kind = "name"
spellings = ["Moammar Gadfield", "Muammar Gadfield"]
find = ["{}"]
`
	tests := []struct {
		name, text string
		want       []string
	}{
		{"as listed", "Colonel Moammar Gadfield came.", []string{"Moammar Gadfield"}},
		{"over a line break", "Colonel Moammar\nGadfield came.", []string{"Moammar\nGadfield = Moammar Gadfield"}},
		{"one word differs", "Muamar Gadfield came.", []string{"Muamar Gadfield"}},
		{"both differ a little", "Moamar Gadfeld came.", []string{"Moamar Gadfeld"}},
		{"another person", "Mona Gadfield and Moammar Field came.", nil},
		{"a bare surname agrees with all", "Mr Gadfield came.", nil},
		{"a bare surname misspelled", "Mr Gadfeld came.", []string{"Gadfeld"}},
		{"no name", "A gadfeld came to the field.", nil},
		{"with an accent", "Möammar Gadfield came.", []string{"Möammar Gadfield"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, say(t, full, "a.txt", tt.text))
		})
	}
}

func TestKeyFrom(t *testing.T) {
	const rule = `
kind = "count"
near = ["branches"]
in = ["body", "table"]
[rule.keys]
plan = ["Free", "Team"]
`
	tests := []struct {
		name, from, path, text string
		want                   []string
	}{
		{"path", "path", "plans/team.md", "You get 5 branches.", []string{"5 branches, plan Team"}},
		{"heading", "heading", "a.html", "<h1>The Free plan</h1><p>You get 5 branches.</p><h1>The Team plan</h1><p>You get 9 branches.</p>", []string{"5 branches, plan Free", "9 branches, plan Team"}},
		{"row", "row", "a.html", "<table><tr><th>Plan<th>Branches<tr><td>Free<td>5<tr><td>Team<td>9</table>", []string{"5, plan Free", "9, plan Team"}},
		{"column", "column", "a.html", "<table><tr><th><th>Free<th>Team<tr><td>Branches<td>5<td>9</table>", []string{"5, plan Free", "9, plan Team"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, say(t, rule+"[rule.key_from]\nplan = \""+tt.from+"\"\n", tt.path, tt.text))
		})
	}
}
