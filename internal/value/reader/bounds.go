package reader

import (
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// limit is what a phrase before or after a number says about it.
type limit struct {
	bound    value.Bound
	aspect   value.Aspect
	compares bool // a phrase after an amount, which may say more of a noun behind it, and is no bound then: "or deeper cuts"
}

// boundsBefore are the phrases before a number (values.md section 2), matched from
// their last word.
var boundsBefore = newPhrases(boundPhrases, true)

// boundPhrases are those phrases, with what they say of the number.
var boundPhrases = map[string]limit{
	"over the age of|above the age of|older than age|over|more than|above|exceeding|exceeds|exceeded|exceed|topped|topping|tops|will top|could top|may top|might top|would top|to top|surpassed|surpassing|surpass|surpasses|upwards of|upward of|greater than|higher than|larger than|bigger than|longer than|older than|in excess of|beyond|well over|well above|>|far more than|much more than|north of|better than|further than|farther than|taller than|heavier than|stronger than|faster than|thicker than|wider than|deeper than|hotter than|warmer than|over than":                                                                                                  {bound: value.Over},
	"at least|no fewer than|no less than|not less than|a minimum of|minimum of|minimum|min|min.|min of|a min of|not fewer than|at the least|at the very least|≥|>=|greater than or equal to|more than or equal to|larger than or equal to|bigger than or equal to|higher than or equal to|equal to or more than|equal to or greater than|higher or equal than|greater or equal than|greater or equal to|more or equal to|larger or equal to|bigger or equal to|higher or equal to|greater than or equal|more than or equal|equal to or above|equal to or over|equal to or higher than|no lower than|starting at|any less than|as few as|as little as|as low as|as young as": {bound: value.AtLeast},
	"under the age of|below the age of|under age|under|south of|less than|fewer than|below|lower than|smaller than|shorter than|younger than|<|well under|well below|not even|nowhere near|sub-|cheaper than|slower than|thinner than|narrower than|lighter than|colder than|cooler than|shallower than":                                                                                                                                                                                                                                                                                                                                                                    {bound: value.Under},
	"at most|at the most|at the very most|no more than|not more than|not top|a maximum of|maximum of|maximum|max|max.|max of|a max of|capped at|a cap of|no greater than|no higher than|≤|<=|less than or equal to|fewer than or equal to|smaller than or equal to|lower than or equal to|equal to or less than|smaller or equal than|less or equal than|lower or equal than|less or equal to|smaller or equal to|lower or equal to|fewer or equal to|less than or equal|equal to or below|equal to or under|equal to or lower than|equal to or fewer than|a limit of|limited to":                                                                                           {bound: value.AtMost},
	"up to|up to and including|as many as|as much as|as high as|as long as|as far as|as late as|as old as": {bound: value.UpTo},
	"about|around|roughly|approximately|approx|approx.|some|circa|ca|ca.|c.|~|≈|an estimated|estimated|estimated at|in the region of|on the order of|in the order of|close on|something like|somewhere around|in the vicinity of|in the neighborhood of|in the neighbourhood of|more or less|about roughly|give or take|an approximate|maybe|perhaps|possibly|barely|±|say|say,|almost exactly": {bound: value.About},
	"nearly|almost|close to|approaching|nearing|pushing|verging on|virtually|practically|close on to":                                                                              {bound: value.Nearly},
	"just under|not quite|just below|just short of|a little under|slightly under|slightly less than|a little less than|just less than|slightly below|just shy of|a bit under":      {bound: value.JustUnder},
	"just over|barely over|a little more than|slightly more than|a little over|slightly over|just above|slightly above|just more than|a bit over|a bit more than|little more than": {bound: value.JustOver},
	"exactly|precisely":                  {bound: value.Precisely},
	"equal to|equals|equaling|equalling": {bound: value.Exact},
	"an average of|average of|on average|averaging|averaged|averages|average":   {aspect: value.Average},
	"a median of|median of|median":                                              {aspect: value.Median},
	"a total of|total of|totaling|totalling|totaled|totalled|in total|combined": {aspect: value.Total},
	"a record|record|record of":                                                 {aspect: value.Record},
}

// Modifiers returns the words and marks, folded, of the phrases that may stand before a
// number and belong to its value: the "at" and the "least" of "at least 30".
var Modifiers = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	for key := range boundPhrases {
		for _, word := range tokenTexts(strings.ReplaceAll(key, "|", " ")) {
			words[word] = true
		}
	}
	return words
})

// boundsAfter are the phrases after an amount.
var boundsAfter = newPhrases(map[string]limit{
	"or more|or greater|or higher|or above|or over|or older|or longer|or better|or larger|or up|and above|and over|and up|and older|or later|at least|at the least|at the very least|at a minimum|at the minimum|minimum|or upwards|or beyond|and upwards|-plus|plus|+": {bound: value.AtLeast},
	"or bigger|or heavier|or taller|or wider|or deeper|or hotter|or warmer|or faster|or stronger|and higher|and more|and counting":                                                                                                                                      {bound: value.AtLeast, compares: true},
	"or less|or fewer|or lower|or below|or under|or younger|and under|and below|or smaller|or shorter|or cheaper|at most|at the most|at the very most|at a maximum|at the maximum|maximum|tops|max":                                                                     {bound: value.AtMost},
	"or lighter|or colder|or cooler|or slower|or narrower|or thinner|and lower|and fewer":                                                                                                                                                                               {bound: value.AtMost, compares: true},
	"or so|-odd|odd|-some|-something|-ish|ish|or thereabouts|give or take|approximately|roughly|-or-so|or about|, give or take|, more or less":                                                                                                                          {bound: value.About},
	"each|apiece":                {aspect: value.Each},
	"on average":                 {aspect: value.Average},
	"in total|in all|altogether": {aspect: value.Total},
}, false)

// maxLimits is how many phrases may stand before one number: "an average of just over".
const maxLimits = 3

// complete puts the words around an amount into its value, and adds the value. Tokens
// before low belong to other values.
func (s *scan) complete(v *value.Value, first, last, low int) {
	for range maxLimits {
		i := first - 1
		if v.Kind == value.Ordinal && s.ranksThan(i-1) && s.is(i, "the") {
			i--
		}
		if s.is(i, "the") && s.namesMark(v, i-1, last+1) {
			i-- // "around the $3 million mark"
		}
		if v.Kind == value.Ordinal && !s.is(i, "than") {
			break // "threw it over first base"
		}
		l, end, ok := boundsBefore.match(s, i, low, len(s.tokens))
		if !ok {
			break
		}
		l, end = s.denyBound(l, end, low)
		if !s.limits(v, l, end, last) {
			break
		}
		first = end
	}
	if v.Kind != value.Count || !s.is(first-1, "to") || !s.is(first-2, "up") {
		s.change(v, first, last, low)
	}
	if l, end, ok := boundsAfter.match(s, last+1, low, len(s.tokens)); ok {
		if s.cardinal(end+1) && s.isOne(last+1, "or", "and") && !s.has(end+1, isArticle) {
			ok = false // "between 80 and 90 or above 95"
		} else if than := s.is(end+1, "than"); than && s.has(end+2, isNumber) || s.is(end, "up") && s.is(end+1, "to") {
			ok = false // "200 or greater than 190", "85 mph and up to 14 inches"
		} else if than {
			end++
		} else if l.compares && (s.comparesNoun(end+1) || s.is(end, "more") && s.kind(end+1) == token.Word && !s.isOne(end+1, "of", "each", "a", "per")) {
			ok = false // "3 percent and higher interest rates", "a cut of 5 percent or deeper cuts", "lost 20 men and more were hurt"
		}
		if ok && s.limitsAfter(v, l, last+1, end) {
			last = end
		}
	}
	if s.partOfWhole(first-1) || s.includedIn(v, first-1) {
		v.Part = true
	}
	s.emit(v, first, last)
}

// namesMark reports whether the noun at j says that v, which begins behind "the", is a mark that something is
// over or under, as the bound says that ends at i: but not where one jumps over "the 5 foot barrier", and
// not in "a row over the 5 percent threshold".
func (s *scan) namesMark(v *value.Value, i, j int) bool {
	if v.Kind == value.Ordinal || !s.isOne(j, "mark", "threshold") && (!s.is(j, "barrier") || v.Kind == value.Measure) {
		return false
	}
	return !s.isOne(i, "over", "about", "around") || !s.isOne(i-1, disputes...)
}

// disputes are what is about something, or over it.
var disputes = []string{"row", "rows", "dispute", "disputes", "debate", "debates", "fight", "battle", "argument", "concern", "concerns", "worry", "worries", "fears", "doubts", "anger", "questions", "rules", "rule", "law", "laws", "talk", "talks", "talked", "spoke", "speaking", "talking", "deal", "agreement", "vote", "advice", "information", "news"}

// comparesNoun reports whether the comparative that ends before next says more of a noun that follows, or
// begins what the sentence goes on with.
func (s *scan) comparesNoun(next int) bool {
	return s.nounNext(next) || s.has(next, isNumber|isArticle) || s.isOne(next, "than", "the", "its", "their", "his", "her", "our", "more", "less", "but", "this", "that", "these", "those")
}

// ranksThan reports whether the "than" at i compares places in an order: "ranks higher than the
// tenth", and "but lower than" behind it. "Better than the first" compares two things.
func (s *scan) ranksThan(i int) bool {
	if !s.is(i, "than") || !s.isOne(i-1, "higher", "lower", "better", "worse") {
		return false
	}
	i -= 2
	for s.isOne(i, "no", "not", "much", "far") {
		i--
	}
	if s.isOne(i, "ranks", "ranked", "rank", "finished", "finish", "finishes", "placed", "came", "seeded") {
		return true
	}
	k := len(s.extent) - 1
	return s.isOne(i, "but", "and") && k >= 0 && s.extent[k].last == i-1 && s.value(k).Kind == value.Ordinal && s.value(k).Bound != value.Exact
}

// limits adds what a phrase from token at says before the number, if it goes with what
// is there. The amount ends with token last.
func (s *scan) limits(v *value.Value, l limit, at, last int) bool {
	if l.aspect != "" {
		if v.Aspect == "" {
			v.Aspect = l.aspect
		}
		return true
	}
	if l.bound == value.UpTo && s.is(at, "up") && (s.has(at-1, isUp) || s.isOne(at-1, "went", "goes", "gone", "going", "go", "moved", "came", "back", "drifted")) || l.bound == value.Over && (s.during(v, at, last) || s.isOne(at-1, spreads...)) {
		return false // "edged up to 5%", "went on over four days", "spread over six floors"
	}
	if s.isOne(at, "max", "min") && at > 0 && (s.capital(at) || s.kind(at-1) == token.Number) {
		return false // "an iPhone Max 12", "15 min 20"
	}
	if s.is(at, "about") && s.isOne(at-1, topical...) {
		return false // "a film about 3 brothers"
	}
	if s.is(at, "ca") && shouted(s.textAt(at)) {
		return false // "CA £31.95" is a price in Canada
	}
	if s.is(at, "pushing") && (v.Kind != value.Percent && v.Kind != value.Money || !s.cued(at-1, cueBeing) || s.pushedOn(v, last+1)) {
		return false // "pushing 30 carts", "pushing $5 billion for a wall", but "inflation is pushing 50 percent"
	}
	if s.isOne(at, "north", "south") && v.Kind != value.Money && v.Kind != value.Percent {
		return false // "south of 60 degrees latitude", "north of 3 villages"
	}
	if s.is(at, "say") && !s.interjected(at) {
		return false // "officials say 20 people"
	}
	if s.isOne(at, "<", ">") && at > 0 && s.isOne(at-1, "<", ">", "=", "-") && s.adjoins(at) {
		return false // "<>30", "=>30" and "->30" say nothing
	}
	switch {
	case v.Bound == value.Exact:
		v.Bound = l.bound
	case v.Bound == value.Range && bindRange(v, l.bound):
	case v.Bound == value.Range || v.Bound == value.Vague:
		v.Approx = v.Approx || l.bound == value.About || l.bound == value.Nearly
	case l.bound == value.About || l.bound == value.Nearly:
		v.Approx = true
	case v.Bound == value.About:
		v.Bound, v.Approx = l.bound, true
	default:
		return false
	}
	return true
}

// pushedOn reports whether what stands at i, behind an amount that is "pushed", says what somebody pushes
// it for or into: "pushing $5 billion for a wall", "pushing 5 percent raises"; but not "pushing $5 a gallon
// in Ohio".
func (s *scan) pushedOn(v *value.Value, i int) bool {
	if s.nounNext(i) && !s.has(i, isCalendar) && !s.isOne(i, "last", "this", "next", "yesterday", "today", "now") {
		return true
	}
	return v.Kind == value.Money && (s.isOne(i, "for", "to", "into", "toward", "towards", "through", "on") || s.is(i, "in") && s.nounNext(i+1) && !s.capital(i+1))
}

// topical are nouns and verbs behind which "about" says of what something tells.
var topical = []string{"film", "films", "movie", "movies", "book", "books", "novel", "novels", "story", "stories", "tale", "tales", "song", "songs", "poem", "poems", "documentary", "article", "articles",
	"series", "show", "musical", "comedy", "drama", "joke", "jokes", "information", "facts", "question", "questions", "complaint", "complaints", "something", "anything", "nothing", "everything", "lesson",
	"know", "knows", "knew", "talk", "talks", "talked", "talking", "think", "thinks", "thought", "thinking", "worry", "worried", "worries", "complain", "complained", "told", "tell", "tells", "speak", "spoke", "wrote", "writes",
	"hear", "heard", "learn", "learned", "learnt", "care", "cares", "asked", "joked", "tweeted", "sang", "dreamed", "forgot", "debate", "row", "concern", "concerns", "rumours", "rumors"}

// bindRange makes a bound of a range that one stands before or after: "at least five or six" is
// five or more, "no more than 10 to 12" is 12 at most. It does nothing for hedges, and for the
// two levels of a change.
func bindRange(v *value.Value, bound value.Bound) bool {
	if v.Levels != nil {
		return false
	}
	switch bound {
	case value.Over, value.AtLeast, value.JustOver:
		v.Number = v.Low
	case value.Under, value.AtMost, value.JustUnder, value.UpTo:
		v.Number = v.High
	default:
		return false
	}
	v.Bound, v.Low, v.High = bound, number.Number{}, number.Number{}
	return true
}

// interjected reports whether "say" at i is thrown in, and means "about", rather than the
// verb of a subject: "in, say, 20 years", "take, say $5", "of say 20", but not "police in
// Leeds, a city, say 20 died".
func (s *scan) interjected(i int) bool {
	switch {
	case i == 0, s.isOne(i-1, "(", "[", "—", "–", "-", ";", ":"), s.isOne(i-1, "of", "in", "for", "with", "by", "at", "to", "from", "after", "within"):
		return true
	case !s.is(i-1, ","):
		return false
	case s.is(i+1, ","):
		return true
	}
	for j := i - 2; j >= max(0, i-appositionReach); j-- {
		if s.is(j, ",") {
			return false
		}
	}
	return true
}

// appositionReach is how many tokens before the comma that ends an apposition the one
// that begins it is looked for.
const appositionReach = 20

// during reports whether "over" at i says within which time, "spread over four days",
// rather than that it was longer, "for over four days".
func (s *scan) during(v *value.Value, i, last int) bool {
	if !s.is(i, "over") || i == 0 || v.Kind != value.Duration && !(v.Kind == value.Count && lasting[v.Unit]) {
		return false
	}
	return !v.Elapsed && !s.has(i-1, isLasting) && (s.kind(i-1) != token.Mark || s.is(i-1, ")")) && !s.isOne(last+1, "ago", "old", "before", "after", "later", "earlier", "away")
}

// spreads are verbs after which "over" says over what something is laid out.
var spreads = []string{"spread", "spreads", "spreading", "scattered", "distributed", "stretched", "stretching", "strung", "sprawled", "sprawling", "dispersed", "divided", "split", "laid", "sprinkled", "arranged"}

// lasting are the nouns of what takes a time, as a count of them does.
var lasting = map[string]bool{"season": true, "session": true, "game": true, "match": true, "round": true, "stage": true, "generation": true, "leg": true,
	"meeting": true, "sitting": true, "episode": true, "lap": true, "set": true, "inning": true, "test": true, "hole": true, "quarter": true}

// limitsAfter adds what a phrase from token first to last says after an amount.
func (s *scan) limitsAfter(v *value.Value, l limit, first, last int) bool {
	if s.isOne(first, "max", "minimum", "maximum", "tops") && s.capital(first) {
		return false // "the 737 Max"
	}
	if s.isOne(first, "plus", "+", "-") && (!s.adjoins(first) && v.Unit == "" && last+1 < len(s.tokens) || s.kind(last+1) == token.Number) ||
		s.is(first, "plus") && !s.adjoins(first) && v.Kind == value.Money && (s.nounNext(last+1) || s.signNext(last+1)) ||
		s.is(first, "plus") && !s.adjoins(first) && s.isOne(last+1, "a", "an", "the", "any", "another") {
		return false // "$20 plus tax"
	}
	if s.isOne(last, "least", "most") && s.kind(last+1) == token.Number {
		return false
	}
	if s.is(last, "all") && (s.has(last+1, isNumber) || s.nounNext(last+1) && noun.Plural(s.textAt(last+1))) {
		return false // "thousands in all regions"
	}
	if l.aspect != "" {
		if v.Aspect != "" && v.Aspect != value.Level || l.aspect == value.Each && s.is(last, "each") && s.nounNext(last+1) && !s.has(last+1, isVerb|isFiller) && !s.adverb(last+1) {
			return false // "waiting 250 ms each time": of each time, not of each of some things
		}
		v.Aspect = l.aspect
		return true
	}
	switch v.Bound {
	case value.Exact:
		v.Bound = l.bound
	case value.About, value.Nearly:
		if l.bound != value.About {
			v.Bound, v.Approx = l.bound, true
		}
	case value.Range:
		if !bindRange(v, l.bound) {
			v.Approx = v.Approx || l.bound == value.About
		}
	default:
		return false
	}
	return true
}

// signNext reports whether the sign of a currency stands at i: "£35m plus £5m".
func (s *scan) signNext(i int) bool {
	if !s.mayBeCurrency(i) {
		return false
	}
	_, ok := s.currencyPrefix(i, i)
	return ok
}

// partOfWhole reports whether the words before a value make it part of another:
// "including five", "of whom 12", "among them two".
func (s *scan) partOfWhole(i int) bool {
	return s.is(i, "including") || s.is(i-1, "of") && s.isOne(i, "whom", "which", "them") || s.is(i, "them") && s.is(i-1, "among")
}

// wholes are nouns for people counted together, of whom others may be part: "the dead
// included five children". What has other subjects, "the plan includes 5 seats", is stated
// on its own.
var wholes = []string{"dead", "toll", "victims", "casualties", "fatalities", "deaths", "injured", "wounded", "killed", "missing", "hurt", "survivors", "passengers",
	"arrested", "detained", "those", "them", "these", "total"}

// wholeReach is how many tokens before "include" its whole may stand.
const wholeReach = 12

// includedIn reports whether the token at i is a form of "include", and its subject a
// whole that is stated or counted, of which v is part.
func (s *scan) includedIn(v *value.Value, i int) bool {
	if !s.cued(i, cueInclude) {
		return false
	}
	for n, j := 0, i-1; n < maxNounWords && s.kind(j) == token.Word && !s.isOne(j, "and", "but"); n, j = n+1, j-1 {
		if s.isOne(j, wholes...) {
			return true
		}
	}
	k := len(s.extent) - 1
	return k >= 0 && s.isWhole(k, v, i)
}

// isWhole reports whether value k, before "include" at i, counts what v is part of: "20
// seats, which include 5", "the 40 passengers included 12 children".
func (s *scan) isWhole(k int, v *value.Value, i int) bool {
	whole, last := s.value(k), s.extent[k].last
	counts := v.Kind == value.Count || v.Kind == value.Number && v.Unit == ""
	if i-last > wholeReach || whole.Kind != v.Kind && (whole.Kind != value.Count || !counts) || whole.Bound == value.Exact && whole.Number.Cmp(v.Number) < 0 {
		return false
	}
	if s.is(i-1, "which") || s.has(last, isPeople) && last == i-1 {
		return true
	}
	for j := last + 1; j < i; j++ {
		if s.kind(j) == token.Mark || s.isOne(j, "and", "but", "while") {
			return false // another clause, with a subject of its own
		}
	}
	return whole.Unit == v.Unit && whole.Per == v.Per
}
