package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// spacious is the size in bytes up to which the heap may grow before garbage is
// collected. By itself the collector waits for a heap twice as large as what is in use,
// beginning with 4 MB: a check of many small files, which keeps little, would have it run
// every few milliseconds.
const spacious = 96 << 20

// minHeap is at which size in bytes the collector first runs where the percentage is 100
// (runtime, heapMinimum).
const minHeap = 4 << 20

// collectRarely has garbage collected when the heap is spacious, or, where more than half
// of that is in use, when it is twice that, as usual. A user's own GOGC counts.
func collectRarely() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(spacious / minHeap * 100)
	afterCollection(func() (again bool) {
		sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(sample)
		live := max(sample[0].Value.Uint64(), minHeap)
		percent := max(int(spacious*100/live)-100, 100)
		debug.SetGCPercent(percent)
		return percent > 100
	})
}

// afterCollection calls a function after each run of the collector, as long as it says
// so.
func afterCollection(call func() (again bool)) {
	type dead struct{ _ [64]byte } // nobody needs it: the next run of the collector finds that out
	runtime.AddCleanup(new(dead), func(call func() bool) {
		if call() {
			afterCollection(call)
		}
	}, call)
}
