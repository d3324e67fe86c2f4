package claim

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Trace is what the finder decided for one rule about one sentence that came near to
// stating its fact, or about an article as a whole.
type Trace struct {
	Article          string // the article's id, or its path where it has none
	Path             string
	article.Position        // of the sentence; zero if the article as a whole is meant
	Start, End       int    // of the sentence, byte offsets into the file
	Sentence         string // as written; "" if the article as a whole is meant

	Steps  []Step  // in the order in which they were decided
	Claims []Claim // what came of it
}

// Suppress takes those claims out of what came of it that a remark in the article keeps
// the rule from. by returns the reason that the remark gives, and whether there is one.
func (tr *Trace) Suppress(by func(c *Claim) (reason string, ok bool)) {
	tr.Claims = slices.DeleteFunc(tr.Claims, func(c Claim) bool {
		why, ok := by(&c)
		if ok {
			tr.Steps = append(tr.Steps, Step{Action: Rejected, Reason: Suppressed, Value: &c.Value, Words: why, Start: c.InSentence})
		}
		return ok
	})
}

// Step is one decision.
type Step struct {
	Action  Action
	Reason  Reason       // why a value was rejected, or an article or sentence passed over
	Pattern string       // the pattern the step is about, as the rule has it; may be ""
	Value   *value.Value // the value the step is about; nil if it is about none
	Words   string       // the words of the sentence the step is about, as written
	Start   int          // byte offset of Words in the sentence
	Missing []string     // Partly: words of the pattern that the sentence lacks; none if it has all, but not as the pattern wants them
	Apart   int          // TooFar: how many words lie between
}

// Action says what was done in a step.
type Action string

// The actions.
const (
	Skipped  Action = "skipped"  // the article, or the sentence, was passed over
	Partly   Action = "partly"   // some words of a pattern are there, and others missing
	Matched  Action = "matched"  // a pattern matched
	Read     Action = "read"     // a value of the rule's kind was read
	Rejected Action = "rejected" // a value is no claim
	Claimed  Action = "claimed"  // a value is a claim
)

// Reason says why something is no claim.
type Reason string

// The reasons.
const (
	OtherPath   Reason = "path"     // the rule does not apply to this path
	OtherDate   Reason = "date"     // the article is too old or too new for the rule
	NotAbout    Reason = "about"    // the article names nothing of the rule's about
	OtherPlace  Reason = "place"    // the rule does not look in this part of the document
	OtherFact   Reason = "unless"   // the sentence has a word of the rule's unless
	OtherNoun   Reason = "noun"     // it counts something else
	Past        Reason = "history"  // words of history govern it
	Foreseen    Reason = "foreseen" // it is what may come
	PartOfWhole Reason = "part"     // it is part of a whole
	Addition    Reason = "addition" // it comes to another count
	OfChange    Reason = "change"   // it is a change of a toll, and no pattern of the rule speaks of one
	Farther     Reason = "farther"  // another value is nearer to the pattern's words
	TooFar      Reason = "too far"  // it stands too many words away
	Unmatched   Reason = "pattern"  // no pattern puts it into a hole
	NoValue     Reason = "no value" // no value of the kind that the pattern's hole takes is read
	Suppressed  Reason = "remark"   // a remark in the article keeps the rule from it
)

// String says the step in words, for people.
func (s Step) String() string {
	switch s.Action {
	case Partly:
		if s.Reason == NoValue {
			return fmt.Sprintf("%q has its words here, but no value is read that fits its hole", s.Pattern)
		}
		if len(s.Missing) == 0 {
			return fmt.Sprintf("%q has its words here, but not in its order", s.Pattern)
		}
		return fmt.Sprintf("%q matches in part: %s is missing", s.Pattern, quoteAll(s.Missing))
	case Matched:
		return fmt.Sprintf("%q matches %q", s.Pattern, s.Words)
	case Read:
		return fmt.Sprintf("%q is read as %v", s.Words, s.Value)
	case Claimed:
		return fmt.Sprintf("%q is claimed: %v", s.Words, s.Value)
	}
	return s.subject() + " is no claim: " + s.because()
}

// subject names what a rejecting step is about.
func (s Step) subject() string {
	switch {
	case s.Value != nil:
		return fmt.Sprintf("%q", s.Value.Text)
	case s.Reason == OtherPath, s.Reason == OtherDate, s.Reason == NotAbout:
		return "the article"
	}
	return "the sentence"
}

// because says why something is no claim.
func (s Step) because() string {
	switch s.Reason {
	case OtherPath:
		return "the rule does not apply to its path"
	case OtherDate:
		return "the rule does not apply to its date"
	case NotAbout:
		return "it names nothing that the rule is about"
	case OtherPlace:
		return "the rule does not look in the " + s.Words
	case OtherFact:
		return fmt.Sprintf("%q states another fact (unless %q)", s.Words, s.Pattern)
	case OtherNoun:
		return fmt.Sprintf("it counts %q, which is not in the rule's of", s.Words)
	case Foreseen:
		return fmt.Sprintf("%q makes it what may come", s.Words)
	case Past:
		return fmt.Sprintf("%q makes it a value of the past", s.Words)
	case PartOfWhole:
		return "it is part of a whole"
	case Addition:
		return fmt.Sprintf("%q makes it come to others", s.Words)
	case OfChange:
		return "it is how far a toll went, and no pattern of the rule speaks of that"
	case Farther:
		return fmt.Sprintf("%q is nearer", s.Words)
	case TooFar:
		return fmt.Sprintf("it stands %d words from %q", s.Apart, s.Words)
	case Suppressed:
		return "a remark keeps the rule from it: " + s.Words
	}
	return "no pattern puts it into a hole"
}

func quoteAll(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = fmt.Sprintf("%q", w)
	}
	return strings.Join(quoted, " and ")
}
