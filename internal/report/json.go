package report

import (
	"bufio"
	"encoding/json"
	"io"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/fix"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// JSON writes the whole result as one object, as docs/schema/check.json describes it.
// Keys have an order and numbers are exact, so that equal results are equal bytes.
func JSON(w io.Writer, r *verdict.Result, o Options) error {
	return writeJSON(bufio.NewWriter(w), func(check *jsonObject) {
		check.field("version").value(o.Version)
		check.field("summary").value(summaryOf(r))
		check.field("facts").list(len(r.Facts), func(i int, j jsonWriter) {
			j.object(func(fact *jsonObject) { writeFact(fact, &r.Facts[i]) })
		})
		check.field("findings").list(len(r.Findings), func(i int, j jsonWriter) { j.value(findingOf(&r.Findings[i])) })
		check.field("unread").list(len(r.Unread), func(i int, j jsonWriter) {
			j.value(unreadObject{r.Unread[i].Path, r.Unread[i].Err.Error()})
		})
	})
}

type summaryObject struct {
	Articles int           `json:"articles"`
	Rules    int           `json:"rules"`
	Claims   int           `json:"claims"`
	Silent   int           `json:"silent"`
	Unread   int           `json:"unread"`
	Findings countedObject `json:"findings"`
}

type countedObject struct {
	Total      int            `json:"total"`
	Accepted   int            `json:"accepted"`
	Relation   relationCounts `json:"relation"`
	Severities severityCounts `json:"severity"`
}

type relationCounts struct {
	Conflict     int `json:"conflict"`
	Missing      int `json:"missing"`
	Tension      int `json:"tension"`
	Incomparable int `json:"incomparable"`
	Compatible   int `json:"compatible"`
	Same         int `json:"same"`
}

type severityCounts struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Note    int `json:"note"`
}

// pairObject is written as [group, group, relation].
type pairObject verdict.Pair

// MarshalJSON implements [json.Marshaler].
func (p pairObject) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{p.A, p.B, p.Relation})
}

// computedObject is for how many ways to put claims together a computed fact was tried.
type computedObject struct {
	Combinations int `json:"combinations"`
	Tried        int `json:"tried"`
}

type claimObject struct {
	Article     string            `json:"article"`
	Path        string            `json:"path"`
	Line        int               `json:"line"`
	Column      int               `json:"column"`
	Start       int               `json:"start"`
	End         int               `json:"end"`
	Text        string            `json:"text"`
	Sentence    string            `json:"sentence"`
	Value       claimedValue      `json:"value"`
	Keys        map[string]string `json:"keys"`
	Attribution string            `json:"attribution"`
	Quoted      bool              `json:"quoted"`
	Negated     bool              `json:"negated"`
	Hedged      bool              `json:"hedged"`
	Date        *dateObject       `json:"date"`
	Then        *periodObject     `json:"then"` // the time of its own that the article says the fact stood so in
}

// periodObject is the first and the last day of a time.
type periodObject struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// dateObject is the date of a claim's article; null where there is none.
type dateObject struct {
	periodObject
	Origin string `json:"origin"`
}

type referenceObject struct {
	Text string `json:"text"`
	Path string `json:"path"`
	Line int    `json:"line"`
}

type findingObject struct {
	Rule          string          `json:"rule"`
	Relation      value.Relation  `json:"relation"`
	Severity      rule.Severity   `json:"severity"`
	Claim         *claimObject    `json:"claim"`
	Against       any             `json:"against"` // claimObject, referenceObject, or nil
	ClaimOthers   int             `json:"claim_others"`
	AgainstOthers int             `json:"against_others"`
	Message       string          `json:"message"`
	Diff          []editObject    `json:"diff"`
	Fingerprint   string          `json:"fingerprint"`
	Accepted      *acceptedObject `json:"accepted"`

	// What would make the sides agree: one where the rule declares the value, else one
	// for each side, of which none is known to be right.
	Suggestions []suggestionObject `json:"suggestions"`
}

// suggestionObject is what could stand in the place of a claim's words.
type suggestionObject struct {
	Article string `json:"article"`
	Path    string `json:"path"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
}

// acceptedObject tells why a finding is allowed; null where it is not.
type acceptedObject struct {
	Reason  string `json:"reason"`
	By      string `json:"by"`      // "" if it is not said
	Expires string `json:"expires"` // the last day on which it holds; "" if it always does
	Path    string `json:"path"`
	Line    int    `json:"line"`
}

type editObject struct {
	Side verdict.Which `json:"side"`
	Text string        `json:"text"`
}

type unreadObject struct {
	Path  string `json:"path"`
	Error string `json:"error"`
}

func summaryOf(r *verdict.Result) summaryObject {
	s := summarize(r)
	return summaryObject{
		Articles: s.articles, Rules: s.rules, Claims: s.claims, Silent: s.silent, Unread: s.unread,
		Findings: countedObject{
			Total: len(r.Findings), Accepted: s.accepted,
			Relation: relationCounts{
				Conflict: s.relation[value.Conflict], Missing: s.relation[rule.Missing], Tension: s.relation[value.Tension],
				Incomparable: s.relation[value.Incomparable], Compatible: s.relation[value.Compatible], Same: s.relation[value.Same],
			},
			Severities: severityCounts{s.severity[rule.Error], s.severity[rule.Warning], s.severity[rule.Note]},
		},
	}
}

// writeFact writes a rule with its claims, how they are grouped, and how the groups
// relate, which is left out above verdict.MaxGroups groups.
func writeFact(fact *jsonObject, f *verdict.Fact) {
	fact.field("id").value(f.Rule.ID)
	fact.field("title").value(f.Rule.Title)
	fact.field("kind").value(f.Rule.Kind)
	if f.Rule.Why != "" {
		fact.field("why").value(f.Rule.Why)
	}
	fact.field("file").value(f.Rule.File)
	fact.field("line").value(f.Rule.Line)
	fact.field("claims").list(len(f.Claims), func(i int, j jsonWriter) { j.value(claimOf(f.Claims[i])) })
	fact.field("groups").list(len(f.Groups), func(i int, j jsonWriter) { j.value(f.Groups[i]) })
	if len(f.Groups) <= verdict.MaxGroups {
		fact.field("relations").list(len(f.Pairs), func(i int, j jsonWriter) { j.value(pairObject(f.Pairs[i])) })
	}
	if c := f.Computed; c != nil {
		fact.field("computed").value(computedObject{c.All, c.Tried})
	}
}

func findingOf(f *verdict.Finding) findingObject {
	object := findingObject{
		Rule: f.Rule.ID, Relation: f.Relation, Severity: f.Severity,
		ClaimOthers: f.ClaimOthers, AgainstOthers: f.AgainstOthers,
		Message: f.Message, Diff: []editObject{}, Fingerprint: f.Fingerprint,
	}
	if f.Claim != nil {
		c := claimOf(f.Claim)
		object.Claim = &c
	}
	switch {
	case f.Against == nil:
	case f.Against.Claim != nil:
		object.Against = claimOf(f.Against.Claim)
	case f.Against.Reference != nil:
		object.Against = referenceObject{f.Against.Reference.Text, f.Against.Reference.Path, f.Against.Reference.Line}
	}
	if f.Accepted != nil {
		a := f.Accepted
		object.Accepted = &acceptedObject{a.Reason, a.By, isoDay(a.Expires), a.Path, a.Line}
	}
	object.Suggestions = []suggestionObject{}
	for _, s := range fix.Suggestions(f) {
		object.Suggestions = append(object.Suggestions, suggestionObject{s.Claim.Article, s.Claim.Path, s.Claim.Start, s.Claim.End, s.Text})
	}
	for _, e := range f.Diff {
		object.Diff = append(object.Diff, editObject{e.Side, e.Text})
	}
	return object
}

func claimOf(c *claim.Claim) claimObject {
	keys := c.Keys
	if keys == nil {
		keys = map[string]string{} // encoding/json sorts them
	}
	object := claimObject{
		Article: c.Article, Path: c.Path, Line: c.Line, Column: c.Column, Start: c.Start, End: c.End,
		Text: c.Text, Sentence: c.Sentence, Value: claimedValueOf(c), Keys: keys,
		Attribution: c.Attribution, Quoted: c.Quoted, Negated: c.Negated, Hedged: c.Hedged,
	}
	object.Date = dateOf(c.Date)
	if c.Then != nil {
		then := periodOf(*c.Then)
		object.Then = &then
	}
	return object
}

func periodOf(p calendar.Period) periodObject { return periodObject{isoDay(p.First), isoDay(p.Last)} }

func dateOf(d article.Date) *dateObject {
	if d.Origin == article.Undated {
		return nil
	}
	return &dateObject{periodOf(d.Days), string(d.Origin)}
}
