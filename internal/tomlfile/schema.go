package tomlfile

import (
	"reflect"

	"github.com/invopop/jsonschema"
)

// Schema returns the JSON Schema of the type of a field, and nil for any type that is
// none of this package.
func Schema(field reflect.Type) *jsonschema.Schema {
	text := func() *jsonschema.Schema { return &jsonschema.Schema{Type: "string"} }
	texts := func() *jsonschema.Schema { return &jsonschema.Schema{Type: "array", Items: text()} }
	switch reflect.New(field).Interface().(type) {
	case *Text:
		return text()
	case *Flag:
		return &jsonschema.Schema{Type: "boolean"}
	case *Whole:
		return &jsonschema.Schema{Type: "integer"}
	case *Day:
		// TOML has dates of its own; programs that check a schema see them as texts.
		return &jsonschema.Schema{Type: "string", Format: "date"}
	case *Texts:
		return texts()
	case *Phrases:
		return &jsonschema.Schema{Type: "object", AdditionalProperties: texts()}
	case *Dictionary:
		return &jsonschema.Schema{Type: "object", AdditionalProperties: text()}
	case *Pairs:
		pair, two := texts(), uint64(2)
		pair.MinItems, pair.MaxItems = &two, &two
		return &jsonschema.Schema{Type: "array", Items: pair}
	case *Place, **Place:
		return &jsonschema.Schema{}
	}
	return nil
}
