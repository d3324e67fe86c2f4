package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// What a story tells is counted from the date that it has come to, and from the day of the
// article only where nothing stands before it. All is written on Wednesday, 15 January 2020.
func TestStories(t *testing.T) {
	const written = calendar.Day(18276)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"He met her on Monday. The next day he left.", []string{"2020-01-13", "2020-01-14"}},
		{"He met her on Monday. He was tired. The next day he left.", []string{"2020-01-13"}},
		{"It opened on 3 March 2019.\n\nThe following week it closed.", []string{"2019-03-03", "2019-03-04 to 2019-03-10"}},
		{"He was held on 4 May 2019. On the same day it rained.", []string{"2019-05-04", "2019-05-04"}},
		{"He was held in May 2019. On the same day it rained.", []string{"2019-05-01 to 2019-05-31"}},
		{"She spoke. On the same day that he left, it rained.", nil},
		{"The law was passed in 1998. Two years later it was repealed. Four years later it was back.", []string{"1998-01-01 to 1998-12-31", "2000-01-01 to 2000-12-31", "4 years"}},
		{"The law was passed in 1998. Two weeks later it was repealed.", []string{"1998-01-01 to 1998-12-31", "2 weeks"}},
		{"He was held on 4 May 2019 and charged two days later.", []string{"2019-05-04", "2019-05-06"}},
		{"On 1 June 2019 he fell ill; the following morning he died.", []string{"2019-06-01", "2019-06-02"}},
		{"They set out on 1 June 2019. Over the next two days they saw no one.", []string{"2019-06-01", "2019-06-01 to 2019-06-02"}},
		{"He spoke. Two days later the firm announced a sale.", []string{"2 days"}},
		{"He spoke. The next day they said no.", nil},
		{"He spoke. By the next day it was over.", nil},
		{"It rained on Monday. By the next day it was over.", []string{"2020-01-13", "… to 2020-01-14"}},
		{"He spoke. The shop will close two days later.", []string{"2 days"}},
		{"In 1793 he came to Bonn (founded in 1479), and the following spring he left.", []string{"1793-01-01 to 1793-12-31", "1479-01-01 to 1479-12-31", "1794-03-20 to 1794-06-21"}},
		{"The pact (1922) was void a decade later.", []string{"1922-01-01 to 1922-12-31", "1932-01-01 to 1932-12-31"}},
		{"It spread in December 2019; by the following March it was everywhere.", []string{"2019-12-01 to 2019-12-31", "… to 2020-03-31"}},
		{"He left on Friday 3 May 2019. The following Monday he was back.", []string{"2019-05-03", "2019-05-06"}},
		// Compared with what was before: counted from what is compared, or from the article.
		{"Profit rose in the three months to June 2019 from that of a year earlier.", []string{"2019-04-01 to 2019-06-30", "2018-04-01 to 2018-06-30"}},
		{"It fell in 2017 from a year earlier. It rose 5% on the previous year.", []string{"2017-01-01 to 2017-12-31", "2016-01-01 to 2016-12-31", "up 5%", "2016-01-01 to 2016-12-31"}},
		{"Costs rose in the second quarter of 2019 from the same period last year.", []string{"2019-04-01 to 2019-06-30", "2018-04-01 to 2018-06-30"}},
		{"Costs rose. They were low in the same period last year.", []string{"2019-01-01 to 2019-12-31"}},
		{"He spoke. It was sold a year earlier.", []string{"2019-01-01 to 2019-12-31"}},
		{"The vote will be on Friday 24 January. Prices had risen a week earlier.", []string{"2020-01-24", "2020-01-06 to 2020-01-12"}},
		{"The vote will be on 24 January. Ballots will be sent out two days earlier.", []string{"2020-01-24", "2020-01-22"}},
		// From the article.
		{"Two days later she resigned.", []string{"2020-01-17"}},
		{"We meet on Friday. The next day we will rest.", []string{"2020-01-17", "2020-01-18"}},
		{"It rained on Monday. Next week it will snow.", []string{"2020-01-13", "2020-01-20 to 2020-01-26"}},
		{"It rained on Monday. It will snow in the next two days.", []string{"2020-01-13", "2020-01-15 to 2020-01-16"}},
		{"It rained on Monday. The fair will end next week.", []string{"2020-01-13", "2020-01-20 to 2020-01-26"}},
		{"It opened in the summer of 2018 and closed 18 months later.", []string{"2018-06-21 to 2018-09-23", "2019-12-21 to 2020-03-23"}},
		// No dates.
		{"It opened in 2018 and closed three weeks later.", []string{"2018-01-01 to 2018-12-31", "3 weeks"}},
		{"It opened two days later than planned.", []string{"2 days"}},
	} {
		r := reader.New(reader.Options{})
		var got, one []string
		for _, v := range r.ReadText(c.text) {
			got = append(got, told(v, written))
		}
		assert.Equal(t, c.want, got, c.text)
		for values := range r.Sentences(c.text, nil) {
			for _, v := range values {
				one = append(one, told(v, written))
			}
		}
		assert.Equal(t, c.want, one, "sentence by sentence: %s", c.text)
	}
}

func told(v value.Value, written calendar.Day) string {
	if v = v.Resolve(calendar.On(written)); v.Kind == value.Date {
		return v.Days.String()
	}
	return v.String()
}

// What is counted from nothing is dropped, and nothing else.
func TestSettleKeepsTheRest(t *testing.T) {
	values := reader.New(reader.Options{}).ReadText("Nine men came. The same day two dogs died.")
	var texts []string
	for _, v := range values {
		texts = append(texts, v.Text)
		assert.False(t, reader.RefersBack([]value.Value{v}), v.Text)
	}
	assert.Equal(t, []string{"Nine men", "two dogs"}, texts)
}
