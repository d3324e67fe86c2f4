//go:build !linux

package pace

import "time"

// Once returns the time that a run takes.
func Once(run func()) time.Duration { return elapsed(run) }
