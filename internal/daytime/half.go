// Package daytime has the words of times of the day that all share who meet one: "p.m.", "ET". Package clock
// reads the times; those who read sentences, dates and numbers must know them to pass them over.
package daytime

import (
	"maps"
	"slices"
)

// halves are the words behind an hour that say of which half of the day it is, folded: whether of the second.
var halves = map[string]bool{"am": false, "a.m": false, "a.m.": false, "pm": true, "p.m": true, "p.m.": true}

// Half returns of which half of the day the folded word behind an hour says that it is, "p.m." of the second;
// false for ok if the word says nothing of it.
func Half(word string) (second, ok bool) {
	second, ok = halves[word]
	return second, ok
}

// IsHalf reports whether a folded word behind an hour says of which half of the day it is.
func IsHalf(word string) bool {
	_, ok := halves[word]
	return ok
}

// Halves returns the words behind an hour that say of which half of the day it is, folded.
func Halves() []string { return slices.Sorted(maps.Keys(halves)) }
