//go:build unix

package engine

import (
	"errors"
	"slices"
	"syscall"
)

// readSize is how much is read at once; most articles are smaller.
const readSize = 64 << 10

// AppendFile appends the content of a file to a buffer, until there is more than limit.
// It makes four calls of the operating system for a small file, half of what os.Open and
// Read make, which get ready to wait for what a file never has them wait for.
func (Disk) AppendFile(buffer []byte, name string, limit int) ([]byte, error) {
	file, err := again(func() (int, error) { return syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0) })
	if err != nil {
		return buffer, err
	}
	defer func() { _ = syscall.Close(file) }()
	for begin := len(buffer); len(buffer)-begin <= limit; {
		buffer = slices.Grow(buffer, readSize)
		n, err := again(func() (int, error) { return syscall.Read(file, buffer[len(buffer):cap(buffer)]) })
		if n <= 0 || err != nil {
			return buffer, err
		}
		buffer = buffer[:len(buffer)+n]
	}
	return buffer, nil
}

// again makes a call until no signal interrupts it.
func again(call func() (int, error)) (int, error) {
	for {
		n, err := call()
		if !errors.Is(err, syscall.EINTR) {
			return n, err
		}
	}
}
