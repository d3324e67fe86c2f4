package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/accepted"
)

// An article that says two things, or the same thing twice, is one article.
func TestOthers(t *testing.T) {
	a, b, c, d := accepted.Says{Article: "a.txt", Text: "ten"}, accepted.Says{Article: "b.txt", Text: "twelve"}, accepted.Says{Article: "c.txt", Text: "ten"}, accepted.Says{Article: "d.txt", Text: "dozen"}
	again := accepted.Says{Article: "a.txt", Text: "10"}
	tests := []struct {
		name          string
		says, against []accepted.Says
		want          string
	}{
		{"two articles", []accepted.Says{a}, []accepted.Says{b}, ""},
		{"one article, twice on one side", []accepted.Says{a, again}, []accepted.Says{b}, ""},
		{"one article on both sides", []accepted.Says{a}, []accepted.Says{again}, ""},
		{"a third", []accepted.Says{a, again, c}, []accepted.Says{b}, ", with 1 more article that says so"},
		{"two more", []accepted.Says{a, c}, []accepted.Says{b, d}, ", with 2 more articles that say so"},
		{"nothing against", []accepted.Says{a, c}, nil, ", with 1 more article that says so"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, others(accepted.Entry{Says: tt.says, Against: tt.against}))
		})
	}
}
