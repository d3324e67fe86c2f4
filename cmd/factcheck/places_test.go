package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every claim of the corpus stands where the report says: start and end cut its words
// from the bytes of the file, and line and column lead to the same byte.
func TestPlacesOfClaims(t *testing.T) {
	t.Parallel()
	stdout, _, _ := call(t, repository, "check", "--format", "json")
	var check struct {
		Facts []struct {
			ID     string
			Claims []struct {
				Path, Text, Sentence     string
				Line, Column, Start, End int
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &check))
	claims := 0
	for _, fact := range check.Facts {
		for _, c := range fact.Claims {
			claims++
			source, err := os.ReadFile(filepath.Join(repository, filepath.FromSlash(c.Path)))
			require.NoError(t, err)
			require.LessOrEqual(t, c.End, len(source))
			assert.Equal(t, c.Text, string(source[c.Start:c.End]), "%s in %s", fact.ID, c.Path)
			assert.Contains(t, string(source), c.Sentence)
			assert.Equal(t, c.Start, offset(source, c.Line, c.Column), "%s in %s:%d:%d", fact.ID, c.Path, c.Line, c.Column)
		}
	}
	assert.Greater(t, claims, 40)
}

// offset returns where a line and a column, both from 1, begin; columns are characters.
func offset(source []byte, line, column int) int {
	at := 0
	for ; line > 1; at++ {
		if source[at] == '\n' {
			line--
		}
	}
	for ; column > 1; column-- {
		_, size := utf8.DecodeRune(source[at:])
		at += size
	}
	return at
}
