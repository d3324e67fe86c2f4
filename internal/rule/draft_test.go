package rule

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/value"
)

func TestDraftKind(t *testing.T) {
	for _, test := range []struct {
		draft Draft
		want  value.Kind
	}{
		{Draft{Find: []string{"led ... for {duration}"}}, value.Duration},
		{Draft{Find: []string{"led ... for {}"}, Kind: "duration"}, value.Duration},
		{Draft{Find: []string{"since {start} ... led"}}, value.Duration},
		{Draft{Find: []string{"rose {}", "rose by { percent }"}}, value.Percent},
		{Draft{Find: []string{"{count}"}, Near: []string{"@killed"}}, value.Count},
		{Draft{Find: []string{"defensive action"}}, value.Quote},
	} {
		test.draft.ID = "draft"
		r, err := test.draft.Rule("draft")
		require.NoError(t, err)
		assert.Equal(t, test.want, r.Kind)
	}
}

func TestDraftMistakes(t *testing.T) {
	_, err := Draft{ID: "draft", Find: []string{"led for {}"}}.Rule("draft")
	assert.ErrorContains(t, err, "the rule has no kind")
	_, err = Draft{ID: "draft", Find: []string{"led for {duratoin}"}, Kind: "duration"}.Rule("draft")
	assert.ErrorContains(t, err, `did you mean {duration}?`)
	_, err = Draft{ID: "draft", Find: []string{"{count}"}}.Rule("draft")
	assert.ErrorContains(t, err, "the pattern takes every count")
}

// Any text is written so that TOML reads it back.
func TestDraftTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		file, problem := tomlfile.Parse("draft", []byte("why = "+tomlText(text)))
		require.Nil(t, problem)
		var table struct {
			Why tomlfile.Text `toml:"why"`
		}
		var d tomlfile.Decoder
		d.Decode(file, &table, "a draft")
		assert.Empty(t, d.Problems)
		assert.Equal(t, text, table.Why.Text)
	})
}
