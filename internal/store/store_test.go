package store

import (
	"bytes"
	"database/sql"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

var (
	stamp   = engine.Stamp{Size: 7, Modified: 1_600_000_000_000_000_000}
	content = engine.Digest{1, 2, 3}
	said    = engine.Said{Articles: []verdict.Source{{Article: "a.txt", Path: "a.txt", Title: "A title"}}}
	rules   = []*rule.Rule{{ID: "toll", Kind: "count"}}
)

func open(t *testing.T, name string) *Store {
	t.Helper()
	s, err := Open(t.Context(), name)
	require.NoError(t, err)
	t.Cleanup(s.close)
	return s
}

func memory(t *testing.T, s *Store, rules []*rule.Rule, o claim.Options) *Memory {
	t.Helper()
	m, err := s.Memory(t.Context(), engine.Config{Rules: rules, Claims: o})
	require.NoError(t, err)
	return m
}

// stored makes a store that remembers one file, and returns its name.
func stored(t *testing.T) string {
	t.Helper()
	name := Default(t.TempDir())
	s := open(t, name)
	m := memory(t, s, rules, claim.Options{})
	m.Keep("a.txt", content, stamp, said)
	require.NoError(t, m.Save(t.Context()))
	require.NoError(t, s.Close())
	return name
}

// remembers reports whether a store knows the file that stored keeps.
func remembers(t *testing.T, name string, rules []*rule.Rule, o claim.Options) bool {
	t.Helper()
	s := open(t, name)
	defer s.close()
	known := memory(t, s, rules, o).Recall("a.txt")
	if known != nil {
		got, ok := known.Said()
		assert.True(t, ok)
		assert.Equal(t, said, got)
		assert.Equal(t, stamp, known.Stamp())
		assert.Equal(t, content, known.Content())
	}
	return known != nil
}

func TestANewStampIsRemembered(t *testing.T) {
	s := open(t, stored(t))
	m := memory(t, s, rules, claim.Options{})
	assert.Nil(t, m.Recall("b.txt"), "another path")
	touched := engine.Stamp{Size: 7, Modified: stamp.Modified + 1}
	m.Recall("a.txt").Renew(touched)
	require.NoError(t, m.Save(t.Context()))
	assert.Equal(t, touched, memory(t, s, rules, claim.Options{}).Recall("a.txt").Stamp())
}

// A memory that is used is not the first to be forgotten, though it has nothing new.
func TestThatAMemoryIsUsedIsWritten(t *testing.T) {
	s := open(t, stored(t))
	_, err := s.db.ExecContext(t.Context(), "UPDATE memory SET used = used - 3")
	require.NoError(t, err)
	m := memory(t, s, rules, claim.Options{})
	require.NotNil(t, m.Recall("a.txt"))
	require.NoError(t, m.Save(t.Context()))
	var used uint64
	require.NoError(t, s.db.QueryRowContext(t.Context(), "SELECT used FROM memory").Scan(&used))
	assert.Equal(t, m.today, used)
	assert.NotNil(t, memory(t, s, rules, claim.Options{}).Recall("a.txt"))

	// One that has nothing is not written.
	require.NoError(t, memory(t, s, rules, claim.Options{Dollar: "CAD"}).Save(t.Context()))
	var memories int
	require.NoError(t, s.db.QueryRowContext(t.Context(), "SELECT count(*) FROM memory").Scan(&memories))
	assert.Equal(t, 1, memories)
}

// What is read of a record in parts is what was kept.
func TestARecordIsReadInParts(t *testing.T) {
	other := &rule.Rule{ID: "rain", Kind: "measure"}
	of := func(r *rule.Rule, text string) *claim.Claim { return &claim.Claim{Rule: r, Text: text} }
	said := engine.Said{
		Articles: []verdict.Source{
			{Article: "1", Path: "a.jsonl", Date: article.Date{Days: calendar.On(18000), Origin: article.Stated}},
			{Article: "2", Path: "a.jsonl"},
			{Article: "3", Path: "a.jsonl", Date: article.Date{Days: calendar.On(-5), Origin: article.Stated}},
		},
		Claims:  []*claim.Claim{of(other, "a"), of(rules[0], "b"), of(other, "c")},
		Remarks: []engine.Remark{{Path: "a.jsonl", Taken: []int{3}}},
	}
	name, both := Default(t.TempDir()), []*rule.Rule{rules[0], other}
	s := open(t, name)
	m := memory(t, s, both, claim.Options{})
	mark, ok := m.Keep("a.jsonl", content, stamp, said)
	assert.True(t, ok)
	_, ok = m.Keep("b.jsonl", content, stamp, engine.Said{Claims: []*claim.Claim{{Rule: &rule.Rule{}}}})
	assert.False(t, ok, "a claim of a rule that is none of the run's")
	require.NoError(t, m.Save(t.Context()))

	known := memory(t, s, both, claim.Options{}).Recall("a.jsonl")
	require.NotNil(t, known)
	assert.Equal(t, mark, known.Mark())
	assert.Equal(t, engine.Outline{Articles: 3, HasRemarks: true, Dates: engine.Dates{
		Known: true, Range: calendar.Period{First: -5, Last: 18000},
	}}, known.Outline())
	assert.Equal(t, []*rule.Rule{other, rules[0], other}, slices.Collect(known.Rules()))
	claims, ok := known.Claims(map[*rule.Rule]bool{other: true})
	assert.True(t, ok)
	assert.Equal(t, []*claim.Claim{said.Claims[0], said.Claims[2]}, claims)
	remarks, ok := known.Remarks()
	assert.True(t, ok)
	assert.Equal(t, said.Remarks, remarks)
	whole, ok := known.Said()
	assert.True(t, ok)
	assert.Equal(t, said, whole)
}

func TestTalliesAreThoseOfTheVeryRules(t *testing.T) {
	s := open(t, stored(t))
	m := memory(t, s, rules, claim.Options{})
	assert.Nil(t, m.Tallies())
	want := &engine.Tallies{
		Corpus: engine.Mark{1, 1 << 63}, Fallback: calendar.Period{First: 3, Last: 9}, IsDated: true,
		Facts: map[*rule.Rule]engine.Tally{rules[0]: {Claims: 7, Findings: 2, Undated: true}},
	}
	m.Tally(want)
	require.NoError(t, m.Save(t.Context()))
	assert.Equal(t, want, memory(t, s, rules, claim.Options{}).Tallies())
	for _, r := range []rule.Rule{
		{Severity: map[value.Relation]rule.Severity{value.Conflict: rule.Off}}, {Expect: &rule.Given{Text: "10"}}, {Was: []rule.Given{{Text: "10"}}},
		{Tolerance: value.Tolerance{Share: big.NewRat(1, 20)}}, {Tolerance: value.Tolerance{Amount: big.NewRat(1, 1), Dimension: "time"}},
		{Precision: rule.Exact}, {Trend: rule.Rising}, {Revisions: []rule.Revision{{Date: 5}}}, {Max: 1}, {ByAttribution: true},
		{Conversions: []rule.Conversion{{Conversion: value.Conversion{Factor: big.NewRat(2, 1)}}}},
	} {
		r.ID, r.Kind = rules[0].ID, rules[0].Kind
		m := memory(t, s, []*rule.Rule{&r}, claim.Options{})
		assert.NotNil(t, m.Recall("a.txt"), "what was read is the same")
		assert.Nil(t, m.Tallies(), "%+v", r)
	}
	m.Tally(nil)
	require.NoError(t, m.Save(t.Context()))
	assert.Nil(t, memory(t, s, rules, claim.Options{}).Tallies())
}

func TestWhatBearsOnClaimsIsInTheKey(t *testing.T) {
	name := stored(t)
	assert.True(t, remembers(t, name, rules, claim.Options{}))
	assert.True(t, remembers(t, name, []*rule.Rule{{ID: "toll", Kind: "count", Title: "The toll", Min: 3}}, claim.Options{}), "how claims are shown and compared")
	assert.False(t, remembers(t, name, []*rule.Rule{{ID: "toll", Kind: "count", Of: []string{"person"}}}, claim.Options{}), "a rule that reads otherwise")
	assert.False(t, remembers(t, name, append([]*rule.Rule{{ID: "other"}}, rules...), claim.Options{}), "one more rule")
	assert.False(t, remembers(t, name, rules, claim.Options{Dollar: "CAD"}), "another setting")

	zone := engine.Config{Rules: rules, Zone: time.FixedZone("east", 3600)}
	elsewhere, shape := engine.Config{Rules: rules, Root: t.TempDir()}, "shape"
	plain := keyOf(rules, engine.Config{Rules: rules, Workers: 4, Whole: true}, shape)
	assert.Equal(t, plain, keyOf(rules, engine.Config{}, shape), "how a run goes about it")
	assert.NotEqual(t, plain, keyOf(rules, zone, shape), "the zone of moments")
	assert.NotEqual(t, plain, keyOf(rules, elsewhere, shape), "another folder")
	assert.NotEqual(t, plain, keyOf(rules, engine.Config{}, "another shape"))
}

func TestADamagedStoreIsMadeAnew(t *testing.T) {
	tests := []struct {
		name   string
		damage func(t *testing.T, file string)
	}{
		{"cut off", func(t *testing.T, file string) { require.NoError(t, os.Truncate(file, 5000)) }},
		{"cut off in its head", func(t *testing.T, file string) { require.NoError(t, os.Truncate(file, 50)) }},
		{"empty", func(t *testing.T, file string) { require.NoError(t, os.Truncate(file, 0)) }},
		{"something else", func(t *testing.T, file string) {
			require.NoError(t, os.WriteFile(file, bytes.Repeat([]byte("no store at all. "), 1000), 0o666))
		}},
		{"of another version", func(t *testing.T, file string) { change(t, file, "PRAGMA user_version = 999") }},
		{"with other tables", func(t *testing.T, file string) { change(t, file, "DROP TABLE shelf") }},
		{"a byte of a shelf changed", func(t *testing.T, file string) {
			change(t, file, "UPDATE shelf SET content = substr(content, 1, length(content) - 1) || x'00'")
		}},
		{"tallies changed", func(t *testing.T, file string) { change(t, file, "INSERT OR REPLACE INTO tally VALUES (1, 'x', 7)") }},
		{"a shelf too many", func(t *testing.T, file string) {
			change(t, file, "INSERT INTO shelf SELECT memory, 300, content FROM shelf")
		}},
		{"a shelf that is no shelf", func(t *testing.T, file string) { change(t, file, "UPDATE shelf SET content = 'x', number = 300") }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			name := stored(t)
			tt.damage(t, name)
			assert.False(t, remembers(t, name, rules, claim.Options{}))

			s := open(t, name)
			m := memory(t, s, rules, claim.Options{})
			m.Keep("a.txt", content, stamp, said)
			require.NoError(t, m.Save(t.Context()))
			require.NoError(t, s.Close())
			assert.True(t, remembers(t, name, rules, claim.Options{}), "it remembers again")
		})
	}
}

func change(t *testing.T, file, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer db.Close()
	_, err = db.ExecContext(t.Context(), statement)
	require.NoError(t, err)
}

// The tables of facts, claims and findings say what the check found, also where somebody
// changed them since, or where they are of another check.
func TestTablesAreNotTrusted(t *testing.T) {
	name := stored(t)
	s := open(t, name)
	stated := func(text string) *claim.Claim {
		return &claim.Claim{Rule: rules[0], Article: "a.txt", Path: "a.txt", Text: text}
	}
	r := &verdict.Result{
		Articles: said.Articles,
		Facts:    []verdict.Fact{{Rule: rules[0], Claims: []*claim.Claim{stated("10"), stated("12")}, Groups: [][]int{{0}, {1}}}},
	}
	r.Findings = []verdict.Finding{{Rule: rules[0], Relation: value.Conflict, Claim: r.Facts[0].Claims[0], Against: &verdict.Side{Claim: r.Facts[0].Claims[1]}}}
	const question = "SELECT f.relation, a.text, b.text, facts.ways FROM findings f JOIN claims a ON a.id = f.claim JOIN claims b ON b.id = f.against JOIN facts USING (rule)"
	answer := func() [][]any {
		table, err := Query(t.Context(), name, question)
		require.NoError(t, err)
		return table.Rows
	}
	require.NoError(t, s.Publish(t.Context(), r, "1", 0))
	want := [][]any{{"conflict", "10", "12", int64(2)}}
	assert.Equal(t, want, answer())

	change(t, name, "UPDATE claims SET text = '11'")
	assert.NotEqual(t, want, answer())
	require.NoError(t, s.Publish(t.Context(), r, "1", 0))
	assert.Equal(t, want, answer())

	require.NoError(t, s.Publish(t.Context(), &verdict.Result{}, "1", 10))
	assert.Empty(t, answer())
	require.NoError(t, s.Publish(t.Context(), r, "1", 10))
	assert.Equal(t, want, answer())
	require.NoError(t, s.Publish(t.Context(), r, "1", 1))
	assert.Empty(t, answer(), "too many claims")
}

// Tables that cannot be written are made anew, and so is what is remembered.
func TestDamagedTablesAreMadeAnew(t *testing.T) {
	for _, table := range []string{"run", "facts", "articles", "claims", "findings"} {
		name := stored(t)
		change(t, name, "DROP TABLE "+table)
		s := open(t, name)
		require.NoError(t, s.Publish(t.Context(), &verdict.Result{}, "1", 0), table)
		require.NoError(t, s.Close())
		answer, err := Query(t.Context(), name, "SELECT count(*) FROM "+table)
		require.NoError(t, err, table)
		assert.Len(t, answer.Rows, 1, table)
	}
}

// A page of the tables that is no page any more is found when they are written.
func TestADamagedPageIsMadeAnew(t *testing.T) {
	name := stored(t)
	s := open(t, name)
	facts := make([]verdict.Fact, 1)
	facts[0].Rule = rules[0]
	for range 500 {
		facts[0].Claims = append(facts[0].Claims, &claim.Claim{Rule: rules[0], Article: "a.txt", Path: "a.txt", Text: "10"})
	}
	facts[0].Groups = [][]int{{0}}
	r := &verdict.Result{Facts: facts}
	require.NoError(t, s.Publish(t.Context(), r, "1", 0))
	require.NoError(t, s.Close())
	whole, err := os.ReadFile(name)
	require.NoError(t, err)
	const page = 4096
	for at := page; at < len(whole); at += page {
		require.NoError(t, os.WriteFile(name, slices.Concat(whole[:at], make([]byte, page), whole[at+page:]), 0o666))
		s := open(t, name)
		memory(t, s, rules, claim.Options{})
		require.NoError(t, s.Publish(t.Context(), r, "1", 0), at)
		require.NoError(t, s.Close())
		answer, err := Query(t.Context(), name, "SELECT count(*), min(text) FROM claims")
		require.NoError(t, err, at)
		assert.Equal(t, [][]any{{int64(500), "10"}}, answer.Rows, at)
	}
}

// Whatever of a check is in the tables, they are written anew when it changes.
func TestWhatIsPublishedIsUpToDate(t *testing.T) {
	outcome := func() *verdict.Result {
		stated := func(text string) *claim.Claim {
			return &claim.Claim{Rule: rules[0], Article: "a.txt", Path: "a.txt", Text: text}
		}
		claims := []*claim.Claim{stated("10"), stated("12"), stated("12")}
		return &verdict.Result{
			Articles: []verdict.Source{{Article: "a.txt", Path: "a.txt", Title: "Oil"}},
			Facts:    []verdict.Fact{{Rule: rules[0], Claims: claims, Groups: [][]int{{0}, {1, 2}}}},
			Findings: []verdict.Finding{{Rule: rules[0], Relation: value.Conflict, Claim: claims[0], Against: &verdict.Side{Claim: claims[1]}}},
		}
	}
	const question = "SELECT articles.title, articles.date_from, a.sentence, a.way, b.way, f.claim, f.against, f.reference, f.accepted FROM articles, claims a, claims b, findings f WHERE a.id = 1 AND b.id = 3"
	for what, change := range map[string]func(r *verdict.Result){
		"a title": func(r *verdict.Result) { r.Articles[0].Title = "Gold" },
		"a date": func(r *verdict.Result) {
			r.Articles[0].Date = article.Date{Days: calendar.On(18264), Origin: article.Stated}
		},
		"a sentence": func(r *verdict.Result) { r.Facts[0].Claims[0].Sentence = "It is 10." },
		"the groups": func(r *verdict.Result) { r.Facts[0].Groups = [][]int{{0, 2}, {1}} },
		"a side":     func(r *verdict.Result) { r.Findings[0].Claim = r.Facts[0].Claims[2] },
		"the other":  func(r *verdict.Result) { r.Findings[0].Against.Claim = r.Facts[0].Claims[2] },
		"a reference": func(r *verdict.Result) {
			r.Findings[0].Against = &verdict.Side{Reference: &verdict.Reference{Text: "11"}}
		},
		"acceptance": func(r *verdict.Result) { r.Findings[0].Accepted = &verdict.Accepted{Reason: "known"} },
	} {
		t.Run(what, func(t *testing.T) {
			name := stored(t)
			s := open(t, name)
			answer := func(r *verdict.Result) [][]any {
				require.NoError(t, s.Publish(t.Context(), r, "1", 10))
				table, err := Query(t.Context(), name, question)
				require.NoError(t, err)
				require.Len(t, table.Rows, 1)
				return table.Rows
			}
			before, changed := answer(outcome()), outcome()
			change(changed)
			assert.NotEqual(t, before, answer(changed))
			assert.Equal(t, before, answer(outcome()))
		})
	}
}

// A file that somebody else wrote is never replaced.
func TestAForeignFileIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	require.NoError(t, os.WriteFile(text, []byte("My notes."), 0o666))
	_, err := Open(t.Context(), text)
	assert.ErrorIs(t, err, ErrForeign)
	kept, err := os.ReadFile(text)
	require.NoError(t, err)
	assert.Equal(t, "My notes.", string(kept))

	other := filepath.Join(dir, "other.db")
	change(t, other, "CREATE TABLE mine (x)")
	_, err = Open(t.Context(), other)
	assert.ErrorIs(t, err, ErrForeign)
}

// What is no file, such as /dev/null, is left where it is; of a link it is the file behind
// it that is made anew.
func TestAPlaceThatIsNoFileIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	_, err := Open(t.Context(), folder)
	require.ErrorIs(t, err, ErrForeign)
	assert.DirExists(t, folder)

	name, link := stored(t), filepath.Join(folder, "link.db")
	if err := os.Symlink(name, link); err != nil {
		t.Skip("there are no links")
	}
	require.NoError(t, os.Truncate(name, 0))
	s := open(t, link)
	require.NoError(t, s.Close())
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.Equal(t, os.ModeSymlink, info.Mode().Type())
	assert.FileExists(t, name)

	null := filepath.Join(folder, "null.db")
	require.NoError(t, os.Symlink(os.DevNull, null))
	_, err = Open(t.Context(), null)
	require.ErrorIs(t, err, ErrForeign)
	info, err = os.Lstat(null)
	require.NoError(t, err)
	assert.Equal(t, os.ModeSymlink, info.Mode().Type())
}

func TestWithoutAPlaceThereIsNoStore(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, Folder), nil, 0o666))
	_, err := Open(t.Context(), Default(dir))
	assert.Error(t, err)
}

// A process that is killed while it writes leaves the store as it was, or with all of
// what it wrote.
func TestAStoreSurvivesAKilledProcess(t *testing.T) {
	if name := os.Getenv("FACTCHECK_KILLED_STORE"); name != "" {
		writeForEver(t, name)
	}
	name := stored(t)
	for i := range 5 {
		child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestAStoreSurvivesAKilledProcess$")
		child.Env = append(os.Environ(), "FACTCHECK_KILLED_STORE="+name)
		out, err := child.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, child.Start())
		_, err = out.Read(make([]byte, 1)) // it has written once
		require.NoError(t, err)
		time.Sleep(time.Duration(7*i) * time.Millisecond)
		require.NoError(t, child.Process.Kill())
		_ = child.Wait()

		s := open(t, name)
		var state string
		require.NoError(t, s.db.QueryRowContext(t.Context(), "PRAGMA integrity_check").Scan(&state))
		assert.Equal(t, "ok", state)
		m := memory(t, s, rules, claim.Options{})
		assert.NotNil(t, m.Recall("a.txt"), "what was there before is there")
		first, second := recalled(m, "b.txt"), recalled(m, "c.txt")
		assert.NotEmpty(t, first)
		assert.Equal(t, first, second, "what is written together is there together")
		require.NoError(t, s.Close())
	}
}

// recalled returns the title that a file is remembered with.
func recalled(m *Memory, path string) string {
	if known := m.Recall(path); known != nil {
		if got, ok := known.Said(); ok {
			return got.Articles[0].Title
		}
	}
	return ""
}

// writeForEver writes the same title for two files, ever another one, until the process
// is killed.
func writeForEver(t *testing.T, name string) {
	s := open(t, name)
	m := memory(t, s, rules, claim.Options{})
	for i := range 100_000 {
		title := strings.Repeat(fmt.Sprint(i, " "), 2000)
		for _, path := range []string{"b.txt", "c.txt"} {
			m.Keep(path, content, stamp, engine.Said{Articles: []verdict.Source{{Path: path, Title: title}}})
		}
		require.NoError(t, m.Save(t.Context()))
		if i == 0 {
			_, err := os.Stdout.WriteString("x") // tells the parent that there is something to lose
			require.NoError(t, err)
		}
	}
}

// Several at once may make a store, write to it, and read what the others wrote.
func TestSeveralAtOnce(t *testing.T) {
	name := Default(t.TempDir())
	var all sync.WaitGroup
	for i := range 6 {
		all.Go(func() {
			path := fmt.Sprintf("%d.txt", i)
			for range 3 {
				s, err := Open(t.Context(), name)
				if !assert.NoError(t, err) {
					return
				}
				m, err := s.Memory(t.Context(), engine.Config{Rules: rules})
				if assert.NoError(t, err) {
					m.Keep(path, content, stamp, said)
					assert.NoError(t, m.Save(t.Context()))
				}
				assert.NoError(t, s.Close())
			}
		})
	}
	all.Wait()
	m := memory(t, open(t, name), rules, claim.Options{})
	known := 0
	for i := range 6 {
		if m.Recall(fmt.Sprintf("%d.txt", i)) != nil {
			known++
		}
	}
	assert.Equal(t, 6, known, "each wrote a shelf of its own")
}
