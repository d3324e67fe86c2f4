package pattern

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed irregular.txt
var irregularFile string

// irregular is the table of irregular forms, by base form, and back.
type irregular struct {
	words map[string]irregularWord
	bases map[string]string // of forms that are no base forms themselves
}

type irregularWord struct {
	forms  []string
	plural bool // forms are plurals
}

var readIrregular = sync.OnceValue(func() irregular {
	table := irregular{words: map[string]irregularWord{}, bases: map[string]string{}}
	for line := range strings.Lines(irregularFile) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		base, forms, plural := strings.Cut(line, " / ")
		if !plural {
			base, forms, _ = strings.Cut(line, ":")
		}
		table.words[base] = irregularWord{strings.Fields(forms), plural}
	}
	for base, word := range table.words {
		for _, form := range word.forms {
			if _, isBase := table.words[form]; !isBase && form != base {
				table.bases[form] = base
			}
		}
	}
	return table
})

// BaseForm returns the base form of an irregular form, "lead" of "led", and "" for
// any other word.
func BaseForm(form string) string { return readIrregular().bases[form] }

// Inflect returns the forms of a word as they may stand in a text, the word itself
// first: kill, killed, killing, kills. Verbs and nouns are not told apart. Where
// British and American English spell differently, both are among them.
func Inflect(base string) []string {
	word := readIrregular().words[base]
	forms := append([]string{base}, word.forms...)
	has := func(ending string) bool {
		return slices.ContainsFunc(word.forms, func(form string) bool { return strings.HasSuffix(form, ending) })
	}
	if len(word.forms) == 0 || word.plural {
		forms = append(forms, withEnding(base, "ed")...)
	}
	if !has("ing") {
		forms = append(forms, withEnding(base, "ing")...)
	}
	if !has("s") && !word.plural {
		forms = append(forms, withS(base))
	}
	slices.Sort(forms[1:])
	return slices.Compact(forms)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// withS returns the third person, or the plural.
func withS(base string) string {
	for _, ending := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(base, ending) {
			return base + "es"
		}
	}
	if stem, ok := strings.CutSuffix(base, "y"); ok && stem != "" && !isVowel(stem[len(stem)-1]) {
		return stem + "ies"
	}
	return base + "s"
}

// withEnding returns the base with "ed" or "ing", in every spelling in use.
func withEnding(base, ending string) []string {
	stem := base
	switch {
	case len(base) < 2:
		return []string{base + ending}
	case strings.HasSuffix(base, "ie") && ending == "ing":
		return []string{base[:len(base)-2] + "ying"} // lie, die
	case strings.HasSuffix(base, "e") && ending == "ed":
		return []string{base + "d"} // agree, seize
	case strings.HasSuffix(base, "e") && !slices.Contains([]string{"e", "o", "y"}, base[len(base)-2:len(base)-1]):
		return []string{base[:len(base)-1] + ending} // seize; but see, canoe, dye
	case strings.HasSuffix(base, "y") && ending == "ed" && !isVowel(base[len(base)-2]):
		return []string{base[:len(base)-1] + "ied"}
	case strings.HasSuffix(base, "c"):
		stem = base + "k" // panic, mimic
	}
	doubled := base + base[len(base)-1:] + ending
	switch {
	case !endsShort(base):
		return []string{stem + ending}
	case syllables(base) == 1 || slices.Contains(stressedAtEnd, base):
		return []string{doubled}
	case strings.HasSuffix(base, "l") || slices.Contains(doubledInBritain, base):
		return []string{stem + ending, doubled}
	}
	return []string{stem + ending}
}

// endsShort reports whether a word ends in consonant, one vowel, consonant, which is
// what doubles: stop, but not steep, fix or play.
func endsShort(word string) bool {
	n := len(word)
	if n < 3 || isVowel(word[n-1]) || strings.IndexByte("wxyc", word[n-1]) >= 0 || !isVowel(word[n-2]) {
		return false
	}
	if n >= 4 && word[n-4:n-2] == "qu" { // quit, equip
		return true
	}
	return !isVowel(word[n-3])
}

// syllables counts the runs of vowels.
func syllables(word string) int {
	runs := 0
	for i := range len(word) {
		if isVowel(word[i]) && (i == 0 || !isVowel(word[i-1])) {
			runs++
		}
	}
	return runs
}

// stressedAtEnd are words of several syllables that double their last letter.
var stressedAtEnd = []string{
	"abet", "abhor", "acquit", "admit", "allot", "annul", "begin", "commit", "compel",
	"confer", "control", "defer", "deter", "dispel", "emit", "enrol", "equip", "excel",
	"expel", "extol", "forget", "format", "impel", "incur", "infer", "kidnap", "occur",
	"offset", "omit", "outrun", "patrol", "permit", "prefer", "program", "propel",
	"rebel", "rebut", "recur", "refer", "refit", "regret", "remit", "repel", "reset",
	"submit", "transfer", "transmit", "unplug", "upset", "worship", "zigzag",
}

// doubledInBritain are words, besides those in -l, that double their last letter in
// one of the two spellings.
var doubledInBritain = []string{"benefit", "bias", "bus", "combat", "focus", "gas", "target"}
