package report

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Text on the page can be read by everybody, by day and by night: WCAG 2.2, 1.4.3, asks
// for a contrast of 4.5 to 1.
func TestPageHasContrast(t *testing.T) {
	t.Parallel()
	light, dark, found := strings.Cut(pageCSS, "prefers-color-scheme: dark")
	require.True(t, found)
	for name, css := range map[string]string{"light": light, "dark": dark[:strings.Index(dark, "* {")]} {
		colors := map[string]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): #([0-9a-f]{6})`).FindAllStringSubmatch(css, -1) {
			colors[m[1]] = luminance(t, m[2])
		}
		check := func(grounds, inks string) {
			for ground := range strings.FieldsSeq(grounds) {
				for ink := range strings.FieldsSeq(inks) {
					require.Contains(t, colors, ink)
					require.Contains(t, colors, ground)
					a, b := max(colors[ink], colors[ground]), min(colors[ink], colors[ground])
					assert.GreaterOrEqual(t, (a+0.05)/(b+0.05), 4.5, "%s: %s on %s", name, ink, ground)
				}
			}
		}
		check("paper card shade", "ink dim error warning note letter")
		check("mark one two ins del", "ink")
	}
}

// luminance is the relative luminance of a colour, as WCAG 2.2 defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	weights := [...]float64{0.2126, 0.7152, 0.0722}
	sum := 0.0
	for i, weight := range weights {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		require.NoError(t, err)
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
