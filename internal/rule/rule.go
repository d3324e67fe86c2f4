// Package rule loads rules from TOML, says everything that is wrong with them at
// once and where, and compiles their patterns. It reads no articles.
package rule

import (
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Severity is how bad a finding is.
type Severity string

// The severities, least first. A finding that is Off is not reported.
const (
	Off     Severity = "off"
	Note    Severity = "note"
	Warning Severity = "warning"
	Error   Severity = "error"
)

// Scope says how far words and value may stand apart.
type Scope string

// The scopes of near.
const (
	InSentence  Scope = "sentence"
	InParagraph Scope = "paragraph"
)

// Rule declares one fact and how articles state it. Loaded rules are valid and are
// never changed.
type Rule struct {
	ID    string
	Title string
	Why   string
	Kind  value.Kind

	// Severity is that of a finding of a relation: value's relations, and "missing".
	Severity map[string]Severity

	File string // path of the rule file
	Line int    // of the rule's [[rule]]
}
