package report

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Text writes the report for people: every fact with a finding, the claims of it
// grouped by what they state, each group with a letter and its sentence, and then
// what disagrees with what.
func Text(w io.Writer, r *verdict.Result, o Options) error {
	out := bufio.NewWriter(w)
	t := text{lines{out, newPalette(o.Color), o.Width}, o.All}
	for _, s := range sheets(o.shown(r)) {
		if len(s.findings) > 0 || o.All {
			t.sheet(&s)
			t.blank()
		}
	}
	t.summary(summarize(r))
	return out.Flush()
}

// text is a report for people in the writing.
type text struct {
	lines
	all bool
}

// Indents of the report, in columns.
const (
	groupIndent    = 2
	sentenceIndent = 5
	diffIndent     = 11
)

// sentenceLines is how many lines an excerpt of a sentence may take.
const sentenceLines = 2

// placesShown is how many places of one group are shown, unless all are asked for.
const placesShown = 4

// pairsShown is how many findings of one fact are told in a sentence each; more of
// them are told in one line for each claim.
const pairsShown = 8

func (t *text) sheet(s *sheet) {
	t.heading(s)
	place, words := t.measure(s)
	for _, g := range s.groups {
		t.group(g, place, words)
	}
	for _, ref := range s.references {
		t.reference(ref, place)
	}
	each, together := s.told(t.all)
	for _, p := range each {
		t.finding(p)
	}
	t.together(together)
	if why := s.fact.Rule.Why; why != "" && len(s.findings) > 0 {
		t.write([]span{{"  why      ", dim}}, diffIndent, styled(dim, why))
	}
}

// heading writes "id · title · stated 3 ways: 2 conflicts".
func (t *text) heading(s *sheet) {
	r := s.fact.Rule
	spans := []span{styled(heading, r.ID)}
	if r.Title != "" && r.Title != r.ID {
		spans = append(spans, span{" · ", dim}, styled(plain, r.Title))
	}
	spans = append(spans, span{" · ", dim})
	t.write(nil, groupIndent, append(spans, standing(s)...)...)
}

// standing says in a few words what the claims of a fact come to.
func standing(s *sheet) []span {
	if len(s.groups) == 0 && len(s.references) == 0 {
		return []span{{"not stated", severityStyle(s.severity())}}
	}
	var ways string
	switch n := len(s.groups); {
	case n == 1 && len(s.groups[0].claims) == 1:
		ways = "stated once"
	case n == 1:
		ways = "stated one way"
	case n > 1:
		ways = fmt.Sprintf("stated %d ways", n)
	}
	count := map[value.Relation]int{}
	worst := map[value.Relation]rule.Severity{}
	for _, f := range s.findings {
		count[f.Relation]++
		if worst[f.Relation] == "" {
			worst[f.Relation] = f.Severity
		}
	}
	spans := []span{{ways, plain}}
	if n := count[value.Compatible]; n > 0 && n == len(s.findings) {
		return append(spans, span{", ", plain}, span{"compatible", severityStyle(worst[value.Compatible])})
	}
	for _, rel := range relations {
		if n := count[rel]; n > 0 {
			spans = append(spans, span{", ", plain}, span{countedRelation(n, rel), severityStyle(worst[rel])})
		}
	}
	return spans
}

// measure returns how wide the places and the words of the claims of a fact are, so
// that they can stand in columns; 0 where a line has no room for columns.
func (t *text) measure(s *sheet) (place, words int) {
	for _, g := range s.groups {
		for _, c := range g.claims[:t.shown(g)] {
			place = max(place, width(placeText(c)))
			words = max(words, width(quoted(c.Text)))
		}
	}
	if t.limit > 0 && sentenceIndent+place+2+words > t.limit*3/4 {
		words = 0
	}
	if t.limit > 0 && sentenceIndent+place > t.limit*3/4 {
		place = 0
	}
	return place, words
}

// shown is how many claims of a group are shown.
func (t *text) shown(g group) int {
	if t.all || len(g.claims) <= placesShown+1 {
		return len(g.claims)
	}
	return placesShown
}

// group writes the claims that state the same, with the sentence of the first.
func (t *text) group(g group, place, words int) {
	label := pad("  "+g.letter, sentenceIndent)
	for i, c := range g.claims[:t.shown(g)] {
		head := []span{{label, letter}, {pad(placeText(c), place) + "  ", dim}}
		body := []span{styled(plain, quoted(c.Text)), {"  ", plain}}
		if words > 0 {
			head = append(head, span{pad(quoted(c.Text), words) + "  ", plain})
			body = nil
		}
		body = append(body, notes(c)...)
		t.write(head, sentenceIndent, body...)
		if i == 0 {
			t.sentence(c)
		}
		label = pad("", sentenceIndent)
	}
	if n := len(g.claims) - t.shown(g); n > 0 {
		t.write([]span{{label, plain}}, sentenceIndent, span{fmt.Sprintf("and %d more that state the same; --all shows them", n), dim})
	}
}

// notes say how the words of a claim were read, and who said them.
func notes(c *claim.Claim) []span {
	var spans []span
	note := func(s string) {
		if len(spans) > 0 {
			spans = append(spans, span{" · ", dim})
		}
		spans = append(spans, styled(dim, s))
	}
	if read := reading(c.Value); read != "" {
		spans = append(spans, styled(plain, read))
	}
	for _, key := range slices.Sorted(maps.Keys(c.Keys)) {
		note(key + " " + c.Keys[key])
	}
	switch {
	case c.Attribution != "" && c.Quoted:
		note("quoted from " + speaker(c))
	case c.Attribution != "":
		note("according to " + speaker(c))
	case c.Quoted:
		note("in a quotation")
	}
	if c.Hedged {
		note("hedged")
	}
	if c.Negated {
		note("denied")
	}
	return spans
}

// speaker names who makes a claim.
func speaker(c *claim.Claim) string {
	if c.Speaker != "" {
		return c.Speaker
	}
	return c.Attribution
}

// sentence writes the sentence of a claim, cut around its words, which are marked, to a
// few lines.
func (t *text) sentence(c *claim.Claim) {
	cut := func(room int) []span {
		return excerpt(c.Sentence, c.InSentence, c.InSentence+len(c.Text), room, marked)
	}
	spans := cut(0)
	if t.limit > 0 {
		line := max(t.limit, least) - sentenceIndent
		for room := sentenceLines * line; room > line && len(fold(line, t.bracket(spans)...)) > sentenceLines; room -= 2 {
			spans = cut(room)
		}
	}
	t.write([]span{{pad("", sentenceIndent), plain}}, sentenceIndent, spans...)
}

// reference writes a declared value, in the columns of the claims.
func (t *text) reference(ref reference, place int) {
	at := fmt.Sprintf("%s:%d", Printable(ref.Path), ref.Line)
	head := []span{{pad("  "+ref.letter, sentenceIndent), letter}, {pad(at, place) + "  ", dim}}
	t.write(head, sentenceIndent, styled(plain, quoted(ref.Text)), span{" ", plain}, span{"declared", dim})
}

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
	if p.Against != nil {
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

// sides returns "A and B", the letters of what a finding sets against each other.
func (p pairing) sides() string {
	switch {
	case p.claim == "" || p.against == "":
		return p.claim + p.against
	case p.claim == p.against:
		return "within " + p.claim
	}
	return p.claim + " and " + p.against
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
func (t *text) together(findings []pairing) {
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
			t.oneAgainstMany(same, i == 0)
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
		span{string(first.Relation), severityStyle(first.Severity)}, span{": " + meaning(first.Rule.Kind, first.Relation), plain})
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
// side in common: "A and B, C compatible: both can be true", and the words of each.
func (t *text) oneAgainstMany(findings []pairing, explain bool) {
	first := findings[0]
	var others []string
	words := []span{shortly(removed, first.Claim.Text)}
	for _, p := range findings {
		others = append(others, p.against)
		words = append(words, span{" ", plain}, shortly(added, textOf(p.Against)))
	}
	body := []span{
		{first.claim + " and " + letterRanges(others), letter}, {" ", plain},
		{string(first.Relation), severityStyle(first.Severity)},
	}
	if explain {
		body = append(body, span{": " + meaning(first.Rule.Kind, first.Relation), plain})
	}
	head := []span{{"  ", plain}, {pad(string(first.Severity), diffIndent-groupIndent), severityStyle(first.Severity)}}
	t.write(head, diffIndent, body...)
	if len(findings) <= pairsShown {
		t.write([]span{{pad("", diffIndent), plain}}, diffIndent, words...)
	}
}

// shortly writes the words of a side in a style, cut where they are a whole quotation.
func shortly(s style, text string) span { return span{cutMiddle(Printable(text), quotedRoom), s} }

// summary writes the last line.
func (t *text) summary(s summary) {
	st := isGood
	for _, severity := range severities {
		if s.severity[severity] > 0 {
			st = severityStyle(severity)
			break
		}
	}
	line, found, _ := strings.Cut(s.String(), s.byRelation())
	t.write(nil, groupIndent, span{line, plain}, span{s.byRelation(), st}, span{found, plain})
	if s.unread > 0 {
		t.write(nil, groupIndent, span{counted(s.unread, "article") + " could not be read", isError})
	}
}

func severityStyle(s rule.Severity) style {
	switch s {
	case rule.Error:
		return isError
	case rule.Warning:
		return isWarning
	}
	return isNote
}

// placeText returns "path:line:column", as terminals make links of it.
func placeText(c *claim.Claim) string {
	return fmt.Sprintf("%s:%d:%d", Printable(c.Path), c.Line, c.Column)
}

// quotedRoom is how many columns the words of a claim take in a line of claims; a
// whole quotation is shown with its sentence.
const quotedRoom = 44

// quoted returns the words of a claim in quotation marks, cut in the middle where
// they are long.
func quoted(s string) string { return `"` + cutMiddle(Printable(s), quotedRoom) + `"` }
