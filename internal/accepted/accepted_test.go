package accepted

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const two = `# Looked at by the desk.
[[accepted]]
rule        = "strike-weapon"
fingerprint = "8c1f00aa"
relation    = "conflict"
reason      = "The sources differ, and both are named."
by          = "A. Editor"
expires     = 2020-06-01
says        = [
  { article = "corpus/a.txt", text = "rockets" },
  { article = "corpus/b.txt", text = "missiles" },
]

[[accepted]]
rule = "toll"
fingerprint = "ff"
reason = "Known."
`

func day(t require.TestingT, s string) calendar.Day {
	d, err := calendar.Parse(s)
	require.NoError(t, err)
	return d
}

func TestParse(t *testing.T) {
	list, err := Parse("factcheck-accepted.toml", []byte(two))
	require.NoError(t, err)
	assert.Equal(t, []Entry{
		{
			Rule: "strike-weapon", Fingerprint: "8c1f00aa", Relation: value.Conflict, By: "A. Editor", Line: 2,
			Reason: "The sources differ, and both are named.", Expires: day(t, "2020-06-01"),
			Says: []Says{{Article: "corpus/a.txt", Text: "rockets"}, {Article: "corpus/b.txt", Text: "missiles"}},
		},
		{Rule: "toll", Fingerprint: "ff", Reason: "Known.", Expires: calendar.Latest, Line: 14},
	}, list.Entries)
}

// entry is one with all that it needs.
const entry = "[[accepted]]\nrule = \"a\"\nfingerprint = \"f\"\nreason = \"r\"\n"

func TestParseSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"no reason", "[[accepted]]\nrule = \"a\"\nfingerprint = \"f\"\nreason = \"  \"\n",
			"f.toml:4:10: the accepted finding has no reason\n  4 | reason = \"  \"\n    |          ^^^^\n  hint: write reason = \"…\": why both may stand"},
		{"no fingerprint", "\n[[accepted]]\nrule = \"a\"\nreason = \"r\"\n",
			"f.toml:2:3: the accepted finding has no fingerprint\n  2 | [[accepted]]\n    |   ^^^^^^^^\n  hint: copy it from the finding, or let \"factcheck accept\" write the entry"},
		{"no rule", "[[accepted]]\nfingerprint = \"f\"\nreason = \"r\"\n",
			"f.toml:1:3: the accepted finding names no rule\n  1 | [[accepted]]\n    |   ^^^^^^^^\n  hint: write rule = \"…\", the id of the rule"},
		{"twice", "[[accepted]]\nrule=\"a\"\nfingerprint=\"f\"\nreason=\"r\"\n[[ accepted ]]\nrule=\"a\"\nfingerprint=\"f\"\nreason=\"r\"\n",
			"f.toml:7:13: the finding f is accepted twice\n  7 | fingerprint=\"f\"\n    |             ^^^\n  hint: leave out this one, or that of line 1"},
		{"an unknown key", entry + "expire = 2020-01-01\n",
			"f.toml:5:1: an accepted finding has no key \"expire\"\n  5 | expire = 2020-01-01\n    | ^^^^^^\n  hint: did you mean \"expires\"?"},
		{"a date in quotes", entry + "expires = \"2020-01-01\"\n",
			"f.toml:5:11: expires must be a date, not a text\n  5 | expires = \"2020-01-01\"\n    |           ^^^^^^^^^^^^\n  hint: write expires = 2020-01-01"},
		{"an unknown relation", entry + "relation = \"conflicts\"\n",
			"f.toml:5:12: there is no relation \"conflicts\"\n  5 | relation = \"conflicts\"\n    |            ^^^^^^^^^^^\n  hint: did you mean \"conflict\"?"},
		{"an unknown key of a side", entry + "says = [{ article = \"a.txt\", txet = \"ten\" }]\n",
			"f.toml:5:30: a side of an accepted finding has no key \"txet\"\n  5 | says = [{ article = \"a.txt\", txet = \"ten\" }]\n    |                              ^^^^\n  hint: did you mean \"text\"?"},
		{"no list", "[accepted]\nrule = \"a\"\n",
			"f.toml:1:2: accepted must be a list of tables, not a table\n  1 | [accepted]\n    |  ^^^^^^^^\n  hint: write [[accepted]] above each"},
		{"no TOML", "[[accepted]\n",
			"f.toml:1:11: not valid TOML: expected end of table array name delimiter ']', but got '\\n' instead\n  1 | [[accepted]\n    |           ^"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("f.toml", []byte(tt.source))
			assert.EqualError(t, err, tt.want)
		})
	}
}

// Everything that is wrong with a file is said at once.
func TestParseSaysAllThatIsWrong(t *testing.T) {
	_, err := Parse("f.toml", []byte("[[accepted]]\n[[accepted]]\nrule = 5\n"))
	var problems tomlfile.Problems
	require.ErrorAs(t, err, &problems)
	assert.Len(t, problems, 6, "three texts are missing, and of the other two; 5 is no text")
}

func TestAppendedEntriesAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z"\\\x01é—\n 	]{1,20}x`)
		e := Entry{
			Rule: "toll", Fingerprint: "f1", Relation: value.Tension, Reason: text.Draw(t, "reason"), By: text.Draw(t, "by"),
			Expires: day(t, "2021-02-03"), Says: []Says{{"a.txt", text.Draw(t, "one"), ""}}, Against: []Says{{"b.txt", text.Draw(t, "other"), text.Draw(t, "with")}},
		}
		list, err := Parse("f.toml", Append([]byte(two), e))
		require.NoError(t, err)
		require.Len(t, list.Entries, 3)
		got := list.Entries[2]
		assert.Equal(t, linebreak.Joined(e.Reason), got.Reason)
		assert.Equal(t, linebreak.Joined(e.Against[0].Text), got.Against[0].Text)
		assert.Equal(t, linebreak.Joined(e.Against[0].With), got.Against[0].With)
		assert.Equal(t, e.Expires, got.Expires)
	})
}

func TestReplace(t *testing.T) {
	source := []byte(two + "\n# Of the night desk.\n[[accepted]]\nrule = \"toll\"\nfingerprint = \"aa\"\nreason = \"Old.\"\n")
	list, err := Parse("f.toml", source)
	require.NoError(t, err)
	next := Entry{Rule: "toll", Fingerprint: "ff", Reason: "Looked at again.", Expires: calendar.Latest}
	replaced, err := list.Replace(source, &list.Entries[1], next)
	require.NoError(t, err)
	assert.Contains(t, string(replaced), "# Of the night desk.\n[[accepted]]")
	assert.NotContains(t, string(replaced), "Known.")
	list, err = Parse("f.toml", replaced)
	require.NoError(t, err)
	require.Len(t, list.Entries, 3)
	assert.Equal(t, "Looked at again.", list.Entries[1].Reason)

	source = []byte(`accepted = [{ rule = "toll", fingerprint = "ff", reason = "Known." }]`)
	list, err = Parse("f.toml", source)
	require.NoError(t, err)
	_, err = list.Replace(source, &list.Entries[0], next)
	assert.ErrorIs(t, err, ErrPlace)
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(two))
	f.Add([]byte("accepted = [{rule = 'a'}]"))
	f.Fuzz(func(t *testing.T, source []byte) {
		if list, err := Parse("f.toml", source); err == nil {
			for _, e := range list.Entries {
				assert.NotEmpty(t, e.Reason)
			}
		}
	})
}

// toll is a fact with claims of one word each.
func toll(said ...Says) *verdict.Result {
	r := &rule.Rule{ID: "toll", Kind: value.Choice, File: "rules/toll.toml", Severity: map[value.Relation]rule.Severity{value.Conflict: rule.Error}}
	var claims []*claim.Claim
	for i, s := range said {
		claims = append(claims, &claim.Claim{
			Rule: r, Article: s.Article, Path: s.Article, Start: i, Text: s.Text, Sentence: s.Text, Value: value.NewChoice(s.Text, s.Text),
		})
	}
	return verdict.Judge(context.Background(), []*rule.Rule{r}, nil, claims, verdict.Options{})
}

func TestApply(t *testing.T) {
	ten, twelve := Says{"a.txt", "ten", ""}, Says{"b.txt", "twelve", ""}
	found := toll(ten, twelve).Findings
	require.Len(t, found, 1)
	entry := NewEntry(&found[0], "Both are named.", "A. Editor", day(t, "2020-06-01"))
	assert.Equal(t, []Says{ten, twelve}, entry.All())
	list := &List{Path: "f.toml", Entries: []Entry{entry}}
	list.Entries[0].Line = 4

	tests := []struct {
		name   string
		result *verdict.Result
		today  string
		whole  bool
		gone   string // an article of which there is no file any more
		stale  string
	}{
		{"it holds", toll(ten, twelve), "2020-06-01", true, "", ""},
		{"it expires", toll(ten, twelve), "2020-06-02", true, "",
			"the finding accepted in f.toml:4 expired on 2020-06-01: look at it again, or remove the entry"},
		{"a side moves", toll(ten, Says{"b.txt", "thirteen", ""}), "2020-01-01", true, "",
			"the finding accepted in f.toml:4 has moved: b.txt says “thirteen” now, not “twelve”: look at it again, or remove the entry"},
		{"a side is gone", toll(twelve), "2020-01-01", true, "",
			"the finding accepted in f.toml:4 has moved: a.txt does not state it any more: look at it again, or remove the entry"},
		{"it holds, an article called otherwise", toll(Says{"0.txt", "ten", ""}, twelve), "2020-01-01", true, "a.txt", ""},
		{"not all was read", toll(twelve), "2020-01-01", false, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list.Apply(tt.result, day(t, tt.today), tt.whole, func(article string) bool { return article == tt.gone })
			stale := ""
			for _, f := range tt.result.Findings {
				if f.Relation == verdict.Missing {
					stale = f.Message
					assert.Equal(t, rule.Error, f.Severity)
				} else {
					assert.Equal(t, strings.HasPrefix(tt.name, "it holds"), f.Accepted != nil)
				}
			}
			assert.Equal(t, tt.stale, stale)
		})
	}
}

// What is accepted is that some articles say so. Another that says it too is told, until
// it is accepted as well, or any may say it.
func TestAnAcceptedFindingIsToldOfOtherArticles(t *testing.T) {
	ten, twelve, new := Says{"a.txt", "ten", ""}, Says{"b.txt", "twelve", ""}, Says{"0.txt", "ten", ""}
	entry := NewEntry(&toll(ten, twelve).Findings[0], "Both are named.", "", calendar.Latest)
	list := &List{Path: "f.toml", Entries: []Entry{entry}}
	list.Entries[0].Line = 4

	grown := toll(new, ten, twelve)
	list.Apply(grown, 0, true, nil)
	require.Len(t, grown.Findings, 1)
	f := &grown.Findings[0]
	assert.Nil(t, f.Accepted)
	assert.Equal(t, "0.txt", f.Claim.Article)
	assert.Contains(t, f.Message, "; accepted in f.toml:4, but not “ten” in 0.txt")
	assert.Equal(t, &list.Entries[0], list.Of(grown, f.Fingerprint, nil), "the entry that another takes the place of")

	again := NewEntry(f, "All are named.", "", calendar.Latest)
	assert.Equal(t, []Says{new, ten}, again.Says)
	assert.Equal(t, []Says{twelve}, again.Against)
	for name, says := range map[string][]Says{"again": again.All(), "any": {{"*", "ten", ""}, twelve}, "whoever": nil} {
		list.Entries[0].Fingerprint, list.Entries[0].Says, list.Entries[0].Against = f.Fingerprint, says, nil
		grown = toll(new, ten, twelve)
		list.Apply(grown, 0, true, nil)
		require.Len(t, grown.Findings, 1)
		assert.NotNil(t, grown.Findings[0].Accepted, name)
	}
}

// Of a side that many articles state nobody wants the list.
func TestWhatManySayAnyMaySay(t *testing.T) {
	said := []Says{{"z.txt", "twelve", ""}}
	for i := range maxNamed + 1 {
		said = append(said, Says{fmt.Sprintf("%03d.txt", i), "ten", ""})
	}
	entry := NewEntry(&toll(said...).Findings[0], "Both are named.", "", calendar.Latest)
	assert.Equal(t, []Says{{"*", "ten", ""}, {"z.txt", "twelve", ""}}, entry.All())
}

func TestSidesThatAgreeAreSettled(t *testing.T) {
	r := toll(Says{"a.txt", "ten", ""}, Says{"b.txt", "ten", ""})
	list := &List{Path: "f.toml", Entries: []Entry{{
		Rule: "toll", Fingerprint: "0", Reason: "r", Expires: calendar.Latest, Line: 1,
		Says: []Says{{"a.txt", "ten", ""}, {"b.txt", "Ten", ""}},
	}}}
	list.Apply(r, 0, true, nil)
	require.Len(t, r.Findings, 1)
	assert.Contains(t, r.Findings[0].Message, "is settled: the sides agree now")
}

// plans is a fact of two plans, with claims of one word each, some of them denied.
func plans(said ...Says) *verdict.Result {
	r := &rule.Rule{ID: "seats", Kind: value.Choice, File: "rules/seats.toml", Severity: map[value.Relation]rule.Severity{value.Conflict: rule.Error}}
	var claims []*claim.Claim
	for i, s := range said {
		c := &claim.Claim{Rule: r, Article: s.Article, Path: s.Article, Start: i, Text: s.Text, Sentence: s.Text, Value: value.NewChoice(s.Text, s.Text)}
		c.Negated = s.With == "denied"
		if s.With != "" && !c.Negated {
			c.Keys = map[string]string{"plan": s.With}
		}
		claims = append(claims, c)
	}
	return verdict.Judge(context.Background(), []*rule.Rule{r}, nil, claims, verdict.Options{})
}

// Findings in the same words about other keys have entries of their own, and the one does
// not hide the other.
func TestFindingsInTheSameWordsOfOtherKeys(t *testing.T) {
	said := []Says{{"a.txt", "five", "free"}, {"a.txt", "five", "pro"}, {"b.txt", "seven", "free"}, {"b.txt", "seven", "pro"}}
	list := &List{Path: "f.toml"}
	for _, f := range plans(said...).Findings {
		now := plans(said...)
		list.Apply(now, 0, true, nil)
		assert.Nil(t, list.Of(now, f.Fingerprint, nil))
		list.Entries = append(list.Entries, NewEntry(&f, "r", "", calendar.Latest))
	}
	require.Len(t, list.Entries, 2)
	assert.Equal(t, []Says{{"a.txt", "five", "plan = free"}}, list.Entries[0].Says)
	assert.Equal(t, []Says{{"b.txt", "seven", "plan = pro"}}, list.Entries[1].Against)

	both := plans(said...)
	list.Apply(both, 0, true, nil)
	require.Len(t, both.Findings, 2)
	for _, f := range both.Findings {
		assert.NotNil(t, f.Accepted)
		assert.NotNil(t, list.Of(both, f.Fingerprint, nil))
	}

	list.Entries = list.Entries[:1]
	said[2].Text = "five" // the free plan is mended, and the other was never accepted
	mended := plans(said...)
	list.Apply(mended, 0, true, nil)
	require.Len(t, mended.Findings, 2)
	for _, f := range mended.Findings {
		assert.Nil(t, f.Accepted)
	}
	assert.Contains(t, mended.Findings[1].Message, "is settled: the sides agree now; b.txt says “five” now, not “seven”")
}

// An entry that does not say of which plan it is names what the article says with it.
func TestAnEntryWithoutKeys(t *testing.T) {
	list := &List{Path: "f.toml", Entries: []Entry{{
		Rule: "seats", Fingerprint: "0", Reason: "r", Expires: calendar.Latest, Line: 1,
		Says: []Says{{"a.txt", "five", ""}, {"b.txt", "seven", ""}},
	}}}
	r := plans(Says{"a.txt", "six", "free"}, Says{"a.txt", "five", "pro"}, Says{"b.txt", "six", "free"}, Says{"b.txt", "seven", "pro"})
	list.Apply(r, 0, true, nil)
	require.Len(t, r.Findings, 2)
	list.Entries[0].Fingerprint = r.Findings[0].Fingerprint
	assert.Equal(t, &list.Entries[0], list.Of(r, r.Findings[0].Fingerprint, nil), "a fingerprint stands in the file once")
	assert.Contains(t, r.Findings[1].Message, "has moved: a.txt says “five” (plan = pro) now, not “five”, and b.txt says “seven” (plan = pro) now, not “seven”:")
}

// What an article denies is not what it says.
func TestADenialIsAnotherStatement(t *testing.T) {
	said := []Says{{"a.txt", "five", "denied"}, {"b.txt", "five", ""}}
	found := plans(said...).Findings
	require.Len(t, found, 1)
	list := &List{Path: "f.toml", Entries: []Entry{NewEntry(&found[0], "r", "", calendar.Latest)}}
	now := plans(Says{"a.txt", "five", ""}, Says{"b.txt", "five", "denied"})
	require.Len(t, now.Findings, 1)
	list.Apply(now, 0, true, nil)
	assert.Nil(t, now.Findings[0].Accepted, "each says what the other said")
}

// An entry that is of any article says so when none says it any more, and only then.
func TestWhatAnyArticleSaysHasMovedWhereNoneSaysIt(t *testing.T) {
	list := &List{Path: "f.toml", Entries: []Entry{{
		Rule: "toll", Fingerprint: "0", Reason: "r", Expires: calendar.Latest, Line: 1,
		Says: []Says{{"*", "ten", ""}}, Against: []Says{{"b.txt", "twelve", ""}},
	}}}
	for other, want := range map[string]string{
		"ten":      "has moved: b.txt does not state it any more:",
		"thirteen": "has moved: no article says “ten” any more, and b.txt does not state it any more:",
	} {
		r := toll(Says{"a.txt", other, ""})
		list.Apply(r, 0, true, nil)
		require.Len(t, r.Findings, 1)
		assert.Contains(t, r.Findings[0].Message, want)
	}
}
