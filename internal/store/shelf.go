package store

import (
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/engine"
)

// shelves is on how many shelves files are spread by their paths. A shelf is read and
// written whole: a hundred thousand files are four hundred a shelf, which a change of
// one file writes again.
const shelves = 256

// rest is after how many days a file that no run has asked for is forgotten, once its
// shelf is written.
const rest = 30

// entry is a file on a shelf.
type entry struct {
	hash    uint64 // of the path
	path    string
	used    uint64 // the day, from 1970-01-01
	stamp   engine.Stamp
	content engine.Digest
	said    string // as Memory writes it
}

// shelf is the files of some paths.
type shelf struct {
	known []entry  // sorted by hash and path
	keys  []uint64 // the hashes of known
	mutex sync.Mutex
	fresh []entry
}

// hashOf returns a hash of a path, FNV-1a. Its first byte is the number of the shelf.
func hashOf(path string) uint64 {
	hash := uint64(14695981039346656037)
	for i := range len(path) {
		hash = (hash ^ uint64(path[i])) * 1099511628211
	}
	return mix(hash)
}

// mix makes every bit of a number depend on every other. It is the end of SplitMix64
// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func compareEntries(a, b entry) int {
	return cmp.Or(cmp.Compare(a.hash, b.hash), strings.Compare(a.path, b.path))
}

// find returns the entry of a path, or nil.
func (s *shelf) find(hash uint64, path string) *entry {
	i, ok := slices.BinarySearch(s.keys, hash)
	for ; ok && i < len(s.keys) && s.keys[i] == hash; i++ {
		if s.known[i].path == path {
			return &s.known[i]
		}
	}
	return nil
}

func (s *shelf) put(e entry) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.fresh = append(s.fresh, e)
}

// merge puts fresh entries among the known ones, in place of those of the same path,
// and drops those that nobody asked for.
func (s *shelf) merge(today uint64) {
	all := slices.Concat(s.fresh, s.known)
	slices.SortStableFunc(all, compareEntries)
	all = slices.CompactFunc(all, func(a, b entry) bool { return a.path == b.path })
	s.known = slices.DeleteFunc(all, func(e entry) bool { return e.used+rest < today })
	s.keys, s.fresh = keysOf(s.known), nil
}

func keysOf(entries []entry) []uint64 {
	keys := make([]uint64, len(entries))
	for i := range entries {
		keys[i] = entries[i].hash
	}
	return keys
}

var table = crc32.MakeTable(crc32.Castagnoli)

// checksum returns that of a text, which it does not copy: shelves are many megabytes.
func checksum(text string) (sum uint32) {
	var piece [4096]byte
	for text != "" {
		n := copy(piece[:], text)
		sum, text = crc32.Update(sum, table, piece[:n]), text[n:]
	}
	return sum
}

// parse reads what form wrote.
func (s *shelf) parse(content string) error {
	if len(content) < 4 || checksum(content[4:]) != binary.LittleEndian.Uint32([]byte(content[:4])) {
		return errDamaged
	}
	in := input{text: content[4:]}
	entries := make([]entry, in.size())
	for i := range entries {
		e := &entries[i]
		e.path, e.used = in.string(), in.uvarint()
		e.hash = hashOf(e.path)
		e.stamp.Size, e.stamp.Modified = int64(in.uvarint()), int64(in.uvarint())
		if copy(e.content[:], in.string()) != len(e.content) {
			in.fail()
		}
		e.said = in.string()
	}
	if in.err == nil && !slices.IsSortedFunc(entries, compareEntries) {
		return errDamaged
	}
	s.known, s.keys = entries, keysOf(entries)
	return in.err
}

// form writes a shelf, behind its checksum.
func (s *shelf) form() []byte {
	w := writer{bytes: make([]byte, 4)}
	w.bytes = binary.AppendUvarint(w.bytes, uint64(len(s.known)))
	for _, e := range s.known {
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
