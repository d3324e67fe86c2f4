package pattern

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/spelling"
)

//go:embed words.txt
var wordsFile string

// List is a named list of words and phrases that patterns call by @name.
type List struct {
	Name    string   // without the @
	Meaning string   // what the words say: "that people died"
	Phrases []string // in the language of patterns
}

var readLists = sync.OnceValue(func() []List {
	var lists []List
	for line := range strings.Lines(wordsFile) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if name, meaning, ok := strings.Cut(line, ":"); ok && name[0] == '@' {
			lists = append(lists, List{Name: name[1:], Meaning: strings.TrimSpace(meaning)})
			continue
		}
		last := &lists[len(lists)-1]
		last.Phrases = append(last.Phrases, line)
	}
	return lists
})

// Lists returns the built-in lists.
func Lists() []List { return slices.Clone(readLists()) }

// phrases returns the phrases of a list; the syntax's own lists come before those
// that are built in.
func (s *Syntax) phrases(name string) ([]string, bool) {
	if phrases, ok := s.Words[name]; ok {
		return phrases, true
	}
	for _, list := range readLists() {
		if list.Name == name {
			return list.Phrases, true
		}
	}
	return nil, false
}

// names returns the names of all lists, the syntax's own first.
func (s *Syntax) names() []string {
	var names []string
	for name := range s.Words {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, list := range readLists() {
		names = append(names, list.Name)
	}
	return names
}

// list reads @killed.
func (p *parser) list() (node, error) {
	start := p.at
	p.at++
	for p.at < len(p.source) && isNameByte(p.source[p.at]) {
		p.at++
	}
	name, length := p.source[start+1:p.at], p.at-start
	phrases, ok := p.syntax.phrases(name)
	switch {
	case name == "":
		return nil, p.fail(start, 1, "this @ stands before no name", "write it before the name of a list, as in @killed; factcheck words prints the lists")
	case !ok:
		return nil, p.fail(start, length, fmt.Sprintf("there is no list @%s", name), p.listHint(name))
	case len(phrases) == 0:
		return nil, p.fail(start, length, fmt.Sprintf("the list @%s is empty: the pattern can match nothing", name), "give the list at least one word, or leave it out")
	case slices.Contains(p.lists, name):
		return nil, &Error{start, length, fmt.Sprintf("the list @%s contains itself", name), "leave it out of its own words", true}
	}
	var choices []node
	for _, phrase := range phrases {
		inner := &parser{source: phrase, syntax: Syntax{Words: p.syntax.Words}, lists: append(slices.Clone(p.lists), name), size: p.size}
		choice, err := inner.phrase()
		if err != nil {
			var e *Error
			if errors.As(err, &e); e.whole {
				return nil, &Error{start, length, e.Message, e.Hint, true}
			}
			return nil, p.fail(start, length, fmt.Sprintf("in the list @%s, %q: %s", name, phrase, e.Message), e.Hint)
		}
		choices = append(choices, choice)
	}
	return altOf(choices), nil
}

// phrase reads an entry of a list.
func (p *parser) phrase() (node, error) {
	if len(p.lists) > maxDepth {
		return nil, p.fail(0, len(p.source), "lists stand too deep in each other", "write out the inner ones")
	}
	tree, err := p.sequence()
	switch {
	case err != nil:
		return nil, err
	case p.at < len(p.source):
		return nil, p.stray()
	case isEmptyAble(tree):
		return nil, p.fail(0, len(p.source), "no word has to be there", "write at least one word outside of [ ]")
	}
	return tree, nil
}

func (p *parser) listHint(name string) string {
	if near := spelling.Nearest(strings.ToLower(name), p.syntax.names()); near != "" {
		return fmt.Sprintf("did you mean @%s?", near)
	}
	return "factcheck words prints the built-in lists; [words] in the rule file adds your own"
}

func isNameByte(c byte) bool {
	return c == '_' || c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
