package change

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tracked returns the files that are as in the index, with the times and sizes that
// they really have.
func tracked(r repo, names ...string) []Tracked {
	var files []Tracked
	for _, name := range names {
		info, err := os.Stat(r.path(name))
		require.NoError(r, err)
		files = append(files, Tracked{name, info.Size(), info.ModTime().UnixNano()})
	}
	return files
}

func TestTracked(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		for version := 2; version <= 4; version++ {
			t.Run(fmt.Sprintf("%s, version %d", format, version), func(t *testing.T) {
				r := newRepo(t)
				require.NoError(t, os.RemoveAll(r.path(".git")))
				r.git("init", "-q", "--object-format="+format)
				r.git("config", "user.email", "desk@example.org")
				r.git("config", "user.name", "Desk")
				names := []string{"a", "a.txt", "b b.txt", "sub/b.txt", "sub/bcdefgh.txt", "sub/é.txt", "z.txt"}
				for i, name := range names {
					r.write(name, fmt.Sprintf("text %d\n", 1<<i))
				}
				for _, name := range []string{"assumed.txt", "gone.txt", "half.txt", "skipped.txt", "to-add.txt"} {
					r.write(name, name)
				}
				require.NoError(t, os.Symlink("a.txt", r.path("link.txt")))
				r.git("rm", "-q", "--cached", "--ignore-unmatch", "to-add.txt")
				r.git("add", "a", "a.txt", "assumed.txt", "b b.txt", "gone.txt", "half.txt", "link.txt", "skipped.txt", "sub", "z.txt")
				r.git("commit", "-q", "-m", "first")
				r.git("add", "--intent-to-add", "to-add.txt")
				r.git("update-index", "--index-version", fmt.Sprint(version))
				r.git("update-index", "--assume-unchanged", "assumed.txt")
				r.git("update-index", "--skip-worktree", "skipped.txt")
				r.write("half.txt", "something else")
				require.NoError(t, os.Remove(r.path("gone.txt")))
				r.write("a.txt", "changed, and staged")
				r.git("add", "a.txt")
				r.write("unknown.txt", "no file of git")

				s, err := Staged(t.Context(), r.path("sub"))
				require.NoError(t, err)
				top, files := s.Tracked()
				assert.Equal(t, r.dir, top)
				assert.Equal(t, tracked(r, names...), files)
			})
		}
	}
}

// An index that leaves entries to another file is not taken for the whole.
func TestSplitIndex(t *testing.T) {
	r := newRepo(t)
	r.write("a.txt", "one\n")
	r.commit("first")
	r.git("update-index", "--split-index")
	s, err := Staged(t.Context(), r.dir)
	require.NoError(t, err)
	_, files := s.Tracked()
	assert.Empty(t, files)
}

func FuzzIndex(f *testing.F) {
	entry := "cccccccccccc" // the change, and the time
	f.Add("DIRC\x00\x00\x00\x02\x00\x00\x00\x01" + entry + "tttttttttttttttttttttttttttttttttttt" + "\x00\x01a\x00\x00" + "checksumchecksumchecksum")
	f.Add("DIRC\x00\x00\x00\x04\x00\x00\x00\x00" + "link\x00\x00\x00\x00" + "checksumchecksumchecksum")
	f.Fuzz(func(t *testing.T, index string) {
		for _, digest := range []int{20, 32} {
			files, err := readIndex(index, digest)
			if err == nil {
				assert.LessOrEqual(t, len(files), len(index))
			}
		}
	})
}
