package fix

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
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

// content is the content of a file that suggestions are written into. What is found out
// about the whole of it is found out once.
type content struct {
	source []byte
	isUTF8 bool
	quotes func() []int // where its quotation marks stand
}

func newContent(source []byte) *content {
	return &content{source, utf8.Valid(source), sync.OnceValue(func() (at []int) {
		for i, b := range source {
			if b == '"' {
				at = append(at, i)
			}
		}
		return at
	})}
}

// quoted reports whether a place stands between two quotation marks; of no content it is
// not known, and false.
func (c *content) quoted(at int) bool {
	return c != nil && sort.SearchInts(c.quotes(), at)%2 == 1
}

// edits returns the changes that a suggestion makes in its file: at the claim, and at the
// places where the article repeats a name. With a number changes the article before it:
// "an 8-year", "a 21-year". Where the words go on in the next line, the line ends where it
// did.
func (s Suggestion) edits(in *content) ([]Edit, error) {
	c := s.Claim
	if !article.IsVerbatim(c.Path) || !in.isUTF8 {
		return nil, ErrElsewhere
	}
	all, err := s.rewritten(in, c.Start, c.End)
	if err != nil {
		return nil, err
	}
	for _, again := range c.Repeats {
		more, err := s.rewritten(in, again.Start, again.End)
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	before := in.source[max(0, c.Start-maxArticle):c.Start]
	if old, other := s.article(string(before)); old != "" {
		all = append(all, narrowed(Edit{c.Start - len(old), c.Start, other}, old))
	}
	return all, nil
}

// rewritten returns the changes of one place that has the words of the claim. Only what
// changes of them need stand in the file as it is read: between two others there may be
// the end of a line instead of a space.
func (s Suggestion) rewritten(in *content, start, end int) ([]Edit, error) {
	c, source := s.Claim, in.source
	offsets := wordOffsets(source, start, end, c.Text)
	if offsets == nil {
		return nil, ErrElsewhere
	}
	var all []Edit
	for _, e := range changes(c.Text, s.Text) {
		first, last := start+offsets[e.Start], start+offsets[e.End]
		if !stands(source, first, last, c.Text[e.Start:e.End]) {
			return nil, ErrElsewhere
		}
		if !writable(c.Path, c.Text[e.Start:e.End], e.Text, in, first) {
			return nil, ErrFormat
		}
		all = append(all, Edit{first, last, e.Text})
	}
	return all, nil
}

// changes returns what is different between two wordings, as changes of the old one: word
// by word where they have as many, so that what stands between the words stays.
func changes(old, text string) []Edit {
	words, others := strings.Fields(old), strings.Fields(text)
	if len(words) != len(others) {
		return []Edit{narrowed(Edit{0, len(old), text}, old)}
	}
	var all []Edit
	at := 0
	for i, word := range words {
		at += strings.Index(old[at:], word)
		if word != others[i] {
			all = append(all, narrowed(Edit{at, at + len(word), others[i]}, word))
		}
		at += len(word)
	}
	return all
}

// wordOffsets returns, for every byte of a text and its end, how far behind start it
// stands in source[start:end]: which has the same words, and white space where the text
// has white space. It is nil where it has other words.
func wordOffsets(source []byte, start, end int, text string) []int {
	if start < 0 || start > end || end > len(source) {
		return nil
	}
	offsets := make([]int, 0, len(text)+1)
	at := start
	for i := 0; i < len(text); i++ {
		offsets = append(offsets, at-start)
		switch {
		case at == end:
			return nil
		case isSpace(text[i]) && isSpace(source[at]):
			for at < end && isSpace(source[at]) {
				if at++; i+1 < len(text) && isSpace(text[i+1]) {
					break // there is more in the text, too
				}
			}
		case text[i] == source[at]:
			at++
		default:
			return nil
		}
	}
	if at != end {
		return nil
	}
	return append(offsets, at-start)
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\r' || b == '\t' }

func stands(source []byte, start, end int, text string) bool {
	return 0 <= start && start <= end && end <= len(source) && string(source[start:end]) == text
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

// maxArticle is as much of what stands before a claim as tells whether it has an article
// there: "an", the end of a line with its indentation, and one character before.
const maxArticle = len("an") + 16 + utf8.UTFMax

// article returns the "a " or "an " at the end of what stands before the claim, and what
// the new words ask for instead; nothing where it stays.
func (s Suggestion) article(before string) (old, other string) {
	word := strings.TrimRight(before, " \n\r\t")
	space := before[len(word):]
	if space == "" {
		return "", ""
	}
	for _, pair := range [][2]string{{"an", "a"}, {"a", "an"}} {
		at := len(word) - len(pair[0])
		if at < 0 || !strings.EqualFold(word[at:], pair[0]) {
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(word[:at]); at > 0 && !strings.ContainsRune(" \n\r\t\"“(", r) {
			continue
		}
		if startsWithVowel(s.Claim.Text) == startsWithVowel(s.Text) || startsWithVowel(s.Text) != (pair[0] == "a") {
			return "", ""
		}
		return before[at:], capitalized(pair[1], before[at:at+1]) + space
	}
	return "", ""
}

// Inline returns a suggestion as a change of one piece of a line, for those who do not
// open the file: the words before the claim that change with it ("an "), which stand on
// its line, and what stands instead of them and of the claim. It is false where the file
// does not have the words as they are read, as far as can be told without it.
func (s Suggestion) Inline() (before, text string, ok bool) {
	c := s.Claim
	if !article.IsVerbatim(c.Path) || c.End-c.Start != len(c.Text) || !writable(c.Path, c.Text, s.Text, nil, 0) {
		return "", "", false
	}
	old, other := s.article(c.Sentence[:max(0, min(c.InSentence, len(c.Sentence)))])
	if old != "" && !article.IsPlain(c.Path) || strings.ContainsAny(old, "\n\r") {
		return "", "", false // between the article and the claim there may be markup, or a line's end
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

// joined adds edits to others, which are by place. Where some overlap nothing is added.
func joined(all, more []Edit) ([]Edit, error) {
	more = sorted(more)
	for i, e := range more {
		at, there := placeOf(e, all)
		if !there && (i > 0 && e.Start < more[i-1].End || at > 0 && e.Start < all[at-1].End || at < len(all) && all[at].Start < e.End) {
			return all, ErrOverlap
		}
	}
	for _, e := range more {
		if at, there := placeOf(e, all); !there {
			all = slices.Insert(all, at, e)
		}
	}
	return all, nil
}

// placeOf returns where an edit belongs among others, which are by place, and whether it
// is one of them.
func placeOf(e Edit, all []Edit) (at int, there bool) {
	at = sort.Search(len(all), func(i int) bool { return all[i].Start > e.Start })
	for i := at - 1; i >= 0 && all[i].Start == e.Start; i-- {
		there = there || all[i] == e
	}
	return at, there
}

// sorted returns the edits by place, each once.
func sorted(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return a.Start - b.Start })
	return slices.Compact(edits)
}

// Place names a claim for a message.
func Place(c *claim.Claim) string { return fmt.Sprintf("%s:%d:%d", c.Path, c.Line, c.Column) }
