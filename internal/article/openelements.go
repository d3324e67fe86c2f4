package article

import (
	"slices"

	"golang.org/x/net/html/atom"
)

// openElements are the elements of a page that are open, the innermost last. An element
// ends with its own end tag, with that of an element around it, and, where its end tag
// may be left out, with the tag that cannot stand in it (HTML Standard, 13.1.2.4 and
// 13.2.6). So what is hidden ends where browsers end it.
type openElements struct {
	open  []openElement
	depth int // how many of them need an end tag
	left  int // how many of them are left out: an element within one does not count
}

// openElement is an element that is open.
type openElement struct {
	tag     atom.Atom // 0 for one that HTML does not know
	traits  traits
	leftOut bool
}

// elementLimit is how many elements may be open at once. Browsers cut off at 512 (the
// limit of Blink's parser); pages that forget end tags need more.
const elementLimit = 8192

// searchLimit is how far out the element of a tag is looked for, so that tags which end
// nothing do not cost more the deeper they stand. It is Blink's limit too.
const searchLimit = 512

// endedBy are the elements, next to p, that a tag ends by its beginning.
var endedBy = map[atom.Atom][]atom.Atom{
	atom.Li: {atom.Li},
	atom.Dt: {atom.Dt, atom.Dd}, atom.Dd: {atom.Dt, atom.Dd},
	atom.Option: {atom.Option}, atom.Optgroup: {atom.Option, atom.Optgroup},
	atom.Rt: {atom.Rt, atom.Rp}, atom.Rp: {atom.Rt, atom.Rp},
	atom.Td: {atom.Td, atom.Th, atom.Caption}, atom.Th: {atom.Td, atom.Th, atom.Caption},
	atom.Tr:    {atom.Td, atom.Th, atom.Tr, atom.Caption, atom.Colgroup},
	atom.Thead: sections, atom.Tbody: sections, atom.Tfoot: sections,
	atom.Body: {atom.Head},
}

// sections are what ends where a section of a table begins.
var sections = []atom.Atom{atom.Td, atom.Th, atom.Tr, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Colgroup}

// isLeftOut reports whether what comes next is left out.
func (e *openElements) isLeftOut() bool { return e.left > 0 }

// begin opens an element, after what its tag ends.
func (e *openElements) begin(tag atom.Atom, t traits, leftOut bool) {
	if t.has(void) {
		return
	}
	e.open = append(e.open, openElement{tag, t, leftOut})
	if leftOut {
		e.left++
	}
	if !t.has(endless) {
		e.depth++
	}
}

// endBefore ends the elements that cannot hold the one that begins: the outermost that
// its tag ends, and all within it.
func (e *openElements) endBefore(tag atom.Atom, t traits) {
	if !t.has(endsParagraph | ending) {
		return
	}
	ended, paragraph := endedBy[tag], t.has(endsParagraph)
	outermost := len(e.open)
	for i := len(e.open) - 1; i >= max(len(e.open)-searchLimit, 0); i-- {
		at := e.open[i]
		if paragraph && at.tag == atom.P || slices.Contains(ended, at.tag) {
			outermost = i
		} else if at.traits.has(bounding) {
			break
		}
	}
	e.truncate(outermost)
}

// end reads an end tag, and reports whether it is read itself: whether it ends an element
// that is not left out.
func (e *openElements) end(tag atom.Atom, t traits) bool {
	wasLeftOut := e.isLeftOut()
	i := e.find(tag)
	if i < 0 {
		return !wasLeftOut
	}
	own := e.open[i].leftOut
	if t.has(inline) && !e.isInlineFrom(i+1) {
		e.remove(i) // as in <b><p>…</b>: the paragraph goes on
	} else {
		e.truncate(i)
	}
	return !own && !e.isLeftOut()
}

// find returns the innermost open element of a tag, or -1.
func (e *openElements) find(tag atom.Atom) int {
	for i := len(e.open) - 1; i >= max(len(e.open)-searchLimit, 0); i-- {
		if e.open[i].tag == tag {
			return i
		}
	}
	return -1
}

// isInlineFrom reports whether there are only elements of running text from i on.
func (e *openElements) isInlineFrom(i int) bool {
	for _, o := range e.open[i:] {
		if !o.traits.has(inline) {
			return false
		}
	}
	return true
}

// truncate ends the elements from the nth on.
func (e *openElements) truncate(n int) {
	for i := len(e.open) - 1; i >= n; i-- {
		e.remove(i)
	}
}

// remove ends one element.
func (e *openElements) remove(i int) {
	o := e.open[i]
	if o.leftOut {
		e.left--
	}
	if !o.traits.has(endless) {
		e.depth--
	}
	e.open = append(e.open[:i], e.open[i+1:]...)
}
