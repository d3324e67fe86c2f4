package claim

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A date that a story counts from the one before is claimed as the day that it is, also
// where the same words stand elsewhere and mean another.
func TestStory(t *testing.T) {
	const left = `
kind = "date"
find = ["{} ... left", "left {}"]
`
	for _, c := range []struct {
		text string
		want []string
	}{
		{"He came on 3 March 2019. Two days later he left.", []string{"Two days later = 2019-03-05"}},
		{"He came on 3 March 2019.\n\nHe left the next day.", []string{"the next day = 2019-03-04"}},
		{"He came. Two days later he left.", nil},
		{"He came on 3 March 2019. The next day he left.\n\nHe came on 5 May 2019. The next day he left.\n\nHe came on 7 July 2019. The next day he left.\n\nHe came. The next day he left.",
			[]string{"The next day = 2019-03-04", "The next day = 2019-05-06", "The next day = 2019-07-08"}},
	} {
		assert.Equal(t, c.want, say(t, left, "story.md", "---\ndate: 2020-01-15\n---\n\n"+c.text), c.text)
	}
}
