package fix

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// rewrite returns the words of a claim with another value, in the style of the place;
// false where that needs a person: a quotation, a choice of words, a length of time that
// is reckoned from a date, a denial, a rise for a fall, a date for what is none.
func rewrite(c *claim.Claim, to wording) (string, bool) {
	if c.Rule != nil && c.Rule.Limit && c.Value.Limit().Bound == to.value.Limit().Bound {
		to.value.Bound = c.Value.Bound // whatever the words of its bound, the place keeps them
	}
	if c.Value.Number.Sign() < 0 && to.value.Number.Sign() < 0 && !states(c.Text, c.Value) {
		plain := *c // words beside it make it a loss: "a loss of £3m"
		plain.Value = c.Value.Negative()
		c, to = &plain, wording{strings.TrimLeft(to.text, "-−"), to.value.Negative()}
	}
	switch {
	case c.Negated || c.From != nil || c.To != nil || opposed(c.Value, to.value) || otherSort(c.Value, to.value):
		return "", false
	case c.Value.Kind == value.Name:
		if isUpper(c.Text) {
			return strings.ToUpper(to.text), true
		}
		return to.text, true
	case c.Value.Kind == value.Version:
		return rewriteVersion(c.Text, to.text)
	case c.Value.Kind == value.Time:
		return rewriteTime(c.Text, c.Value, to.value)
	case c.Value.Kind == value.Score:
		return rewriteScore(c.Text, c.Value, to.value)
	case c.Value.Kind == value.Date:
		return rewriteDay(c, to)
	case c.Value.Kind == value.Quote || c.Value.Kind == value.Choice:
		return "", false
	}
	for _, write := range []func(*claim.Claim, wording) (string, bool){rewriteNumber, rewriteRange, rewriteOrdinal} {
		if text, ok := write(c, to); ok && states(text, to.value) {
			return text, true
		}
	}
	if hyphenated(c.Text) != hyphenated(to.text) || !states(to.text, to.value) {
		return "", false
	}
	return begun(to.text, c), true
}

// values reads what was rewritten.
var values = sync.OnceValue(func() *reader.Reader { return reader.New(reader.Options{}) })

// states reports whether words are read as a value. What a bare dollar stands for does
// not matter.
func states(text string, want value.Value) bool {
	for _, v := range values().ReadText(text) {
		if v.Number.Cmp(want.Number) == 0 && v.Bound == want.Bound && v.Low.Cmp(want.Low) == 0 && v.High.Cmp(want.High) == 0 {
			return true
		}
	}
	return false
}

// rewriteNumber puts another number into a phrase. Unit, currency and hyphens stay as
// they are; the noun follows the number; the words of a bound are exchanged where the
// bound is another.
func rewriteNumber(c *claim.Claim, to wording) (string, bool) {
	from := stated(c)
	if from.value.Unit != to.value.Unit && from.value.Kind != value.Count || from.value.Per != to.value.Per {
		return "", false
	}
	if hyphenated(from.text) && from.value.Bound != to.value.Bound && to.value.Bound != value.Exact {
		return "", false // nobody writes "his over 20-year command"
	}
	old, ok := findNumeral(from)
	if !ok {
		return "", false
	}
	next, ok := findNumeral(to)
	if !ok {
		return "", false
	}
	written, ok := old.write(to.value.Number, next)
	if !ok {
		return "", false
	}
	before, after := from.text[:old.start], from.text[old.end:]
	if from.value.Bound != to.value.Bound {
		_, kept := cutBound(before)
		bound, _ := cutBound(to.text[:next.start])
		before = bound + kept
	}
	if !hyphenated(from.text) {
		after = inflected(after, from, to)
	}
	text := before + written + after
	if len(before) == 0 || from.value.Bound != to.value.Bound {
		text = begun(text, c)
	}
	return text, true
}

// rewriteRange puts the ends of another range into a phrase.
func rewriteRange(c *claim.Claim, to wording) (string, bool) {
	from := stated(c)
	if from.value.Bound != value.Range || to.value.Bound != value.Range || from.value.Kind != to.value.Kind ||
		from.value.Unit != to.value.Unit && from.value.Kind != value.Count || from.value.Per != to.value.Per {
		return "", false
	}
	first, ok := findNumber(from, from.value.Low, 0)
	if !ok {
		return "", false
	}
	second, ok := findNumber(from, from.value.High, first.end)
	if !ok {
		return "", false
	}
	like, _ := findNumber(to, to.value.High, 0)
	low, ok := first.write(to.value.Low, like)
	high, also := second.write(to.value.High, like)
	return from.text[:first.start] + low + from.text[first.end:second.start] + high + from.text[second.end:], ok && also
}

// cutBound cuts the words before a number into those of a bound, which are in small
// letters, and what belongs to the number: a sign, a currency.
func cutBound(before string) (bound, rest string) {
	end := 0
	tokens := token.Lex(nil, before)
	for i, t := range tokens {
		r, _ := utf8.DecodeRuneInString(t.Text(before))
		joined := i+1 < len(tokens) && tokens[i+1].Start == t.End // "US$"
		if t.Kind != token.Word || joined || unicode.IsUpper(r) && i > 0 || isCurrency(t.Text(before)) {
			break
		}
		end = t.End
	}
	for end > 0 && end < len(before) && before[end] == ' ' {
		end++
	}
	return lowered(before[:end]), before[end:]
}

func isCurrency(word string) bool {
	for _, sense := range unit.Senses(word) {
		if strings.HasPrefix(sense.Unit.Dimension, unit.MoneyPrefix) && sense.Before {
			return true
		}
	}
	return false
}

// inflected returns what follows a number, with its noun in the number that the new one
// asks for.
func inflected(after string, from, to wording) string {
	one, now := isOne(from.value), isOne(to.value)
	if one == now {
		return after
	}
	for _, t := range token.Lex(nil, after) {
		word := t.Text(after)
		if t.Kind != token.Word {
			continue
		}
		if other, ok := otherNumber(word, now, to); ok {
			return after[:t.Start] + cased(other, word) + after[t.End:]
		}
	}
	return after
}

func isOne(v value.Value) bool { n, ok := v.Number.Int64(); return ok && n == 1 }

// otherNumber returns the singular or the plural of a unit or of a counted noun, from
// the tables of units or from the words that declare the value.
func otherNumber(word string, singular bool, to wording) (string, bool) {
	small := strings.ToLower(word)
	for _, sense := range unit.Senses(small) {
		if sense.Form != unit.Name {
			continue
		}
		if singular {
			return sense.Unit.Singular, true
		}
		return sense.Unit.Plural, true
	}
	if singular {
		return noun.Singular(small), true
	}
	for _, t := range token.Lex(nil, to.text) {
		if other := t.Text(to.text); noun.Singular(strings.ToLower(other)) == noun.Singular(small) {
			return other, true
		}
	}
	return "", false
}

// hyphenated reports whether a value is written as an adjective: "21-year".
func hyphenated(text string) bool {
	tokens := token.Lex(nil, text)
	for i := 1; i+1 < len(tokens); i++ {
		t := tokens[i].Text(text)
		if t != "-" && t != "‑" || tokens[i+1].Kind != token.Word {
			continue
		}
		if tokens[i-1].Kind == token.Number {
			return true
		}
		if _, ok := number.Read(text, tokens, i-1); ok && len(unit.Senses(tokens[i+1].Text(text))) > 0 {
			return true // "six-month", and not "twenty-one"
		}
	}
	for _, t := range tokens {
		if t.Kind == token.Word && strings.ContainsAny(t.Text(text), "-‑") {
			last := t.Text(text)[strings.LastIndexAny(t.Text(text), "-‑")+1:]
			if len(unit.Senses(last)) > 0 {
				return true
			}
		}
	}
	return false
}
