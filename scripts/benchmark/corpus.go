//go:build ignore

// Corpus writes what scripts/bench measures: articles, rules that speak of a tenth of
// their sentences, and the same words as lists for other programs. All of it follows
// from the seed, so that two machines measure the same bytes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// seed is that of every random choice.
const seed = 20200103

// fact is what one rule is about: two words that rules require, and the value that
// most articles state.
type fact struct {
	words [2]string
	kind  string
	of    string // what a count counts
	value string // as articles usually write it
	other string // what a few write instead
}

func main() {
	log.SetFlags(0)
	out := flag.String("out", "", "the `folder` to write into")
	articles := flag.Int("articles", 0, "how many articles to write, one a file")
	records := flag.Int64("records", 0, "how many bytes of JSON Lines to write")
	hits := flag.Float64("hits", 0.1, "the share of sentences with a word that a rule needs")
	rules := flag.Int("rules", 0, "how many rules to write; those after the 100th find nothing")
	known := flag.Int("facts", 100, "how many facts the articles speak of")
	claims := flag.Int("claims", 0, "how many claims of one fact to write")
	flag.Parse()
	w := newWriter(*hits, *known)
	var err error
	switch {
	case *articles > 0:
		err = w.articles(*out, *articles)
	case *records > 0:
		err = w.records(*out, *records)
	case *rules > 0:
		err = writeRules(*out, *rules)
	case *claims > 0:
		err = w.claims(*out, *claims)
	default:
		flag.Usage()
		os.Exit(2)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// facts returns the first n facts. There are words for 100 in the list; those of the
// others are made of syllables, and stand in no article.
func facts(n int) []fact {
	random := rand.New(rand.NewPCG(seed, 1))
	kinds := []fact{
		{kind: "count", of: "people", value: "%d people", other: "%d people"},
		{kind: "money", value: "$%d million", other: "$%d million"},
		{kind: "percent", value: "%d percent", other: "%d percent"},
		{kind: "duration", value: "%d years", other: "%d years"},
		{kind: "count", of: "trucks", value: "%d trucks", other: "%d trucks"},
	}
	rare := strings.Fields(rareWords)
	list := make([]fact, n)
	for i := range list {
		f := kinds[i%len(kinds)]
		number := 11 + random.IntN(80)
		f.value, f.other = fmt.Sprintf(f.value, number), fmt.Sprintf(f.other, number+5)
		for k := range f.words {
			if 2*i+k < len(rare) {
				f.words[k] = rare[2*i+k]
			} else {
				f.words[k] = invented(2*i + k)
			}
		}
		list[i] = f
	}
	return list
}

// invented returns a word that no article has, another one for each number.
func invented(n int) string {
	onsets := strings.Fields("b br c cr d dr f fl g gr h k l m n p pl r s st t tr v w")
	vowels := strings.Fields("a e i o u ai ea oo")
	codas := strings.Fields("lt nd rk mp sk th ng")
	var b strings.Builder
	for range 2 {
		b.WriteString(onsets[n%len(onsets)])
		n /= len(onsets)
		b.WriteString(vowels[n%len(vowels)])
		n /= len(vowels)
	}
	b.WriteString(codas[n%len(codas)])
	b.WriteString("umble")
	return b.String()
}

// writeRules writes n rules, and beside them what other programs need to look for the
// same words: a list for ripgrep, and a style for Vale.
func writeRules(out string, n int) error {
	style := filepath.Join(out, "vale", "styles", "Bench")
	if err := os.MkdirAll(style, 0o777); err != nil {
		return err
	}
	var rules, words strings.Builder
	for i, f := range facts(n) {
		fmt.Fprintf(&rules, "[[rule]]\nid = \"fact-%04d\"\ntitle = \"The %s\"\nkind = %q\nmin = 0\n", i, f.words[0], f.kind)
		if f.of != "" {
			fmt.Fprintf(&rules, "of = [%q]\n", f.of)
		}
		fmt.Fprintf(&rules, "find = [\"%s ... {}\", \"{} ... %s\"]\n\n", f.words[0], f.words[1])
		fmt.Fprintf(&words, "%s\n%s\n", f.words[0], f.words[1])
		check := fmt.Sprintf("extends: existence\nmessage: \"the '%%s'\"\nlevel: warning\nignorecase: true\ntokens:\n  - %s\n  - %s\n", f.words[0], f.words[1])
		if err := os.WriteFile(filepath.Join(style, fmt.Sprintf("Fact%04d.yml", i)), []byte(check), 0o666); err != nil {
			return err
		}
	}
	for name, content := range map[string]string{
		"rules.toml":     rules.String(),
		"words.txt":      words.String(),
		"vale/.vale.ini": "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Bench\n",
	} {
		if err := os.WriteFile(filepath.Join(out, name), []byte(content), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// writer writes prose.
type writer struct {
	random *rand.Rand
	facts  []fact
	hits   float64
	lists  map[string][]string
}

func newWriter(hits float64, known int) *writer {
	lists := make(map[string][]string)
	for name, words := range plainWords {
		lists[name] = strings.Fields(words)
	}
	return &writer{random: rand.New(rand.NewPCG(seed, 2)), facts: facts(known), hits: hits, lists: lists}
}

func (w *writer) pick(list []string) string { return list[w.random.IntN(len(list))] }

// sentence writes a sentence: of one of the facts, or of nothing that a rule knows.
func (w *writer) sentence(b *strings.Builder) {
	if w.random.Float64() >= w.hits {
		w.fill(b, w.pick(templates), fact{})
		return
	}
	f := w.facts[w.random.IntN(len(w.facts))]
	if w.random.IntN(50) == 0 {
		f.value = f.other
	}
	w.fill(b, w.pick(statements), f)
}

// fill writes a template, with a word of a list for each <list>.
func (w *writer) fill(b *strings.Builder, template string, f fact) {
	first := b.Len()
	for {
		before, rest, ok := strings.Cut(template, "<")
		b.WriteString(before)
		if !ok {
			break
		}
		name, after, _ := strings.Cut(rest, ">")
		template = after
		var word string
		switch name {
		case "first":
			word = f.words[0]
		case "second":
			word = f.words[1]
		case "value":
			word = f.value
		case "number":
			word = fmt.Sprint(2 + w.random.IntN(900))
		default:
			word = w.pick(w.lists[name])
		}
		if b.Len() == first {
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		b.WriteString(word)
	}
}

// text writes the paragraphs of an article of about a kilobyte.
func (w *writer) text(b *strings.Builder) {
	for begin := b.Len(); b.Len()-begin < 880; {
		for i := range 2 + w.random.IntN(3) {
			if i > 0 {
				b.WriteByte(' ')
			}
			w.sentence(b)
		}
		b.WriteString("\n\n")
	}
}

func (w *writer) date() string {
	return fmt.Sprintf("2020-%02d-%02d", 1+w.random.IntN(12), 1+w.random.IntN(28))
}

func (w *writer) title() string {
	var b strings.Builder
	w.fill(&b, "<adjective> <thing> <past> near <place>", fact{})
	return b.String()
}

// articles writes n articles, 500 a folder.
func (w *writer) articles(out string, n int) error {
	for i := range n {
		folder := filepath.Join(out, fmt.Sprintf("%03d", i/500))
		if i%500 == 0 {
			if err := os.MkdirAll(folder, 0o777); err != nil {
				return err
			}
		}
		var b strings.Builder
		fmt.Fprintf(&b, "%s\n%s\n\n", w.title(), w.date())
		w.text(&b)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%06d.txt", i)), []byte(b.String()), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// records writes JSON Lines of at least so many bytes.
func (w *writer) records(out string, size int64) error {
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	buffered := bufio.NewWriterSize(file, 1<<20)
	var b, text strings.Builder
	for i, written := 0, int64(0); written < size; i++ {
		b.Reset()
		text.Reset()
		w.text(&text)
		fmt.Fprintf(&b, "{\"id\": \"r%07d\", \"date\": %q, \"title\": %q, \"text\": %q}\n", i, w.date(), w.title(), text.String())
		written += int64(b.Len())
		if _, err := buffered.WriteString(b.String()); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

// claims writes JSON Lines with n claims of the first fact, 50 a record, of which one
// in a thousand is not like the others.
func (w *writer) claims(out string, n int) error {
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	buffered := bufio.NewWriterSize(file, 1<<20)
	for i := 0; i < n; i += 50 {
		var text strings.Builder
		for range min(50, n-i) {
			f := w.facts[0]
			if w.random.IntN(1000) == 0 {
				f.value = f.other
			}
			w.fill(&text, "The <first> <past> <value>. ", f)
		}
		fmt.Fprintf(buffered, "{\"id\": \"r%07d\", \"date\": %q, \"text\": %q}\n", i/50, w.date(), text.String())
	}
	return buffered.Flush()
}

// statements are sentences of facts. Half of them state no value.
var statements = []string{
	"The <first> <past> <value> in <month>.",
	"Officials said the <first> <past> <value> <adverb>, according to the <thing>.",
	"Some <value>, a <adjective> <thing>, <past> with the <second>.",
	"The <second> <past> the <thing> of <place> <adverb>.",
	"A <adjective> <thing> near the <first> <past> <adverb> in <place>.",
	"Nobody from the <second> <past> the <adjective> <thing>.",
}

var templates = []string{
	"The <adjective> <thing> <past> the <thing> of <place> <adverb>.",
	"In <month>, the <thing> near <place> <past> a <adjective> <thing>.",
	"<adverb>, a <thing> <past> what the <person> had called a <adjective> <thing>.",
	"“We <past> the <thing>,” the <person> said, “and the <adjective> <thing> of <place> knows it.”",
	"The <person> of <place> said that the <thing> had <past> <adverb> before <month>.",
	"After <number> days the <person> <past> the <thing>, and the <adjective> <thing> <past> as well.",
	"It was the <person>, not the <person>, who <past> the <adjective> <thing> in <month>.",
	"A <adjective> <person> told the <thing> that <place> would be <past> <adverb>.",
	"Since the <thing> <past>, the <person> and the <thing> of <place> have <past> <adverb>.",
	"There were <number> pages in the <adjective> <thing> that the <person> <past> from <place>.",
}

// plainWords are the words of all articles. None is a word of a rule.
var plainWords = map[string]string{
	"adjective": `quiet narrow public early former local western eastern late sudden careful common formal heavy light
		recent steady strange useful modest broad distant familiar gradual honest ordinary patient regional separate thorough`,
	"thing": `report street meeting window letter morning answer question agreement plan road table story speech
		evening season list paper document voice office room program message article market village corner building
		statement decision debate interview photograph paragraph chapter border district neighbourhood`,
	"person": `minister teacher mayor doctor reporter neighbour driver farmer lawyer clerk chairman spokesman
		resident editor judge student visitor witness traveller writer`,
	"past": `followed reached described changed crossed watched opened shared moved carried covered welcomed
		ignored studied defended rejected supported finished continued remembered announced surprised replaced gathered`,
	"adverb": `slowly again twice yesterday quietly openly later often together carefully eventually briefly
		elsewhere afterwards suddenly formally repeatedly privately`,
	"place": `Arlen Brookford Castleby Dunmere Eastwick Fallow Greyport Hadley Ilverton Kestle Lorne Marsham Norbury Oakhurst Penwick Ravensea Selby Thornby Ulverdale Westmoor`,
	"month": `January February April June July August September October November December`,
}

// rareWords are the 200 words that the first 100 rules need.
const rareWords = `refinery shipyard aqueduct brewery cathedral dockside emporium foundry granary hatchery
	icebreaker jetty kiln lighthouse monastery nursery observatory pipeline quarry reservoir
	sawmill tannery university viaduct warehouse yacht zeppelin airfield barracks cannery
	distillery embassy ferry garrison hospital incinerator junkyard kennel laboratory meadery
	newsroom orchard pavilion racecourse sanatorium tollgate vineyard workshop aquarium bakery
	casino dam elevator fortress greenhouse harbour infirmary jailhouse kindergarten library
	museum nunnery oilfield planetarium raceway stadium tramway vault windmill abbey
	ballroom cemetery depot excavation fishery gasworks hangar inlet joinery keelyard
	landfill mint nightclub opera parliament rectory smelter theatre turbine velodrome
	wharf zoo archive bazaar citadel drawbridge estuary freighter glacier hovercraft
	ironworks jamboree kayak locomotive mausoleum necropolis obelisk paddock quay rampart
	silo tugboat underpass vessel waterworks almanac beacon convoy dynamo expedition
	flotilla gallery hostel inquest jubilee kiosk ledger militia nomad orchestra
	parish quorum regatta synagogue tribunal upland vicarage wetland amulet bursary
	consulate diocese enclave federation guild hamlet insignia judiciary knighthood legion
	magistrate navy octagon prefecture quartet regiment senate treaty union viceroy
	wilderness ambulance battalion chancellor delegation envoy fugitive governor hermitage islet
	jury keystone lagoon moorland notary outpost peninsula quagmire ravine sanctuary
	tundra unicorn volcano waterfall alloy bullion copper diesel ethanol fertilizer
	gypsum helium iodine jute kerosene lithium manganese nickel oxygen phosphate`
