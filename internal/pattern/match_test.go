package pattern

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// prepared returns a sentence whose slots are written into it: "<duration:over 20
// years>" is a slot for the hole duration over these words.
func prepared(t testing.TB, marked string) (*Sentence, string, []token.Token, []Slot) {
	t.Helper()
	var text strings.Builder
	type written struct {
		hole       string
		start, end int
	}
	var open, done []written
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; c {
		case '<':
			hole, _, ok := strings.Cut(marked[i+1:], ":")
			require.True(t, ok, marked)
			open = append(open, written{hole: hole, start: text.Len()})
			i += len(hole) + 1
		case '>':
			last := open[len(open)-1]
			last.end = text.Len()
			open, done = open[:len(open)-1], append(done, last)
		default:
			text.WriteByte(c)
		}
	}
	tokens := token.Lex(nil, text.String())
	var slots []Slot
	for _, w := range done {
		slot := Slot{Hole: w.hole, First: len(tokens)}
		for i, tok := range tokens {
			if tok.Start >= w.start && tok.End <= w.end {
				slot.First, slot.Last = min(slot.First, i), i+1
			}
		}
		slots = append(slots, slot)
	}
	s := new(Sentence)
	s.Prepare(text.String(), tokens, slots)
	return s, text.String(), tokens, slots
}

// tell writes a match for comparison: the span, then each hole with what filled it.
func tell(m Match, text string, tokens []token.Token) string {
	span := func(first, last int) string { return text[tokens[first].Start:tokens[last-1].End] }
	told := span(m.First, m.Last)
	for _, f := range m.Fills {
		told += fmt.Sprintf(" {%s=%s", f.Hole, span(f.First, f.Last))
		if f.Slot < 0 {
			told += "/" + f.Key
		}
		told += "}"
	}
	return told
}

func TestMatch(t *testing.T) {
	syntax := Syntax{
		Kind:  "duration",
		Words: map[string][]string{"unit": {"Quds Force", "brigade", "~command"}},
		Keys:  map[string][]string{"plan": {"free", "pro", "pro plus"}},
	}
	for _, c := range []struct {
		name, pattern, text string
		want                []string
	}{
		{"words in a row", "led the force", "He led the force.", []string{"led the force"}},
		{"any case, both ways", "Led the QUDS force", "LED THE Quds Force", []string{"LED THE Quds Force"}},
		{"not in a row", "led the force", "He led all the force.", nil},
		{"whole words only", "led", "He pedaled and ledger.", nil},
		{"across a line break", "Quds Force", "the Quds\nForce", []string{"Quds\nForce"}},
		{"typographic marks", "don't go", "They don’t\u00a0go.", []string{"don’t\u00a0go"}},
		{"a hyphen is no word", "21-year rule", "a 21 year rule and a 21–year rule", []string{"21 year rule", "21–year rule"}},
		{"a possessive is no word", "Iran top commander", "Iran's top commander", []string{"Iran's top commander"}},
		{"a possessive in the pattern neither", "Iran's top", "Iran top", []string{"Iran top"}},
		{"commas are no words", "prices up", "prices, up", []string{"prices, up"}},

		{"the beginning of a word", "protest* began", "Protesters began. Protest began.", []string{"Protesters began", "Protest began"}},
		{"forms", "~lead it", "She leads it, led it, is leading it, has lead it.", []string{"leads it", "led it", "leading it", "lead it"}},
		{"a built-in list", "were @killed", "They were slain.", []string{"were slain"}},
		{"phrases of a list", "the @killed", "the death toll", []string{"the death toll", "the death"}},
		{"phrases of a list, where more must follow", "the @killed rose", "the death toll rose", []string{"the death toll rose"}},
		{"a list of the file", "of the @unit", "of the Quds Force, of the commands", []string{"of the Quds Force", "of the commands"}},
		{"a choice", "(a|the red) car", "a car, the car, the red car", []string{"a car", "the red car"}},
		{"an option", "the [very] best", "the best, the very best, the quite best", []string{"the best", "the very best"}},
		{"an option of two", "the [very|quite] best", "the best, the very best, the quite best", []string{"the best", "the very best", "the quite best"}},
		{"an option at the end is taken", "go [home]", "go home", []string{"go home", "go"}},

		{"a gap of none", "led ... force", "led force", []string{"led force"}},
		{"a gap of eight", "a ... b", "a 1 2 3 4 5 6 7 8 b", []string{"a 1 2 3 4 5 6 7 8 b"}},
		{"no gap of nine", "a ... b", "a 1 2 3 4 5 6 7 8 9 b", nil},
		{"a gap as long as said", "a ...2 b", "a 1 2 b, a 1 2 3 b", []string{"a 1 2 b"}},
		{"the nearest beginning", "a ... b", "a a b", []string{"a b"}},
		{"a gap counts no marks", "a ...1 b", "a, (x) – b", []string{"a, (x) – b"}},

		{"a hole", "led ... force for {}", "He led the force for <duration:over 20 years>.", []string{"led the force for over 20 years {=over 20 years}"}},
		{"a hole that another kind cannot fill", "led ... for {}", "He led it for <money:$3>.", nil},
		{"a hole by kind", "up {percent}", "up <percent:4%>", []string{"up 4% {percent=4%}"}},
		{"a value that begins with a mark", "{money} a barrel", "at <money:$3> a barrel", []string{"$3 a barrel {money=$3}"}},
		{"a date for a duration", "since {start} ... led", "Since <date:1998>, he led it.", []string{"Since 1998, he led {start=1998}"}},
		{"no words inside of a value", "20 years", "<duration:20 years>", []string{"20 years"}},
		{"the nearest value wins", "led ... {}", "led for <duration:3 years> and <duration:2 days>",
			[]string{"led for 3 years {=3 years}", "led for 3 years and 2 days {=2 days}"}},
		{"the nearest value wins from behind", "{} ... there", "<duration:3 years> or <duration:2 days> there",
			[]string{"2 days there {=2 days}", "3 years or 2 days there {=3 years}"}},
		{"each its own", "led ... {}", "led for <duration:3 years> and led for <duration:2 days>",
			[]string{"led for 3 years {=3 years}", "led for 2 days {=2 days}"}},
		{"several readings of the same words", "for {}", "for <duration:<duration:20> years>",
			[]string{"for 20 years {=20 years}", "for 20 {=20}"}},
		{"two holes", "{percent} for {}", "<percent:4%> for <duration:3 days>", []string{"4% for 3 days {percent=4%} {=3 days}"}},

		{"a key", "{plan} plan ... {}", "The free plan lasts <duration:3 days>.", []string{"free plan lasts 3 days {plan=free/free} {=3 days}"}},
		{"a key of two words", "{plan} plan ... {}", "The Pro Plus plan lasts <duration:3 days>.", []string{"Pro Plus plan lasts 3 days {plan=Pro Plus/pro plus} {=3 days}"}},
		{"each value with its key", "{plan} ... {}", "free <duration:3 days>, pro <duration:9 days>",
			[]string{"free 3 days {plan=free/free} {=3 days}", "pro 9 days {plan=pro/pro} {=9 days}"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := Compile(c.pattern, syntax)
			require.NoError(t, err)
			s, text, tokens, _ := prepared(t, c.text)
			var got []string
			for _, m := range p.Match(s) {
				got = append(got, tell(m, text, tokens))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestMatchOfEmptySentence(t *testing.T) {
	p, err := Compile("[a] b", Syntax{})
	require.NoError(t, err)
	assert.Empty(t, p.Match(new(Sentence)))
	var s Sentence
	s.Prepare("", nil, nil)
	assert.Empty(t, p.Match(&s))
}

// A sentence may be used for many patterns, and again for another sentence.
func TestSentenceIsReused(t *testing.T) {
	p, err := Compile("for {}", Syntax{Kind: "duration"})
	require.NoError(t, err)
	s, _, _, _ := prepared(t, "for <duration:3 days>")
	require.Len(t, p.Match(s), 1)
	require.Len(t, p.Match(s), 1)
	s.Prepare("for now", token.Lex(nil, "for now"), nil)
	assert.Empty(t, p.Match(s))
}

// Words far apart in a text of one endless sentence are matched window by window.
func TestMatchInEndlessSentence(t *testing.T) {
	p, err := Compile("toll ... {}", Syntax{Kind: "count"})
	require.NoError(t, err)
	const every, times = 5000, 40
	text := strings.Repeat("toll of 7 "+strings.Repeat("x ", every-3), times)
	tokens := token.Lex(nil, text)
	var slots []Slot
	for i := range times {
		slots = append(slots, Slot{Hole: "count", First: i*every + 2, Last: i*every + 3})
	}
	var s Sentence
	s.Prepare(text, tokens, slots)
	matches := p.Match(&s)
	require.Len(t, matches, times)
	for i, m := range matches {
		assert.Equal(t, Match{First: i * every, Last: i*every + 3, Skipped: 1,
			Fills: []Fill{{Slot: i, First: i*every + 2, Last: i*every + 3}}}, m)
	}
}

func TestRequired(t *testing.T) {
	for _, c := range []struct {
		pattern string
		want    [][]string
	}{
		{"led ... Quds Force for {}", [][]string{{"led"}, {"quds"}, {"force"}, {"for"}}},
		{"[the] protest* (of|in the) {}", [][]string{{"protest*"}, {"of", "the"}}},
		{"(a|[b] {} ...3 c d)", [][]string{{"a", "c"}}},
		{"(a|{})", nil},
		{"{}", nil},
		{"~hit", [][]string{{"hit", "hits", "hitting"}}},
	} {
		p, err := Compile(c.pattern, Syntax{Kind: "count"})
		require.NoError(t, err, c.pattern)
		var got [][]string
		for _, set := range p.Required() {
			got = append(got, set.Written)
		}
		assert.Equal(t, c.want, got, c.pattern)
	}
}
