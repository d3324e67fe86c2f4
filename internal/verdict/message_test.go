package verdict

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

func TestMessage(t *testing.T) {
	r := fact("toll")
	says := func(article, text, speaker string) claim.Claim {
		c := stating(r, article, 0, text, value.Value{})
		c.Speaker = speaker
		return c
	}
	record := says("7", "ten", "she")
	record.Path = "wire.jsonl"
	denial := says("b", "ten", "the army")
	denial.Negated = true
	long := "one two three four five six seven eight nine ten eleven twelve thirteen"
	tests := []struct {
		name   string
		a, b   claim.Claim
		kind   value.Kind
		pair   Pair
		within []string
		more   int
		want   string
	}{
		{"two articles", says("a", "ten", ""), says("b", "12\npeople", "the army"), value.Count, Pair{Relation: value.Conflict, Reason: "2 apart"}, nil, 0,
			"a says “ten”, b says “12 people” (according to the army): both cannot be true (2 apart)"},
		{"one article", says("a", "ten", ""), says("a", "12", ""), value.Count, Pair{Relation: value.Conflict}, nil, 0,
			"a says “ten” and “12”: both cannot be true"},
		{"a record, and a pronoun", record, says("b", "12", ""), value.Count, Pair{Relation: value.Conflict}, nil, 0,
			"wire.jsonl (7) says “ten” (according to her), b says “12”: both cannot be true"},
		{"a denial", says("a", "ten", ""), denial, value.Count, Pair{Relation: value.Conflict}, nil, 0,
			"a says “ten”, b says not “ten” (according to the army): both cannot be true"},
		{"spellings, and others that have both", says("a", "Qasem", ""), says("b", "Qassem", ""), value.Name, Pair{Relation: value.Conflict, Reason: "Qasem against Qassem"}, []string{"c", "d"}, 0,
			"a says “Qasem”, b says “Qassem”: the spellings differ; within c and d too"},
		{"many that have both", says("a", "1", ""), says("b", "2", ""), value.Count, Pair{Relation: value.Tension}, []string{"c", "d", "e", "f"}, 6,
			"a says “1”, b says “2”: both can be true by the letter, and a reader takes them for a contradiction; within c, d, e and 7 more too"},
		{"a long text", says("a", long, ""), says("b", "one", ""), value.Quote, Pair{Relation: value.Conflict}, nil, 0,
			"a says “one two three four five six … eight nine ten eleven twelve thirteen”, b says “one”: the quotations differ"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			kind := *r
			kind.Kind = tt.kind
			tt.a.Rule = &kind
			assert.Equal(t, tt.want, message(&tt.a, &tt.b, tt.pair, tt.within, tt.more))
		})
	}
}

func TestTitlesInMessages(t *testing.T) {
	assert.Equal(t, "“The toll”", quoteTitle(fact("toll")))
	assert.Equal(t, "toll", quoteTitle(&rule.Rule{ID: "toll"}))
}
