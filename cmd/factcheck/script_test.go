package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the expected files of the scripts anew")

// asProgram is the variable that makes the tests' binary the program itself, for scripts
// in which another program, such as git, runs it. They find it by the variable PROGRAM.
const asProgram = "FACTCHECK_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	m.Run()
}

// TestScripts runs the scripts of testdata in process. Beside testscript's own
// commands they have:
//
//	factcheck ARG...  run the program; fails the script unless it ends with status 0,
//	                  or, after "!", unless it ends with another one
//	status N          the last run ended with status N
//	input FILE        the standard input of the next run
//	repository        copy rules/ and corpus/ of this repository here
func TestScripts(t *testing.T) {
	t.Parallel()
	runScripts(t, "testdata")
}

// Each script of testdata/pitfalls is something that looks like an inconsistency and
// is none: with the rule that it needs there is no false alarm, and the true
// inconsistency beside it is found.
func TestPitfalls(t *testing.T) {
	t.Parallel()
	runScripts(t, "testdata/pitfalls")
}

// Each script of testdata/trees is a tree of articles with something wrong in it, and
// what is said of it.
func TestBadTrees(t *testing.T) {
	t.Parallel()
	runScripts(t, "testdata/trees")
}

func runScripts(t *testing.T, dir string) {
	t.Helper()
	testscript.Run(t, testscript.Params{
		Dir:           dir,
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Values[lastRun{}] = new(lastRun)
			program, err := os.Executable()
			env.Setenv("PROGRAM", program)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"factcheck":  scriptFactcheck,
			"status":     scriptStatus,
			"input":      scriptInput,
			"repository": scriptRepository,
		},
	})
}

// lastRun is what a script remembers from one line to the next.
type lastRun struct {
	status status
	input  string
}

func scriptFactcheck(ts *testscript.TestScript, negated bool, args []string) {
	last := ts.Value(lastRun{}).(*lastRun)
	line := &commandLine{
		args:   args,
		stdin:  strings.NewReader(last.input),
		stdout: ts.Stdout(), stderr: ts.Stderr(),
		dir: ts.MkAbs("."),
		env: func(key string) (string, bool) { v := ts.Getenv(key); return v, v != "" },
	}
	last.status, last.input = line.run(context.Background()), ""
	if (last.status == statusClean) == negated {
		ts.Fatalf("factcheck ended with status %d", last.status)
	}
}

func scriptStatus(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) != 1 {
		ts.Fatalf("usage: status N")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := ts.Value(lastRun{}).(*lastRun).status; int(got) != want {
		ts.Fatalf("factcheck ended with status %d, not %d", got, want)
	}
}

func scriptInput(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) != 1 {
		ts.Fatalf("usage: input FILE")
	}
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Value(lastRun{}).(*lastRun).input = string(data)
}

func scriptRepository(ts *testscript.TestScript, _ bool, _ []string) {
	for _, folder := range []string{"rules", "corpus"} {
		ts.Check(os.CopyFS(ts.MkAbs(folder), os.DirFS(filepath.Join("..", "..", folder))))
	}
}
