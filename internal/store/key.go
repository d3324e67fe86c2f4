package store

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// besides are the fields of a rule that say how claims are compared and shown, and not
// what is read. Whatever else a rule has bears on what is read.
var besides = map[string]bool{
	"Title": true, "Why": true, "Owner": true, "Todo": true, "Off": true, "File": true, "Line": true, "Lines": true,
	"Expect": true, "Source": true, "Was": true, "Min": true, "Max": true, "RequireIn": true,
	"Tolerance": true, "Precision": true, "Limit": true, "Trend": true, "Revisions": true, "ByAuthority": true,
	"ByAttribution": true, "Conversions": true, "Severity": true,
	"Examples": true, "Consistent": true, "Inconsistent": true,
}

// elsewhere are the settings of a run that say which files it reads, and what becomes of
// what they say. Whatever else there is bears on what is read.
var elsewhere = map[string]bool{
	"Rules": true, "Relates": true, "Articles": true, "Exclude": true, "Own": true, "Whole": true, "Root": true, "Files": true,
	"Sources": true, "Outlets": true, "DefaultDate": true, "Accepted": true, "Today": true, "Changes": true, "Settings": true, "Ask": true,
	"Brief": true, "Workers": true, "Progress": true, "Memory": true, "Unlisted": true,
}

// keyOf returns the key of a way to read articles: what files say depends on it and on
// their paths and contents, and on nothing else. It is of the rules in their order, the
// settings, the folder that paths are relative to, the program and the form in which
// claims are written.
func keyOf(rules []*rule.Rule, c engine.Config, shape string) []byte {
	k := hasher{sha256.New()}
	k.string(program())
	k.string(shape)
	root, err := filepath.Abs(c.Root)
	if err != nil {
		root = c.Root
	}
	k.string(root)
	for _, r := range rules {
		k.structure(reflect.ValueOf(*r), besides)
	}
	k.structure(reflect.ValueOf(c), elsewhere)
	return k.Sum(nil)
}

// hasher takes the digest of values of any type.
type hasher struct{ hash.Hash }

func (k hasher) string(s string) {
	k.number(uint64(len(s)))
	k.Write([]byte(s))
}

func (k hasher) number(n uint64) { k.Write(binary.LittleEndian.AppendUint64(nil, n)) }

// value adds a value. What can say what it is in words does: a pattern, a set of globs.
func (k hasher) value(v reflect.Value) {
	switch x := v.Interface().(type) {
	case *regexp.Regexp:
		k.string(fmt.Sprint(x))
		return
	case fmt.Stringer:
		if v.Kind() != reflect.Pointer || !v.IsNil() {
			k.string(x.String())
			return
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		k.structure(v, nil)
	case reflect.Pointer:
		if k.number(uint64(boolByte(v.IsNil()))); !v.IsNil() {
			k.value(v.Elem())
		}
	case reflect.Slice:
		k.number(uint64(v.Len()))
		for i := range v.Len() {
			k.value(v.Index(i))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		k.number(uint64(len(keys)))
		for _, key := range keys {
			k.string(key.String())
			k.value(v.MapIndex(key))
		}
	case reflect.Func: // is told what happens, and changes nothing
	default:
		k.string(fmt.Sprint(v.Interface()))
	}
}

// structure adds the fields of a struct but those of some names.
func (k hasher) structure(v reflect.Value, but map[string]bool) {
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && !but[f.Name] {
			k.string(f.Name)
			k.value(v.Field(i))
		}
	}
}

// program says which program this is: its version and commit, or, where it was built
// from files that no commit has, the file that it stands in.
func program() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	commit, modified := "", "true"
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value
		case "vcs.modified":
			modified = s.Value
		}
	}
	name := fmt.Sprintf("%s %s %s", info.Main.Version, info.GoVersion, commit)
	released := info.Main.Sum != "" || commit != "" && modified == "false"
	if released {
		return name
	}
	file, err := os.Executable()
	if err != nil {
		return name
	}
	built, err := os.Stat(file)
	if err != nil {
		return name
	}
	return fmt.Sprintf("%s %d %d", name, built.Size(), built.ModTime().UnixNano())
}
