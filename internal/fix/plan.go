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
	Edits  []Edit
	Places int // how many places the edits mend

	mended map[[2]int]string // what is to stand in place of a claim, by its bounds
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
	p := &Plan{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Canonical == nil || f.Accepted != nil || f.Relation == value.Compatible && !o.All {
			continue
		}
		if f.Relation == value.Incomparable {
			p.Left = append(p.Left, Left{f.Claim, ErrDimension})
			continue
		}
		suggestions, left := Canonical(r, f)
		for _, c := range left {
			why := ErrStyle
			if isQuoted(c) {
				why = ErrQuoted
			}
			p.Left = append(p.Left, Left{c, why})
		}
		for _, s := range suggestions {
			file, err := p.file(s.Claim.Path, o.Read)
			if err != nil {
				return nil, err
			}
			if err := file.add(s); err != nil {
				p.Left = append(p.Left, Left{s.Claim, err})
			}
		}
	}
	p.Files = slices.DeleteFunc(p.Files, func(f File) bool { return len(f.Edits) == 0 })
	slices.SortFunc(p.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return p, nil
}

// file returns the file of a path, with what is planned for it so far.
func (p *Plan) file(path string, read func(string) ([]byte, error)) (*File, error) {
	for i := range p.Files {
		if p.Files[i].Path == path {
			return &p.Files[i], nil
		}
	}
	source, err := read(path)
	if err != nil {
		return nil, err
	}
	p.Files = append(p.Files, File{Path: path, Source: source})
	return &p.Files[len(p.Files)-1], nil
}

// add plans a suggestion, unless it meets with what is planned already.
func (f *File) add(s Suggestion) error {
	edits, err := s.Edits(f.Source)
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
	all := slices.Concat(f.Edits, edits)
	if _, err := Apply(f.Source, all); err != nil {
		return err
	}
	f.Edits = all
	if f.mended == nil {
		f.mended = make(map[[2]int]string)
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
