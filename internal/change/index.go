package change

import (
	"encoding/binary"
	"errors"
	"strings"
)

// Tracked is a file that is on the disk as the index of git has it.
type Tracked struct {
	Name     string // with slashes, relative to the top of the work tree
	Size     int64  // in bytes, modulo 2³²
	Modified int64  // in nanoseconds since 1970
}

// errIndex says that an index is written in a way that is not read here. Git knows more
// of them than one: it may leave out folders, or leave entries to another file.
var errIndex = errors.New("an index of a kind that is not read")

// The index of git begins with a head, which is followed by entries in the order of
// names, and by extensions (gitformat-index(5), versions 2 to 4).
const (
	indexHead    = 12     // "DIRC", version, number of entries
	entryStat    = 40     // times, device, inode, mode, owner, size
	regular      = 0o10   // the upper bits of the mode of a file
	assumedValid = 0x8000 // flags: git does not look at the file
	isExtended   = 0x4000 // more flags follow
	stage        = 0x3000 // of a merge that is not settled
)

// readIndex returns the files of an index that git has looked at on the disk, sorted by
// name. digest is the length of the names of objects, 20 or 32.
func readIndex(index string, digest int) ([]Tracked, error) {
	if len(index) < indexHead+digest || index[:4] != "DIRC" {
		return nil, errIndex
	}
	version, count := number(index[4:]), int(number(index[8:]))
	if version < 2 || version > 4 || count > len(index)/entryStat {
		return nil, errIndex
	}
	files := make([]Tracked, 0, count)
	rest, last := index[indexHead:], ""
	for range count {
		if len(rest) < entryStat+digest+4 {
			return nil, errIndex
		}
		flags, head := number(rest[entryStat+digest:])>>16, entryStat+digest+2
		known := flags&(assumedValid|stage) == 0 && number(rest[24:])>>12 == regular
		if flags&isExtended != 0 {
			head += 2
			known = false
		}
		name, size, err := readName(rest[head:], head, version, last)
		if err != nil {
			return nil, err
		}
		if known {
			modified := int64(number(rest[8:]))*1e9 + int64(number(rest[12:]))
			files = append(files, Tracked{Name: name, Size: int64(number(rest[36:])), Modified: modified})
		}
		rest, last = rest[head+size:], name
	}
	return files, otherEntries(rest[:max(0, len(rest)-digest)]) // a checksum of all comes last
}

// readName reads the name of an entry, whose head has so many bytes, and returns how
// much of the rest it takes. Version 4 leaves out what it shares with the last name.
func readName(rest string, head int, version uint32, last string) (name string, size int, err error) {
	shared := 0
	if version == 4 {
		strip, n := offset(rest)
		if n == 0 || strip > len(last) {
			return "", 0, errIndex
		}
		shared, size = len(last)-strip, n
	}
	end := strings.IndexByte(rest[size:], 0)
	if end < 0 {
		return "", 0, errIndex
	}
	name = rest[size : size+end]
	if version == 4 {
		return last[:shared] + name, size + end + 1, nil
	}
	size = (head+end)/8*8 + 8 - head // one to eight zeros
	if size > len(rest) {
		return "", 0, errIndex
	}
	return name, size, nil
}

// otherEntries looks through the extensions of an index for those that say that its
// entries are not all there are.
func otherEntries(rest string) error {
	for len(rest) >= 8 {
		size := int(number(rest[4:]))
		if rest[:4] == "link" || size > len(rest)-8 {
			return errIndex
		}
		rest = rest[8+size:]
	}
	return nil
}

// number reads 32 bits in network order.
func number(s string) uint32 { return binary.BigEndian.Uint32([]byte(s[:4])) }

// offset reads a number as packs of git write offsets, and returns its length; 0 if it
// has no end.
func offset(s string) (value, size int) {
	for i := 0; i < len(s) && i < 5; i++ {
		value |= int(s[i] & 0x7f)
		if s[i] < 0x80 {
			return value, i + 1
		}
		value = (value + 1) << 7
	}
	return 0, 0
}
