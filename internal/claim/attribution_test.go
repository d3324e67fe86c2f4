package claim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// readingOf returns the reading of a text.
func readingOf(t *testing.T, text string) *reading {
	t.Helper()
	a, err := article.Parse("a.txt", []byte(text))
	require.NoError(t, err)
	r := newReading(a, nil)
	r.cut()
	return r
}

// at returns the place of some words in an article's text.
func at(t *testing.T, r *reading, words string) (start, end int) {
	t.Helper()
	for i := range r.article.Text {
		if len(r.article.Text)-i >= len(words) && r.article.Text[i:i+len(words)] == words {
			return i, i + len(words)
		}
	}
	t.Fatalf("%q is not in %q", words, r.article.Text)
	return 0, 0
}

// tokensAt returns the sentence of a text in which some words stand, and their tokens.
func tokensAt(t *testing.T, text, words string) (p *passage, first, last int) {
	t.Helper()
	r := readingOf(t, text)
	start, end := at(t, r, words)
	p = r.sentenceAt(start)
	p.lex()
	first, last = p.tokensOf(start-p.span.Start, end-p.span.Start)
	return p, first, last
}

func TestSpeech(t *testing.T) {
	tests := []struct {
		name, text  string // "ten" is what is said
		attribution string
		speaker     string
	}{
		{"nobody", "The fire killed ten people.", "", ""},
		{"novels are written, not said", "Smith wrote ten crime novels.", "", ""},
		{"and what people write is said", "Smith wrote ten people died.", "Smith wrote", "Smith"},
		{"lives are taken, not said", "The flood has claimed ten lives.", "", ""},
		{"lives that were lost are said", "The army claimed more than ten lives were lost.", "The army claimed", "The army"},
		{"lives are taken, and somebody says so", "The flood claimed ten lives, police said.", "police said", "police"},
		{"before", "The mayor's office said ten people died.", "The mayor's office said", "The mayor's office"},
		{"with that", "Officials have said that ten people died.", "Officials have said", "Officials"},
		{"told", "A hospital doctor told Le Monde newspaper that ten people died.", "A hospital doctor told Le Monde newspaper", "A hospital doctor"},
		{"told, without that", "She told AFP ten people died.", "She told AFP", "She"},
		{"in a statement", "The bank said in a statement that ten people left.", "The bank said in a statement", "The bank"},
		{"behind", "Ten people died, so ten widows are left, police said.", "police said", "police"},
		{"behind, on a day", "The fire killed ten people, police said on Friday.", "police said", "police"},
		{"accents", "The fire killed ten people, Ángel Díaz and Óscar Ruiz said.", "Ángel Díaz and Óscar Ruiz said", "Ángel Díaz and Óscar Ruiz"},
		{"in the middle", "The fire, police said, killed ten people.", "police said", "police"},
		{"inverted", "“We buried ten people,” said Ada Nunn, a nurse.", "said Ada Nunn", "Ada Nunn"},
		{"according to", "The fire killed ten people, according to the Red Cross.", "according to the Red Cross", "the Red Cross"},
		{"according to, first", "According to the Red Cross, the fire killed ten people.", "According to the Red Cross", "the Red Cross"},
		{"that's according to", "The fire killed ten people. That's according to the Red Cross.", "according to the Red Cross", "the Red Cross"},
		{"in apposition", "Ada Nunn, the chief nurse, said ten people died.", "Ada Nunn, the chief nurse, said", "Ada Nunn"},
		{"progressive", "The rebels are claiming ten people died.", "The rebels are claiming", "The rebels"},
		{"the nearer of two", "The paper wrote that the army reported ten deaths.", "the army reported", "the army"},
		{"only what it governs", "After the army said the war was over, the flood killed ten people; nobody came.", "the army said", "the army"},
		{"not what stands before it", "The flood killed ten people after the army said the war was over.", "", ""},
		{"by somebody", "Ten deaths, so ten graves, were reported by the army.", "reported by the army", "the army"},
		{"after a time", "On Friday the army said ten people died.", "the army said", "the army"},
		{"a verb that is a noun", "Army reports of the flood count ten people.", "", ""},
		{"a noun that is a verb", "The army claims that ten people died.", "The army claims", "The army"},
		{"an adjective", "The reported flood killed ten people.", "", ""},
		{"somebody's superior", "The unit reported directly to the general and lost ten people.", "", ""},
		{"not in so many words", "The army refused to say whether ten people died.", "", ""},
		{"a question", "What did the army say about the ten people?", "", ""},
		{"and said", "The army denied the flood but said ten people died.", "The army said", "The army"},
		{"he is somebody", "Mayor Ada Nunn said the town was lost. He said ten people died.", "He said", "Mayor Ada Nunn"},
		{"before a quotation", "Ms Nunn wrote: “The flood killed ten people.”", "Ms Nunn wrote", "Ms Nunn"},
		{"over sentences", "“The flood came. It killed ten people. We wept,” Ms Nunn said.", "Ms Nunn said", "Ms Nunn"},
		{"over paragraphs", "Ms Nunn wrote: “The flood came.\n\n“It killed ten people.\n\n“We wept.”", "Ms Nunn wrote", "Ms Nunn"},
		{"a split quotation", "“The flood came,” Ms Nunn said. “It killed ten people.”", "Ms Nunn said", "Ms Nunn"},
		{"the next paragraph is all quotation", "“The flood came,” Ms Nunn said.\n\n“It killed ten people.”", "Ms Nunn said", "Ms Nunn"},
		{"a speaker in capitals", `MAYOR ADA NUNN, SAYING: "The flood killed ten people."`, "MAYOR ADA NUNN, SAYING", "MAYOR ADA NUNN"},
		{"said within a quotation is not said of the rest", "“The army said so,” he wrote, and the flood killed ten people.", "he wrote", "he"},
		{"a headline", "Flood kills ten people: health ministry", "health ministry", "health ministry"},
		{"no headline", "Flood kills ten people: the worst year", "", ""},
		{"a pronoun after other words", "Since the fire of ten people he said nothing. It took ten lives he said.", "", ""},
		{"a relative clause", "The firm which has been sold since said ten people died.", "The firm which has been sold since said", "The firm"},
		{"added to", "The firm added ten people.", "", ""},
		{"added to, after a clause", "The firm, which is small, added ten people.", "", ""},
		{"wrote some works", "Ada Nunn, who died in 2019, wrote ten novels for people.", "", ""},
		{"added that", "The firm added that ten people died.", "The firm added", "The firm"},
		{"not said", "The firm did not say that ten people died.", "", ""},
		{"a noun after a name", "Treasury notes rose by ten points.", "", ""},
		{"a compound", "The army-reported loss of ten people was small.", "", ""},
		{"it is said", "The flood is said to have killed ten people.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := readingOf(t, tt.text)
			start, end := at(t, r, "ten ")
			s := r.speechAt(r.sentenceAt(start), start, end-1)
			assert.Equal(t, tt.attribution, s.text)
			assert.Equal(t, tt.speaker, s.speaker)
		})
	}
}

func TestStance(t *testing.T) {
	tests := []struct {
		name, text                string
		negated, hedged, inQuotes bool
	}{
		{name: "plain", text: "The fire killed ten people."},
		{name: "denied", text: "The army denied that ten people died.", negated: true},
		{name: "denied, on a day", text: "The army denied on Friday that ten people died.", negated: true},
		{name: "denied another thing", text: "The army denied the flood but said ten people died."},
		{name: "not", text: "The fire did not kill ten people.", negated: true},
		{name: "n't", text: "The fire didn’t kill ten people.", negated: true},
		{name: "em dash", text: "This was no accident—the fire killed ten people."},
		{name: "em dash, may", text: "He may resign—the fire killed ten people."},
		{name: "two hyphens", text: "This was not an accident--the fire killed ten people."},
		{name: "hyphen of a word", text: "It was not well-known that ten people died.", negated: true},
		{name: "never", text: "The fire never killed ten people.", negated: true},
		{name: "not in another clause", text: "The fire was not big, and it killed ten people."},
		{name: "not only", text: "The fire killed not only ten people."},
		{name: "did not say", text: "The army did not say how the ten people died."},
		{name: "no evidence", text: "There is no evidence that ten people died.", negated: true},
		{name: "reportedly", text: "The fire reportedly killed ten people.", hedged: true},
		{name: "reportedly elsewhere", text: "Reportedly he left, but the fire killed ten people."},
		{name: "unconfirmed", text: "The fire killed ten people, although this is unconfirmed.", hedged: true},
		{name: "not verified", text: "The claim that ten people died could not be independently verified.", hedged: true},
		{name: "said to", text: "The fire is said to have killed ten people.", hedged: true},
		{name: "it is understood", text: "It's understood that ten people died.", hedged: true},
		{name: "alleged", text: "The union alleged that ten people died.", hedged: true},
		{name: "may", text: "The fire may have killed ten people.", hedged: true},
		{name: "may of permission", text: "You may send ten people.", hedged: false},
		{name: "the month", text: "On 3 May the fire killed ten people."},
		{name: "quoted", text: "“The fire killed ten people,” she said.", inQuotes: true},
		{name: "quoted in part", text: "She said the fire killed “ten people at once” in May.", inQuotes: true},
		{name: "beside a quotation", text: "The “fire” killed ten people."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := readingOf(t, tt.text)
			start, end := at(t, r, "ten ")
			p := r.sentenceAt(start)
			s := r.speechAt(p, start, end-1)
			first, last := p.tokensOf(start-p.span.Start, end-1-p.span.Start)
			assert.Equal(t, tt.negated, s.stance == denies || p.negated(first, last, span{first, last}), "negated")
			assert.Equal(t, tt.hedged, s.stance == doubts || p.hedged(first, last), "hedged")
			assert.Equal(t, tt.inQuotes, s.quoted, "quoted")
		})
	}
}

// A fact that begins before "not" is stated with the value that is put right.
func TestCorrected(t *testing.T) {
	for text, negated := range map[string]bool{
		"The fire killed not five but ten people.":           false,
		"The fire didn’t kill five people but ten people.":   false,
		"The fire did not kill ten people.":                  true,
		"The fire did not kill all but ten people.":          true,
		"The fire never killed five but ten people.":         true,
		"It is not the fire that killed ten people but hail": true,
	} {
		p, first, last := tokensAt(t, text, "ten ")
		assert.Equal(t, negated, p.negated(0, last, span{first, last}), text)
	}
}

func TestRetracted(t *testing.T) {
	tests := []struct {
		text string // "35" is the value
		by   string
	}{
		{"An earlier version of this article said that 35 people died.", "earlier version"},
		{"An earlier version of this article gave the toll as 35; it is 40.", "earlier version"},
		{"An earlier version of this article gave the toll as 40; it is 35.", ""},
		{"This article originally stated that 35 people died.", "originally stated"},
		{"The paper wrongly reported 35 deaths.", "wrongly reported"},
		{"We said that the boat had 35 seats; it should have been 40.", "should have"},
		{"We said that the boat had 40 seats; it should have been 35.", ""},
		{"It should have said 35.", ""},
		{"The toll is 40, not 35 as a previous version incorrectly said.", "previous version"},
		{"The toll is 35, not 40 as a previous version incorrectly said.", ""},
		{"The report misstated the toll as 35.", "misstated"},

		{"The original version of the phone weighs 35 grams.", ""},
		{"The previous version had 35 options.", ""},
		{"The original report put the toll at 35.", ""},
		{"You should have 35 cups, they said.", ""},
		{"The train with 35 passengers should have been inspected.", ""},
		{"The timeout of 35 seconds should have been enough.", ""},
		{"The deal is worth $35 million, as previously announced.", ""},
		{"The storm killed 35 people, as previously reported.", ""},
		{"The firm, which originally said it would close, employs 35 people.", ""},
		{"He was wrongly accused of killing 35 people.", ""},
		{"An earlier version said the plant was safe, but 35 people died.", ""},
		{"The misreported case led to 35 people being killed.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			p, first, last := tokensAt(t, tt.text, "35")
			assert.Equal(t, tt.by, p.retracted(first, last))
		})
	}
}

func TestForeseen(t *testing.T) {
	tests := []struct {
		text string // "35" is the value
		by   string
	}{
		{"The toll could rise to 35.", "could rise to"},
		{"The toll is expected to reach 35.", "expected to reach"},
		{"The toll may soon exceed 35.", "may soon exceed"},
		{"The limit will rise to 35 MB.", ""},
		{"The wage is set to rise to 35 dollars.", ""},
		{"The toll in May rose to 35.", ""},
		{"Sales in May hit 35 million dollars.", ""},
		{"The toll on 5 May climbed to 35.", ""},
		{"The toll rose to 35.", ""},
		{"The toll has reached 35.", ""},
		{"The bridge will have 35 lamps.", ""},
		{"It will cost 35 pounds.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			p, first, _ := tokensAt(t, tt.text, "35")
			assert.Equal(t, tt.by, p.foreseen(first))
		})
	}
}

func TestPast(t *testing.T) {
	tests := []struct {
		text string // "35" is the value
		past string
	}{
		{"The town has 35 schools.", ""},
		{"The toll is 40, up from 35.", "up from"},
		{"The toll is 40, up from a 35 before the storm.", "up from"},
		{"The price is $40, previously $35.", ""},
		{"The limit is 40 (was 35).", "was"},
		{"There are 64 programs, was 35.", "was"},
		{"The limit was 35 in May.", ""},
		{"The toll, which was 35 in May, rose.", ""},
		{"The toll was initially reported as 35.", "initially reported as"},
		{"The toll rose from 35 to 40.", "from"},
		{"The train from 35 stations came to 40.", ""},
		{"It has 40 seats, compared with 35 a year earlier.", "compared with"},
		{"It had 35 previously.", "previously"},
		{"That is more than the previous 35.", "the previous"},
		{"It had 35 at first.", "at first"},
		{"The mill used to employ 35 people.", "used to employ"},
		{"The mill once employed 35 people.", "once employed"},
		{"The toll, which had stood at 35, was revised to 40.", "had stood at"},
		{"The money was used to build 35 schools.", ""},
		{"The cache is used to hold 35 entries.", ""},
		{"Police used water to disperse 35 people.", ""},
		{"Officials said there had been 35 deaths.", ""},
		{"The tower that had stood 35 metres tall fell.", ""},
		{"Once every 35 requests it is flushed.", ""},
		{"Once again 35 people came.", ""},
		{"They had 35 boats.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			p, first, last := tokensAt(t, tt.text, "35")
			assert.Equal(t, tt.past, p.past(first, last, value.Count))
		})
	}
}
