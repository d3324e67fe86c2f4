package claim

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/gate"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Options are the settings of a Finder.
type Options struct {
	Dates  date.Options // how 03/04/2020 is read
	Dollar string       // ISO 4217 code that a bare "$" stands for; "" is "USD"

	// Dollars are what a bare "$" stands for in some articles; the first whose paths
	// match counts.
	Dollars []Dollar

	// Watch is a word for which [Finder.Records] stops as well, in small letters; ""
	// is none.
	Watch string

	// Spent is told how long each rule took over each passage that it looked at; nil
	// where nobody asks. It is called by several goroutines at once.
	Spent func(r *rule.Rule, took time.Duration)
}

// Dollar says what a bare "$" stands for in some articles.
type Dollar struct {
	Paths glob.Set
	Code  string // ISO 4217
}

// Finder finds the claims of a set of rules. It is safe for concurrent use.
type Finder struct {
	searches []*search
	gate     *gate.Gate
	records  func() *gate.Records
	values   *reader.Reader
	memory   sync.Pool // of *memory
	dollars  []dollarReader
	spent    func(*rule.Rule, time.Duration)
}

// dollarReader reads the values of the articles that have a dollar of their own.
type dollarReader struct {
	paths  glob.Set
	values *reader.Reader
}

// NewFinder returns a Finder of the claims of rules, which are valid. Rules that are
// switched off are left out.
func NewFinder(rules []*rule.Rule, o Options) *Finder {
	f := &Finder{spent: o.Spent, values: reader.New(reader.Options{Date: o.Dates, Dollar: o.Dollar})}
	for _, d := range o.Dollars {
		f.dollars = append(f.dollars, dollarReader{d.Paths, reader.New(reader.Options{Date: o.Dates, Dollar: d.Code})})
	}
	for _, r := range rules {
		if !r.Off {
			f.searches = append(f.searches, newSearch(r))
		}
	}
	f.gate = newGate(f.searches, false)
	f.records = sync.OnceValue(func() *gate.Records { return gate.NewRecords(f.gate, o.Watch) })
	return f
}

// Prepare makes ready what the first passage that is read for values needs. Until then, or where
// nothing is read, a Finder is cheap.
func (f *Finder) Prepare() { f.values.Prepare() }

// Records returns what finds, in some lines of JSON, the records that may have a claim, as
// [gate.Records.In] says. It costs far less than Find.
func (f *Finder) Records(lines []byte) (next func(at int) int) { return f.records().In(lines) }

// Find returns the claims of an article: by place, and at one place in the order of
// the rules. Dates that depend on the day of the article are resolved if it has one,
// and otherwise by [Claim.Resolve] once it is known.
func (f *Finder) Find(a *article.Article) []Claim {
	m, _ := f.memory.Get().(*memory)
	if m == nil {
		m = &memory{}
	}
	m.article.begin(a, f.valuesOf(a))
	x := &examination{reading: &m.article, searches: f.searches, gate: f.gate, memory: m, spent: f.spent}
	x.run()
	slices.SortStableFunc(x.claims, byPlace)
	found := append([]Claim(nil), x.claims...)
	for i := range found {
		found[i].cutSentence()
	}
	if len(a.Text) <= maxKept {
		f.memory.Put(m)
	}
	return found
}

// maxKept is the size in bytes of an article that so much memory is kept for: most are
// far smaller, and need not hold what a single large one took.
const maxKept = 1 << 20

// valuesOf returns the reader of an article's values.
func (f *Finder) valuesOf(a *article.Article) *reader.Reader {
	for _, d := range f.dollars {
		if d.paths.Match(a.Path) {
			return d.values
		}
	}
	return f.values
}

func byPlace(a, b Claim) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) }

// Explain returns what was decided about every sentence of an article that came near
// to stating the fact of a rule, in their order.
func (f *Finder) Explain(a *article.Article, ruleID string) []Trace {
	for _, s := range f.searches {
		if s.rule.ID == ruleID {
			x := &examination{reading: newReading(a, f.valuesOf(a)), searches: []*search{s}, trace: &tracer{article: a}, memory: &memory{}}
			x.gate = newGate(x.searches, true)
			x.run()
			return x.trace.traces()
		}
	}
	return nil
}
