package fix

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPatch(t *testing.T) {
	source := []byte("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten")
	got, err := Patch("a b.txt", source, []Edit{{4, 7, "2"}, {45, 48, "10"}})
	require.NoError(t, err)
	assert.Equal(t, `--- a/a b.txt	
+++ b/a b.txt	
@@ -1,5 +1,5 @@
 one
-two
+2
 three
 four
 five
@@ -7,4 +7,4 @@
 seven
 eight
 nine
-ten
\ No newline at end of file
+10
\ No newline at end of file
`, got)
	got, err = Patch("a.txt", source, nil)
	require.NoError(t, err)
	assert.Empty(t, got)
}

func TestPatchNames(t *testing.T) {
	assert.Equal(t, "a/b.txt", patchName("a/b.txt"))
	assert.Equal(t, "a/é.txt", patchName("a/é.txt"))
	assert.Equal(t, `"a/\"b\012.txt"`, patchName("a/\"b\n.txt"))
}

// Edits that meet are an error, and the same edit twice is one.
func TestApply(t *testing.T) {
	got, err := Apply([]byte("one two"), []Edit{{4, 7, "2"}, {0, 3, "1"}, {4, 7, "2"}})
	require.NoError(t, err)
	assert.Equal(t, "1 2", string(got))
	_, err = Apply([]byte("one two"), []Edit{{0, 5, "1"}, {4, 7, "2"}})
	assert.ErrorIs(t, err, ErrOverlap)
	_, err = Apply([]byte("one"), []Edit{{0, 5, "1"}})
	assert.Error(t, err)
}

// Whatever the lines and the changes are, "git apply" makes of the file what Apply does.
func TestGitTakesPatches(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git")
	}
	folder := t.TempDir()
	names := []string{"a.txt", "with space.txt", "é.txt", "sub/b.txt"}
	random := rand.New(rand.NewPCG(1, 2))
	require.NoError(t, os.Mkdir(filepath.Join(folder, "sub"), 0o755))
	for round := range 8 {
		var patches strings.Builder
		want := map[string]string{}
		for _, name := range names {
			source := randomText(random)
			edits := randomEdits(random, source)
			changed, err := Apply(source, edits)
			require.NoError(t, err)
			patch, err := Patch(name, source, edits)
			require.NoError(t, err)
			patches.WriteString(patch)
			want[name] = string(changed)
			require.NoError(t, os.WriteFile(filepath.Join(folder, name), source, 0o644))
		}
		git := exec.Command("git", "-c", "core.autocrlf=false", "apply", "-p1", "--whitespace=nowarn")
		git.Dir = folder
		git.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(folder))
		git.Stdin = strings.NewReader(patches.String())
		out, err := git.CombinedOutput()
		require.NoError(t, err, "round %d: %s\n%s", round, out, patches.String())
		for name, content := range want {
			got, err := os.ReadFile(filepath.Join(folder, name))
			require.NoError(t, err)
			assert.Equal(t, content, string(got), name)
		}
	}
}

// randomText is lines with line feeds, or with carriage returns before them, with or
// without one at the end, and with a byte order mark or without.
func randomText(r *rand.Rand) []byte {
	end := "\n"
	if r.IntN(2) == 0 {
		end = "\r\n"
	}
	var b strings.Builder
	if r.IntN(4) == 0 {
		b.WriteString("\uFEFF")
	}
	lines := 1 + r.IntN(40)
	for i := range lines {
		fmt.Fprintf(&b, "line %d of %d", i, r.IntN(9))
		if i+1 < lines || r.IntN(2) == 0 {
			b.WriteString(end)
		}
	}
	return []byte(b.String())
}

// randomEdits changes words here and there.
func randomEdits(r *rand.Rand, source []byte) []Edit {
	var edits []Edit
	for at := strings.Index(string(source), "line"); at >= 0 && at < len(source); {
		if r.IntN(5) == 0 {
			edits = append(edits, Edit{at, at + len("line"), "changed"})
		}
		next := strings.Index(string(source[at+1:]), "line")
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if len(edits) == 0 {
		at := strings.Index(string(source), "line")
		edits = append(edits, Edit{at, at + len("line"), "only"})
	}
	return edits
}
