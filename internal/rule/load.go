package rule

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Load reads the rule files at paths, which are files or folders of fsys, and
// returns their rules. Of a folder it reads every .toml file, those in folders below
// it as well. Its error is a [Problems] with everything that is wrong in any of them.
func Load(fsys fs.FS, paths []string) (*Book, error) {
	l := loader{book: &Book{}, values: reader.New(reader.Options{})}
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
	}
	if len(l.problems) > 0 {
		return nil, l.problems.sorted()
	}
	l.book.Warnings = l.book.Warnings.sorted()
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
	l.add(&Problem{File: file, Message: fmt.Sprintf(message, args...), Hint: hint})
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
	source = bytes.TrimPrefix(source, []byte("\uFEFF"))
	doc := &document{path: name, source: string(source)}
	switch {
	case bytes.IndexByte(source, 0) >= 0:
		l.fail(name, "rule files are TOML", "this is no text file: it has a NUL byte")
		return
	case !utf8.Valid(source):
		l.add(doc.problem(invalidUTF8(source), "this byte is not valid UTF-8", "save the file as UTF-8"))
		return
	}
	var values map[string]any
	if err := toml.Unmarshal(source, &values); err != nil {
		l.add(syntaxProblem(doc, err))
		return
	}
	if err := doc.locate(); err != nil {
		l.fail(name, "", "%v", err)
		return
	}
	l.tables(doc, values)
}

// tables compiles the tables of one file.
func (l *loader) tables(doc *document, values map[string]any) {
	var file fileTable
	before := len(l.problems)
	l.table(values, doc.root, reflect.ValueOf(&file).Elem(), "a rule file")
	if len(file.Rules)+len(file.Relates) == 0 && len(l.problems) == before {
		l.fail(doc.path, "a rule begins with the line [[rule]]", "the file has no rules")
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

// compare finds what is wrong between rules.
func (l *loader) compare() {
	first := map[string]declared{}
	for _, d := range l.ids {
		if d.id.place == nil || d.id.text == "" {
			continue
		}
		if other, ok := first[d.id.text]; ok {
			l.add(d.id.problem("ids are unique over all rule files; give it another", "there is a %s %q already, at %s:%d", other.what, d.id.text, other.id.doc.path, other.id.line()))
			continue
		}
		first[d.id.text] = d
	}
}

func invalidUTF8(source []byte) span {
	for i := 0; i < len(source); {
		r, size := utf8.DecodeRune(source[i:])
		if r == utf8.RuneError && size == 1 {
			return span{i, i + 1}
		}
		i += size
	}
	return span{}
}

// syntaxProblem says where the TOML itself is wrong.
func syntaxProblem(doc *document, err error) *Problem {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) {
		return &Problem{File: doc.path, Message: err.Error()}
	}
	start := syntax.Position.Start
	message := strings.TrimSuffix(syntax.Message, ".")
	return doc.problem(span{start, start + max(syntax.Position.Len, 1)}, "not valid TOML: "+message, tomlHint(message))
}

// tomlHint says how to mend the slips that are most common.
func tomlHint(message string) string {
	switch {
	case strings.Contains(message, "has already been defined"), strings.Contains(message, "already"):
		return "a key stands once in a table; write [[rule]] above each rule"
	case strings.Contains(message, "strings cannot contain newlines"):
		return "close the quotation marks on the same line"
	case strings.Contains(message, "expected '.' or '='"):
		return `write key = "value"`
	case strings.Contains(message, "invalid escape"):
		return `write '…' for a text with backslashes`
	}
	return ""
}
