// Package baseline keeps the findings of one run, so that later runs tell only what is
// new. A finding is known by what it is about, and of the articles that stated it then: a
// paragraph added above changes nothing, and an article that repeats an old error is told.
// The package opens no file.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// FileName is the usual name of a baseline.
const FileName = "factcheck-baseline.json"

// version is that of the file's form.
const version = 3

// Baseline is the findings of a run.
type Baseline struct {
	Version  int       `json:"version"`
	Findings []Finding `json:"findings"` // by rule, relation and fingerprint

	// Said is who stated what of the facts that they are about, by the id of the rule: the
	// articles, by their statements.
	Said map[string]verdict.Sayings `json:"said"`
}

// Finding is one of them. The message is for people who read the file, or its changes.
type Finding struct {
	Fingerprint string         `json:"fingerprint"`
	Rule        string         `json:"rule"`
	Relation    value.Relation `json:"relation"`
	Message     string         `json:"message"`
	Sides       [2][]string    `json:"sides"` // what either states; [verdict.Statement]
}

// Of returns the baseline of a run: its findings, without those that are accepted
// anyway.
func Of(r *verdict.Result) *Baseline {
	var open []*verdict.Finding
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Accepted == nil {
			open = append(open, f)
		}
	}
	return of(open, nil)
}

// Pruned returns what is left of a baseline: the findings that a run of everything has still,
// of the articles that state them still. Nothing is added. It counts the findings that are
// gone. isGone is as for Apply.
func (b *Baseline) Pruned(r *verdict.Result, isGone func(article string) bool) (left *Baseline, gone int) {
	seen := make(map[int]bool)
	unknown := make(map[*claim.Claim]bool)
	var open []*verdict.Finding
	for i, match := range b.known(isGone).Match(r.Findings) {
		if !match.IsKnown() || r.Findings[i].Accepted != nil {
			continue
		}
		seen[match.Index] = true
		open = append(open, &r.Findings[i])
		for _, side := range match.New {
			for _, c := range side {
				unknown[c] = true
			}
		}
	}
	return of(open, unknown), len(b.Findings) - len(seen)
}

// of returns the baseline of some findings, without what some claims say.
func of(findings []*verdict.Finding, but map[*claim.Claim]bool) *Baseline {
	b := &Baseline{Version: version, Findings: []Finding{}}
	for _, f := range findings {
		b.Findings = append(b.Findings, Finding{f.Fingerprint, f.Rule.ID, f.Relation, f.Message, f.Statements()})
	}
	b.Said = verdict.Said(findings, but)
	slices.SortFunc(b.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	return b
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
// rules or a change cannot tell. A finding that other articles share by now stays, and says
// so with the name of the baseline. isGone tells of which articles there is no file any more.
func (b *Baseline) Apply(r *verdict.Result, name string, whole bool, isGone func(article string) bool) {
	matches := b.known(isGone).Match(r.Findings)
	seen := make([]bool, len(b.Findings))
	left := r.Findings[:0]
	for i, match := range matches {
		f := r.Findings[i]
		if match.IsKnown() {
			seen[match.Index] = true
		}
		switch {
		case !match.IsKnown():
			left = append(left, f)
		case match.Spread():
			f.SpreadFrom("known from "+name, match)
			left = append(left, f)
		default:
			r.Known++
		}
	}
	clear(r.Findings[len(left):])
	r.Findings = left
	for _, found := range seen {
		if !found && whole {
			r.Gone++
		}
	}
}

// known returns the baseline as what is known.
func (b *Baseline) known(isGone func(string) bool) *verdict.Known {
	k := &verdict.Known{Said: b.Said, IsGone: isGone}
	for i := range b.Findings {
		f := &b.Findings[i]
		k.Findings = append(k.Findings, verdict.KnownFinding{Rule: f.Rule, Relation: f.Relation, Fingerprint: f.Fingerprint, Sides: f.Sides})
	}
	return k
}
