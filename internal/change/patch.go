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
	section := "" // the file that git speaks of, before it says which lines change
	body := 0     // lines of the hunk that are still to come
	for line := range strings.SplitSeq(patch, "\n") {
		switch {
		case body > 0 && (strings.HasPrefix(line, "+") || strings.HasPrefix(line, "-")):
			body-- // it may look like a header, "--- a/x"
		case strings.HasPrefix(line, "diff --git "):
			current, section = nil, nameOfBoth(line[len("diff --git "):])
		case strings.HasPrefix(line, "--- "):
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
			current = s.at(below(top, name))
		case strings.HasPrefix(line, "@@ "):
			h, err := readHunk(line)
			if err != nil {
				return err
			}
			body = h.removed + h.added
			s.deleted = s.deleted || h.removed > 0
			current.add(h)
		default:
			if err := s.readHeader(line, &section, top); err != nil {
				return err
			}
		}
	}
	s.sort()
	return nil
}

// readHeader reads a line of what git says of a file before the changed lines.
func (s *Set) readHeader(line string, section *string, top string) error {
	keyword, rest, _ := strings.Cut(line, " ")
	switch {
	case keyword == "rename" && (strings.HasPrefix(rest, "from ") || strings.HasPrefix(rest, "to ")):
		_, written, _ := strings.Cut(rest, " ")
		name, err := unquoted(written)
		if err != nil {
			return err
		}
		if strings.HasPrefix(rest, "to ") {
			s.from[below(top, name)] = *section
		}
		*section = name
		s.moved[below(top, name)] = true
	case *section == "":
	case keyword == "new" && strings.HasPrefix(rest, "file mode "):
		s.moved[below(top, *section)] = true
	case keyword == "deleted" && strings.HasPrefix(rest, "file mode "):
		s.moved[below(top, *section)] = true
		s.deleted, *section = true, ""
	case keyword == "Binary": // "Binary files a/x and b/x differ"
		s.at(below(top, *section)).whole = true
	}
	return nil
}

// below returns the absolute name of a file that git names.
func below(top, name string) string { return filepath.Join(top, filepath.FromSlash(name)) }

// add adds the lines of a hunk; of a file that is gone there are none.
func (f *file) add(h hunk) {
	switch {
	case f == nil:
	case h.added > 0:
		f.lines = append(f.lines, span{h.first, h.first + h.added - 1})
	default:
		f.cuts = append(f.cuts, h.first)
	}
}

// nameOfBoth returns the name of a file in "a/x b/x"; "" where the two are different, or
// cannot be told apart.
func nameOfBoth(written string) string {
	half := len(written) / 2
	if len(written)%2 == 0 || written[half] != ' ' {
		return ""
	}
	before, errBefore := unquoted(written[:half])
	after, err := unquoted(written[half+1:])
	name, ok := strings.CutPrefix(after, "b/")
	if errBefore != nil || err != nil || !ok || before != "a/"+name {
		return ""
	}
	return name
}

// fileName reads the name of a "+++" line; "" is that of a file that is gone.
func fileName(written string) (string, error) {
	name, err := unquoted(written)
	if err != nil || name == "/dev/null" {
		return "", err
	}
	return strings.TrimPrefix(name, "b/"), nil
}

// unquoted reads a name as git writes it, which ends one with white space in it by a tab,
// and quotes one with special characters like a string of C.
func unquoted(written string) (string, error) {
	name := strings.TrimSuffix(strings.TrimSuffix(written, "\r"), "\t")
	if !strings.HasPrefix(name, `"`) {
		return name, nil
	}
	meant, err := strconv.Unquote(name)
	if err != nil {
		return "", fmt.Errorf("git names a file %s, which cannot be read", name)
	}
	return meant, nil
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
