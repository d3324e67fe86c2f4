package number

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOrdinalEnding(t *testing.T) {
	for n, want := range map[int64]string{
		1: "st", 2: "nd", 3: "rd", 4: "th", 10: "th", 11: "th", 12: "th", 13: "th", 20: "th",
		21: "st", 92: "nd", 101: "st", 111: "th", 112: "th", 123: "rd", 1000: "th",
	} {
		assert.Equal(t, want, OrdinalEnding(n), n)
	}
}
