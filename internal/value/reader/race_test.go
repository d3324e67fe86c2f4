//go:build race

package reader_test

// raced says that the race detector is on, which empties pools at random.
const raced = true
