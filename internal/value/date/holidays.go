package date

import (
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

func holidayKeys() []string { return nil }

func holidayNames() map[string]int { return nil }

func holiday(which, year int) (calendar.Period, bool) { return calendar.Period{}, false }

// season returns the days of a season of the northern half of the earth, from its
// solstice or equinox to the next. The day on which they meet belongs to both.
func season(which, year int) calendar.Period {
	turn := [...]struct{ month, day int }{{}, {3, 20}, {6, 21}, {9, 23}, {12, 21}, {3, 20}}
	end := year
	if which == 4 {
		end++
	}
	first, _ := calendar.DateOf(year, time.Month(turn[which].month), turn[which].day)
	last, _ := calendar.DateOf(end, time.Month(turn[which+1].month), turn[which+1].day)
	return calendar.Period{First: first, Last: last}
}

func (p *parser) holiday(i int, list []result) []result { return list }
