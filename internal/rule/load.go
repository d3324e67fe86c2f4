package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Load reads the rule files at paths, which are files or folders of fsys, and
// returns their rules. Of a folder it reads every .toml file, those in folders below
// it as well. Its error is a [Problems] with everything that is wrong in any of them.
func Load(fsys fs.FS, paths []string) (*Book, error) {
	l := loader{decoder: newDecoder(), book: &Book{}, values: reader.New(reader.Options{})}
	for _, p := range paths {
		l.path(fsys, p)
	}
	slices.Sort(l.files)
	for _, file := range slices.Compact(l.files) {
		l.file(fsys, file)
	}
	l.compare()
	for i, r := range l.book.Relates {
		l.speaks(r, l.holds[i])
		l.unapplied(r, l.holds[i])
	}
	if len(l.Problems) > 0 {
		return nil, l.Problems.Sorted()
	}
	l.book.Warnings = l.book.Warnings.Sorted()
	return l.book, nil
}

// loader collects rules and problems over all files.
type loader struct {
	decoder
	files []string
	book  *Book
	ids   []declared
	holds []text // the expressions of book.Relates

	values *reader.Reader
}

// ruleName is what messages call a rule.
const ruleName = "rule"

// declared is an id and where it is.
type declared struct {
	id   text
	what string // ruleName, or "computed fact"
}

func (l *loader) fail(file, hint, message string, args ...any) {
	l.Add(&Problem{File: file, Message: fmt.Sprintf(message, args...), Hint: hint})
}

// path notes the rule files that a path stands for.
func (l *loader) path(fsys fs.FS, p string) {
	p = path.Clean(p)
	info, err := fs.Stat(fsys, p)
	switch {
	case err != nil:
		l.unreadable(p, err)
		return
	case !info.IsDir():
		l.files = append(l.files, p)
		return
	}
	before := len(l.files)
	err = fs.WalkDir(fsys, p, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.unreadable(file, err)
		case entry.IsDir() && file != p && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case !entry.IsDir() && path.Ext(file) == ".toml":
			l.files = append(l.files, file)
		}
		return nil
	})
	if err != nil {
		l.unreadable(p, err)
	} else if len(l.files) == before {
		l.fail(p, "rule files end in .toml", "the folder has no rule files")
	}
}

func (l *loader) unreadable(file string, err error) {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	hint := ""
	if errors.Is(err, fs.ErrNotExist) {
		err, hint = errors.New("there is no such file or folder"), "name rule files, or folders of them"
	}
	l.fail(file, hint, "%v", err)
}

// file reads one rule file.
func (l *loader) file(fsys fs.FS, name string) {
	source, err := fs.ReadFile(fsys, name)
	if err != nil {
		l.unreadable(name, err)
		return
	}
	doc, problem := tomlfile.Parse(name, source)
	if problem != nil {
		l.Add(problem)
		return
	}
	l.tables(doc)
}

// tables compiles the tables of one file.
func (l *loader) tables(doc *document) {
	var file fileTable
	before := len(l.Problems)
	l.Decode(doc, &file, "a rule file")
	if len(file.Rules)+len(file.Relates) == 0 && len(l.Problems) == before {
		l.fail(doc.Path, "a rule begins with the line [[rule]]", "the file has no rules")
	}
	c := compiler{decoder: &l.decoder, values: l.values, warn: func(p *Problem) { l.book.Warnings = append(l.book.Warnings, p) }}
	c.useWords(file.Words)
	for i := range file.Rules {
		l.book.Rules = append(l.book.Rules, c.rule(&file.Rules[i]))
		l.ids = append(l.ids, declared{file.Rules[i].ID, ruleName})
	}
	for i := range file.Relates {
		l.book.Relates = append(l.book.Relates, c.relate(&file.Relates[i]))
		l.ids = append(l.ids, declared{file.Relates[i].ID, "computed fact"})
		l.holds = append(l.holds, file.Relates[i].Holds)
	}
}

// unapplied warns of computed facts that are never checked, since a rule that they speak of
// is not applied.
func (l *loader) unapplied(r *Relate, holds text) {
	for _, id := range r.Rules {
		for _, of := range l.book.Rules {
			if of.ID == id && of.Off {
				l.book.Warnings = append(l.book.Warnings, holds.Problem("", "the computed fact is not checked: %s is not applied (enabled = false)", id))
				return
			}
		}
	}
}

// compare finds what is wrong between rules.
func (l *loader) compare() {
	first := map[string]declared{}
	for _, d := range l.ids {
		if d.id.Place == nil || d.id.Text == "" {
			continue
		}
		if other, ok := first[d.id.Text]; ok {
			l.Add(d.id.Problem("ids are unique over all rule files; give it another", "there is a %s %q already, at %s:%d", other.what, d.id.Text, other.id.File.Path, other.id.Line()))
			continue
		}
		first[d.id.Text] = d
	}
}
