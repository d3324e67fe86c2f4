package verdict

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// fingerprintBytes is the length of the part of a SHA-256 that makes a fingerprint:
// 64 bits, so that among a million findings two alike are a one in 30 million chance.
const fingerprintBytes = 8

// fingerprint names a finding by its rule, its relation and the places of its sides,
// in any order: by nothing that an edit elsewhere in the file moves.
func fingerprint(ruleID string, relation value.Relation, sides ...string) string {
	if len(sides) == 2 && sides[1] < sides[0] {
		sides[0], sides[1] = sides[1], sides[0]
	}
	h := sha256.New()
	for _, part := range append([]string{ruleID, string(relation)}, sides...) {
		// The length keeps parts apart, whatever they hold.
		h.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	return hex.EncodeToString(h.Sum(nil)[:fingerprintBytes])
}

// place names a claim for a fingerprint: by article, words, and how many
// claims of the same fact and the same words stand before it in the article.
func (j *judgement) place(claim int) string {
	c := j.fact.Claims[claim]
	return strings.Join([]string{
		c.Path, c.Article, normal(c.Text), strconv.Itoa(j.occurrence(claim)),
	}, "\x00")
}

// placeOf names a declared value likewise.
func placeOf(r Reference) string {
	return strings.Join([]string{r.Path, "", normal(r.Text), "0"}, "\x00")
}

// occurrence counts the claims before this one, in its article, of the same words.
func (j *judgement) occurrence(claim int) int {
	of := j.articles[claim]
	if !j.counted[of] {
		j.countOccurrences(claim)
		j.counted[of] = true
	}
	return int(j.occurrences[claim])
}

// countOccurrences counts the occurrences of the claims of one article, that of a claim:
// few of a million articles are ever shown.
func (j *judgement) countOccurrences(claim int) {
	if j.occurrences == nil {
		j.occurrences = make([]int32, len(j.fact.Claims))
		j.counted = make(map[int32]bool)
	}
	first := claim
	for first > 0 && j.articles[first-1] == j.articles[claim] {
		first--
	}
	seen := make(map[string]int32)
	for i := first; i < len(j.articles) && j.articles[i] == j.articles[claim]; i++ {
		words := normal(j.fact.Claims[i].Text)
		j.occurrences[i] = seen[words]
		seen[words]++
	}
}

// normal is a claim's text without what does not change its meaning: case, the kind
// of white space.
func normal(text string) string {
	return strings.ToLower(linebreak.Joined(text))
}
