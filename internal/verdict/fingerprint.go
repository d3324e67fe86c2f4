package verdict

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
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

// place names a claim as design.md section 6 does: by article, words, and how many
// claims of the same fact and the same words stand before it in the article.
func (j *judgement) place(claim int) string {
	c := &j.fact.Claims[claim]
	return strings.Join([]string{
		c.Path, c.Article, normal(c.Text), strconv.Itoa(j.occurrence(claim)),
	}, "\x00")
}

// occurrence counts the claims before this one, in its article, of the same words.
func (j *judgement) occurrence(claim int) int {
	if j.occurrences == nil {
		j.occurrences = occurrences(j.fact.Claims)
	}
	return int(j.occurrences[claim])
}

func occurrences(claims []claim.Claim) []int32 {
	counts := make([]int32, len(claims))
	seen := make(map[string]int32)
	for start := 0; start < len(claims); {
		end := start + 1
		for end < len(claims) && sameArticle(&claims[start], &claims[end]) {
			end++
		}
		if end-start > 1 {
			clear(seen)
			for i := start; i < end; i++ {
				words := normal(claims[i].Text)
				counts[i] = seen[words]
				seen[words]++
			}
		}
		start = end
	}
	return counts
}

func sameArticle(a, b *claim.Claim) bool { return a.Path == b.Path && a.Article == b.Article }

// normal is a claim's text without what does not change its meaning: case, the kind
// of white space.
func normal(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(text), " "))
}
