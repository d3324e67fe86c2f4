package claim

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

func TestDump(t *testing.T) {
	book, err := rule.Load(os.DirFS("../.."), []string{"rules"})
	if err != nil {
		t.Fatal(err)
	}
	f := NewFinder(book.Rules, Options{})
	files, _ := filepath.Glob("../../corpus/*.txt")
	for _, fn := range files {
		b, _ := os.ReadFile(fn)
		a, err := article.Parse(filepath.Base(fn)[:3], b)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("=====", fn)
		for _, c := range f.Find(a) {
			fmt.Printf("%s:%d:%d %s %q %v | by %q (%s) q=%v n=%v h=%v rep=%d\n", c.Path, c.Line, c.Column, c.Rule.ID, c.Text, fmt.Sprint(c.Value), c.Attribution, c.Speaker, c.Quoted, c.Negated, c.Hedged, len(c.Repeats))
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
	for _, r := range book.Rules {
		for _, ex := range r.Examples {
			if err := f.Try(r, ex); err != nil {
				fmt.Printf("EXAMPLE %s %q: %v\n", r.ID, ex.Text, err)
			}
		}
	}
}
