package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/engine"
)

func TestProgressWaitsASecond(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	p := &progress{out: &out, begin: time.Now()}
	p.watch(engine.Reading, 0, 5)
	p.watch(engine.Reading, 1, 5)
	p.clear()
	assert.Empty(t, out.String(), "a run of less than a second shows nothing")

	p = &progress{out: &out, begin: p.begin.Add(-2 * progressAfter)}
	p.watch(engine.Reading, 2, 5)
	p.watch(engine.Reading, 3, 5)
	assert.Equal(t, "\r\x1b[Kreading articles: 2 of 5 (2 s)", out.String(), "not more often than ten times a second")
	p.clear()
	assert.Equal(t, "\r\x1b[Kreading articles: 2 of 5 (2 s)\r\x1b[K", out.String())
}

// A stage that has nothing to count, or counts slowly, shows that time goes by.
func TestProgressShowsTheTime(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	p := &progress{out: &out, text: "comparing claims", begin: time.Now()}
	p.show(p.begin.Add(progressAfter / 2))
	assert.Empty(t, out.String())
	p.show(p.begin.Add(90 * time.Second))
	assert.Equal(t, "\r\x1b[Kcomparing claims (90 s)", out.String())
	p.clear()
	p.show(p.begin.Add(95 * time.Second))
	assert.Equal(t, "\r\x1b[Kcomparing claims (90 s)\r\x1b[K", out.String(), "nothing is shown over the report")
}
