package linebreak

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNormal(t *testing.T) {
	for text, want := range map[string]string{
		"":             "",
		"oil":          "oil",
		"oil\ngold":    "oil\ngold",
		"oil\r\ngold":  "oil\r\ngold",
		"oil\rgold\r":  "oil\ngold\n",
		"oil\r\rgold":  "oil\n\ngold",
		"oil\rgold\n":  "oil\rgold\n",
		"\roil\r\ngas": "\roil\r\ngas",
	} {
		source := []byte(text)
		assert.Equal(t, want, string(Normal(source)), "%q", text)
		assert.Equal(t, text, string(source), "the text itself is left as it is")
	}
}
