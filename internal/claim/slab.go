package claim

// slab hands out pieces of memory that stay where they are, until all of them are taken
// back at once.
type slab[T any] struct {
	blocks   [][]T
	at, used int // the block that pieces are taken from, and how much of it is taken
}

// block is the length of a block; a longer piece has one for itself.
const block = 64

// take returns a piece of n zero values.
func (s *slab[T]) take(n int) []T {
	for ; s.at < len(s.blocks); s.at, s.used = s.at+1, 0 {
		if b := s.blocks[s.at]; s.used+n <= len(b) {
			piece := b[s.used : s.used+n : s.used+n]
			s.used += n
			clear(piece)
			return piece
		}
	}
	s.blocks = append(s.blocks, make([]T, max(n, block)))
	s.used = n
	return s.blocks[s.at][:n:n]
}

// reset takes all pieces back.
func (s *slab[T]) reset() { s.at, s.used = 0, 0 }
