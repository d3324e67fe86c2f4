package claim

// "The toll could rise to 40" says what may come, and not how many have died. Such a value
// is of another time, as those of the past are (docs/rules.md, Where). What "will" be is a
// fact of its own: a wage, a limit.

var (
	// modals stand before a verb of what may come: "could rise".
	modals = set("could may might would")

	// prospects stand before "to" and such a verb: "is expected to reach".
	prospects = set("expected likely forecast projected predicted feared")

	// rises are verbs of coming to a value, in the form that follows those words.
	rises = set(`rise climb increase grow jump swell reach hit exceed top pass surpass approach
		fall drop decline decrease shrink`)

	// besides stand between a modal and its verb, next to adverbs in "ly".
	besides = set("still yet soon even")

	// leading stand between a verb of change and a value.
	leading = set("to at above past beyond as many much high low a the some")
)

// foreseen returns the words that make the value at token i one that is only foreseen; ""
// if there are none.
func (p *passage) foreseen(i int) string {
	end := i
	for i > 0 && leading()[p.at(i-1)] {
		i--
	}
	verb := i - 1
	if !rises()[p.at(verb)] {
		return ""
	}
	first := verb - 1
	for isAdverb(p.at(first)) || besides()[p.at(first)] {
		first--
	}
	switch {
	case modals()[p.at(first)] && !p.capital(first): // "May" is a month
		return p.words(first, end)
	case p.at(first) == "to" && prospects()[p.at(first-1)]:
		return p.words(first-1, end)
	}
	return ""
}

// foresees reports whether a word of a pattern wants what is foreseen.
func foresees(word string) bool { return modals()[word] || prospects()[word] || rises()[word] }
