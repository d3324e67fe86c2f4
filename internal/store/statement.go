package store

import (
	"errors"
	"strings"
)

// errStatements is returned for a question that is more than one: only the last would be
// answered.
var errStatements = errors.New("it has several statements; ask one at a time")

// isSingle reports whether SQL has one statement at most: nothing but white space and
// comments behind a semicolon (SQLite, "SQL As Understood By SQLite", tokens).
func isSingle(sql string) bool {
	ended := false
	for sql != "" {
		size, silent := sqlToken(sql)
		switch {
		case sql[:size] == ";":
			ended = true
		case ended && !silent:
			return false
		}
		sql = sql[size:]
	}
	return true
}

// sqlToken returns the length of a string, a quoted name, a comment or one character at
// the beginning of SQL, and whether it says nothing. What is not closed goes to the end.
func sqlToken(sql string) (size int, silent bool) {
	switch c := sql[0]; {
	case c == '\'' || c == '"' || c == '`': // a doubled mark within is two strings in a row
		return through(sql, sql[:1]), false
	case c == '[':
		return through(sql, "]"), false
	case strings.HasPrefix(sql, "--"):
		return through(sql, "\n"), true
	case strings.HasPrefix(sql, "/*"):
		if end := strings.Index(sql[2:], "*/"); end >= 0 {
			return end + len("/**/"), true
		}
		return len(sql), true
	default:
		return 1, c == ' ' || c >= '\t' && c <= '\r'
	}
}

// through returns the length of a text up to a mark behind its first character, and with it.
func through(sql, mark string) int {
	if end := strings.Index(sql[1:], mark); end >= 0 {
		return 1 + end + len(mark)
	}
	return len(sql)
}
