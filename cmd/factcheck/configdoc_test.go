package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The manual of the configuration names every flag of a setting, and none that there
// is not.
func TestConfigurationManualFlags(t *testing.T) {
	t.Parallel()
	source, err := os.ReadFile(filepath.Join("..", "..", "docs", "config.md"))
	require.NoError(t, err)
	check := system().checkCommand().Flags()
	for _, match := range regexp.MustCompile("--([a-z][a-z-]*)").FindAllStringSubmatch(string(source), -1) {
		assert.NotNil(t, check.Lookup(match[1]), match[0])
	}
	var s settings
	flags := pflag.NewFlagSet("settings", pflag.ContinueOnError)
	s.addFlags(flags)
	flags.VisitAll(func(f *pflag.Flag) { assert.Contains(t, string(source), "`--"+f.Name, f.Name) })
}
