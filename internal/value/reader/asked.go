package reader

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/clock"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/score"
)

// Times of the day and results are values only where a rule asks for them: [Reader.Read] passes
// them over. They are read from tokens alone.

// Stated is a value that a sentence states, and its tokens.
type Stated struct {
	Value      value.Value
	First, End int // its tokens, [First, End), with the words that bound it
	Core       int // the first of the tokens without those
}

// Whole returns the value of a kind that is read only where it is asked for, if it takes all
// of a text: "after 7 p.m.", but not "7 p.m. or 8".
func Whole(kind value.Kind, text string) (value.Value, bool) {
	tokens := token.Lex(nil, text)
	var all []Stated
	switch kind {
	case value.Time:
		all = Times(nil, text, tokens, false)
	case value.Score:
		all = Scores(nil, text, tokens)
	}
	if len(all) != 1 || all[0].First > 0 || all[0].End < len(tokens) {
		return value.Value{}, false
	}
	return all[0].Value, true
}

// Scores appends the results that a sentence states: "3-1", "218 votes to 209", "6-4, 7-5".
func Scores(dst []Stated, text string, tokens []token.Token) []Stated {
	for i := 0; i < len(tokens); i++ {
		if p, ok := score.Read(text, tokens, i); ok {
			v := value.NewScore(text[tokens[i].Start:tokens[p.End-1].End], p.Parts...)
			dst = append(dst, stated(v, tokens, i, p.End, i))
			i = p.End - 1
		}
	}
	return dst
}

// Times appends the times of day that a sentence states, with the words that bound them: "around
// 7 p.m."; with apart the ends of "from 9 to 5 p.m." as times of their own.
func Times(dst []Stated, text string, tokens []token.Token, apart bool) []Stated {
	for i := 0; i < len(tokens); i++ {
		p, ok := clock.Read(text, tokens, i)
		if !ok {
			continue
		}
		w := aroundTimes{token.Sequence{Text: text, Tokens: tokens}}
		switch {
		case p.IsSpan() && apart && !p.Between:
			for _, end := range p.Ends {
				dst = append(dst, w.time(end, value.Exact, end.First))
			}
		case p.Between:
			dst = append(dst, w.time(p, value.Range, i))
		case !w.distance(i):
			bound, first := w.timeBound(i)
			dst = append(dst, w.time(p, bound, first))
		}
		i = p.End - 1
	}
	return dst
}

// aroundTimes reads what stands around the times of the day of a sentence.
type aroundTimes struct{ token.Sequence }

// time returns a time of the day, whose words and those of its bound begin at token first.
func (w aroundTimes) time(p clock.Phrase, bound value.Bound, first int) Stated {
	v := value.NewTime(w.Text[w.Tokens[first].Start:w.Tokens[p.End-1].End], bound, p.Time)
	return stated(v, w.Tokens, first, p.End, p.First)
}

func stated(v value.Value, tokens []token.Token, first, end, core int) Stated {
	v.Start, v.End = tokens[first].Start, tokens[end-1].End
	return Stated{v, first, end, core}
}

// timeBounds are the words before a time of the day that bound it. The longest of several counts.
var timeBounds = []struct {
	words []string
	bound value.Bound
}{
	{[]string{"about"}, value.About}, {[]string{"around"}, value.About}, {[]string{"approximately"}, value.About}, {[]string{"roughly"}, value.About}, {[]string{"circa"}, value.About},
	{[]string{"shortly", "after"}, value.JustOver}, {[]string{"just", "after"}, value.JustOver}, {[]string{"soon", "after"}, value.JustOver},
	{[]string{"minutes", "after"}, value.JustOver}, {[]string{"moments", "after"}, value.JustOver},
	{[]string{"shortly", "before"}, value.JustUnder}, {[]string{"just", "before"}, value.JustUnder}, {[]string{"minutes", "before"}, value.JustUnder},
	{[]string{"moments", "before"}, value.JustUnder}, {[]string{"nearly"}, value.JustUnder}, {[]string{"almost"}, value.JustUnder},
	{[]string{"after"}, value.Over}, {[]string{"later", "than"}, value.Over},
	{[]string{"not", "before"}, value.AtLeast}, {[]string{"no", "earlier", "than"}, value.AtLeast}, {[]string{"not", "earlier", "than"}, value.AtLeast},
	{[]string{"before"}, value.Under}, {[]string{"earlier", "than"}, value.Under},
	{[]string{"by"}, value.AtMost}, {[]string{"no", "later", "than"}, value.AtMost}, {[]string{"not", "later", "than"}, value.AtMost},
}

// timeBound returns how the words before token i bound a time, and the first of them.
func (w aroundTimes) timeBound(i int) (bound value.Bound, first int) {
	bound, first = value.Exact, i
	for _, b := range timeBounds {
		if begin := i - len(b.words); begin < first && w.end(i, b.words) {
			bound, first = b.bound, begin
		}
	}
	return bound, first
}

// end reports whether the words before token i are these.
func (w aroundTimes) end(i int, phrase []string) bool {
	for n := range phrase {
		if w.Word(i-len(phrase)+n) != phrase[n] {
			return false
		}
	}
	return true
}

// spans are what is counted before or after a time of the day.
var spans = []string{"hour", "hours", "minute", "minutes", "mins", "second", "seconds", "day", "days", "week", "weeks"}

// distance reports whether the words before token i tell how long before or after a time something is:
// "two hours before 7 p.m.", which is another time.
func (w aroundTimes) distance(i int) bool {
	if joint := w.Word(i - 1); joint != "before" && joint != "after" || !slices.Contains(spans, w.Word(i-2)) {
		return false
	}
	_, word := number.Lookup(w.Word(i - 3))
	return word || w.Kind(i-3) == token.Number
}
