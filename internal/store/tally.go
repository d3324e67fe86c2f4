package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"hash/crc32"
	"reflect"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// tallies are what the facts came to, as they are written.
type tallies struct {
	written []byte // empty if it is not known
	fresh   bool   // it is not what the store has
}

// count is the tallies of a memory in the form in which they are written.
type count struct {
	Judged   string // by what rules; see judgedBy
	First    uint64 // the mark of the corpus
	Second   uint64
	Fallback calendar.Period
	IsDated  bool
	Facts    []engine.Tally // in the order of the rules
}

// judgedBy returns the key of all that what is found of claims depends on, besides
// what [engine.Tallies] say: the rules with everything that they have.
func judgedBy(rules []*rule.Rule) []byte {
	k := hasher{sha256.New()}
	for _, r := range rules {
		k.structure(reflect.ValueOf(*r), nil)
	}
	return k.Sum(nil)
}

// Tallies returns what the facts of a corpus came to when they were last compared; nil
// if that is not known.
func (m *Memory) Tallies() *engine.Tallies {
	var of count
	c, _ := codecOf(reflect.TypeFor[count]())
	in := input{text: string(m.tallies.written)}
	c.read(&in, reflect.ValueOf(&of).Elem())
	if in.err != nil || in.text != "" || of.Judged != string(m.judged) || len(of.Facts) != len(m.rules) {
		return nil
	}
	t := &engine.Tallies{Corpus: engine.Mark{of.First, of.Second}, Fallback: of.Fallback, IsDated: of.IsDated, Facts: make(map[*rule.Rule]engine.Tally)}
	for i, r := range m.rules {
		t.Facts[r] = of.Facts[i]
	}
	return t
}

// Tally remembers what the facts come to; nil forgets it.
func (m *Memory) Tally(t *engine.Tallies) {
	var w writer
	if t != nil {
		of := count{Judged: string(m.judged), First: t.Corpus[0], Second: t.Corpus[1], Fallback: t.Fallback, IsDated: t.IsDated}
		for _, r := range m.rules {
			of.Facts = append(of.Facts, t.Facts[r])
		}
		c, _ := codecOf(reflect.TypeFor[count]())
		c.write(&w, reflect.ValueOf(of))
	}
	if w.err == nil && !bytes.Equal(w.bytes, m.tallies.written) {
		m.tallies = tallies{written: w.bytes, fresh: true}
	}
}

// loadTallies takes the tallies out of the store.
func (m *Memory) loadTallies(ctx context.Context) error {
	var sum uint32
	err := m.store.db.QueryRowContext(ctx, "SELECT content, sum FROM tally WHERE memory = (SELECT id FROM memory WHERE key = ?)", m.key).Scan(&m.tallies.written, &sum)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err == nil && crc32.Checksum(m.tallies.written, table) != sum {
		return errDamaged
	}
	return err
}

// saveTallies puts the tallies into the store.
func (m *Memory) saveTallies(ctx context.Context, tx *sql.Tx, memory int64) error {
	if len(m.tallies.written) == 0 {
		_, err := tx.ExecContext(ctx, "DELETE FROM tally WHERE memory = ?", memory)
		return err
	}
	_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO tally (memory, content, sum) VALUES (?, ?, ?)", memory, m.tallies.written, crc32.Checksum(m.tallies.written, table))
	return err
}
