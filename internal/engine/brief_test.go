package engine_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/store"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// newsroom is a repository of articles that change at random, and a store.
type newsroom struct {
	*testing.T
	dir, store string
	random     *rand.Rand
	names      []string // of the articles
	outlet     string   // the articles of the first outlet
	clock      time.Time
}

// subjects are what the articles state, each with its rule. Together the rules have all
// that bears on what is found: references, limits, trends, outlets, severities.
var subjects = []struct{ word, unit, rule string }{
	{"ferry", "people", ``},
	{"bridge", "metres", `kind = "measure"`},
	{"flood", "people", `trend = "rising"`},
	{"strike", "people", `expect = "12 people"`},
	{"market", "people", `was = ["13 people"]` + "\nmax = 3"},
	{"museum", "people", `tolerance = "2 people"` + "\nmin = 30\nseverity.conflict = \"warning\""},
	{"school", "people", `require_in = ["a0*.txt"]` + "\nmin = 4"},
	{"harbour", "people", `reference = "authority"`},
	{"tunnel", "people", "[rule.source]\nfile = \"facts.txt\"\nfind = \"tunnel ... {}\""},
	{"opening", "", `kind = "date"`},
	{"race", "people", ``},
	{"choir", "people", ``},
}

func (n *newsroom) git(arguments ...string) {
	n.Helper()
	command := exec.Command("git", append([]string{"-c", "user.name=Desk", "-c", "user.email=desk@example.org"}, arguments...)...)
	command.Dir = n.dir
	out, err := command.CombinedOutput()
	require.NoError(n, err, "git %v: %s", arguments, out)
}

// write writes a file, and makes it look as if it had rested for long.
func (n *newsroom) write(name, text string) {
	n.Helper()
	name = filepath.Join(n.dir, name)
	require.NoError(n, os.WriteFile(name, []byte(text), 0o666))
	n.clock = n.clock.Add(time.Second)
	require.NoError(n, os.Chtimes(name, n.clock, n.clock))
}

// article returns an article that states some of the facts.
func (n *newsroom) article() string {
	var b strings.Builder
	if n.random.IntN(3) > 0 {
		fmt.Fprintf(&b, " date 2020-01-%02d\n", 1+n.random.IntN(28))
	}
	for range 1 + n.random.IntN(3) {
		s := subjects[n.random.IntN(len(subjects))]
		if n.random.IntN(12) == 0 {
			fmt.Fprintf(&b, "factcheck-ignore %s: agreed\n", s.word)
		}
		value := fmt.Sprintf("%d %s", 10+n.random.IntN(6), s.unit)
		if s.unit == "" {
			value = []string{"on Monday", "on Tuesday", "on 5 January 2020"}[n.random.IntN(3)]
		}
		fmt.Fprintf(&b, "The %s, they said, had %s that day.\n\n", s.word, value)
	}
	return b.String()
}

func (n *newsroom) rules() string {
	var b strings.Builder
	for _, s := range subjects {
		fmt.Fprintf(&b, "[[rule]]\nid = %q\nfind = [\"%s ... {}\"]\n", s.word, s.word)
		if s.unit == "people" {
			b.WriteString("kind = \"count\"\nof = [\"people\"]\n")
		}
		if s.rule != "" && !strings.Contains(s.rule, "min") {
			b.WriteString("min = 0\n")
		}
		b.WriteString(s.rule + "\n\n")
	}
	b.WriteString("[[relate]]\nid = \"race-within-choir\"\nholds = \"race <= choir\"\nover = \"article\"\n")
	return b.String()
}

func newNewsroom(t *testing.T, seed uint64) *newsroom {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	n := &newsroom{T: t, dir: dir, store: filepath.Join(t.TempDir(), "cache.db"), random: rand.New(rand.NewPCG(seed, 0)), outlet: "corpus/a1*", clock: time.Unix(1_600_000_000, 0)}
	for _, name := range []string{"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"} {
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
	t.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(dir, "none"))
	n.git("init", "-q", "-b", "main")
	n.write("rules.toml", n.rules())
	n.write("facts.txt", "The tunnel had 12 people.\n")
	require.NoError(t, os.Mkdir(filepath.Join(dir, "corpus"), 0o777))
	for i := range 40 {
		name := fmt.Sprintf("corpus/a%02d.txt", i)
		n.names = append(n.names, name)
		n.write(name, n.article())
	}
	n.git("add", "-A")
	n.git("commit", "-q", "-m", "first")
	return n
}

// change changes something, and stages it or does not.
func (n *newsroom) change(step int) {
	name := n.names[n.random.IntN(len(n.names))]
	if n.random.IntN(3) == 0 {
		n.git("commit", "-q", "--allow-empty", "-m", "next")
	}
	switch n.random.IntN(12) {
	case 0:
		name = fmt.Sprintf("corpus/new%03d.txt", step)
		n.names = append(n.names, name)
		n.write(name, n.article())
	case 1:
		require.NoError(n, os.RemoveAll(filepath.Join(n.dir, name)))
	case 2:
		n.write("facts.txt", fmt.Sprintf("The tunnel had %d people.\n", 10+n.random.IntN(4)))
	case 3:
		n.outlet = fmt.Sprintf("corpus/a%d*", n.random.IntN(3))
	case 4:
		n.write("rules.toml", strings.Replace(n.rules(), "12 people", fmt.Sprintf("%d people", 10+n.random.IntN(4)), 1))
	default:
		n.write(name, n.article())
	}
	if n.random.IntN(4) > 0 {
		n.git("add", "-A")
	}
	if n.random.IntN(8) == 0 {
		n.write(name, n.article()) // staged, and changed again
	}
}

// check checks what is staged, with the store or without.
func (n *newsroom) check(stored, brief, staged bool) *verdict.Result {
	n.Helper()
	book, err := rule.Load(os.DirFS(n.dir), []string{"rules.toml"})
	require.NoError(n, err)
	outlet, err := glob.Compile([]string{n.outlet})
	require.NoError(n, err)
	c := engine.Config{
		Rules: book.Rules, Relates: book.Relates, Root: n.dir, Articles: []string{"corpus"}, Whole: true, Brief: brief,
		Outlets: []engine.Outlet{{Name: "desk", Paths: outlet}},
	}
	if staged {
		c.Ask = func(ctx context.Context) (*change.Set, error) { return change.Staged(ctx, n.dir) }
	}
	save := func() {}
	if stored {
		s, err := store.Open(n.Context(), n.store)
		require.NoError(n, err)
		c.Memory = func(int) engine.Memory {
			m, err := s.Memory(n.Context(), c)
			require.NoError(n, err)
			save = func() {
				assert.NoError(n, m.Save(n.Context()))
				assert.NoError(n, s.Close())
			}
			return m
		}
	}
	result, err := engine.Check(n.Context(), c)
	require.NoError(n, err)
	save()
	return result
}

// written is a result in all formats that are written briefly, or in all there are.
func written(t *testing.T, r *verdict.Result, brief bool) string {
	t.Helper()
	var out bytes.Buffer
	for _, format := range report.Formats() {
		if !brief || report.IsBrief(format, report.Options{}) {
			require.NoError(t, report.Write(&out, format, r, report.Options{}))
		}
	}
	return out.String()
}

// Whatever changes, what is reported of it is the same with and without a store.
func TestAStagedChangeIsReportedTheSameFromMemory(t *testing.T) {
	const steps = 30
	for seed := range uint64(2) {
		n, briefly, left := newNewsroom(t, seed), 0, 0
		n.check(true, false, false)
		for step := range steps {
			n.change(step)
			want := written(t, n.check(false, false, true), true)
			got := n.check(true, true, true)
			require.Equal(t, want, written(t, got, true), "seed %d, step %d", seed, step)
			if got.Unlisted > 0 {
				briefly++
			}
			for _, f := range got.Facts {
				if f.Left != nil {
					left++
				}
			}
			if n.random.IntN(5) == 0 {
				whole := n.random.IntN(2) == 0
				require.Equal(t, written(t, n.check(false, false, whole), false), written(t, n.check(true, false, whole), false))
			}
		}
		t.Logf("%d of %d runs were brief, and left out %d facts", briefly, steps, left)
		assert.Greater(t, briefly, steps/2)
		assert.Greater(t, left, steps/2)
	}
}
