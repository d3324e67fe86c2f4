package tomlfile

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// Decoder fills tables from decoded TOML, and notes everything that does not fit.
type Decoder struct {
	Problems Problems

	// Names says what the table of a key is, for messages: "rule" is "a rule".
	Names map[string]string
	// Above is the table that all others stand below, for messages: "rule" where
	// sources are written as [rule.source]; "" if there is none.
	Above string
	// Manual is the document that lists the keys, for messages.
	Manual string

	keys    map[reflect.Type]map[string]int // of the structs that were filled: see keysOf
	written string                          // how the field that is being filled is written; "" goes without saying
}

// Add notes a problem; nil is none.
func (d *Decoder) Add(p *Problem) {
	if p != nil {
		d.Problems = append(d.Problems, p)
	}
}

// Decode fills the struct that target points to from a file. What is that file in
// messages: "a rule file".
func (d *Decoder) Decode(f *File, target any, what string) {
	d.table(f.values, f.root, reflect.ValueOf(target).Elem(), what)
}

// table fills the struct that target holds. The tag toml of a field is the name of its
// key, and write, where there is one, how to write it; what names the table in messages.
func (d *Decoder) table(value map[string]any, at *Place, target reflect.Value, what string) {
	keys := d.keysOf(target.Type())
	for name, v := range value {
		pl := at.fields[name]
		if field, ok := keys[name]; ok {
			d.written = target.Type().Field(field).Tag.Get("write")
			d.value(v, pl, target.Field(field), name)
			if pl.unfit {
				at.try(name)
			}
			continue
		}
		near := nearestKey(name, keys)
		at.try(near)
		d.Add(pl.KeyProblem(d.unknownKeyHint(near, keys), "%s has no key %q", what, name))
	}
}

// unfit notes that a value is of a wrong type. Whatever else is wrong with it follows from
// that, and is not said.
func (d *Decoder) unfit(at *Place, name, want string, v any, hint string) {
	d.Add(at.Problem(hint, "%s must be %s, not %s", name, want, typeName(v)))
	at.unfit = true
}

// keysOf returns the keys of a struct, each with the number of its field.
func (d *Decoder) keysOf(table reflect.Type) map[string]int {
	keys, known := d.keys[table]
	if known {
		return keys
	}
	keys = map[string]int{}
	for i := range table.NumField() {
		if name := table.Field(i).Tag.Get("toml"); name != "" {
			keys[name] = i
		}
	}
	if d.keys == nil {
		d.keys = map[reflect.Type]map[string]int{}
	}
	d.keys[table] = keys
	return keys
}

// nearestKey returns the key that was probably meant; "" if none is near.
func nearestKey(name string, keys map[string]int) string {
	return spelling.Nearest(strings.ToLower(name), slices.Sorted(maps.Keys(keys)))
}

func (d *Decoder) unknownKeyHint(near string, keys map[string]int) string {
	if near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	const few = 8
	known := slices.Sorted(maps.Keys(keys))
	if len(known) > few {
		return d.Manual + " lists the keys"
	}
	return "it has the keys " + strings.Join(known, ", ")
}

// value fills one field.
func (d *Decoder) value(v any, at *Place, field reflect.Value, name string) {
	switch target := field.Addr().Interface().(type) {
	case *Text:
		*target = Text{at, d.string(v, at, name)}
	case *Flag:
		if d.is(v, at, name, "true or false", &target.On) {
			target.Place = at
		}
	case *Whole:
		if n := int64(0); d.is(v, at, name, "a whole number", &n) {
			*target = Whole{at, int(n)}
		}
	case *Day:
		if found, ok := d.day(v, at, name); ok {
			*target = Day{at, found}
		}
	case *Texts:
		*target = d.texts(v, at, name)
	case *Phrases:
		target.Place = at
		d.each(v, at, name, func(key Text, v any, at *Place) {
			target.All = append(target.All, Phrase{key, d.texts(v, at, key.Text)})
		})
	case *Dictionary:
		target.Place = at
		d.each(v, at, name, func(key Text, v any, at *Place) {
			target.All = append(target.All, Entry{key, Text{at, d.string(v, at, key.Text)}})
		})
	case *Pairs:
		*target = Pairs{at, d.pairs(v, at, name)}
	default:
		d.nested(v, at, field, name)
	}
}

// nested fills a table, or a list of tables.
func (d *Decoder) nested(v any, at *Place, field reflect.Value, name string) {
	switch field.Kind() {
	case reflect.Pointer:
		var table map[string]any
		if d.is(v, at, name, aTable, &table) {
			field.Set(reflect.New(field.Type().Elem()))
			field.Elem().FieldByName("At").Set(reflect.ValueOf(at))
			d.table(table, at, field.Elem(), d.Names[name])
		}
	case reflect.Slice:
		tables, ok := tablesOf(v)
		if !ok {
			hint := "write [[" + d.path(at, name) + "]] above each"
			if d.written != "" {
				hint = "write " + d.written
			}
			d.unfit(at, name, "a list of tables", v, hint)
			return
		}
		field.Set(reflect.MakeSlice(field.Type(), len(tables), len(tables)))
		for i, table := range tables {
			elem := field.Index(i)
			elem.FieldByName("At").Set(reflect.ValueOf(at.elems[i]))
			d.table(table, at.elems[i], elem, d.Names[name])
		}
	}
}

// path returns how the table of a name is headed.
func (d *Decoder) path(at *Place, name string) string {
	if at.File.root.fields[name] == at || d.Above == "" {
		return name
	}
	return d.Above + "." + name
}

func tablesOf(v any) ([]map[string]any, bool) {
	switch v := v.(type) {
	case []map[string]any:
		return v, true
	case []any:
		var tables []map[string]any
		for _, elem := range v {
			table, ok := elem.(map[string]any)
			if !ok {
				return nil, false
			}
			tables = append(tables, table)
		}
		return tables, true
	}
	return nil, false
}

// is stores v in target if it has the type, and notes it if not.
func (d *Decoder) is(v any, at *Place, name, want string, target any) bool {
	to := reflect.ValueOf(target).Elem()
	if got := reflect.ValueOf(v); got.Type() == to.Type() {
		to.Set(got)
		return true
	}
	d.unfit(at, name, want, v, d.typeHint(v, at, name, want))
	return false
}

// typeHint says how to write what was meant, where that is plain.
func (d *Decoder) typeHint(v any, at *Place, name, want string) string {
	assign := name + " = "
	switch {
	case strings.HasPrefix(name, entryOf):
		assign = ""
	case d.written != "":
		return "write " + d.written
	}
	switch want {
	case aText:
		switch v.(type) {
		case int64, float64, bool:
			return fmt.Sprintf("write %s\"%v\"", assign, v)
		case time.Time:
			return "put it in quotes"
		}
	case aTable:
		return "write [" + d.path(at, name) + "] and its keys below"
	case "true or false":
		return "write " + assign + "true, or false"
	case "a whole number":
		if s, ok := v.(string); ok && isWhole(s) {
			return "write " + assign + s
		}
		return "write digits without quotes, as in " + assign + "12"
	case "a date":
		s, _ := v.(string)
		if _, err := calendar.Parse(s); err != nil {
			return "write a day that exists, without quotes, as in " + assign + "2020-01-31"
		}
		return "write " + assign + s
	}
	return ""
}

func isWhole(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// What a value can be asked to be; messages say so.
const (
	aText   = "a text"
	aTable  = "a table"
	entryOf = "an entry of "
)

func (d *Decoder) string(v any, at *Place, name string) string {
	var s string
	d.is(v, at, name, aText, &s)
	return s
}

// texts takes a list of texts. A single text is refused: a list can be added to.
func (d *Decoder) texts(v any, at *Place, name string) Texts {
	list := Texts{Place: at}
	if s, ok := v.(string); ok {
		hint := fmt.Sprintf("write %s = [%q]", name, s)
		if strings.HasPrefix(name, entryOf) {
			hint = fmt.Sprintf("write [%q, \"another text\"]", s)
		}
		d.unfit(at, name, "a list of texts", v, hint)
		return list
	}
	var all []any
	if !d.is(v, at, name, "a list of texts", &all) {
		return list
	}
	if !strings.HasPrefix(name, entryOf) {
		name = entryOf + name
	}
	list.All = make([]Text, 0, len(all))
	for i, elem := range all {
		s := Text{Place: at.elems[i]}
		if d.is(elem, s.Place, name, aText, &s.Text) {
			list.All = append(list.All, s)
		}
	}
	return list
}

func (d *Decoder) pairs(v any, at *Place, name string) [][2]Text {
	var all []any
	if !d.is(v, at, name, "a list of pairs of texts", &all) {
		return nil
	}
	var found [][2]Text
	for i, elem := range all {
		before := len(d.Problems)
		pair := d.texts(elem, at.elems[i], entryOf+name)
		if len(d.Problems) > before {
			continue
		}
		if len(pair.All) != 2 {
			d.Add(at.elems[i].Problem(`write ["a text", "another"]`, "an entry of %s must be two texts, not %d", name, len(pair.All)))
			continue
		}
		found = append(found, [2]Text{pair.All[0], pair.All[1]})
	}
	return found
}

// each calls do for every key of a table, in the order of the file.
func (d *Decoder) each(v any, at *Place, name string, do func(key Text, v any, at *Place)) {
	var table map[string]any
	if !d.is(v, at, name, aTable, &table) {
		return
	}
	var names []string
	for key := range table {
		names = append(names, key)
	}
	slices.SortFunc(names, func(a, b string) int { return at.fields[a].key.Start - at.fields[b].key.Start })
	for _, key := range names {
		pl := at.fields[key]
		do(Text{&Place{File: pl.File, key: pl.key}, key}, table[key], pl)
	}
}

// day takes a TOML date.
func (d *Decoder) day(v any, at *Place, name string) (calendar.Day, bool) {
	var t time.Time
	if !d.is(v, at, name, "a date", &t) {
		return 0, false
	}
	return calendar.DateOf(t.Date())
}

// typeName says in words what TOML has.
func typeName(v any) string {
	switch v.(type) {
	case string:
		return "a text"
	case bool:
		return "true or false"
	case int64, float64:
		return "a number"
	case time.Time:
		return "a date"
	case map[string]any:
		return "a table"
	case []map[string]any:
		return "a list of tables"
	}
	return "a list"
}
