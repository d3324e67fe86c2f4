package rule

import (
	"encoding/json"

	"github.com/invopop/jsonschema"

	"github.com/factcheck-ci/factcheck/internal/tomlfile"
)

// schemaID is where the JSON Schema of rule files is published.
const schemaID = "https://github.com/factcheck-ci/factcheck/docs/schema/rules.json"

// Schema returns the JSON Schema of rule files, for editors and other programs.
func Schema() ([]byte, error) {
	s := tomlfile.Schema(&fileTable{}, schemaNames)
	s.ID, s.Title = schemaID, "factcheck rules"
	s.Description = "A rule file of factcheck: the facts on which articles must agree."
	for name, table := range s.Definitions {
		table.Required = required[name]
		for key, words := range enumerations[name] {
			tomlfile.Enum(table, key, words)
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

// enumerations are, by table and key, the words that a key can have.
var enumerations = map[string]map[string][]string{
	"rule": {
		"kind": kinds, "in": places, "key_from": keyPlaces, "by": {"attribution"}, "reference": {authority},
		"scope":     {string(InSentence), string(InParagraph)},
		"precision": {string(Exact), string(Stated)},
		"trend":     {string(Rising), string(Falling)},
	},
	"source": {"count": {string(Rows), string(Items)}},
	"relate": {"over": {string(OverArticle), string(OverCorpus)}, "severity": severities()},
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
		property.Properties.Set(relation, &jsonschema.Schema{Type: "string"})
		tomlfile.Enum(property, relation, severities())
	}
}
