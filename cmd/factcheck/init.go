package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/config"
	"github.com/factcheck-ci/factcheck/internal/report"
)

const initHelp = `Write what a newcomer needs, with comments: a file of example rules, a configuration
that shows every setting, and a workflow for GitHub Actions. Arguments say where the
articles are; without them it is corpus/, which gets an example where there is none.

Nothing is ever overwritten: what is there already is left as it is, and named.`

const initExample = `  factcheck init
  factcheck init docs 'blog/**/*.md'`

//go:embed init
var initFiles embed.FS

// starter is a file that init writes: where it goes, and which of the embedded files
// it is.
type starter struct{ path, from string }

const (
	exampleRules  = "rules/example.toml"
	exampleCorpus = "corpus"
)

// starters are the files that init writes in any case, in their order.
func starters() []starter {
	return []starter{
		{exampleRules, "example.toml"},
		{config.FileName, "factcheck.toml"},
		{".github/workflows/factcheck.yml", "factcheck.yml"},
	}
}

// initCommand writes the files to begin with.
func (c *commandLine) initCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "init [FOLDER|GLOB]...",
		Short:   "Write example rules, a configuration and a workflow",
		Long:    initHelp,
		Example: initExample,
		RunE: func(_ *cobra.Command, articles []string) error {
			files := starters()
			if _, err := os.Stat(c.path(exampleCorpus)); len(articles) == 0 && errors.Is(err, fs.ErrNotExist) && !c.configured() {
				files = append(files, starter{exampleCorpus + "/example.txt", "example.txt"})
			}
			for _, file := range files {
				content, err := initFiles.ReadFile("init/" + file.from)
				if err != nil {
					return fmt.Errorf("cannot write %s: %w", file.path, err)
				}
				if err := c.begin(file.path, fitted(file, content, articles)); err != nil {
					return err
				}
			}
			_, err := fmt.Fprintln(c.stdout, "\nNext: factcheck test, factcheck check; then write a rule of your own in rules/.")
			return err
		},
	}
}

// configured reports whether a configuration is there already: it says where the
// articles are.
func (c *commandLine) configured() bool {
	_, err := os.Stat(c.path(config.FileName))
	return err == nil
}

// fitted is the content of a file, fitted to where the articles are and to the version
// of the program that writes it.
func fitted(file starter, content []byte, articles []string) []byte {
	switch file.from {
	case "factcheck.toml":
		if len(articles) > 0 {
			var list []string
			for _, path := range articles {
				list = append(list, fmt.Sprintf("%q", filepath.ToSlash(path)))
			}
			corpus := "corpus = [" + strings.Join(list, ", ") + "]"
			return bytes.Replace(content, []byte(`corpus = ["corpus"]`), []byte(corpus), 1)
		}
	case "factcheck.yml":
		if v := version(); released(v) {
			return bytes.Replace(content, []byte("@latest"), []byte("@"+v), 1)
		}
	}
	return content
}

// released reports whether a version is that of a release, which "go install" finds by
// its name: no working copy, and no commit between two releases.
func released(version string) bool {
	return strings.HasPrefix(version, "v") && !strings.ContainsAny(version, "-+(")
}

// begin writes a file that is not there, and says what it did.
func (c *commandLine) begin(path string, content []byte) error {
	name := c.path(path)
	if _, err := os.Lstat(name); err == nil {
		_, err := fmt.Fprintf(c.stdout, "%-34s is there already, and stays as it is\n", path)
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("cannot write %s: %w", path, err)
	}
	err := createFile(name, content)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s came into being meanwhile; it is not overwritten", path)
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, err)
	}
	_, err = fmt.Fprintf(c.stdout, "%-34s written\n", report.Printable(path))
	return err
}

// createFile writes a new file, or takes away what it wrote of it. It never writes over
// another.
func createFile(name string, content []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}
