package value

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/clock"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/score"
)

func TestRelateTimes(t *testing.T) {
	at := func(b Bound, key string) Value { return NewTime(key, b, clock.Parse(key)) }
	quarter := Comparison{Tolerance: Tolerance{Amount: big.NewRat(900, 1), Dimension: "time"}}
	for _, test := range []struct {
		name string
		a, b Value
		how  Comparison
		want Relation
	}{
		{"the same", at(Exact, "19:00"), at(Exact, "19:00"), Comparison{}, Same},
		{"an hour apart", at(Exact, "19:00"), at(Exact, "20:00"), Comparison{}, Conflict},
		{"within the tolerance", at(Exact, "19:00"), at(Exact, "19:15"), quarter, Compatible},
		{"beyond the tolerance", at(Exact, "19:00"), at(Exact, "19:16"), quarter, Conflict},
		{"over midnight, within the tolerance", at(Exact, "23:55"), at(Exact, "00:05"), quarter, Compatible},
		{"either half", at(Exact, "07:30?"), at(Exact, "19:30"), Comparison{}, Compatible},
		{"neither half", at(Exact, "07:30?"), at(Exact, "20:30"), Comparison{}, Conflict},
		{"both of either half", at(Exact, "07:30?"), at(Exact, "08:30?"), Comparison{}, Conflict},
		{"one moment in two zones", at(Exact, "19:00 EST"), at(Exact, "16:00 PST"), Comparison{}, Compatible},
		{"summer or winter", at(Exact, "19:00 ET"), at(Exact, "23:00 GMT"), Comparison{}, Compatible},
		{"two moments in two zones", at(Exact, "19:00 EST"), at(Exact, "19:00 PST"), Comparison{}, Conflict},
		{"a zone that goes without saying", at(Exact, "19:00 ET"), at(Exact, "19:00"), Comparison{}, Compatible},
		{"nobody's zone", at(Exact, "19:00 GMT"), at(Exact, "19:00"), Comparison{}, Incomparable},
		{"a zone with three meanings", at(Exact, "19:00 IST"), at(Exact, "19:00 GMT"), Comparison{}, Incomparable},
		{"the same such zone", at(Exact, "19:00 IST"), at(Exact, "20:00 IST"), Comparison{}, Conflict},
		{"a hedged period", at(About, "21:00-22:00"), at(Exact, "21:10-22:10"), Comparison{}, Compatible},
		{"no such period", at(About, "21:00-22:00"), at(Exact, "21:45-23:00"), Comparison{}, Conflict},
		{"about", at(About, "19:00"), at(Exact, "19:10"), Comparison{}, Compatible},
		{"about, by the letter", at(About, "19:00"), at(Exact, "19:30"), Comparison{}, Tension},
		{"about, no more", at(About, "19:00"), at(Exact, "20:00"), Comparison{}, Conflict},
		{"shortly after", at(JustOver, "19:00"), at(Exact, "19:20"), Comparison{}, Compatible},
		{"after", at(Over, "19:00"), at(Exact, "19:00"), Comparison{}, Conflict},
		{"after midnight", at(Over, "23:00"), at(Exact, "01:00"), Comparison{}, Compatible},
		{"before", at(Under, "19:00"), at(Exact, "20:00"), Comparison{}, Conflict},
		{"between", at(Range, "19:00-20:00"), at(Exact, "19:30"), Comparison{}, Compatible},
		{"not between", at(Range, "19:00-20:00"), at(Exact, "21:30"), Comparison{}, Conflict},
		{"one period", at(Exact, "09:00-17:00"), at(Exact, "09:00-17:00 ET"), Comparison{}, Compatible},
		{"another end", at(Exact, "09:00-17:00"), at(Exact, "09:00-18:00"), Comparison{}, Conflict},
		{"an end of a period", at(Exact, "09:00-17:00"), at(Exact, "17:00"), Comparison{}, Compatible},
		{"no end of a period", at(Exact, "09:00-17:00"), at(Exact, "10:00"), Comparison{}, Incomparable},
	} {
		t.Run(test.name, func(t *testing.T) {
			one, _ := Relate(test.a, test.b, test.how)
			two, _ := Relate(test.b, test.a, test.how)
			assert.Equal(t, test.want, one)
			assert.Equal(t, test.want, two, "the other way round")
		})
	}
}

func TestTimeWords(t *testing.T) {
	for want, v := range map[string]Value{
		"19:00":                   NewTime("", Exact, clock.Parse("19:00")),
		"about 19:00 ET":          NewTime("", About, clock.Parse("19:00 ET")),
		"09:00 to 17:00":          NewTime("", Exact, clock.Parse("09:00-17:00")),
		"between 19:00 and 20:00": NewTime("", Range, clock.Parse("19:00-20:00")),
		"by 07:30 (a.m. or p.m.)": NewTime("", AtMost, clock.Parse("07:30?")),
	} {
		assert.Equal(t, want, v.String())
	}
}

func TestScores(t *testing.T) {
	sides := func(a, b int64) score.Sides { return score.Sides{number.New(a, 0), number.New(b, 0)} }
	won, lost := NewScore("3-1", sides(3, 1)), NewScore("1-3", sides(1, 3))
	relation, _ := Relate(won, lost, Comparison{})
	assert.Equal(t, Same, relation)
	relation, why := Relate(won, NewScore("4-1", sides(4, 1)), Comparison{})
	assert.Equal(t, Conflict, relation)
	assert.Equal(t, "3-1 against 4-1", why)
	assert.Equal(t, "6-4, 3-6, 7-5", NewScore("", sides(4, 6), sides(6, 3), sides(5, 7)).String())
}
