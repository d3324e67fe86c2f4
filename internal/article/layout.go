package article

import "bytes"

// layout is how a record is written whose members are all strings: what stands before,
// between and behind their values. Most programs write the records of a file alike, and
// one that is written like another need not be parsed to find its values.
type layout struct {
	between [][]byte // the last one ends the record; none if no record is known
	date    int      // the number of the value that is the date, -1 if none is
}

// layoutOf returns the layout of a line that is a record; one that nothing has if it
// holds other values than strings. date is where its date is, if it has one.
func layoutOf(line []byte, date member) layout {
	l := layout{date: -1}
	line = bytes.Clone(line)
	for at, from := skipJSONSpace(line, 0), 0; line[at] != '}'; {
		name, end, _ := parseValue(line, skipJSONSpace(line, at+1))
		if !name.ok {
			return layout{}
		}
		value, end, _ := parseValue(line, skipJSONSpace(line, skipJSONSpace(line, end)+1))
		if !value.isString {
			return layout{}
		}
		if date.ok && value.start == date.start {
			l.date = len(l.between)
		}
		l.between = append(l.between, line[from:value.start])
		from = value.end
		if at = skipJSONSpace(line, end); line[at] == '}' {
			l.between = append(l.between, line[from:])
		}
	}
	return l
}

// find returns the date of a line, and whether the line is a record of the layout.
func (l *layout) find(line []byte) (date member, ok bool) {
	at, last := 0, len(l.between)-1
	for i, between := range l.between {
		if !bytes.HasPrefix(line[at:], between) {
			break
		}
		if at += len(between); i == last {
			return date, at == len(line)
		}
		end, closed := stringEnd(line, at)
		if !closed {
			break
		}
		if i == l.date {
			date = member{start: at, end: end, isString: true, ok: true}
		}
		at = end
	}
	return member{}, false
}
