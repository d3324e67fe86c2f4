package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// idioms are phrases whose number words count nothing. They are matched from their first
// word, which stands up to idiomReach tokens before the number.
var idioms = newPhrases(map[string]struct{}{
	"at one point|at one time|at one stage|at one end|at one extreme|on the one hand|on one hand|for one thing|at one with|in one go|on one side": {},
	"one another|one and the same|one way or another|one way or the other|one by one|one after another|one after the other|one thing":             {},
	"one fell swoop|one moment|one-on-one|one-to-one|one-time|one-off|one-way|one-stop|one-size-fits-all|one-of-a-kind|back to square one":        {},
	"ten a penny|two-way|three-way|four-way|nine-to-five|zero to hero|day one|number one|ten to one it|fifty-fifty|takes two to|square one":       {},
}, false)

// idiomReach is how many tokens before its number an idiom may begin.
const idiomReach = 4

// idle recognises a number word that counts nothing: "at one point", "one another", "One
// day he will see".
func (s *scan) idle(a *amount) bool {
	if a.phrase.Digits || a.first != a.last {
		return false
	}
	if s.is(a.first-1, "(") && s.isOne(a.first, "million", "billion", "trillion", "thousand") {
		return true // "Output (million tonnes)"
	}
	if k := len(s.values) - 1; k >= s.first && s.values[k].Kind == value.Money && s.done == a.first && s.is(a.first, "one") && s.is(a.last+1, "way") {
		return true // "from $89 one way"
	}
	for i := a.first; i >= a.first-idiomReach; i-- {
		if _, end, ok := idioms.match(s, i, 0, len(s.tokens)); ok && end >= a.first && !s.idiomCounts(end+1) {
			return true
		}
	}
	return s.onceUpon(a)
}

// idiomCounts reports whether the token after an idiom's last makes an amount of it after
// all: "on one-sided", "takes two to three weeks".
func (s *scan) idiomCounts(i int) bool {
	return s.has(i, isNumber) && s.is(i-1, "to") || s.hyphen(i) && s.kind(i+1) == token.Word && s.has(i+1, isNumber)
}

// lastingBefore are words behind which one day is how long something is: "it took one day to", "for one
// day in May".
var lastingBefore = []string{"for", "in", "within", "after", "of", "than", "just", "only", "least", "most", "about", "every", "any", "with", "until", "by", "under", "over", "and", "or", "to", "from",
	"stay", "stays", "stayed", "spend", "spends", "spent", "last", "lasts", "lasted", "took", "take", "takes", "need", "needs", "needed", "give", "gave", "gives", "had", "has", "have", "is", "was", "be", "wait", "waited",
	"the", "that", "this", "on", "at", "same", "another", "nearly", "almost", "exactly", "held", "ran", "runs", "rained"}

// wandered are words behind which one day in some place is no length: "saw her one day in Bonn". Behind
// other words it is one, "lost one day in March", "closed one day in June".
var wandered = []string{"him", "her", "them", "me", "us", "it", "came", "went", "arrived", "appeared", "called", "walked", "woke", "there", "died", "met", "fell", "vanished", "disappeared"}

// onceUpon recognises some time that nobody names: "One day he will see", "will one day
// rule". A length of time stands after "for" or "in", or has something after it to go by.
func (s *scan) onceUpon(a *amount) bool {
	i, j := a.first-1, a.last+1
	if !s.is(a.first, "one") || !s.isOne(j, "day", "morning", "evening", "night", "afternoon", "minute", "moment", "week", "month", "year") {
		return false
	}
	if s.isOne(i, "will", "would", "may", "might", "could", "can", "shall", "to", "must", "should", "'ll", "i'll", "we'll", "he'll", "she'll", "they'll") {
		return s.nounNext(j+1) && !s.isOne(i-1, "up", "down", "reduced", "limited")
	}
	if s.isOne(j, "morning", "evening", "night", "afternoon") && s.isOne(j+1, "last", "this", "in") {
		return !s.isOne(i, "for", "stay", "stays", "stayed", "spend", "spends", "spent", "book", "booked", "than", "just", "only") // "dined one night in Rome"
	}
	if s.is(j, "day") && s.kind(i) == token.Word && s.isOne(j+1, "at", "in", "when", "while", "near", "to") && !s.isOne(j+2, "most", "least", "a") && !s.isOne(i, lastingBefore...) && (!s.is(j+1, "in") || s.isOne(i, wandered...)) && !s.has(i, isLasting|isNumber) {
		return true // "she met him one day at work"
	}
	if i >= 0 && !s.isOne(i, ",", ";", ":", "\"", "“", "'", "‘", "that", "but", "until", "when", "then", "because", "hope", "hopes", "hoped") {
		return false
	}
	return s.isOne(j+1, ",", "he", "she", "they", "it", "we", "i", "you", "the", "a", "an", "his", "her", "soon", "my", "our", "their", "your", "perhaps", "maybe", "when", "last", "in", "someone", "somebody", "there", "this", "all")
}
