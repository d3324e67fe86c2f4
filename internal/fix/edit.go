package fix

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
)

// Edit is a change of a file: Text instead of the bytes [Start, End).
type Edit struct {
	Start, End int
	Text       string
}

// The reasons for which a suggestion cannot be written into its file.
var (
	// ErrElsewhere is returned for a claim whose words do not stand in the file as they
	// are read: in an archive, with escapes or markup between them, in another encoding.
	ErrElsewhere = errors.New("its words do not stand in the file as they are read")
	// ErrFormat is returned for words that the format of the file would take for something
	// else, such as a comma for the end of a cell.
	ErrFormat = errors.New("in a file of this format the new words would not be read as they are")
	// ErrOverlap is returned for two suggestions for the same words.
	ErrOverlap = errors.New("another rule rewrites the same words")
)

// Edits returns the changes that a suggestion makes in its file, whose content is
// source: at the claim, and at the places where the article repeats a name. With a
// number changes the article before it: "an 8-year", "a 21-year".
func (s Suggestion) Edits(source []byte) ([]Edit, error) {
	c := s.Claim
	if article.Packed(c.Path) && !plainPacked(c.Path) || !stands(source, c.Start, c.End, c.Text) || !utf8.Valid(source) {
		return nil, ErrElsewhere
	}
	if !writable(c.Path, c.Text, s.Text, source[:c.Start]) {
		return nil, ErrFormat
	}
	first := narrowed(Edit{c.Start, c.End, s.Text}, c.Text)
	all := []Edit{s.withArticle(source, first)}
	for _, again := range c.Repeats {
		if !stands(source, again.Start, again.End, c.Text) {
			return nil, ErrElsewhere
		}
		if !writable(c.Path, c.Text, s.Text, source[:again.Start]) {
			return nil, ErrFormat
		}
		all = append(all, Edit{again.Start, again.End, s.Text})
	}
	return all, nil
}

func stands(source []byte, start, end int, text string) bool {
	return 0 <= start && start <= end && end <= len(source) && string(source[start:end]) == text
}

// plainPacked reports whether a file of several articles holds them as they are, not
// compressed.
func plainPacked(path string) bool {
	for _, end := range []string{".jsonl", ".ndjson", ".json", ".csv", ".tsv"} {
		if strings.HasSuffix(strings.ToLower(path), end) {
			return true
		}
	}
	return false
}

// narrowed leaves out of an edit what does not change, at its end and at its beginning.
func narrowed(e Edit, old string) Edit {
	for old != "" && e.Text != "" {
		r, size := utf8.DecodeLastRuneInString(old)
		if s, _ := utf8.DecodeLastRuneInString(e.Text); r != s {
			break
		}
		old, e.Text, e.End = old[:len(old)-size], e.Text[:len(e.Text)-size], e.End-size
	}
	for old != "" && e.Text != "" {
		r, size := utf8.DecodeRuneInString(old)
		if s, _ := utf8.DecodeRuneInString(e.Text); r != s {
			break
		}
		old, e.Text, e.Start = old[size:], e.Text[size:], e.Start+size
	}
	return e
}

// withArticle widens an edit to the "a" or "an" before the claim, where the new words
// ask for the other one.
func (s Suggestion) withArticle(source []byte, e Edit) Edit {
	old, other := s.article(string(source[max(0, s.Claim.Start-maxArticle):s.Claim.Start]))
	if old == "" {
		return e
	}
	return Edit{s.Claim.Start - len(old), s.Claim.End, other + s.Text}
}

// maxArticle is as much of what stands before a claim as tells whether it has an article
// there: "an ", and one character before.
const maxArticle = len("an ") + utf8.UTFMax

// article returns the "a " or "an " at the end of what stands before the claim, and what
// the new words ask for instead; nothing where it stays.
func (s Suggestion) article(before string) (old, other string) {
	for _, pair := range [][2]string{{"an ", "a "}, {"a ", "an "}} {
		at := len(before) - len(pair[0])
		if at < 0 || !strings.EqualFold(before[at:], pair[0]) {
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(before[:at]); at > 0 && r != ' ' && r != '\n' && r != '"' && r != '“' && r != '(' {
			continue
		}
		if startsWithVowel(s.Claim.Text) == startsWithVowel(s.Text) || startsWithVowel(s.Text) != (pair[0] == "a ") {
			return "", ""
		}
		return before[at:], capitalized(pair[1], before[at:at+1])
	}
	return "", ""
}

// Inline returns a suggestion as a change of one piece of a line, for those who do not
// open the file: the words before the claim that change with it ("an "), which stand on
// its line, and what stands instead of them and of the claim. It is false where the file
// does not have the words as they are read, as far as can be told without it.
func (s Suggestion) Inline() (before, text string, ok bool) {
	c := s.Claim
	if article.Packed(c.Path) && !plainPacked(c.Path) || c.End-c.Start != len(c.Text) || !writable(c.Path, c.Text, s.Text, nil) {
		return "", "", false
	}
	old, other := s.article(c.Sentence[:max(0, min(c.InSentence, len(c.Sentence)))])
	if old != "" && !article.IsPlain(c.Path) {
		return "", "", false // between the article and the claim there may be markup
	}
	return old, other + s.Text, true
}

// Apply returns a file with the edits made, in any order. Edits must not overlap.
func Apply(source []byte, edits []Edit) ([]byte, error) {
	edits = sorted(edits)
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.Start < at {
			return nil, ErrOverlap
		}
		if e.End > len(source) {
			return nil, fmt.Errorf("the file has %d bytes, and byte %d is to be changed", len(source), e.End)
		}
		out.Write(source[at:e.Start])
		out.WriteString(e.Text)
		at = e.End
	}
	out.Write(source[at:])
	return out.Bytes(), nil
}

// sorted returns the edits by place, each once.
func sorted(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return a.Start - b.Start })
	return slices.Compact(edits)
}

// Place names a claim for a message.
func Place(c *claim.Claim) string { return fmt.Sprintf("%s:%d:%d", c.Path, c.Line, c.Column) }
