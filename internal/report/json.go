package report

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// JSON writes the whole result as one object, as docs/schema/check.json describes it.
// Keys have an order and numbers are exact, so that equal results are equal bytes.
func JSON(w io.Writer, r *verdict.Result, o Options) error {
	j := jsonWriter{out: bufio.NewWriter(w)}
	j.out.WriteString("{")
	j.field("version", o.Version)
	j.field("summary", summaryOf(r))
	j.list("facts", len(r.Facts), func(i int) any { return factOf(&r.Facts[i]) })
	j.list("findings", len(r.Findings), func(i int) any { return findingOf(&r.Findings[i]) })
	j.list("unread", len(r.Unread), func(i int) any { return unreadObject{r.Unread[i].Path, r.Unread[i].Err.Error()} })
	j.out.WriteString("\n}\n")
	return cmp.Or(j.err, j.out.Flush())
}

// jsonWriter writes an object field by field, and lists item by item, so that the whole
// of a large result is never in memory twice.
type jsonWriter struct {
	out    *bufio.Writer
	fields int
	err    error
}

// field writes a field of the object.
func (j *jsonWriter) field(name string, v any) {
	j.name(name)
	j.value("  ", v)
}

// list writes a field that is a list of n items.
func (j *jsonWriter) list(name string, n int, item func(int) any) {
	j.name(name)
	j.out.WriteString("[")
	for i := range n {
		if i > 0 {
			j.out.WriteString(",")
		}
		j.out.WriteString("\n    ")
		j.value("    ", item(i))
	}
	if n > 0 {
		j.out.WriteString("\n  ")
	}
	j.out.WriteString("]")
}

func (j *jsonWriter) name(name string) {
	if j.fields++; j.fields > 1 {
		j.out.WriteString(",")
	}
	fmt.Fprintf(j.out, "\n  %q: ", name)
}

// value writes a value whose further lines are indented.
func (j *jsonWriter) value(indent string, v any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(indent, "  ")
	if err := enc.Encode(v); err != nil && j.err == nil {
		j.err = err
	}
	j.out.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
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

type factObject struct {
	ID        string        `json:"id"`
	Title     string        `json:"title"`
	Kind      value.Kind    `json:"kind"`
	Why       string        `json:"why,omitempty"`
	File      string        `json:"file"`
	Line      int           `json:"line"`
	Claims    []claimObject `json:"claims"`
	Groups    [][]int       `json:"groups"`
	Relations []pairObject  `json:"relations,omitzero"` // absent above verdict.MaxGroups groups
}

// pairObject is written as [group, group, relation].
type pairObject verdict.Pair

// MarshalJSON implements [json.Marshaler].
func (p pairObject) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{p.A, p.B, p.Relation})
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
}

// dateObject is the date of a claim's article; null where there is none.
type dateObject struct {
	From   string `json:"from"`
	To     string `json:"to"`
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

func factOf(f *verdict.Fact) factObject {
	fact := factObject{
		ID: f.Rule.ID, Title: f.Rule.Title, Kind: f.Rule.Kind, Why: f.Rule.Why, File: f.Rule.File, Line: f.Rule.Line,
		Claims: []claimObject{}, Groups: f.Groups,
	}
	if f.Groups == nil {
		fact.Groups = [][]int{}
	}
	for i := range f.Claims {
		fact.Claims = append(fact.Claims, claimOf(&f.Claims[i]))
	}
	if len(f.Groups) <= verdict.MaxGroups {
		fact.Relations = []pairObject{}
		for _, p := range f.Pairs {
			fact.Relations = append(fact.Relations, pairObject(p))
		}
	}
	return fact
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
		object.Against = referenceObject(*f.Against.Reference)
	}
	if f.Accepted != nil {
		a := f.Accepted
		object.Accepted = &acceptedObject{a.Reason, a.By, isoDay(a.Expires), a.Path, a.Line}
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
	return object
}

func dateOf(d article.Date) *dateObject {
	if d.Origin == article.Undated {
		return nil
	}
	return &dateObject{From: isoDay(d.Days.First), To: isoDay(d.Days.Last), Origin: string(d.Origin)}
}
