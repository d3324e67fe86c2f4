package report

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
)

func TestExplainGolden(t *testing.T) {
	t.Parallel()
	fact := keeper()
	first := fact.Claims[0]
	age := years(62, "exact")
	age.Text = "62-year-old"
	traces := []claim.Trace{
		{
			Article: first.Article, Path: first.Path, Position: article.Position{Line: 3, Column: 1}, Sentence: first.Sentence,
			Steps: []claim.Step{
				{Action: claim.Matched, Pattern: "kept the bridge for {}", Words: "kept the bridge for over 20 years"},
				{Action: claim.Claimed, Words: first.Text, Value: &first.Value},
			},
			Claims: []claim.Claim{*first},
		},
		{
			Article: "news/harbour.txt", Path: "news/harbour.txt", Position: article.Position{Line: 2, Column: 1},
			Sentence: "The 62-year-old\x1b[2J kept the bridge.",
			Steps: []claim.Step{
				{Action: claim.Partly, Pattern: "kept the bridge for {}", Missing: []string{"for"}},
				{Action: claim.Rejected, Reason: claim.Unmatched, Value: &age},
			},
		},
		{
			Article: "news/other.txt", Path: "news/other.txt",
			Steps: []claim.Step{{Action: claim.Skipped, Reason: claim.NotAbout}},
		},
	}
	for name, o := range map[string]Options{"explain-80.txt": {Width: 80}, "explain-color.txt": {Width: 80, Color: true}} {
		var b bytes.Buffer
		require.NoError(t, Explain(&b, fact.Rule, traces, o))
		golden(t, name, b.String())
	}
}
