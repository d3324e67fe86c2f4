package sentence

// inDate reports whether the full stop at an offset is one of the two of a date with a space
// behind each, "13. 3. 2019".
func (s *splitter) inDate(stop int) bool {
	first := s.digitsBefore(stop)
	if first == stop {
		return false
	}
	if s.isDate(first) {
		return true
	}
	if first < s.start+len("1. ") || s.text[first-1] != ' ' || s.text[first-2] != '.' {
		return false
	}
	day := s.digitsBefore(first - len(". "))
	return day < first-len(". ") && s.isDate(day)
}

// digitsBefore returns where the digits that end at an offset begin, three at most.
func (s *splitter) digitsBefore(end int) int {
	at := end
	for at > s.start && end-at <= 2 && isDigit(s.text[at-1]) {
		at--
	}
	return at
}

// isDate reports whether a day, a month and a year stand at an offset, with a full stop and a
// space behind the first two.
func (s *splitter) isDate(at int) bool {
	day, at := s.dateNumber(at)
	month, at := s.dateNumber(at)
	if day < 1 || day > 31 || month < 1 || month > 12 {
		return false
	}
	const year = len("2019")
	for i := range year {
		if at+i >= len(s.text) || !isDigit(s.text[at+i]) {
			return false
		}
	}
	return at+year == len(s.text) || !isDigit(s.text[at+year])
}

// dateNumber reads one or two digits with a full stop and a space behind them, and returns
// where it ends; 0 if there are none.
func (s *splitter) dateNumber(at int) (n, end int) {
	end = at
	for end < len(s.text) && end < at+2 && isDigit(s.text[end]) {
		n = 10*n + int(s.text[end]-'0')
		end++
	}
	if end+1 >= len(s.text) || s.text[end] != '.' || s.text[end+1] != ' ' {
		return 0, end
	}
	return n, end + len(". ")
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isLetter reports whether a byte is a letter of ASCII.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
