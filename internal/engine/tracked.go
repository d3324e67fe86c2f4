package engine

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/change"
)

// stampTracked notes how files look that git has just looked at, so that it need not be
// done again.
func (c Config) stampTracked(corpus *Corpus) {
	top, tracked := c.Changes.Tracked()
	if len(tracked) == 0 {
		return
	}
	top += string(filepath.Separator)
	next := 0 // both lists are in the order of names, but for what lies below folders
	for i := range corpus.Files {
		f := &corpus.Files[i]
		name, ok := strings.CutPrefix(f.real, top)
		if !ok {
			continue
		}
		name = filepath.ToSlash(name)
		if next >= len(tracked) || tracked[next].Name != name {
			at, found := slices.BinarySearchFunc(tracked, name, func(t change.Tracked, name string) int { return strings.Compare(t.Name, name) })
			if !found {
				continue
			}
			next = at
		}
		f.stamp = Stamp{Size: tracked[next].Size, Modified: tracked[next].Modified}
		next++
	}
}

// leaveUntracked takes the files out of a corpus that git does not know, where the run is
// about what is staged: they are no part of the next commit. Git is asked of those alone
// that its index does not tell of; where it cannot say, all stay.
func (c Config) leaveUntracked(ctx context.Context, corpus *Corpus) {
	half := c.Changes.Index()
	var doubtful []string
	for _, f := range corpus.Files {
		if _, known := half[f.real]; !known && !f.Named && f.stamp == (Stamp{}) {
			doubtful = append(doubtful, f.real)
		}
	}
	unknown, err := c.Changes.Untracked(ctx, doubtful)
	if err != nil || len(unknown) == 0 {
		return
	}
	corpus.Files = slices.DeleteFunc(corpus.Files, func(f File) bool {
		leave := unknown[f.real] && !f.Named
		if leave {
			corpus.refuse(f, ErrUntracked)
		}
		return leave
	})
	sortUnread(corpus.Skipped)
}
