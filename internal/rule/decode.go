package rule

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// The types of the fields of tables in rule files. Each knows its place, which is nil
// where the file does not have the field.
type (
	text struct {
		*place
		text string
	}
	flag struct {
		*place
		on bool
	}
	whole struct {
		*place
		n int
	}
	day struct {
		*place
		day calendar.Day
	}
	texts struct {
		*place
		all []text
	}
	// phrases is a table whose keys the rule's author chooses, each with a list.
	phrases struct {
		*place
		all []phrase
	}
	phrase struct {
		name   text
		values texts
	}
	// dictionary is a table whose keys the author chooses, each with a text.
	dictionary struct {
		*place
		all []entry
	}
	entry struct{ name, value text }
	// pairs is a list of lists of two texts.
	pairs struct {
		*place
		all [][2]text
	}
)

// decoder fills tables from decoded TOML, and notes everything that does not fit.
type decoder struct{ problems Problems }

func (d *decoder) add(p *Problem) { d.problems = append(d.problems, p) }

// table fills the struct that target points at. Its fields carry the names of keys;
// the field "place" gets the table's own place.
func (d *decoder) table(value map[string]any, at *place, target reflect.Value, what string) {
	fields := map[string]reflect.Value{}
	for i := range target.NumField() {
		if name := target.Type().Field(i).Tag.Get("toml"); name != "" {
			fields[name] = target.Field(i)
		}
	}
	for name, v := range value {
		pl := at.fields[name]
		if field, ok := fields[name]; ok {
			d.value(v, pl, field, name)
			continue
		}
		d.add(pl.keyProblem(unknownKeyHint(name, fields), "%s has no key %q", what, name))
	}
}

// tableNames say what the table of a key is.
var tableNames = map[string]string{
	"rule": "a rule", "example": "an example", "source": "a source", "revisions": "a revision",
	"convert": "a conversion", "relate": "a computed fact",
}

func unknownKeyHint(name string, fields map[string]reflect.Value) string {
	var known []string
	for field := range fields {
		known = append(known, field)
	}
	slices.Sort(known)
	if near := spelling.Nearest(strings.ToLower(name), known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	const few = 8
	if len(known) > few {
		return "docs/rules.md lists the keys"
	}
	return "it has the keys " + strings.Join(known, ", ")
}

// value fills one field.
func (d *decoder) value(v any, at *place, field reflect.Value, name string) {
	switch target := field.Addr().Interface().(type) {
	case *text:
		*target = text{at, d.string(v, at, name)}
	case *flag:
		if d.is(v, at, name, "true or false", &target.on) {
			target.place = at
		}
	case *whole:
		if n := int64(0); d.is(v, at, name, "a whole number", &n) {
			*target = whole{at, int(n)}
		}
	case *day:
		if found, ok := d.day(v, at, name); ok {
			*target = day{at, found}
		}
	case *texts:
		*target = d.texts(v, at, name)
	case *phrases:
		target.place = at
		d.each(v, at, name, func(key text, v any, at *place) {
			target.all = append(target.all, phrase{key, d.texts(v, at, key.text)})
		})
	case *dictionary:
		target.place = at
		d.each(v, at, name, func(key text, v any, at *place) {
			target.all = append(target.all, entry{key, text{at, d.string(v, at, key.text)}})
		})
	case *pairs:
		*target = pairs{at, d.pairs(v, at, name)}
	default:
		d.nested(v, at, field, name)
	}
}

// nested fills a table, or a list of tables.
func (d *decoder) nested(v any, at *place, field reflect.Value, name string) {
	switch field.Kind() {
	case reflect.Pointer:
		var table map[string]any
		if d.is(v, at, name, aTable, &table) {
			field.Set(reflect.New(field.Type().Elem()))
			field.Elem().FieldByName("At").Set(reflect.ValueOf(at))
			d.table(table, at, field.Elem(), tableNames[name])
		}
	case reflect.Slice:
		tables, ok := tablesOf(v)
		if !ok {
			d.add(at.problem("write [["+at.path(name)+"]] above each", "%s must be a list of tables, not %s", name, typeName(v)))
			return
		}
		for i, table := range tables {
			elem := reflect.New(field.Type().Elem()).Elem()
			elem.FieldByName("At").Set(reflect.ValueOf(at.elems[i]))
			d.table(table, at.elems[i], elem, tableNames[name])
			field.Set(reflect.Append(field, elem))
		}
	}
}

// path returns how the table of a name is headed: rules have their tables below them.
func (pl *place) path(name string) string {
	if pl.doc.root.fields[name] == pl {
		return name
	}
	return "rule." + name
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
func (d *decoder) is(v any, at *place, name, want string, target any) bool {
	to := reflect.ValueOf(target).Elem()
	if got := reflect.ValueOf(v); got.Type() == to.Type() {
		to.Set(got)
		return true
	}
	d.add(at.problem(typeHint(v, name, want), "%s must be %s, not %s", name, want, typeName(v)))
	return false
}

// typeHint says how to write what was meant, where that is plain.
func typeHint(v any, name, want string) string {
	assign := name + " = "
	if strings.HasPrefix(name, entryOf) {
		assign = ""
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
		return "write [rule." + name + "] and its keys below"
	case "true or false":
		return "write " + assign + "true, or false"
	case "a whole number", "a date":
		if s, ok := v.(string); ok {
			return "write " + assign + s
		}
	}
	return ""
}

// What a value can be asked to be; messages say so.
const (
	aText   = "a text"
	aTable  = "a table"
	entryOf = "an entry of "
)

func (d *decoder) string(v any, at *place, name string) string {
	var s string
	d.is(v, at, name, aText, &s)
	return s
}

// texts takes a list of texts. A single text is refused: a list can be added to.
func (d *decoder) texts(v any, at *place, name string) texts {
	list := texts{place: at}
	if s, ok := v.(string); ok {
		hint := fmt.Sprintf("write %s = [%q]", name, s)
		if strings.HasPrefix(name, entryOf) {
			hint = fmt.Sprintf("write [%q, \"another text\"]", s)
		}
		d.add(at.problem(hint, "%s must be a list of texts, not a text", name))
		return list
	}
	var all []any
	if !d.is(v, at, name, "a list of texts", &all) {
		return list
	}
	if !strings.HasPrefix(name, entryOf) {
		name = entryOf + name
	}
	for i, elem := range all {
		s := text{place: at.elems[i]}
		if d.is(elem, s.place, name, aText, &s.text) {
			list.all = append(list.all, s)
		}
	}
	return list
}

func (d *decoder) pairs(v any, at *place, name string) [][2]text {
	var all []any
	if !d.is(v, at, name, "a list of pairs of texts", &all) {
		return nil
	}
	var found [][2]text
	for i, elem := range all {
		before := len(d.problems)
		pair := d.texts(elem, at.elems[i], entryOf+name)
		if len(d.problems) > before {
			continue
		}
		if len(pair.all) != 2 {
			d.add(at.elems[i].problem(`write ["a text", "another"]`, "an entry of %s must be two texts, not %d", name, len(pair.all)))
			continue
		}
		found = append(found, [2]text{pair.all[0], pair.all[1]})
	}
	return found
}

// each calls do for every key of a table, in the order of the file.
func (d *decoder) each(v any, at *place, name string, do func(key text, v any, at *place)) {
	var table map[string]any
	if !d.is(v, at, name, aTable, &table) {
		return
	}
	var names []string
	for key := range table {
		names = append(names, key)
	}
	slices.SortFunc(names, func(a, b string) int { return at.fields[a].key.start - at.fields[b].key.start })
	for _, key := range names {
		pl := at.fields[key]
		do(text{&place{doc: pl.doc, key: pl.key}, key}, table[key], pl)
	}
}

// day takes a TOML date.
func (d *decoder) day(v any, at *place, name string) (calendar.Day, bool) {
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
