package main

import (
	"context"
	"fmt"
	"sync"

	"github.com/spf13/pflag"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/store"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// worthwhile is how many files a corpus must have for a store to be made. Opening one
// takes as long as reading some hundred articles (docs/store.md).
const worthwhile = 500

// publishable is how many claims a check publishes as it goes along; "factcheck query"
// publishes any number.
const publishable = 20000

// remembrance is the store of a run, if it has one. A run never fails for want of it.
type remembrance struct {
	line  *commandLine
	file  string // of the store; "" is the usual one
	none  bool
	whole bool // the tables are to be filled, whatever that takes
	part  bool // the run is of some rules alone, or of what is not saved, and no matter for the tables

	unsaved string // the path of an article that is not to be remembered; "" is none

	store  *store.Store
	memory *store.Memory
	failed error
}

// addFlags declares the flags of a store.
func (m *remembrance) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&m.file, "cache", "", "the `file` that remembers what unchanged articles say (default .factcheck/cache.db beside the configuration)")
	flags.BoolVar(&m.none, "no-cache", false, "read all articles anew; the result is the same")
}

// name returns where the store is.
func (m *remembrance) name(folder string) string {
	if m.file != "" {
		return m.line.path(m.file)
	}
	return store.Default(folder)
}

// open opens the store of a corpus.
func (m *remembrance) open(ctx context.Context, c engine.Config) engine.Memory {
	if m.store, m.failed = store.Open(ctx, m.name(c.Root)); m.failed != nil {
		m.store = nil
		return nil
	}
	if m.memory, m.failed = m.store.Memory(ctx, c); m.failed != nil {
		m.memory = nil
		return nil
	}
	return m.memory
}

// spare keeps out of a memory what is not saved.
func (m *remembrance) spare(memory engine.Memory) engine.Memory {
	if memory == nil || m.unsaved == "" {
		return memory
	}
	return unsaved{memory, m.unsaved}
}

// keep puts into the store what a run has found, and closes it.
func (m *remembrance) keep(ctx context.Context, r *verdict.Result, publish bool) {
	if m.store == nil {
		return
	}
	if m.memory != nil && m.failed == nil {
		m.failed = m.memory.Save(ctx)
	}
	limit := publishable
	if m.whole {
		limit = 0
	}
	if m.failed == nil && publish && r != nil {
		m.failed = m.store.Publish(ctx, r, version(), limit)
	}
	if err := m.store.Close(); m.failed == nil {
		m.failed = err
	}
}

// check runs a check with the store, if that is worth while: for a small corpus only if
// the store is there already, or was asked for. Then it is opened while the articles are
// found.
func (m *remembrance) check(ctx context.Context, c engine.Config) (*verdict.Result, error) {
	settings := c // opening reads it while c gets its Memory
	opened := sync.OnceValue(func() engine.Memory { return m.open(ctx, settings) })
	unasked := m.none || c.Claims.Spent != nil // who asks how long rules take wants them to work
	early := !unasked && (m.file != "" || m.whole || store.Exists(m.name(c.Root)))
	if early {
		go opened()
	}
	c.Memory = func(files int) engine.Memory {
		if early || !unasked && files >= worthwhile {
			return m.spare(opened())
		}
		return nil
	}
	r, err := engine.Check(ctx, c)
	if early {
		opened()
	}
	m.keep(context.WithoutCancel(ctx), r, err == nil && c.Ask == nil && !m.part)
	if m.file != "" && m.failed != nil {
		fmt.Fprintf(m.line.stderr, "warning: nothing is remembered: %v\n", m.failed)
	}
	return r, err
}
