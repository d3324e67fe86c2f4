package claim

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// valueReader reads the values that text states.
type valueReader interface {
	Read(dst []value.Value, text string, tokens []token.Token) []value.Value
	ReadText(text string) []value.Value
}

// noValues reads nothing.
type noValues struct{}

func (noValues) Read(dst []value.Value, _ string, _ []token.Token) []value.Value { return dst }
func (noValues) ReadText(string) []value.Value                                   { return nil }
