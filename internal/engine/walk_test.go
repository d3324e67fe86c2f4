package engine

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// memory is a file system in memory: absolute names are those of the map with a
// slash before them. Files and folders in denied cannot be read.
type memory struct {
	fstest.MapFS
	denied map[string]bool
}

func (m memory) name(name string) string {
	name = strings.Trim(filepath.ToSlash(name), "/")
	if name == "" {
		return "."
	}
	return name
}

func (m memory) check(op, name string) error {
	if m.denied[m.name(name)] {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrPermission}
	}
	return nil
}

func (m memory) Stat(name string) (fs.FileInfo, error) {
	real, err := m.Real(name)
	if err != nil {
		return nil, err
	}
	return fs.Stat(m.MapFS, m.name(real))
}

func (m memory) ReadDir(name string) ([]fs.DirEntry, error) {
	real, err := m.Real(name)
	if err = errors.Join(err, m.check("open", real)); err != nil {
		return nil, err
	}
	return fs.ReadDir(m.MapFS, m.name(real))
}

func (m memory) Open(name string) (fs.File, error) {
	real, err := m.Real(name)
	if err = errors.Join(err, m.check("open", real)); err != nil {
		return nil, err
	}
	return m.MapFS.Open(m.name(real))
}

var errLoop = errors.New("too many links")

// Real follows links as the operating system does.
func (m memory) Real(name string) (string, error) {
	left, at := m.name(name), "."
	for hops := 0; left != ""; {
		first, rest, _ := strings.Cut(left, "/")
		at, left = path.Join(at, first), rest
		info, err := fs.Lstat(m.MapFS, at)
		if err != nil {
			return "", &fs.PathError{Op: "lstat", Path: name, Err: fs.ErrNotExist}
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			continue
		}
		if hops++; hops > 40 {
			return "", &fs.PathError{Op: "lstat", Path: name, Err: errLoop}
		}
		to := string(m.MapFS[at].Data)
		left, at = path.Join(path.Dir(at), to, left), "."
		if path.IsAbs(to) {
			left = strings.TrimPrefix(path.Join(to, rest), "/")
		}
	}
	if at == "." {
		return "/", nil
	}
	return "/" + at, nil
}

func text(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s), Mode: 0o644} }
func link(to string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(to), Mode: fs.ModeSymlink | 0o777}
}

// tree is a file system with one article, and whatever else there is.
func tree(files ...any) memory {
	m := memory{MapFS: fstest.MapFS{}, denied: map[string]bool{}}
	for i := 0; i < len(files); i += 2 {
		name := files[i].(string)
		switch f := files[i+1].(type) {
		case string:
			m.MapFS[name] = text(f)
		case *fstest.MapFile:
			m.MapFS[name] = f
		case error:
			m.denied[name] = true
		}
	}
	return m
}

func paths(files []File) []string {
	var list []string
	for _, f := range files {
		list = append(list, f.Path)
	}
	return list
}

func problems(list []verdict.Unread) []string {
	var all []string
	for _, u := range list {
		all = append(all, u.Path+": "+u.Err.Error())
	}
	return all
}

func TestFind(t *testing.T) {
	const a, b = "One day.", "Two days."
	socket := &fstest.MapFile{Mode: fs.ModeSocket | 0o666}
	tests := []struct {
		name      string
		files     memory
		arguments []string
		paths     []string
		unread    []string
		skipped   []string
	}{
		{"a folder, in order, at any depth",
			tree("work/corpus/b.txt", b, "work/corpus/a/z.txt", a, "work/corpus/a/a/y", a), []string{"corpus"},
			[]string{"corpus/a/a/y", "corpus/a/z.txt", "corpus/b.txt"}, nil, nil},
		{"a file twice, by several names",
			tree("work/corpus/a.txt", a), []string{"corpus/a.txt", "./corpus/../corpus/a.txt", "/work/corpus/a.txt", "corpus"},
			[]string{"corpus/a.txt"}, nil, nil},
		{"the working directory",
			tree("work/a.txt", a, "work/sub/b.txt", b, "elsewhere.txt", a), []string{"."},
			[]string{"a.txt", "sub/b.txt"}, nil, nil},
		{"outside the root",
			tree("work/a.txt", a, "other/b.txt", b), []string{"../other", "/other/b.txt"},
			[]string{"../other/b.txt"}, nil, []string{"/other/b.txt: the same file is read under another name"}},
		{"a file by its own name, not by a link that comes first",
			tree("work/corpus/a.txt", link("z.txt"), "work/corpus/z.txt", a), []string{"corpus"},
			[]string{"corpus/z.txt"}, nil, []string{"corpus/a.txt: the same file is read under another name"}},
		{"a file that only links lead to, under the first of them",
			tree("work/corpus/b.txt", link("../../store/1"), "work/corpus/a.txt", link("/store/1"), "store/1", a), []string{"corpus"},
			[]string{"corpus/a.txt"}, nil, []string{"corpus/b.txt: the same file is read under another name"}},
		{"a folder that a link leads to",
			tree("work/corpus/more", link("../../store"), "store/1.txt", a, "store/sub/2.txt", b), []string{"corpus"},
			[]string{"corpus/more/1.txt", "corpus/more/sub/2.txt"}, nil, nil},
		{"a loop of folders",
			tree("work/corpus/a/up", link(".."), "work/corpus/a/b.txt", b), []string{"corpus"},
			[]string{"corpus/a/b.txt"}, nil, []string{"corpus/a/up: a link to a folder that is read anyway"}},
		{"two links into each other's folders",
			tree("work/corpus/x", link("../../one"), "one/two", link("/two"), "two/one", link("/one"), "one/1", a, "two/2", b), []string{"corpus"},
			[]string{"corpus/x/1", "corpus/x/two/2"}, nil, []string{"corpus/x/two/one: a link to a folder that is read anyway"}},
		{"a link to itself",
			tree("work/corpus/a.txt", a, "work/corpus/me", link("me")), []string{"corpus"},
			[]string{"corpus/a.txt"}, []string{"corpus/me: too many links"}, nil},
		{"a link to nothing",
			tree("work/corpus/a.txt", a, "work/corpus/gone", link("nowhere")), []string{"corpus"},
			[]string{"corpus/a.txt"}, []string{"corpus/gone: a link that leads to nothing"}, nil},
		{"a socket in a folder",
			tree("work/corpus/a.txt", a, "work/corpus/s", socket), []string{"corpus"},
			[]string{"corpus/a.txt"}, nil, []string{"corpus/s: neither a file nor a folder"}},
		{"a socket by name",
			tree("work/corpus/s", socket), []string{"corpus/s"},
			nil, []string{"corpus/s: neither a file nor a folder"}, nil},
		{"a folder without permission",
			tree("work/corpus/a.txt", a, "work/corpus/closed/b.txt", b, "work/corpus/closed", fs.ErrPermission), []string{"corpus"},
			[]string{"corpus/a.txt"}, []string{"corpus/closed: permission denied"}, nil},
		{"nothing of that name",
			tree("work/corpus/a.txt", a), []string{"corpus", "corpsu"},
			[]string{"corpus/a.txt"}, []string{"corpsu: file does not exist"}, nil},
		{"an empty folder",
			tree("work/corpus", &fstest.MapFile{Mode: fs.ModeDir | 0o755}), []string{"corpus"},
			nil, []string{"corpus: there is no article"}, nil},
		{"version control is no article",
			tree("work/.git/HEAD", a, "work/a.txt", a, "work/.hidden", b), []string{"."},
			[]string{".hidden", "a.txt"}, nil, nil},
		{"a glob",
			tree("work/docs/a.md", a, "work/docs/b.txt", b, "work/docs/x/c.md", b), []string{"docs/**/*.md"},
			[]string{"docs/a.md", "docs/x/c.md"}, nil, nil},
		{"a glob in the working directory",
			tree("work/a.md", a, "work/x/c.md", b), []string{"*.md"},
			[]string{"a.md"}, nil, nil},
		{"a glob that a folder matches stands for what is in it",
			tree("work/docs/x/c.md", b, "work/docs/x/y/d", b, "work/docs/z/e", b), []string{"docs/[xy]"},
			[]string{"docs/x/c.md", "docs/x/y/d"}, nil, nil},
		{"a glob and the folder",
			tree("work/docs/a.md", a, "work/docs/b.txt", b), []string{"docs/*.md", "docs"},
			[]string{"docs/a.md", "docs/b.txt"}, nil, nil},
		{"a glob that nothing matches",
			tree("work/docs/a.md", a), []string{"docs/*.txt", "docs"},
			[]string{"docs/a.md"}, []string{"docs/*.txt: there is no article"}, nil},
		{"a glob that nothing matches, with a loop of folders",
			tree("work/docs/a.txt", a, "work/docs/b/up", link("..")), []string{"docs/*.md", "docs/**/*.md"},
			nil, []string{"docs/**/*.md: there is no article", "docs/*.md: there is no article"}, []string{"docs/b/up: a link to a folder that is read anyway"}},
		{"a glob beside a loop of folders",
			tree("work/docs/a.md", a, "work/docs/b/up", link("..")), []string{"docs/**/*.md"},
			[]string{"docs/a.md"}, nil, []string{"docs/b/up: a link to a folder that is read anyway"}},
		{"a folder with nothing but a link to itself",
			tree("work/docs/up", link("../docs")), []string{"docs"},
			nil, []string{"docs: there is no article"}, []string{"docs/up: a link to a folder that is read anyway"}},
		{"a folder with nothing but a link to one that is read",
			tree("work/a/a.md", a, "work/b/up", link("../a")), []string{"a", "b"},
			[]string{"a/a.md"}, nil, []string{"b/up: a link to a folder that is read anyway"}},
		{"an empty folder in one that is read",
			tree("work/a/a.md", a, "work/a/b", &fstest.MapFile{Mode: fs.ModeDir | 0o755}, "work/a/c/d.md", b), []string{"a", "a/b", "a/c"},
			[]string{"a/a.md", "a/c/d.md"}, []string{"a/b: there is no article"}, nil},
		{"what ignore files name",
			tree("work/a/.gitignore", "*.log\nold/\n", "work/a/a.md", a, "work/a/b.log", b, "work/a/old/c.md", b), []string{"a"},
			[]string{"a/a.md"}, nil, []string{"a/b.log: ignored, as .gitignore or .factcheckignore says", "a/old: ignored, as .gitignore or .factcheckignore says"}},
		{"what ignore files name, and a glob that asks for other files",
			tree("work/a/.gitignore", "*.log\n", "work/a/a.md", a, "work/a/b.log", b), []string{"a/*.md"},
			[]string{"a/a.md"}, nil, nil},
		{"a glob that is none",
			tree("work/docs/a.md", a), []string{"docs/[a"},
			nil, []string{"docs/[a: syntax error in pattern \"[a\""}, nil},
		{"a file whose name looks like a glob",
			tree("work/what[1].txt", a), []string{"what[1].txt"},
			[]string{"what[1].txt"}, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Find(t.Context(), Config{Files: tt.files, Root: "/work", Articles: tt.arguments})
			require.NoError(t, err)
			assert.Equal(t, tt.paths, paths(got.Files))
			assert.Equal(t, tt.unread, problems(got.Unread))
			assert.Equal(t, tt.skipped, problems(got.Skipped))
		})
	}
}
