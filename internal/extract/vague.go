package extract

import "strings"

// Words that state no number at all ("a number of", "several", "a few") have no record:
// no interval is stated.

// vagueRanges are the intervals that vague words state on their face: from the number
// in the word to the next word of that sort. What they are taken to mean is wider and
// stands in values.md section 2. A couple and a pair are two.
var vagueRanges = map[string][2]float64{
	"dozens": {12, 120}, "scores": {40, 200}, "hundreds": {100, 1000}, "thousands": {1e3, 1e4},
	"tens of thousands": {1e4, 1e5}, "hundreds of thousands": {1e5, 1e6}, "millions": {1e6, 1e7},
	"tens of millions": {1e7, 1e8}, "hundreds of millions": {1e8, 1e9}, "billions": {1e9, 1e10},
	"tens of billions": {1e10, 1e11}, "hundreds of billions": {1e11, 1e12}, "trillions": {1e12, 1e13},
	"several dozen": {36, 84}, "several hundred": {300, 700}, "several thousand": {3e3, 7e3}, "several million": {3e6, 7e6},
	"several hundred thousand": {3e5, 7e5}, "several hundred million": {3e8, 7e8}, "a few hundred thousand": {3e5, 5e5}, "a few hundred million": {3e8, 5e8},
	"a few dozen": {24, 60}, "a few hundred": {300, 500}, "a few thousand": {3e3, 5e3}, "a few million": {3e6, 5e6},
	"several billion": {3e9, 7e9}, "a few billion": {3e9, 5e9}, "a couple of million": {2e6, 3e6},
	"a couple of hundred": {200, 300}, "a couple of thousand": {2e3, 3e3}, "a couple of dozen": {24, 36},
}

// vagueNumbers are the vague words that name one number all the same.
var vagueNumbers = map[string]float64{"a couple": 2, "a pair": 2}

// vague fills the ends of a vague number.
func (r *Record) vague(name string) bool {
	if n, ok := vagueNumbers[name]; ok {
		r.Bound, r.Value, r.Low, r.High = "exact", &n, &n, &n
		return true
	}
	fewer, more, both := strings.Cut(name, ", if not ")
	if !both {
		more = fewer
	}
	low, ok1 := vagueRanges[fewer]
	high, ok2 := vagueRanges[more]
	r.Low, r.High = &low[0], &high[1]
	return ok1 && ok2
}
