package engine

import (
	"context"
	"io/fs"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
)

// wordFinder claims every occurrence of a word.
type wordFinder string

func (w wordFinder) Find(a *article.Article) []claim.Claim {
	var found []claim.Claim
	for at := 0; ; {
		i := strings.Index(a.Text[at:], string(w))
		if i < 0 {
			return found
		}
		start, end := a.Extent(at+i, at+i+len(w))
		found = append(found, claim.Claim{
			Path: a.Path, Article: a.Path, Date: a.Date, Start: start, End: end,
			Text: a.Text[at+i : at+i+len(w)], Sentence: a.Text, InSentence: at + i,
		})
		at += i + len(w)
	}
}

func read(t *testing.T, files memory, f finder, arguments ...string) (*Corpus, *reading) {
	t.Helper()
	c := Config{Files: files, Root: "/work", Articles: arguments}
	corpus, err := Find(t.Context(), c)
	require.NoError(t, err)
	return corpus, c.read(t.Context(), corpus, f)
}

func TestReadReportsWhatItCannotRead(t *testing.T) {
	files := tree(
		"work/corpus/a.txt", "ten cars",
		"work/corpus/closed.txt", "ten cars", "work/corpus/closed.txt", fs.ErrPermission,
		"work/corpus/photo.jpg", "\x00\x01\x02ten\x00\x00",
		"work/corpus/z.txt", "ten buses",
	)
	corpus, got := read(t, files, wordFinder("ten"), "corpus")
	require.Len(t, got.claims, 2)
	assert.Equal(t, "corpus/a.txt", got.claims[0].Path)
	assert.Equal(t, "corpus/z.txt", got.claims[1].Path)
	assert.Len(t, got.articles, 2)
	assert.Equal(t, []string{"corpus/closed.txt: permission denied"}, problems(corpus.Unread))
	assert.Equal(t, []string{"corpus/photo.jpg: a binary file, not text"}, problems(corpus.Skipped))

	corpus, _ = read(t, files, wordFinder("ten"), "corpus/photo.jpg")
	assert.Equal(t, []string{"corpus/photo.jpg: a binary file, not text"}, problems(corpus.Unread), "asked for by name")
}

func TestReadIsTheSameWithAnyNumberOfWorkers(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(8))
	files := tree()
	for i := range 200 {
		name := "work/corpus/" + strings.Repeat("x", i%7) + string(rune('a'+i%26)) + string(rune('0'+i%10))
		files.MapFS[name] = text(strings.Repeat("ten cars and\n", i%5) + name)
	}
	c := Config{Files: files, Root: "/work", Articles: []string{"corpus"}, Workers: 1}
	corpus, err := Find(t.Context(), c)
	require.NoError(t, err)
	want := c.read(t.Context(), corpus, wordFinder("ten"))
	require.NotEmpty(t, want.claims)
	c.Workers = 16
	for range 5 {
		require.Equal(t, want, c.read(t.Context(), corpus, wordFinder("ten")))
	}
}

func TestReadStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	files := tree("work/a", "ten", "work/b", "ten", "work/c", "ten")
	c := Config{Files: files, Root: "/work", Articles: []string{"."}, Workers: 1}
	corpus, err := Find(ctx, c)
	require.NoError(t, err)
	got := c.read(ctx, corpus, cancelling{wordFinder("ten"), cancel})
	assert.Len(t, got.claims, 1, "what was found before stays")

	_, err = Check(ctx, c)
	assert.ErrorIs(t, err, context.Canceled)
}

type cancelling struct {
	finder
	cancel context.CancelFunc
}

func (c cancelling) Find(a *article.Article) []claim.Claim {
	c.cancel()
	return c.finder.Find(a)
}

func TestDetachedClaimsHoldTheirWords(t *testing.T) {
	_, got := read(t, tree("work/a", "so ten died, ten"), wordFinder("ten"), "a")
	require.Len(t, got.claims, 2)
	c := got.claims[1]
	assert.Equal(t, "ten", c.Text)
	assert.Equal(t, "so ten died, ten", c.Sentence)
	assert.Equal(t, 13, c.InSentence)
}

func TestDates(t *testing.T) {
	day := func(s string) calendar.Day {
		d, err := calendar.Parse(s)
		require.NoError(t, err)
		return d
	}
	files := tree(
		"work/1", " date 2020-01-04 ten",
		"work/2", " date 2020-01-02 ten",
		"work/3", "ten",
	)
	stated := func(s string) article.Date {
		return article.Date{Days: calendar.On(day(s)), Origin: article.Stated, Line: 1}
	}
	between := calendar.Period{First: day("2020-01-02"), Last: day("2020-01-04")}
	fixed := calendar.On(day("2019-12-31"))
	tests := []struct {
		name       string
		arguments  []string
		configured *calendar.Period
		want       []article.Date
	}{
		{"inferred from the others", []string{"."}, nil,
			[]article.Date{stated("2020-01-04"), stated("2020-01-02"), {Days: between, Origin: article.Inferred}}},
		{"configured", []string{"."}, &fixed,
			[]article.Date{stated("2020-01-04"), stated("2020-01-02"), {Days: fixed, Origin: article.Configured}}},
		{"none anywhere", []string{"3"}, nil, []article.Date{{}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got := read(t, files, wordFinder("ten"), tt.arguments...)
			got.date(tt.configured)
			var articles, claims []article.Date
			for _, a := range got.articles {
				articles = append(articles, a.Date)
			}
			for _, c := range got.claims {
				claims = append(claims, c.Date)
			}
			assert.Equal(t, tt.want, articles)
			assert.Equal(t, tt.want, claims)
		})
	}
}
