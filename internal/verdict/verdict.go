// Package verdict compares the claims of each fact and says what does not agree: it
// turns claims into findings, with relation, severity, both sides and their diff. It
// knows no file and no output format.
//
// [Judge] puts the claims of a rule that state the same into groups (group.go), and relates every two of
// them (relate.go); of many groups each with the largest set that can be true together (sweep.go, span.go).
// What a rule says of the fact takes disagreements back: that it changes (trend.go), grows by itself
// (growth.go), is of a time of its own (then.go), or that units convert (convert.go). A declared value, or an
// outlet with authority, is what claims are held against (reference.go, authority.go). What is left becomes
// a [Finding], which shows a claim of either side, with a message and a diff (finding.go, message.go,
// diff.go). Computed facts put the claims of several rules into an expression (computed.go, combination.go).
//
// A finding has a fingerprint that edits elsewhere leave alone (fingerprint.go). Those that somebody knows
// already, accepted or of a baseline, are known again by what their sides state (known.go, statement.go,
// renamed.go).
package verdict

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Missing is the relation of a finding that has nothing to compare: a rule, or a
// required file, without a claim.
const Missing = rule.Missing

// Result is all that a run found out, in an order that depends on content alone.
type Result struct {
	Articles []Source // every article that was read, by path and id
	Unlisted int      // how many there are besides, which make no claim, where nobody asks for them
	Facts    []Fact   // one a rule, in the order of rule files and rules
	Findings []Finding
	Unread   []Unread // what could not be read
	Skipped  []Unread // what lies in the corpus and is no article, such as a binary file

	Suppressions []Suppression // remarks in articles that took claims out, by path and line

	Unchanged int             // in a run about a change, how many findings it takes no part in
	Concerned map[string]bool // and the paths of files that it speaks of; nil is all, in any other run
	Known     int             // in a run with a baseline, how many findings it has and Findings does not
	Gone      int             // and how many of the baseline are found no more
}

// Concerns reports whether a run speaks of the file of a path: in one about a change,
// whether it changed or takes part in a finding.
func (r *Result) Concerns(path string) bool { return r.Concerned == nil || r.Concerned[path] }

// Source is what is kept of an article that has been read and dropped.
type Source struct {
	Article string // its id, or its path
	Path    string
	Title   string
	Date    article.Date
	Coding  *article.Coding // what is odd about the bytes of its file; nil where nothing is
}

// Unread is a file that was not read, and why.
type Unread struct {
	Path string
	Err  error
}

// Suppression is a remark in an article that keeps a rule from a passage.
type Suppression struct {
	Rule   *rule.Rule
	Path   string
	Line   int
	Reason string // "" if it gives none
	Claims int    // how many it took out

	// Unknown says that no rule file has the rule, which is then one with an id alone.
	// Near is the id that is nearest to its own; "" if none is near.
	Unknown bool
	Near    string

	// Flaw says what is wrong with a remark that takes nothing out, whatever its rule;
	// "" if nothing is.
	Flaw string
}

// Fact is one rule with all the claims of it.
type Fact struct {
	Rule   *rule.Rule
	Claims []*claim.Claim // by article, then by place
	Groups [][]int        // indices into Claims; the claims of a group state the same
	Pairs  []Pair         // every two groups and how they relate; nil above MaxGroups groups

	// Findings counts the findings about claims, and those among them that a run about
	// a change does not report.
	Findings int

	Left *Left // nil for a fact that was compared; otherwise there are no Claims here

	// Computed is nil but for a computed fact, whose Claims are those of other facts that
	// its findings are about.
	Computed *Combinations
}

// Combinations are the ways to put the claims of other facts together into the expression
// of a computed fact: of those that state the same, one is taken.
type Combinations struct {
	All   int // how many there are, of those that the run is about; a thousand million if there are more
	Tried int // for how many of them the expression was evaluated
}

// Left is a fact that the change of a brief run takes no part in, and that was left as
// it was known to be.
type Left struct {
	Claims, Findings int // how many there are
}

// Stated returns how many claims there are of the fact; of a computed one there are none.
func (f *Fact) Stated() int {
	if f.Computed != nil {
		return 0
	}
	if f.Left != nil {
		return f.Left.Claims
	}
	return len(f.Claims)
}

// MaxGroups is the number of groups of one fact up to which every two of them are
// compared and reported. Above it, pairs would outgrow claims, and each group is held
// against the largest set of claims that can all be true.
const MaxGroups = 200

// Pair is two groups of a fact, A < B, and how they stand to each other.
type Pair struct {
	A, B     int
	Relation value.Relation
	Reason   string // in words, for a finding: "a price and a percentage"
}

// Finding is one reported inconsistency.
type Finding struct {
	Rule     *rule.Rule
	Relation value.Relation
	Severity rule.Severity
	Claim    *claim.Claim // nil only for Missing
	Against  *Side        // nil only for Missing

	// Canonical is the value that the rule declares, where it declares one: what the
	// claim should state. Without it, neither side is known to be right.
	Canonical *Declared

	// Taken are the claims that a computed fact takes together, in the order of its names;
	// the first two that differ are Claim and Against.
	Taken []*claim.Claim

	Reason  string // in words, why the relation is what it is; may be ""
	Message string // one sentence: what disagrees with what
	Diff    Diff

	// Within are the articles that state both sides and so disagree with themselves,
	// besides one that Claim and Against both come from. Of more than ten,
	// WithinOthers counts the rest.
	Within       []string
	WithinOthers int

	// ClaimOthers and AgainstOthers count the further claims that state the same as
	// either side.
	ClaimOthers, AgainstOthers int

	Fingerprint string // survives edits elsewhere in the file; docs/findings.md

	shown *shown // of what groups the sides are; nil where each side is one place

	Accepted *Accepted // why it is allowed; nil where it is not
	Spread   string    // of one that is known, but not of some articles: where from, and of which; else ""
}

// Accepted says why a finding is allowed, and where that stands.
type Accepted struct {
	Reason  string
	By      string       // who decided; "" if it is not said
	Expires calendar.Day // the last day on which it holds; calendar.Latest if it always does
	Path    string
	Line    int
}

// Side is what a claim stands against: another claim, or a declared reference.
type Side struct {
	Claim     *claim.Claim // nil for a reference
	Outlet    string       // of Claim, where its authority makes it the reference; else ""
	Reference *Reference   // nil for a claim
}

// Reference is a declared value that claims are held against.
type Reference struct {
	Text    string // the value, as declared
	Path    string // the file that declares it
	Line    int    // 0 where the file as a whole is meant
	Retired bool   // no claim may state it; otherwise every claim must
}

// Place returns "path:line", or the path alone where the file as a whole is meant.
func (r Reference) Place() string {
	if r.Line == 0 {
		return r.Path
	}
	return fmt.Sprintf("%s:%d", r.Path, r.Line)
}

// Role says what the value is to the rule: declared, or retired.
func (r Reference) Role() string {
	if r.Retired {
		return "retired"
	}
	return "declared"
}

// Diff is the way from one sentence to the other, in words.
type Diff []Edit

// Edit is a run of words that both sentences share, or that only one has.
type Edit struct {
	Side  Which
	Text  string // with any white space as one space
	Marks Marks
}

// Marks tell whether words belong to the value that a sentence states: in the
// sentence of the claim, and in that of what it stands against.
type Marks struct {
	Claim, Against bool
}

// Which tells whose words an Edit has.
type Which string

// Whose words an Edit has.
const (
	Both    Which = "both"
	Claimed Which = "claim"
	Other   Which = "against"
)
