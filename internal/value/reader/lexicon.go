package reader

import (
	_ "embed" // for the word list
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/daytime"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

//go:embed words.txt
var wordsFile string

// flags are the classes of a word: those of words.txt, and those that the reader
// gives to the words of its other tables.
type flags uint64

const (
	isStop flags = 1 << iota
	isVerb
	isLabel
	isUp
	isDown
	isToll
	isFiller
	isPronoun
	isBetween
	isNoAdverb
	isPerson
	isExtent
	isGame
	isHarm
	isStreet
	isClass
	isWordCode
	isCalendar
	isJoined
	isCode
	isIndex
	isPeople
	isNamedAge
	isLasting
	isSeries
	isGrade
	isNumbered
	isPaid
	isWeak
	isHuman
	isAct
	isPhrasal
	isSum
	isMove
	isTrailing
	isGerund
	isRise
	isFall
	isResult
	isNameHead
	isMass
	isCrowd
	isRace
	isAttend
	isCounted
	isPaged
	isLight   // of the words of dates: it shows none by itself
	isDate    // a date may begin with it
	isTelling // it shows that a date may be near
	isNamed   // it shows so with a capital: "May"
	isNumber  // a number may begin with it
	isVague   // it is a vague number, or begins one
	isOpening // a vague number may begin with it if one of isSecond follows
	isTrigger // another kind of value may begin with it, see starts.go
	isArticle // of the number words: "a", "an"
	isSecond  // a vague number may go on with it behind its first word
	isUnit    // a unit may begin with it
)

// classes are the sections of words.txt.
var classes = map[string]flags{
	"stop": isStop, "verb": isVerb, "label": isLabel, "up": isUp, "down": isDown, "toll": isToll,
	"filler": isFiller, "pronoun": isPronoun, "between": isBetween, "noadverb": isNoAdverb, "people": isPerson, "extent": isExtent, "game": isGame, "harm": isHarm,
	"street": isStreet, "class": isClass, "wordcode": isWordCode, "calendar": isCalendar, "joined": isJoined, "code": isCode, "index": isIndex, "grown": isPeople, "age": isNamedAge, "lasting": isLasting, "series": isSeries, "grade": isGrade, "numbered": isNumbered, "paid": isPaid, "weak": isWeak, "human": isHuman, "act": isAct, "phrasal": isPhrasal, "sum": isSum, "light": isLight,
	"move": isMove, "trailing": isTrailing, "gerund": isGerund, "rise": isRise, "fall": isFall, "result": isResult, "namehead": isNameHead, "mass": isMass, "crowd": isCrowd, "race": isRace, "attend": isAttend, "counted": isCounted, "paged": isPaged,
}

// cues are what a word says beside a number: more classes of words.txt, of words that are
// asked for at every number.
type cues uint64

const (
	cuePercent cues = 1 << iota
	cueAgeWord
	cueAgeBound
	cueAgeFiller
	cueTurned
	cueRanging
	cueBetweenFiller
	cueThrough
	cueInclude
	cueHalfDay
	cueZone
	cueRanked
	cueDrawing
	cueHelping
	cueExceeding
	cueUnbound
	cueStanding
	cueHappening
	cueClosing
	cueBeing
	cueDaypart
	cueFinite
	cueDying
	cueProgram
	cueSport
	cueLoss
	cueGain
	cuePriced
	cueQuake
	cuePoll
	cueTallied
	cueLengthOf
	cueHourly
	cuePlace
)

// cueClasses are the sections of words.txt that are cues.
var cueClasses = map[string]cues{
	"percent": cuePercent, "ageword": cueAgeWord, "agebound": cueAgeBound, "agefiller": cueAgeFiller, "turned": cueTurned, "ranging": cueRanging,
	"betweenfiller": cueBetweenFiller, "through": cueThrough, "include": cueInclude, "zone": cueZone, "ranked": cueRanked,
	"drawing": cueDrawing, "helping": cueHelping, "exceeding": cueExceeding, "priced": cuePriced, "unbound": cueUnbound,
	"standing": cueStanding, "happening": cueHappening, "closing": cueClosing, "being": cueBeing, "daypart": cueDaypart, "dying": cueDying,
	"finite": cueFinite, "program": cueProgram, "sport": cueSport, "loss": cueLoss, "gain": cueGain, "quake": cueQuake, "poll": cuePoll, "tallied": cueTallied, "lengthof": cueLengthOf, "hourly": cueHourly, "place": cuePlace,
}

// entry is what the lexicon has of a word.
type entry struct {
	flags flags
	cues  cues
	date  *date.Word // nil if it is no word of dates

	surfaces []surface // the ways to write a unit that begin with it
}

// lexicon has all words that the reader knows.
type lexicon struct {
	*token.Table[entry]
	dates []*date.Word // by number
}

// classed has the words of words.txt with their classes.
type classed struct {
	flags map[string]flags
	cues  map[string]cues
}

// readyClasses returns the words of words.txt, which it reads at first use.
var readyClasses = sync.OnceValue(func() classed {
	words, cued := make(map[string]flags, 4096), make(map[string]cues, 4096)
	var class flags
	var cue cues
	for line := range strings.Lines(wordsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section := strings.Trim(line, "[]")
			class, cue = classes[section], cueClasses[section]
		default:
			for word := range strings.FieldsSeq(line) {
				if class != 0 {
					words[word] |= class
				} else {
					cued[word] |= cue
				}
			}
		}
	}
	return classed{words, cued}
})

// readyLexicon returns the lexicon, built at first use: that of dates meanwhile by another
// processor, if there is one.
var readyLexicon = sync.OnceValue(func() *lexicon {
	go date.Vocabulary()
	entries := make(map[string]entry, 8192)
	add := func(word string, f flags, c cues) {
		e := entries[word]
		e.flags |= f
		e.cues |= c
		entries[word] = e
	}
	words := readyClasses()
	for word, f := range words.flags {
		entries[word] = entry{flags: f, cues: words.cues[word]}
	}
	for word, c := range words.cues {
		entries[word] = entry{flags: words.flags[word], cues: c}
	}
	for _, word := range daytime.Halves() {
		add(word, 0, cueHalfDay)
	}
	for _, name := range daytime.ZoneNames(daytime.BehindNumber) {
		add(strings.ToLower(name), 0, cueZone)
	}
	for word := range number.Words() {
		w, _ := number.Lookup(word)
		add(word, numberFlags(w), 0)
	}
	for _, v := range vagueWords {
		list := tokenTexts(v.words)
		if len(list) == 1 {
			add(list[0], isVague, 0)
			continue
		}
		add(list[0], isOpening, 0)
		add(list[1], isSecond, 0)
	}
	for word := range starts {
		add(word, isTrigger, 0)
	}
	for first, list := range surfaceLists() {
		e := entries[first]
		e.flags, e.surfaces = e.flags|isUnit, list
		entries[first] = e
	}
	for word, w := range date.Vocabulary() {
		e := entries[word]
		e.date = w
		e.flags |= dateFlags(w, e.flags&isLight != 0)
		entries[word] = e
	}
	all := &lexicon{Table: token.NewTable(entries)}
	for _, e := range all.Values() {
		all.dates = append(all.dates, e.date)
	}
	return all
})

// dateFlags says what a word of dates is good for. A light one shows a date by its capital
// alone, if at all.
func dateFlags(w *date.Word, light bool) (f flags) {
	use := w.Use()
	if use&date.Starts != 0 {
		f |= isDate
	}
	switch {
	case use&date.Tells == 0:
	case !light:
		f |= isTelling
	case use&date.Names != 0:
		f |= isNamed
	}
	return f
}

// numberFlags says which number words begin a number. "a" does in "a hundred", "and"
// and "point" never.
func numberFlags(w number.Word) flags {
	switch w.Class {
	case number.And, number.Point:
		return 0
	case number.Article:
		return isNumber | isArticle
	}
	return isNumber
}
