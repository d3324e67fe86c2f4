package pace

import (
	"runtime"
	"time"

	"golang.org/x/sys/unix"
)

// Once returns the processor time that a run takes on its own thread, which other work
// on the machine hardly changes. What the garbage collector does beside it is not
// counted.
func Once(run func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	start, known := threadTime()
	if !known {
		return elapsed(run)
	}
	run()
	end, _ := threadTime()
	return end - start
}

func threadTime() (time.Duration, bool) {
	var t unix.Timespec
	err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t)
	return time.Duration(t.Nano()), err == nil
}
