package date

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/daytime"
)

// line is one form in which dates are written: what it is a form of, the words, and
// what they mean. To teach the package a new form, add a line.
//
// In words, <symbol> stands for anything that symbol reads, and what it reads is $1,
// $2 … of the meaning; {symbol} reads and forgets; a|b is either word; [a b] may be
// left out. The meaning is a term as in [Expr.String]; see resolve.go. A line without
// one makes a list of words.
//
// Of several readings the longest counts, and of equal ones that of the earlier line.
type line struct{ name, words, means string }

var forms = joinForms(wordForms, timeForms, cycleForms, relativeForms, distanceForms, partForms, dateForms)

func joinForms(tables ...[]line) (all []line) {
	for _, t := range tables {
		all = append(all, t...)
	}
	return all
}

// wordForms are lists of words that mean the same to the forms below.
var wordForms = []line{
	{"this", "[the] this|current|present", ""},
	{"this", "this very", ""},
	{"next", "[the] next|following|nxt", ""},
	{"coming", "[the] coming|upcoming|forthcoming", ""},
	{"coming", "this coming|upcoming", ""},
	{"last", "[the] last|previous|prior|past|preceding", ""},
	{"last", "this past|last", ""},
	{"ago", "ago|earlier|prior|before|previously|back", ""},
	{"hence", "hence|later|afterwards|afterward", ""},
	{"hence", "from now", ""},
	{"to", "to|till|until|til|through|thru|into|-|~|thro|up", ""},
	{"to", "up|through to|until|till", ""},
	{"of", "of|in|from|for|'s|,|during", ""},
	{"of", "of the", ""},
	{"daypart", "morning|mornings|afternoon|afternoons|evening|evenings|night|nights|noon|midday|midnight|lunchtime|dawn|dusk|am|pm|daytime|nighttime|overnight", ""},
	{"daypart", "early|late|mid [-] morning|afternoon|evening|night", ""},
	{"daypart", "early|late|small hours", ""},
	{"fiscal", "fiscal|financial|tax", ""},
	{"southern", "austral|australian|argentine|brazilian|chilean", ""},
	{"southern", "southern [-] hemisphere", ""},
	{"southern", "new zealand", ""},
	{"southern", "south african", ""},
	{"south", "[the] southern [-] hemisphere", ""},
	{"south", "australia|argentina|brazil|chile", ""},
	{"south", "new zealand", ""},
	{"south", "south africa", ""},
	{"tolast", "[-|to] last [-]", ""},
	{"tolast", "- to - last [-]", ""},
}

// timeForms are times of day. They do not change the day, and are read so that their
// numbers are not taken for something else.
var timeForms = []line{
	{"ampm", strings.Join(daytime.Halves(), "|"), ""},
	{"ampm", "a|p m", ""},
	{"ampm", "in|at [the] {daypart}", ""},
	{"clock", "{hour} : {minute} [: {minute}]", ""},
	{"clock", "{hour} : {minute} : {minute} . {number}", ""},
	{"clock", "{h.mm}", ""},
	{"zone", "local|" + strings.ToLower(strings.Join(daytime.ZoneNames(daytime.BehindTime), "|")) + " [time]", ""},
	{"time", "{daytime} [{zone}]", ""},
	{"daytime", "{clock} [{ampm}]", ""},
	{"daytime", "{hour} [-] {minute} {ampm}", ""},
	{"daytime", "{hour} {ampm}", ""},
	{"daytime", "{hour} o'clock|oclock|hours [{ampm}]", ""},
	{"daytime", "{hour} o ' clock [{ampm}]", ""},
	{"daytime", "half|quarter past|after {hour} [{ampm}]", ""},
	{"daytime", "[a] quarter to|past|after|before|till {hour} [{ampm}]", ""},
	{"daytime", "{number} min|mins|minutes|minute to|past|after|before|till {hour} [{ampm}]", ""},
	{"daytime", "{number} past {hour} [{ampm}]", ""},
	{"daytime", "{number} to|after|before|till {hour} {ampm}", ""},
	{"daytime", "noon|midday|midnight", ""},
	{"daytime", "{number} [min|mins|minutes|minute] to|past|after|before noon|midday|midnight", ""},
	{"daytime", "half|quarter past|after noon|midday|midnight", ""},
	{"daytime", "{h.mm} hours|hrs", ""},
	{"hours", "{hour}", ""},
	{"hours", "{hour} [-] {minute} [minutes]", ""},
	{"hours", "{number} to|after|before|till {hour}", ""},
	{"hours", "{time}", ""},
	{"times", "[from] {hours} {to} {time}", ""},
	{"times", "[from] {time} {to} {hours}", ""},
	{"times", "between {time} and|- {hours}", ""},
	{"times", "between {hours} and|- {time}", ""},
	{"times", "{time} [for {number} {unit}]", ""},
	{"times", "from|after|before|until|till|by|around|about|at|@ {time} [for {number} {unit}]", ""},
	{"barehours", "from {hours} {to} {hours}", ""},
	{"barehours", "between {hours} and|- {hours}", ""},
	{"barehours", "{hour} - {hour}", ""},
	{"barehours", "{number} to|after|before|till {hour}", ""},
	{"barehours", "at|@|around|about {hours}", ""},
	{"when", "{times}", ""},
	{"when", "in|during|at|on [the] {daypart}", ""},
	{"when", "before|after|around|at|from|until dawn|dusk|sunrise|sunset|daybreak|nightfall", ""},
	{"when", "{daypart} [{times}]", ""},
	{"when", "early|earlier|late|later in the {daypart}", ""},
	{"when", "in the {daypart} [, {times}]", ""},
}

// cycleForms are what comes again and again: which one is meant is left open.
var cycleForms = []line{
	{"weekly", "<weekday>", "weekday($1)"},
	{"weekly", "weekend|weekends|wkend|wkends|week-end", "weekend"},
	{"weekly", "week - end|ends", "weekend"},
	{"workingday", "business|working|work|trading day", "unit(workday)"},
	{"workingday", "weekday|workday", "unit(workday)"},
	{"piece", "<weekly>", "$1"},
	{"piece", "<workingday>", "$1"},
	{"piece", "<oneunit>", "unit($1)"},
	{"smallpiece", "<weekly>", "$1"},
	{"smallpiece", "<workingday>", "$1"},
	{"smallpiece", "<smallunit>", "unit($1)"},
	{"piece", "fiscal|financial|calendar|business|school|academic <unit>", "unit($1)"},

	{"seasonal", "<season>", "season($1)"},
	{"seasonal", "{southern} [-] <southseason>", "season($1)"},
	{"seasonal", "<southseason> in {south}", "season($1)"},

	{"monthday", "<month> [,] <day>", "monthday($1, $2)"},
	{"monthday", "<month> [,|the|/|-] <ordinal>", "monthday($1, $2)"},
	{"monthday", "[the] <ordinal> [day] [-|/|of|in] <month>", "monthday($2, $1)"},
	{"monthday", "[the] <day> [-|/|of|,|.] <month>", "monthday($2, $1)"},
	{"monthday", "<month> -|/ <day>", "monthday($1, $2)"},
	{"monthday", "this <ordinal> day of <month>", "monthday($2, $1)"},

	{"yearly", "<month>", "month($1)"},
	{"yearly", "[the] month of <month>", "month($1)"},
	{"yearly", "<seasonal>", "$1"},
	{"yearly", "<holiday>", "$1"},
	{"yearly", "<monthday>", "$1"},
	{"yearly", "[the] <ordinal> quarter|qtr", "quarter($1)"},
	{"yearly", "[the] <ordinal> - quarter", "quarter($1)"},
	{"yearly", "[the] <ordinal> half", "half($1)"},
	{"yearly", "{fiscal} <ordinal> [-] quarter|qtr", "fiscal(quarter($1))"},
	{"yearly", "[the] <ordinal> {fiscal} quarter|qtr", "fiscal(quarter($1))"},
	{"yearly", "{fiscal} q <quarternumber>", "fiscal(quarter($1))"},
	{"yearly", "{fiscal} <ordinal> half", "fiscal(half($1))"},
	{"yearly", "q <quarternumber>", "quarter($1)"},
	{"yearly", "quarter <quarternumber>", "quarter($1)"},
	{"yearly", "h <halfnumber>", "half($1)"},
	{"weekno", "[the] [calendar] week|wk [number|no.|#] <number>", "weeknumber($1)"},
	{"yearly", "[the] <ordinal> <smallpiece> of|in <yearly>", "nth($1, $2, $3)"},
	{"yearly", "[the] <ordinal> <weekly> {daypart} of|in <yearly>", "nth($1, $2, $3)"},
	{"yearly", "[the] last|final <weekly> {daypart} of|in <yearly>", "nth(-1, $1, $2)"},
	{"yearly", "[the] <ordinal> <smallpiece> of the <holiday>", "nth($1, $2, $3)"},
	{"yearly", "[the] <ordinal> night of [the] <holiday>", "nth($1, unit(day), $2)"},
	{"yearly", "[the] last|final <smallpiece> of|in <yearly>", "nth(-1, $1, $2)"},
	{"yearly", "[the] <ordinal> {tolast} <smallpiece> of|in <yearly>", "nth(-$1, $2, $3)"},
	{"yearly", "[the] next {tolast} <smallpiece> of|in <yearly>", "nth(-2, $1, $2)"},
	{"yearly", "[the] penultimate <smallpiece> of|in <yearly>", "nth(-2, $1, $2)"},
	{"yearly", "[the] ides of march", "monthday(3, 15)"},
	{"yearly", "[the] ides of may", "monthday(5, 15)"},
	{"yearly", "[the] ides of july", "monthday(7, 15)"},
	{"yearly", "[the] ides of october", "monthday(10, 15)"},
	{"yearly", "[the] ides of <month>", "monthday($1, 13)"},

	{"dayofmonth", "the <ordinal>", "dayofmonth($1)"},
	{"dayofmonth", "<ordinal>", "dayofmonth($1)"},
	{"dayofmonth", "[the] <ordinal> day", "dayofmonth($1)"},
	{"dayofmonth", "[the] <day>", "dayofmonth($1)"},
	{"weekdaydate", "<weekday> [,] [the] <ordinal>", "both(weekday($1), dayofmonth($2))"},
	{"weekdaydate", "<weekday> [,] the <day>", "both(weekday($1), dayofmonth($2))"},
	{"weekdaydate", "<weekday> [,] <day>", "both(weekday($1), dayofmonth($2))"},
}

// relativeForms are counted from now: units, days of the week, months.
var relativeForms = []line{
	{"rel", "{this} <unit>", "this(unit($1))"},
	{"rel", "my|our <unit>", "this(unit($1))"},
	{"rel", "all week", "this(unit(week))"},
	{"rel", "{next} <unit>", "next(1, unit($1))"},
	{"rel", "{coming} <unit>", "next(1, unit($1))"},
	{"rel", "{last} <unit>", "last(1, unit($1))"},
	{"relfar", "[the] <unit> after [the] next", "next(2, unit($1))"},
	{"relfar", "[the] <unit> before [the] last", "last(2, unit($1))"},
	{"rel", "{this} calendar|business|school|academic <unit>", "this(unit($1))"},
	{"rel", "{next} calendar|business|school|academic <unit>", "next(1, unit($1))"},
	{"rel", "{last} calendar|business|school|academic <unit>", "last(1, unit($1))"},
	{"rel", "{this} {fiscal} <unit>", "fiscal(this(unit($1)))"},
	{"rel", "{next} {fiscal} <unit>", "fiscal(next(1, unit($1)))"},
	{"rel", "{last} {fiscal} <unit>", "fiscal(last(1, unit($1)))"},
	{"rel", "{last} fortnight", "range(last(2, unit(week)), last(1, unit(week)))"},
	{"rel", "{next} fortnight", "range(next(1, unit(week)), next(2, unit(week)))"},

	// "The past year" is the one that ends today, where "last year" is that of the calendar;
	// "the last year" and "the next year" are said of both. See docs/dates.md.
	{"beside", "[the|this] past week", "either(last(1, unit(week)), run(-1, span(1, week), now))"},
	{"beside", "[the|this] past <unit>", "either(run(-1, span(1, $1), now), last(1, unit($1)))"},
	{"beside", "the last <unit>", "either(last(1, unit($1)), run(-1, span(1, $1), now))"},
	{"beside", "the next <unit>", "either(next(1, unit($1)), run(1, span(1, $1), now))"},
	{"beside", "[the|this] coming|upcoming|forthcoming <unit>", "either(next(1, unit($1)), run(1, span(1, $1), now))"},
	{"within", "over|during|within the last <unit>", "either(run(-1, span(1, $1), now), last(1, unit($1)))"},
	{"within", "over|during|within the next <unit>", "either(run(1, span(1, $1), now), next(1, unit($1)))"},
	{"within", "in the last month", "either(run(-1, span(1, month), now), last(1, unit(month)))"},
	{"within", "in the next month", "either(run(1, span(1, month), now), next(1, unit(month)))"},
	{"within", "in the last year", "either(run(-1, span(1, year), now), last(1, unit(year)))"},
	{"within", "in the next year", "either(run(1, span(1, year), now), next(1, unit(year)))"},

	{"monthref", "{this} month", "this(unit(month))"},
	{"monthref", "{next} month", "next(1, unit(month))"},
	{"monthref", "{coming} month", "next(1, unit(month))"},
	{"monthref", "{last} month", "last(1, unit(month))"},
	{"monthref", "the month", "this(unit(month))"},
	{"theunit", "<unit>", "this(unit($1))"},

	{"relweekly", "{this} <weekly>", "this($1)"},
	{"relweekly", "{next} <weekly>", "next(1, $1)"},
	{"relweekly", "{coming} <weekly>", "coming(1, $1)"},
	{"relweekly", "{last} <weekly>", "last(1, $1)"},
	{"relweekly", "this last|past <weekly>", "last(1, $1)"},
	{"relweekly", "[the] <weekday> after [the] next", "coming(2, weekday($1))"},
	{"relweekly", "[the] weekend after [the] next", "next(2, weekend)"},
	{"relweekly", "[the] <weekly> before [the] last", "last(2, $1)"},
	{"relweekly", "a week [on] <weekday>", "coming(2, weekday($1))"},
	{"relweekly", "a fortnight on <weekday>", "coming(3, weekday($1))"},
	{"relweekly", "two weeks on <weekday>", "coming(3, weekday($1))"},
	{"relweekly", "a week last <weekday>", "shift(-1, week, last(1, weekday($1)))"},
	{"relweekly", "a fortnight last <weekday>", "shift(-2, week, last(1, weekday($1)))"},
	{"relweekly", "<weekday> week", "coming(2, weekday($1))"},
	{"relweekly", "<weekday> fortnight", "coming(3, weekday($1))"},
	{"relweekly", "[a] week from|after <weekday>", "coming(2, weekday($1))"},

	// The months of letters and minutes: "yours of the 3rd inst.".
	{"lettermonth", "inst", "this(unit(month))"},
	{"lettermonth", "ult|ultimo", "last(1, unit(month))"},
	{"lettermonth", "prox|proximo", "next(1, unit(month))"},

	{"relyearly", "{this} <yearly>", "this($1)"},
	{"relyearly", "{next} <yearly>", "coming(1, $1)"},
	{"relyearly", "{coming} <yearly>", "coming(1, $1)"},
	{"relyearly", "{last} <yearly>", "last(1, $1)"},
	{"relyearly", "{this} <slashed>", "this($1)"},
	{"relyearly", "{next} <slashed>", "coming(1, $1)"},
	{"relyearly", "{last} <slashed>", "last(1, $1)"},
	{"relyearly", "[the] <yearly> after [the] next", "coming(2, $1)"},
	{"relyearly", "[the] <yearly> before [the] last", "last(2, $1)"},

	{"newyear", "the new year", "beside(0, unit(year), holiday(new-year-day))"},

	{"now", "today|todays|now|nowadays", "now"},
	{"now", "today 's", "now"},
	{"now", "right|just now", "now"},
	{"now", "[the] current|present date|day", "now"},
	{"now", "today 's date", "now"},
	{"now", "at this time|moment", "now"},
	{"now", "this very day", "now"},
	{"now", "tonight|tonite|tonights|tonigth", "now"},
	{"now", "this|later {daypart}", "now"},
	{"now", "earlier|later today|tonight", "now"},
	{"now", "earlier|later this {daypart}", "now"},
	{"now", "[the] eod|cob", "now"},
	{"now", "[the] end of [the] day|today", "now"},
	{"now", "end of day", "now"},
	{"now", "mid|midday|mid- today", "now"},
	{"now", "[the] rest|remainder of today|tonight", "now"},
	{"now", "[the] rest|remainder of the|this day", "now"},
	{"yesterday", "yesterday|yesterdays", "shift(-1, day, now)"},
	{"yesterday", "last|yesterday night|evening|afternoon|morning", "shift(-1, day, now)"},
	{"tomorrow", "tomorrow|tomorrows|tmrw|tmr|tommorrow|tomorow|tommorow", "shift(1, day, now)"},
	{"tomorrow", "next night|evening|afternoon|morning", "shift(1, day, now)"},
	{"tomorrow", "the next|following night|evening|afternoon|morning", "shift(1, day, now)"},
	{"yesterday", "the previous night|evening|afternoon|morning", "shift(-1, day, now)"},
	{"sameago", "[the] same|corresponding|equivalent|comparable period|quarter|month|week|half|season|time|stage|point {last} <unit>", "last(1, unit($1))"},
	{"now", "the same day|night|evening|afternoon|morning", "then"},
	{"adjacent", "<yesterday>", "$1"},
	{"adjacent", "<tomorrow>", "$1"},
	{"adjacent", "[the] day before <yesterday>", "shift(-2, day, now)"},
	{"adjacent", "[the] day after <tomorrow>", "shift(2, day, now)"},
	{"adjacent", "overmorrow", "shift(2, day, now)"},
	{"adjacent", "[the] night before last", "shift(-2, day, now)"},
}
