package claim

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

func pat(kind string, src ...string) []*pattern.Pattern {
	var l []*pattern.Pattern
	for _, s := range src {
		p, err := pattern.Compile(s, pattern.Syntax{Kind: kind})
		if err != nil {
			panic(err)
		}
		l = append(l, p)
	}
	return l
}

func TestDump(t *testing.T) {
	rules := []*rule.Rule{
		{ID: "contractor", Kind: value.Choice, Find: pat("choice", "{} contractor"), Choices: []rule.Choice{{Name: "civilian", Words: pat("", "civilian")}, {Name: "military", Words: pat("", "military", "army")}}},
		{ID: "muhandis", Kind: value.Choice, About: pat("", "al-Muhandis"), Find: pat("choice", "al-Muhandis ... {} ...15 (Popular Mobilization Forces|PMF)", "{} ... Kataib Hezbollah"), Choices: []rule.Choice{
			{Name: "deputy", Words: pat("", "deputy commander", "deputy head")}, {Name: "head", Words: pat("", "oversaw", "headed", "head", "leader")}, {Name: "kat", Words: pat("", "commanded", "founded", "commander"), General: []string{"deputy", "head"}}}},
		{ID: "weapon", Kind: value.Choice, About: pat("", "Soleimani"), Unless: pat("", "rocket attack", "weekend"), Find: pat("choice", "{} hit", "hit by ... {}", "attack by ... {}", "killed in (a|an|the) {}", "{} that killed", "labelled the {}", "the {} at Baghdad airport", "another {} ...12 after the killing"),
			Choices: []rule.Choice{{Name: "rockets", Words: pat("", "rockets")}, {Name: "drone-missile", Words: pat("", "missile", "missiles", "missile strike", "drone", "drone strike")}, {Name: "helicopters", Words: pat("", "helicopter", "helicopters")}, {Name: "air-strike", Words: pat("", "air strike", "airstrike", "strike"), General: []string{"rockets", "drone-missile", "helicopters"}}}},
		{ID: "name", Kind: value.Name, Spellings: []string{"Qasem", "Qassem"}, Find: pat("name", "{} Soleimani")},
		{ID: "quote", Kind: value.Quote, Find: pat("quote", "decisive defensive action")},
		{ID: "quote2", Kind: value.Quote, Find: pat("quote", "deterring future Iranian attack plans")},
	}
	for _, r := range rules {
		r.After, r.Before = calendar.Earliest, calendar.Latest
	}
	f := NewFinder(rules, Options{})
	files, _ := filepath.Glob("../../corpus/*.txt")
	for _, fn := range files {
		b, _ := os.ReadFile(fn)
		a, err := article.Parse(filepath.Base(fn)[:3], b)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("=====", fn)
		for _, c := range f.Find(a) {
			fmt.Printf("%s:%d:%d %s %q %v | by %q (%s) q=%v n=%v h=%v rep=%d\n", c.Path, c.Line, c.Column, c.Rule.ID, c.Text, c.Value.Words, c.Attribution, c.Speaker, c.Quoted, c.Negated, c.Hedged, len(c.Repeats))
			if string(b[c.Start:c.End]) != c.Text || c.Sentence[c.InSentence:c.InSentence+len(c.Text)] != c.Text {
				t.Error("bytes differ", c.Text)
			}
		}
	}
	if id := os.Getenv("RULE"); id != "" {
		for _, fn := range files {
			b, _ := os.ReadFile(fn)
			a, _ := article.Parse(filepath.Base(fn)[:3], b)
			for _, tr := range f.Explain(a, id) {
				fmt.Printf("%s:%d %s\n", tr.Path, tr.Line, tr.Sentence)
				for _, s := range tr.Steps {
					fmt.Println("     -", s)
				}
			}
		}
	}
}
