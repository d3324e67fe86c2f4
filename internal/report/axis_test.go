package report

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAxesOfASheet(t *testing.T) {
	t.Parallel()
	all := sheets(sample())
	axes := axesOf(&all[0]) // more than 20 years, 21 years
	require.Len(t, axes, 1)
	assert.Equal(t, "year", axes[0].Name)
	assert.Equal(t, "What is stated, on one axis: A more than 20 years; B 21 years", axes[0].Label)
	require.Len(t, axes[0].Bars, 2)
	over, exact := axes[0].Bars[0], axes[0].Bars[1]
	assert.True(t, over.OpenRight)
	assert.InDelta(t, axisWidth, over.HardX+over.HardW, 0.1, "what has no limit reaches the edge")
	assert.False(t, exact.OpenLeft || exact.OpenRight)
	assert.Greater(t, exact.HardX, over.HardX, "20.5 years lie right of 20")
	assert.Greater(t, exact.SoftX, exact.HardX, "21 years lie right of 20.5")

	assert.Len(t, axesOf(&all[2]), 2, "a price and a percentage lie on two axes")
	assert.Empty(t, axesOf(&all[3]), "names lie on none")
	assert.Empty(t, axesOf(&all[5]), "a single statement needs no picture")
}

func TestScale(t *testing.T) {
	t.Parallel()
	s := newScale([]stretch{{hard: [2]float64{10, 20}, soft: [2]float64{12, 20}}}, false)
	assert.InDelta(t, axisLeft, s.at(math.Inf(-1)), 1e-9)
	assert.InDelta(t, axisWidth, s.at(math.Inf(1)), 1e-9)
	assert.False(t, s.logarithmic)
	var texts []string
	for _, tick := range s.ticks() {
		texts = append(texts, tick.Text)
	}
	assert.Equal(t, []string{"10", "12", "14", "16", "18", "20"}, texts)

	s = newScale([]stretch{{hard: [2]float64{100, 20000}, soft: [2]float64{200, 1000}}}, false)
	assert.True(t, s.logarithmic)
	texts = nil
	for _, tick := range s.ticks() {
		texts = append(texts, tick.Text)
	}
	assert.Equal(t, []string{"100", "300", "1,000", "3,000", "10,000"}, texts)

	for x, want := range map[float64]string{0.1 + 0.2: "0.3", -1234567: "-1.23457 million", -123456: "-123,456", 2.5e9: "2.5 billion", 1000: "1,000", 12.5: "12.5"} {
		assert.Equal(t, want, s.text(x))
	}

	// 18262 is 2020-01-01.
	s = newScale([]stretch{{hard: [2]float64{18263, 18264}, soft: [2]float64{18264, 18264}}}, true)
	for _, tick := range s.ticks() {
		assert.Regexp(t, `^2020-01-0\d$`, tick.Text)
	}
}
