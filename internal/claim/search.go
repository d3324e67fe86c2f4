package claim

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// search is a rule made ready for looking for its claims.
type search struct {
	rule           *rule.Rule
	paths, exclude glob.Set
	holes          []string // the kinds of value that its patterns have holes for
	find, near     []needs
	foresees       bool       // a pattern speaks of what may come
	changes, tolls bool       // a pattern speaks of a change; of what news counts while it grows
	losses         bool       // its patterns tell losses from gains
	reckons        bool       // a pattern has a hole for a date that a duration begins or ends with
	spellings      [][]string // kind name: the words of each spelling
}

// needs is what a sentence must have for a pattern to match.
type needs struct {
	pattern *pattern.Pattern
	sets    []wordSet // a member of each
}

// wordSet is a set of folded words and of beginnings of words.
type wordSet struct {
	words   map[string]bool
	begins  []string
	written []string
}

func newSearch(r *rule.Rule) *search {
	s := &search{rule: r}
	s.paths, _ = glob.Compile(r.Paths) // rules are valid
	s.exclude, _ = glob.Compile(r.Exclude)
	find := r.Find
	if len(r.Find)+len(r.Near) == 0 && r.Kind == value.Name {
		if anywhere, err := pattern.Compile("{}", pattern.Syntax{Kind: string(value.Name)}); err == nil {
			find = []*pattern.Pattern{anywhere} // a name is its own pattern
		}
	}
	for _, p := range find {
		s.find = append(s.find, newNeeds(p))
		for _, hole := range p.Holes() {
			s.addHole(hole)
		}
	}
	for _, p := range r.Near {
		s.near = append(s.near, newNeeds(p))
	}
	s.losses = tellsLosses(slices.Concat(find, r.Near))
	for _, p := range slices.Concat(find, r.Near) {
		s.changes = s.changes || speaksOf(p, func(w string) bool { return w == "by" || reader.IsChange(w) })
		s.foresees = s.foresees || speaksOf(p, foresees)
		s.tolls = s.tolls || r.Kind == value.Count && speaksOf(p, reader.IsToll)
	}
	s.addHole("")
	for _, spelling := range append(slices.Clone(r.Spellings), r.Canonical) {
		if words := wordsOf(spelling); len(words) > 0 {
			s.spellings = append(s.spellings, words)
		}
	}
	return s
}

// inParagraph reports whether the rule looks at whole paragraphs, besides sentences. A
// regular expression does: it is for text that is not prose, and may have no sentences.
func (s *search) inParagraph() bool {
	return s.rule.Scope == rule.InParagraph && len(s.near) > 0 || s.rule.Regex != nil
}

// addHole adds the kind of value that a hole takes.
func (s *search) addHole(hole string) {
	kind := hole
	switch hole {
	case "":
		kind = string(s.rule.Kind)
	case pattern.Start, pattern.End:
		kind, s.reckons = string(value.Date), true
	}
	if slices.ContainsFunc(s.rule.Keys, func(k rule.Key) bool { return k.Name == hole }) || slices.Contains(s.holes, kind) {
		return
	}
	s.holes = append(s.holes, kind)
}

func newNeeds(p *pattern.Pattern) needs {
	n := needs{pattern: p}
	for _, members := range p.Required() {
		n.sets = append(n.sets, newWordSet(members))
	}
	return n
}

func newWordSet(members []string) wordSet {
	set := wordSet{words: make(map[string]bool), written: members}
	for _, m := range members {
		if begin, ok := strings.CutSuffix(m, "*"); ok {
			set.begins = append(set.begins, begin)
		} else {
			set.words[m] = true
		}
	}
	return set
}

func (s wordSet) has(word string) bool {
	return s.words[word] || slices.ContainsFunc(s.begins, func(b string) bool { return strings.HasPrefix(word, b) })
}

// missing returns the sets of needed words that have no member in a passage.
func (n *needs) missing(p *passage) (missing []wordSet) {
	for _, set := range n.sets {
		if !slices.ContainsFunc(p.folded, set.has) {
			missing = append(missing, set)
		}
	}
	return missing
}

// wordsOf returns the folded words and numbers of a text.
func wordsOf(text string) []string {
	var words []string
	for _, t := range token.Lex(nil, text) {
		if t.Kind == token.Word || t.Kind == token.Number {
			words = append(words, token.Fold(t.Text(text)))
		}
	}
	return words
}

// skips returns why a rule does not apply to an article, "" if it does. What the
// article is about is another question.
func (s *search) skips(a *article.Article) Reason {
	if !s.paths.Empty() && !s.paths.Match(a.Path) || s.exclude.Match(a.Path) {
		return OtherPath
	}
	r := s.rule
	if r.After == calendar.Earliest && r.Before == calendar.Latest {
		return ""
	}
	if a.Date.Origin == article.Undated || a.Date.Days.Last < r.After || a.Date.Days.First >= r.Before {
		return OtherDate
	}
	return ""
}

// looksIn reports whether the rule looks for claims in a part of a document.
func (s *search) looksIn(p article.Place) bool {
	if len(s.rule.In) == 0 {
		return p != article.Code
	}
	return slices.Contains(s.rule.In, p)
}
