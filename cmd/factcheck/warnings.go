package main

import (
	"fmt"
	"io"
)

// warningsTold is how many warnings of one sort are told one by one.
const warningsTold = 5

// warnings are those of one sort, of which the first are told, and the others counted.
type warnings struct {
	out   io.Writer
	more  string // what they are about, in the plural
	count int
}

// tell tells a warning, unless enough were told.
func (w *warnings) tell(format string, args ...any) {
	if w.count++; w.count <= warningsTold {
		fmt.Fprintf(w.out, "warning: "+format+"\n", args...)
	}
}

// end says how many more warnings there are.
func (w *warnings) end() {
	if n := w.count - warningsTold; n > 0 {
		fmt.Fprintf(w.out, "warning: and %d more %s\n", n, w.more)
	}
}
