package sentence

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func texts(text string, spans []Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

func TestParagraphs(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n\n ", nil},
		{"One.\ntwo.\n\nThree.\n", []string{"One.\ntwo.", "Three."}},
		{"One.\r\n\r\nTwo.", []string{"One.", "Two."}},
		{"One.\r\rTwo.\rtwo.", []string{"One.", "Two.\rtwo."}},
		{"One.\n \t\nTwo.", []string{"One.", "Two."}},
	}
	for _, tt := range tests {
		spans := Paragraphs(tt.text)
		assert.Equal(t, tt.want, texts(tt.text, spans), "%q", tt.text)
		for _, s := range spans {
			for at := s.Start; at <= s.End; at++ {
				assert.Equal(t, s, Paragraph(tt.text, at), "%q at %d", tt.text, at)
			}
		}
	}
}
