package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// needs asks for at least one argument; lack says what is missing without it.
func needs(lack string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return errors.New(lack)
		}
		return nil
	}
}

// needsOne asks for one argument.
func needsOne(lack string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return fmt.Errorf("%s takes one argument, not %d", cmd.CommandPath(), len(args))
		}
		return needs(lack)(cmd, args)
	}
}

// unknownCommand is the error for the name of a command that there is not, with the
// nearest one that there is.
func unknownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, cmd := range root.Commands() {
		known = append(known, cmd.Name())
	}
	if near := spelling.Nearest(args[0], known); near != "" {
		return fmt.Errorf("unknown command %q; did you mean %q?", args[0], near)
	}
	return fmt.Errorf("unknown command %q; \"factcheck --help\" lists them all", args[0])
}

// wrongFlag adds to the error for an unknown flag the nearest one that the command has.
func wrongFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	if near := spelling.Nearest(unknown.GetSpecifiedName(), known); near != "" {
		return fmt.Errorf("%w; did you mean --%s?", err, near)
	}
	return err
}
