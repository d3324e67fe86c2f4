package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// A declared time or result takes all of its text.
func TestWhole(t *testing.T) {
	for text, want := range map[string]string{
		"after 7 p.m.": "after 19:00", "noon": "12:00", "half past seven": "07:30 (a.m. or p.m.)", "9 to 5 p.m.": "09:00 to 17:00",
		"7 p.m. or 8 p.m.": "", "banana not 7 p.m.": "", "two hours before 7 p.m.": "", "7": "",
	} {
		v, ok := reader.Whole(value.Time, text)
		assert.Equal(t, want != "", ok, text)
		if ok {
			assert.Equal(t, want, v.String())
		}
	}
	for text, want := range map[string]string{"two-nil": "2-0", "7-6 (5), 6-3": "7-6, 6-3", "3-1 or 4-2": "", "won 3-1": ""} {
		v, ok := reader.Whole(value.Score, text)
		assert.Equal(t, want != "", ok, text)
		if ok {
			assert.Equal(t, want, v.String())
		}
	}
}
