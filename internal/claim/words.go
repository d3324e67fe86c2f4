package claim

import (
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// The tables of this file say which words tell who says something, how sure they are,
// and that something is past. Each line is one entry; adding a word is adding a line.

// stance is what a reporting verb says about the truth of what is reported.
type stance uint8

const (
	tells  stance = iota + 1 // "said"
	doubts                   // "alleged", "believe"
	denies                   // "denied"
)

// verb is a form of a verb that reports what somebody says.
type verb struct {
	stance stance
	noun   bool // the form is a noun as well: "claims", "reports"
	gerund bool // "saying"
	told   bool // the one who is told follows: "told Reuters"
	beside bool // has other senses: reports only beside what is reported
	turns  bool // may stand before its subject: "…”, said the minister"
	makes  bool // what it has for an object is made, and not said: "wrote 30 novels"
}

// reportingVerbs lists the forms of verbs, the noun-like ones after "/". The verbs are
// the public factual verbs of Quirk et al., A Comprehensive Grammar of the English
// Language, 16.31, that news uses, with those of belief and blame.
// The letter before the colon is the stance; "+" marks verbs that name the one told, "<"
// those that stand before their subject, "\"" those that have other senses, and report only
// beside a comma, a colon, a quotation or "that", "=" those whose object is a work.
const reportingVerbs = `
t<: say says said saying
t+: tell tells told telling
t<=: write writes wrote written writing
t<": add adds added adding
t<: report reported reporting / report reports
t<: announce announces announced announcing
t<: state stated stating / state states
t<: claimed claiming / claim claims
t<: confirm confirms confirmed confirming
t<: warn warns warned warning
t<": note noted noting / note notes
t<: explain explains explained explaining
t<: argue argues argued arguing
t<: insist insists insisted insisting
t<: tweet tweeted tweeting / tweet tweets
t<: declare declares declared declaring
t<: acknowledge acknowledges acknowledged acknowledging
t<: admit admits admitted admitting
t<": conclude concludes concluded concluding
t<": reveal reveals revealed revealing
t<: predict predicts predicted predicting
t<": recall recalls recalled recalling
t<": finish finishes finished
t: assert asserts asserted asserting
t: affirm affirms affirmed affirming
t": maintain maintains maintained maintaining
t: contend contends contended contending
t: disclose discloses disclosed disclosing
t: mention mentions mentioned mentioning
t: testify testifies testified testifying
t: certify certifies certified certifying
t: proclaim proclaims proclaimed proclaiming
t: concede concedes conceded conceding
t": pledged pledging / pledge pledges
t+: inform informs informed informing
t+: assure assures assured assuring
t: blame blames blamed blaming
t: accuse accuses accused accusing
t": show showed shown / shows
t: indicate indicates indicated indicating
t: forecasted forecasting / forecast forecasts
t: estimated estimating / estimate estimates
d: allege alleges alleged alleging
d: suggest suggests suggested suggesting
d: believe believes believed believing
d": think thinks thought thinking
d: suspected suspecting / suspect suspects
d: feared fearing / fear fears
d: assume assumes assumed assuming
d: understand understands understood
d: imply implies implied implying
d: speculate speculates speculated speculating
d: rumoured rumored
n: deny denies denied denying
n: reject rejects rejected rejecting
n: dismiss dismisses dismissed dismissing
n: refute refutes refuted refuting
n: dispute disputed disputing / disputes
`

// verbs has every form of reportingVerbs.
var verbs = sync.OnceValue(func() *token.Table[verb] {
	table := make(map[string]verb)
	for _, line := range strings.Split(strings.TrimSpace(reportingVerbs), "\n") {
		marks, forms, _ := strings.Cut(line, ": ")
		v := verb{told: strings.Contains(marks, "+"), turns: strings.Contains(marks, "<"), beside: strings.Contains(marks, "\""), makes: strings.Contains(marks, "=")}
		switch marks[0] {
		case 't':
			v.stance = tells
		case 'd':
			v.stance = doubts
		case 'n':
			v.stance = denies
		}
		plain, nouns, _ := strings.Cut(forms, " / ")
		for _, form := range strings.Fields(plain) {
			v.gerund = strings.HasSuffix(form, "ing")
			table[form] = v
		}
		v.noun, v.gerund = true, false
		for _, form := range strings.Fields(nouns) {
			table[form] = v
		}
	}
	return token.NewTable(table)
})

// set makes a set of words out of a list of them.
func set(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := make(map[string]bool)
		for _, w := range strings.Fields(words) {
			m[w] = true
		}
		return m
	})
}

// isNumeral reports whether a folded word is part of a number: a cardinal, or a vague one.
func isNumeral(word string) bool {
	w, ok := number.Lookup(word)
	switch {
	case !ok:
		return vague()[word]
	case w.Class == number.UnitOrdinal, w.Class == number.TensOrdinal, w.Class == number.ScaleOrdinal:
		return false
	}
	return true
}

// phrases makes a list of phrases, one a line, each as its words.
func phrases(lines string) func() [][]string {
	return sync.OnceValue(func() [][]string {
		var list [][]string
		for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
			list = append(list, strings.Fields(line))
		}
		return list
	})
}

// phraseTable has phrases, each as its words, by one of them.
type phraseTable = token.Table[[][]string]

// byFirst makes a table of phrases, one a line, that are looked up by their first word.
func byFirst(lines string) func() *phraseTable {
	return phrasesBy(lines, func(phrase []string) string { return phrase[0] })
}

// byLast makes a table of phrases, one a line, that are looked up by their last word.
func byLast(lines string) func() *phraseTable {
	return phrasesBy(lines, func(phrase []string) string { return phrase[len(phrase)-1] })
}

func phrasesBy(lines string, word func(phrase []string) string) func() *phraseTable {
	return sync.OnceValue(func() *phraseTable {
		table := make(map[string][][]string)
		for _, phrase := range phrases(lines)() {
			table[word(phrase)] = append(table[word(phrase)], phrase)
		}
		return token.NewTable(table)
	})
}

var (
	// be has the forms of "be".
	be = set("be is are was were been being am 's 're isn't aren't wasn't weren't")

	// auxiliaries stand between a subject and its verb.
	auxiliaries = set(`has have had having will would shall should can could may might must did does do
		is are was were be been being 's 've 'd also later earlier previously then now again since still just
		not never haven't hasn't hadn't didn't doesn't don't won't wouldn't isn't aren't wasn't weren't
		first once both too further himself herself themselves itself`)

	// joints begin a clause: a subject does not reach over them.
	joints = set(`that after before as while when whenever where because since though although if unless
		whether which who whom whose what how why but so than until till with amid despite`)

	// pronouns are subjects that are no noun and cannot stand for a speaker by themselves.
	pronouns = set("he she they it we i you this that these those one who which")

	// informants end a headline that names them: "Ten die in fire: police".
	informants = set(`officials official police report reports source sources media ministry army military minister
		governor mayor spokesman spokeswoman spokesperson agency witnesses residents medics hospital tv government
		court prosecutors prosecutor union company statement study survey poll`)

	// subjects are the pronouns that stand for somebody who says something.
	subjects = set("he she they it we i")

	// others are those of them that stand for somebody who was named before.
	others = set("he she they it")

	// determiners begin a noun phrase, and make a participle an adjective.
	determiners = set("a an the his her its their our my your this that these those some any no every each another")

	// particles are the words before a number that it is no name of.
	particles = set("the a an of to at in on by for from with than and or as is are was were be been")

	// forums are where something is said: "in a statement", "at a news conference".
	forums = set(`statement statements report interview tweet tweets post posts speech email letter briefing
		conference filing release memo note broadcast address testimony message article blog video telegram
		twitter facebook television tv radio court parliament reporters journalists`)

	// unsaid is what somebody does "not" do without denying anything.
	unsaid = set(`say comment confirm specify disclose know name elaborate identify provide give release reveal mention
		explain immediately clear known yet`)

	// hearsay is what "is said to" be so, by nobody in particular.
	hearsay = set("said reported claimed told rumoured rumored written stated")

	// accuses: what somebody is "blamed by" another for follows.
	accuses = set("blamed accused suspected")

	// agentEnds end the one named by "blamed by Washington for".
	agentEnds = set("for over with in on as during after before at to")

	// times stand before a subject, or after a verb, and belong to neither.
	times = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
		july august september october november december yesterday today tonight tomorrow night morning
		afternoon evening late early earlier later last this week month year on in`)

	// doubtWords hedge the clause they stand in.
	doubtWords = set(`reportedly allegedly alleged purportedly purported supposedly supposed apparently
		presumably presumed possibly perhaps probably likely unconfirmed unverified rumoured rumored suspected
		may might maybe seemingly ostensibly`)

	// permitted are those whom a text allows something: "you may send 100 requests".
	permitted = set(`you users clients customers callers members subscribers guests visitors students applicants`)

	// negators deny the clause they stand in.
	negators = set(`not never neither nor cannot n't isn't aren't wasn't weren't don't doesn't didn't hasn't
		haven't hadn't won't wouldn't can't couldn't shouldn't`)
)

// sources are words before the one who says so.
var sources = byFirst(`
according to
in the words of
as reported by
citing
quoting
`)

// doubtPhrases hedge the whole sentence.
var doubtPhrases = byFirst(`
is unconfirmed
are unconfirmed
remain unconfirmed
remains unconfirmed
not been confirmed
not confirmed
not been independently confirmed
not been verified
not been independently verified
not be verified
not be independently verified
not be confirmed
not be independently confirmed
could not verify
could not independently verify
not immediately confirm
no confirmation
unconfirmed reports
it is unclear whether
it was unclear whether
it is not clear whether
it was not clear whether
appears to
appear to
appeared to
seems to
seem to
feared dead
`)

// negations deny what follows them.
var negations = byFirst(`
no evidence that
no evidence of
no truth
no longer
false that
untrue that
not true that
false claim that
false claims that
falsely claimed
falsely said
wrongly said
wrongly reported
there is no
`)

// notNegated begin with a negator and deny nothing.
var notNegated = byFirst(`
not only
not just
not least
not yet clear
no longer than
not more than
not less than
not fewer than
`)

// pastBefore are the words before a value of the past (docs/rules.md, Where).
var pastBefore = byLast(`
up from
down from
previously
formerly
initially
originally
previously reported as
previously put at
previously stated as
previously estimated at
initially reported as
initially reported at
initially put at
initially given as
initially said to be
originally reported as
originally reported at
originally put at
originally given as
earlier reported as
earlier put at
first reported as
revised from
revised up from
revised down from
increased from
raised from
reduced from
lowered from
cut from
rather than the earlier
instead of the earlier
compared with
compared to
used to be
had been reported as
`)

// beforePast stand between these words and the value: "down from a", "previously at some".
var beforePast = set("a the at as to some")

// pastAmount are the words before an amount of the past; before a length of time they
// say when it was ("the previous 20 years").
var pastAmount = byLast(`
an earlier
a previous
the previous
the earlier
the old
`)

// pastAfter are the words after a value of the past.
var pastAfter = byFirst(`
previously
formerly
originally
initially
at first
a year earlier
a year ago
a year before
a month earlier
a week earlier
the year before
the previous year
in the previous year
`)

var (
	// modifiers stand before the number or the date in a value's words, besides those of
	// reader.Modifiers, and are words that a pattern may have itself.
	modifiers = set("since from after before until till by as of most no just an a the in on during early late mid")

	// vague are words that stand for a number, and letters that scale one.
	vague = set("scores couple pair few several no none m k")

	// gains and losses are the two ways of a result (docs/rules.md, Compare).
	gains  = set("profit profits surplus surpluses gain gains gained earned")
	losses = set("loss losses deficit deficits shortfall shortfalls lost lose loses")

	// additions say that a count comes to another (docs/rules.md, Where).
	additions = set("more further additional another extra other others")

	// amounting stand before a number of lives.
	amounting = set("the at least more than over about nearly some")

	// creations are what somebody writes, and does not say.
	creations = set(`novel novels book books play plays poem poems song songs hymn hymns letter letters essay essays
		story stories column columns script scripts screenplay screenplays chapter chapters volume volumes memoir
		memoirs opera operas symphony symphonies lyrics music album albums thriller thrillers biography biographies`)

	// formerVerbs are what is so for a while: behind "used to", and behind "once".
	formerVerbs = set("employ have cost number total be employed had numbered totalled")

	// dayWords stand before a date and mean nothing by themselves.
	dayWords = set("in on at during")

	// periodJoints stand between the two dates of a period.
	periodJoints = set("to until till through and -")

	// borders stand before the date that a duration runs from or to, and belong to it.
	borders = set("since from until till before after through")
)
