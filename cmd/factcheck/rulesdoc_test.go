package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// tomlBlock is an example in the reference of rules: a whole rule file.
var tomlBlock = regexp.MustCompile("(?ms)^```toml\n(.*?)^```$")

// ruleBlocks returns the rule files that the reference shows.
func ruleBlocks(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "rules.md"))
	require.NoError(t, err)
	var blocks []string
	for _, block := range tomlBlock.FindAllStringSubmatch(string(text), -1) {
		blocks = append(blocks, block[1])
	}
	require.Greater(t, len(blocks), 20)
	return blocks
}

// Every rule file in the reference loads without a warning, and its examples and
// pairs of texts come out as it says.
func TestRulesInReference(t *testing.T) {
	t.Parallel()
	for i, block := range ruleBlocks(t) {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			book, err := rule.Load(fstest.MapFS{"rules.toml": {Data: []byte(block)}}, []string{"rules.toml"})
			require.NoError(t, err)
			assert.Empty(t, book.Warnings)
			trials := try(book.Rules, claim.Options{})
			assert.NotEmpty(t, trials)
			for _, trial := range trials {
				assert.NoError(t, trial.Err, "%s:%d", trial.Rule.ID, trial.Rule.Line)
			}
		})
	}
}

// Every key that rule files can have stands in an example of the reference.
func TestReferenceIsComplete(t *testing.T) {
	t.Parallel()
	schema, err := rule.Schema()
	require.NoError(t, err)
	var s struct {
		Defs map[string]struct {
			Properties map[string]struct{ Description string }
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(schema, &s))
	all := strings.Join(ruleBlocks(t), "\n")
	for table, definition := range s.Defs {
		require.NotEmpty(t, definition.Properties, table)
		for key, property := range definition.Properties {
			assert.NotEmpty(t, property.Description, "%s.%s", table, key)
			written := regexp.MustCompile(`(?m)(^|[{,.\[ ])` + key + `\b *(=|\.|\])`)
			assert.Regexp(t, written, all, "%s.%s", table, key)
		}
	}
}
