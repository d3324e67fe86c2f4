package claim

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A loss is the negative of a profit in a rule that finds both.
func TestLosses(t *testing.T) {
	const (
		result = "kind = \"money\"\nfind = [\"pre-tax (profit|loss) of {}\", \"lost {} before tax\"]"
		near   = "kind = \"money\"\nnear = [\"surplus\", \"deficit\"]"
		losses = "kind = \"money\"\nfind = [\"pre-tax loss of {}\"]"
		seats  = "kind = \"count\"\nfind = [\"(gained|lost) {} seats\"]"
	)
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{result, "It made a pre-tax profit of £3m.", []string{"£3m = £3,000,000"}},
		{result, "It made a pre-tax loss of £3m.", []string{"£3m = -£3,000,000"}},
		{result, "It made a pre-tax loss of more than £3m.", []string{"more than £3m = less than -£3,000,000"}},
		{result, "It made a pre-tax loss of nearly £3m.", []string{"nearly £3m = just over -£3,000,000"}},
		{result, "It made a pre-tax loss of £3m to £4m.", []string{"£3m to £4m = -£4,000,000 to -3,000,000"}},
		{result, "It made a pre-tax loss of -£3m.", []string{"-£3m = -£3,000,000"}},
		{result, "After a profit it lost £3m before tax.", []string{"£3m = -£3,000,000"}},
		{near, "The council has a deficit of £3m.", []string{"£3m = -£3,000,000"}},
		{near, "The £3m surplus was spent.", []string{"£3m = £3,000,000"}},
		{losses, "It made a pre-tax loss of £3m.", []string{"£3m = £3,000,000"}},
		{seats, "They lost 12 seats.", []string{"12 seats = -12 seats"}},
		{seats, "They gained 12 seats.", []string{"12 seats"}},
	} {
		assert.Equal(t, c.want, say(t, c.rule, "a.txt", c.text), c.text)
	}
	assert.Equal(t, []string{"£3m = -£3,000,000"}, say(t, near, "a.md", "| year | deficit |\n|---|---|\n| 2026 | £3m |\n"))
}
