package report

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares what a format wrote with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if string(want) != got {
		t.Errorf("%s", diff.Diff(file, want, "what was written", []byte(got)))
	}
}

// sample is a Result built by hand, with what a report must cope with: groups of
// several claims, sides of all sorts, text that means harm, an article unread.
func sample() *verdict.Result {
	r := &verdict.Result{Articles: []verdict.Source{
		{Article: "news/bridge.txt", Path: "news/bridge.txt", Title: "Old bridge falls", Date: stated("2019-05-02")},
		{Article: "news/harbour.txt", Path: "news/harbour.txt", Date: stated("2019-05-03")},
		{Article: "news/列車.txt", Path: "news/列車.txt"},
	}}
	r.Facts = []verdict.Fact{keeper(), toll(), price(), spelling(), motto(), length(), limit(), age()}
	for i := range r.Facts {
		r.Findings = append(r.Findings, findingsOf(&r.Facts[i])...)
	}
	r.Unread = []verdict.Unread{{Path: "news/broken.txt", Err: errors.New("permission denied")}}
	return r
}

func keeper() verdict.Fact {
	r := newRule("bridge-keeper", "How long Ida Horn kept the bridge", value.Duration)
	r.Why = "City desk: one figure in all copy."
	return verdict.Fact{
		Rule: r,
		Claims: []*claim.Claim{
			at(r, "news/bridge.txt", 3, 1, "She kept the bridge for [over 20 years], through two floods and a war, until the new road took the carts away and the toll house was shut for good.", years(20, value.Over)),
			at(r, "news/harbour.txt", 7, 12, "Her [21-year] watch over the bridge ended on Thursday.", years(21, value.Exact)),
		},
		Groups: [][]int{{0}, {1}},
		Pairs:  []verdict.Pair{{A: 0, B: 1, Relation: value.Compatible}},
	}
}

func toll() verdict.Fact {
	r := newRule("toll", "Killed when the bridge fell", value.Count)
	said := at(r, "news/harbour.txt", 9, 30, "The harbour office said [12 people] were killed.", people(12))
	said.Attribution, said.Hedged = "The harbour office", true
	quote := at(r, "news/列車.txt", 2, 8, "“橋で\t[12 people] were killed,” she said.", people(12))
	quote.Quoted = true
	return verdict.Fact{
		Rule: r,
		Claims: []*claim.Claim{
			at(r, "news/bridge.txt", 1, 1, "[Ten people] were killed when the bridge fell.", people(10)),
			said, quote,
		},
		Groups: [][]int{{0}, {1, 2}},
		Pairs:  []verdict.Pair{{A: 0, B: 1, Relation: value.Conflict, Reason: "2 people apart"}},
	}
}

func price() verdict.Fact {
	r := newRule("ore-price", "The rise of the ore price", value.Money)
	return verdict.Fact{
		Rule: r,
		Claims: []*claim.Claim{
			at(r, "news/bridge.txt", 12, 20, "Ore rose by [more than $3 a tonne].", value.Value{
				Kind: value.Money, Bound: value.Over, Number: number.New(3, 0), Unit: "USD", Per: "tonne", Direction: value.Up}),
			at(r, "news/harbour.txt", 14, 12, "Ore soared [4%] within a day.", value.Value{
				Kind: value.Percent, Bound: value.Exact, Number: number.New(4, 0), Unit: "percent", Direction: value.Up}),
		},
		Groups: [][]int{{0}, {1}},
		Pairs:  []verdict.Pair{{A: 0, B: 1, Relation: value.Incomparable, Reason: "a price and a percentage"}},
	}
}

func spelling() verdict.Fact {
	r := newRule("keeper-name", "The keeper's name", value.Name)
	name := func(s string) value.Value {
		return value.Value{Kind: value.Name, Bound: value.Exact, Words: []string{s}}
	}
	f := verdict.Fact{Rule: r, Groups: [][]int{{}, {}, {6}}, Pairs: []verdict.Pair{
		{A: 0, B: 1, Relation: value.Conflict, Reason: "two spellings"},
		{A: 0, B: 2, Relation: value.Conflict, Reason: "two spellings"},
		{A: 1, B: 2, Relation: value.Conflict, Reason: "two spellings"},
	}}
	for i, s := range []string{"Ida", "Ida", "Ida", "Ida", "Ida", "Ida"} {
		f.Claims = append(f.Claims, at(r, "news/bridge.txt", 2+i, 5, "Here ["+s+"] Horn stood.", name(s)))
		f.Groups[0] = append(f.Groups[0], i)
	}
	f.Claims = append(f.Claims,
		at(r, "news/harbour.txt", 8, 5, "Here [Ada] Horn stood.", name("Ada")),
		at(r, "news/列車.txt", 5, 5, "Mrs [Ide\x1b[31m\u202e] Horn \x07waved.", name("Ide")))
	f.Groups[1], f.Groups[2] = []int{6}, []int{7}
	return f
}

func motto() verdict.Fact {
	r := newRule("motto", "The words over the gate", value.Quote)
	quote := func(s string) value.Value {
		return value.Value{Kind: value.Quote, Bound: value.Exact, Words: []string{s}}
	}
	return verdict.Fact{
		Rule: r,
		Claims: []*claim.Claim{
			at(r, "news/bridge.txt", 20, 2, "[“Whoever crosses by night pays the keeper twice, and whoever crosses by day pays her once and bids her good morning,”] the board says.", quote("a")),
			at(r, "news/harbour.txt", 21, 2, "[“Whoever crosses by night pays the keeper thrice, and whoever crosses by day pays her once and bids her good morning.”]", quote("b")),
		},
		Groups: [][]int{{0}, {1}},
		Pairs:  []verdict.Pair{{A: 0, B: 1, Relation: value.Conflict, Reason: "the words differ"}},
	}
}

// length is stated once: there is nothing to report.
func length() verdict.Fact {
	r := newRule("span", "The length of the bridge", value.Measure)
	return verdict.Fact{
		Rule: r,
		Claims: []*claim.Claim{at(r, "news/bridge.txt", 30, 14, "The bridge is [90 metres] long.", value.Value{
			Kind: value.Measure, Bound: value.Exact, Number: number.New(90, 0), Unit: "metre"})},
		Groups: [][]int{{0}},
	}
}

// age is stated nowhere.
func age() verdict.Fact {
	return verdict.Fact{Rule: newRule("keeper-age", "The keeper's age", value.Age)}
}

// limit is held against a declared value.
func limit() verdict.Fact {
	r := newRule("load-limit", "", value.Measure)
	return verdict.Fact{
		Rule: r,
		Claims: []*claim.Claim{at(r, "news/bridge.txt", 31, 9, "Carts of [2 tonnes] may cross.", value.Value{
			Kind: value.Measure, Bound: value.Exact, Number: number.New(2, 0), Unit: "tonne"})},
		Groups: [][]int{{0}},
	}
}

// findingsOf makes findings of the pairs of a fact, as package verdict does.
func findingsOf(f *verdict.Fact) []verdict.Finding {
	severity := f.Rule.Severity
	var found []verdict.Finding
	for _, p := range f.Pairs {
		one, two := f.Claims[f.Groups[p.A][0]], f.Claims[f.Groups[p.B][0]]
		found = append(found, verdict.Finding{
			Rule: f.Rule, Relation: p.Relation, Severity: severity[p.Relation],
			Claim: one, Against: &verdict.Side{Claim: two},
			Message:     one.Article + " says “" + one.Text + "”, " + two.Article + " says “" + two.Text + "”: " + p.Reason,
			Diff:        diffOf(one, two),
			Reason:      p.Reason,
			ClaimOthers: len(f.Groups[p.A]) - 1, AgainstOthers: len(f.Groups[p.B]) - 1,
			Fingerprint: f.Rule.ID + "/" + letters(p.A) + letters(p.B),
		})
	}
	if f.Rule.ID == "load-limit" {
		found = append(found, verdict.Finding{
			Rule: f.Rule, Relation: value.Conflict, Severity: rule.Error, Claim: f.Claims[0],
			Against: &verdict.Side{Reference: &verdict.Reference{Text: "1.5 tonnes", Path: "limits.toml", Line: 4}},
			Canonical: &verdict.Declared{Reference: verdict.Reference{Text: "1.5 tonnes"}, Value: value.Value{
				Kind: value.Measure, Bound: value.Exact, Number: number.New(15, -1), Unit: "tonne"}},
			Message: "news/bridge.txt says “2 tonnes”, limits.toml declares “1.5 tonnes”: both cannot be true",
			Diff:    verdict.Diff{{Side: verdict.Claimed, Text: "2 tonnes"}, {Side: verdict.Other, Text: "1.5 tonnes"}}, Fingerprint: "limit",
		})
	}
	if f.Rule.ID == "keeper-age" {
		found = append(found, verdict.Finding{
			Rule: f.Rule, Relation: rule.Missing, Severity: rule.Error,
			Message: "no article states “The keeper's age”", Fingerprint: "age",
		})
	}
	return found
}

// diffOf keeps the first and last words that two sentences share.
func diffOf(a, b *claim.Claim) verdict.Diff {
	one, two := strings.Fields(a.Sentence), strings.Fields(b.Sentence)
	head := 0
	for head < len(one) && head < len(two) && one[head] == two[head] {
		head++
	}
	tail := 0
	for tail < len(one)-head && tail < len(two)-head && one[len(one)-1-tail] == two[len(two)-1-tail] {
		tail++
	}
	var d verdict.Diff
	add := func(side verdict.Which, words []string, before, after string) {
		if len(words) > 0 {
			d = append(d, verdict.Edit{Side: side, Text: before + strings.Join(words, " ") + after})
		}
	}
	add(verdict.Both, one[:head], "", " ")
	add(verdict.Claimed, one[head:len(one)-tail], "", "")
	add(verdict.Other, two[head:len(two)-tail], "", "")
	add(verdict.Both, one[len(one)-tail:], " ", "")
	return d
}

func severity() map[value.Relation]rule.Severity {
	return map[value.Relation]rule.Severity{
		value.Conflict: rule.Error, value.Tension: rule.Warning, rule.Missing: rule.Error,
		value.Incomparable: rule.Warning, value.Compatible: rule.Note,
	}
}

func newRule(id, title string, kind value.Kind) *rule.Rule {
	return &rule.Rule{ID: id, Title: title, Kind: kind, File: "rules/bridge.toml", Line: 3, Severity: severity()}
}

// at is a claim whose words stand in brackets in the sentence.
func at(r *rule.Rule, path string, line, column int, sentence string, v value.Value) *claim.Claim {
	before, rest, _ := strings.Cut(sentence, "[")
	words, after, _ := cutLast(rest, "]")
	v.Start, v.End, v.Text = len(before)+100*line, len(before)+100*line+len(words), words
	return &claim.Claim{
		Rule: r, Value: v, Article: path, Path: path, Date: stated("2019-05-02"),
		Start: v.Start + 2, End: v.End + 2, Position: position(line, column), Until: position(line, column+utf8.RuneCountInString(words)),
		Text: words, Sentence: before + words + after, InSentence: len(before),
	}
}

// position is a place on a line of ASCII.
func position(line, column int) article.Position {
	return article.Position{Line: line, Column: column, ByteColumn: column, UTF16Column: column}
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	return s[:i], s[i+len(sep):], true
}

func years(n int64, b value.Bound) value.Value {
	return value.Value{Kind: value.Duration, Bound: b, Number: number.New(n, 0), Unit: "year", Elapsed: true}
}

func people(n int64) value.Value {
	return value.Value{Kind: value.Count, Bound: value.Exact, Number: number.New(n, 0), Unit: "person"}
}

func stated(day string) article.Date {
	d, err := calendar.Parse(day)
	if err != nil {
		panic(err)
	}
	return article.Date{Days: calendar.On(d), Origin: article.Stated}
}
