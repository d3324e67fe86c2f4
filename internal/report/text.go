package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

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
	t := text{lines{out, newPalette(o.Color), o.Width}, o.All, r.Concerned != nil && !o.All}
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
	all   bool
	about bool // a change: of a fact, only what the findings speak of
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

func (t *text) sheet(s *sheet) {
	t.heading(s)
	each, together := s.told(t.all)
	s.lead(each)
	rest := 0
	if t.about {
		rest = s.leaveOut()
	}
	place, words := t.measure(s)
	for _, g := range s.groups {
		if !g.left {
			t.group(g, place, words)
		}
	}
	if rest > 0 {
		t.write([]span{{pad("", sentenceIndent), plain}}, sentenceIndent, span{fmt.Sprintf("and %s to state it, which no finding below is about", counted(rest, "more way")), dim})
	}
	for _, ref := range s.references {
		t.reference(ref, place)
	}
	for _, p := range each {
		t.finding(p)
	}
	t.together(s, together)
	if s.silent() {
		t.write([]span{{"  see      ", dim}}, diffIndent, styled(dim, "factcheck explain "+s.fact.Rule.ID+", for the sentences that came near"))
	}
	if why := s.fact.Rule.Why; why != "" && len(s.findings) > 0 {
		t.write([]span{{"  why      ", dim}}, diffIndent, styled(dim, why))
	}
	if owner := s.fact.Rule.Owner; owner != "" && len(s.findings) > 0 {
		t.write([]span{{"  owner    ", dim}}, diffIndent, styled(dim, owner))
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
	if s.unknown {
		return []span{{"not one of the rules", severityStyle(s.severity())}}
	}
	computed := s.fact.Computed
	if len(s.groups) == 0 && len(s.references) == 0 && computed == nil {
		return []span{{"not stated", severityStyle(s.severity())}}
	}
	var ways string
	switch n := len(s.groups); {
	case computed != nil:
		ways = combined(computed)
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

// combined says of a computed fact for how many combinations of claims it was tried.
func combined(c *verdict.Combinations) string {
	switch {
	case c.All == 0:
		return "no claims to compute with"
	case c.Tried < c.All:
		return fmt.Sprintf("computed for %d of %s", c.Tried, counted(c.All, "combination"))
	}
	return fmt.Sprintf("computed for %s", counted(c.All, "combination"))
}

// measure returns how wide the places and the words of the claims of a fact are, so
// that they can stand in columns; 0 where a line has no room for columns.
func (t *text) measure(s *sheet) (place, words int) {
	for _, g := range s.groups {
		if g.left {
			continue
		}
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
	most := max(placesShown, g.led)
	if t.all || len(g.claims) <= most+1 {
		return len(g.claims)
	}
	return most
}

// group writes the claims that state the same, with the sentences of the first, which
// findings are about.
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
		if i < g.led {
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
	if c.Then != nil {
		note("of " + c.Then.Words())
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
	return claim.Objective(cmp.Or(c.Speaker, c.Attribution))
}

// sentence writes the sentence of a claim, cut around its words, which are marked, to a
// few lines.
func (t *text) sentence(c *claim.Claim) {
	all := partsOf(c.Sentence, c.InSentence, c.InSentence+len(c.Text))
	spans := all.within(0)
	if t.limit > 0 {
		line := max(t.limit, least) - sentenceIndent
		most := sentenceLines * line
		around := all.near(most)
		for room := most; room > line && len(fold(line, t.bracket(spans)...)) > sentenceLines; room -= 2 {
			spans = around.within(room)
		}
	}
	t.write([]span{{pad("", sentenceIndent), plain}}, sentenceIndent, spans...)
}

// reference writes a declared value, in the columns of the claims.
func (t *text) reference(ref reference, place int) {
	head := []span{{pad("  "+ref.letter, sentenceIndent), letter}, {pad(Printable(ref.Place()), place) + "  ", dim}}
	t.write(head, sentenceIndent, styled(plain, quoted(ref.Text)), span{" ", plain}, span{ref.Role(), dim})
}

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
