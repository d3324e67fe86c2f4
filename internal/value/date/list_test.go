package date_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// Dates that share a month, a year or a century are each a date of their own; written on
// Wednesday 15 January 2020.
func TestList(t *testing.T) {
	for _, c := range []struct{ text, words, soft string }{
		{"both 18 and 19 June 2019", "18 | 19 June 2019", "2019-06-18 | 2019-06-19"},
		{"on the 18th and 19th of June", "the 18th | 19th of June", "2019-06-18 | 2019-06-19"},
		{"on June 18 and 19, 2019", "June 18 | 19, 2019", "2019-06-18 | 2019-06-19"},
		{"on June 18th or 19th", "June 18th | 19th", "2019-06-18 | 2019-06-19"},
		{"on 18, 19 and 20 June 2019", "18 | 19 | 20 June 2019", "2019-06-18 | 2019-06-19 | 2019-06-20"},
		{"in June and July 2019", "June | July 2019", "2019-06-01 to 2019-06-30 | 2019-07-01 to 2019-07-31"},
		{"on Monday or Tuesday next week", "Monday | Tuesday next week", "2020-01-20 | 2020-01-21"},
		{"in the first and second quarters of 2019", "the first | second quarters of 2019", "2019-01-01 to 2019-03-31 | 2019-04-01 to 2019-06-30"},
		{"the 18th and 19th centuries", "the 18th | 19th centuries", "1701-01-01 to 1800-12-31 | 1801-01-01 to 1900-12-31"},
		{"in the 1920s and 30s", "the 1920s | 30s", "1920-01-01 to 1929-12-31 | 1930-01-01 to 1939-12-31"},
		{"in the 1820s and '30s", "the 1820s | '30s", "1820-01-01 to 1829-12-31 | 1830-01-01 to 1839-12-31"},
		{"in the late 1990s and early 10s", "the late 1990s | early 10s", "1997-01-01 to 1999-12-31 | 2010-01-01 to 2012-12-31"},
		{"in the 60s, 70s and 80s", "the 60s | 70s | 80s", "1960-01-01 to 1969-12-31 | 1970-01-01 to 1979-12-31 | 1980-01-01 to 1989-12-31"},
		{"moved from Saturday to Monday", "Saturday | Monday", "2020-01-18 | 2020-01-20"},
		{"brought forward from Friday to Thursday", "Friday | Thursday", "2020-01-17 | 2020-01-16"},
		{"the wedding moved from May 3 to May 10", "May 3 | May 10", "2020-05-03 | 2020-05-10"},
		{"it had been moved from Monday to Friday", "Monday | Friday", "2020-01-06 | 2020-01-10"},
		{"they moved the meeting from May 3 to May 10", "May 3 | May 10", "2020-05-03 | 2020-05-10"},
		{"the game was rescheduled from 3 to 10 January", "3 | 10 January", "2020-01-03 | 2020-01-10"},
		{"brought forward from the 12th to the 5th of June", "the 12th | the 5th of June", "2020-06-12 | 2020-06-05"},
		{"put off from November 2019 to February", "November 2019 | February", "2019-11-01 to 2019-11-30 | 2020-02-01 to 2020-02-29"},
		{"delayed from March to June 2021", "March | June 2021", "2021-03-01 to 2021-03-31 | 2021-06-01 to 2021-06-30"},
		{"the launch slipped from March to June", "March | June", "2020-03-01 to 2020-03-31 | 2020-06-01 to 2020-06-30"},
		{"completion has slipped from 2021 to 2024", "2021 | 2024", "2021-01-01 to 2021-12-31 | 2024-01-01 to 2024-12-31"},
		{"sales slipped from March to June", "from March to June", "2019-03-01 to 2019-06-30"},
		{"the yen slipped from 2012 to 2015", "from 2012 to 2015", "2012-01-01 to 2015-12-31"},
		{"From 2017, 2018 and 2019, the best films", "2017 | 2018 | 2019", "2017-01-01 to 2017-12-31 | 2018-01-01 to 2018-12-31 | 2019-01-01 to 2019-12-31"},
		{"From Friday, when the dam broke, to Monday, the port was shut", "Friday | Monday", "2020-01-10 | 2020-01-13"},
		{"the share fell by 5.20 on Friday", "Friday", "2020-01-10"},
		{"postponed from 2020 to 2021", "2020 | 2021", "2020-01-01 to 2020-12-31 | 2021-01-01 to 2021-12-31"},
		{"in Q1, Q2 and Q3 2019", "Q1 | Q2 | Q3 2019", "2019-01-01 to 2019-03-31 | 2019-04-01 to 2019-06-30 | 2019-07-01 to 2019-09-30"},
		{"in the summer and autumn of 2019", "summer | autumn of 2019", "2019-06-21 to 2019-09-23 | 2019-09-23 to 2019-12-21"},
		{"Spring/Summer 2019", "Spring | Summer 2019", "2019-03-20 to 2019-06-21 | 2019-06-21 to 2019-09-23"},
		{"late August/early September 2019", "late August | early September 2019", "2019-08-21 to 2019-08-31 | 2019-09-01 to 2019-09-10"},
		{"on Thursday 5, Friday 6 and Saturday 7 September", "Thursday 5 | Friday 6 | Saturday 7 September", "2019-09-05 | 2019-09-06 | 2019-09-07"},
		{"in fiscal 2018 and 2019", "fiscal 2018 | 2019", "2018-01-01 to 2018-12-31 | 2019-01-01 to 2019-12-31"},
		{"on May 1 and 2 people died", "May 1", "2019-05-01"},
		{"on 30 and 31 June 2019", "", ""},
	} {
		tokens, matches := found(c.text, date.Options{})
		var words, soft []string
		for _, m := range matches {
			words = append(words, c.text[tokens[m.First].Start:tokens[m.Last].End])
			days, ok := m.Expr.Resolve(calendar.On(day(t, "2020-01-15")))
			assert.True(t, ok, c.text)
			soft = append(soft, days.Soft.String())
		}
		assert.Equal(t, c.words, strings.Join(words, " | "), c.text)
		assert.Equal(t, c.soft, strings.Join(soft, " | "), c.text)
	}
}
