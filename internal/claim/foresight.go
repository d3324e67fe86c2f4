package claim

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// "The toll could rise to 40" says what may come, and not how many have died. Such a value
// is of another time, as those of the past are (docs/rules.md, Where).

var (
	// modals stand before a verb of what may come: "could rise".
	modals = set("could may might would will")

	// prospects stand before "to" and such a verb: "is expected to reach".
	prospects = set("expected likely forecast projected predicted set bound feared poised due going")

	// reaches are verbs of coming to a value, in the form that follows those words.
	reaches = set("reach hit exceed top pass surpass approach near")
)

// foreseen returns the words that make the value at token i one that is only foreseen; ""
// if there are none.
func (p *passage) foreseen(i int) string {
	end := i
	for ; i > 0 && leadsTo(p.at(i-1)); i-- {
	}
	verb := i - 1
	if p.kind(verb) != token.Word || !reaches()[p.at(verb)] && !reader.IsChange(p.at(verb)) {
		return ""
	}
	first := verb - 1
	for isAdverb(p.at(first)) || p.at(first) == "still" || p.at(first) == "yet" || p.at(first) == "soon" || p.at(first) == "even" {
		first--
	}
	switch {
	case modals()[p.at(first)]:
		return p.words(first, end)
	case p.at(first) == "to" && prospects()[p.at(first-1)]:
		return p.words(first-1, end)
	}
	return ""
}

// leadsTo reports whether a word may stand between a verb of change and a value.
func leadsTo(word string) bool {
	switch word {
	case "to", "at", "above", "past", "beyond", "as", "many", "much", "high", "low", "a", "the", "some":
		return true
	}
	return false
}

// foresees reports whether a word of a pattern wants what is foreseen.
func foresees(word string) bool { return modals()[word] || prospects()[word] || reaches()[word] }
