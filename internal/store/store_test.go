package store

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
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
	got, ok := memory(t, s, rules, o).Recall("a.txt", stamp)
	if ok {
		assert.Equal(t, said, got)
	}
	return ok
}

func TestAFileIsKnownByItsStampOrItsContent(t *testing.T) {
	s := open(t, stored(t))
	m := memory(t, s, rules, claim.Options{})
	_, ok := m.Recall("a.txt", stamp)
	assert.True(t, ok)
	_, ok = m.Recall("a.txt", engine.Stamp{Size: 8, Modified: stamp.Modified})
	assert.False(t, ok, "another size")
	_, ok = m.Recall("b.txt", stamp)
	assert.False(t, ok, "another path")
	_, ok = m.Recognize("a.txt", engine.Digest{1}, stamp)
	assert.False(t, ok, "another content")

	touched := engine.Stamp{Size: 7, Modified: stamp.Modified + 1}
	_, ok = m.Recognize("a.txt", content, touched)
	assert.True(t, ok)
	require.NoError(t, m.Save(t.Context()))
	_, ok = memory(t, s, rules, claim.Options{}).Recall("a.txt", touched)
	assert.True(t, ok, "the new stamp is remembered")
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
		_, ok := m.Recall("a.txt", stamp)
		assert.True(t, ok, "what was there before is there")
		first, second := recalled(m, "b.txt"), recalled(m, "c.txt")
		assert.NotEmpty(t, first)
		assert.Equal(t, first, second, "what is written together is there together")
		require.NoError(t, s.Close())
	}
}

// recalled returns the title that a file is remembered with.
func recalled(m *Memory, path string) string {
	if e := m.shelf(path).find(path); e != nil {
		if got, ok := m.recall(e); ok {
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
		if m.Knows(fmt.Sprintf("%d.txt", i)) {
			known++
		}
	}
	assert.Equal(t, 6, known, "each wrote a shelf of its own")
}
