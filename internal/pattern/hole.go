package pattern

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// The holes whose names are no kinds: a date that a duration begins or ends with.
const (
	Start = "start"
	End   = "end"
)

const dateKind = "date"

// kinds are the holes that {percent} and the like name: the kinds of value.
var kinds = []string{
	"number", "count", "money", "percent", "duration", "age", dateKind, "measure",
	"ordinal", "choice", "name", "quote", "version",
}

// elapsing are the kinds that {start} and {end} can be turned into.
var elapsing = []string{"duration", "age"}

// hole reads {}, {percent}, {start} or {plan}.
func (p *parser) hole() (node, error) {
	start := p.at
	end := strings.IndexAny(p.source[start+1:], "{}()[]|")
	if end < 0 || p.source[start+1+end] != '}' {
		return nil, p.fail(start, 1, "this { is never closed", "add a }")
	}
	name := strings.TrimSpace(p.source[start+1 : start+1+end])
	p.at = start + 1 + end + 1
	length := p.at - start
	if values, ok := p.syntax.Keys[name]; ok && name != "" {
		return p.key(start, name, values)
	}
	switch {
	case p.syntax.Kind == "":
		return nil, p.fail(start, length, "no value can stand here", "holes are for find; write the words alone")
	case name == "":
		return holeNode{"", p.syntax.Kind, start}, nil
	case name == Start || name == End:
		if !slices.Contains(elapsing, p.syntax.Kind) {
			return nil, p.fail(start, length, fmt.Sprintf("{%s} in a rule of the kind %s", name, p.syntax.Kind), "it is for a duration, which runs from that day or to it; write {date} for a date")
		}
		return holeNode{name, dateKind, start}, nil
	case slices.Contains(kinds, name):
		return holeNode{name, name, start}, nil
	}
	return nil, p.fail(start, length, fmt.Sprintf("there is no hole {%s}", name), p.holeHint(name))
}

func (p *parser) holeHint(name string) string {
	known := append([]string{Start, End}, kinds...)
	for key := range p.syntax.Keys {
		known = append(known, key)
	}
	slices.Sort(known)
	if near := spelling.Nearest(strings.ToLower(name), known); near != "" {
		return fmt.Sprintf("did you mean {%s}?", near)
	}
	return "a hole is {}, a kind as in {percent}, {start}, {end}, or a key that [rule.keys] lists"
}

// key returns the words that a key can be.
func (p *parser) key(start int, name string, values []string) (node, error) {
	length := p.at - start
	if len(values) == 0 {
		return nil, p.fail(start, length, fmt.Sprintf("the key %s has no words", name), fmt.Sprintf("list them: %s = [\"…\"]", name))
	}
	key := keyNode{name: name, values: values}
	for _, value := range values {
		words := token.Words(value)
		if len(words) == 0 {
			return nil, p.fail(start, length, fmt.Sprintf("the key %s lists %q, which is no word", name, value), "leave it out")
		}
		var parts []node
		for _, word := range words {
			parts = append(parts, wordNode{[]string{word}})
		}
		key.parts = append(key.parts, seqOf(parts))
	}
	return key, nil
}
