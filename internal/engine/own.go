package engine

import (
	"path/filepath"
	"strings"
)

// ownFiles are files that a run works by: settings, rules, accepted findings, baselines.
// They speak of facts, in examples and messages, and are no articles.
type ownFiles struct {
	names   map[string]bool // absolute, or of a file in any folder
	folders []string        // of rules, absolute, each with a separator at its end
}

// ownFiles returns those that Own names, under all of their names.
func (c Config) ownFiles(root string) ownFiles {
	own := ownFiles{names: make(map[string]bool)}
	for _, name := range c.Own {
		if filepath.Base(name) == name {
			own.names[name] = true
			continue
		}
		if !filepath.IsAbs(name) {
			name = filepath.Join(root, name)
		}
		if real, err := c.files().Real(name); err == nil {
			name = real
		}
		own.names[name] = true
		if info, err := c.files().Stat(name); err == nil && info.IsDir() {
			own.folders = append(own.folders, join(name, ""))
		}
	}
	return own
}

// has reports whether a file, by its real name, is one of them.
func (o ownFiles) has(real string) bool {
	if o.names[real] || o.names[filepath.Base(real)] {
		return true
	}
	if filepath.Ext(real) != ".toml" {
		return false
	}
	for _, folder := range o.folders {
		if strings.HasPrefix(real, folder) {
			return true
		}
	}
	return false
}
