package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// The capitals of a place are those of its words, not of its symbols and acronyms.
func TestRewriteKeepsTheCapitalsOfThePlace(t *testing.T) {
	for _, test := range []struct{ sentence, written, declared, want string }{
		{"It needs 2 GB of memory.", "2 GB", "at least 4 GB", "at least 4 GB"},
		{"IT NEEDS 2 GB OF MEMORY.", "2 GB", "at least 4 GB", "AT LEAST 4 GB"},
		{"RAM: 2 GB", "2 GB", "at least 4 GB", "at least 4 GB"},
		{"They paid 3 EUR for it.", "3 EUR", "at least 4 EUR", "at least 4 EUR"},
		{"They paid US$3 for it.", "US$3", "at least $4", "at least US$4"},
		{"US$3 was paid.", "US$3", "at least $4", "At least US$4"},
		{"He served FIFTEEN YEARS there.", "FIFTEEN YEARS", "21 years", "TWENTY-ONE YEARS"},
	} {
		from, to := read(t, test.written), read(t, test.declared)
		got, ok := rewrite(&claim.Claim{Text: from.text, Sentence: test.sentence, Value: from.value}, to)
		assert.True(t, ok, test.sentence)
		assert.Equal(t, test.want, got, test.sentence)
	}
}
