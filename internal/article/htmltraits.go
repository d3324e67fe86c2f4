package article

import "golang.org/x/net/html/atom"

// traits are what HTML says of an element, and what is made of it.
type traits uint16

const (
	inline        traits = 1 << iota // does not end a line of text
	unread                           // is never read; what is struck out is said no more
	aside                            // stands around an article and is not of it
	void                             // has no end tag, and holds nothing that could be hidden
	endless                          // its end tag may be left out (HTML Standard, 13.1.2.4); it does not count as depth
	endsParagraph                    // cannot stand in a p, and ends it (HTML Standard, 13.2.6.4.7)
	bounding                         // an item, a paragraph or a cell within it does not end one around it
	ending                           // ends others by its beginning, see endedBy
)

// has reports whether an element has one of these traits.
func (t traits) has(one traits) bool { return t&one != 0 }

// elementsWith are the elements that have a trait.
var elementsWith = map[traits][]atom.Atom{
	inline: {
		atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I,
		atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span,
		atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr,
		atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Button, atom.Input,
	},
	unread: {
		atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Select, atom.Button,
		atom.Textarea, atom.Datalist, atom.Audio, atom.Video, atom.Canvas, atom.Del, atom.S, atom.Strike, atom.Rt, atom.Rp,
	},
	aside: {atom.Nav, atom.Aside, atom.Footer, atom.Menu},
	void: {
		atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr,
	},
	endless: {
		atom.P, atom.Li, atom.Dt, atom.Dd, atom.Option, atom.Optgroup, atom.Rt, atom.Rp, atom.Tr, atom.Td, atom.Th, atom.Thead, atom.Tbody,
		atom.Tfoot, atom.Colgroup, atom.Caption, atom.Html, atom.Head, atom.Body,
	},
	endsParagraph: {
		atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Ul, atom.Li, atom.Dt, atom.Dd,
	},
	bounding: {
		atom.Ul, atom.Ol, atom.Dl, atom.Menu, atom.Table, atom.Td, atom.Th, atom.Caption, atom.Button, atom.Object, atom.Template, atom.Select,
		atom.Svg, atom.Math,
	},
}

// traitsOf are the traits of each element.
var traitsOf = func() map[atom.Atom]traits {
	of := make(map[atom.Atom]traits)
	for trait, elements := range elementsWith {
		for _, tag := range elements {
			of[tag] |= trait
		}
	}
	for tag := range endedBy {
		of[tag] |= ending
	}
	return of
}()
