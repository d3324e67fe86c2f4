package tomlfile

import (
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// The types that fields of a table can have. Each knows its place, which is nil where
// the file does not have the field. A field may also be a pointer to a struct, for a
// table, or a slice of structs, for a list of tables; such a struct has a field At
// *Place for the place of the table itself.
type (
	// Text is a text.
	Text struct {
		*Place
		Text string
	}
	// Flag is true or false.
	Flag struct {
		*Place
		On bool
	}
	// Whole is a whole number.
	Whole struct {
		*Place
		N int
	}
	// Day is a date without a time.
	Day struct {
		*Place
		Day calendar.Day
	}
	// Texts is a list of texts.
	Texts struct {
		*Place
		All []Text
	}
	// Phrases is a table whose keys the file's author chooses, each with a list.
	Phrases struct {
		*Place
		All []Phrase
	}
	// Phrase is an entry of Phrases.
	Phrase struct {
		Name   Text
		Values Texts
	}
	// Dictionary is a table whose keys the file's author chooses, each with a text.
	Dictionary struct {
		*Place
		All []Entry
	}
	// Entry is an entry of a Dictionary.
	Entry struct{ Name, Value Text }
	// Pairs is a list of lists of two texts.
	Pairs struct {
		*Place
		All [][2]Text
	}
)

// Strings returns the texts without their places.
func (t Texts) Strings() []string {
	var list []string
	for _, s := range t.All {
		list = append(list, s.Text)
	}
	return list
}

// Names returns the names of the entries, in the order of the file.
func (p Phrases) Names() []string {
	var names []string
	for _, entry := range p.All {
		names = append(names, entry.Name.Text)
	}
	return names
}

// List returns the list of a name; it is empty where there is none.
func (p Phrases) List(name string) Texts {
	for _, entry := range p.All {
		if entry.Name.Text == name {
			return entry.Values
		}
	}
	return Texts{}
}

// Find returns the text of a name, and whether there is one.
func (d Dictionary) Find(name string) (Text, bool) {
	for _, entry := range d.All {
		if entry.Name.Text == name {
			return entry.Value, true
		}
	}
	return Text{}, false
}

// AsValue returns a text that is a key as if it were a value, so that problems with it
// point at the key.
func (t Text) AsValue() Text {
	return Text{&Place{File: t.File, value: t.key}, t.Text}
}

// EmptyList reports whether a list with nothing in it stands at a place; none does at
// a nil Place.
func (pl *Place) EmptyList() bool {
	return pl != nil && pl.kind == unstable.Array && len(pl.elems) == 0
}
