// Package pattern compiles the patterns of rules ("led ... Quds Force for {}") and
// matches them against the tokens of one sentence, in time linear in the sentence.
// A pattern speaks of words; what fills its holes is told to it as slots. It knows
// neither rules nor values.
//
// A pattern is parsed into a tree (parse.go), built into a net of states whose edges
// all lead forward (build.go), and matched by relaxing these edges over the words of
// a sentence, from the left and from the right (match.go): a path that skips the
// fewest words is found without ever going back.
package pattern

// Slot is something in a sentence that can fill a hole: a value.
type Slot struct {
	Hole        string // the hole it can fill: a kind, such as "duration" or "date"
	First, Last int    // its tokens, [First, Last); a slot without a word is never used
}

// Syntax is what a pattern may speak of besides plain words.
type Syntax struct {
	Kind  string              // the kind that {} takes; "" if the pattern may have no holes for values
	Words map[string][]string // named lists besides the built-in ones, without the @
	Keys  map[string][]string // the words that each key hole can be
}

// Pattern is a compiled pattern. It is safe for concurrent use.
type Pattern struct {
	source   string
	bare     bool
	net      net
	holes    []string   // names of holes, sorted
	required []*WordSet // see Required
	leads    *WordSet   // see Leads
}

// Compile compiles a pattern. Its error is an [*Error].
func Compile(source string, syntax Syntax) (*Pattern, error) {
	tree, err := parse(source, syntax)
	if err != nil {
		return nil, err
	}
	p := &Pattern{source: source, bare: isBare(tree), holes: holesOf(tree)}
	if p.net, err = build(source, tree); err != nil {
		return nil, err
	}
	for _, words := range requiredOf(tree) {
		p.required = append(p.required, newWordSet(words))
	}
	p.leads = newWordSet(leadsOf(tree))
	return p, nil
}

// String returns the pattern as it was written.
func (p *Pattern) String() string { return p.source }

// Holes returns the names of the pattern's holes, as in [Fill.Hole], sorted.
func (p *Pattern) Holes() []string { return p.holes }

// Bare reports whether values alone can match, with no word beside them.
func (p *Pattern) Bare() bool { return p.bare }

// Required returns sets of words, of which each must have a member in a sentence that the
// pattern matches. It returns nil if nothing is known to be required.
func (p *Pattern) Required() []*WordSet { return p.required }

// Leads has the words that can stand right before a hole for a value: "category" and "level"
// of "(category|level) {}".
func (p *Pattern) Leads() *WordSet { return p.leads }

// Error says what is wrong in a pattern, and where.
type Error struct {
	Offset, Length int // bytes of the pattern
	Message        string
	Hint           string // how to mend it; may be ""

	whole bool // the message says all, even if it is of a list that the pattern calls
}

func (e *Error) Error() string { return e.Message }

// Match is a place where a pattern matches. For every slot that can fill a hole for
// values there is one Match, the one that skips the fewest words (of these the
// leftmost, then the longest); for a pattern without such a hole, one for every place
// where it can end.
type Match struct {
	First, Last int    // the tokens it spans, [First, Last)
	Skipped     int    // how many words its gaps skip: less is nearer
	Fills       []Fill // in the order of the sentence
}

// Fill is what filled a hole.
type Fill struct {
	Hole        string // "" for {}, "percent", "start", "end", or the name of a key
	Slot        int    // index into the slots given to Prepare; -1 for a key
	Key         string // for a key: which of its words it is, as listed in Syntax.Keys
	First, Last int    // tokens, [First, Last)
}
