package engine

import "syscall"

// Stamp looks at a file, following symbolic links. It asks for nothing but what a
// stamp holds, and so takes half the time of Stat.
func (Disk) Stamp(name string) (Stamp, error) {
	var info syscall.Stat_t
	_, err := again(func() (int, error) { return 0, syscall.Stat(name, &info) })
	return Stamp{Size: info.Size, Modified: info.Mtim.Nano()}, err
}
