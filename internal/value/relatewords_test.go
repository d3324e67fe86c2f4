package value

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestRelateWords(t *testing.T) {
	airStrike := NewChoice("air strike", "air strike", "rockets", "helicopters")
	rockets, helicopters := NewChoice("rockets", "rockets"), NewChoice("helicopters", "helicopters")
	for _, c := range []struct {
		name   string
		a, b   Value
		want   Relation
		reason string
	}{
		{"one choice", rockets, NewChoice("rockets", "rockets"), Same, "the same"},
		{"two choices", rockets, helicopters, Conflict, "rockets against helicopters"},
		{"general and specific", airStrike, rockets, Compatible, "air strike can be rockets"},

		{"one spelling", NewName("Qasem"), NewName("Qasem"), Same, "the same"},
		{"two spellings", NewName("Qasem"), NewName("Qassem"), Conflict, "Qasem against Qassem"},
		{"a diacritic", NewName("Müller"), NewName("Muller"), Conflict, "Müller against Muller"},
		{"a capital", NewName("LogLantern"), NewName("Loglantern"), Conflict, "LogLantern against Loglantern"},
		{"a headline", NewName("QASEM"), NewName("Qasem"), Compatible, "the same letters in capitals"},
		{"a hyphen", NewName("Anna-Lena Vogt"), NewName("Anna Lena Vogt"), Conflict, "Anna-Lena Vogt against Anna Lena Vogt"},
		{"a hyphen in a headline", NewName("ANNA LENA"), NewName("Anna-Lena"), Conflict, "ANNA LENA against Anna-Lena"},
		{"a part of a name with a hyphen", NewName("Lena Vogt"), NewName("Anna-Lena Vogt"), Compatible, "Lena Vogt is short for Anna-Lena Vogt"},
		{"initials with a hyphen", NewName("J.-C. Dupont"), NewName("Jean Claude Dupont"), Compatible, "J.-C. Dupont can be Jean Claude Dupont"},
		{"a title", NewName("Gen. Khan"), NewName("Khan"), Compatible, "the same name, with and without a title"},
		{"a surname", NewName("Khan"), NewName("Amir Khan"), Compatible, "Khan is short for Amir Khan"},
		{"a first name", NewName("Amir"), NewName("Amir Khan"), Conflict, "Amir against Amir Khan"},
		{"an initial with an accent", NewName("Émile Dupont"), NewName("É. Dupont"), Compatible, "Émile Dupont can be É. Dupont"},
		{"an initial", NewName("George W. Hill"), NewName("George Hill"), Compatible, "George Hill is short for George W. Hill"},

		{"marks aside", NewQuote("We will go."), NewQuote("we will go,"), Same, "the same"},
		{"a changed word", NewQuote("We will go today"), NewQuote("We shall go today"), Conflict, "the quotation differs in one place"},
		{"full stops", NewQuote("the U.S. army"), NewQuote("the US army"), Conflict, "the quotation differs in one place"},
		{"a cut at the end", NewQuote("We will go today. It is late."), NewQuote("We will go today"), Compatible, "the quotation is cut differently"},
		{"a cut at both ends", NewQuote("They said we will go"), NewQuote("we will go today"), Compatible, "the quotation is cut differently"},
		{"an ellipsis", NewQuote("We will go today and tomorrow"), NewQuote("We will … tomorrow"), Compatible, "the quotation is cut differently"},
		{"a long one cut at both ends", NewQuote(counted("a", 1500) + " yes"), NewQuote("no " + counted("a", 1500) + " yes and more"), Compatible, "the quotation is cut differently"},
		{"two long ones", NewQuote("We say " + counted("a", 3000)), NewQuote("We say " + counted("b", 3000)), Conflict, "the quotation differs in many places"},
		{"a cut of a long one", NewQuote("We say " + counted("a", 300)), NewQuote("We say … " + strings.Join(strings.Fields(counted("a", 300))[200:], " ")), Compatible, "the quotation is cut differently"},
		{"a whole sentence", NewQuote("We go. It rains. They stay."), NewQuote("We go. They stay."), Compatible, "the quotation is cut differently"},
		{"a word left out silently", NewQuote("We will not go today"), NewQuote("We will go today"), Conflict, "the quotation differs in one place"},
		{"two changes", NewQuote("one small step for man"), NewQuote("one big step for mice"), Conflict, "the quotation differs in two places"},

		{"a version", NewVersion("v1.20", Exact), NewVersion("1.20", Exact), Same, "the same"},
		{"a minimum and the version", NewVersion("1.20", AtLeast), NewVersion("1.20", Exact), Compatible, "both name 1.20"},
		{"two minima", NewVersion("1.20", AtLeast), NewVersion("1.21", AtLeast), Conflict, "1.20 or later against 1.21 or later"},
		{"fewer parts", NewVersion("1.20", Exact), NewVersion("1.20.3", Exact), Compatible, "1.20.3 is a 1.20"},
		{"a zero", NewVersion("1.20", Exact), NewVersion("1.20.0", Exact), Compatible, "1.20.0 is a 1.20"},
		{"not a part of it", NewVersion("1.2", Exact), NewVersion("1.20", Exact), Conflict, "1.2 against 1.20"},
		{"newer than", NewVersion("1.20", Over), NewVersion("1.20", AtLeast), Tension, "later than 1.20 against 1.20 or later"},
	} {
		t.Run(c.name, func(t *testing.T) {
			relation, reason := Relate(c.a, c.b, Comparison{})
			assert.Equal(t, c.want, relation)
			assert.Equal(t, c.reason, reason)
			back, _ := Relate(c.b, c.a, Comparison{})
			assert.Equal(t, c.want, back)
		})
	}
}

// Words of any kind relate alike from both sides, and are the same as themselves.
func TestRelateWordsIsSymmetric(t *testing.T) {
	text := rapid.StringMatching(`[A-Ca-c.… ]{1,12}`)
	version := rapid.StringMatching(`v?[0-2](\.[0-2]){0,3}`)
	rapid.Check(t, func(t *rapid.T) {
		s, u := text.Draw(t, "s"), text.Draw(t, "u")
		bound := rapid.SampledFrom([]Bound{Exact, AtLeast, Over, AtMost, Under})
		pairs := [][2]Value{
			{NewQuote(s), NewQuote(u)},
			{NewName(s), NewName(u)},
			{NewVersion(version.Draw(t, "v"), bound.Draw(t, "b")), NewVersion(version.Draw(t, "w"), bound.Draw(t, "c"))},
		}
		for _, p := range pairs {
			there, _ := Relate(p[0], p[1], Comparison{})
			back, _ := Relate(p[1], p[0], Comparison{})
			assert.Equal(t, there, back)
			self, _ := Relate(p[0], p[0], Comparison{})
			assert.Equal(t, Same, self)
		}
	})
}

// counted returns the words w1 to wn.
func counted(w string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " %s%d", w, i+1)
	}
	return b.String()[1:]
}
