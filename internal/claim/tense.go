package claim

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// "In 2019 it employed 400 people" says how something stood in a time of its own, and is no
// contradiction to "It employs 600 people". It takes both: a verb in the past by which a
// text says how something stands, right before the value, and a date of the calendar that
// its clause begins with, or that follows the value. "In 2019 a fire killed 12" and "In 2019
// it paid $5 million" say when something happened, and hold for ever after.

var (
	// stood are such verbs in the past. A verb that says as often what happened, as "paid",
	// "cost" and "served" do, is none.
	stood = set("had employed numbered comprised housed held owned operated contained stood consisted boasted")

	// stands are those of the present, where one that says both does no harm.
	stands = set(`is are has have employs employ numbers totals comprises comprise covers houses holds hold owns own operates operate
		runs run serves serve weighs measures charges charge pays pay earns earn contains contain includes include supports support costs
		stands consists boasts`)

	// being are verbs in the past that say how something stood where their subject, one of
	// standing, always has some number: "the population was". What "the winning bid was"
	// is settled.
	being    = set("was were")
	standing = set("population staff workforce membership headcount circulation capacity enrolment enrollment payroll fleet garrison")

	// acts are further verbs in the past, of what was done, that do not end in "ed".
	acts = set(`paid cost ran sold won lost spent bought built made gave given took taken saw seen drew drawn shot sent met kept cut hit put
		let lent brought taught grew grown rose risen fell fallen did done got left hurt lay led found fought thrown flown stolen written
		chosen driven hidden struck begun become`)

	// happenings are what is counted where it happens, and then counts for ever: "had 12
	// fires in 2019", "held 30 concerts".
	happenings = set(`accidents arrests attacks auctions births cases claims collisions complaints concerts conferences crashes
		crimes deaths debates dinners elections errors events exhibitions explosions failures festivals fires flights floods games goals
		hearings hits incidents injuries interviews lectures losses matches meetings murders parties performances points
		protests races raids rallies rehearsals robberies runs sales screenings sessions shootings shows storms strikes talks trials tries
		victories victims visitors visits votes wins workshops`)

	// unreal stand before a verb that says what may be, or is to be.
	unreal = set("to will would shall should can could may might must if")

	// during are the words that lead to a time in which something stood so.
	during = set("in during by of on at as")

	// apart are words between a verb and a value that are not what it says of itself.
	apart = set("in on by for with from since after before until been being that which who")
)

const (
	verbReach  = 4 // tokens between such a verb and its value
	leadReach  = 8 // and between the date that begins a clause and the verb
	trailReach = 4 // and between a value and the date behind it
)

// tense returns in which time the value of tokens [first, last) stands so: then, if the
// clause says when it did; or now, if a verb says that it does. What news counts, such as
// the dead, is what happened.
func (x *examination) tense(p *passage, s *search, first, last int) (then *calendar.Period, now bool) {
	switch s.rule.Kind {
	case value.Count, value.Number, value.Money, value.Percent, value.Measure:
	default:
		return nil, false
	}
	verb := p.verbBefore(first)
	switch {
	case verb < 0 || s.tolls || unreal()[p.at(verb-1)]:
		return nil, false
	case stands()[p.at(verb)]:
		return nil, true
	case happenings()[p.at(last-1)] || happenings()[p.at(last)] || being()[p.at(verb)] && !p.standing(verb):
		return nil, false
	}
	for _, v := range x.reading.valuesOf(p) {
		if v.Kind != value.Date {
			continue
		}
		from, to := p.tokensOf(v.Start, v.End)
		if !during()[p.at(from)] {
			from-- // the word is not one of the date
		}
		if !during()[p.at(from)] || !p.leads(from, to, verb) && !p.trails(last, from) {
			continue
		}
		// Without any date to go by, only one of the calendar is known.
		if day := v.Resolve(calendar.Period{First: 1, Last: 0}); day.Resolved {
			return moment(day.Days), false
		}
	}
	return nil, false
}

// moment returns the time that "by 2017" and "as of March 2019" are about, which a date has as
// one without an end.
func moment(days calendar.Period) *calendar.Period {
	switch {
	case days.First == calendar.Earliest:
		days = calendar.On(days.Last)
	case days.Last == calendar.Latest:
		days = calendar.On(days.First)
	}
	return &days
}

// verbBefore returns the verb that says of the value at token first how something stands;
// -1 if there is none.
func (p *passage) verbBefore(first int) int {
	for i := first - 1; i >= max(0, first-1-verbReach); i-- {
		word := p.at(i)
		switch {
		case p.isVerb(i) && !acts()[word]:
			if p.at(i+1) == "to" { // "it had to hire"
				return -1
			}
			return i
		case p.kind(i) == token.Mark && word != "-", apart()[word], acts()[word], strings.HasSuffix(word, "ed"):
			return -1
		}
	}
	return -1
}

// isVerb reports whether a token is one of the verbs of this file.
func (p *passage) isVerb(i int) bool {
	word := p.at(i)
	return stood()[word] || stands()[word] || being()[word] || acts()[word]
}

// standing reports whether the subject of a verb of being is one that always has some number:
// the noun before it, "the population", "the staff of the mill", which nothing leads to, as
// "the fine for the staff" does.
func (p *passage) standing(verb int) bool {
	for i := verb - 1; i >= max(0, verb-leadReach) && p.kind(i) == token.Word; i-- {
		if !standing()[p.at(i)] || i+1 < verb && p.at(i+1) != "of" && p.at(i+1) != "in" && p.at(i+1) != "at" {
			continue
		}
		for k := i - 1; k >= 0 && p.kind(k) == token.Word; k-- {
			switch p.at(k) {
			case "for", "of", "to", "from", "with", "on":
				return false
			}
		}
		return true
	}
	return false
}

// leads reports whether the date of tokens [from, to) begins the clause of a verb: "In 2019
// it employed", "In 2019, it employed".
func (p *passage) leads(from, to, verb int) bool {
	if to > verb || verb-to > leadReach {
		return false
	}
	if from > 0 && p.kind(from-1) != token.Mark && p.at(from-1) != "and" && p.at(from-1) != "but" && p.at(from-1) != "while" {
		return false
	}
	for i := to; i < verb; i++ {
		if i > to && p.kind(i) == token.Mark || p.isVerb(i) {
			return false
		}
	}
	return true
}

// trails reports whether a date that begins at token from follows a value: "employed 400
// people in 2019".
func (p *passage) trails(last, from int) bool {
	if from < last || from-last > trailReach {
		return false
	}
	for i := last; i < from; i++ {
		if p.kind(i) == token.Mark || p.at(i) == "and" || p.isVerb(i) || strings.HasSuffix(p.at(i), "ed") {
			return false
		}
	}
	return true
}
