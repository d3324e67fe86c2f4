package report

import (
	"strings"

	"github.com/fatih/color"
)

// style is the way a piece of text is shown on a terminal.
type style uint8

// The styles. Where there is no colour, marked, removed and added text stands in
// brackets, so that nothing is told by colour alone.
const (
	plain   style = iota
	heading       // the id of a fact
	dim           // what is read second
	letter        // the label of a group
	marked        // the words that state the value
	removed       // words that only the one side has
	added         // words that only the other side has
	isError
	isWarning
	isNote
	isGood
	styles // how many there are
)

// attributes says how each style looks in colour.
var attributes = [styles][]color.Attribute{
	heading:   {color.Bold},
	dim:       {color.Faint},
	letter:    {color.FgCyan, color.Bold},
	marked:    {color.Bold, color.Underline},
	removed:   {color.FgRed},
	added:     {color.FgGreen},
	isError:   {color.FgRed, color.Bold},
	isWarning: {color.FgYellow, color.Bold},
	isNote:    {color.FgBlue, color.Bold},
	isGood:    {color.FgGreen},
}

// brackets returns what stands around text of a style. Those of a word diff are
// git's, and stay in colour, since words of the two sides follow each other closely.
func (p palette) brackets(s style) (before, after string) {
	switch {
	case s == removed:
		return "[-", "-]"
	case s == added:
		return "{+", "+}"
	case s == marked && p.colors == nil:
		return "[", "]"
	}
	return "", ""
}

// palette turns styled text into what a terminal, or a file, is sent.
type palette struct {
	colors *[styles]*color.Color // nil without colour
}

func newPalette(colored bool) palette {
	if !colored {
		return palette{}
	}
	var colors [styles]*color.Color
	for s, attrs := range attributes {
		if attrs != nil {
			colors[s] = color.New(attrs...)
			colors[s].EnableColor()
		}
	}
	return palette{&colors}
}

// paint returns text, which takes one line, in a style.
func (p palette) paint(s style, text string) string {
	if p.colors == nil || p.colors[s] == nil || strings.TrimSpace(text) == "" {
		return text
	}
	return p.colors[s].Sprint(text)
}

// bracket puts the brackets of their styles around spans.
func (p palette) bracket(spans []span) []span {
	out := make([]span, 0, len(spans))
	for _, s := range spans {
		if before, after := p.brackets(s.style); s.text != "" {
			s.text = before + s.text + after
		}
		out = append(out, s)
	}
	return out
}
