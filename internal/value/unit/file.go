package unit

import (
	"math/big"
	"strings"
)

// lines calls f with every line of a data file that is neither empty nor a comment.
func lines(file string, f func(line string)) {
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			f(line)
		}
	}
}

// field cuts the next field, up to a "|", off a line.
func field(line *string) string {
	f, rest, _ := strings.Cut(*line, "|")
	*line = rest
	return strings.TrimSpace(f)
}

// items calls f with every item of a list separated by commas.
func items(list string, f func(item string)) {
	for list != "" {
		var item string
		item, list, _ = strings.Cut(list, ",")
		if item = strings.TrimSpace(item); item != "" {
			f(item)
		}
	}
}

// product works out a factor of the data files, decimals joined by "*" and "/" from
// left to right: "1852/3600". It returns 0 for one that is malformed; a test holds
// that none is.
func product(s string) *big.Rat {
	result := big.NewRat(1, 1)
	divide := false
	for s != "" {
		term, rest := s, ""
		next := false
		if i := strings.IndexAny(s, "*/"); i >= 0 {
			term, rest, next = s[:i], s[i+1:], s[i] == '/'
		}
		x, ok := new(big.Rat).SetString(strings.TrimSpace(term))
		switch {
		case !ok || divide && x.Sign() == 0:
			return new(big.Rat)
		case divide:
			result.Quo(result, x)
		default:
			result.Mul(result, x)
		}
		s, divide = rest, next
	}
	return result
}

// tenTo returns 10^power.
func tenTo(power int) *big.Rat {
	size := power
	if size < 0 {
		size = -size
	}
	n := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(size)), nil))
	if power < 0 {
		n.Inv(n)
	}
	return n
}
