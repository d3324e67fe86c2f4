package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/config"
	"github.com/factcheck-ci/factcheck/internal/glob"
)

// whole reports whether the arguments name a whole corpus, in which every rule should
// find something: folders that cover all of the configured one, or, where the
// configuration names none, folders beside the default one.
func (s *selection) whole(arguments []string) bool {
	if len(arguments) == 0 {
		return true
	}
	var folders []string
	for _, name := range arguments {
		folder, err := filepath.Abs(s.line.path(name))
		if err != nil {
			return false
		}
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return false
		}
		folders = append(folders, folder)
	}
	covered, beside := true, slices.Equal(s.Corpus, config.Default().Corpus)
	for _, path := range s.Corpus {
		part, err := filepath.Abs(s.line.path(s.line.relative(s.Folder, fixedPart(path))))
		if err != nil {
			return false
		}
		covered = covered && slices.ContainsFunc(folders, func(folder string) bool { return isBelow(part, folder) })
		beside = beside && !slices.ContainsFunc(folders, func(folder string) bool { return isBelow(folder, part) })
	}
	return covered || beside
}

// fixedPart returns the folder below which all matches of a glob are; of another path,
// the path.
func fixedPart(path string) string {
	at := glob.Start(path)
	if at < 0 {
		return path
	}
	return filepath.Dir(path[:at] + "x")
}

// isBelow reports whether an absolute path is a folder, or in it.
func isBelow(path, folder string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
