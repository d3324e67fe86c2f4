package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// pairsShown is how many findings of one fact are told in a sentence each; more of
// them are told in one line for each claim.
const pairsShown = 8

// finding writes one finding: severity, the letters of its sides, what disagrees, and
// the way from the one wording to the other.
func (t *text) finding(p pairing) {
	label, st := string(p.Severity), severityStyle(p.Severity)
	if p.Accepted != nil {
		label, st = "accepted", dim
	}
	head := []span{{"  ", plain}, {pad(label, diffIndent-groupIndent), st}}
	var body []span
	if sides := p.sides(); sides != "" {
		body = append(body, span{sides, letter}, span{" ", plain})
	}
	body = append(body, span{string(p.Relation) + ":", st}, span{" ", plain}, styled(plain, p.because()))
	if t.all {
		body = append(body, span{" · ", dim}, styled(dim, p.Fingerprint))
	}
	t.write(head, diffIndent, body...)
	indent := []span{{pad("", diffIndent), plain}}
	if p.Against != nil && len(p.taken) < 2 { // what is taken together stands above
		t.write(indent, diffIndent, wordDiff(p.Finding)...)
	}
	if p.Accepted != nil {
		t.write(indent, diffIndent, styled(dim, allowed(p.Accepted)))
	}
}

// allowed says who accepted a finding, why, and until when.
func allowed(a *verdict.Accepted) string {
	text := "accepted"
	if a.By != "" {
		text += " by " + a.By
	}
	if a.Expires < calendar.Latest {
		text += " until " + a.Expires.String()
	}
	return fmt.Sprintf("%s: %s (%s:%d)", text, a.Reason, a.Path, a.Line)
}

// sides returns "A and B", the letters of what a finding sets against each other, with
// the places of its claims where a letter stands for several that are shown.
func (p pairing) sides() string {
	claim, against := p.claim+p.places[0], p.against+p.places[1]
	switch {
	case len(p.taken) > 2:
		last := len(p.taken) - 1
		return strings.Join(p.taken[:last], ", ") + " and " + p.taken[last]
	case p.claim == "" || p.against == "":
		return claim + against
	case p.claim == p.against:
		return "within " + p.claim
	}
	return claim + " and " + against
}

// told splits the findings of a fact, the worst first, into those that are told one by
// one and those that are told together: where there are many, and where several
// statements can all be true. With all, each is told by itself.
func (s *sheet) told(all bool) (each, together []pairing) {
	compatible := 0
	for _, p := range s.findings {
		if p.Relation == value.Compatible {
			compatible++
		}
	}
	for _, p := range worst(s.findings) {
		if p.Claim == nil || p.Against == nil || p.Accepted != nil {
			each = append(each, p)
		} else if all {
			each = append(each, p)
		} else if len(s.findings)-compatible > pairsShown || p.Relation == value.Compatible && compatible > 1 {
			together = append(together, p)
		} else {
			each = append(each, p)
		}
	}
	return each, together
}

// together writes findings of each severity and relation in one line where every two of
// some groups have it, else in one line for each first side.
func (t *text) together(s *sheet, findings []pairing) {
	type sort struct {
		severity rule.Severity
		relation value.Relation
	}
	var order []sort
	of := map[sort][]pairing{}
	for _, p := range findings {
		key := sort{p.Severity, p.Relation}
		if of[key] == nil {
			order = append(order, key)
		}
		of[key] = append(of[key], p)
	}
	for _, key := range order {
		if all := everyTwo(of[key]); all != nil {
			t.everyTwo(of[key][0], all)
			continue
		}
		for i, same := range byFirstSide(of[key]) {
			t.oneAgainstMany(s, same, i == 0)
		}
	}
}

// everyTwo returns the letters of the groups every two of which stand in one of the
// findings; nil where some pair is not there.
func everyTwo(findings []pairing) []string {
	seen := map[int]bool{}
	for _, p := range findings {
		seen[letterIndex(p.claim)], seen[letterIndex(p.against)] = true, true
	}
	if n := len(seen); n < 4 || len(findings) != n*(n-1)/2 {
		return nil
	}
	var all []string
	for _, i := range slices.Sorted(maps.Keys(seen)) {
		all = append(all, letters(i))
	}
	return all
}

func (t *text) everyTwo(first pairing, all []string) {
	head := []span{{"  ", plain}, {pad(string(first.Severity), diffIndent-groupIndent), severityStyle(first.Severity)}}
	t.write(head, diffIndent, span{"every two of " + letterRanges(all), letter}, span{" ", plain},
		span{string(first.Relation), severityStyle(first.Severity)}, span{": " + verdict.Meaning(first.Rule.Kind, first.Relation), plain})
}

// byFirstSide puts the findings together that have their first side in common.
func byFirstSide(findings []pairing) [][]pairing {
	var lists [][]pairing
	at := map[string]int{}
	for _, p := range findings {
		i, known := at[p.claim]
		if !known {
			i = len(lists)
			at[p.claim] = i
			lists = append(lists, nil)
		}
		lists[i] = append(lists[i], p)
	}
	return lists
}

// oneAgainstMany writes findings of one severity and relation that have their first
// side in common: "A and B, C compatible: both can be true", and the words of each, which
// are those that stand beside its letter.
func (t *text) oneAgainstMany(s *sheet, findings []pairing, explain bool) {
	first := findings[0]
	var others []string
	words := []span{shortly(removed, s.wordsOf(first, 0))}
	for _, p := range findings {
		others = append(others, p.against)
		words = append(words, span{" ", plain}, shortly(added, s.wordsOf(p, 1)))
	}
	body := []span{
		{first.claim + " and " + letterRanges(others), letter}, {" ", plain},
		{string(first.Relation), severityStyle(first.Severity)},
	}
	if explain {
		body = append(body, span{": " + verdict.Meaning(first.Rule.Kind, first.Relation), plain})
	}
	head := []span{{"  ", plain}, {pad(string(first.Severity), diffIndent-groupIndent), severityStyle(first.Severity)}}
	t.write(head, diffIndent, body...)
	if len(findings) <= pairsShown {
		t.write([]span{{pad("", diffIndent), plain}}, diffIndent, words...)
	}
}

// shortly writes the words of a side in a style, cut where they are a whole quotation.
func shortly(s style, text string) span { return span{cutMiddle(Printable(text), quotedRoom), s} }

// wordsOf returns the words beside the letter of a side of a finding: of its claim, 0, or
// of what it stands against, 1.
func (s *sheet) wordsOf(p pairing, side int) string {
	if at := p.shown[side]; at.taken {
		return s.groups[at.group].claims[0].Text
	}
	if side == 0 {
		return p.Claim.Text
	}
	return textOf(p.Against)
}
