// Package rule loads rules from TOML, says everything that is wrong with them at
// once and where, and compiles their patterns. It reads no articles, and compares
// nothing: a rule says what is to be found and how strictly; packages claim and
// verdict do it.
//
// [Load] reads files and folders of them (load.go) into tables that have every key with its place
// (schema.go; the JSON Schema is made of the same). A compiler turns each table into a [Rule]: which
// sentences state the fact (compile.go, keys.go, wordings.go), what claims are held against (reference.go),
// how strictly (strict.go, comparison.go), and the texts it is tried on (example.go). A computed fact is an
// expression over rules, a [Relate] (relate.go). A [Draft] is a rule that stands in no file yet, and
// [Meant] tells whether a change of a file is one of its rules (meaning.go).
package rule

import (
	"regexp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Severity is how bad a finding is.
type Severity string

// The severities, least first. A finding that is Off is not reported.
const (
	Off     Severity = "off"
	Note    Severity = "note"
	Warning Severity = "warning"
	Error   Severity = "error"
)

// Severities returns the severities, least first.
func Severities() []Severity { return []Severity{Off, Note, Warning, Error} }

// AtLeast reports whether a severity is another one or worse. Nothing is as bad as what is
// no severity.
func (s Severity) AtLeast(least Severity) bool {
	from := slices.Index(Severities(), least)
	return from >= 0 && slices.Index(Severities(), s) >= from
}

// Missing is the relation of a finding that has nothing to compare: a rule, or a
// required file, without a claim.
const Missing value.Relation = "missing"

// Scope says how far words and value may stand apart.
type Scope string

// The scopes of near.
const (
	InSentence  Scope = "sentence"
	InParagraph Scope = "paragraph"
)

// defaultWithin is the number of words within which a value stands near a word,
// where the rule does not say (docs/rules.md, near).
const defaultWithin = 12

// Rule declares one fact and how articles state it. Loaded rules are valid and are
// never changed.
type Rule struct {
	ID    string
	Title string // the ID where the file gives none
	Why   string
	Owner string // who answers for the rule; shown with a finding
	Kind  value.Kind
	Todo  bool // its examples may fail: a known miss
	Off   bool // declared with enabled = false: checked as a rule, not applied

	// Which sentences state the fact. A value is claimed where a Find pattern puts it
	// into a hole, or where it stands Within so many words of a Near pattern. A rule
	// of the kind choice, name or quote may have patterns without a hole: the whole
	// sentence is then where the value is looked for.
	About  []*pattern.Pattern // the article has one of these somewhere; empty: any article
	Find   []*pattern.Pattern
	Near   []*pattern.Pattern
	Within int                // words; defaultWithin if the file does not say
	Scope  Scope              // how far Near reaches; InSentence by default
	Unless []*pattern.Pattern // a sentence with one of these states another fact
	Of     []string           // what a count counts, in the singular; empty: anything
	Regex  *regexp.Regexp     // has a group named "value"; nil if the rule has none

	// What kind choice, name and quote look for.
	Choices   []Choice // in the order of the file; specific ones and general ones
	Spellings []string // kind name: spellings of one name
	Canonical string   // kind name: the right spelling; "" if none is declared

	Keys []Key // claims are compared only where all keys are equal

	// Where claims are looked for.
	Paths   []string        // globs as in .gitignore; empty: every article
	Exclude []string        // globs as in .gitignore
	In      []article.Place // empty: every place but code
	After   calendar.Day    // articles of this day or later; calendar.Earliest if unlimited
	Before  calendar.Day    // articles before this day; calendar.Latest if unlimited
	History bool            // values of another time ("up from 35", "could rise to 40") are claims as well
	Part    bool            // parts of a whole ("including five") are claims as well

	// What claims are held against: Expect or Source; without either, each other.
	Expect    *Given
	Source    *Source
	Was       []Given  // retired values: any claim of one is a finding
	Min       int      // fewer claims than this are a finding; 1 by default
	Max       int      // more claims than this are a finding; 0: no limit
	RequireIn []string // globs: each must match a file with a claim

	// How strictly.
	Tolerance     value.Tolerance // within it, claims are compatible
	Precision     Precision
	Trend         Trend
	Limit         bool       // the value is a limit: the words of its bound make no difference
	Revisions     []Revision // by date
	ByAuthority   bool       // claims are held against those of the outlet of the highest authority
	ByAttribution bool       // claims of different named sources are not compared
	Conversions   []Conversion

	// Severity is that of a finding of a relation; it has an entry for each of
	// conflict, missing, tension, incomparable and compatible.
	Severity map[value.Relation]Severity

	Examples     []Example
	Consistent   []Pair // texts whose claims do not conflict
	Inconsistent []Pair // texts whose claims do

	File string // path of the rule file
	Line int    // of the rule's [[rule]]
}

// IsExact reports whether the digits of the rule's values mean themselves: against a
// declared value they do, unless the rule says otherwise.
func (r *Rule) IsExact() bool {
	if r.Precision == DefaultPrecision {
		return r.Expect != nil || r.Source != nil || r.Canonical != ""
	}
	return r.Precision == Exact
}

// Choice is one of the few things that a rule of kind choice tells apart.
type Choice struct {
	Name    string             // as the rule calls it: "civilian"
	Words   []*pattern.Pattern // the wordings that state it
	General []string           // for a general choice, the names of the choices it agrees with; else nil
}

// Key tells apart claims that are not compared: a plan, a country, a role.
type Key struct {
	Name   string
	Values []string // the words it can be, in the order of the file; none: all the words of the place
	From   KeyFrom  // where else than in a pattern it is taken from; "" if from a pattern
}

// KeyFrom is a place that a key is taken from.
type KeyFrom string

// The places a key can come from.
const (
	FromPattern KeyFrom = ""
	FromHeading KeyFrom = "heading" // the nearest heading above
	FromRow     KeyFrom = "row"     // the head of the table's row
	FromColumn  KeyFrom = "column"  // the head of the table's column
	FromPath    KeyFrom = "path"    // the article's path
)

// Given is a value that the rule file declares, in the words of an article. Package
// claim reads it.
type Given struct {
	Text   string // as declared; for a choice its name
	Line   int
	Column int // in characters, from 1
}

// Source is a value that stands in a file of the repository. One of Find, Key, Count
// and Files is set.
type Source struct {
	File    string           // slash-separated, relative to the configuration's folder; "" with Files
	Find    *pattern.Pattern // with a hole for the value
	Key     []string         // a path of keys in a TOML, YAML or JSON file, or in front matter
	Heading string           // for Count: the heading below which is counted; "" for the whole file
	Count   Counted
	Files   string // a glob: the number of files that match is the value
	Line    int
}

// Counted is what a Source counts.
type Counted string

// What a Source counts below a heading.
const (
	Rows  Counted = "rows"  // rows of the table, without its head
	Items Counted = "items" // items of the list
)

// Precision says whether digits are rounded.
type Precision string

// The precisions. Where a rule says none, digits are exact against a declared value
// and as stated otherwise.
const (
	DefaultPrecision Precision = ""
	Exact            Precision = "exact"  // digits mean themselves
	Stated           Precision = "stated" // digits are as precise as they look
)

// Trend is the way a fact may change from one article to a later one.
type Trend string

// The trends.
const (
	NoTrend Trend = ""
	Rising  Trend = "rising"  // a later article may say more, not less
	Falling Trend = "falling" // a later article may say less, not more
)

// Revision is a declared step of a fact: articles on either side of it may differ.
type Revision struct {
	Date   calendar.Day
	Reason string
	Line   int
}

// Conversion makes values of two dimensions comparable.
type Conversion struct {
	value.Conversion
	Base string       // as declared: "66.25 USD/barrel"
	Date calendar.Day // of an exchange rate; calendar.Earliest if not said
	Line int
}

// Example is a text, and what the rule must read from it. An example ignores the
// rule's about, paths, dates and min.
type Example struct {
	Text  string
	Value string          // compared by the relation same; "" if the text states nothing
	Date  calendar.Period // of the text; calendar.Earliest to Latest if it has none
	Keys  map[string]string
	Todo  bool // a known miss
	Line  int  // of the [[rule.example]]
}

// Pair is two texts whose claims are compared in a test of the rule.
type Pair struct {
	A, B string
	Line int
}

// Book is all the rules of a run.
type Book struct {
	Rules    []*Rule   // in the order of files, and in a file of lines
	Relates  []*Relate // likewise
	Warnings Problems  // what is no error: a rule without an example
}

// Relate is a computed fact: an expression over the claims of rules.
type Relate struct {
	ID, Title, Why string

	Holds    string            // "killed >= killed_members"
	Rules    map[string]string // the ids of the rules that Holds speaks of, by their names in it
	Over     Over
	Severity Severity // of a finding: the expression cannot hold

	File string
	Line int
}

// Over says which claims a computed fact takes together.
type Over string

// What a computed fact is over.
const (
	OverArticle Over = "article" // the claims of each article
	OverCorpus  Over = "corpus"  // those of all articles
)
