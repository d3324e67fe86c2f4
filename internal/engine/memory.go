package engine

import (
	"context"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"io/fs"
	"time"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Memory remembers what files said when they were last read, by the rules and settings
// of the run. It is safe for concurrent use.
type Memory interface {
	// Recall returns what the file of a path said, if it is known and the file has
	// looked the same ever since.
	Recall(path string, stamp Stamp) (Said, bool)

	// Knows reports whether the file of a path is known at all, so that it is worth
	// while to look at its content first.
	Knows(path string) bool

	// Recognize returns what the file of a path said, if it is known and had the same
	// content.
	Recognize(path string, content Digest, stamp Stamp) (Said, bool)

	// Keep remembers what the file of a path says.
	Keep(path string, content Digest, stamp Stamp, said Said)
}

// Said is what one file says. Nothing in it depends on another file.
type Said struct {
	Articles []verdict.Source
	Claims   []claim.Claim
	Remarks  []Remark
	Binary   bool // it is no text, and the rest is empty
}

// Stamp is how a file looks from outside. The zero Stamp is that of a file of which
// this says nothing.
type Stamp struct {
	Size     int64
	Modified int64 // in nanoseconds since 1970
}

// Digest is the first half of the SHA-256 of a content.
type Digest [sha256.Size / 2]byte

// settled is how long a file must have rested before its stamp is trusted: one that is
// written again within the resolution of its file system's clock looks the same. That
// of FAT is two seconds.
const settled = 2 * time.Second

// stamp looks at a file from outside. Of a file that is read from the index instead,
// that says nothing.
func (c Config) stamp(disk Files, file File, now time.Time) Stamp {
	if _, other := c.Changes.Index()[file.real]; other {
		return Stamp{}
	}
	info, err := disk.Stat(file.Name)
	if err != nil || now.Sub(info.ModTime()) < settled {
		return Stamp{}
	}
	return Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano()}
}

// recollect returns what a file says: from memory where it is unchanged, and otherwise
// from the file, which is then remembered.
func (r *Reader) recollect(ctx context.Context, c Config, disk Files, file File, f finder) outcome {
	stamp := c.stamp(disk, file, time.Now())
	if said, ok := c.memory.Recall(file.Path, stamp); ok && stamp != (Stamp{}) {
		return said.outcome()
	}
	if c.memory.Knows(file.Path) {
		if content, err := digestOf(disk, file); err == nil {
			if said, ok := c.memory.Recognize(file.Path, content, stamp); ok {
				return said.outcome()
			}
		}
	}
	w := &witness{Files: disk, sum: sha256.New()}
	o := r.outcome(ctx, w, file, f)
	if said, ok := o.said(); ok && w.whole && ctx.Err() == nil {
		c.memory.Keep(file.Path, w.digest(), stamp, said)
	}
	return o
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
