package config

import "reflect"

// keys returns the keys of factcheck.toml, in the order of its table.
func keys() []string { return keysOf(reflect.TypeFor[table]()) }

func keysOf(table reflect.Type) []string {
	var all []string
	for i := range table.NumField() {
		if key := table.Field(i).Tag.Get("toml"); key != "" {
			all = append(all, key)
		}
	}
	return all
}
