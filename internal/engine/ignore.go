package engine

import (
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/glob"
)

// The files that say which files of a folder are no articles, in the order in which
// they are read: the later one may take back what the earlier one ignores.
const (
	gitIgnore = ".gitignore"
	ownIgnore = ".factcheckignore"
)

// isIgnoreFile reports whether a file is no article for it says which are.
func isIgnoreFile(name string) bool { return name == gitIgnore || name == ownIgnore }

// ignoreRules are the lines of one ignore file, and those of the files above it. nil
// ignores nothing.
type ignoreRules struct {
	above  *ignoreRules
	folder string // absolute, with a separator at its end
	lines  glob.Ignore
}

// ignore reports whether a file or a folder is ignored: the nearest file that speaks of
// it decides.
func (r *ignoreRules) ignore(name string, folder bool) bool {
	for ; r != nil; r = r.above {
		below, ok := strings.CutPrefix(name, r.folder)
		if !ok {
			continue
		}
		if ignored, said := r.lines.Match(filepath.ToSlash(below), folder); said {
			return ignored
		}
	}
	return false
}

// rulesIn adds the ignore files of a folder to the rules from above.
func (w *walk) rulesIn(folder string, rules *ignoreRules, entries []fs.DirEntry) *ignoreRules {
	for _, name := range [...]string{gitIgnore, ownIgnore} {
		i := slices.IndexFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name && !e.IsDir() })
		if i >= 0 {
			rules = w.readRules(folder, name, rules)
		}
	}
	return rules
}

// readRules adds an ignore file. One that cannot be read is reported: its folder may
// hold what is no article.
func (w *walk) readRules(folder, name string, rules *ignoreRules) *ignoreRules {
	path := filepath.Join(folder, name)
	text, err := w.readText(path)
	if err != nil {
		w.unread(w.named(path, &search{folders: w.folders}), err)
		return rules
	}
	lines := glob.CompileIgnore(text)
	if lines.Empty() {
		return rules
	}
	return &ignoreRules{above: rules, folder: strings.TrimSuffix(folder, string(filepath.Separator)) + string(filepath.Separator), lines: lines}
}

// ignoreLimit is the greatest size of an ignore file in bytes, far above any.
const ignoreLimit = 1 << 20

func (w *walk) readText(name string) (string, error) {
	file, err := w.disk.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, ignoreLimit))
	return string(text), err
}

// rulesAbove returns what the folders above one say that an argument names: those up
// to the top of its repository, or up to the root of the corpus without one. They do
// not keep that folder itself from being read.
func (w *walk) rulesAbove(folder string) *ignoreRules {
	var chain []string
	top := -1
	for at := folder; ; at = filepath.Dir(at) {
		chain = append(chain, at)
		if _, err := w.disk.Stat(filepath.Join(at, ".git")); err == nil {
			top = len(chain) - 1
			break
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	if top < 0 {
		if top = slices.Index(chain, w.root); top < 0 {
			return nil
		}
	}
	var rules *ignoreRules
	for i := top; i > 0; i-- {
		for _, name := range [...]string{gitIgnore, ownIgnore} {
			if _, err := w.disk.Stat(filepath.Join(chain[i], name)); err == nil {
				rules = w.readRules(chain[i], name, rules)
			}
		}
	}
	return rules
}
