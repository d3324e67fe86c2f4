package glob

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ignoreCases are from gitignore(5) and its examples. A path that ends in a slash is a
// folder.
var ignoreCases = []struct {
	lines, path string
	want        bool
}{
	{"*.log", "a.log", true},
	{"*.log", "x/a.log", true},
	{"*.log", "a.log.txt", false},
	{"build", "x/build", true},
	{"build/", "build", false},
	{"build/", "build/", true},
	{"/build", "x/build", false},
	{"/build", "build", true},
	{"doc/frotz", "doc/frotz", true},
	{"doc/frotz", "a/doc/frotz", false},
	{"**/foo", "a/b/foo", true},
	{"**/foo", "foo", true},
	{"**/foo/bar", "a/foo/bar", true},
	{"abc/**", "abc/x", true},
	{"abc/**", "abc/", false},
	{"a/**/b", "a/b", true},
	{"a/**/b", "a/x/y/b", true},
	{"a/*", "a/b", true},
	{"a?c", "abc", true},
	{"a?c", "a/c", false},
	{"[a-c].txt", "b.txt", true},
	{"[!a-c].txt", "b.txt", false},
	{"#note", "#note", false},
	{`\#note`, "#note", true},
	{`\!wow`, "!wow", true},
	{"tail  ", "tail", true},
	{`tail\ `, "tail ", true},
	{"{a,b}*", "a1", false},
	{"{a,b}*", "{a,b}1", true},
	{"*.txt\n!keep.txt", "keep.txt", false},
	{"*.txt\n!keep.txt", "drop.txt", true},
	{"*.txt\n!keep.txt\nkeep.txt", "keep.txt", true},
	{"\n\n   \nx", "x", true},
	{"x\r\ny\r\n", "y", true},
	{"[", "[", false},
	{"v[[:digit:]].txt", "v1.txt", true},
	{"v[[:digit:]].txt", "va.txt", false},
	{"[![:upper:]_]*", "News", false},
	{"[![:upper:]_]*", "news", true},
	{"a[[:punct:]]b", "a[b", true},
	{"a[[:punct:]]b", "a}b", true},
	{"a[[:punct:]]b", "a1b", false},
	{"a[[:space:][:xdigit:]]", "a ", true},
	{"a[[:space:][:xdigit:]]", "aF", true},
	{"a[[:space:][:xdigit:]]", "ag", false},
	{"*", "anything", true},
}

func TestIgnore(t *testing.T) {
	for _, c := range ignoreCases {
		name, folder := c.path, false
		if name[len(name)-1] == '/' {
			name, folder = name[:len(name)-1], true
		}
		ignored, _ := CompileIgnore(c.lines).Match(name, folder)
		assert.Equal(t, c.want, ignored, "%q %s", c.lines, c.path)
	}
}

// TestIgnoreAsGit holds the cases against git itself.
func TestIgnoreAsGit(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("there is no git")
	}
	root := t.TempDir()
	require.NoError(t, exec.Command(git, "init", "-q", root).Run())
	for _, c := range ignoreCases {
		require.NoError(t, os.WriteFile(filepath.Join(root, ".gitignore"), []byte(c.lines), 0o666))
		command := exec.Command(git, "-c", "core.excludesFile=", "check-ignore", "-q", "--no-index", "--", c.path)
		command.Dir = root
		err := command.Run()
		// Git takes a carriage return for a part of the name, and what is asked of with a
		// slash at the end for something in the folder.
		if c.lines != "x\r\ny\r\n" && c.path != "abc/" {
			assert.Equal(t, c.want, err == nil, "%q %s", c.lines, c.path)
		}
	}
}

func FuzzIgnore(f *testing.F) {
	for _, c := range ignoreCases {
		f.Add(c.lines, c.path)
	}
	f.Fuzz(func(t *testing.T, lines, name string) {
		ignored, said := CompileIgnore(lines).Match(name, false)
		assert.False(t, ignored && !said)
	})
}
