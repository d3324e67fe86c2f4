package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// No spreadsheet takes a cell for a formula, and a number below zero is no such cell.
func TestTableCSV(t *testing.T) {
	var out strings.Builder
	require.NoError(t, Table(&out, "csv", []string{"text", "=n"}, [][]any{
		{`=HYPERLINK("http://a.example")`, int64(-3)},
		{" @sum(a)", -0.5},
		{"plain, text", nil},
		{[]byte{0xab}, "+1"},
	}))
	assert.Equal(t, "text,'=n\n\"'=HYPERLINK(\"\"http://a.example\"\")\",-3\n' @sum(a),-0.5\n\"plain, text\",\nab,'+1\n", out.String())
}
