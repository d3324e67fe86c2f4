package engine

import (
	"cmp"
	"context"
	"math"
	"sync"
	"sync/atomic"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// A run about a change reports what the change takes part in. Of the other facts a
// brief report needs two numbers alone: how many claims there are, and how many
// findings. A memory has them from the run before, for the corpus as it was then. They
// hold as long as no claim of the fact was in a file that changed since, or is in it
// now. So a brief run reads neither what the unchanged files say of these facts, nor
// compares it.

// Tallies are what the facts of a corpus come to.
type Tallies struct {
	Corpus   Mark            // of all its files
	Fallback calendar.Period // the date of articles that state none
	IsDated  bool            // Fallback is known
	Facts    map[*rule.Rule]Tally
}

// Tally is what one fact comes to.
type Tally struct {
	Claims   int
	Findings int  // with those that a change took no part in, without missing claims and remarks
	Undated  bool // some claim is of an article that states no date
}

// Mark is by what a file of some content, or a corpus of such files, is known again:
// that of a corpus is the sum of those of its files.
type Mark [2]uint64

// Plus returns the mark of two parts of a corpus together.
func (m Mark) Plus(other Mark) Mark { return Mark{m[0] + other[0], m[1] + other[1]} }

// markOf returns the mark of the files that outcomes are of. It is false if not all of
// them are remembered.
func markOf(outcomes []outcome) (now Mark, all bool) {
	all = true
	for i := range outcomes {
		switch o := &outcomes[i]; {
		case o.known != nil:
			now = now.Plus(o.known.Mark())
		case o.isKept:
			now = now.Plus(o.mark)
		default:
			all = false
		}
	}
	return now, all
}

// recallTallies gets what the facts came to, if the run is to be brief.
func (c *Config) recallTallies() {
	if c.Brief && c.Changes != nil && c.memory != nil {
		c.tallies = c.memory.Tallies()
	}
}

// survey is what is known of a corpus before the claims are taken out of memory.
type survey struct {
	Config
	corpus   *Corpus
	outcomes []outcome
	reading
}

// readBriefly is read for a run that has tallies. It is nil if something cannot be taken
// out of memory.
func (c Config) readBriefly(ctx context.Context, corpus *Corpus, f finder, rules []*rule.Rule, changes verdict.Changes) *reading {
	s := &survey{Config: c, corpus: corpus, outcomes: c.look(ctx, corpus, f)}
	if ctx.Err() != nil || !s.outline() {
		return nil
	}
	left := s.leaveOut(rules, changes)
	if !s.recall(ctx, rules, left) {
		return nil
	}
	all := gather(corpus, s.outcomes)
	all.unlisted, all.dates, all.left = s.unlisted, s.dates, left
	return all
}

// outline sums up what memory has of the files that are unchanged.
func (s *survey) outline() bool {
	for i := range s.outcomes {
		o := &s.outcomes[i]
		if o.known == nil {
			s.remarks = append(s.remarks, o.remarks...)
			s.dates = s.dates.with(o.articles)
			continue
		}
		of := o.known.Outline()
		s.unlisted += of.Articles
		s.dates = s.dates.union(of.Dates)
		if of.IsBinary {
			o.failed = []error{article.ErrBinary}
		}
		if of.HasRemarks {
			remarks, ok := o.known.Remarks()
			if !ok {
				return false
			}
			o.remarks = remarks
			s.remarks = append(s.remarks, remarks...)
		}
	}
	return true
}

// leaveOut returns the facts that need not be looked at, with what they come to. There
// are none where the corpus was another one when it was tallied.
func (s *survey) leaveOut(rules []*rule.Rule, changes verdict.Changes) map[*rule.Rule]verdict.Left {
	var before Mark
	for i := range s.outcomes {
		if known := cmp.Or(s.outcomes[i].known, s.outcomes[i].before); known != nil {
			before = before.Plus(known.Mark())
		}
	}
	if s.tallies.Corpus != before {
		return nil
	}
	fallback, isDated := s.fallback(s.DefaultDate)
	moved := isDated != s.tallies.IsDated || fallback.Days != s.tallies.Fallback
	concerned := s.concerned()
	left := make(map[*rule.Rule]verdict.Left)
	for _, r := range rules {
		tally, ok := s.tallies.Facts[r]
		if ok && !concerned[r] && !(tally.Undated && moved) && !looksBeyond(r, tally, changes) {
			left[r] = verdict.Left{Claims: tally.Claims, Findings: tally.Findings}
		}
	}
	return left
}

// looksBeyond reports whether what is found of a fact hangs on more than its claims.
func looksBeyond(r *rule.Rule, of Tally, changes verdict.Changes) bool {
	return r.Source != nil || r.ByAuthority || len(r.RequireIn) > 0 || of.Claims < r.Min ||
		changes.Touches(r.File, 1, math.MaxInt)
}

// concerned returns the rules of which a claim is or was in a file that changed, since
// the tallies or by the change that the run is about, or that a remark or a computed
// fact speaks of.
func (s *survey) concerned() map[*rule.Rule]bool {
	all := make(map[*rule.Rule]bool)
	outlined := func(of Record) {
		for r := range of.Rules() {
			all[r] = true
		}
	}
	for i := range s.outcomes {
		o := &s.outcomes[i]
		for k := range o.claims {
			all[o.claims[k].Rule] = true
		}
		if o.before != nil {
			outlined(o.before)
		}
		if o.known != nil && s.Changes.Has(s.corpus.Files[i].real) {
			outlined(o.known)
		}
	}
	named := make(map[string]bool)
	for _, m := range s.remarks {
		for _, id := range m.Rules {
			named[id] = true
		}
	}
	for _, relate := range s.Relates {
		for _, id := range relate.Rules {
			named[id] = true
		}
	}
	for _, r := range s.Rules {
		if named[r.ID] {
			all[r] = true
		}
	}
	return all
}

// recall gets the claims that were left in memory, of all rules but those left out.
// It reports whether they could be had.
func (s *survey) recall(ctx context.Context, rules []*rule.Rule, left map[*rule.Rule]verdict.Left) bool {
	wanted := make(map[*rule.Rule]bool)
	for _, r := range rules {
		if _, out := left[r]; !out {
			wanted[r] = true
		}
	}
	var next atomic.Int64
	var failed atomic.Bool
	var workers sync.WaitGroup
	for range min(s.workers(), len(s.outcomes)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(s.outcomes)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				o := &s.outcomes[i]
				if o.known == nil || len(wanted) == 0 {
					continue
				}
				claims, ok := o.known.Claims(wanted)
				if !ok {
					failed.Store(true)
					return
				}
				o.claims = claims
			}
		})
	}
	workers.Wait()
	return !failed.Load()
}

// tally remembers what the facts come to, for a brief run to come. A corpus of which
// some file is not remembered cannot be known again.
func (c Config) tally(r *verdict.Result, read *reading) {
	if c.memory == nil {
		return
	}
	if !read.isKept {
		c.memory.Tally(nil)
		return
	}
	fallback, isDated := read.fallback(c.DefaultDate)
	t := &Tallies{Corpus: read.mark, Fallback: fallback.Days, IsDated: isDated, Facts: make(map[*rule.Rule]Tally)}
	for i := range r.Facts {
		f := &r.Facts[i]
		if f.Left != nil {
			t.Facts[f.Rule] = c.tallies.Facts[f.Rule]
			continue
		}
		of := Tally{Claims: len(f.Claims), Findings: f.Findings}
		for k := range f.Claims {
			of.Undated = of.Undated || f.Claims[k].Date.Origin != article.Stated
		}
		t.Facts[f.Rule] = of
	}
	c.memory.Tally(t)
}
