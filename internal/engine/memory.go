package engine

import (
	"context"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"io/fs"
	"iter"
	"time"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Memory remembers what files said when they were last read, by the rules and settings
// of the run. It is safe for concurrent use.
type Memory interface {
	// Recall returns what is known of the file of a path; nil if nothing is.
	Recall(path string) Record

	// Keep remembers what the file of a path says, and returns how it counts. It is
	// false of a file that says too much to be remembered.
	Keep(path string, content Digest, stamp Stamp, said Said) (Mark, bool)

	// Tallies returns what the facts of a corpus came to when they were last compared,
	// by the very rules of the run; nil if that is not known.
	Tallies() *Tallies

	// Tally remembers what the facts come to; nil forgets it.
	Tally(t *Tallies)
}

// Record is what a memory knows of one file. It is for one goroutine at a time.
type Record interface {
	Stamp() Stamp     // how the file looked
	Content() Digest  // what it held
	Outline() Outline // of what it said
	Mark() Mark

	Rules() iter.Seq[*rule.Rule] // of the claims, some perhaps several times

	// Claims returns the claims of some rules, Remarks the remarks in the file, and Said
	// all that it said. They are false where that cannot be told any more.
	Claims(wanted map[*rule.Rule]bool) ([]*claim.Claim, bool)
	Said() (Said, bool)
	Remarks() ([]Remark, bool)

	// Renew notes that the file, which has the same content, looks otherwise now.
	Renew(stamp Stamp)
}

// Said is what one file says. Nothing in it depends on another file.
type Said struct {
	Articles []verdict.Source
	Claims   []*claim.Claim
	Remarks  []Remark
	Binary   bool // it is no text, and the rest is empty
}

// Outline is what can be told of a Said without reading all of it.
type Outline struct {
	Articles   int
	Dates      Dates // that the articles state
	HasRemarks bool
	IsBinary   bool
}

// Stamp is how a file looks from outside. The zero Stamp is that of a file of which
// this says nothing.
type Stamp struct {
	Size     int64
	Modified int64 // in nanoseconds since 1970
}

// Digest is the first half of the SHA-256 of a content.
type Digest [sha256.Size / 2]byte

// resting is how long a file must have rested before its stamp is trusted: one that is
// written again within the resolution of its file system's clock looks the same. That
// of FAT is two seconds.
const resting = 2 * time.Second

// stamp looks at a file from outside. Of a file that is read from the index instead,
// that says nothing.
func (c Config) stamp(disk Files, file File, now time.Time) Stamp {
	if _, other := c.Changes.Index()[file.real]; other {
		return Stamp{}
	}
	stamp, err := stampOf(disk, file.Name)
	if err != nil || !stamp.settled(now) {
		return Stamp{}
	}
	return stamp
}

// settled reports whether a file has rested long enough. The zero Stamp has not.
func (s Stamp) settled(now time.Time) bool {
	return s != (Stamp{}) && now.UnixNano()-s.Modified >= int64(resting)
}

// stamper is a file system that looks at files in fewer steps.
type stamper interface {
	Stamp(name string) (Stamp, error)
}

func stampOf(disk Files, name string) (Stamp, error) {
	if disk, ok := disk.(stamper); ok {
		return disk.Stamp(name)
	}
	info, err := disk.Stat(name)
	if err != nil {
		return Stamp{}, err
	}
	return Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano()}, nil
}

// recollect returns what a file says: from memory where it is unchanged, and otherwise
// from the file, which is then remembered. Where the run is to be brief, what memory
// has is left there.
func (r *Reader) recollect(ctx context.Context, c Config, disk Files, file File, f finder) outcome {
	known, now := c.memory.Recall(file.Path), time.Now()
	var stamp Stamp
	unchanged := known != nil && file.stamp == known.Stamp() && file.stamp.settled(now)
	if !unchanged {
		stamp = c.stamp(disk, file, now)
		unchanged = known != nil && isUnchanged(known, stamp, disk, file)
	}
	if unchanged && c.tallies != nil {
		return outcome{known: known}
	}
	if unchanged {
		if said, ok := known.Said(); ok {
			o := said.outcome()
			o.mark, o.isKept = known.Mark(), true
			return o
		}
		stamp = c.stamp(disk, file, now)
	}
	w := &witness{Files: disk, sum: sha256.New()}
	o := r.outcome(ctx, w, file, f)
	o.before = known
	if said, ok := o.said(); ok && w.whole && ctx.Err() == nil {
		o.mark, o.isKept = c.memory.Keep(file.Path, w.digest(), stamp, said)
	}
	return o
}

// isUnchanged reports whether a file is as it was when it was remembered.
func isUnchanged(known Record, stamp Stamp, disk Files, file File) bool {
	if stamp != (Stamp{}) && stamp == known.Stamp() {
		return true
	}
	content, err := digestOf(disk, file)
	if err != nil || content != known.Content() {
		return false
	}
	if stamp != (Stamp{}) {
		known.Renew(stamp)
	}
	return true
}

// outcome returns what was remembered as the outcome of reading it.
func (s Said) outcome() outcome {
	o := outcome{articles: s.Articles, claims: s.Claims, remarks: s.Remarks}
	if s.Binary {
		o.failed = []error{article.ErrBinary}
	}
	return o
}

// said returns what can be remembered of a file: nothing where it could not be read,
// since that may have reasons beyond its content.
func (o *outcome) said() (Said, bool) {
	if len(o.failed) == 1 && len(o.articles) == 0 && errors.Is(o.failed[0], article.ErrBinary) {
		return Said{Binary: true}, true
	}
	return Said{Articles: o.articles, Claims: o.claims, Remarks: o.remarks}, len(o.failed) == 0
}

// digestOf returns the digest of a file.
func digestOf(disk Files, file File) (Digest, error) {
	in, err := disk.Open(file.Name)
	if err != nil {
		return Digest{}, err
	}
	defer in.Close()
	w := &witness{sum: sha256.New()}
	_, err = io.Copy(w.sum, in)
	return w.digest(), err
}

// witness takes the digest of a file while somebody else reads it, so that it is that
// of the very bytes that were read.
type witness struct {
	Files
	sum   hash.Hash
	whole bool // the file was read, and without an error
}

func (w *witness) digest() Digest { return Digest(w.sum.Sum(nil)[:len(Digest{})]) }

// Open opens the one file that is watched.
func (w *witness) Open(name string) (fs.File, error) {
	in, err := w.Files.Open(name)
	if err != nil {
		return nil, err
	}
	return &watched{File: in, by: w}, nil
}

// watched is an open file that a witness watches.
type watched struct {
	fs.File
	by     *witness
	failed bool
}

// Read reads on.
func (f *watched) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	f.by.sum.Write(p[:n])
	f.failed = f.failed || err != nil && !errors.Is(err, io.EOF)
	return n, err
}

// Close reads what its reader left: it belongs to the content all the same.
func (f *watched) Close() error {
	_, err := io.Copy(io.Discard, struct{ io.Reader }{f})
	f.by.whole = err == nil && !f.failed
	return f.File.Close()
}
