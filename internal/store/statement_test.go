package store

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsSingle(t *testing.T) {
	for question, want := range map[string]bool{
		"select 1":                           true,
		"select 1;":                          true,
		"select 1 ; -- done\n /* all */ ;\n": true,
		"select ';'; -- select 2":            true,
		"select 'it''s; so', \"a;b\"":        true,
		"select [a;b], `c;d` from t":         true,
		"select 1 /* ; */ -- ; select 2\n+1": true,
		"select 1 /* open; select 2":         true,
		"select 'open; select 2":             true,
		"":                                   true,
		"select 1; select 2":                 false,
		"select 1;; select 2":                false,
		"select ';' ; select 2":              false,
		"select 1; /* so */ select 2":        false,
		"select 1; 'x'":                      false,
		"select 5-3; delete from claims":     false,
	} {
		assert.Equal(t, want, isSingle(question), question)
	}
}
