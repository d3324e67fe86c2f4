// Command factcheck checks that the articles of a corpus agree on the facts that
// rules declare. See README.md.
//
// Each command is a file of this package that wires the rooms below internal/ and
// nothing more: what a command knows of flags stays here, what it knows of facts
// does not.
package main

import (
	"context"
	"os"
	"os/signal"
	_ "time/tzdata" // for machines without a database of time zones, such as small containers
)

func main() {
	collectRarely()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	status := system().run(ctx)
	stop()
	os.Exit(int(status))
}
