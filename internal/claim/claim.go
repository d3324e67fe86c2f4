// Package claim finds what articles say about the facts of rules: which sentence
// states the fact, with which value, and who says so. It compares nothing.
//
// A [Finder] looks at an article once for all its rules. Only the sentences that have a
// word which a rule needs, and those are found by [gate.Gate], are cut into tokens and read for values, each at most once (reading.go, passage.go), in memory
// that the next article uses again. What the words of a sentence alone decide is
// remembered where it stands in several places (repeat.go). A rule's patterns put values
// into holes, or say what they stand near (candidate.go, filling.go), and of
// several the nearest wins. What is left becomes a claim (build.go), with who says so
// (attribution.go, speech.go, quotation.go) and whether it is denied, hedged or past
// (qualify.go). The words all this goes by are tables (words.go).
//
// Explain and Try run the same code with a tracer that writes down what is decided.
package claim

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Claim is what one article says about one rule's fact, once. It holds no reference
// to the article, which may be gone by the time claims are compared.
type Claim struct {
	Rule  *rule.Rule
	Value value.Value // its own Start and End are offsets into Article.Text

	Article string // the article's id, or its path where it has none
	Path    string
	Date    article.Date // of the article; relative dates are resolved against it

	Start, End int // byte offsets of the claim's words in the file
	article.Position
	Until      article.Position // of what follows the claim's words; zero if not known
	Text       string           // the words of the claim, as written
	Sentence   string           // the sentence, as written; of one longer than maxSentence, the words around the claim, between "…"
	InSentence int              // byte offset of Text in Sentence

	Keys        map[string]string // the keys of the rule, with what they are here
	Attribution string            // who says so, as written: "the Pentagon said in a statement"; "" for the article itself
	Speaker     string            // who says so, without the verb: "the Pentagon"; a "he" is resolved where it can be
	Quoted      bool              // within quotation marks
	Negated     bool              // "denied that ten died"; "no deaths" is a count of 0 instead
	Hedged      bool              // "reportedly", "unconfirmed"

	// Then is the time of its own that the article says the fact stood so in: that of "in
	// 2019 it employed 400". nil if it says none. Now says that it stands so: "it employs 600".
	Then *calendar.Period
	Now  bool

	// From and To are the dates, unresolved, that a duration runs from and to; nil
	// where it is stated ("21 years") rather than reckoned ("since 1998").
	From, To *value.Value

	Place   article.Place // the part of the document it stands in
	Repeats []Span        // kind name: where the article spells it the same again, in the same place
}

// Source is an article, as claims name it: two files of records may have one id.
type Source struct{ Path, Article string }

// Source returns the article that a claim is of.
func (c *Claim) Source() Source { return Source{c.Path, c.Article} }

// Span is a piece of a file, as byte offsets: [Start, End).
type Span struct {
	Start, End int
}

// Objective returns who says something as it stands after "according to": "him" for "he".
func Objective(who string) string {
	if object, ok := objects[strings.ToLower(who)]; ok {
		return object
	}
	return who
}

// objects are the pronouns that have a form of their own as an object.
var objects = map[string]string{"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "whom"}
