package config

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The published schema is the one that the types make; "go run ./cmd/factcheck schema
// config > docs/schema/config.json" writes it.
func TestSchemaIsPublished(t *testing.T) {
	want, err := Schema()
	require.NoError(t, err)
	got, err := os.ReadFile("../../docs/schema/config.json")
	require.NoError(t, err)
	assert.Equal(t, string(want)+"\n", string(got))
}

func TestSchema(t *testing.T) {
	source, err := Schema()
	require.NoError(t, err)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(source))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(schemaID, document))
	schema, err := c.Compile(schemaID)
	require.NoError(t, err)
	validate := func(source string) error {
		var values map[string]any
		require.NoError(t, toml.Unmarshal([]byte(source), &values))
		text, err := json.Marshal(values)
		require.NoError(t, err)
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		require.NoError(t, err)
		return schema.Validate(v)
	}
	assert.NoError(t, validate("rules = [\"desk\"]\ndate_order = \"dmy\"\nfail_on = \"never\"\n[dollar_in]\n\"au/**\" = \"AUD\"\n[[outlet]]\nname = \"City\"\npaths = [\"city/**\"]\n"))
	for _, bad := range []string{"rule = [\"a\"]", "rules = \"desk\"", "date_order = \"ymd\"", "fail_on = \"bad\"", "[[outlet]]\nname = \"City\"", "[dollar_in]\na = 1"} {
		assert.Error(t, validate(bad), bad)
	}
}
