package store

import (
	"encoding"
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

// A codec writes values of one type, and reads them. It is made of the type itself, so
// that a field that is added to a claim is remembered without anybody thinking of it;
// the shape of the type is part of the key that readings are kept under.
//
// A struct is written as a bit for each field that is not zero, and these fields in
// their order. Rules are written as their number among those of the run. A type that
// has a binary or a textual form of its own is written in that.
type codec struct {
	write func(w *writer, v reflect.Value)
	read  func(r *input, v reflect.Value)
}

// writer is what is being written.
type writer struct {
	bytes []byte
	rules map[*rule.Rule]uint64
	err   error
}

// input is what is being read. Strings are pieces of text.
type input struct {
	text  string
	rules []*rule.Rule
	err   error
}

// errDamaged says that what is read is not what was written.
var errDamaged = errors.New("damaged")

// uvarint reads a number; that of a damaged input is 0.
func (r *input) uvarint() uint64 {
	var x uint64
	for i, shift := 0, 0; i < len(r.text) && shift < 64; i, shift = i+1, shift+7 {
		x |= uint64(r.text[i]&0x7f) << shift
		if r.text[i] < 0x80 {
			r.text = r.text[i+1:]
			return x
		}
	}
	return r.fail()
}

// varint reads a number that may be less than 0.
func (r *input) varint() int64 {
	x := r.uvarint()
	return int64(x>>1) ^ -int64(x&1)
}

// rule reads the number of a rule.
func (r *input) rule() *rule.Rule {
	number := r.uvarint()
	if number >= uint64(len(r.rules)) {
		r.fail()
		return nil
	}
	return r.rules[number]
}

// fail notes that the input is damaged, and ends it.
func (r *input) fail() uint64 {
	r.err, r.text = errDamaged, ""
	return 0
}

// string reads a string.
func (r *input) string() string {
	n := r.uvarint()
	if n > uint64(len(r.text)) {
		r.fail()
		return ""
	}
	s := r.text[:n]
	r.text = r.text[n:]
	return s
}

// size reads a number of things, each of which takes a byte at least.
func (r *input) size() int {
	n := r.uvarint()
	if n > uint64(len(r.text)) {
		r.fail()
		return 0
	}
	return int(n)
}

func (w *writer) string(s string) {
	w.bytes = append(binary.AppendUvarint(w.bytes, uint64(len(s))), s...)
}

// codecs are the codecs of types, those in the making included: types may contain
// themselves.
type codecs struct {
	made  map[reflect.Type]*codec
	shape strings.Builder
}

var (
	ruleType       = reflect.TypeFor[*rule.Rule]()
	binaryAppender = reflect.TypeFor[encoding.BinaryAppender]()
	textMarshaler  = reflect.TypeFor[encoding.TextMarshaler]()
)

// codecOf returns the codec of a type, and its shape: types of equal shape are written
// alike.
func codecOf(t reflect.Type) (c *codec, shape string) {
	all := codecs{made: make(map[reflect.Type]*codec)}
	c = all.of(t)
	return c, all.shape.String()
}

func (all *codecs) of(t reflect.Type) *codec {
	if c := all.made[t]; c != nil {
		return c
	}
	c := &codec{}
	all.made[t] = c
	fmt.Fprintf(&all.shape, "%s %s", t, t.Kind())
	switch {
	case t == ruleType:
		*c = codec{writeRule, readRule}
	case t.Implements(binaryAppender):
		*c = codec{writeBinary, readBinary}
	case t.Implements(textMarshaler):
		*c = codec{writeText, readText}
	default:
		all.plain(c, t)
	}
	all.shape.WriteByte(';')
	return c
}

// plain makes the codec of a type by its kind.
func (all *codecs) plain(c *codec, t reflect.Type) {
	switch t.Kind() {
	case reflect.String:
		c.write = func(w *writer, v reflect.Value) { w.string(v.String()) }
		c.read = func(r *input, v reflect.Value) { v.SetString(r.string()) }
	case reflect.Bool:
		c.write = func(w *writer, v reflect.Value) { w.bytes = append(w.bytes, boolByte(v.Bool())) }
		c.read = func(r *input, v reflect.Value) { v.SetBool(r.uvarint() != 0) }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.write = func(w *writer, v reflect.Value) { w.bytes = binary.AppendVarint(w.bytes, v.Int()) }
		c.read = func(r *input, v reflect.Value) { v.SetInt(r.varint()) }
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		c.write = func(w *writer, v reflect.Value) { w.bytes = binary.AppendUvarint(w.bytes, v.Uint()) }
		c.read = func(r *input, v reflect.Value) { v.SetUint(r.uvarint()) }
	case reflect.Pointer:
		all.pointer(c, t)
	case reflect.Slice:
		all.slice(c, t)
	case reflect.Map:
		all.table(c, t)
	case reflect.Struct:
		all.structure(c, t)
	default:
		c.write = func(w *writer, _ reflect.Value) { w.err = fmt.Errorf("%s cannot be written", t) }
		c.read = func(r *input, _ reflect.Value) { r.fail() }
	}
}

func boolByte(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// pointer makes the codec of pointers, of which nil is left out of its struct.
func (all *codecs) pointer(c *codec, t reflect.Type) {
	to := all.of(t.Elem())
	c.write = func(w *writer, v reflect.Value) {
		if v.IsNil() {
			w.err = errors.New("a list of pointers with nil cannot be written")
			return
		}
		to.write(w, v.Elem())
	}
	c.read = func(r *input, v reflect.Value) {
		if r.err == nil {
			v.Set(reflect.New(t.Elem()))
			to.read(r, v.Elem())
		}
	}
}

func (all *codecs) slice(c *codec, t reflect.Type) {
	of := all.of(t.Elem())
	c.write = func(w *writer, v reflect.Value) {
		w.bytes = binary.AppendUvarint(w.bytes, uint64(v.Len()))
		for i := range v.Len() {
			of.write(w, v.Index(i))
		}
	}
	c.read = func(r *input, v reflect.Value) {
		n := r.size()
		v.Set(reflect.MakeSlice(t, n, n))
		for i := 0; i < n && r.err == nil; i++ {
			of.read(r, v.Index(i))
		}
	}
}

func (all *codecs) table(c *codec, t reflect.Type) {
	key, of := all.of(t.Key()), all.of(t.Elem())
	c.write = func(w *writer, v reflect.Value) {
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		w.bytes = binary.AppendUvarint(w.bytes, uint64(len(keys)))
		for _, k := range keys {
			key.write(w, k)
			of.write(w, v.MapIndex(k))
		}
	}
	c.read = func(r *input, v reflect.Value) {
		n := r.size()
		v.Set(reflect.MakeMapWithSize(t, n))
		for i := 0; i < n && r.err == nil; i++ {
			k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
			key.read(r, k)
			of.read(r, e)
			v.SetMapIndex(k, e)
		}
	}
}

// structure makes the codec of a struct. Fields that are not exported are not
// remembered; a test lists them, and why they need not be.
func (all *codecs) structure(c *codec, t reflect.Type) {
	type field struct {
		index int
		*codec
	}
	var fields []field
	for i := range t.NumField() {
		if t.Field(i).IsExported() {
			all.shape.WriteString(t.Field(i).Name + " ")
			fields = append(fields, field{i, all.of(t.Field(i).Type)})
		}
	}
	c.write = func(w *writer, v reflect.Value) {
		if len(fields) > 64 {
			w.err = fmt.Errorf("%s has too many fields", t)
			return
		}
		var present uint64
		for i, f := range fields {
			if !v.Field(f.index).IsZero() {
				present |= 1 << i
			}
		}
		w.bytes = binary.AppendUvarint(w.bytes, present)
		for i, f := range fields {
			if present&(1<<i) != 0 {
				f.write(w, v.Field(f.index))
			}
		}
	}
	c.read = func(r *input, v reflect.Value) {
		present := r.uvarint()
		for i := 0; i < len(fields) && present != 0 && r.err == nil; i++ {
			if present&(1<<i) != 0 {
				fields[i].read(r, v.Field(fields[i].index))
			}
		}
	}
}

func writeRule(w *writer, v reflect.Value) {
	number, ok := w.rules[v.Interface().(*rule.Rule)]
	if !ok {
		w.err = errors.New("a claim of a rule that is none of the run's")
		return
	}
	w.bytes = binary.AppendUvarint(w.bytes, number)
}

func readRule(r *input, v reflect.Value) {
	if of := r.rule(); of != nil {
		v.Set(reflect.ValueOf(of))
	}
}

func writeBinary(w *writer, v reflect.Value) {
	form, err := v.Interface().(encoding.BinaryAppender).AppendBinary(nil)
	w.note(err)
	w.string(string(form))
}

func readBinary(r *input, v reflect.Value) {
	form := []byte(r.string())
	if u, ok := v.Addr().Interface().(encoding.BinaryUnmarshaler); !ok || r.err == nil && u.UnmarshalBinary(form) != nil {
		r.fail()
	}
}

func writeText(w *writer, v reflect.Value) {
	form, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	w.note(err)
	w.string(string(form))
}

func readText(r *input, v reflect.Value) {
	form := []byte(r.string())
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); !ok || r.err == nil && u.UnmarshalText(form) != nil {
		r.fail()
	}
}

func (w *writer) note(err error) {
	if w.err == nil {
		w.err = err
	}
}
