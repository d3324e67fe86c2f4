package claim

import (
	"strings"
	"unicode/utf8"
)

// maxSentence is how many bytes of a sentence a claim keeps, besides the marks of what is
// left out, and of its own words more if they are longer. What people write has a tenth of that. What programs write may
// have no end of a sentence at all, and then each of its claims would have a copy of the
// whole text.
const maxSentence = 2000

// space is where a long sentence is cut, rather than within a word.
const space = " \t\r\n"

// leftOut stands where a sentence is cut.
const leftOut = "…"

// cutSentence cuts a sentence that is too long down to the words around the claim.
func (c *Claim) cutSentence() {
	if len(c.Sentence) <= maxSentence {
		return
	}
	start, end := c.InSentence, c.InSentence+len(c.Text)
	room := max(0, maxSentence-len(c.Text))
	from := max(0, start-room/2)
	to := min(len(c.Sentence), from+room+len(c.Text))
	from = max(0, min(from, to-room-len(c.Text)))
	from, to = startOfWord(c.Sentence, from, start), endOfWord(c.Sentence, end, to)
	before, after := "", ""
	if from > 0 {
		before = leftOut + " "
	}
	if to < len(c.Sentence) {
		after = " " + leftOut
	}
	c.Sentence, c.InSentence = before+c.Sentence[from:to]+after, len(before)+start-from
}

// startOfWord returns where the first word begins at or after an offset, and not after
// limit. If there is none, it is the first character instead.
func startOfWord(text string, at, limit int) int {
	if at == 0 {
		return 0
	}
	if i := strings.IndexAny(text[at-1:limit], space); i >= 0 {
		return at + i
	}
	for at < limit && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// endOfWord returns where the last word ends before an offset, and not before limit. If
// there is none, it is the last character instead.
func endOfWord(text string, limit, at int) int {
	if at == len(text) {
		return at
	}
	if i := strings.LastIndexAny(text[limit:at+1], space); i >= 0 {
		return limit + i
	}
	for at > limit && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
