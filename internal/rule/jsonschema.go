package rule

import (
	"encoding/json"
	"reflect"

	"github.com/invopop/jsonschema"

	"github.com/factcheck-ci/factcheck/internal/tomlfile"
)

// SchemaID is where the JSON Schema of rule files is published.
const SchemaID = "https://github.com/factcheck-ci/factcheck/docs/schema/rules.json"

// Schema returns the JSON Schema of rule files, for editors and other programs.
func Schema() ([]byte, error) {
	r := jsonschema.Reflector{
		FieldNameTag:               "toml",
		RequiredFromJSONSchemaTags: true,
		ExpandedStruct:             true,
		Mapper:                     tomlfile.Schema,
		LookupComment: func(table reflect.Type, field string) string {
			if table.Kind() != reflect.Struct {
				return ""
			}
			f, _ := table.FieldByName(field)
			return f.Tag.Get("doc")
		},
		Namer: func(table reflect.Type) string { return schemaNames[table.Name()] },
	}
	s := r.Reflect(&fileTable{})
	s.ID, s.Title = SchemaID, "factcheck rules"
	s.Description = "A rule file of factcheck: the facts on which articles must agree."
	for name, table := range s.Definitions {
		table.Properties.Delete("At")
		table.Required = required[name]
		for _, e := range enumerations {
			if property, ok := table.Properties.Get(e.field); ok && e.table == name {
				e.in(property).Enum = anys(e.words)
			}
		}
	}
	relationsOnly(s.Definitions["rule"])
	return json.MarshalIndent(s, "", "  ")
}

// schemaNames are what tables are called in the schema.
var schemaNames = map[string]string{
	"fileTable": "file", "ruleTable": "rule", "exampleTable": "example", "sourceTable": "source",
	"revisionTable": "revision", "convertTable": "conversion", "relateTable": "relate",
}

// required are the keys that a table cannot do without.
var required = map[string][]string{
	"rule": {"id", "kind"}, "example": {"text", "value"}, "revision": {"date", "reason"},
	"conversion": {"from", "to", "base"}, "relate": {"id", "holds"},
}

// enumeration says which words a field can have.
type enumeration struct {
	table, field string
	words        []string
	in           func(property *jsonschema.Schema) *jsonschema.Schema
}

func itself(property *jsonschema.Schema) *jsonschema.Schema { return property }
func items(property *jsonschema.Schema) *jsonschema.Schema  { return property.Items }
func others(property *jsonschema.Schema) *jsonschema.Schema { return property.AdditionalProperties }

var enumerations = []enumeration{
	{"rule", "kind", kinds, itself},
	{"rule", "scope", []string{string(InSentence), string(InParagraph)}, itself},
	{"rule", "in", places, items},
	{"rule", "key_from", keyPlaces, others},
	{"rule", "precision", []string{string(Exact), string(Stated)}, itself},
	{"rule", "trend", []string{string(Rising), string(Falling)}, itself},
	{"rule", "reference", []string{authority}, itself},
	{"rule", "by", []string{"attribution"}, items},
	{"source", "count", []string{string(Rows), string(Items)}, itself},
	{"relate", "over", []string{string(OverArticle), string(OverCorpus)}, itself},
	{"relate", "severity", severities, itself},
}

func anys(words []string) []any {
	var all []any
	for _, word := range words {
		all = append(all, word)
	}
	return all
}

// relationsOnly lists the keys that the table severity can have.
func relationsOnly(table *jsonschema.Schema) {
	property, ok := table.Properties.Get("severity")
	if !ok {
		return
	}
	property.AdditionalProperties = jsonschema.FalseSchema
	property.Properties = jsonschema.NewProperties()
	for _, relation := range relations {
		property.Properties.Set(relation, &jsonschema.Schema{Type: "string", Enum: anys(severities)})
	}
}
