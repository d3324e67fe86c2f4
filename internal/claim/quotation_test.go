package claim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/sentence"
)

func TestQuotations(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"straight", `She said "it is done" and left.`, []string{"it is done"}},
		{"typographic", `“It is done,” she said. “We left.”`, []string{"It is done,", "We left."}},
		{"single, with an apostrophe inside", `He called it ‘the bank’s last stand’ on Monday.`, []string{"the bank’s last stand"}},
		{"straight single", `The 'quiet man' wasn't there.`, []string{"quiet man"}},
		{"apostrophes are no marks", `The ministers' plan isn't the union's, and the '90s are over.`, nil},
		{"a plural's apostrophe inside", `They want 'the workers' flat' back.`, []string{"the workers' flat"}},
		{"guillemets and low marks", `Er sagte „nein“ und « non ».`, []string{"nein", "non"}},
		{"within another", `“He told me ‘no’ twice,” she said.`, []string{"He told me ‘no’ twice,"}},
		{"straight around typographic", `"He told me “no” twice," she said.`, []string{"He told me “no” twice,"}},
		{"mixed", `“It is done," she said.`, []string{"It is done,"}},
		{"over sentences", `"We came. We saw. We left," he said.`, []string{"We came. We saw. We left,"}},
		{
			"over paragraphs, each with its own mark", "“One.\n\n“Two.\n\n“Three,” she said.",
			[]string{"One.", "Two.", "Three,"},
		},
		{"over paragraphs, with one mark", "He said: \"One.\n\nTwo.\" Then he left.", []string{"One.\n\nTwo."}},
		{"the opening mark lost", "First of all. The plan was sound,” the report said.", []string{"The plan was sound,"}},
		{"the closing mark lost", "He said: “The plan was sound.\n\nThe bank was closed.", []string{"The plan was sound."}},
		{"the closing mark lost before another", `He said "the plan was sound. She said "no" to it.`, []string{"the plan was sound.", "no"}},
		{"inches", `The 6'2" man and the 19" screen met.`, nil},
		{"nothing inside", `An empty "" pair.`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, q := range quotations(nil, tt.text, sentence.Paragraphs(tt.text)) {
				got = append(got, tt.text[q.start:q.end])
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestQuotationFlags(t *testing.T) {
	text := "“One.\n\n“Two,” she said.\n\nThree,” he said.\n\n“Four."
	found := quotations(nil, text, sentence.Paragraphs(text))
	var got []string
	for _, q := range found {
		flags := ""
		if q.continued {
			flags += " continued"
		}
		if q.unopened {
			flags += " unopened"
		}
		if q.unclosed {
			flags += " unclosed"
		}
		got = append(got, text[q.start:q.end]+flags)
	}
	assert.Equal(t, []string{"One.", "Two, continued", "Three, unopened", "Four. unclosed"}, got)
}

// FuzzQuotations holds that quotations lie in the text, in order and apart.
func FuzzQuotations(f *testing.F) {
	f.Add("“One.\n\n“Two,” she said. 'Three' \"four")
	f.Add("\"\"''“”‘’«»„")
	f.Add("\xff“\xff”")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, q := range quotations(nil, text, sentence.Paragraphs(text)) {
			if q.from < at || q.start < q.from || q.end <= q.start || q.to < q.end || q.to > len(text) {
				t.Fatalf("%+v after %d in %q", q, at, text)
			}
			at = q.to
		}
	})
}
