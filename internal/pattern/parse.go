package pattern

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
)

const (
	// defaultGap is the number of words that "..." skips at most (docs/rules.md, Patterns).
	defaultGap = 8
	// maxGap is the most that "...20" may say: sentences are shorter.
	maxGap = 100
	// maxWords is how many words a pattern may have, those of its lists included.
	maxWords = 100_000
	// maxDepth is how deep brackets and lists may stand in each other.
	maxDepth = 50
)

// node is a part of a parsed pattern.
type node interface{}

type (
	wordNode struct{ words []string } // one word: any of these; one that ends in "*" is a beginning
	seqNode  struct{ parts []node }
	altNode  struct{ choices []node }
	optNode  struct{ part node }
	gapNode  struct{ most, offset, length int }
	holeNode struct { // a value
		name, kind string
		offset     int
	}
	keyNode struct {
		name   string
		values []string
		parts  []node // the words of each value
	}
)

// parser reads one pattern, or one phrase of a list.
type parser struct {
	source string
	at     int
	syntax Syntax
	depth  int
	lists  []string // the lists that are being read, outermost first
	size   *int     // how many words were read, in lists as well
}

// parse reads a whole pattern and refuses what can never be meant.
func parse(source string, syntax Syntax) (node, error) {
	p := &parser{source: source, syntax: syntax, size: new(int)}
	if strings.TrimSpace(source) == "" {
		return nil, p.fail(0, len(source), "the pattern is empty", `write the words that a sentence says, such as "led ... for {}"`)
	}
	tree, err := p.sequence()
	if err != nil {
		return nil, err
	}
	if p.at < len(source) {
		return nil, p.stray()
	}
	if err := p.check(tree); err != nil {
		return nil, err
	}
	return tree, nil
}

func (p *parser) fail(offset, length int, message, hint string) error {
	return &Error{Offset: offset, Length: max(length, 1), Message: message, Hint: hint}
}

// stray explains a mark that sequence stopped at and that nobody opened.
func (p *parser) stray() error {
	switch c := p.source[p.at]; c {
	case '|':
		return p.fail(p.at, 1, "this | stands outside of brackets", "write (a|b) for one of two")
	default:
		return p.fail(p.at, 1, fmt.Sprintf("this %c closes nothing", c), fmt.Sprintf("leave it out, or open it with %s before", map[byte]string{')': "(", ']': "[", '}': "{"}[c]))
	}
}

// sequence reads parts up to the end, a closing bracket or a |.
func (p *parser) sequence() (node, error) {
	var parts []node
	for {
		p.skipSpace()
		if p.at >= len(p.source) || strings.IndexByte(")]}|", p.source[p.at]) >= 0 {
			return seqOf(parts), nil
		}
		part, err := p.part()
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
}

// seqOf returns the parts as one node, without sequences in sequences.
func seqOf(parts []node) node {
	var flat []node
	for _, part := range parts {
		if seq, ok := part.(seqNode); ok {
			flat = append(flat, seq.parts...)
			continue
		}
		flat = append(flat, part)
	}
	if len(flat) == 1 {
		return flat[0]
	}
	return seqNode{flat}
}

func (p *parser) skipSpace() {
	for p.at < len(p.source) {
		r, size := utf8.DecodeRuneInString(p.source[p.at:])
		if !unicode.IsSpace(r) {
			return
		}
		p.at += size
	}
}

// part reads one part; there is at least one character that is no white space.
func (p *parser) part() (node, error) {
	rest := p.source[p.at:]
	switch c := rest[0]; {
	case c == '(':
		return p.choice()
	case c == '[':
		return p.optional()
	case c == '{':
		return p.hole()
	case c == '@':
		return p.list()
	case c == '~':
		return p.inflected()
	case c == '*':
		return nil, p.fail(p.at, 1, "this * stands before no word's beginning", "write it right behind the beginning of a word, as in protest*")
	case strings.HasPrefix(rest, "..."), strings.HasPrefix(rest, "…"):
		return p.gap()
	}
	return p.words(p.run())
}

// open steps over an opening bracket, and says whether there are too many of them.
func (p *parser) open() error {
	if p.depth++; p.depth > maxDepth {
		return p.fail(p.at, 1, "brackets stand too deep in each other", "put the inner ones into a list in [words]")
	}
	p.at++
	return nil
}

// close steps over the closing bracket of what was opened at start.
func (p *parser) close(start int, closing byte) error {
	p.depth--
	switch {
	case p.at >= len(p.source):
		return p.fail(start, 1, fmt.Sprintf("this %c is never closed", p.source[start]), fmt.Sprintf("add a %c", closing))
	case p.source[p.at] != closing:
		return p.fail(p.at, 1, fmt.Sprintf("this %c closes a %c", p.source[p.at], p.source[start]), fmt.Sprintf("write %c first", closing))
	}
	p.at++
	return nil
}

// choice reads (a|b c).
func (p *parser) choice() (node, error) {
	start := p.at
	part, err := p.oneOf()
	if err != nil {
		return nil, err
	}
	return part, p.close(start, ')')
}

// optional reads [a], or [a|b].
func (p *parser) optional() (node, error) {
	start := p.at
	part, err := p.oneOf()
	if err != nil {
		return nil, err
	}
	return optNode{part}, p.close(start, ']')
}

// oneOf reads an opening bracket and what stands between it and the closing one.
func (p *parser) oneOf() (node, error) {
	start := p.at
	if err := p.open(); err != nil {
		return nil, err
	}
	var choices []node
	for {
		choice, err := p.sequence()
		if err != nil {
			return nil, err
		}
		if p.at < len(p.source) && isNothing(choice) {
			return nil, p.nothing(start)
		}
		choices = append(choices, choice)
		if p.at >= len(p.source) || p.source[p.at] != '|' {
			return altOf(choices), nil
		}
		p.at++
	}
}

// nothing explains a choice without a word, in brackets that open at start and go on
// at p.at.
func (p *parser) nothing(start int) error {
	if p.source[p.at] == '|' || p.source[p.at-1] == '|' {
		return p.fail(p.at, 1, "an empty choice", "write [a] for a word that may be missing")
	}
	return p.fail(start, p.at+1-start, "these brackets hold no word", "leave them out")
}

func isNothing(n node) bool {
	seq, ok := n.(seqNode)
	return ok && len(seq.parts) == 0
}

// altOf returns one of the choices as one node; single words become one set.
func altOf(choices []node) node {
	var words wordNode
	var others []node
	for _, choice := range choices {
		switch c := choice.(type) {
		case wordNode:
			words.words = append(words.words, c.words...)
		case altNode:
			for _, inner := range c.choices {
				if w, ok := inner.(wordNode); ok {
					words.words = append(words.words, w.words...)
				} else {
					others = append(others, inner)
				}
			}
		default:
			others = append(others, c)
		}
	}
	if len(words.words) > 0 {
		others = append([]node{words}, others...)
	}
	if len(others) == 1 {
		return others[0]
	}
	return altNode{others}
}

// gap reads "..." or "...20".
func (p *parser) gap() (node, error) {
	start := p.at
	if strings.HasPrefix(p.source[p.at:], "…") {
		p.at += len("…")
	} else {
		p.at += len("...")
	}
	if p.at < len(p.source) && p.source[p.at] == '.' {
		return nil, p.fail(start, p.at-start+1, "too many full stops", `write "..." for up to 8 words, "...20" for up to 20`)
	}
	digits := p.at
	for p.at < len(p.source) && p.source[p.at] >= '0' && p.source[p.at] <= '9' {
		p.at++
	}
	if p.at == digits {
		return gapNode{defaultGap, start, p.at - start}, nil
	}
	most, err := strconv.Atoi(p.source[digits:p.at])
	if err != nil || most < 1 || most > maxGap {
		return nil, p.fail(digits, p.at-digits, "a gap of "+p.source[digits:p.at]+" words", fmt.Sprintf("a gap is of 1 to %d words", maxGap))
	}
	return gapNode{most, start, p.at - start}, nil
}

// run reads up to the next white space or the next mark that means something.
func (p *parser) run() string {
	start := p.at
	for p.at < len(p.source) {
		rest := p.source[p.at:]
		r, size := utf8.DecodeRuneInString(rest)
		if unicode.IsSpace(r) || strings.ContainsRune("()[]{}|*@~…", r) || strings.HasPrefix(rest, "...") {
			break
		}
		p.at += size
	}
	return p.source[start:p.at]
}

// words returns the words of a run, which may be none; a * may follow the last one.
func (p *parser) words(run string) (node, error) {
	star := p.at < len(p.source) && p.source[p.at] == '*'
	words := token.Words(run)
	if *p.size += len(words); *p.size > maxWords {
		return nil, p.fail(p.at-len(run), len(run), "the pattern is too large", fmt.Sprintf("it has more than %d words, with those of its lists", maxWords))
	}
	if star {
		if len(words) == 0 {
			return nil, p.fail(p.at, 1, "this * stands before no word's beginning", "write it right behind the beginning of a word, as in protest*")
		}
		p.at++
		if p.at < len(p.source) && isWordStart(p.source[p.at:]) {
			return nil, p.fail(p.at-1, 1, "this * stands inside a word", "a * is only for the end of a word, as in protest*")
		}
		words[len(words)-1] += "*"
	}
	var parts []node
	for _, word := range words {
		parts = append(parts, wordNode{[]string{word}})
	}
	return seqOf(parts), nil
}

func isWordStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// inflected reads ~kill.
func (p *parser) inflected() (node, error) {
	start := p.at
	p.at++
	words := token.Words(p.run())
	*p.size += len(words)
	if len(words) == 0 {
		return nil, p.fail(start, 1, "this ~ stands before no word", "write it right before a word in its base form, as in ~kill")
	}
	if p.at < len(p.source) && p.source[p.at] == '*' {
		return nil, p.fail(start, p.at-start+1, "a word with both ~ and *", "write ~kill for all its forms, or kill* for all words that begin so")
	}
	last := words[len(words)-1]
	if base := BaseForm(last); base != "" {
		return nil, p.fail(start, p.at-start, fmt.Sprintf("%q is not a base form", last), "write ~"+base)
	}
	var parts []node
	for _, word := range words[:len(words)-1] {
		parts = append(parts, wordNode{[]string{word}})
	}
	return seqOf(append(parts, wordNode{Inflect(last)})), nil
}
