package fix

import (
	"errors"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Plan is what can be mended of a result, file by file.
type Plan struct {
	Files []File // by path
	Left  []Left // what a person must mend, in the order of the findings
}

// File is the changes of one file.
type File struct {
	Path   string
	Source []byte
	Edits  []Edit // by place; none overlap
	Places int    // how many places the edits mend

	content *content
	mended  map[[2]int]string // what is to stand in place of a claim, by its bounds
}

// Left is a claim that disagrees with a declared value and is not rewritten.
type Left struct {
	Claim *claim.Claim
	Err   error
}

// ErrStyle is returned for a value that cannot be said in the style of its place.
var ErrStyle = errors.New("there is no way to say the declared value in its style")

// ErrQuoted is returned for a claim within quotation marks or in a block quotation.
var ErrQuoted = errors.New("it is quoted, and what somebody said is for a person to change")

// ErrDimension is returned for a claim that measures something else than the declared
// value: another currency, or a share instead of an amount.
var ErrDimension = errors.New("it measures something else than the declared value")

// ErrRetired is returned for a value that the rule declares to be retired, where it declares
// none that is right.
var ErrRetired = errors.New("its value is retired, and the rule does not say by expect or source which is right")

// isRetired reports whether a finding is about a retired value.
func isRetired(f *verdict.Finding) bool {
	return f.Against != nil && f.Against.Reference != nil && f.Against.Reference.Retired
}

// Options say what a plan is about.
type Options struct {
	// All has claims rewritten as well that can be true, and say it differently.
	All bool
	// Read returns the content of a file of the corpus.
	Read func(path string) ([]byte, error)
}

// New plans the changes that a result calls for: of every claim that disagrees with a
// value which its rule declares, and that nobody has accepted.
func New(r *verdict.Result, o Options) (*Plan, error) {
	p := &planner{read: o.Read, at: make(map[string]int), groups: newGroups(r)}
	for i := range r.Findings {
		f := &r.Findings[i]
		if isRetired(f) && f.Canonical == nil && f.Accepted == nil {
			for _, c := range p.groups.group(f.Claim) {
				p.Left = append(p.Left, Left{c, ErrRetired})
			}
		}
		if f.Canonical == nil || f.Accepted != nil || f.Relation == value.Compatible && !o.All {
			continue
		}
		if err := p.mend(f); err != nil {
			return nil, err
		}
	}
	p.Files = slices.DeleteFunc(p.Files, func(f File) bool { return len(f.Edits) == 0 })
	slices.SortFunc(p.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return &p.Plan, nil
}

// planner makes a plan.
type planner struct {
	Plan
	read   func(path string) ([]byte, error)
	at     map[string]int // of Files, by path
	groups groups
}

// mend plans the changes that a finding with a declared value calls for.
func (p *planner) mend(f *verdict.Finding) error {
	if f.Relation == value.Incomparable {
		p.Left = append(p.Left, Left{f.Claim, ErrDimension})
		return nil
	}
	suggestions, left := p.groups.canonical(f)
	for _, c := range left {
		why := ErrStyle
		if isQuoted(c) {
			why = ErrQuoted
		}
		p.Left = append(p.Left, Left{c, why})
	}
	for _, s := range suggestions {
		file, err := p.file(s.Claim.Path)
		if err != nil {
			return err
		}
		if err := file.add(s); err != nil {
			p.Left = append(p.Left, Left{s.Claim, err})
		}
	}
	return nil
}

// file returns the file of a path, with what is planned for it so far.
func (p *planner) file(path string) (*File, error) {
	at, ok := p.at[path]
	if !ok {
		source, err := p.read(path)
		if err != nil {
			return nil, err
		}
		at = len(p.Files)
		p.at[path] = at
		p.Files = append(p.Files, newFile(path, source))
	}
	return &p.Files[at], nil
}

func newFile(path string, source []byte) File {
	return File{Path: path, Source: source, content: newContent(source), mended: make(map[[2]int]string)}
}

// add plans a suggestion, unless it meets with what is planned already.
func (f *File) add(s Suggestion) error {
	edits, err := s.edits(f.content)
	if err != nil {
		return err
	}
	bounds := [2]int{s.Claim.Start, s.Claim.End}
	switch other, ok := f.mended[bounds]; {
	case ok && other == s.Text:
		return nil // another rule asks for the same
	case ok:
		return ErrOverlap // perhaps without a byte in common
	}
	if f.Edits, err = joined(f.Edits, edits); err != nil {
		return err
	}
	f.mended[bounds] = s.Text
	f.Places += 1 + len(s.Claim.Repeats)
	return nil
}

// Patch returns the whole plan as one unified patch.
func (p *Plan) Patch() (string, error) {
	var b strings.Builder
	for _, f := range p.Files {
		patch, err := Patch(f.Path, f.Source, f.Edits)
		if err != nil {
			return "", err
		}
		b.WriteString(patch)
	}
	return b.String(), nil
}

// Changed returns the content of the file once it is mended.
func (f File) Changed() ([]byte, error) { return Apply(f.Source, f.Edits) }
