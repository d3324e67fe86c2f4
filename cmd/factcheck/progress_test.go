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

	p.begin = p.begin.Add(-2 * progressAfter)
	p.watch(engine.Reading, 2, 5)
	p.watch(engine.Reading, 3, 5)
	assert.Equal(t, "\r\x1b[Kreading articles: 2 of 5", out.String(), "not more often than ten times a second")
	p.clear()
	assert.Equal(t, "\r\x1b[Kreading articles: 2 of 5\r\x1b[K", out.String())
}
