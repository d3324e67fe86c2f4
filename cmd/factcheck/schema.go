package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/config"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

const schemaHelp = `Print the JSON Schema of rule files, or of the configuration factcheck.toml, with
which editors complete and check them while you type. docs/rules.md says how.`

// schemaFiles are the files that have a schema, as the command names them.
var schemaFiles = []string{"rules", "config"}

// schemaCommand prints the schema of rule files or of the configuration.
func (c *commandLine) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "schema [rules|config]",
		Short:     "Print the JSON Schema of rule files, or of the configuration",
		Long:      schemaHelp,
		Example:   "  factcheck schema > rules.schema.json\n  factcheck schema config",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: schemaFiles,
		RunE: func(_ *cobra.Command, args []string) error {
			of := rule.Schema
			switch {
			case len(args) == 0 || args[0] == "rules":
			case args[0] == "config":
				of = config.Schema
			default:
				return fmt.Errorf("there is no schema of %q; write %s", args[0], strings.Join(schemaFiles, " or "))
			}
			schema, err := of()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(c.stdout, "%s\n", schema)
			return err
		},
	}
}
