package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// What looks like a value and is none, with a word of the reason.
func TestRejected(t *testing.T) {
	r := reader.New(reader.Options{Explain: true})
	for _, c := range []struct{ text, rejected, reason string }{
		{"It shut on 30 February 2019.", "30 February 2019", "February 2019 has 28 days, not 30"},
		{"It shut on Feb 30.", "Feb 30", "February never has 30 days"},
		{"It shut on June 31, 2020.", "June 31, 2020", "June 2020 has 30 days, not 31"},
		{"It shut on 2019-02-29.", "2019-02-29", "February 2019 has 28 days, not 29"},
		{"It shut on 31/04/2020.", "31/04/2020", "April 2020 has 30 days, not 31"},
		{"The rules are in RFC 8628.", "8628", "what the word before it names"},
		{"The upgrade to v1.76.2 failed.", "v1.76.2", "identifier"},
		{"The doors open at 5:30 for the fans.", "5:30", "time of day"},
		{"They stayed at a five-star hotel.", "five-star", "class"},
		{"They won the game 3-2 at home.", "3-2", "score"},
		{"She lives at 10 Downing Street now.", "10", "house"},
		{"Call 1-222-2222 for help.", "1-222-2222", "identifier"},
		{"It is not 12 but 10 people.", "12", "denied"},
	} {
		var rejected []reader.Rejected
		for values, bad := range r.Sentences(c.text, nil) {
			rejected = append(rejected, bad...)
			for _, v := range values {
				for _, b := range bad {
					assert.True(t, v.End <= b.Start || b.End <= v.Start, "%s: %q and %q overlap", c.text, v.Text, b.Text)
				}
			}
		}
		if assert.Len(t, rejected, 1, c.text) {
			assert.Equal(t, c.rejected, rejected[0].Text)
			assert.Equal(t, c.rejected, c.text[rejected[0].Start:rejected[0].End])
			assert.Contains(t, rejected[0].Reason, c.reason)
		}
	}
}

// A day that does not exist leaves no number behind, and hides none that counts.
func TestNoSuchDay(t *testing.T) {
	r := reader.New(reader.Options{})
	assert.Empty(t, r.ReadText("It shut on Feb 30."))
	assert.Empty(t, r.ReadText("It shut on 30 February 2019."))
	var texts []string
	for _, v := range r.ReadText("In April 31 people died.") {
		texts = append(texts, v.Text)
	}
	assert.Contains(t, texts, "31 people")
}
