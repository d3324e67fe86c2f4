package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

func TestJSONGolden(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, JSON(&b, sample(), Options{Version: "v0.0.0-test"}))
	golden(t, "check.json", b.String())
}

func TestJSONFollowsItsSchema(t *testing.T) {
	t.Parallel()
	schema := checkSchema(t)
	for name, r := range map[string]*verdict.Result{"sample": sample(), "accepted": withAccepted(), "empty": {}} {
		var b bytes.Buffer
		require.NoError(t, JSON(&b, r, Options{}))
		instance, err := jsonschema.UnmarshalJSON(&b)
		require.NoError(t, err)
		assert.NoError(t, schema.Validate(instance), name)
	}
}

// A schema that allows everything would pass the test above.
func TestSchemaRejects(t *testing.T) {
	t.Parallel()
	schema := checkSchema(t)
	for name, change := range map[string]func(check map[string]any){
		"a field that is not declared": func(check map[string]any) { check["extra"] = 1 },
		"no version":                   func(check map[string]any) { delete(check, "version") },
		"an unknown relation":          func(check map[string]any) { finding(check)["relation"] = "equal" },
		"a finding without a side":     func(check map[string]any) { finding(check)["against"] = nil },
		"a side without a diff":        func(check map[string]any) { finding(check)["diff"] = []any{} },
		"a line 0":                     func(check map[string]any) { finding(check)["claim"].(map[string]any)["line"] = 0 },
	} {
		var b bytes.Buffer
		require.NoError(t, JSON(&b, sample(), Options{}))
		instance, err := jsonschema.UnmarshalJSON(&b)
		require.NoError(t, err)
		change(instance.(map[string]any))
		assert.Error(t, schema.Validate(instance), name)
	}
}

func finding(check map[string]any) map[string]any {
	return check["findings"].([]any)[0].(map[string]any)
}

func checkSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	return compileSchema(t, "..", "..", "docs", "schema", "check.json")
}

func compileSchema(t *testing.T, path ...string) *jsonschema.Schema {
	t.Helper()
	file, err := os.Open(filepath.Join(path...))
	require.NoError(t, err)
	defer file.Close()
	document, err := jsonschema.UnmarshalJSON(file)
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("schema.json", document))
	schema, err := compiler.Compile("schema.json")
	require.NoError(t, err)
	return schema
}
