package report

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// contextWords is how many words around a change a word diff keeps.
const contextWords = 4

// alike is the share of the words of the longer sentence that both sides must have,
// for a diff of the sentences to tell a reader anything.
const alike = 0.4

// wordDiff returns the way from the one side to the other, "killed [-ten-]{+12+}
// people". Long shared stretches are cut. Of two sentences that have little in common
// only the words that state the values are set against each other.
func wordDiff(f *verdict.Finding) []span {
	diff := f.Diff
	if f.Rule.Kind == value.Quote {
		diff = quotations(diff)
	} else if f.Claim != nil && f.Against != nil && likeness(diff) < alike {
		return []span{styled(removed, f.Claim.Text), {" ", plain}, styled(added, textOf(f.Against))}
	}
	spans := make([]span, 0, len(diff))
	for i, edit := range diff {
		text := Printable(edit.Text)
		switch edit.Side {
		case verdict.Claimed:
			spans = append(spans, span{text, removed})
		case verdict.Other:
			spans = append(spans, span{text, added})
		default:
			spans = append(spans, span{shared(text, i == 0, i == len(diff)-1), plain})
		}
	}
	return joined(spans)
}

// quotations keeps of a diff of sentences what belongs to the quotations in them.
func quotations(d verdict.Diff) verdict.Diff {
	var kept verdict.Diff
	for _, edit := range d {
		if edit.Marks.Claim || edit.Marks.Against {
			kept = append(kept, edit)
		}
	}
	if len(kept) == 0 {
		return d
	}
	return kept
}

// joined puts neighbours of one style together.
func joined(spans []span) []span {
	var out []span
	for _, s := range spans {
		if n := len(out); n > 0 && out[n-1].style == s.style {
			out[n-1].text += s.text
			continue
		}
		out = append(out, s)
	}
	return out
}

// likeness is the share of shared words in the longer of the two sentences, from 0 to 1.
func likeness(d verdict.Diff) float64 {
	var both, claimed, other int
	for _, edit := range d {
		n := len(strings.Fields(edit.Text))
		switch edit.Side {
		case verdict.Claimed:
			claimed += n
		case verdict.Other:
			other += n
		default:
			both += n
		}
	}
	longer := both + max(claimed, other)
	if longer == 0 {
		return 0
	}
	return float64(both) / float64(longer)
}

// shared cuts words that both sides have down to those next to a change.
func shared(text string, first, last bool) string {
	list := strings.Fields(text)
	keep := 2 * contextWords
	if first || last {
		keep = contextWords
	}
	if len(list) <= keep+1 {
		return text
	}
	head, tail := strings.Join(list[:contextWords], " "), strings.Join(list[len(list)-contextWords:], " ")
	switch {
	case first && last:
		return ellipsis
	case first:
		return ellipsis + " " + tail + trailing(text)
	case last:
		return leading(text) + head + " " + ellipsis
	}
	return leading(text) + head + " " + ellipsis + " " + tail + trailing(text)
}

func leading(s string) string {
	if strings.HasPrefix(s, " ") {
		return " "
	}
	return ""
}

func trailing(s string) string {
	if strings.HasSuffix(s, " ") {
		return " "
	}
	return ""
}

// textOf returns the words of a side that state its value.
func textOf(s *verdict.Side) string {
	if s.Claim != nil {
		return s.Claim.Text
	}
	return s.Reference.Text
}
