package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// versionCommand prints the version that the build info holds: the one of the module
// where it was installed by "go install", else the commit that it was built from.
func (c *commandLine) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version",
		Long:    "Print the version of factcheck, the commit it was built from, and the version of Go.",
		Example: "  factcheck version",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(c.stdout, programVersion())
			return err
		},
	}
}

// programVersion says all that is known of the version of the running program.
func programVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return versionLine(info)
}

// version returns the short version of the running program, for reports.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// versionLine returns "factcheck v1.2.3 (commit 0123456789ab, modified) go1.26".
func versionLine(info *debug.BuildInfo) string {
	line := "factcheck " + info.Main.Version
	if info.Main.Version == "" {
		line = "factcheck (devel)"
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if commit := settings["vcs.revision"]; commit != "" {
		line += " (commit " + commit[:min(len(commit), 12)]
		if settings["vcs.modified"] == "true" {
			line += ", modified"
		}
		line += ")"
	}
	if info.GoVersion != "" {
		line += " " + info.GoVersion
	}
	return line
}
