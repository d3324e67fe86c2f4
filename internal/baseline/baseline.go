// Package baseline keeps the findings of one run, so that later runs tell only what is
// new. Findings are known by their fingerprints: a paragraph added above changes
// nothing. The package opens no file.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// FileName is the usual name of a baseline.
const FileName = "factcheck-baseline.json"

// version is that of the file's form.
const version = 1

// Baseline is the findings of a run.
type Baseline struct {
	Version  int       `json:"version"`
	Findings []Finding `json:"findings"` // by rule, relation and fingerprint
}

// Finding is one of them. Only its fingerprints are compared; the rest is for people
// who read the file, or its changes.
type Finding struct {
	Fingerprint string         `json:"fingerprint"`
	Rule        string         `json:"rule"`
	Relation    value.Relation `json:"relation"`
	Message     string         `json:"message"`

	// Also are the names that the finding has where other claims of its two sides are
	// shown, as they are once the article of a side is gone.
	Also []string `json:"also,omitempty"`
}

// maxAlso is how many such names are kept: enough for two claims of one side, or one of
// each, to go away.
const maxAlso = 5

// Of returns the baseline of a run: its findings, without those that are accepted
// anyway.
func Of(r *verdict.Result) *Baseline {
	b := &Baseline{Version: version, Findings: []Finding{}}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Accepted == nil {
			b.Findings = append(b.Findings, Finding{f.Fingerprint, f.Rule.ID, f.Relation, f.Message, also(f)})
		}
	}
	slices.SortFunc(b.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	return b
}

// also returns the names of a finding besides its fingerprint.
func also(f *verdict.Finding) []string {
	var names []string
	for name := range f.Fingerprints() {
		if len(names) > maxAlso {
			break
		}
		names = append(names, name)
	}
	return slices.Clip(names[1:])
}

// Parse reads a baseline. Anything that is none is an error: a gate that forgets what
// it knew would let everything pass, or nothing.
func Parse(source []byte) (*Baseline, error) {
	decoder := json.NewDecoder(bytes.NewReader(source))
	decoder.DisallowUnknownFields()
	var b Baseline
	if err := decoder.Decode(&b); err != nil {
		return nil, fmt.Errorf("this is no baseline: %w; write one with \"factcheck baseline\"", err)
	}
	if b.Version != version {
		return nil, fmt.Errorf("this is a baseline of version %d, and %d is understood; write it anew with \"factcheck baseline\"", b.Version, version)
	}
	if decoder.More() {
		return nil, fmt.Errorf("something follows the end of the baseline")
	}
	return &b, nil
}

// Bytes returns the file, the same for the same findings.
func (b *Baseline) Bytes() []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(b); err != nil {
		return nil // strings and a number can always be written
	}
	return out.Bytes()
}

// Apply takes the findings of the baseline out of a result, and counts them; and those that
// are gone, if the run is about everything: one about a part of the corpus, some of the
// rules or a change cannot tell.
func (b *Baseline) Apply(r *verdict.Result, whole bool) {
	known := b.known(r.Findings)
	seen := make([]bool, len(b.Findings))
	r.Findings = slices.DeleteFunc(r.Findings, func(f verdict.Finding) bool {
		at, found := known[f.Fingerprint]
		if found {
			seen[at] = true
			r.Known++
		}
		return found
	})
	for _, found := range seen {
		if !found && whole {
			r.Gone++
		}
	}
}

// known returns which finding of the baseline each of some findings is, by fingerprint.
func (b *Baseline) known(found []verdict.Finding) map[string]int {
	own := make(map[string]int, len(b.Findings))
	for i := range b.Findings {
		own[b.Findings[i].Fingerprint] = i
	}
	known := make(map[string]int, len(found))
	here := make([]bool, len(b.Findings))
	for i := range found {
		if at, ok := own[found[i].Fingerprint]; ok {
			known[found[i].Fingerprint], here[at] = at, true
		}
	}
	names := make(map[string]int)  // of the findings that are not here by their own fingerprint
	rules := make(map[string]bool) // of those
	for i := range b.Findings {
		if old := &b.Findings[i]; !here[i] {
			rules[old.Rule], names[old.Fingerprint] = true, i
			for _, name := range old.Also {
				names[name] = i
			}
		}
	}
	for i := range found {
		f := &found[i]
		if _, done := known[f.Fingerprint]; done || !rules[f.Rule.ID] {
			continue
		}
		for name := range f.Fingerprints() {
			if at, ok := names[name]; ok {
				known[f.Fingerprint] = at
				break
			}
		}
	}
	return known
}
