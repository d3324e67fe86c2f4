package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// The words by which a sentence tells of the future or the past. A verb that tells who
// spoke ("said") is past of itself, and says nothing of what was said; it counts only
// where the date stands right behind it.
var (
	futureWords  = []string{"will", "won't", "shall", "i'll", "he'll", "she'll", "we'll", "they'll", "you'll", "it'll", "upcoming", "scheduled", "due", "expected", "planned", "plans", "going", "forthcoming", "would", "should", "let's", "schedule", "book", "arrange", "meet", "please", "can", "deadline", "likely", "expectations", "forecasts", "hopes", "bets", "expires", "starts", "opens", "begins", "returns", "resumes", "reopens", "ends", "premieres", "debuts", "departs", "lapses", "forecast", "slated"}
	pastWords    = []string{"was", "were", "had", "did", "didn't", "wasn't", "weren't", "began", "broke", "brought", "came", "fell", "found", "gave", "got", "held", "hit", "killed", "left", "led", "lost", "made", "met", "rose", "ran", "saw", "sent", "shot", "sold", "spoke", "struck", "took", "went", "won", "wrote", "been", "ago", "became", "bought", "drew", "fought", "flew", "grew", "paid", "stood", "sank", "died", "fled", "knew", "felt", "kept", "built", "taught", "caught", "wore", "threw", "rode", "sang", "swam", "shook", "stole", "hid", "slept", "wed", "sued", "lay", "woke", "withdrew", "chose", "drove", "forgave", "froze", "swore", "tore", "undertook", "overtook", "gone", "done", "shut", "quit", "beat", "beats", "misses"}
	speakingVerb = []string{"said", "told", "announced", "reported", "added", "confirmed", "tweeted", "wrote", "claimed", "warned", "stated"}
)

// reach is how many tokens from the date a verb may stand.
const reach = 24

// tense returns the tense of the words around the date: that of the nearest verb that
// shows one. One behind the date counts as twice as far.
func (c *context) tense() tense {
	for i := c.first - 1; i >= c.first-2; i-- {
		if slices.Contains(speakingVerb, c.word(i)) {
			return past
		}
	}
	if c.setFor() || c.deadline() || c.takesEffect() || c.putOff() || c.aheadOf() || c.isOn() {
		return future
	}
	best, distance := unknown, reach
	consider := func(i, d int) {
		if d < distance {
			if shown := c.verb(i); shown != unknown {
				best, distance = shown, d
			}
		}
	}
	for d := 1; d < distance; d++ {
		consider(c.first-d, d)
		consider(c.last+d, 2*d)
	}
	return best
}

// isOn reports whether the words before the date say, in the present, that something is to take place
// then: "the vote is on May 4", "kick-off is at 3 p.m. on Friday", but not "the proof is in May's report", "the focus of the debate is on Friday's vote".
func (c *context) isOn() bool {
	i := c.first
	if w := c.word(i); w != "on" && w != "at" {
		i--
		if w = c.word(i); w != "on" && w != "at" {
			return false
		}
	}
	return (c.word(i-1) == "is" || c.word(i-1) == "are") && c.word(c.last+1) != "'s" && slices.Contains(events, c.word(i-2))
}

// events are what takes place on a day that is fixed before.
var events = append(slices.Clone(meetings), "meetings", "games", "matches", "kickoff", "off", "deadline", "final", "finals", "semifinal", "quarterfinal", "rematch", "derby",
	"concert", "wedding", "funeral", "trial", "exam", "exams", "test", "tests", "interview", "interviews", "parade", "premiere", "launch", "opening", "ceremony", "festival", "referendum",
	"primary", "runoff", "debate", "draft", "appointment", "show", "sale", "inauguration", "graduation", "party", "dinner", "class", "lesson", "polling", "departure", "release", "birthday", "anniversary", "eclipse")

// setFor reports whether something is set for the date: "a hearing is set for May 4", "a vote
// slated for June".
func (c *context) setFor() bool {
	i := c.first - 1
	switch c.word(i) {
	case "for":
		if !slices.Contains(settings, c.word(i-1)) {
			return false
		}
	case "on":
		if !slices.Contains(settingsOn, c.word(i-1)) {
			return false // "burned down on Friday", "the fire set on Friday"
		}
	default:
		return false
	}
	before := c.word(i - 2)
	return before != "had" && before != "was" && before != "were" && before != "been" && before != "originally"
}

// aheadOf reports whether the words before the date say that it was still to come: "ahead of
// Friday's vote".
func (c *context) aheadOf() bool { return c.word(c.first-1) == "of" && c.word(c.first-2) == "ahead" }

// putOff reports whether the date is one to which something was put off, or from which: "was
// extended until May 4", "has been moved to May 4".
func (c *context) putOff() bool {
	if c.moved {
		return c.word(c.first-2) != "had" && c.word(c.first-3) != "had"
	}
	i := c.first - 1
	if w := c.word(c.first); w != "until" && w != "till" {
		if w = c.word(i); w != "to" && w != "until" && w != "till" {
			return false
		}
		i--
	}
	if slices.Contains(movesWith, c.word(i)) {
		i--
	}
	return (slices.Contains(moves, c.word(i)) || slices.Contains(waits, c.word(i))) && c.word(i-1) != "had" && c.word(i-2) != "had"
}

// waits are verbs that no "from" and "to" make a change of date of.
var waits = []string{"suspended", "prolonged", "remanded", "bailed", "banned", "barred", "extend", "extends"}

// settings are the participles of what is to come on a date that "for" names, and settingsOn those
// of what is to come on one that "on" names.
var (
	settings   = append(slices.Clone(settingsOn), "set", "booked", "fixed", "pencilled", "penciled", "earmarked", "billed", "down")
	settingsOn = []string{"slated", "scheduled", "planned", "due"}
)

// deadline reports whether the date is one by which somebody is to do something: "has until
// June 30 to reply".
func (c *context) deadline() bool {
	if before := c.word(c.first - 1); before == "had" || before == "given" {
		return false // "had until May 4 to reply"
	}
	return (c.word(c.first) == "until" || c.word(c.first) == "till") && c.word(c.last+1) == "to" && c.kind(c.last+2) == token.Word
}

// takesEffect reports whether what stands before the date says from when something holds: "the law
// takes effect on July 1", "it comes into force on July 1", "the fair runs from July 1 to July 4".
func (c *context) takesEffect() bool {
	i := c.first - 1
	if w := c.word(i); w == "on" || w == "in" || w == "from" {
		i--
	}
	w, before := c.word(i), c.word(i-1)
	switch w {
	case "runs", "run":
		if w == "run" && !strings.HasSuffix(before, "s") {
			return false
		}
		return c.kind(i-1) == token.Word && !slices.Contains(beforeRuns, before) && (c.word(c.first) == "from" && c.known(c.first+1).weekday == 0 || c.word(c.last-1) == "-" || c.word(c.last-1) == "–")
	case "effect", "place", "office":
		return before == "takes" || before == "take" || before == "into" && slices.Contains(comes, c.word(i-2))
	case "force":
		return before == "into" && slices.Contains(comes, c.word(i-2))
	case "out":
		return before == "run" || before == "runs"
	case "sale":
		return before == "on" && slices.Contains(comes, c.word(i-2))
	}
	return false
}

// beforeRuns are words before "runs" where it is a noun, and what reaches over days that have been: "home
// runs from May to July", "the data runs from May to June".
var beforeRuns = []string{"home", "bank", "test", "trial", "dry", "practice", "training", "ski", "data", "dataset", "sample", "series", "record", "chart", "study", "period", "index", "of"}

// comes are verbs of the present before "into force", "into effect" and "on sale".
var comes = []string{"come", "comes", "go", "goes"}

// verb returns the tense that the token i shows, if it is a verb that shows one.
func (c *context) verb(i int) tense {
	if c.kind(i) != token.Word {
		return unknown
	}
	if c.word(i) == "next" && slices.Contains(meetings, c.word(i+1)) {
		return future
	}
	if shown, prospect := c.prospect(i); prospect {
		return shown
	}
	shown, known := verbs.Of(c.text, c.tokens[i])
	if !known && pastEnding(c.tokens[i].Text(c.text)) {
		shown = past
	}
	switch before := c.word(i - 1); {
	case shown == past && (slices.Contains(passive, before) || slices.Contains(modals, before) || before == "to" && slices.Contains(unchanged, c.word(i)) || c.word(i) == "shut" && c.word(i+1) == "until"):
		return unknown // "is shut", "will hit", "plans to shut", "with the road shut until Friday"
	case shown == unknown && !known && slices.Contains(begins, c.word(i)) && slices.Contains(openings, before) && !slices.Contains(behindBegins, c.word(i+1)):
		return future
	case slices.Contains(closings, c.word(i)) && c.meets(i):
		return future
	}
	return shown
}

// unchanged are verbs whose past looks like their plain form.
var unchanged = []string{"shut", "quit", "beat", "hit"}

// prospect returns the tense of what may be, must be or is to be by the word at token i, and whether it is
// one that tells of that. Where the date belongs to another thing than what is to come, it tells nothing.
func (c *context) prospect(i int) (shown tense, ok bool) {
	switch w := c.word(i); {
	case slices.Contains(beforeNouns, c.word(i-1)):
		return unknown, false // "with all his might", "a must"
	case w == "might", w == "could", w == "must", c.tokens[i].Text(c.text) == "may" && !slices.Contains(prepositions, c.word(i-1)):
		shown = c.may(i)
	case (w == "is" || w == "are") && c.isTo(i), c.setTo(i):
		shown = future
	default:
		return unknown, false
	}
	if shown == future && c.ofThing(i) {
		return unknown, true
	}
	return shown, true
}

// beforeNouns are words behind which "might" and "must" are nouns.
var beforeNouns = append(slices.Clone(ofSomebody), "the", "a", "an")

// isTo reports whether the "is" at token i stands before what somebody is to do: "the judge is to rule", but
// not "the gale is to blame", "the door is to the left", "the trick is to read the logs".
func (c *context) isTo(i int) bool {
	next := c.word(i + 2)
	if c.word(i+1) != "to" || c.kind(i+2) != token.Word || slices.Contains(states, next) || slices.Contains(determiners, next) || next == "be" && slices.Contains(states, c.word(i+3)) {
		return false
	}
	if strings.HasSuffix(next, "s") && !strings.HasSuffix(next, "ss") {
		return false // "what oil is to farmers"
	}
	const reach = 5
	for k := i - 1; next != "be" && k >= i-reach && c.kind(k) == token.Word; k-- {
		if slices.Contains(purposes, c.word(k)) && (k == i-1 || c.word(k+1) == "of") {
			return false
		}
	}
	return true
}

// What stands behind "is to" and tells of what is, or what was done, what stands there before a noun, and
// of what "is to" tells what it is for.
var (
	states      = []string{"blame", "thank", "have", "date", "say", "found", "seen", "believed", "gained", "expected", "welcomed", "read"}
	determiners = append(slices.Clone(beforeNouns), "this", "that", "these", "those", "him", "them", "us", "me", "it", "you", "some", "any", "all")
	purposes    = []string{"key", "trick", "purpose", "point", "job", "task", "role", "way", "step", "thing", "function"}
)

// ofThing reports whether the date belongs to a thing that is spoken of before or behind token i, and says
// nothing of when what is told there takes place: "the fire on Friday could cost a million", "must answer Friday's complaint", "may be charged over the death
// on Friday", "could regret his words of Friday"; but "could miss Friday's game", "may vote at Friday's meeting".
func (c *context) ofThing(i int) bool {
	before := c.word(c.first - 1)
	if i > c.last {
		return c.word(c.last+1) == "'s" || !c.headsClause()
	}
	if before == "of" || before == "as" || before == "\"" {
		return true
	}
	if c.word(c.last+1) == "'s" {
		return !slices.Contains(attending, before) && !slices.Contains(attending, c.word(c.first-2))
	}
	for k := i + 1; k < c.first-2; k++ {
		if slices.Contains(topics, c.word(k)) && slices.Contains(determiners, c.word(k+1)) {
			return true
		}
	}
	return false
}

// headsClause reports whether the date, with a preposition or without one, begins a sentence or a part of one.
func (c *context) headsClause() bool {
	i := c.first - 1
	if slices.Contains(prepositions, c.word(i)) && c.word(i) != "and" && c.word(i) != "or" {
		i--
	}
	return c.kind(i) != token.Word && c.kind(i) != token.Number || slices.Contains([]string{"and", "but", "or", "that", "so", "then", "if"}, c.word(i))
}

// The words before a day whose event is to come, and those before what somebody speaks of, or what
// has been.
var (
	attending = []string{"at", "in", "for", "until", "before", "during", "by", "miss", "attend", "skip", "play", "start", "win", "lose", "host", "join", "boycott", "cancel", "delay", "postpone", "approve", "decide"}
	topics    = []string{"over", "about", "after", "following", "behind"}
)

// meets reports whether the date stands right behind token i, or behind a preposition there: "closes on Friday".
func (c *context) meets(i int) bool {
	return i < c.first && (c.first == i+1 || c.first == i+2 && slices.Contains(prepositions, c.word(i+1)))
}

// closings are verbs of the present that are of what is to come right before a date: "the fair closes on
// Friday", but "shares close lower on Friday", "the study concludes that in June sales fell".
var closings = []string{"closes", "retires", "concludes"}

// begins are verbs of the present by which something begins or ends on the day that was fixed for it,
// openings of what they are said, and behindBegins what stands behind them in headlines of what took place:
// "doors open", "talks resume", but "talks end without a deal".
var (
	behindBegins = []string{"after", "without", "to", "with", "amid", "as", "lower", "higher", "up", "down"}
	begins       = []string{"open", "close", "reopen", "begin", "start", "resume", "end", "restart"}
	openings     = []string{"doors", "gates", "polls", "schools", "classes", "lessons", "talks", "trials", "exams", "applications", "entries", "nominations", "submissions", "bookings", "registrations",
		"auditions", "hearings", "performances", "screenings", "negotiations", "celebrations", "auctions", "tickets", "sales", "playoffs", "finals", "stations", "holidays"}
)

// setTo reports whether the "to" at token i stands before what somebody is set to do: "a judge is set to
// rule on Friday"; but not "was set to".
func (c *context) setTo(i int) bool {
	return c.word(i) == "to" && slices.Contains([]string{"set", "poised", "about", "ready"}, c.word(i-1)) && slices.Contains([]string{"is", "are", "'s", "'re"}, c.word(i-2))
}

// may returns the tense of what may, might, could or must be, by that word at token i: "could reopen in
// October", but "might have met in October", "could not be reached on Friday", "could be heard on Friday",
// "rain may explain the fall in May", "he must be the man seen on Friday".
func (c *context) may(i int) tense {
	k := i + 1
	for slices.Contains(amidVerbs, c.word(k)) {
		k++
	}
	next := c.word(k)
	if next == "be" {
		next = c.word(k + 1)
	}
	switch {
	case c.word(k) == "have":
		return past
	case c.kind(i+1) != token.Word, slices.Contains(inferences, next), next == "the" && c.word(k) == "be":
		return unknown
	case c.word(i) == "could" && (c.word(i+1) == "not" || slices.Contains(abilities, next) || c.barely(i)):
		return unknown
	}
	return future
}

// barely reports whether "could" at token i tells of who was not able to, or what somebody did something for:
// "no one could be reached", "so that he could attend".
func (c *context) barely(i int) bool {
	for k := i - 1; k >= i-3; k-- {
		if slices.Contains([]string{"one", "nobody", "none", "neither", "few", "so", "before", "until", "whoever", "nothing", "where"}, c.word(k)) {
			return true
		}
	}
	return false
}

// The words between "may" and its verb, what is told of what is or was, and what somebody could do, rather
// than what might come to be.
var (
	amidVerbs  = []string{"also", "still", "well", "not", "never", "now", "even", "yet"}
	inferences = []string{"explain", "reflect", "account", "suggest", "indicate", "mean", "behind", "linked", "due", "why", "because", "responsible", "related", "to", "down", "recall", "remember", "know", "wonder", "expect", "guess", "admit", "confess", "say", "ask", "learn", "thank", "seem", "found"}
	abilities  = []string{"hear", "heard", "see", "seen", "smell", "feel", "felt", "find", "say", "tell", "remember", "only", "barely", "hardly", "scarcely", "no", "finally", "manage", "do", "watch", "reached"}
)

// meetings are what comes again, the next of which lies ahead: "at its next meeting in November".
var meetings = []string{"meeting", "meetings", "election", "elections", "vote", "session", "round", "summit", "report", "update", "game", "match", "race", "budget", "hearing", "tour", "review", "conference", "census", "season", "launch", "auction", "round-up", "edition"}

// passive are the words behind which a past form shows no past.
var passive = []string{"be", "is", "are"}

// verbs has the tense of futureWords and pastWords, and of speakingVerb none.
var verbs = token.NewTable(func() map[string]tense {
	all := map[string]tense{}
	for _, w := range speakingVerb {
		all[w] = unknown
	}
	for _, w := range pastWords {
		all[w] = past
	}
	for _, w := range futureWords {
		all[w] = future
	}
	return all
}())

// pastEnding reports whether a word looks like a regular verb of the past.
func pastEnding(w string) bool {
	n := len(w)
	return n > 4 && w[n-1]|0x20 == 'd' && w[n-2]|0x20 == 'e' && w[n-3]|0x20 != 'e'
}

// tensed returns the term with the tense of its sentence, where that matters.
func (c *context) tensed(t *term) *term {
	if !t.ambiguous() {
		return t
	}
	tense := c.tense()
	switch {
	case tense == unknown && (t.op == opUntil || t.op == opSince && c.looksAhead() || c.fromOn()):
		tense = future // "by Friday" looks ahead
	case tense == unknown && t.op == opSince:
		tense = past // "since Easter" looks back
	case tense == unknown && t.op == opWeekend && c.word(c.first-1) == "the" && c.word(c.first-2) == "over":
		tense = past // "over the weekend" looks back
	}
	switch tense {
	case future:
		return &term{op: opFuture, args: [2]*term{t}}
	case past:
		return &term{op: opPast, args: [2]*term{t}}
	}
	return t
}

// looksAhead reports whether a date that says from when on is one to come: "no sooner than
// Friday", "until at least Friday".
func (c *context) looksAhead() bool {
	return slices.Contains([]string{"no", "not", "until", "till", "through", "from", "with", "starting", "beginning", "commencing", "effective"}, c.word(c.first)) || c.word(c.first) == "as" && c.word(c.first+1) == "from"
}

// fromOn reports whether the date says, behind a word for what holds, from when on it does: "the ban
// applies from May 4", but not "footage available from Friday's march".
func (c *context) fromOn() bool {
	return c.word(c.first-1) == "from" && c.word(c.last+1) != "'s" && slices.Contains(holding, c.word(c.first-2))
}

// holding are the words of what holds from a day on.
var holding = []string{"apply", "applies", "available", "valid", "payable", "required", "mandatory", "compulsory", "banned", "binding"}

// ambiguous reports whether the tense decides which days are meant. It shows on one of
// two days that differ in week, month and year.
func (t *term) ambiguous() bool {
	if _, ok := t.bare(); ok && t.op != opWeekNumber || t.op == opUntil {
		return true
	}
	switch t.op {
	case opNow, opDay, opNumbered, opLast, opNext:
		return false // as most dates are
	}
	for _, day := range []calendar.Day{18444, 18707} { // Wednesday 2020-07-01, Saturday 2021-03-21
		before, after := clock{today: day, tense: past}, clock{today: day, tense: future}
		x, ok1 := before.days(t)
		if !before.asked {
			return false // the same days whenever the text was written
		}
		if !before.leans {
			continue
		}
		y, ok2 := after.days(t)
		if ok1 != ok2 || x != y {
			return true
		}
	}
	return false
}
