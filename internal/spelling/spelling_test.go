package spelling

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNearest(t *testing.T) {
	fields := []string{"find", "unless", "near", "severity", "title", "require_in", "require_out"}
	for _, c := range []struct{ word, want string }{
		{"fnid", "find"},          // two letters swapped
		{"titel", "title"},        // likewise, at the end
		{"unles", "unless"},       // one left out
		{"severitty", "severity"}, // one too many
		{"near", "near"},
		{"colour", ""},
		{"", ""},
		{"x", ""},
		{"fund", "find"}, // one changed
		{"fun", ""},      // two of three letters differ
		{"sev", "severity"},
		{"se", ""},  // too short to tell
		{"req", ""}, // there are two
	} {
		assert.Equal(t, c.want, Nearest(c.word, fields), c.word)
	}
	assert.Equal(t, "", Nearest("find", nil))
}
