package report

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// axis is a picture of the sets that the groups of a fact state, in one dimension: a
// bar each, from left to right. What is drawn is what package value found; nothing is
// compared here.
type axis struct {
	Name    string // what it measures: "years"
	Label   string // in words, for those who do not see it
	Height  int    // in pixels
	Growing bool   // each step of the scale is a multiple of the one before
	Bars    []bar
	Ticks   []tick
}

// bar is one set. Its left and right ends are in percent of the width of the picture, so
// that words keep their size where that is narrow; all else is in pixels.
type bar struct {
	Letter, Words       string
	Top, Y              int     // of its row, and of its middle
	HardX, HardW        float64 // what makes the words literally true
	SoftX, SoftW        float64 // what a reader takes them for
	OpenLeft, OpenRight bool    // without limit on that side
}

// tick is a mark of the scale. In a narrow picture there is no room for the Odd ones.
type tick struct {
	X    float64
	Text string
	Odd  bool
}

// Measures of the picture: from left to right in percent, from top to bottom in pixels.
const (
	axisLeft     = 2.0
	axisWidth    = 98.0
	axisRow      = 44
	axisWords    = 15 // where the words of a row stand, below its top
	axisMiddle   = 28 // where its bar has its middle, likewise
	axisFoot     = 22
	axisLeastBar = 0.7 // so that a single number is seen
	axisLetters  = 38  // characters of the words of a row, as a telephone has room for
	axisMostBars = 40  // of more, no picture helps
)

// stretch is what a group's bar is drawn from, in the unit of the axis.
type stretch struct {
	letter     string
	words      string
	hard, soft [2]float64 // infinite where there is no limit
}

// axesOf returns a picture for each dimension in which groups of the fact state
// something; none for words.
func axesOf(s *sheet) []axis {
	var order []string
	of := make(map[string][]stretch)
	names := make(map[string]string)
	days := make(map[string]bool)
	for _, g := range s.groups {
		v := g.claims[0].Value
		set, ok := v.Set(s.fact.Rule.IsExact())
		if !ok {
			continue
		}
		if of[set.Dimension] == nil {
			order = append(order, set.Dimension)
			names[set.Dimension], days[set.Dimension] = axisName(v), set.OfDays()
		}
		scale := scaleOf(v)
		drawn := stretch{g.letter, v.String(), ends(set.Hard, scale), ends(set.Soft, scale)}
		if set.OfDays() { // a day lasts until the next one begins
			drawn.hard[1]++
			drawn.soft[1]++
		}
		of[set.Dimension] = append(of[set.Dimension], drawn)
	}
	var axes []axis
	for _, dimension := range order {
		if stretches := of[dimension]; len(stretches) <= axisMostBars && len(s.groups) > 1 {
			axes = append(axes, draw(names[dimension], stretches, days[dimension]))
		}
	}
	return axes
}

// scaleOf returns how many base units one unit of a value is.
func scaleOf(v value.Value) float64 {
	scale := 1.0
	factor := func(name string) float64 {
		u, ok := unit.Lookup(name)
		if !ok || u.HasOffset() {
			return 1
		}
		f, _ := u.Factor().Float64()
		return f
	}
	if v.Unit != "" && v.Kind != value.Count {
		scale = factor(v.Unit)
	}
	if v.Per != "" {
		scale /= factor(v.Per)
	}
	return scale
}

// axisName says what an axis measures.
func axisName(v value.Value) string {
	switch {
	case v.Kind == value.Date:
		return "days"
	case v.Kind == value.Count:
		return "numbers"
	case v.Unit == "":
		return string(v.Kind)
	case v.Per != "":
		return v.Unit + " per " + v.Per
	}
	return v.Unit
}

func ends(i value.Interval, scale float64) [2]float64 {
	end := func(r *big.Rat, none float64) float64 {
		if r == nil {
			return none
		}
		f, _ := r.Float64()
		return f / scale
	}
	return [2]float64{end(i.Low, math.Inf(-1)), end(i.High, math.Inf(1))}
}

// draw lays the stretches out on one scale.
func draw(name string, stretches []stretch, dates bool) axis {
	sc := newScale(stretches, dates)
	a := axis{Name: name, Height: len(stretches)*axisRow + axisFoot, Ticks: sc.ticks(), Growing: sc.logarithmic}
	for i := range a.Ticks {
		a.Ticks[i].Odd = i%2 == 1
	}
	var words []string
	for i, s := range stretches {
		b := bar{Letter: s.letter, Words: cutMiddle(Printable(s.words), axisLetters), Top: i*axisRow + axisWords, Y: i*axisRow + axisMiddle}
		b.HardX, b.HardW = sc.at(s.hard[0]), max(axisLeastBar, sc.at(s.hard[1])-sc.at(s.hard[0]))
		b.SoftX, b.SoftW = sc.at(s.soft[0]), max(axisLeastBar, sc.at(s.soft[1])-sc.at(s.soft[0]))
		b.OpenLeft, b.OpenRight = math.IsInf(s.hard[0], -1), math.IsInf(s.hard[1], 1)
		a.Bars = append(a.Bars, b)
		words = append(words, s.letter+" "+Printable(s.words))
	}
	a.Label = "What is stated, on one axis: " + strings.Join(words, "; ")
	return a
}

// scale is the way from a number to its place in the picture.
type scale struct {
	low, high   float64 // where the picture ends; their logarithms, if it is logarithmic
	logarithmic bool
	dates       bool
}

// logarithmicFrom is the ratio of the largest number to the smallest from which a scale
// is logarithmic, so that hundreds are seen beside tens of thousands.
const logarithmicFrom = 50

// newScale returns a scale that has room for every end that is a limit.
func newScale(stretches []stretch, dates bool) scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range stretches {
		for _, x := range [...]float64{s.hard[0], s.hard[1], s.soft[0], s.soft[1]} {
			if !math.IsInf(x, 0) {
				low, high = min(low, x), max(high, x)
			}
		}
	}
	if math.IsInf(low, 0) {
		low, high = 0, 1
	}
	s := scale{dates: dates, logarithmic: !dates && low > 0 && high/low > logarithmicFrom}
	if s.logarithmic {
		s.low, s.high = math.Log10(low)-0.1, math.Log10(high)+0.1
		return s
	}
	room := (high - low) / 12
	if room == 0 {
		room = max(1, math.Abs(low)/12)
	}
	s.low, s.high = low-room, high+room
	if low >= 0 {
		s.low = max(0, s.low)
	}
	return s
}

// at returns where a number is drawn; one beyond the picture at its edge.
func (s scale) at(x float64) float64 {
	if s.logarithmic {
		x = math.Log10(max(x, 0))
	}
	return axisLeft + (axisWidth-axisLeft)*(min(max(x, s.low), s.high)-s.low)/(s.high-s.low)
}

// ticks returns some round numbers of the scale.
func (s scale) ticks() []tick {
	var list []tick
	if s.logarithmic {
		for decade := math.Floor(s.low); decade <= s.high; decade++ {
			for _, digit := range [...]float64{1, 3} {
				if x := digit * math.Pow(10, decade); math.Log10(x) >= s.low && math.Log10(x) <= s.high {
					list = append(list, tick{s.at(x), s.text(x), false})
				}
			}
		}
		return list
	}
	step := s.step()
	for x := math.Ceil(s.low/step) * step; x <= s.high+step/1e6; x += step {
		list = append(list, tick{s.at(x), s.text(math.Round(x/step) * step), false})
	}
	return list
}

// step returns the distance of two marks of a scale, so that there are three to eight.
func (s scale) step() float64 {
	least := (s.high - s.low) / 8
	if s.dates { // they take more room
		least = max(1, (s.high-s.low)/5)
	}
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, times := range [...]float64{1, 2, 5, 10} {
		if power*times >= least {
			return power * times
		}
	}
	return power * 10
}

func (s scale) text(x float64) string {
	if s.dates {
		return calendar.Day(int32(math.Round(x))).String()
	}
	for _, large := range [...]struct {
		of   float64
		name string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if math.Abs(x) >= large.of {
			return strconv.FormatFloat(x/large.of, 'g', 6, 64) + large.name
		}
	}
	return grouped(significant(x))
}

// significant writes a number without an exponent, with six significant digits.
func significant(x float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 6, 64), 64)
	if err != nil {
		short = x
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}

// grouped sets the thousands of a number apart.
func grouped(digits string) string {
	whole, rest := digits, ""
	if i := strings.IndexByte(digits, '.'); i >= 0 {
		whole, rest = digits[:i], digits[i:]
	}
	for at := len(whole) - 3; at > 0 && whole[at-1] != '-'; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	return whole + rest
}
