package verdict

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Some facts grow by themselves: an age, and a time that goes on since a day which the
// rule's patterns know as {start}. An article says how much it is on its own day, so that
// 33 years in one and 43 years in another of ten years later are no contradiction. They
// may be one still, if nothing grows: "he died at 33". So what agrees as it stands agrees,
// and what disagrees is looked at again with the time between the articles.

// grows reports whether the fact of a rule grows with time.
func grows(r *rule.Rule) bool {
	has := func(hole string) bool {
		return slices.ContainsFunc(r.Find, func(p *pattern.Pattern) bool { return slices.Contains(p.Holes(), hole) })
	}
	if r.Kind == value.Age {
		return !slices.ContainsFunc(slices.Concat(r.Find, r.Near), speaksOfDeath)
	}
	return r.Kind == value.Duration && has(pattern.Start) && !has(pattern.End)
}

// speaksOfDeath reports whether a pattern needs a word of dying: the age at which somebody
// died is the same ever after.
func speaksOfDeath(p *pattern.Pattern) bool {
	return slices.ContainsFunc(p.Required(), func(set *pattern.WordSet) bool {
		return slices.ContainsFunc(set.Written, func(word string) bool { return slices.Contains(dying, word) })
	})
}

// dying are words of it.
var dying = []string{"die", "died", "dies", "dying", "dead", "death", "killed"}

// leeway is by how many days a time may differ that has grown for so many: it is reckoned in
// years of the calendar, which are not all of one length, and in whole days.
func leeway(gap int64) int64 {
	const most = 4
	if gap < 0 {
		gap = -gap
	}
	if gap == 0 {
		return 0
	}
	return min(most, 1+gap/100)
}

const secondsOfDay = 24 * 60 * 60

// grown reports whether all claims of two groups agree once the time between their
// articles is added to the older ones, and how long that is at most.
func (j *judgement) grown(a, b int) (days int64, ok bool) {
	one, also := j.comparison.Set(j.groups[a].value)
	two, too := j.comparison.Set(j.groups[b].value)
	if !grows(j.rule) || !also || !too || one.Dimension != two.Dimension {
		return 0, false
	}
	for _, from := range j.ends(a) {
		for _, to := range j.ends(b) {
			if from == calendar.Latest || to == calendar.Latest {
				return 0, false
			}
			gap := int64(to - from)
			if apart(spanOf(shifted(one.Reach, gap-leeway(gap), gap+leeway(gap))), spanOf(two.Reach)) {
				return 0, false
			}
			days = max(days, gap, -gap)
		}
	}
	return days, true
}

// ends returns the days of the oldest and of the newest article that states a group;
// [calendar.Latest] is that of one without a date of its own.
func (j *judgement) ends(at int) [2]calendar.Day {
	ends := [2]calendar.Day{calendar.Latest, calendar.Earliest}
	for _, i := range j.groups[at].claims {
		c := j.fact.Claims[i]
		if c.Date.Origin != article.Stated {
			return [2]calendar.Day{calendar.Latest, calendar.Latest}
		}
		ends[0], ends[1] = min(ends[0], c.Date.Days.First), max(ends[1], c.Date.Days.Last)
	}
	return ends
}

// shifted returns an interval of seconds with so many days added to its ends.
func shifted(i value.Interval, low, high int64) value.Interval {
	add := func(to *big.Rat, days int64) *big.Rat {
		if to == nil {
			return nil
		}
		return new(big.Rat).Add(to, new(big.Rat).SetInt64(days*secondsOfDay))
	}
	i.Low, i.High = add(i.Low, low), add(i.High, high)
	return i
}

// outgrow takes back a disagreement that the time between two articles explains.
func (j *judgement) outgrow(a, b int, relation value.Relation, reason string) (value.Relation, string) {
	if !disagree(relation) {
		return relation, reason
	}
	days, ok := j.grown(a, b)
	if !ok {
		return relation, reason
	}
	return value.Compatible, fmt.Sprintf("each on the day of its article; these are %s apart", lengthOf(days))
}

// lengthOf says how long so many days are.
func lengthOf(days int64) string {
	const year = 365.2425 // days, of the Gregorian calendar on average
	switch years := float64(days) / year; {
	case days == 1:
		return "1 day"
	case years < 2:
		return fmt.Sprintf("%d days", days)
	default:
		return fmt.Sprintf("%.0f years", years)
	}
}
