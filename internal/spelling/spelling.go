// Package spelling says how far two spellings are apart, and guesses what somebody
// meant to write: the nearest of the words that would have been right.
package spelling

import "strings"

// Nearest returns the candidate that word is most likely a slip for, or "" if none is
// near: at most a third of the letters may differ, by the number of letters added,
// left out, changed or swapped. Of equally near ones it returns the first. Where none is,
// it is the only one that begins with the word, as somebody leaves off in the middle.
func Nearest(word string, candidates []string) string {
	best, least := "", len([]rune(word))/3+1
	for _, candidate := range candidates {
		if d := distance([]rune(word), []rune(candidate)); d < least {
			best, least = candidate, d
		}
	}
	if best == "" && len(word) >= leastBeginning {
		return only(word, candidates)
	}
	return best
}

// leastBeginning is how many letters tell which word was begun.
const leastBeginning = 3

// only returns the one candidate that begins with a word; "" if there are several, or none.
func only(word string, candidates []string) string {
	found := ""
	for _, candidate := range candidates {
		if !strings.HasPrefix(candidate, word) {
			continue
		}
		if found != "" {
			return ""
		}
		found = candidate
	}
	return found
}

// Distance is the number of letters that are added, left out, changed or swapped
// between two spellings of a word.
func Distance(a, b string) int { return distance([]rune(a), []rune(b)) }

// distance is the optimal string alignment distance of a and b.
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(last[j]+change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
