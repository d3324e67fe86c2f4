package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// progress tells people who wait how a check comes along, and afterwards how long each
// stage took.
type progress struct {
	line           *commandLine
	quiet, verbose bool

	mutex sync.Mutex
	out   io.Writer // a terminal; nil where nobody watches
	begin time.Time
	last  time.Time // when something was shown
	text  string    // what is going on
	ended chan struct{}
	took  []timing
	spent map[string]time.Duration // by rule
}

// timing is when a stage began, and how many things it had to do.
type timing struct {
	stage string
	began time.Time
	total int
}

// How long nothing is shown, and how often the line changes afterwards.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

func (p *progress) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVarP(&p.quiet, "quiet", "q", false, "print nothing on standard output: the exit status tells")
	flags.BoolVarP(&p.verbose, "verbose", "v", false, "say on standard error what took how long, and what was passed over")
	cmd.MarkFlagsMutuallyExclusive("quiet", "verbose")
}

// start begins to watch.
func (p *progress) start() {
	p.begin = time.Now()
	kind, _ := p.line.env("TERM")
	if _, ok := terminal(p.line.stderr); ok && !p.quiet && kind != "dumb" {
		p.out = p.line.stderr
	}
	p.stage("loading rules", 0)
	p.text = "loading rules"
	if p.out != nil {
		p.ended = make(chan struct{})
		go p.tick(p.ended)
	}
}

// tick shows how the time goes by, in a stage that has nothing to count, too.
func (p *progress) tick(ended <-chan struct{}) {
	ticker := time.NewTicker(progressEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ended:
			return
		case now := <-ticker.C:
			p.mutex.Lock()
			p.show(now)
			p.mutex.Unlock()
		}
	}
}

// show writes the line anew if it is time. The mutex is held.
func (p *progress) show(now time.Time) {
	waited := now.Sub(p.begin)
	if p.out == nil || waited < progressAfter || now.Sub(p.last) < progressEvery {
		return
	}
	p.last = now
	fmt.Fprintf(p.out, "\r\x1b[K%s (%d s)", p.text, int(waited.Seconds()))
}

// stage notes that a part of the work begins.
func (p *progress) stage(name string, total int) {
	p.took = append(p.took, timing{name, time.Now(), total})
}

// watch is the engine's Progress.
func (p *progress) watch(stage engine.Stage, done, total int) {
	if done > 0 && p.out == nil {
		return // files are read faster than they could wait for each other here
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if done == 0 {
		p.stage(string(stage), total)
	}
	p.text = string(stage)
	if total > 0 {
		p.text = fmt.Sprintf("%s: %d of %d", stage, done, total)
	}
	p.show(time.Now())
}

// spend is the finder's Spent.
func (p *progress) spend(r *rule.Rule, took time.Duration) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.spent == nil {
		p.spent = map[string]time.Duration{}
	}
	p.spent[r.ID] += took
}

// clear takes the line away, for the report to stand in its place.
func (p *progress) clear() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.ended != nil {
		close(p.ended)
		p.ended = nil
	}
	if !p.last.IsZero() {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
	p.out = nil
}

// tell says how long each stage took, where that was asked for.
func (p *progress) tell(r *verdict.Result) {
	if !p.verbose {
		return
	}
	for _, s := range r.Skipped {
		fmt.Fprintf(p.line.stderr, "passed over %s: %s\n", report.Printable(s.Path), report.Printable(s.Err.Error()))
	}
	end := time.Now()
	for i, t := range p.took {
		until := end
		if i+1 < len(p.took) {
			until = p.took[i+1].began
		}
		fmt.Fprintf(p.line.stderr, "%-18s %8.1f ms", t.stage, float64(until.Sub(t.began).Microseconds())/1000)
		if t.total > 0 {
			fmt.Fprintf(p.line.stderr, "  %d files", t.total)
		}
		fmt.Fprintln(p.line.stderr)
	}
	p.tellRules(r)
}

// tellRules says how long the workers together spent on the sentences of each rule, the
// slowest first.
func (p *progress) tellRules(r *verdict.Result) {
	facts := slices.Clone(r.Facts)
	facts = slices.DeleteFunc(facts, func(f verdict.Fact) bool { return p.spent[f.Rule.ID] == 0 })
	slices.SortStableFunc(facts, func(a, b verdict.Fact) int { return cmp.Compare(p.spent[b.Rule.ID], p.spent[a.Rule.ID]) })
	width := 0
	for _, f := range facts {
		width = max(width, len(f.Rule.ID))
	}
	for _, f := range facts {
		claims := fmt.Sprintf("%d claims", len(f.Claims))
		if len(f.Claims) == 1 {
			claims = "1 claim"
		}
		spent := float64(p.spent[f.Rule.ID].Microseconds()) / 1000
		fmt.Fprintf(p.line.stderr, "  rule %-*s %8.1f ms  %s\n", width, f.Rule.ID, spent, claims)
	}
}
