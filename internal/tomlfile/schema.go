package tomlfile

import (
	"reflect"

	"github.com/invopop/jsonschema"
)

// Schema returns the JSON Schema of a file that is read into a struct such as file
// points to. Tables are called in it by what names has for their types; keys are
// described by the tag doc of their fields.
func Schema(file any, names map[string]string) *jsonschema.Schema {
	r := jsonschema.Reflector{
		FieldNameTag:               "toml",
		RequiredFromJSONSchemaTags: true,
		ExpandedStruct:             true,
		Mapper:                     fieldSchema,
		LookupComment: func(table reflect.Type, field string) string {
			if table.Kind() != reflect.Struct {
				return ""
			}
			f, _ := table.FieldByName(field)
			return f.Tag.Get("doc")
		},
		Namer: func(table reflect.Type) string { return names[table.Name()] },
	}
	s := r.Reflect(file)
	for _, table := range s.Definitions {
		table.Properties.Delete("At")
	}
	return s
}

// Enum says which words a key can have: the key itself, or the entries of its list or
// table.
func Enum(table *jsonschema.Schema, key string, words []string) {
	property, ok := table.Properties.Get(key)
	switch {
	case !ok:
		return
	case property.Items != nil:
		property = property.Items
	case property.AdditionalProperties != nil:
		property = property.AdditionalProperties
	}
	property.Enum = nil
	for _, word := range words {
		property.Enum = append(property.Enum, word)
	}
}

// fieldSchema returns the schema of the type of a field, and nil for any type that is
// none of this package.
func fieldSchema(field reflect.Type) *jsonschema.Schema {
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
