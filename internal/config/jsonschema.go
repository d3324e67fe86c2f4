package config

import (
	"encoding/json"

	"github.com/factcheck-ci/factcheck/internal/tomlfile"
)

// schemaID is where the JSON Schema of the configuration is published.
const schemaID = "https://github.com/factcheck-ci/factcheck/docs/schema/config.json"

// Schema returns the JSON Schema of the configuration, for editors and other programs.
func Schema() ([]byte, error) {
	s := tomlfile.Schema(&table{}, map[string]string{"table": "config", "outletTable": "outlet"})
	s.ID, s.Title = schemaID, "factcheck configuration"
	s.Description = "The settings of a corpus, " + FileName + "."
	tomlfile.Enum(s, "date_order", orders)
	tomlfile.Enum(s, "fail_on", failures)
	s.Definitions["outlet"].Required = []string{"name", "paths"}
	return json.MarshalIndent(s, "", "  ")
}
