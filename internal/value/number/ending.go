package number

// OrdinalEnding returns what stands behind the digits of an ordinal, of zero or more: "st"
// in 21st, "th" in 11th and 112th.
func OrdinalEnding(n int64) string {
	if n%100/10 == 1 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}
