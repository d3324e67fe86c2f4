package change

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

// read adds the lines that a patch changes, with the prefixes a/ and b/ and without
// lines of context, to the files below a folder.
func (s *Set) read(patch, top string) error {
	var current *file
	body := 0 // lines of the hunk that are still to come
	for line := range strings.SplitSeq(patch, "\n") {
		switch {
		case body > 0 && (strings.HasPrefix(line, "+") || strings.HasPrefix(line, "-")):
			body-- // it may look like a header, "--- a/x"
		case strings.HasPrefix(line, "--- "), strings.HasPrefix(line, "diff --git "):
			current = nil
		case strings.HasPrefix(line, "+++ "):
			name, err := fileName(line[len("+++ "):])
			if err != nil {
				return err
			}
			if name == "" {
				s.deleted = true
				continue
			}
			current = s.at(filepath.Join(top, filepath.FromSlash(name)))
		case strings.HasPrefix(line, "@@ "):
			h, err := readHunk(line)
			if err != nil {
				return err
			}
			body = h.removed + h.added
			s.deleted = s.deleted || h.removed > 0
			if current != nil && h.added > 0 {
				current.lines = append(current.lines, span{h.first, h.first + h.added - 1})
			}
		}
	}
	s.sort()
	return nil
}

// fileName reads the name of a "+++" line; "" is that of a file that is gone. Git ends
// a name with white space in it by a tab, and quotes a name with special characters
// like a string of C.
func fileName(written string) (string, error) {
	name := strings.TrimSuffix(strings.TrimSuffix(written, "\r"), "\t")
	if strings.HasPrefix(name, `"`) {
		unquoted, err := strconv.Unquote(name)
		if err != nil {
			return "", fmt.Errorf("git names a file %s, which cannot be read", name)
		}
		name = unquoted
	}
	if name == "/dev/null" {
		return "", nil
	}
	return strings.TrimPrefix(name, "b/"), nil
}

// hunk is a run of changed lines: so many removed, and added from first on.
type hunk struct{ removed, first, added int }

// readHunk reads "@@ -12,3 +14,2 @@ …"; a number that is left out is 1.
func readHunk(line string) (hunk, error) {
	fields := strings.Fields(line)
	if len(fields) < 3 || !strings.HasPrefix(fields[1], "-") || !strings.HasPrefix(fields[2], "+") {
		return hunk{}, fmt.Errorf("git prints a hunk that cannot be read: %q", line)
	}
	_, removed, err := lineRange(fields[1][1:])
	if err != nil {
		return hunk{}, err
	}
	first, added, err := lineRange(fields[2][1:])
	return hunk{removed: removed, first: first, added: added}, err
}

func lineRange(text string) (first, count int, err error) {
	start, length, ok := strings.Cut(text, ",")
	count = 1
	if first, err = strconv.Atoi(start); err == nil && ok {
		count, err = strconv.Atoi(length)
	}
	if err != nil || first < 0 || count < 0 {
		return 0, 0, fmt.Errorf("git prints lines that cannot be read: %q", text)
	}
	return first, count, nil
}
