package suppression

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, source string
		want         []Remark
	}{
		{"none", "Ten people died.\n", nil},
		{"on the line", "Ten died. <!-- factcheck-ignore toll: a quotation from 1990 -->\nMore.\n",
			[]Remark{{[]string{"toll"}, "a quotation from 1990", 1, 1, 1, 0, true, "", ""}}},
		{"alone, above the line", "# Title\n\n<!-- factcheck-ignore toll: old -->\n\nTen died.\nMore.\n",
			[]Remark{{[]string{"toll"}, "old", 3, 5, 5, 3, true, "", ""}}},
		{"several rules", "<!-- factcheck-ignore toll, name day: old: very -->\nTen.\n",
			[]Remark{{[]string{"toll", "name", "day"}, "old: very", 1, 2, 2, 1, true, "", ""}}},
		{"a paragraph below", "<!-- factcheck-ignore-paragraph toll: old -->\nTen\ndied.\n\nMore.\n",
			[]Remark{{[]string{"toll"}, "old", 1, 2, 3, 1, true, "", ""}}},
		{"the paragraph around", "Above.\n\nTen\ndied. <!-- factcheck-ignore-paragraph toll: old -->\nThere.\n\nMore.\n",
			[]Remark{{[]string{"toll"}, "old", 4, 3, 5, 0, true, "", ""}}},
		{"the file", "One.\nTwo.\n<!-- factcheck-ignore-file toll: a specimen -->",
			[]Remark{{[]string{"toll"}, "a specimen", 3, 1, 3, 3, true, "", ""}}},
		{"without a reason", "Ten. <!-- factcheck-ignore toll -->\n",
			[]Remark{{[]string{"toll"}, "", 1, 1, 1, 0, true, "", ""}}},
		{"with an empty reason", "Ten. <!-- factcheck-ignore toll: -->\r\n",
			[]Remark{{[]string{"toll"}, "", 1, 1, 1, 0, true, "", ""}}},
		{"over several lines", "<!-- factcheck-ignore toll: a long\nreason -->\nTen.\n",
			[]Remark{{[]string{"toll"}, "a long reason", 1, 3, 3, 2, true, "", ""}}},
		{"Markdown without HTML", "[//]: # (factcheck-ignore toll: old)\nTen.\n",
			[]Remark{{[]string{"toll"}, "old", 1, 2, 2, 1, true, "", ""}}},
		{"reStructuredText", ".. factcheck-ignore toll: old\n\nTen.\n",
			[]Remark{{[]string{"toll"}, "old", 1, 3, 3, 1, true, "", ""}}},
		{"plain text", "factcheck-ignore toll: old\r\nTen.\r\n",
			[]Remark{{[]string{"toll"}, "old", 1, 2, 2, 1, false, "", ""}}},
		{"at the end of a line of plain text", "Ten. factcheck-ignore toll: old\n",
			[]Remark{{[]string{"toll"}, "old", 1, 1, 1, 0, false, "", ""}}},
		{"nothing below", "Ten.\n<!-- factcheck-ignore toll: old -->\n\n",
			[]Remark{{[]string{"toll"}, "old", 2, 1, 0, 2, true, "", ""}}},
		{"a comment that is not closed", "<!-- factcheck-ignore toll: old\nTen.\n",
			[]Remark{{[]string{"toll"}, "old", 1, 2, 2, 1, true, "", ""}}},
		{"the rules on the next line", "<!-- factcheck-ignore\ntoll: old -->\nTen.\n",
			[]Remark{{[]string{"toll"}, "old", 1, 3, 3, 2, true, "", ""}}},
		{"another word", "The factcheck-ignored and factcheck-ignore-files: x\n", nil},
		{"no rule", "<!-- factcheck-ignore : why -->", []Remark{{[]string{}, "why", 1, 1, 0, 1, true, "", ""}}},
		{"no list", "<!-- factcheck-ignore.toll: why -->", []Remark{{nil, "why", 1, 1, 0, 1, true, "", ""}}},
		{"the bare marker", "factcheck-ignore", nil},
		{"a sentence about the marker", "Write factcheck-ignore. It says: why.\n", nil},
		{"misspelt", "<!-- factcheck-ignor toll: old -->\nTen.\n",
			[]Remark{{[]string{"toll"}, "old", 1, 1, 0, 0, true, "factcheck-ignor", "factcheck-ignore"}}},
		{"misspelt in the middle", "Ten. <!-- factcheck-ingore-paragraph toll: old -->\n",
			[]Remark{{[]string{"toll"}, "old", 1, 1, 0, 0, true, "factcheck-ingore-paragraph", "factcheck-ignore-paragraph"}}},
		{"as another program would say it", ".. factcheck-ignore-nextline toll\n\nTen.\n",
			[]Remark{{[]string{"toll"}, "", 1, 1, 0, 0, true, "factcheck-ignore-nextline", "factcheck-ignore-line"}}},
		{"of nothing near", "<!-- factcheck-disable toll -->\n",
			[]Remark{{[]string{"toll"}, "", 1, 1, 0, 0, true, "factcheck-disable", ""}}},
		{"misspelt in plain text", "factcheck-ignor toll: old\n",
			[]Remark{{[]string{"toll"}, "old", 1, 1, 0, 0, false, "factcheck-ignor", "factcheck-ignore"}}},
		{"in a sentence", "A factcheck-ignor toll: old\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, Find([]byte(tt.source)))
		})
	}
}

func TestIn(t *testing.T) {
	assert.True(t, In([]byte("a factcheck-ignore b")))
	assert.True(t, In([]byte("quick-ignore factchec k-ignore factcheck-ignore")))
	assert.True(t, In([]byte("factcheck-ignor")))
	assert.False(t, In([]byte("quick-ignore factchec k-ignore, factcheck")))
	assert.False(t, In([]byte("k-ignore")))
}

func TestWithin(t *testing.T) {
	remarks := Find([]byte("<!-- factcheck-ignore toll: a long\nreason -->\nTen. <!-- factcheck-ignore toll: old -->\n"))
	assert.True(t, remarks[0].Within(1) && remarks[0].Within(2), "words of the remark alone")
	assert.False(t, remarks[0].Within(3) || remarks[1].Within(3), "words of the article, too")
}

func FuzzFind(f *testing.F) {
	f.Add("<!-- factcheck-ignore toll: old -->\nTen.\n")
	f.Add("x factcheck-ignore-paragraph a,b:")
	f.Fuzz(func(t *testing.T, source string) {
		for _, r := range Find([]byte(source)) {
			assert.True(t, len(r.Rules) > 0 || r.Marked)
			assert.True(t, r.Misspelt == "" || r.Last < r.First)
			assert.Positive(t, r.Line)
			assert.False(t, r.Covers(0))
			assert.True(t, In([]byte(source)))
		}
	})
}
