package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"
	"go.yaml.in/yaml/v4"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// lookUp returns the text of the value at a path of keys, and its line. The name of
// the file says what it is; in any other file its front matter is meant.
func lookUp(file string, source []byte, keys []string) (text string, line int, err error) {
	source = bytes.TrimPrefix(source, []byte("\uFEFF"))
	switch extension := strings.ToLower(path.Ext(file)); {
	case path.Base(file) == "go.mod":
		return inGoMod(source, strings.Join(keys, "."))
	case extension == ".toml":
		return inTOML(source, keys)
	case extension == ".yaml", extension == ".yml":
		return inYAML(source, keys)
	case extension == ".json":
		return inJSON(source, keys)
	}
	matter, isTOML, ok := article.FrontMatterOf(source)
	switch {
	case !ok:
		return "", 0, errors.New("a key is looked for in TOML, YAML, JSON, go.mod, or front matter, and this file has none")
	case isTOML:
		text, line, err = inTOML(matter, keys)
	default:
		text, line, err = inYAML(matter, keys)
	}
	if line > 0 {
		line++ // the line that opens the front matter
	}
	return text, line, err
}

// noKey says that a table has no such key, and what may have been meant.
func noKey(keys []string, at int, known []string) error {
	slices.Sort(known)
	err := fmt.Errorf("there is no key %q", strings.Join(keys[:at+1], "."))
	if near := spelling.Nearest(keys[at], known); near != "" {
		err = fmt.Errorf("%w; did you mean %q?", err, strings.Join(append(slices.Clone(keys[:at]), near), "."))
	}
	return err
}

// scalar returns the text of a decoded value that is one.
func scalar(keys []string, v any) (string, error) {
	switch v := v.(type) {
	case map[string]any:
		return "", fmt.Errorf("the key %q is a table, and no value", strings.Join(keys, "."))
	case []any, []map[string]any:
		return "", fmt.Errorf("the key %q is a list, and no value", strings.Join(keys, "."))
	case nil:
		return "", fmt.Errorf("the key %q has no value", strings.Join(keys, "."))
	case interface {
		Format(layout string) string
		Year() int
	}:
		if v.Year() == 0 {
			return v.Format("15:04"), nil // a time of the day, in no year
		}
		return v.Format("2006-01-02"), nil
	default:
		return fmt.Sprint(v), nil
	}
}

// descend returns the value at a path of keys in decoded tables.
func descend(table map[string]any, keys []string) (string, error) {
	var v any = table
	for i, key := range keys {
		table, ok := v.(map[string]any)
		if !ok {
			return "", noKey(keys, i, nil)
		}
		if v, ok = table[key]; !ok {
			var known []string
			for name := range table {
				known = append(known, name)
			}
			return "", noKey(keys, i, known)
		}
	}
	return scalar(keys, v)
}

func inTOML(source []byte, keys []string) (string, int, error) {
	var table map[string]any
	if err := toml.Unmarshal(source, &table); err != nil {
		return "", 0, fmt.Errorf("not valid TOML: %w", err)
	}
	text, err := descend(table, keys)
	return text, lineInTOML(source, keys), err
}

// lineInTOML returns the line on which a path of keys has its value; 0 if the value
// stands in a list of inline tables.
func lineInTOML(source []byte, keys []string) int {
	var p unstable.Parser
	p.Reset(source)
	var table []string
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table, _ = keyInTOML(e)
		case unstable.KeyValue:
			if at, ok := offsetInTOML(e, table, keys); ok {
				return bytes.Count(source[:at], []byte("\n")) + 1
			}
		}
	}
	return 0
}

// keyInTOML returns the parts of a key, and the offset of the last of them.
func keyInTOML(node *unstable.Node) (names []string, at int) {
	for key := node.Key(); key.Next(); {
		at = int(key.Node().Raw.Offset)
		names = append(names, string(key.Node().Data))
	}
	return names, at
}

// offsetInTOML looks for a path of keys in a key and its value, which stand in a table;
// the value may be a table itself.
func offsetInTOML(keyValue *unstable.Node, table, keys []string) (int, bool) {
	names, at := keyInTOML(keyValue)
	path := append(slices.Clone(table), names...)
	if slices.Equal(path, keys) {
		return at, true
	}
	if keyValue.Value().Kind != unstable.InlineTable {
		return 0, false
	}
	for entries := keyValue.Value().Children(); entries.Next(); {
		if at, ok := offsetInTOML(entries.Node(), path, keys); ok {
			return at, true
		}
	}
	return 0, false
}

func inYAML(source []byte, keys []string) (string, int, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(source, &document); err != nil {
		return "", 0, fmt.Errorf("not valid YAML: %w", err)
	}
	if len(document.Content) == 0 {
		return "", 0, noKey(keys, 0, nil)
	}
	node := document.Content[0]
	for i, key := range keys {
		next := (*yaml.Node)(nil)
		var known []string
		for k := 0; node.Kind == yaml.MappingNode && k+1 < len(node.Content); k += 2 {
			known = append(known, node.Content[k].Value)
			if node.Content[k].Value == key {
				next = node.Content[k+1]
			}
		}
		if next == nil {
			return "", 0, noKey(keys, i, known)
		}
		if node = next; node.Kind == yaml.AliasNode {
			node = node.Alias
		}
	}
	var v any = node.Value
	switch node.Kind {
	case yaml.MappingNode:
		v = map[string]any{}
	case yaml.SequenceNode:
		v = []any{}
	}
	text, err := scalar(keys, v)
	return text, node.Line, err
}

func inJSON(source []byte, keys []string) (string, int, error) {
	decoder := json.NewDecoder(bytes.NewReader(source))
	decoder.UseNumber()
	var table map[string]any
	if err := decoder.Decode(&table); err != nil {
		return "", 0, fmt.Errorf("not valid JSON: %w", err)
	}
	text, err := descend(table, keys)
	return text, lineInJSON(source, keys), err
}

// lineInJSON returns the line on which a path of keys of valid JSON stands.
func lineInJSON(source []byte, keys []string) int {
	decoder := json.NewDecoder(bytes.NewReader(source))
	var path []string // of the keys that lead to where the decoder is
	open := []bool{}  // for each open bracket, whether it is an object's
	isKey := false
	for {
		t, err := decoder.Token()
		if err != nil {
			return 0
		}
		switch t := t.(type) {
		case json.Delim:
			switch t {
			case '{', '[':
				open = append(open, t == '{')
				path = append(path, "")
				isKey = t == '{'
				continue
			}
			open, path = open[:len(open)-1], path[:len(path)-1]
		case string:
			if isKey {
				path[len(path)-1] = t
				if slices.Equal(path, keys) && !slices.Contains(open, false) {
					return bytes.Count(source[:decoder.InputOffset()], []byte("\n")) + 1
				}
				isKey = false
				continue
			}
		}
		isKey = len(open) > 0 && open[len(open)-1]
	}
}

// inGoMod returns what follows a directive of a go.mod file, "go" or "toolchain", or
// the version of a module, "require.golang.org/x/text".
func inGoMod(source []byte, key string) (string, int, error) {
	directive, module, required := strings.Cut(key, ".")
	block := ""
	line := 0
	for text := range strings.Lines(string(source)) {
		line++
		text, _, _ = strings.Cut(text, "//")
		words := strings.Fields(text)
		switch {
		case len(words) == 0:
			continue
		case len(words) == 2 && words[1] == "(":
			block = words[0]
			continue
		case words[0] == ")":
			block = ""
			continue
		case block != "":
			words = append([]string{block}, words...)
		}
		if words[0] != directive || len(words) < 2 {
			continue
		}
		if !required {
			return words[1], line, nil
		}
		if words[1] == module && len(words) > 2 {
			return words[2], line, nil
		}
	}
	return "", 0, fmt.Errorf("there is no %q", strings.ReplaceAll(key, "require.", "require "))
}
