package engine

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// finder finds the claims of one article. It is safe for concurrent use.
type finder interface {
	Find(a *article.Article) []claim.Claim
}

// reading is what the articles of a run say.
type reading struct {
	articles []verdict.Source
	claims   []*claim.Claim
	remarks  []Remark

	mark   Mark // of the corpus, if all of it is remembered
	isKept bool

	unlisted int                         // how many articles there are besides
	dates    Dates                       // that those state
	left     map[*rule.Rule]verdict.Left // of a brief run: the facts that are left out
}

// outcome is what one file says.
type outcome struct {
	articles []verdict.Source
	claims   []*claim.Claim
	remarks  []Remark
	failed   []error

	known  Record // of a file that is unchanged, where articles and claims are still in memory
	before Record // what was known of a file that was read again
	mark   Mark   // of a file that is remembered
	isKept bool

	unlisted int   // how many articles there are besides
	dates    Dates // that those state
}

// read reads all files and gathers what they say in the order of the files. What
// cannot be read it adds to the corpus' lists.
func (c Config) read(ctx context.Context, corpus *Corpus, f finder) *reading {
	return gather(corpus, c.look(ctx, corpus, f))
}

// progressStep is after how many files the progress is told.
const progressStep = 16

// look looks at all files, several at once.
func (c Config) look(ctx context.Context, corpus *Corpus, f finder) []outcome {
	outcomes := make([]outcome, len(corpus.Files))
	disk := c.files()
	n := min(c.workers(), len(outcomes))
	spare := make(chan struct{}, c.workers())
	for range c.workers() - n {
		spare <- struct{}{}
	}
	var next, done atomic.Int64
	var workers sync.WaitGroup
	for range n {
		workers.Go(func() {
			defer func() { spare <- struct{}{} }()
			r := Reader{Zone: c.Zone, Fields: c.Fields, Days: c.Days, Navigation: c.Navigation, needed: neededBy(f), brief: c.Unlisted && c.memory == nil, spare: spare, shared: true}
			for i := next.Add(1) - 1; i < int64(len(outcomes)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				outcomes[i] = r.look(ctx, c, disk, corpus.Files[i], f)
				if n := int(done.Add(1)); n%progressStep == 0 {
					c.progress(Reading, n, len(outcomes))
				}
			}
		})
	}
	workers.Wait()
	return outcomes
}

func gather(corpus *Corpus, outcomes []outcome) *reading {
	mark, isKept := markOf(outcomes)
	if len(outcomes) == 1 && len(outcomes[0].failed) == 0 {
		o := &outcomes[0]
		return &reading{articles: o.articles, claims: o.claims, remarks: o.remarks, unlisted: o.unlisted, dates: o.dates, mark: mark, isKept: isKept}
	}
	articles, claims := 0, 0
	for _, o := range outcomes {
		articles += len(o.articles)
		claims += len(o.claims)
	}
	all := &reading{
		articles: make([]verdict.Source, 0, articles),
		claims:   make([]*claim.Claim, 0, claims),
		mark:     mark, isKept: isKept,
	}
	for i, o := range outcomes {
		all.articles = append(all.articles, o.articles...)
		all.claims = append(all.claims, o.claims...)
		all.remarks = append(all.remarks, o.remarks...)
		all.unlisted += o.unlisted
		all.dates = all.dates.union(o.dates)
		outcomes[i] = outcome{}
		for _, err := range o.failed {
			corpus.refuse(corpus.Files[i], err)
		}
	}
	sortUnread(corpus.Skipped)
	sortUnread(corpus.Unread)
	return all
}

// Reader reads articles, one after the other, into the same memory.
type Reader struct {
	Zone       *time.Location   // in which moments are days; nil is the zone that each states
	Fields     article.Fields   // what the fields of records are called
	Days       article.DayOrder // of dates in numbers that articles state as theirs
	Navigation bool             // is read in HTML as well

	Portions bool // are what a plain text is yielded in (see article.Options)

	buffer bytes.Buffer
	needed func(lines []byte) func(at int) int // see article.Options
	brief  bool                                // articles that say nothing may be left out of the list
	spare  chan struct{}                       // has an element for each worker that has nothing to do
	shared bool                                // see article.Options
	units  map[string]string                   // copies of the units of values: there are few
	free   []verdict.Source                    // room for what comes next
}

// look returns what a file says, from memory if the run has one.
func (r *Reader) look(ctx context.Context, c Config, disk Files, file File, f finder) outcome {
	if c.memory == nil {
		return r.outcome(ctx, disk, file, f)
	}
	return r.recollect(ctx, c, disk, file, f)
}

// outcome reads the articles of a file and finds the claims in them.
func (r *Reader) outcome(ctx context.Context, disk Files, file File, f finder) outcome {
	if article.IsRecords(file.Path) {
		return r.records(ctx, disk, file, f)
	}
	return r.find(ctx, file, r.Articles(disk, file), f)
}

// find finds the claims in articles of a file.
func (r *Reader) find(ctx context.Context, file File, articles iter.Seq2[*article.Article, error], f finder) (o outcome) {
	for a, err := range articles {
		if err != nil {
			o.failed = append(o.failed, err)
			continue
		}
		if a.Text == "" && r.unlists(a) { // most records, which nobody needs
			o.unlist(a)
			continue
		}
		if ctx.Err() != nil {
			return o
		}
		var found []claim.Claim
		if a.Text != "" {
			found = f.Find(a)
		}
		m := r.remarks(file, a)
		found = m.suppress(found)
		o.remarks = append(o.remarks, m.placed(a)...)
		var sentence string
		for i := range found {
			r.detach(&found[i], &sentence)
			o.claims = append(o.claims, &found[i])
		}
		if len(found) == 0 && r.unlists(a) {
			o.unlist(a)
			continue
		}
		if o.articles == nil {
			o.articles = r.room()
		}
		o.articles = append(o.articles, verdict.Source{
			Article: cmp.Or(a.ID, a.Path), Path: a.Path, Title: strings.Clone(a.Title), Date: a.Date, Coding: a.Coding(),
		})
	}
	return o
}

// unlists reports whether an article that says nothing is only counted.
func (r *Reader) unlists(a *article.Article) bool {
	return r.brief && a.Enclosed && a.Date.Unread == "" && a.Coding() == nil
}

// unlist counts an article that says nothing.
func (o *outcome) unlist(a *article.Article) {
	o.unlisted++
	o.dates = o.dates.union(datesOf(a.Date))
}

// room returns an empty list with room for one article, which most files have.
func (r *Reader) room() []verdict.Source {
	if len(r.free) == 0 {
		r.free = make([]verdict.Source, 256)
	}
	list := r.free[:0:1]
	r.free = r.free[1:]
	return list
}

// Articles yields the articles of a file, and the error of each that cannot be read.
// An article is to be used before the next one is asked for, and not kept.
func (r *Reader) Articles(disk Files, file File) iter.Seq2[*article.Article, error] {
	return r.zoned(func(yield func(*article.Article, error) bool) {
		streamed := article.Packed(file.Path) || r.Portions && article.IsPlain(file.Path)
		if whole, ok := disk.(wholeReader); ok && !streamed {
			source, err := r.readWhole(whole, file.Name)
			if err != nil {
				yield(nil, cause(err))
				return
			}
			yield(r.options().Parse(file.Path, source))
			return
		}
		in, err := disk.Open(file.Name)
		if err != nil {
			yield(nil, cause(err))
			return
		}
		defer in.Close()
		if streamed {
			article.Read(file.Path, in, r.options())(yield)
			return
		}
		source, err := r.readAll(in)
		if err != nil {
			yield(nil, cause(err))
			return
		}
		yield(r.options().Parse(file.Path, source))
	})
}

// wholeReader is a file system that reads files in fewer calls of the operating system.
type wholeReader interface {
	// AppendFile appends the content of a file to a buffer, up to a limit.
	AppendFile(buffer []byte, name string, limit int) ([]byte, error)
}

// readWhole is readAll for such a file system.
func (r *Reader) readWhole(disk wholeReader, name string) ([]byte, error) {
	r.buffer.Reset()
	source, err := disk.AppendFile(r.buffer.AvailableBuffer(), name, article.DefaultLimit+1)
	if err != nil {
		return nil, err
	}
	r.buffer = *bytes.NewBuffer(source)
	return source, checkSize(int64(len(source)))
}

func checkSize(n int64) error {
	if n > article.DefaultLimit {
		return fmt.Errorf("%w: more than %d MiB", article.ErrTooLarge, article.DefaultLimit>>20)
	}
	return nil
}

// neededBy returns what tells which records may have a claim, or a remark, if the finder
// knows.
func neededBy(f finder) func(lines []byte) func(at int) int {
	if f, ok := f.(interface {
		Records(lines []byte) func(at int) int
	}); ok {
		return f.Records
	}
	return nil
}

// readAll reads a file into the buffer that all files share.
func (r *Reader) readAll(in io.Reader) ([]byte, error) {
	r.buffer.Reset()
	n, err := r.buffer.ReadFrom(io.LimitReader(in, article.DefaultLimit+1))
	if err != nil {
		return nil, err
	}
	return r.buffer.Bytes(), checkSize(n)
}

// detach copies the strings of a claim that are pieces of the article's text, so that
// the claim neither keeps the text in memory nor changes when the memory is used again.
// Claims that follow each other share a copy of their sentence: last is the one before.
func (r *Reader) detach(c *claim.Claim, last *string) {
	sentence, text := c.Sentence, c.Text
	if *last != sentence {
		*last = strings.Clone(sentence)
	}
	c.Sentence = *last
	if end := c.InSentence + len(text); c.InSentence >= 0 && end <= len(sentence) && sentence[c.InSentence:end] == text {
		c.Text = c.Sentence[c.InSentence:end]
	} else {
		c.Text = strings.Clone(text)
	}
	r.detachValue(&c.Value, c.Text)
	c.Attribution, c.Speaker = strings.Clone(c.Attribution), strings.Clone(c.Speaker)
	for _, date := range [...]*value.Value{c.From, c.To} {
		if date != nil {
			r.detachValue(date, c.Text)
		}
	}
	for name, key := range c.Keys {
		c.Keys[name] = strings.Clone(key)
	}
}

// detachValue is detach for a value; text is a copy that there is already, perhaps of
// its own text.
func (r *Reader) detachValue(v *value.Value, text string) {
	if v.Text != text {
		text = strings.Clone(v.Text)
	}
	v.Text = text
	v.Unit, v.Per = r.unit(v.Unit), r.unit(v.Per)
	for i, word := range v.Words {
		v.Words[i] = strings.Clone(word)
	}
	if v.Length != nil {
		length := *v.Length
		r.detachValue(&length, "")
		v.Length = &length
	}
}

// unit returns a copy of a unit, the same for all values that have it.
func (r *Reader) unit(name string) string {
	if name == "" {
		return ""
	}
	known, ok := r.units[name]
	if !ok {
		if r.units == nil {
			r.units = make(map[string]string)
		}
		known = strings.Clone(name)
		r.units[known] = known
	}
	return known
}
