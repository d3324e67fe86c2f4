package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

const schemaHelp = `Print the JSON Schema of rule files, with which editors complete and check them
while you type. docs/rules.md says how.`

// schemaCommand prints the schema of rule files.
func (c *commandLine) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   "Print the JSON Schema of rule files",
		Long:    schemaHelp,
		Example: "  factcheck schema > rules.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			schema, err := rule.Schema()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(c.stdout, "%s\n", schema)
			return err
		},
	}
}
