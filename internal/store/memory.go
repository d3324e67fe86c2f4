package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"hash/fnv"
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// shelves is on how many shelves files are spread by their paths. A shelf is read and
// written whole: a hundred thousand files are four hundred a shelf, which a change of
// one file writes again.
const shelves = 256

// memories is how many ways to read are remembered: rules as they are, and as they are
// on another branch.
const memories = 4

// rest is after how many days a file that no run has asked for is forgotten, once its
// shelf is written.
const rest = 30

// maxSaid is how many bytes a file may have said to be remembered. A file of a million
// articles is read as fast as what it said.
const maxSaid = 64 << 20

// entry is a file on a shelf.
type entry struct {
	path    string
	used    uint64 // the day, from 1970-01-01
	stamp   engine.Stamp
	content engine.Digest
	said    string // as its codec writes it
}

// Memory is what files said when they were read in one way: by some rules and settings.
// It is an [engine.Memory].
type Memory struct {
	store  *Store
	key    []byte
	codec  *codec
	rules  []*rule.Rule
	number map[*rule.Rule]uint64
	today  uint64

	shelves [shelves]shelf
}

// shelf is the files of some paths.
type shelf struct {
	known []entry // sorted by path
	mutex sync.Mutex
	fresh []entry
}

// Memory returns what is remembered of files that were read by the rules and settings of
// a run. Rules that are switched off read nothing, and do not matter.
func (s *Store) Memory(ctx context.Context, run engine.Config) (*Memory, error) {
	c, shape := codecOf(reflect.TypeFor[engine.Said]())
	m := &Memory{store: s, codec: c, number: make(map[*rule.Rule]uint64), today: uint64(time.Now().Unix() / (24 * 60 * 60))}
	for _, r := range run.Rules {
		if !r.Off {
			m.number[r] = uint64(len(m.rules))
			m.rules = append(m.rules, r)
		}
	}
	m.key = keyOf(m.rules, run, shape)
	err := m.load(ctx)
	if err != nil && rebuilds(err) {
		s.close()
		if err = s.discard(ctx); err == nil {
			m.shelves = [shelves]shelf{}
		}
	}
	return m, err
}

// load takes the shelves out of the store. Each is looked through on its own.
func (m *Memory) load(ctx context.Context) error {
	rows, err := m.store.db.QueryContext(ctx, "SELECT number, content FROM shelf WHERE memory = (SELECT id FROM memory WHERE key = ?)", m.key)
	if err != nil {
		return err
	}
	defer rows.Close()
	var readers sync.WaitGroup
	var failed [shelves]error
	for rows.Next() {
		var number int
		var content []byte
		if err := rows.Scan(&number, &content); err != nil {
			return err
		}
		if number < 0 || number >= shelves {
			return errDamaged
		}
		readers.Go(func() { m.shelves[number].known, failed[number] = parseShelf(content) })
	}
	readers.Wait()
	return errors.Join(rows.Err(), errors.Join(failed[:]...))
}

var table = crc32.MakeTable(crc32.Castagnoli)

// parseShelf reads what formShelf wrote.
func parseShelf(content []byte) ([]entry, error) {
	if len(content) < 4 || crc32.Checksum(content[4:], table) != binary.LittleEndian.Uint32(content) {
		return nil, errDamaged
	}
	in := input{text: string(content[4:])}
	entries := make([]entry, in.size())
	for i := range entries {
		e := &entries[i]
		e.path, e.used = in.string(), in.uvarint()
		e.stamp.Size, e.stamp.Modified = int64(in.uvarint()), int64(in.uvarint())
		if copy(e.content[:], in.string()) != len(e.content) {
			in.fail()
		}
		e.said = in.string()
	}
	return entries, in.err
}

// formShelf writes a shelf, behind its checksum.
func formShelf(entries []entry) []byte {
	w := writer{bytes: make([]byte, 4)}
	w.bytes = binary.AppendUvarint(w.bytes, uint64(len(entries)))
	for _, e := range entries {
		w.string(e.path)
		w.bytes = binary.AppendUvarint(w.bytes, e.used)
		w.bytes = binary.AppendUvarint(w.bytes, uint64(e.stamp.Size))
		w.bytes = binary.AppendUvarint(w.bytes, uint64(e.stamp.Modified))
		w.string(string(e.content[:]))
		w.string(e.said)
	}
	binary.LittleEndian.PutUint32(w.bytes, crc32.Checksum(w.bytes[4:], table))
	return w.bytes
}

func (m *Memory) shelf(path string) *shelf {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(path))
	return &m.shelves[sum.Sum32()%shelves]
}

// find returns the entry of a path, or nil.
func (s *shelf) find(path string) *entry {
	i, ok := slices.BinarySearchFunc(s.known, path, func(e entry, path string) int { return cmp.Compare(e.path, path) })
	if !ok {
		return nil
	}
	return &s.known[i]
}

func (s *shelf) put(e entry) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.fresh = append(s.fresh, e)
}

// Recall returns what the file of a path said, if it has looked the same ever since.
func (m *Memory) Recall(path string, stamp engine.Stamp) (engine.Said, bool) {
	e := m.shelf(path).find(path)
	if e == nil || e.stamp != stamp {
		return engine.Said{}, false
	}
	return m.recall(e)
}

// recall reads what an entry's file said.
func (m *Memory) recall(e *entry) (said engine.Said, ok bool) {
	in := input{text: e.said, rules: m.rules}
	m.codec.read(&in, reflect.ValueOf(&said).Elem())
	if in.err != nil || in.text != "" {
		return engine.Said{}, false
	}
	e.used = m.today
	return said, true
}

// Knows reports whether the file of a path is known.
func (m *Memory) Knows(path string) bool { return m.shelf(path).find(path) != nil }

// Recognize returns what the file of a path said, if it had the same content.
func (m *Memory) Recognize(path string, content engine.Digest, stamp engine.Stamp) (engine.Said, bool) {
	s := m.shelf(path)
	e := s.find(path)
	if e == nil || e.content != content {
		return engine.Said{}, false
	}
	said, ok := m.recall(e)
	if ok && stamp != (engine.Stamp{}) {
		again := *e
		again.stamp = stamp
		s.put(again)
	}
	return said, ok
}

// Keep remembers what the file of a path says. [Memory.Save] puts it into the store.
func (m *Memory) Keep(path string, content engine.Digest, stamp engine.Stamp, said engine.Said) {
	w := writer{rules: m.number}
	m.codec.write(&w, reflect.ValueOf(said))
	if w.err == nil && len(w.bytes) <= maxSaid {
		m.shelf(path).put(entry{path: path, used: m.today, stamp: stamp, content: content, said: string(w.bytes)})
	}
}

// Save puts what was remembered since into the store. Where nothing was, it does
// nothing.
func (m *Memory) Save(ctx context.Context) error {
	fresh := slices.ContainsFunc(m.pointers(), func(s *shelf) bool { return len(s.fresh) > 0 })
	if !fresh {
		return nil
	}
	return m.store.write(ctx, func(tx *sql.Tx) error {
		id, err := m.register(ctx, tx)
		if err != nil {
			return err
		}
		put, err := tx.PrepareContext(ctx, "INSERT OR REPLACE INTO shelf (memory, number, content) VALUES (?, ?, ?)")
		if err != nil {
			return err
		}
		defer put.Close()
		for i, s := range m.pointers() {
			if len(s.fresh) == 0 {
				continue
			}
			s.merge(m.today)
			if _, err := put.ExecContext(ctx, id, i, formShelf(s.known)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (m *Memory) pointers() []*shelf {
	all := make([]*shelf, shelves)
	for i := range all {
		all[i] = &m.shelves[i]
	}
	return all
}

// register notes that the memory is used, and forgets those that were not for longest.
func (m *Memory) register(ctx context.Context, tx *sql.Tx) (id int64, err error) {
	err = tx.QueryRowContext(ctx, "INSERT INTO memory (key, used) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET used = excluded.used RETURNING id", m.key, m.today).Scan(&id)
	if err != nil {
		return 0, err
	}
	const old = "(SELECT id FROM memory WHERE id <> ? ORDER BY used DESC, id DESC LIMIT -1 OFFSET ?)"
	for _, statement := range []string{"DELETE FROM shelf WHERE memory IN " + old, "DELETE FROM memory WHERE id IN " + old} {
		if _, err := tx.ExecContext(ctx, statement, id, memories-1); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// merge puts fresh entries among the known ones, in place of those of the same path,
// and drops those that nobody asked for.
func (s *shelf) merge(today uint64) {
	all := slices.Concat(s.fresh, s.known)
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(a.path, b.path) })
	all = slices.CompactFunc(all, func(a, b entry) bool { return a.path == b.path })
	s.known = slices.DeleteFunc(all, func(e entry) bool { return e.used+rest < today })
	s.fresh = nil
}
