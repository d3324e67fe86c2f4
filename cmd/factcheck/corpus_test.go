package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checked is what this test reads of the JSON of a check.
type checked struct {
	Facts []struct {
		ID        string
		Claims    []checkedClaim
		Groups    [][]int
		Relations [][3]any
	}
	Findings []struct {
		Rule, Relation, Message string
		Claim, Against          *checkedClaim
		Diff                    []struct{ Side, Text string }
	}
}

type checkedClaim struct {
	Path                    string
	Line, Column            int
	Start, End              int
	Text, Sentence          string
	Attribution             string
	Quoted, Negated, Hedged bool
}

// who names a claim in the tables below: the number of its article and its words.
func (c checkedClaim) who() string {
	return strings.SplitN(path.Base(c.Path), "_", 2)[0] + " " + c.Text
}

// corpusFacts is what the five articles say, worked out by reading them. Each line
// of relations is "claim | claim | relation"; claims of one article and wording that
// occur more than once are listed once.
var corpusFacts = []struct {
	rule      string
	claims    []string
	relations []string
}{
	{
		rule:   "quds-force-tenure",
		claims: []string{"000 over 20 years", "003 21-year", "004 Since 1998"},
		relations: []string{
			"000 over 20 years | 003 21-year | compatible",
			"000 over 20 years | 004 Since 1998 | compatible",
			"003 21-year | 004 Since 1998 | compatible",
		},
	},
	{
		rule:      "oil-price-rise",
		claims:    []string{"001 more than $3 a barrel", "004 more than 4%"},
		relations: []string{"001 more than $3 a barrel | 004 more than 4% | incomparable"},
	},
	{
		rule:      "strike-toll",
		claims:    []string{"003 10 people", "004 a number of people"},
		relations: []string{"003 10 people | 004 a number of people | compatible"},
	},
	{rule: "second-strike-toll", claims: []string{"003 six people"}},
	{
		rule:   "soleimani-first-name",
		claims: []string{"000 Qassem", "001 Qassem", "002 Qasem", "003 Qasem", "003 Qassem", "004 Qasem"},
		relations: []string{
			"000 Qassem | 001 Qassem | same",
			"002 Qasem | 004 Qasem | same",
			"000 Qassem | 004 Qasem | conflict",
			"003 Qasem | 003 Qassem | conflict",
		},
	},
	{
		rule:   "strike-day",
		claims: []string{"001 the early hours of Friday morning", "002 Thursday night", "003 Friday"},
		relations: []string{
			"001 the early hours of Friday morning | 003 Friday | same",
			"001 the early hours of Friday morning | 002 Thursday night | tension",
			"002 Thursday night | 003 Friday | tension",
		},
	},
	{
		rule:      "contractor-killed",
		claims:    []string{"002 military", "003 civilian"},
		relations: []string{"002 military | 003 civilian | conflict"},
	},
	{
		rule:      "vehicles-hit",
		claims:    []string{"000 two vehicles", "003 two cars"},
		relations: []string{"000 two vehicles | 003 two cars | same"},
	},
	{
		rule: "strike-weapon",
		claims: []string{
			"000 air strike", "000 rockets", "001 air strike", "002 airstrike",
			"003 air strike", "003 missile strike", "003 missiles", "003 strike", "004 helicopters",
		},
		relations: []string{
			"000 rockets | 003 missiles | conflict",
			"000 rockets | 004 helicopters | conflict",
			"003 missiles | 004 helicopters | conflict",
			"001 air strike | 002 airstrike | same",
			"000 rockets | 001 air strike | compatible",
			"003 missiles | 001 air strike | compatible",
			"004 helicopters | 001 air strike | compatible",
		},
	},
	{
		rule: "soleimani-rank",
		claims: []string{
			"000 General", "000 Major-General", "001 General", "001 general",
			"002 Gen", "002 General", "004 Gen", "004 General", "004 Maj Gen",
		},
		relations: []string{
			"000 Major-General | 004 Maj Gen | same",
			"000 General | 004 Gen | same",
			"000 General | 004 Maj Gen | compatible",
		},
	},
	{
		rule: "soleimani-standing",
		claims: []string{
			"000 one of the most powerful", "001 second in command", "003 second most powerful",
		},
		relations: []string{
			"001 second in command | 003 second most powerful | same",
			"000 one of the most powerful | 001 second in command | compatible",
		},
	},
	{
		rule:   "muhandis-role",
		claims: []string{"000 oversaw", "002 deputy commander", "003 commanded"},
		relations: []string{
			"000 oversaw | 002 deputy commander | conflict",
			"000 oversaw | 003 commanded | compatible",
			"002 deputy commander | 003 commanded | compatible",
		},
	},
	{
		rule:      "americans-killed",
		claims:    []string{"001 thousands of Americans", "002 hundreds of American and coalition service members"},
		relations: []string{"001 thousands of Americans | 002 hundreds of American and coalition service members | tension"},
	},
	{rule: "lives-at-risk", claims: []string{"000 dozens, if not hundreds of American lives"}},
	{rule: "additional-troops", claims: []string{"003 3,000 additional troops"}},
	{rule: "terrorist-designation", claims: []string{"004 April"}},
}

func TestCorpus(t *testing.T) {
	got := checkCorpus(t)
	facts := map[string]int{}
	for i, f := range got.Facts {
		facts[f.ID] = i
	}
	for _, want := range corpusFacts {
		t.Run(want.rule, func(t *testing.T) {
			i, found := facts[want.rule]
			require.True(t, found)
			fact := got.Facts[i]
			group := map[string]int{}
			var claims []string
			for g, members := range fact.Groups {
				for _, m := range members {
					group[fact.Claims[m].who()] = g
					claims = append(claims, fact.Claims[m].who())
				}
			}
			slices.Sort(claims)
			assert.Equal(t, want.claims, slices.Compact(claims))
			relation := map[[2]int]string{}
			for _, r := range fact.Relations {
				a, b := int(r[0].(float64)), int(r[1].(float64))
				relation[[2]int{a, b}], relation[[2]int{b, a}] = r[2].(string), r[2].(string)
			}
			for _, line := range want.relations {
				p := strings.Split(line, " | ")
				a, okA := group[p[0]]
				b, okB := group[p[1]]
				if !assert.True(t, okA && okB, "no such claims: %s", line) {
					continue
				}
				was := relation[[2]int{a, b}]
				if a == b {
					was = "same"
				}
				assert.Equal(t, p[2], was, line)
			}
		})
	}
}

// The Pentagon's statement stands in two articles, one with "U.S." and one with "US":
// a changed quotation, which is reported with its diff.
func TestCorpusQuotation(t *testing.T) {
	got := checkCorpus(t)
	var reported bool
	for _, f := range got.Findings {
		if f.Rule != "pentagon-statement" {
			continue
		}
		reported = true
		assert.Equal(t, "conflict", f.Relation)
		var changed []string
		for _, edit := range f.Diff {
			if edit.Side != "both" {
				changed = append(changed, edit.Side+" "+edit.Text)
			}
		}
		assert.Subset(t, changed, []string{"claim U.S.", "against US"})
		assert.Contains(t, f.Claim.Text, "decisive defensive action")
		assert.Contains(t, f.Against.Text, "decisive defensive action")
	}
	assert.True(t, reported)
}

// Every place that a report names is where the words stand in the file.
func TestCorpusPlaces(t *testing.T) {
	for _, f := range checkCorpus(t).Facts {
		for _, c := range f.Claims {
			source, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(c.Path)))
			require.NoError(t, err)
			assert.Equal(t, c.Text, string(source[c.Start:c.End]), "%s in %s", f.ID, c.Path)
			before := string(source[:c.Start])
			assert.Equal(t, 1+strings.Count(before, "\n"), c.Line, "%s in %s", f.ID, c.Path)
			column := 1 + len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
			assert.Equal(t, column, c.Column, "%s in %s", f.ID, c.Path)
			assert.Contains(t, c.Sentence, c.Text)
		}
	}
}

// Who says so is part of what is reported.
func TestCorpusAttribution(t *testing.T) {
	said := map[string]string{}
	for _, f := range checkCorpus(t).Facts {
		for _, c := range f.Claims {
			said[f.ID+" "+c.who()] = c.Attribution
		}
	}
	assert.Contains(t, said["strike-toll 003 10 people"], "Revolutionary Guard")
	assert.Contains(t, said["second-strike-toll 003 six people"], "Iraqi army source")
	assert.Contains(t, said["strike-weapon 004 helicopters"], "Revolutionary Guards")
	assert.Empty(t, said["quds-force-tenure 003 21-year"])
}

// checkCorpus runs the check of the repository's own rules on its own corpus.
func checkCorpus(t *testing.T) checked {
	t.Helper()
	var out, errs bytes.Buffer
	c := &commandLine{
		args:   []string{"check", "--format", "json"},
		stdin:  strings.NewReader(""),
		stdout: &out, stderr: &errs,
		dir: filepath.Join("..", ".."),
		env: func(string) (string, bool) { return "", false },
	}
	assert.Equal(t, statusFindings, c.run(t.Context()), errs.String())
	var got checked
	require.NoError(t, json.Unmarshal(out.Bytes(), &got))
	return got
}
