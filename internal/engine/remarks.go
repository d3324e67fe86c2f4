package engine

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/lane"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/suppression"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Remark is a remark in a file that keeps rules from a passage, and how many claims of
// each rule it took out, in the order of its rules.
type Remark struct {
	suppression.Remark
	Path  string
	Taken []int
}

// remarks are those in one article.
type remarks struct {
	list  []Remark
	lines []int // where the lines begin that they count, in the article's text; nil if these are the lines of the file
}

// remarks returns the remarks in the article that was read last from a file.
func (r *Reader) remarks(file File, a *article.Article) remarks {
	switch source := r.buffer.Bytes(); {
	case a.Enclosed && !strings.Contains(a.Text, suppression.Start):
		return remarks{}
	case a.Enclosed:
		return remarks{list: remarksIn(a.Path, []byte(a.Text)), lines: linesIn(a.Text)}
	case article.Packed(file.Path) || article.Wide(source):
		return remarks{list: remarksIn(a.Path, []byte(a.Source(0, math.MaxInt)))}
	default:
		return remarks{list: remarksIn(a.Path, source)}
	}
}

// remarksIn returns the remarks in the bytes of a file, or of a text.
func remarksIn(path string, source []byte) []Remark {
	var list []Remark
	for _, r := range suppression.Find(source) {
		list = append(list, Remark{Remark: r, Path: path, Taken: make([]int, len(r.Rules))})
	}
	return list
}

// linesIn returns where the lines of a text begin.
func linesIn(text string) []int {
	lines, end := []int{0}, linebreak.Of(lane.Bytes(text))
	for i := range len(text) {
		if text[i] == end {
			lines = append(lines, i+1)
		}
	}
	return lines
}

// line returns the line on which a claim stands, of those that the remarks count.
func (m remarks) line(c *claim.Claim) int {
	if m.lines == nil {
		return c.Line
	}
	return sort.SearchInts(m.lines, c.Value.Start+1)
}

// suppress takes out the claims that a remark covers, and counts them there; and those
// that are found in the words of a remark.
func (m remarks) suppress(claims []claim.Claim) []claim.Claim {
	if len(m.list) == 0 {
		return claims
	}
	reach := m.reaches()
	lines := make(map[string][]int) // of the claims of each rule that no remark has in its words
	claims = slices.DeleteFunc(claims, func(c claim.Claim) bool {
		line, id := m.line(&c), c.Rule.ID
		if reach.words.has(line) || reach.wordsOf[id].has(line) {
			return true
		}
		lines[id] = append(lines[id], line)
		return reach.of[id].has(line)
	})
	for _, of := range lines {
		slices.Sort(of)
	}
	for i := range m.list {
		r := &m.list[i]
		for at, id := range r.Rules {
			r.Taken[at] = max(0, sort.SearchInts(lines[id], r.Last+1)-sort.SearchInts(lines[id], r.First))
		}
	}
	return claims
}

// reaches are the lines that remarks are about, and those of their own words.
type reaches struct {
	of      map[string]ranges // by rule: the lines that remarks keep it from
	words   ranges            // the lines of remarks that are no words of an article for any rule
	wordsOf map[string]ranges // by rule: likewise, of remarks that only their rules tell from a sentence
}

func (m remarks) reaches() reaches {
	all := reaches{of: make(map[string]ranges), wordsOf: make(map[string]ranges)}
	for i := range m.list {
		r := &m.list[i]
		own := lineRange{r.Line, r.Ends, &r.Remark}
		if r.Marked {
			all.words = append(all.words, own)
		}
		for _, id := range r.Rules {
			all.of[id] = append(all.of[id], lineRange{r.First, r.Last, &r.Remark})
			all.wordsOf[id] = append(all.wordsOf[id], own)
		}
	}
	all.words.settle()
	for id := range all.of {
		all.of[id].settle()
		all.wordsOf[id].settle()
	}
	return all
}

// lineRange is the lines from first to last, none where that is before first, and the
// remark that is about them.
type lineRange struct {
	first, last int
	by          *suppression.Remark
}

// ranges are ranges of lines. Settled, they are by their beginnings, and each ends no
// earlier than those before it, so that a line is found by its beginning.
type ranges []lineRange

func (r ranges) settle() {
	slices.SortStableFunc(r, func(a, b lineRange) int { return cmp.Compare(a.first, b.first) })
	for i := 1; i < len(r); i++ {
		if before := r[i-1]; before.last >= r[i].last {
			r[i].last, r[i].by = before.last, before.by
		}
	}
}

// at returns the remark of one of the ranges that a line is in, nil if it is in none. The
// ranges are settled.
func (r ranges) at(line int) *suppression.Remark {
	i := sort.Search(len(r), func(i int) bool { return r[i].first > line }) - 1
	if i < 0 || line > r[i].last {
		return nil
	}
	return r[i].by
}

// has reports whether a line is in one of the ranges, which are settled.
func (r ranges) has(line int) bool { return r.at(line) != nil }

// placed returns the remarks with the lines of the file on which they stand.
func (m remarks) placed(a *article.Article) []Remark {
	for i := range m.list {
		if r := &m.list[i]; m.lines != nil {
			r.Line = a.Position(a.Offset(m.lines[r.Line-1])).Line
		}
	}
	return m.list
}

// suppressions tells verdict of the remarks that speak of the rules of the run, or of
// rules that there are not. Of other rules it cannot be said whether the remarks do
// anything.
func (c Config) suppressions(rules []*rule.Rule, remarks []Remark) []verdict.Suppression {
	if len(remarks) == 0 {
		return nil
	}
	byID := make(map[string]*rule.Rule, len(rules))
	for _, r := range rules {
		byID[r.ID] = r
	}
	known := slices.Clone(c.OtherRules)
	for _, r := range c.Rules {
		known = append(known, r.ID)
	}
	for _, r := range c.Relates {
		known = append(known, r.ID)
	}
	var list []verdict.Suppression
	for _, m := range remarks {
		if m.Misspelt != "" || len(m.Rules) == 0 {
			if s, ok := m.flawed(byID, known); ok {
				list = append(list, s)
			}
			continue
		}
		for i, id := range m.Rules {
			s := verdict.Suppression{Rule: byID[id], Path: m.Path, Line: m.Line, Reason: m.Reason, Claims: m.Taken[i]}
			if s.Rule == nil {
				if !m.Marked || slices.Contains(known, id) {
					continue
				}
				s.Rule, s.Unknown, s.Near = &rule.Rule{ID: id, File: m.Path, Line: m.Line}, true, spelling.Nearest(id, known)
			}
			list = append(list, s)
		}
	}
	return list
}

// flawed tells verdict of a remark that cannot be understood. It is false of one that may
// be none: of another program, or a sentence about remarks.
func (m Remark) flawed(rules map[string]*rule.Rule, known []string) (verdict.Suppression, bool) {
	s := verdict.Suppression{Path: m.Path, Line: m.Line, Flaw: "the remark names no rule: write factcheck-ignore RULE: why"}
	if m.Misspelt != "" {
		s.Flaw = fmt.Sprintf("%s begins no remark", m.Misspelt)
		if m.Meant != "" {
			s.Flaw += fmt.Sprintf("; did you mean %s?", m.Meant)
		}
	}
	elsewhere := false // in this run the rule takes no part
	for _, id := range m.Rules {
		if s.Rule = rules[id]; s.Rule != nil {
			return s, true
		}
		elsewhere = elsewhere || slices.Contains(known, id)
	}
	s.Rule, s.Unknown = &rule.Rule{ID: cmp.Or(m.Misspelt, suppression.Start+"ignore"), File: m.Path, Line: m.Line}, true
	return s, m.Marked && !elsewhere && (m.Misspelt == "" || m.Meant != "")
}

// Suppressed returns how to tell which claims remarks keep out of a comparison, and for
// what reason, in an article that was read last.
func (r *Reader) Suppressed(file File, a *article.Article) func(c *claim.Claim) (reason string, ok bool) {
	m := r.remarks(file, a)
	reach := m.reaches()
	return func(c *claim.Claim) (string, bool) {
		line := m.line(c)
		by := cmp.Or(reach.of[c.Rule.ID].at(line), reach.wordsOf[c.Rule.ID].at(line))
		if by == nil {
			return "", false
		}
		return cmp.Or(by.Reason, "it gives no reason"), true
	}
}
