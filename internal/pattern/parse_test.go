package pattern

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Every error says what it means of the pattern: the bytes in «» here.
func TestCompileErrors(t *testing.T) {
	syntax := Syntax{
		Kind:  "money",
		Words: map[string][]string{"none": {}, "broken": {"a (b"}, "self": {"@self"}, "ring": {"@round"}, "round": {"x", "@ring"}, "maybe": {"[a]"}},
		Keys:  map[string][]string{"plan": {"free"}, "void": {}, "marks": {"—"}},
	}
	for _, c := range []struct{ marked, message string }{
		{"«»", "the pattern is empty"},
		{"«  »", "the pattern is empty"},
		{"« — , »", "the pattern has no words"},
		{"«[a] [b]»", "the pattern matches every sentence"},
		{"«(a|[b])»", "the pattern matches every sentence"},
		{"« ... »", "the pattern matches every sentence"},
		{"«...» a", "a gap at the beginning of a pattern"},
		{"a «...5»", "a gap at the end of a pattern"},
		{"{} a «{}»", "a second {} in one pattern"},
		{"({}|b) «{}» {}", "a second {} in one pattern"},
		{"a «(»b", "this ( is never closed"},
		{"a «[»b", "this [ is never closed"},
		{"a «{»b", "this { is never closed"},
		{"a «{»b c|", "this { is never closed"},
		{"a b«)»", "this ) closes nothing"},
		{"a «]» b", "this ] closes nothing"},
		{"a «}» b", "this } closes nothing"},
		{"(a b«]»", "this ] closes a ("},
		{"[a b«)»", "this ) closes a ["},
		{"a «|» b", "this | stands outside of brackets"},
		{"x «()»", "these brackets hold no word"},
		{"x «( — )»", "these brackets hold no word"},
		{"x [a|«]»", "an empty choice"},
		{"x (a|«)»", "an empty choice"},
		{"x («|»a)", "an empty choice"},
		{"x «[]»", "these brackets hold no word"},
		{"a «*» b", "this * stands before no word's beginning"},
		{"a —«*» b", "this * stands before no word's beginning"},
		{"pro«*»test", "this * stands inside a word"},
		{"a «~» b", "this ~ stands before no word"},
		{"«~kill*» b", "a word with both ~ and *"},
		{"«~led» it", `"led" is not a base form`},
		{"«@» b", "this @ stands before no name"},
		{"«@kiled» b", "there is no list @kiled"},
		{"«@none» b", "the list @none is empty: the pattern can match nothing"},
		{"«@broken» b", `in the list @broken, "a (b": this ( is never closed`},
		{"«@maybe» b", `in the list @maybe, "[a]": no word has to be there`},
		{"«@self» b", "the list @self contains itself"},
		{"«@ring» b", "the list @ring contains itself"},
		{"a «....» b", "too many full stops"},
		{"a ...«0» b", "a gap of 0 words"},
		{"a ...«101» b", "a gap of 101 words"},
		{"a ...«99999999999999999999» b", "a gap of 99999999999999999999 words"},
		{"a «{mony}»", "there is no hole {mony}"},
		{"a «{start}»", "{start} in a rule of the kind money"},
		{"a «{void}»", "the key void has no words"},
		{"a «{marks}»", `the key marks lists "—", which is no word`},
		{strings.Repeat("(", 50) + "«(»", "brackets stand too deep in each other"},
	} {
		before, rest, _ := strings.Cut(c.marked, "«")
		inside, after, _ := strings.Cut(rest, "»")
		_, err := Compile(before+inside+after, syntax)
		require.Error(t, err, c.marked)
		var e *Error
		require.True(t, errors.As(err, &e), c.marked)
		assert.Equal(t, c.message, e.Message, c.marked)
		assert.Equal(t, len(before), e.Offset, c.marked)
		assert.Equal(t, max(len(inside), 1), e.Length, c.marked)
		assert.NotEmpty(t, e.Hint, c.marked)
	}
}

func TestNoHoleWithoutKind(t *testing.T) {
	_, err := Compile("killed {}", Syntax{})
	require.EqualError(t, err, "no value can stand here")
}

func TestHints(t *testing.T) {
	for _, c := range []struct{ source, hint string }{
		{"@kiled", "did you mean @killed?"},
		{"@Killed", "did you mean @killed?"},
		{"@zzzzzz", "factcheck words prints the built-in lists; [words] in the rule file adds your own"},
		{"a {mony}", "did you mean {money}?"},
		{"a {plam}", "did you mean {plan}?"},
		{"~led", "write ~lead"},
	} {
		_, err := Compile(c.source, Syntax{Kind: "count", Keys: map[string][]string{"plan": {"x"}}})
		var e *Error
		require.True(t, errors.As(err, &e), c.source)
		assert.Equal(t, c.hint, e.Hint, c.source)
	}
}

// Lists that call lists that call lists are refused before they fill the memory.
func TestTooLarge(t *testing.T) {
	words := map[string][]string{}
	for i := range 30 {
		words[listName(i+1)] = []string{"@" + listName(i) + " @" + listName(i)}
	}
	words[listName(0)] = []string{"x y"}
	_, err := Compile("@"+listName(30), Syntax{Words: words})
	require.Error(t, err)
	assert.Contains(t, err.Error(), "too large")

	for _, gaps := range []int{10, 50} {
		_, err = Compile("a "+strings.Repeat("...100 a ", gaps), Syntax{})
		require.EqualError(t, err, "the pattern is too large")
	}
	_, err = Compile("a "+strings.Repeat("...100 a ", 5), Syntax{})
	require.NoError(t, err)
}

func listName(i int) string { return "list" + string(rune('a'+i/10)) + string(rune('a'+i%10)) }

func TestBuiltInLists(t *testing.T) {
	names := map[string]bool{}
	for _, list := range Lists() {
		require.False(t, names[list.Name], list.Name)
		names[list.Name] = true
		assert.NotEmpty(t, list.Meaning, list.Name)
		assert.GreaterOrEqual(t, len(list.Phrases), 5, list.Name)
		_, err := Compile("@"+list.Name, Syntax{})
		require.NoError(t, err, list.Name)
		for i, phrase := range list.Phrases {
			assert.NotContains(t, list.Phrases[:i], phrase, list.Name)
			_, err := Compile(phrase, Syntax{})
			require.NoError(t, err, "%s: %s", list.Name, phrase)
		}
	}
	for _, name := range []string{"killed", "injured", "rose", "fell", "said"} { // those that docs/rules.md names
		assert.True(t, names[name], name)
	}
}

// What the word list promises of @killed.
func TestKilled(t *testing.T) {
	p, err := Compile("@killed", Syntax{})
	require.NoError(t, err)
	for _, text := range []string{"kill", "kills", "killed", "killing", "dead", "died", "dies", "death", "deaths", "death toll", "fatalities", "slain", "lost their lives"} {
		var s Sentence
		s.Prepare(text, token.Lex(nil, text), nil)
		matches := p.Match(&s)
		require.NotEmpty(t, matches, text)
		assert.Equal(t, len(strings.Fields(text)), matches[0].Last, text)
	}
}

func FuzzCompile(f *testing.F) {
	for _, seed := range []string{"led ... Quds Force for {}", "(a|b c) [d] @killed ~kill protest*", "{plan} ...20 {percent}", "...", "((((", "\xff{", "~", "@a @b", "a…b", "[[a]|b]"} {
		f.Add(seed, "a b c led the free plan 20")
	}
	f.Fuzz(func(t *testing.T, source, text string) {
		p, err := Compile(source, Syntax{Kind: "duration", Words: map[string][]string{"a": {"b", "~c"}, "b": {"@a", "@b"}}, Keys: map[string][]string{"plan": {"free", "pro"}}})
		if err != nil {
			var e *Error
			require.True(t, errors.As(err, &e))
			require.GreaterOrEqual(t, e.Offset, 0)
			require.LessOrEqual(t, e.Offset, len(source))
			require.Positive(t, e.Length)
			require.NotEmpty(t, e.Message)
			require.True(t, utf8.ValidString(e.Message) || !utf8.ValidString(source))
			return
		}
		tokens := token.Lex(nil, text)
		var slots []Slot
		for i := range tokens {
			slots = append(slots, Slot{Hole: []string{"duration", "date", "percent"}[i%3], First: i, Last: i + 1})
		}
		var s Sentence
		s.Prepare(text, tokens, slots)
		for _, m := range p.Match(&s) {
			require.Less(t, m.First, m.Last)
			require.LessOrEqual(t, m.Last, len(tokens))
			for _, fill := range m.Fills {
				require.GreaterOrEqual(t, fill.First, m.First)
				require.LessOrEqual(t, fill.Last, m.Last)
			}
		}
	})
}

func TestLeads(t *testing.T) {
	syntax := Syntax{Kind: "number", Keys: map[string][]string{"plan": {"free", "pro"}}}
	for source, want := range map[string][]string{
		"category {}":           {"category"},
		"(level|stage) [no] {}": {"level", "no", "stage"},
		"{plan} {}":             {"free", "pro"},
		"categor* {} of {date}": {"categor*", "of"},
		"~rise ... {}":          nil,
		"{} storms":             nil,
	} {
		p, err := Compile(source, syntax)
		require.NoError(t, err, source)
		assert.Equal(t, want, p.Leads().Written, source)
	}
}
