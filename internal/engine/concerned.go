package engine

import (
	"cmp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// concern notes in the result of a run about a change which files the run speaks of:
// those that changed, and those that state what a finding is about. Of these a brief run
// lists the articles, too, so that what is doubtful about them can be told.
func (c Config) concern(corpus *Corpus, r *verdict.Result) {
	if c.Changes == nil {
		return
	}
	r.Concerned = make(map[string]bool)
	for i := range corpus.Files {
		if c.Changes.Has(corpus.Files[i].real) {
			r.Concerned[corpus.Files[i].Path] = true
		}
	}
	shown := shownClaims(r)
	found := make(map[string]bool) // the ids of rules with a finding
	for i := range r.Findings {
		found[r.Findings[i].Rule.ID] = true
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		if !found[f.Rule.ID] {
			continue
		}
		for _, group := range f.Groups {
			if !slices.ContainsFunc(group, func(at int) bool { return shown[f.Claims[at]] }) {
				continue
			}
			for _, at := range group {
				r.Concerned[f.Claims[at].Path] = true
			}
		}
	}
	for of := range shown {
		r.Concerned[of.Path] = true
	}
	if c.tallies != nil {
		c.listConcerned(r)
	}
}

// shownClaims returns the claims on either side of a finding.
func shownClaims(r *verdict.Result) map[*claim.Claim]bool {
	shown := make(map[*claim.Claim]bool)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Claim != nil {
			shown[f.Claim] = true
		}
		if f.Against != nil && f.Against.Claim != nil {
			shown[f.Against.Claim] = true
		}
	}
	return shown
}

// listConcerned adds to a result the articles that were left in memory, of the files that
// the run speaks of.
func (c Config) listConcerned(r *verdict.Result) {
	listed := make(map[string]bool)
	for i := range r.Articles {
		listed[r.Articles[i].Path] = true
	}
	for path := range r.Concerned {
		if listed[path] {
			continue
		}
		known := c.memory.Recall(path)
		if known == nil {
			continue
		}
		if said, ok := known.Said(); ok {
			r.Articles = append(r.Articles, said.Articles...)
			r.Unlisted -= len(said.Articles)
		}
	}
	slices.SortStableFunc(r.Articles, func(a, b verdict.Source) int { return cmp.Compare(a.Path, b.Path) })
}
