package change

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// repo is a git repository in a temporary folder.
type repo struct {
	*testing.T
	dir string
}

func newRepo(t *testing.T) repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	r := repo{t, dir}
	for _, name := range []string{"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"} {
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
	t.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(dir, "none"))
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	r.git("init", "-q", "-b", "main")
	r.git("config", "user.email", "desk@example.org")
	r.git("config", "user.name", "Desk")
	return r
}

func (r repo) git(arguments ...string) {
	r.Helper()
	command := exec.Command("git", arguments...)
	command.Dir = r.dir
	out, err := command.CombinedOutput()
	require.NoError(r, err, "git %v: %s", arguments, out)
}

func (r repo) write(name, text string) {
	r.Helper()
	require.NoError(r, os.MkdirAll(filepath.Dir(r.path(name)), 0o777))
	require.NoError(r, os.WriteFile(r.path(name), []byte(text), 0o666))
}

func (r repo) path(name string) string { return filepath.Join(r.dir, filepath.FromSlash(name)) }

func (r repo) commit(message string) {
	r.git("add", "-A")
	r.git("commit", "-q", "-m", message)
}

// names returns the changed files, relative to the repository.
func (r repo) names(s *Set) []string {
	var names []string
	for _, name := range s.Files() {
		rel, err := filepath.Rel(r.dir, name)
		require.NoError(r, err)
		names = append(names, filepath.ToSlash(rel))
	}
	return names
}

func TestStagedLines(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\ntwo\nthree\nfour\n")
	r.write("b.txt", "one\n")
	r.commit("first")
	r.write("a.txt", "one\nTWO\nthree\nfour\n--- a/five\n+++ b/six\n")
	r.git("add", "a.txt")
	r.write("b.txt", "changed, not staged\n")
	s, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	assert.Equal(t, []string{"a.txt"}, r.names(s))
	for line, want := range []bool{1: false, 2: true, 3: false, 4: false, 5: true, 6: true, 7: false} {
		assert.Equal(t, want, s.Touches(r.path("a.txt"), line, line), "line %d", line)
	}
	assert.True(t, s.Touches(r.path("a.txt"), 1, 3))
	assert.False(t, s.Touches(r.path("a.txt"), 3, 4))
	assert.False(t, s.Touches(r.path("b.txt"), 1, 9))
	assert.True(t, s.Deletes(), "the old second line")
}

func TestStagedContentIsThatOfTheIndex(t *testing.T) {
	r := newRepo(t)
	r.write("sub/a.txt", "one\n")
	r.write("b.txt", "one\n")
	r.commit("first")
	r.write("sub/a.txt", "two\n")
	r.git("add", "-A")
	r.write("sub/a.txt", "three\n")
	s, err := Staged(t.Context(), r.path("sub"))
	require.NoError(t, err)
	assert.Equal(t, map[string][]byte{r.path("sub/a.txt"): []byte("two\n")}, s.Index())
}

func TestStagedBeforeTheFirstCommit(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\n")
	r.git("add", "-A")
	s, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	assert.True(t, s.Touches(r.path("a.txt"), 1, 1))
	assert.False(t, s.Deletes())
}

func TestNothingStaged(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\n")
	r.commit("first")
	s, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	assert.Empty(t, s.Files())
	assert.False(t, s.Deletes())
}

func TestSinceTakesWhatTheBranchChanged(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\ntwo\n")
	r.write("main.txt", "one\n")
	r.commit("first")
	r.git("checkout", "-q", "-b", "draft")
	r.write("a.txt", "one\n2\n")
	r.commit("on the branch")
	r.git("checkout", "-q", "main")
	r.write("main.txt", "changed on main meanwhile\n")
	r.commit("on main")
	r.git("checkout", "-q", "draft")
	r.write("new.txt", "not known to git\n")
	r.write("ignored.log", "ignored\n")
	r.write(".gitignore", "*.log\n")
	s, err := Since(t.Context(), r.dir, "main")
	require.NoError(t, err)
	assert.Equal(t, []string{".gitignore", "a.txt", "new.txt"}, r.names(s))
	assert.True(t, s.Touches(r.path("a.txt"), 2, 2))
	assert.False(t, s.Touches(r.path("a.txt"), 1, 1))
	assert.True(t, s.Touches(r.path("new.txt"), 40, 40))
}

func TestRenamesAndDeletions(t *testing.T) {
	r := newRepo(t)
	r.write("old.txt", strings.Repeat("the same words again\n", 30))
	r.write("gone.txt", "gone\n")
	r.commit("first")
	r.git("mv", "old.txt", "new name é.txt")
	r.git("rm", "-q", "gone.txt")
	s, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	assert.False(t, s.Touches(r.path("new name é.txt"), 1, 30), "a new name changes no line")
	assert.True(t, s.Deletes())

	r.write("new name é.txt", strings.Repeat("the same words again\n", 30)+"and more\n")
	r.git("add", "-A")
	s, err = Staged(t.Context(), r.dir)
	require.NoError(t, err)
	assert.Equal(t, []string{"new name é.txt"}, r.names(s))
	assert.True(t, s.Touches(r.path("new name é.txt"), 31, 31))
	assert.False(t, s.Touches(r.path("new name é.txt"), 1, 30))
}

// What git shows no lines of is changed all the same: a file that is no text, an empty one,
// one of another name.
func TestFilesWithoutLines(t *testing.T) {
	r := newRepo(t)
	r.write("b/old name.txt", "one\ntwo\nthree\n")
	r.write("empty.txt", "")
	r.write("page.docx", "a\x00b")
	r.write("gone.docx", "c\x00d")
	r.write("mode.txt", "one\n")
	r.commit("first")
	r.git("mv", "b/old name.txt", "b/new\tname.txt")
	r.git("rm", "-q", "empty.txt", "gone.docx")
	r.write("page.docx", "a\x00c")
	r.write("some b/some.docx", "e\x00f")
	r.write("none.txt", "")
	r.git("add", "-A")
	r.git("update-index", "--chmod=+x", "mode.txt")
	s, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	assert.Equal(t, []string{"page.docx", "some b/some.docx"}, r.names(s))
	assert.True(t, s.Touches(r.path("page.docx"), 7, 7))
	assert.True(t, s.Deletes())
	var moved []string
	for _, name := range s.Moved() {
		moved = append(moved, strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(r.path(""))+"/"))
	}
	assert.Equal(t, []string{"b/new\tname.txt", "b/old name.txt", "empty.txt", "gone.docx", "none.txt", "some b/some.docx"}, moved)
}

// Lines that went away alter what those around them say together.
func TestAlters(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\ntwo\nthree\nfour\nfive\n")
	r.commit("first")
	r.write("a.txt", "one\ntwo\nfour\nFIVE\n") // without three
	r.git("add", "-A")
	s, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	assert.False(t, s.Touches(r.path("a.txt"), 1, 3))
	assert.True(t, s.Alters(r.path("a.txt"), 1, 3))
	assert.True(t, s.Alters(r.path("a.txt"), 4, 4))
	assert.False(t, s.Alters(r.path("a.txt"), 1, 1))
	assert.False(t, s.Alters(r.path("b.txt"), 1, 9))
	assert.False(t, (*Set)(nil).Alters(r.path("a.txt"), 1, 9))
}

func TestConfigurationOfDiffsDoesNotMatter(t *testing.T) {
	r := newRepo(t)
	r.write("sub/b/a\tb.txt", "one\n")
	r.commit("first")
	for _, setting := range [][2]string{
		{"diff.noprefix", "true"}, {"diff.mnemonicPrefix", "true"}, {"color.ui", "always"}, {"color.diff", "always"},
		{"diff.external", "false"}, {"diff.context", "5"}, {"diff.interHunkContext", "50"}, {"core.pager", "false"},
	} {
		r.git("config", setting[0], setting[1])
	}
	r.write("sub/b/a\tb.txt", "one\ntwo\n")
	r.git("add", "-A")
	s, err := Staged(t.Context(), r.path("sub"))
	require.NoError(t, err)
	assert.Equal(t, []string{"sub/b/a\tb.txt"}, r.names(s))
	assert.True(t, s.Touches(r.path("sub/b/a\tb.txt"), 2, 2))
}

func TestErrors(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\n")
	r.commit("first")
	r.write("a.txt", "two\n")
	r.commit("second")

	_, err := Since(t.Context(), r.dir, "nowhere")
	assert.EqualError(t, err, `there is no commit "nowhere" here`)
	_, err = Since(t.Context(), r.dir, "--output=x")
	assert.EqualError(t, err, `there is no commit "--output=x" here`)

	shallow := filepath.Join(t.TempDir(), "shallow")
	r.git("clone", "-q", "--depth", "1", "file://"+filepath.ToSlash(r.dir), shallow)
	_, err = Since(t.Context(), shallow, "HEAD~1")
	assert.ErrorContains(t, err, "the clone is shallow")

	_, err = Staged(t.Context(), t.TempDir())
	assert.ErrorIs(t, err, ErrNoRepository)
	t.Setenv("PATH", t.TempDir())
	_, err = Staged(t.Context(), r.dir)
	assert.ErrorIs(t, err, ErrNoGit)
}

func TestDetachedHead(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\n")
	r.commit("first")
	r.write("a.txt", "two\n")
	r.commit("second")
	r.git("checkout", "-q", "--detach")
	s, err := Since(t.Context(), r.dir, "HEAD~1")
	require.NoError(t, err)
	assert.True(t, s.Touches(r.path("a.txt"), 1, 1))
}

func FuzzRead(f *testing.F) {
	f.Add("--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n+b\n+c\n")
	f.Add("+++ \"b/\\303\\251\"\n@@ -0,0 +1 @@\n")
	f.Fuzz(func(t *testing.T, patch string) {
		s := newSet()
		if s.read(patch, "/") == nil {
			for _, name := range s.Files() {
				assert.False(t, s.Touches(name, -2, -1))
			}
		}
	})
}

// What is committed and not on the disk would not be read.
func TestStagedAndGoneFromTheDisk(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\n")
	r.write("b.txt", "one\n")
	r.commit("first")
	r.write("a.txt", "two\n")
	r.git("add", "a.txt")
	require.NoError(t, os.Remove(r.path("b.txt")))
	_, err := Staged(t.Context(), r.dir)
	require.NoError(t, err, "what the change is not about may be gone")
	require.NoError(t, os.Remove(r.path("a.txt")))
	_, err = Staged(t.Context(), r.dir)
	require.ErrorIs(t, err, ErrGone)
	assert.ErrorContains(t, err, "a.txt is staged and not on the disk")
	r.git("add", "-A")
	_, err = Staged(t.Context(), r.dir)
	require.NoError(t, err)
}

// In a hook git names the repository in a variable, and not always the work tree.
func TestEnvironmentOfGit(t *testing.T) {
	assert.Equal(t, []string{"A=1", "GIT_INDEX_FILE=x"}, environment([]string{"A=1", "GIT_DIR=/x", "GIT_INDEX_FILE=x"}))
	both := []string{"GIT_DIR=/x", "GIT_WORK_TREE=/y"}
	assert.Equal(t, both, environment(both))
}

func TestBefore(t *testing.T) {
	r := newRepo(t)
	lines := strings.Repeat("a line\n", 20)
	r.write("rules/a.toml", lines+"one\n")
	r.write("b.toml", "one\n")
	r.commit("first")
	r.git("mv", "rules/a.toml", "rules/ä c.toml")
	r.write("rules/ä c.toml", lines+"two\n")
	r.write("b.toml", "two\n")
	r.write("new.toml", "two\n")
	r.git("add", "-A")
	staged, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	since, err := Since(t.Context(), r.path("rules"), "HEAD")
	require.NoError(t, err)
	for _, s := range []*Set{staged, since} {
		for name, want := range map[string]string{"rules/ä c.toml": lines + "one\n", "b.toml": "one\n"} {
			content, ok := s.Before(t.Context(), r.path(name))
			assert.True(t, ok, name)
			assert.Equal(t, want, string(content), name)
		}
		_, ok := s.Before(t.Context(), r.path("new.toml"))
		assert.False(t, ok)
	}
	_, ok := (*Set)(nil).Before(t.Context(), "x")
	assert.False(t, ok)
}
