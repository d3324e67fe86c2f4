package store

import (
	"math/big"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// fill gives everything that can be reached from v a value that is not zero, each
// another one. It notes the fields that it cannot reach.
func fill(t *testing.T, v reflect.Value, r *rule.Rule, n *int64, depth int, hidden map[string]bool) {
	*n++
	switch v.Interface().(type) {
	case number.Number:
		v.Set(reflect.ValueOf(number.New(*n, -2)))
		return
	case date.Expr:
		e, err := date.Parse("since(numbered(year, 1998))")
		require.NoError(t, err)
		v.Set(reflect.ValueOf(e))
		return
	case *rule.Rule:
		v.Set(reflect.ValueOf(r))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(string(rune('a'+*n%26)) + "–x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32, reflect.Int64, reflect.Int8, reflect.Int16:
		v.SetInt(-*n)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uint:
		v.SetUint(uint64(*n % 200))
	case reflect.Pointer:
		if depth < 6 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem(), r, n, depth+1, hidden)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(t, v.Index(i), r, n, depth+1, hidden)
		}
	case reflect.Map:
		key, of := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(t, key, r, n, depth, hidden)
		fill(t, of, r, n, depth, hidden)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, of)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				fill(t, v.Field(i), r, n, depth, hidden)
			} else {
				hidden[v.Type().String()+"."+f.Name] = true
			}
		}
	default:
		t.Fatalf("%s cannot be remembered", v.Type())
	}
}

// Everything that a file says is read back as it was, whatever fields there are.
func TestCodecKeepsEverything(t *testing.T) {
	r := &rule.Rule{ID: "toll"}
	var said engine.Said
	hidden, n := map[string]bool{}, int64(0)
	fill(t, reflect.ValueOf(&said).Elem(), r, &n, 0, hidden)
	assert.Equal(t, map[string]bool{
		"value.Value.conversion": true,                                // verdict sets it for a comparison
		"article.Date.moment":    true, "article.Date.isMoment": true, // spent once the day is known, whose zone is in the key
	}, hidden, "fields that are not remembered")

	got, err := roundTrip(said, r)
	require.NoError(t, err)
	assert.Equal(t, said, got)
	got, err = roundTrip(engine.Said{}, r)
	require.NoError(t, err)
	assert.Equal(t, engine.Said{}, got)
}

func roundTrip(said engine.Said, r *rule.Rule) (engine.Said, error) {
	m := &Memory{rules: []*rule.Rule{r}, number: map[*rule.Rule]uint64{r: 0}}
	m.codec.make()
	text, err := m.codec.write(said, m.number)
	if err != nil {
		return engine.Said{}, err
	}
	got, ok := (&record{m, &entry{said: text}}).Said()
	if !ok {
		return engine.Said{}, errDamaged
	}
	return got, nil
}

func TestNumbersSurvive(t *testing.T) {
	huge, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	for _, want := range []number.Number{
		{}, number.New(150, -2), number.New(-1<<63, 5), number.New(1<<63-1, 0),
		number.NewFraction(2, 3), number.NewBig(huge, -3),
	} {
		b, err := want.AppendBinary(nil)
		require.NoError(t, err)
		var got number.Number
		require.NoError(t, got.UnmarshalBinary(b))
		assert.Equal(t, want.String(), got.String())
		assert.Equal(t, want.Exponent(), got.Exponent())
	}
}

// Whatever bytes there are, reading them ends, without a panic.
func FuzzRead(f *testing.F) {
	r := &rule.Rule{ID: "toll"}
	m := &Memory{rules: []*rule.Rule{r}, number: map[*rule.Rule]uint64{r: 0}}
	m.codec.make()
	var said engine.Said
	n := int64(0)
	fill(&testing.T{}, reflect.ValueOf(&said).Elem(), r, &n, 0, map[string]bool{})
	text, err := m.codec.write(said, m.number)
	require.NoError(f, err)
	f.Add([]byte(text))
	f.Add([]byte{0x01, 0xff, 0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(_ *testing.T, b []byte) {
		known := record{m, &entry{said: string(b)}}
		_, _ = known.Said()
		_, _ = known.Remarks()
		_, _ = known.Claims(map[*rule.Rule]bool{r: true})
		_ = known.Outline()
		_ = (&shelf{}).parse(string(b))
	})
}
