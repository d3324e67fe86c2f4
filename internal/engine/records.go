package engine

import (
	"bytes"
	"context"
	"iter"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// options are those by which files are read.
func (r *Reader) options() article.Options {
	return article.Options{Needed: r.needed, Brief: r.brief, Fields: r.Fields, Days: r.Days, Navigation: r.Navigation, Portions: r.Portions, Shared: r.shared}
}

// records reads a file of JSON Lines, which may be as large as the whole corpus: in
// pieces, and with the workers that have nothing else to do. A compressed one is unpacked
// by whoever takes the next piece, while the others look at theirs.
func (r *Reader) records(ctx context.Context, disk Files, file File, f finder) outcome {
	in, err := disk.Open(file.Name)
	if err != nil {
		return outcome{failed: []error{cause(err)}}
	}
	defer in.Close()
	records, err := article.OpenRecords(file.Path, in, r.options())
	if err != nil {
		return outcome{failed: []error{err}}
	}
	defer records.Close()
	crew := &crew{ctx: ctx, file: file, records: records, finder: f}
	crew.work(r)
	crew.helpers.Wait()
	return joined(crew.outcomes)
}

// crew is the workers that read one file.
type crew struct {
	ctx     context.Context
	file    File
	finder  finder
	helpers sync.WaitGroup

	mutex    sync.Mutex
	records  *article.Records
	outcomes []outcome // of the pieces, in their order
}

// work reads piece after piece, and calls for help when somebody has nothing to do.
func (c *crew) work(r *Reader) {
	var p article.Piece
	for c.ctx.Err() == nil {
		at, ok := c.next(&p)
		if !ok {
			return
		}
		c.callHelp(r)
		o := r.find(c.ctx, c.file, r.zoned(p.Articles()), c.finder)
		c.mutex.Lock()
		c.outcomes[at] = o
		c.mutex.Unlock()
	}
}

// next takes the next piece, and returns its number.
func (c *crew) next(p *article.Piece) (int, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if !c.records.Next(p) {
		return 0, false
	}
	c.outcomes = append(c.outcomes, outcome{})
	return len(c.outcomes) - 1, true
}

// callHelp starts a worker in the place of one that has run out of files.
func (c *crew) callHelp(r *Reader) {
	select {
	case token := <-r.spare:
		helper := r.helper() // before r goes on
		c.helpers.Go(func() {
			c.work(helper)
			helper.spare <- token
		})
	default:
	}
}

// helper returns a Reader that reads as this one does, into memory of its own.
func (r *Reader) helper() *Reader {
	helper := *r
	helper.buffer, helper.units, helper.free = bytes.Buffer{}, nil, nil
	return &helper
}

// joined makes the outcomes of the pieces of a file one.
func joined(pieces []outcome) outcome {
	articles, claims := 0, 0
	for i := range pieces {
		articles += len(pieces[i].articles)
		claims += len(pieces[i].claims)
	}
	all := outcome{articles: make([]verdict.Source, 0, articles), claims: make([]*claim.Claim, 0, claims)}
	for i := range pieces {
		o := &pieces[i]
		all.articles = append(all.articles, o.articles...)
		all.claims = append(all.claims, o.claims...)
		all.remarks = append(all.remarks, o.remarks...)
		all.failed = append(all.failed, o.failed...)
		all.unlisted += o.unlisted
		all.dates = all.dates.union(o.dates)
	}
	return all
}

// zoned yields articles with their dates in the zone of the run.
func (r *Reader) zoned(articles iter.Seq2[*article.Article, error]) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for a, err := range articles {
			if a != nil {
				a.Date = a.Date.In(r.Zone)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}
