package sentence

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/pace"
)

// Each case is a paragraph; a bar stands where one sentence ends and the next begins.
var splitCases = []struct{ name, paragraph string }{
	{"two sentences", "Oil rose.| Gold fell."},
	{"no full stop at the end", "Oil rose.| Gold fell"},
	{"headline", "Ministers meet in Oslo, sources say"},

	{"title", "They met Gen. Ruiz and Sen. Park.| Mr. Cole left."},
	{"title without a stop", "They met Gen Ruiz.| Mr Cole left."},
	{"titles in a row", "Lt. Gov. Ana Cruz and Maj. Gen. Lund agreed."},
	{"title in capitals", "(SOUNDBITE) (English) SEN. ANA CRUZ, SAYING: \"We won.| They lost.\""},
	{"initials", "John F. Kennedy and J. K. Rowling met W. E. B. Du Bois."},
	{"initial before a starter", "She took vitamin C.| The cold went."},
	{"junior", "Sammy Davis Jr. sang.| He bowed."},

	{"country before a noun", "The U.S. Senate voted.| U.S. officials agreed."},
	{"country at the end", "He came to the U.S.| The visit was short."},
	{"country before a quotation", "He came to the U.S.| “We are glad,” she said."},
	{"state", "She moved to Reading, Pa., in May.| He stayed in Austin, Tex.| They wrote."},
	{"company", "Acme Inc. Chairman Bo Lind left Acme Inc.| He was tired."},
	{"degree", "She has a Ph.D. in physics.| He has none."},

	{"money", "It cost $1.5 million.| Nobody paid."},
	{"decimals", "It rose 4.5 percent to 1.20.| Then it fell."},
	{"version and address", "Use v1.20.3 from example.com today."},
	{"number", "They live at No. 2 and No. 10.| He said no.| She left."},
	{"date", "It opened on 13. 3. 2019 and shut 1. 12. 2020.| He left at 5.| 13. 2019 was bad."},
	{"number in words", "She is the No. One seed of Vol. II.| He lost."},
	{"also known as", "He met Bo Lind, a.k.a. The Lamp, in D.C.| He left."},
	{"page", "See p. 55 and pp. 60-61.| It is clear."},
	{"month", "It was on Jan. 3 and in Feb. 2020.| In Aug.| The rest was quiet."},
	{"digit after a sentence", "It ended in 2019.| 3,000 people came."},
	{"money after a sentence", "It ended.| $3 million was spent."},

	{"time and zone", "It began at 5 p.m. Eastern time and at 9 a.m. Friday in Oslo."},
	{"time and a zone of few letters", "It began at 5 p.m. MSK and ended at 9 p.m. HKT."},
	{"from one time to another", "It is open 9 a.m. – 5 p.m. daily and 10 a.m. - 6 p.m. in May.| It shuts."},
	{"time at the end", "It began at 5 p.m.| Police came at 6 a.m.| They left."},

	{"quotation closes", "“We won.”| He left."},
	{"straight quotation closes", "\"We won.\"| He left."},
	{"full stop behind the quotation", "They called it \"a war\".| He left."},
	{"quotation goes on", "“We won,” he said.| “They lost.”"},
	{"question in a quotation", "“Who won?” he asked.| Nobody knew."},
	{"question and a name", "“Who won?” Mr. Smith asked.| Nobody knew."},
	{"exclamation and a sentence", "“We won!”| The crowd left."},
	{"bracket closes", "(He had left.)| She stayed."},
	{"bracket within", "Ana Cruz (D-Calif.) left (at last.) and wept."},
	{"party", "Rep. Ana Cruz (D-Calif.) Monday voted no."},
	{"doubt", "He won (!) Bergen and (?) Oslo."},

	{"ellipsis goes on", "He came… and left... at once."},
	{"ellipsis ends", "He came…| She left...| It was over."},
	{"words left out", "The act ... Congress passed is void."},
	{"question mark and exclamation mark", "Who?!| Nobody.| Really?| Yes!"},
	{"name with a mark", "He joined Yahoo! Inc. in May."},

	{"question as a heading", "Who won?\n|The north did."},
	{"headline before text", "Oil falls again\n|The price of oil fell by a tenth on Monday in London."},
	{"wrapped text", "The price of oil fell on Monday after the\nSaudi minister said that it would, and the\nKing agreed."},
	{"wrapped before a name", "a reporter who had been to see the President\nTrump said so"},
	{"lines of a list", "The dead were:\n|- Ana Cruz of Bergen\n|- Bo Lind of Oslo, whom everybody knew well"},
	{"numbers of a list", "1. Ana Cruz won the first round easily.\n|2. Bo Lind did not."},
	{"bullets in a line", "• Oil rose |• Gold fell"},
	{"caption", "A man looks on\n|A woman, who had not been asked to come at all, speaks."},

	{"lost space", "He left at once.|The minister stayed."},
	{"lost space behind a quotation", "“It is over.”|The minister stayed."},
	{"file name", "Edit README.Then in main.Go run it."},
	{"footnote", "It is so.[12]| It was not.[3][4]| So."},
	{"name with a small letter", "He won.| al-Hadi lost.| iPhone sales rose."},
	{"small letter goes on", "The firm (est. 1901) makes approx. 30 of them, e.g. lamps."},
	{"versus", "It was Cruz v. Lind and Oslo vs. Bergen."},
	{"and so on", "They sell lamps, chairs, etc.| Nobody buys them."},
	{"other scripts", "彼は来た。|彼女は去った。| Он пришёл.| Она ушла."},
	{"no-break space", "Oil rose.|\u00a0Gold fell."},
	{"CRLF", "Oil rose.|\r\nGold\r\nfell."},
}

func TestSplit(t *testing.T) {
	for _, tt := range splitCases {
		t.Run(tt.name, func(t *testing.T) {
			var want []string
			for part := range strings.SplitSeq(tt.paragraph, "|") {
				want = append(want, strings.TrimSpace(part))
			}
			text := strings.ReplaceAll(tt.paragraph, "|", "")
			assert.Equal(t, want, texts(text, Split(text, Span{0, len(text)})))
		})
	}
}

// What stands around a paragraph does not change its sentences.
func TestSplitIsLocal(t *testing.T) {
	for _, tt := range splitCases {
		paragraph := strings.ReplaceAll(tt.paragraph, "|", "")
		text := "He met Mr.\n\n" + paragraph + "\n\nand a very long line that would change what the longest line is."
		within := Span{len("He met Mr.\n\n"), len("He met Mr.\n\n") + len(paragraph)}
		alone := texts(paragraph, Split(paragraph, Span{0, len(paragraph)}))
		assert.Equal(t, alone, texts(text, Split(text, within)), tt.name)
	}
}

func TestCandidateBytesAreAll(t *testing.T) {
	for b, kind := range candidates {
		assert.Equal(t, kind != 0, strings.IndexByte(candidateBytes, byte(b)) >= 0, "%#x", b)
	}
}

// Texts that make one mark look far around must not make all of them do so.
func TestSplitIsLinear(t *testing.T) {
	for _, piece := range []string{"A.", "a.b", "((.", ". ", "?\" A B ", "\n", " \n.", ".\"", "A\nb", "•", "… "} {
		pace.Linear(t, piece, func(size int) func() {
			text := strings.Repeat(piece, size/len(piece))
			return func() {
				for _, p := range Paragraphs(text) {
					Split(text, p)
				}
			}
		})
	}
}

func TestTablesHaveKnownKinds(t *testing.T) {
	readTable(abbreviationTable, func(kind, word string) {
		assert.Contains(t, classNames, kind, word)
		assert.False(t, strings.HasSuffix(word, "."), "%s stands without its full stop", word)
	})
	readTable(wordTable, func(kind, word string) { assert.Contains(t, roleNames, kind, word) })
}

// FuzzSplit holds for any text: sentences are in order, do not overlap, have no white
// space at their ends, and leave nothing out but white space.
func FuzzSplit(f *testing.F) {
	for _, tt := range splitCases {
		f.Add(strings.ReplaceAll(tt.paragraph, "|", ""))
	}
	f.Add("a.\r\rb\x00.\xff. \u2026\xe2\x80")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, p := range Paragraphs(text) {
			require.Empty(t, strings.TrimSpace(text[at:p.Start]))
			for _, s := range Split(text, p) {
				require.LessOrEqual(t, at, s.Start)
				require.Less(t, s.Start, s.End)
				require.Empty(t, strings.TrimSpace(text[at:s.Start]), "text between sentences")
				require.Equal(t, strings.TrimSpace(text[s.Start:s.End]), text[s.Start:s.End])
				at = s.End
			}
			require.Equal(t, p.End, at)
		}
		require.Empty(t, strings.TrimSpace(text[at:]))
		for _, at := range []int{0, len(text) / 2, len(text)} {
			p := Paragraph(text, at)
			require.True(t, 0 <= p.Start && p.Start <= p.End && p.End <= len(text))
		}
	})
}

// news returns the articles of the corpus, end to end.
func news(b *testing.B) string {
	paths, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(b, err)
	require.NotEmpty(b, paths)
	var text strings.Builder
	for _, path := range paths {
		source, err := os.ReadFile(path)
		require.NoError(b, err)
		text.Write(source)
		text.WriteString("\n\n")
	}
	return text.String()
}

func BenchmarkSplit(b *testing.B) {
	text := news(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var paragraphs, sentences []Span
	for b.Loop() {
		paragraphs = AppendParagraphs(paragraphs[:0], text)
		for _, p := range paragraphs {
			sentences = AppendSentences(sentences[:0], text, p)
		}
	}
}
