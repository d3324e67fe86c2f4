package claim

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What comes to others is no toll, unless it comes to those of another fact.
func TestAdditions(t *testing.T) {
	const (
		dead  = "kind = \"count\"\nnear = [\"@killed\"]"
		hurt  = "kind = \"count\"\nnear = [\"@injured\"]"
		toll  = "kind = \"count\"\nfind = [\"toll ... {}\"]"
		added = "kind = \"count\"\nfind = [\"a further {} died\"]"
		parts = "kind = \"count\"\npart = true\nnear = [\"@killed\"]"
		sent  = "kind = \"count\"\nfind = [\"sent {}\"]"
	)
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{dead, "A further three sailors died.", nil},
		{dead, "Two more sailors died.", nil},
		{dead, "Another nine were killed.", nil},
		{dead, "An additional nine sailors were killed.", nil},
		{dead, "Nine others were killed.", nil},
		{dead, "More than nine sailors were killed.", []string{"More than nine sailors = more than 9 sailors"}},
		{dead, "Nine or more were killed.", []string{"Nine or more = at least 9"}},
		{dead, "The storm killed 24 sailors. A further three died.", []string{"24 sailors"}},
		{dead, "The storm killed 24 sailors, and three more died.", []string{"24 sailors"}},
		{dead, "Ten more were killed, and the death toll is 34.", []string{"34"}},
		{hurt, "The storm killed 24 sailors and injured 12 more.", []string{"12"}},
		{hurt, "The storm killed 24 sailors. Another 12 people were injured.", []string{"12 people"}},
		{hurt, "The storm injured 24 sailors. Another 12 people were injured.", []string{"24 sailors"}},
		{hurt, "It hit in 2019. Another 12 people were injured.", nil},
		{added, "A further three died.", []string{"three = 3"}},
		{parts, "A further three sailors died.", []string{"three sailors = 3 sailors"}},
		{sent, "They sent 300 more sailors.", []string{"300 more sailors = 300 sailors"}},

		// How far a toll went is none either.
		{toll, "The toll has risen by five to 17.", []string{"17"}},
		{toll, "The toll more than doubled to 26.", []string{"26"}},
		{"kind = \"count\"\nfind = [\"toll rose by {}\"]", "The toll rose by five to 17.", []string{"five = up 5"}},
	} {
		assert.Equal(t, c.want, say(t, c.rule, "a.txt", c.text), c.text)
	}
}
