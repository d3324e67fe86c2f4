package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"sync"
	"time"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// memories is how many ways to read are remembered: rules as they are, and as they are
// on another branch.
const memories = 4

// maxSaid is how many bytes a file may have said to be remembered. A file of a million
// articles is read as fast as what it said.
const maxSaid = 64 << 20

// Memory is what files said when they were read in one way: by some rules and settings.
// It is an [engine.Memory].
type Memory struct {
	store  *Store
	key    []byte
	codec  saidCodec
	rules  []*rule.Rule
	number map[*rule.Rule]uint64
	today  uint64
	used   uint64 // the last day for which the store knows that it was used; 0 if it knows none

	shelves [shelves]shelf
	judged  []byte // the key of the ways to compare; see judgedBy
	tallies tallies
}

// Memory returns what is remembered of files that were read by the rules and settings of
// a run. Rules that are switched off read nothing, and do not matter.
func (s *Store) Memory(ctx context.Context, run engine.Config) (*Memory, error) {
	m := &Memory{store: s, number: make(map[*rule.Rule]uint64), today: uint64(time.Now().Unix() / (24 * 60 * 60))}
	for _, r := range run.Rules {
		if !r.Off {
			m.number[r] = uint64(len(m.rules))
			m.rules = append(m.rules, r)
		}
	}
	shape := m.codec.make()
	m.key, m.judged = keyOf(m.rules, run, shape), judgedBy(m.rules)
	err := m.load(ctx)
	if err != nil && rebuilds(err) {
		s.close()
		if err = s.discard(ctx); err == nil {
			m.shelves, m.tallies = [shelves]shelf{}, tallies{}
		}
	}
	return m, err
}

// load takes the shelves out of the store. Each is looked through on its own.
func (m *Memory) load(ctx context.Context) error {
	err := m.store.db.QueryRowContext(ctx, "SELECT used FROM memory WHERE key = ?", m.key).Scan(&m.used)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	rows, err := m.store.db.QueryContext(ctx, "SELECT number, content FROM shelf WHERE memory = (SELECT id FROM memory WHERE key = ?)", m.key)
	if err != nil {
		return err
	}
	defer rows.Close()
	var readers sync.WaitGroup
	defer readers.Wait() // whatever comes: who gives the shelves up must find nobody reading into them
	var failed [shelves]error
	for rows.Next() {
		var number int
		var content string
		if err := rows.Scan(&number, &content); err != nil {
			return err
		}
		if number < 0 || number >= shelves {
			return errDamaged
		}
		readers.Go(func() { failed[number] = m.shelves[number].parse(content) })
	}
	readers.Wait()
	if err := errors.Join(rows.Err(), errors.Join(failed[:]...)); err != nil {
		return err
	}
	return m.loadTallies(ctx)
}

// Recall returns what is known of the file of a path; nil if nothing is.
func (m *Memory) Recall(path string) engine.Record {
	hash := hashOf(path)
	e := m.shelves[hash>>56].find(hash, path)
	if e == nil {
		return nil
	}
	e.used = m.today
	return &record{m, e}
}

// Keep remembers what the file of a path says. [Memory.Save] puts it into the store.
func (m *Memory) Keep(path string, content engine.Digest, stamp engine.Stamp, said engine.Said) (engine.Mark, bool) {
	text, err := m.codec.write(said, m.number)
	if err != nil || len(text) > maxSaid {
		return engine.Mark{}, false
	}
	e := entry{hash: hashOf(path), path: path, used: m.today, stamp: stamp, content: content, said: text}
	m.shelves[e.hash>>56].put(e)
	return e.mark(), true
}

// mark returns by what the file is known again: its path and its content, well mixed.
func (e *entry) mark() engine.Mark {
	var m engine.Mark
	for i := range m {
		m[i] = mix(binary.LittleEndian.Uint64(e.content[8*i:]) ^ e.hash)
	}
	return m
}

// Save puts what was remembered since into the store, and once a day that it was used.
func (m *Memory) Save(ctx context.Context) error {
	fresh := m.tallies.fresh
	for i := range m.shelves {
		fresh = fresh || len(m.shelves[i].fresh) > 0
	}
	if !fresh && (m.used == 0 || m.used >= m.today) {
		return nil
	}
	return m.store.mending(ctx, func() error { return m.save(ctx, fresh) })
}

func (m *Memory) save(ctx context.Context, fresh bool) error {
	return m.store.write(ctx, func(tx *sql.Tx) error {
		id, err := m.register(ctx, tx)
		if err != nil {
			return err
		}
		if !fresh {
			return nil
		}
		put, err := tx.PrepareContext(ctx, "INSERT OR REPLACE INTO shelf (memory, number, content) VALUES (?, ?, ?)")
		if err != nil {
			return err
		}
		defer put.Close()
		for i := range m.shelves {
			s := &m.shelves[i]
			if len(s.fresh) == 0 {
				continue
			}
			s.merge(m.today)
			if _, err := put.ExecContext(ctx, id, i, s.form()); err != nil {
				return err
			}
		}
		return m.saveTallies(ctx, tx, id)
	})
}

// register writes that the memory is used, and forgets those that were not for longest.
func (m *Memory) register(ctx context.Context, tx *sql.Tx) (id int64, err error) {
	err = tx.QueryRowContext(ctx, "INSERT INTO memory (key, used) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET used = excluded.used RETURNING id", m.key, m.today).Scan(&id)
	if err != nil {
		return 0, err
	}
	const old = "(SELECT id FROM memory WHERE id <> ? ORDER BY used DESC, id DESC LIMIT -1 OFFSET ?)"
	for _, table := range []string{"shelf WHERE memory", "tally WHERE memory", "memory WHERE id"} {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" IN "+old, id, memories-1); err != nil {
			return 0, err
		}
	}
	return id, nil
}
