package main

import (
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestAfterCollection(t *testing.T) {
	var calls atomic.Int32
	afterCollection(func() bool { return calls.Add(1) < 2 })
	assert.Eventually(t, func() bool {
		runtime.GC()
		return calls.Load() == 2
	}, 10*time.Second, time.Millisecond)
	runtime.GC()
	assert.EqualValues(t, 2, calls.Load(), "it was told to stop")
}
