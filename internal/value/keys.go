package value

import "github.com/factcheck-ci/factcheck/internal/value/number"

// Keys remembers the keys of amounts. Of a million claims of a fact most state one of a
// few values. It is for one goroutine at a time; the zero value is ready for use.
type Keys struct {
	known map[statedAmount]string

	last statedAmount // and its key, "" before the first: what follows is often the same
	key  string
}

// statedAmount is what the key of a value depends on that is no word and no date.
type statedAmount struct {
	kind              Kind
	bound             Bound
	number, low, high number.Number // equal for the same value written alike
	vague, unit, per  string
	direction         Direction
	aspect            Aspect
	flags             [3]bool
}

// keysKnown is how many keys are kept at most.
const keysKnown = 1 << 16

// Of returns the key of a value, as [Value.Key] does.
func (k *Keys) Of(v Value) string {
	if v.Kind.IsWords() || v.Kind == Date || v.conversion != nil {
		return v.Key()
	}
	a := statedAmount{
		v.Kind, v.Bound, v.Number, v.Low, v.High, v.Vague, v.Unit, v.Per, v.Direction, v.Aspect, [3]bool{v.Approx, v.Part, v.Elapsed},
	}
	if k.key != "" && a == k.last {
		return k.key
	}
	key, ok := k.known[a]
	if !ok {
		if key = v.Key(); k.known == nil {
			k.known = make(map[statedAmount]string)
		}
		if len(k.known) < keysKnown {
			k.known[a] = key
		}
	}
	k.last, k.key = a, key
	return key
}
