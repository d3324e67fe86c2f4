package rule

import (
	"reflect"

	"github.com/factcheck-ci/factcheck/internal/tomlfile"
)

// aside are the keys of a rule and of a computed fact that bear neither on what is found
// nor on how grave it is.
var aside = []string{"title", "why", "owner", "example", "consistent", "inconsistent", "todo"}

// Meaning is what the rules of one file declare, without what readers alone have of it:
// comments, order, titles, examples. The nil Meaning is that of a file without rules.
type Meaning struct {
	tables map[string]any // of rules and computed facts, by id
	words  any            // the file's own lists, which any of its rules may call
}

// Meant returns the meaning of a rule file; nil if it is no TOML.
func Meant(source []byte) *Meaning {
	doc, problem := tomlfile.Parse("", source)
	if problem != nil {
		return nil
	}
	values := doc.Values()
	m := &Meaning{tables: make(map[string]any), words: values["words"]}
	for _, list := range []string{"rule", "relate"} {
		tables, _ := values[list].([]map[string]any)
		for _, table := range tables {
			if id, ok := table["id"].(string); ok {
				for _, key := range aside {
					delete(table, key)
				}
				m.tables[id] = table
			}
		}
	}
	return m
}

// Alters reports whether a rule, or a computed fact, is declared otherwise than in an
// earlier state of its file.
func (m *Meaning) Alters(id string, before *Meaning) bool {
	if m == nil || before == nil {
		return true
	}
	now, known := m.tables[id]
	return !known || !reflect.DeepEqual(now, before.tables[id]) || !reflect.DeepEqual(m.words, before.words)
}
