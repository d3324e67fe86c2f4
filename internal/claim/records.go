package claim

import "bytes"

// NextRecord returns where, in some lines of JSON, a record stands that may have a
// claim: a place in the first one at or behind an offset, which is the beginning of a
// line, or the length of the lines if there is none. It costs far less than Find.
func (f *Finder) NextRecord(lines []byte, at int) int {
	for at < len(lines) {
		end := len(lines)
		if i := bytes.IndexByte(lines[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		if f.MayFind(lines[at:end]) {
			return at
		}
		at = end
	}
	return at
}
