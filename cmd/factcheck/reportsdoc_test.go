package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/report"
)

// The documentation of reports has every format, so that none is added without it.
func TestReportsAreDocumented(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(filepath.Join(repository, "docs", "reports.md"))
	require.NoError(t, err)
	for _, format := range report.Formats() {
		assert.Regexp(t, "(?m)^\\|.*`"+format+"`", string(page))
	}
}
