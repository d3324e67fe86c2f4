package rule

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	bytesOf, err := Schema()
	require.NoError(t, err)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(bytesOf))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource(schemaID, document))
	schema, err := c.Compile(schemaID)
	require.NoError(t, err)
	return schema
}

// midnight is a date without a time, as encoding/json writes it.
var midnight = regexp.MustCompile(`"(\d{4}-\d\d-\d\d)T00:00:00[^"]*"`)

// decoded returns TOML as a program that checks it against a schema sees it: dates are
// texts.
func decoded(t *testing.T, source []byte) any {
	t.Helper()
	var values map[string]any
	require.NoError(t, toml.Unmarshal(source, &values))
	text, err := json.Marshal(values)
	require.NoError(t, err)
	text = midnight.ReplaceAll(text, []byte(`"$1"`))
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	return v
}

// The published schema is the one that the types make; "go run ./cmd/factcheck schema
// > docs/schema/rules.json" writes it.
func TestSchemaIsPublished(t *testing.T) {
	want, err := Schema()
	require.NoError(t, err)
	got, err := os.ReadFile("../../docs/schema/rules.json")
	require.NoError(t, err)
	assert.Equal(t, string(want)+"\n", string(got))
}

func TestSchemaAcceptsTheRules(t *testing.T) {
	schema := compiledSchema(t)
	files, err := filepath.Glob("../../rules/*.toml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.NoError(t, schema.Validate(decoded(t, source)), file)
	}
}

// What the loader refuses for its shape, the schema refuses too.
func TestSchemaRefuses(t *testing.T) {
	schema := compiledSchema(t)
	good := "[[rule]]\nid = \"a\"\nkind = \"count\"\nfind = [\"killed {}\"]\nafter = 2020-01-03\nseverity.tension = \"off\"\n"
	require.NoError(t, schema.Validate(decoded(t, []byte(good))))
	for _, bad := range []string{
		"fnid = [\"a\"]", "within = \"12\"", "within = 1.5", "scope = \"page\"", "history = \"yes\"", "unless = \"a\"",
		"severity.tension = \"bad\"", "severity.tensions = \"off\"", "in = [\"bodies\"]", "trend = \"up\"", "by = [\"author\"]",
		"key_from.plan = \"headline\"", "consistent = [[\"a\"]]", "consistent = [\"a\", \"b\"]", "precision = \"low\"",
		"source = { file = \"a\", count = \"row\" }", "source = { fiel = \"a\" }", "revisions = [{ date = 2020-01-03 }]",
		"example = [{ text = \"a\" }]", "before = \"3 January\"", "choices.a = \"a\"", "convert = [{ from = \"a\", to = \"b\" }]",
	} {
		source := strings.Replace(good, "severity.tension = \"off\"\n", bad+"\n", 1)
		assert.Error(t, schema.Validate(decoded(t, []byte(source))), bad)
	}
	for _, bad := range []string{"[[rule]]\nid = \"a\"\n", "[[rule]]\nkind = \"count\"\n", "[rule]\nid = \"a\"\nkind = \"count\"\n", "[[rules]]\n", "[[relate]]\nid = \"a\"\n", "[words]\na = \"b\"\n"} {
		assert.Error(t, schema.Validate(decoded(t, []byte(bad))), bad)
	}
}
