package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

func TestRewriteDays(t *testing.T) {
	british := reader.New(reader.Options{Date: date.Options{Order: date.DayFirst}})
	american := reader.New(reader.Options{})
	read := func(r *reader.Reader, text string) wording {
		v := r.ReadText(text)[0]
		return wording{v.Text, v.Resolve(calendar.Period{First: 1, Last: 0})}
	}
	for _, test := range []struct {
		reader            *reader.Reader
		written, declared string
		want              string // "" where it cannot be written
	}{
		{american, "in 1964", "1962", "1962"},
		{american, "in 1964", "May 3, 1962", "1962"},
		{american, "in May 1964", "June 1962", "June 1962"},
		{american, "in May 1964", "1962", ""},
		{american, "on May 3, 1964", "1962", ""},
		{american, "on May 3, 1964", "1962-06-01", "June 1, 1962"},
		{british, "06/11/2023", "2023-11-07", "07/11/2023"},
		{american, "06/11/2023", "2023-11-07", "11/07/2023"},
		{british, "6/11/2023", "2023-11-07", "7/11/2023"},
		{american, "28/11/2023", "2023-11-07", "07/11/2023"},
		{british, "05/05/2023", "2023-11-07", ""}, // either may be the month
		{british, "6.11.2023", "2023-11-07", "7.11.2023"},
	} {
		from := read(test.reader, test.written)
		got, ok := rewrite(&claim.Claim{Text: from.text, Value: from.value}, read(american, test.declared))
		assert.Equal(t, test.want != "", ok, "%s, %s", test.written, test.declared)
		if ok {
			assert.Equal(t, test.want, got, "%s, %s", test.written, test.declared)
		}
	}
	assert.Equal(t, value.Date, read(american, "1964").value.Kind)
}
