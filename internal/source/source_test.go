package source

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

var files = fstest.MapFS{
	"go.mod":       {Data: []byte("module example.org/tool\n\ngo 1.21.3 // as tested\n\nrequire golang.org/x/text v0.9.0\n\nrequire (\n\tgolang.org/x/net v0.62.0 // indirect\n)\n")},
	"Cargo.toml":   {Data: []byte("name = \"x\"\n\n[tool]\nversion = \"2.4.0\"\nretries = 5\nreleased = 2020-01-03\ncloses = 21:45:00\n\n[[bin]]\nname = \"a\"\n\n[tool.deep]\n\"a key\" = 1\n\n[dependencies]\nserde = { version = \"1.0.9\", features = { full.since = 3 } }\n")},
	"ci.yaml":      {Data: []byte("# continuous integration\nname: ci\njobs:\n  test:\n    timeout: 30\n    steps: [a, b]\nbase: &b\n  limit: 7\nother: *b\nempty:\n")},
	"package.json": {Data: []byte("{\n\t\"name\": \"limit\",\n\t\"list\": [{\"limit\": 9}],\n\t\"engines\": {\"node\": \">=18\"},\n\t\"limit\": 12\n}\n")},
	"post.md":      {Data: []byte("---\nlimit: 44\n---\n# Post\n\nThe limit is 45 seats.\n")},
	"toml.md":      {Data: []byte("+++\nlimit = 46\n+++\nText.\n")},
	"dots.md":      {Data: []byte("---\nversion: 1.3\n...\nText.\n")},
	"mac.md":       {Data: []byte("+++\r# of today\rlimit = 47\r+++\rText.\r")},
	"crlf.md":      {Data: []byte("\uFEFF---  \r\nlimit: 48\r\n---\r\nText.\r\n")},
	"open.md":      {Data: []byte("---\nlimit: 49\n")},
	"plain.txt":    {Data: []byte("The limit is 40 seats.\n\nAgain: the limit is 40 seats.\n")},
	"two.txt":      {Data: []byte("The limit is 40 seats.\n\nThe limit is 50 seats.\n")},
	"README.md":    {Data: []byte("# Tool\n\n| a | b |\n|---|---|\n| 0 | 0 |\n\n## The *Models*\n\nSome words.\n\n| name | size |\n|------|------|\n| one  | 1    |\n| two  | 2    |\n\n- first\n  - inside\n- second\n\n### Older\n\n| name |\n|------|\n| zero |\n\n## Next\n\n- third\n")},
	"rules/a.toml": {}, "rules/b.toml": {}, "rules/sub/c.toml": {}, ".git/d.toml": {}, "rules/notes.txt": {},
}

// reading is a rule of a kind with a source.
func reading(t *testing.T, kind, source string) *rule.Rule {
	t.Helper()
	toml := "[[rule]]\nid = \"a\"\nkind = \"" + kind + "\"\nfind = [\"is {}\"]\nsource = { " + source + " }\n"
	book, err := rule.Load(fstest.MapFS{"a.toml": {Data: []byte(toml)}}, []string{"a.toml"})
	require.NoError(t, err)
	return book.Rules[0]
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		kind, source, text string
		line               int
	}{
		{"version", `file = "go.mod", find = "go {}"`, "1.21.3", 3},
		{"version", `file = "go.mod", key = "go"`, "1.21.3", 3},
		{"version", `file = "go.mod", key = "require.golang.org/x/text"`, "v0.9.0", 5},
		{"version", `file = "go.mod", key = "require.golang.org/x/net"`, "v0.62.0", 8},
		{"version", `file = "Cargo.toml", key = "tool.version"`, "2.4.0", 4},
		{"number", `file = "Cargo.toml", key = "tool.retries"`, "5", 5},
		{"date", `file = "Cargo.toml", key = "tool.released"`, "2020-01-03", 6},
		{"time", `file = "Cargo.toml", key = "tool.closes"`, "21:45", 7},
		{"number", `file = "Cargo.toml", key = "tool.deep.a key"`, "1", 13},
		{"version", `file = "Cargo.toml", key = "dependencies.serde.version"`, "1.0.9", 16},
		{"number", `file = "Cargo.toml", key = "dependencies.serde.features.full.since"`, "3", 16},
		{"number", `file = "ci.yaml", key = "jobs.test.timeout"`, "30", 5},
		{"number", `file = "ci.yaml", key = "other.limit"`, "7", 8},
		{"number", `file = "package.json", key = "limit"`, "12", 5},
		{"version", `file = "package.json", key = "engines.node"`, ">=18", 4},
		{"number", `file = "post.md", key = "limit"`, "44", 2},
		{"number", `file = "toml.md", key = "limit"`, "46", 2},
		{"version", `file = "dots.md", key = "version"`, "1.3", 2},
		{"number", `file = "mac.md", key = "limit"`, "47", 3},
		{"number", `file = "crlf.md", key = "limit"`, "48", 2},
		{"count", `file = "plain.txt", find = "limit is {}"`, "40 seats", 1},
		{"count", `file = "README.md", heading = "the models", count = "rows"`, "3", 7},
		{"count", `file = "README.md", heading = "The Models", count = "items"`, "2", 7},
		{"count", `file = "README.md", count = "rows"`, "4", 0},
		{"count", `file = "README.md", heading = "Older", count = "rows"`, "1", 20},
		{"count", `files = "*.toml"`, "4", 0},
		{"count", `files = "rules/*.toml"`, "2", 0},
	} {
		t.Run(c.source, func(t *testing.T) {
			r := reading(t, c.kind, c.source)
			found, err := Read(files, r, claim.Options{})
			require.NoError(t, err)
			assert.Equal(t, c.text, found.Text)
			assert.Equal(t, c.line, found.Line)
			assert.Equal(t, c.kind, string(found.Value.Kind))
			if r.Source.File != "" {
				assert.Equal(t, r.Source.File, found.Path)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct{ kind, source, want string }{
		{"number", `file = "gone.toml", key = "a"`, "the source gone.toml cannot be read: there is no such file"},
		{"number", `file = "Cargo.toml", key = "tool.retires"`, `Cargo.toml: there is no key "tool.retires"; did you mean "tool.retries"?`},
		{"number", `file = "Cargo.toml", key = "name.first"`, `Cargo.toml: there is no key "name.first"`},
		{"number", `file = "Cargo.toml", key = "tool"`, `Cargo.toml: the key "tool" is a table, and no value`},
		{"number", `file = "ci.yaml", key = "jobs.test.steps"`, `ci.yaml: the key "jobs.test.steps" is a list, and no value`},
		{"number", `file = "ci.yaml", key = "jobs.tset"`, `ci.yaml: there is no key "jobs.tset"; did you mean "jobs.test"?`},
		{"number", `file = "package.json", key = "zzz"`, `package.json: there is no key "zzz"`},
		{"number", `file = "Cargo.toml", key = "name"`, `the source Cargo.toml: no value of the kind number is read from "x"`},
		{"number", `file = "open.md", key = "limit"`, "open.md: a key is looked for in TOML, YAML, JSON, go.mod, or front matter, and this file has none"},
		{"number", `file = "plain.txt", key = "limit"`, "plain.txt: a key is looked for in TOML, YAML, JSON, go.mod, or front matter, and this file has none"},
		{"version", `file = "go.mod", key = "toolchain"`, `go.mod: there is no "toolchain"`},
		{"version", `file = "go.mod", find = "golang {}"`, `the source go.mod does not say "golang {}"`},
		{"count", `file = "two.txt", find = "limit is {}"`, `the source two.txt says "40 seats" in line 1 and "50 seats" in line 3`},
		{"count", `file = "README.md", heading = "Modles", count = "rows"`, `README.md: there is no heading "Modles"`},
		{"count", `file = "README.md", heading = "Next", count = "rows"`, `README.md: there are no rows below the heading "Next"`},
		{"count", `files = "*.rb"`, `no file matches the source "*.rb"`},
	} {
		t.Run(c.source, func(t *testing.T) {
			_, err := Read(files, reading(t, c.kind, c.source), claim.Options{})
			require.Error(t, err)
			assert.Equal(t, c.want, err.Error())
		})
	}
}

func FuzzLookUp(f *testing.F) {
	for name, file := range files {
		f.Add(name, file.Data, "limit")
	}
	f.Add("a.json", []byte("[{\"a\":[]}]"), "a")
	f.Add("a.yaml", []byte("a: &a [*a]"), "a")
	f.Fuzz(func(t *testing.T, name string, source []byte, key string) {
		text, line, err := lookUp(name, source, []string{key})
		if err == nil {
			require.NotEqual(t, 0, len(source))
			require.GreaterOrEqual(t, line, 0)
		} else {
			require.Empty(t, text)
		}
	})
}
