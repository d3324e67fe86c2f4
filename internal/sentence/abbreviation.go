package sentence

import (
	_ "embed" // for the tables
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/daytime"
)

// class says what a full stop after an abbreviation may be; abbreviations.txt
// describes the classes.
type class uint8

const (
	plain  class = iota // no abbreviation: the end
	title               // never the end
	number              // the end, unless a number follows
	month               // the end if a starter follows
	clock               // the end, unless a zone or a day follows
	either              // the end if a starter follows
	inside              // never the end
	final               // the end
	name                // the end if a starter follows
)

var classNames = map[string]class{
	"title": title, "number": number, "month": month, "time": clock,
	"either": either, "inside": inside, "final": final, "name": name,
}

// role is what a word does after a full stop.
type role uint8

const (
	starter role = 1 << iota
	speech
	behindTime
	count
)

var roleNames = map[string]role{"starter": starter, "speech": speech, "behindtime": behindTime, "count": count}

//go:embed abbreviations.txt
var abbreviationTable string

//go:embed words.txt
var wordTable string

// table has what is said of words, as they are written. Most words that are looked for have
// a length that no word of the table has that begins like them, and cost no more than that.
type table[V any] struct {
	words   map[string]V
	lengths [256]uint64 // by first byte, a bit for each length
}

func (t *table[V]) set(word string, v V) {
	t.words[word] = v
	t.lengths[word[0]] |= 1 << (len(word) % 64)
}

// get returns what the table has of a word, or nothing.
func (t *table[V]) get(word string) (v V, ok bool) {
	if word == "" || t.lengths[word[0]]&(1<<(len(word)%64)) == 0 {
		return v, false
	}
	v, ok = t.words[word]
	return v, ok
}

// abbreviations are the classes of abbreviations, which stand without their full stop.
var abbreviations = sync.OnceValue(func() *table[class] {
	t := &table[class]{words: make(map[string]class)}
	readTable(abbreviationTable, func(kind, word string) {
		if _, ok := t.get(word); !ok {
			t.set(word, classNames[kind])
		}
	})
	return t
})

// words are the roles of words.
var words = sync.OnceValue(func() *table[role] {
	t := &table[role]{words: make(map[string]role)}
	readTable(wordTable, func(kind, word string) {
		known, _ := t.get(word)
		t.set(word, known|roleNames[kind])
	})
	for _, zone := range daytime.ZoneNames(daytime.InCapitals) {
		known, _ := t.get(zone)
		t.set(zone, known|behindTime)
	}
	return t
})

// roleOf returns the role of a word.
func roleOf(word string) role {
	r, _ := words().get(word)
	return r
}

// readTable calls add for each word of a table: lines of a kind and its words.
func readTable(table string, add func(kind, word string)) {
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		for _, word := range fields[1:] {
			add(fields[0], word)
		}
	}
}

// classOf returns the class of the word before a full stop. What no table has is judged
// by its shape: a single capital is an initial, letters with full stops between them
// are an abbreviation, and so is a capital with nothing but small consonants after it.
func classOf(word string) class {
	if c, ok := abbreviations().get(word); ok {
		return c
	}
	first, size := utf8.DecodeRuneInString(word)
	if len(word) == size {
		if unicode.IsUpper(first) {
			return either
		}
		return plain
	}
	if strings.Contains(word, ".") {
		if isDotted(word) {
			return either
		}
		return classOf(word[strings.LastIndexByte(word, '.')+1:])
	}
	if unicode.IsLower(first) {
		return plain
	}
	if strings.ToUpper(word) == word {
		c, ok := abbreviations().get(word[:size] + strings.ToLower(word[size:]))
		if ok && c == title {
			return c
		}
		return plain
	}
	if unicode.IsUpper(first) && len(word) <= 5 && !strings.ContainsAny(strings.ToLower(word), "aeiouy") && isLetters(word) {
		return either
	}
	return plain
}

// isDotted reports whether a word is single letters with full stops between them:
// "U.S", "a.k.a".
func isDotted(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size != len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func isLetters(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}
