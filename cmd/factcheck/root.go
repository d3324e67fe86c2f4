package main

import (
	"github.com/spf13/cobra"
)

const rootHelp = `factcheck checks that articles agree on facts.

A rule, declared in TOML, names one fact. factcheck finds every place where an
article states that fact, reads what is stated as a set of possible values,
compares all the statements, and reports each inconsistency with both sentences
and a diff.

Exit status: 0 nothing found at or above --fail-on, 1 findings at or above it,
2 the work could not be done (usage, rules, files).`

const rootExample = `  factcheck check                      the rules in rules/, the articles in corpus/
  factcheck check --rules desk.toml news/*.txt
  factcheck facts                      who says what, one row a fact
  factcheck explain quds-force-tenure  why each sentence is a claim, or is none`

// rootCommand returns the command tree. It is built anew for each call, since cobra
// keeps the values of flags in it.
func (c *commandLine) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "factcheck",
		Short:         "Check that articles agree on facts",
		Long:          rootHelp,
		Example:       rootExample,
		Args:          unknownCommand,
		SilenceErrors: true,
		Version:       programVersion(),
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(wrongFlag)
	root.SetVersionTemplate("{{.Version}}\n")
	root.AddCommand(
		c.initCommand(),
		c.checkCommand(),
		c.acceptCommand(),
		c.factsCommand(),
		c.queryCommand(),
		c.baselineCommand(),
		c.correctionCommand(),
		c.explainCommand(),
		c.extractCommand(),
		c.fixCommand(),
		c.rulesCommand(),
		c.testCommand(),
		c.tryCommand(),
		c.wordsCommand(),
		c.schemaCommand(),
		c.versionCommand(),
	)
	return root
}
