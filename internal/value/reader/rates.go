package reader

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// rateAfter reads what an amount is divided by: "a barrel", "per day", "/s", "an hour",
// "-a-share".
func (s *scan) rateAfter(a *amount) {
	if a.bare() && a.phrase.Digits && (s.is(a.last+1, "per") && !s.is(a.last+2, "cent") || s.overUnit(a.last+1)) {
		a.kind = value.Count // "an average of 20 per week", "620/km2"
	}
	if a.bare() && (a.phrase.Digits || a.phrase.Scaled) && s.has(a.last+1, isArticle) && !s.is(a.last+3, "of") && !s.tellsWhen(a.last+3) {
		if sense, last, ok := s.unitAt(a.last+2, false); ok && last == a.last+2 && sense.Unit.Dimension == "time" && s.rateEnds(last+1) {
			a.kind = value.Count // "and adds 2m a month"
		}
	}
	if a.bare() || a.kind == value.Age || a.kind == value.Ordinal || a.per != "" {
		return
	}
	j := a.last + 1
	joined := false
	if s.dash(j) && s.isOne(j+1, "a", "an", "per") && s.dash(j+2) {
		j, joined = j+1, true
	}
	switch {
	case s.is(j, "/") && s.kind(j+1) == token.Number, s.is(j, "per") && s.cardinal(j+1):
		s.rateOver(a, j+1)
	case s.is(j, "per"), s.is(j, "/") && s.kind(j+1) == token.Word && (s.adjoins(j+1) || !s.adjoins(j) && s.overUnit(j)):
		j++
		if joined {
			j++
		}
		s.ratePer(a, j)
	case s.is(j, "of"):
		s.rateBehind(a, j+1)
	case s.has(j, isArticle), s.is(j, "every"), s.is(j, "each"):
		if s.tellsWhen(j+2) && s.ofTime(j+1) {
			return // "196,440 contracts a week earlier", "a year on", but not "$3 a barrel after the strike"
		}
		j++
		if joined {
			j++
		}
		s.rateA(a, j)
	}
}

// tellsWhen reports whether the word at i, behind a unit of time, makes a time of it and no rate: "a week
// earlier", "a year on, it is closed", but not "$5 a year on bread".
func (s *scan) tellsWhen(i int) bool {
	if s.is(i, "on") {
		return s.kind(i+1) != token.Word || s.is(i+1, "from")
	}
	return s.isOne(i, "earlier", "ago", "later", "before", "after")
}

// rateBehind reads the rate behind what is measured, whose first word stands at j: "5 litres of
// water a day", "150 minutes of moderate exercise a week".
func (s *scan) rateBehind(a *amount, j int) {
	const reach = 4
	for n := 0; n < reach && s.nounNext(j); n++ {
		j++
		if !s.isOne(j, "a", "per", "every", "each") {
			continue
		}
		if sense, _, ok := s.unitAt(j+1, false); ok && sense.Unit.Dimension == "time" && !s.tellsWhen(j+2) {
			a.per = sense.Unit.Name
		}
		return
	}
}

// overUnit reports whether a slash and a unit of time, or of what things are spread over, stand at
// i: "/km2", " / hour".
func (s *scan) overUnit(i int) bool {
	if !s.is(i, "/") || s.kind(i+1) != token.Word || s.adjoins(i) != s.adjoins(i+1) {
		return false
	}
	sense, _, ok := s.unitAt(i+1, true)
	return ok && slices.Contains([]string{"time", "length", "area", "volume", "mass"}, sense.Unit.Dimension)
}

// ofTime reports whether the word at i is a unit of time.
func (s *scan) ofTime(i int) bool {
	sense, _, ok := s.unitAt(i, false)
	return ok && sense.Unit.Dimension == "time"
}

// cardinal reports whether a number that is no ordinal begins at i.
func (s *scan) cardinal(i int) bool {
	w, ok := number.Lookup(s.textAt(i))
	return s.kind(i) == token.Number || ok && w.Class <= number.Scale
}

// rateOver reads the amount after a slash or "per": 1250 mg / 5 ml is 250 milligrams a
// millilitre, 5 deaths per 100,000 people 0.00005 deaths a person.
func (s *scan) rateOver(a *amount, j int) {
	p, ok := number.Read(s.text, s.tokens, j)
	if !ok || p.Ordinal || p.Fraction || p.Number.Sign() <= 0 || a.kind != value.Measure && a.kind != value.Count && a.kind != value.Money {
		return
	}
	per, last := "", 0
	if sense, end, ok := s.unitAt(p.Last+1, true); ok {
		if a.measure == nil || sense.Unit.Dimension != a.measure.Dimension { // "5 km / 3 miles" says one length twice
			per, last = sense.Unit.Name, end
		}
	} else if head, end, ok := s.headNoun(p.Last+1, false); ok && s.is(j-1, "per") {
		per, last = head, end
	} else if s.ofSoMany(a, p) {
		per, last = "person", p.Last
	}
	if per != "" {
		a.n, a.per, a.last = a.n.Over(p.Number), per, last
	}
}

// ofSoMany reports whether a count is that of so many people, who go without saying: "5.3 per 100,000",
// "18 births per 1,000".
func (s *scan) ofSoMany(a *amount, p number.Phrase) bool {
	places, round := powerOfTen(p.Number)
	return round && places >= 2 && a.kind == value.Count && s.is(p.First-1, "per") && s.closed(p.Last+1)
}

// ratePer reads the unit or noun after "per" or a slash.
func (s *scan) ratePer(a *amount, j int) {
	if s.is(j, "cent") {
		return
	}
	if sense, last, ok := s.unitAt(j, true); ok {
		a.per, a.last = sense.Unit.Name, last
		return
	}
	if u, ok := s.timeSymbol(j); ok && s.is(j-1, "/") {
		a.per, a.last = u.Name, j
		return
	}
	if s.kind(j) == token.Word && !s.has(j, isStop) && (a.measure == nil || !a.measure.HasOffset()) { // "350F/gas 4"
		if s.describesOne(j) {
			j++
		}
		a.per, a.last = noun.Singular(s.textAt(j)), j
	}
}

// describesOne reports whether the word at j says which of the things behind it an amount is
// divided by: "per diluted share", "per registered voter".
func (s *scan) describesOne(j int) bool {
	return s.nounNext(j+1) && !s.has(j+1, isVerb|isNumber) && !s.adjoins(j+1) && (participle(s.textAt(j)) ||
		s.isOne(j, "common", "ordinary", "preferred", "basic", "single", "individual", "adult", "average", "additional", "extra", "new", "full"))
}

// timeSymbol returns the unit of time whose symbol stands at j. Behind a slash it needs no
// word near it: "200 m3/s", "30 bbl/d".
func (s *scan) timeSymbol(j int) (*unit.Unit, bool) {
	for _, sense := range unit.Senses(s.textAt(j)) {
		if sense.Unit.Dimension == "time" && sense.Form == unit.Symbol && !sense.Loose {
			return sense.Unit, true
		}
	}
	return nil, false
}

// rateA reads "a barrel": only what things are commonly priced or counted by.
func (s *scan) rateA(a *amount, j int) {
	if sense, last, ok := s.unitAt(j, false); ok && (sense.Unit.Dimension == "time" || a.kind == value.Money) {
		a.per, a.last = sense.Unit.Name, last
		return
	}
	if s.is(j, "pound") && a.kind == value.Money {
		a.per, a.last = "pound-mass", j
		return
	}
	if a.kind == value.Money && s.isOne(j, "share", "head", "person", "piece", "pop", "bottle", "unit", "ticket", "dozen", "bushel", "barrel", "ton",
		"game", "night", "pack", "plate", "seat", "copy", "trip", "ride", "shot", "glass", "litre", "gallon", "item", "visit", "session") {
		a.per, a.last = s.lower(j), j
		return
	}
	if a.kind == value.Money && s.kind(j) == token.Word && !s.has(j, isStop|isVerb|isNumber) && !noun.Plural(s.textAt(j)) && (s.rateEnds(j+1) || s.hyphen(j-1)) {
		a.per, a.last = s.lower(j), j // "5p a bag", "the 5p-a-bag levy"
	}
}

// rateEnds reports whether what a price is for ends before token i: nothing that it could
// belong to follows, or only a second rate, "$9 a user a year".
func (s *scan) rateEnds(i int) bool {
	if s.isOne(i, "a", "an", "per", "each", "every") {
		sense, _, ok := s.unitAt(i+1, false)
		return ok && sense.Unit.Dimension == "time"
	}
	return s.closed(i) && !s.is(i, "of")
}

func (s *scan) lower(j int) string { return noun.Singular(s.textAt(j)) }
