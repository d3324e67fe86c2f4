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
	next  string // the first that was not told: it is, if it is the only one
}

// tell tells a warning, unless enough were told.
func (w *warnings) tell(format string, args ...any) {
	switch w.count++; {
	case w.count <= warningsTold:
		fmt.Fprintf(w.out, "warning: "+format+"\n", args...)
	case w.count == warningsTold+1:
		w.next = fmt.Sprintf("warning: "+format+"\n", args...)
	}
}

// end says how many more warnings there are.
func (w *warnings) end() {
	switch n := w.count - warningsTold; {
	case n == 1:
		fmt.Fprint(w.out, w.next)
	case n > 1:
		fmt.Fprintf(w.out, "warning: and %d more %s\n", n, w.more)
	}
}
