package extract_test

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/extract"
)

// docs/extract.md has a row for every field of a record, in their order, and says of
// those that may be left out that they are.
func TestDocumentedFields(t *testing.T) {
	text, err := os.ReadFile("../../docs/extract.md")
	require.NoError(t, err)
	_, fields, _ := strings.Cut(string(text), "## The fields of a record")
	rows := regexp.MustCompile("(?m)^\\| `(\\w+)` \\| (if )?").FindAllStringSubmatch(fields, -1)
	record := reflect.TypeFor[extract.Record]()
	var want, got []string
	for i := range record.NumField() {
		if tag := record.Field(i).Tag.Get("json"); tag != "" {
			want = append(want, strings.Replace(tag, ",omitempty", " if", 1))
		}
	}
	for _, row := range rows {
		got = append(got, strings.TrimSpace(row[1]+" "+row[2]))
	}
	assert.Equal(t, want, got)
}
