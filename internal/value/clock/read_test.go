package clock_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/clock"
)

// times returns the times of a text, each as "written = read".
func times(text string) []string {
	var all []string
	tokens := token.Lex(nil, text)
	for i := 0; i < len(tokens); i++ {
		p, ok := clock.Read(text, tokens, i)
		if !ok {
			continue
		}
		all = append(all, text[tokens[p.First].Start:tokens[p.End-1].End]+" = "+p.String())
		i = p.End - 1
	}
	return all
}

func TestRead(t *testing.T) {
	for text, want := range map[string][]string{
		"at 7 p.m. or 7pm or 7 PM":                                {"7 p.m. = 19:00", "7pm = 19:00", "7 PM = 19:00"},
		"at 12 a.m., 12 p.m., noon and midnight":                  {"12 a.m. = 00:00", "12 p.m. = 12:00", "noon = 12:00", "midnight = 00:00"},
		"at 7:30, 07:30, 19:30, 19:30:15 and 7.30pm":              {"7:30 = 07:30?", "07:30 = 07:30", "19:30 = 19:30", "19:30:15 = 19:30", "7.30pm = 19:30"},
		"at 19h30, 19h, 0900 hours and 1900 GMT":                  {"19h30 = 19:30", "19h = 19:00", "0900 hours = 09:00", "1900 GMT = 19:00 GMT"},
		"at 7:30 p.m. ET, 8 a.m. Eastern time":                    {"7:30 p.m. ET = 19:30 ET", "8 a.m. Eastern time = 08:00 EASTERN"},
		"at 7:30 UTC+2 and 8 p.m. local time":                     {"7:30 UTC+2 = 07:30? UTC+2", "8 p.m. local time = 20:00"},
		"seven o'clock, seven-thirty p.m.":                        {"seven o'clock = 07:00?", "seven-thirty p.m. = 19:30"},
		"half past seven and quarter to eight":                    {"half past seven = 07:30?", "quarter to eight = 07:45?"},
		"twenty-five past six, five to ten":                       {"twenty-five past six = 06:25?"},
		"ten minutes past six in the evening":                     {"ten minutes past six in the evening = 18:10"},
		"7 in the morning, 11 at night, 2 at night":               {"7 in the morning = 07:00", "11 at night = 23:00", "2 at night = 02:00"},
		"7:30 tonight, 8:15 Friday evening":                       {"7:30 = 19:30", "8:15 = 20:15"},
		"from 9 a.m. to 5 p.m.":                                   {"9 a.m. to 5 p.m. = 09:00-17:00"},
		"9-5pm, 7 to 8:30 p.m. ET, 11 to 1 a.m.":                  {"9-5pm = 09:00-17:00", "7 to 8:30 p.m. ET = 19:00-20:30 ET", "11 to 1 a.m. = 23:00-01:00"},
		"9:00-17:30, 10pm until midnight":                         {"9:00-17:30 = 09:00-17:30", "10pm until midnight = 22:00-00:00"},
		"between 7 and 8 p.m.":                                    {"7 and 8 p.m. = 19:00-20:00"},
		"nine to five, seven to ten, eight to six p.m.":           {"eight to six p.m. = 08:00-18:00"},
		"at five to ten, about ten to one, a quarter to midnight": {"five to ten = 09:55?", "ten to one = 12:50?", "a quarter to midnight = 23:45"},
		"half past midnight and a quarter past noon":              {"half past midnight = 00:30", "a quarter past noon = 12:15"},
		"ten minutes after 7 p.m., 5 minutes before six":          {"ten minutes after 7 p.m. = 19:10", "5 minutes before six = 05:55?"},
		"five forty-five p.m., seven-fifty-five":                  {"five forty-five p.m. = 17:45"},
		"12:00 noon, 12:00 midnight, 7:30 I am told":              {"12:00 noon = 12:00", "12:00 midnight = 00:00", "7:30 = 07:30?"},
		"9:30 and am late; 9:00 to 5:00":                          {"9:30 = 09:30?", "9:00 to 5:00 = 09:00-17:00?"},
		"7 p.m. UTC+5:30, 8 p.m. GMT+0530, 9 a.m. UTC+99":         {"7 p.m. UTC+5:30 = 19:00 UTC+5:30", "8 p.m. GMT+0530 = 20:00 GMT+05:30", "9 a.m. UTC = 09:00 UTC"},
		"7 p.m. IST, 8 a.m. WIB":                                  {"7 p.m. IST = 19:00 IST", "8 a.m. WIB = 08:00 WIB"},
		"9 a.m. ET–5 p.m. ET, 9am GMT-5pm GMT":                    {"9 a.m. ET–5 p.m. ET = 09:00-17:00 ET", "9am GMT-5pm GMT = 09:00-17:00 GMT"},
		"7 and 8 p.m.":                                            {"8 p.m. = 20:00"},
		"at 7, 9-5, 3-1, 5 to 7 people, 2019":                     nil,
		"25:00, 7:60, $7:30, 1:2, 7.305pm, half to 7":             nil,
		"i am 7 am i not":                                         {"7 am = 07:00"},
		"at 1900 ET, 7 Central Asian states, 4 ICT firms":         {"1900 ET = 19:00 ET"},
		"the 7.30 rate, 19 GMT cars, 5 CT scans":                  {"19 GMT = 19:00 GMT"},
	} {
		assert.Equal(t, want, times(text), text)
	}
}

// What is written in one form is read from it again.
func TestStringIsParsed(t *testing.T) {
	for _, want := range []clock.Time{
		{Minute: 0, End: -1}, {Minute: 1439, End: -1, Zone: "UTC+2"}, {Minute: 540, End: 1020}, {Minute: 450, End: -1, Either: true, Zone: "ET"},
	} {
		assert.Equal(t, want, clock.Parse(want.String()))
	}
}

func TestOffsets(t *testing.T) {
	assert.Equal(t, []int{-300, -240}, clock.Offsets("ET"))
	assert.Equal(t, []int{120}, clock.Offsets("UTC+2"))
	assert.Equal(t, []int{-180}, clock.Offsets("GMT-3"))
	assert.Empty(t, clock.Offsets("IST"))
	assert.Equal(t, []int{330}, clock.Offsets("UTC+5:30"))
	assert.Empty(t, clock.Offsets("UTC+"))
	assert.Empty(t, clock.Offsets("GMT+530"))
}

// No text is too odd: what is read lies in it, and is a time of a day.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"7:30 p.m. ET", "9-5pm", "half past", "19h", "0900 hours", "UTC+", "seven-", "between 7 and", "99999999999:00", "quarter to", "7 to 8 to 9 p.m."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := token.Lex(nil, text)
		for i := range tokens {
			p, ok := clock.Read(text, tokens, i)
			if !ok {
				continue
			}
			assert.Equal(t, i, p.First)
			assert.Greater(t, p.End, i)
			assert.LessOrEqual(t, p.End, len(tokens))
			assert.True(t, 0 <= p.Minute && p.Minute < clock.Day && p.End < clock.Day && p.End >= -1, p)
			assert.Equal(t, p.Time, clock.Parse(p.String()))
		}
	})
}
