package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What check prints as JSON follows the published schema: for the corpus, and for what
// the corpus has nothing of.
func TestJSONFollowsTheSchema(t *testing.T) {
	t.Parallel()
	schema := checkSchema(t)
	other := t.TempDir()
	for name, content := range map[string]string{
		"rules/fire.toml": `
[[rule]]
id    = "killed"
kind  = "count"
of    = ["people", "person"]
find  = ["{} died"]

[[rule]]
id    = "killed-members"
kind  = "count"
of    = ["member"]
find  = ["{} were lost"]

[[rule]]
id     = "houses-burned"
kind   = "count"
of     = ["house"]
find   = ["{} burned"]
expect = "12 houses"

[[rule]]
id   = "cause"
kind = "choice"
find = ["set off by {}"]

[rule.choices]
lightning = ["lightning"]
candle    = ["candle"]

[[relate]]
id    = "members-within-total"
title = "No more members than people died"
holds = "killed >= killed_members"
over  = "article"
`,
		"corpus/a.txt": "The mayor said 10 people died. The club said 14 members were lost. Ten houses burned.",
		"corpus/b.txt": "Before that, 10 people died.",
	} {
		file := filepath.Join(other, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
	}
	for _, dir := range []string{repository, other} {
		stdout, stderr, end := call(t, dir, "check", "--format", "json")
		require.Empty(t, stderr)
		require.Equal(t, statusFindings, end)
		instance, err := jsonschema.UnmarshalJSON(strings.NewReader(stdout))
		require.NoError(t, err)
		assert.NoError(t, schema.Validate(instance), dir)
	}
	stdout, _, _ := call(t, other, "check", "--format", "json")
	for _, expected := range []string{`"relation": "missing"`, `"text": "12 houses"`, `"rule": "members-within-total"`} {
		assert.Contains(t, stdout, expected)
	}
}

func checkSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	file, err := os.Open(filepath.Join(repository, "docs", "schema", "check.json"))
	require.NoError(t, err)
	defer file.Close()
	document, err := jsonschema.UnmarshalJSON(file)
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("check.json", document))
	schema, err := compiler.Compile("check.json")
	require.NoError(t, err)
	return schema
}
