package date_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// day reads an ISO day of a test table.
func day(t *testing.T, s string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(s)
	require.NoError(t, err)
	return d
}

// found returns the dates of a sentence as a reader finds them.
func found(text string, o date.Options) (tokens []token.Token, matches []date.Match) {
	tokens = token.Lex(nil, text)
	r := date.NewReader(o)
	r.Sentence(text, tokens, date.WordsOf(text, tokens))
	for i := 0; i < len(tokens); i++ {
		if !r.Begins(i) {
			continue
		}
		if m, ok := r.At(i); ok {
			matches = append(append(matches, m), m.Rest...)
			i = matches[len(matches)-1].Last
		}
	}
	return tokens, matches
}

// What the articles of the corpus say, in sentences of our own.
func TestNews(t *testing.T) {
	for _, c := range []struct{ text, written, words, soft, hard string }{
		{"He died in the early hours of Friday morning.", "2020-01-03", "the early hours of Friday morning", "2020-01-03", ""},
		{"She spoke to them on Friday.", "2020-01-04", "Friday", "2020-01-03", ""},
		{"It was confirmed Thursday night for the first time.", "2020-01-02", "Thursday night", "2020-01-02", "2020-01-02 to 2020-01-03"},
		{"They were listed in April as such.", "2020-01-04", "April", "2019-04-01 to 2019-04-30", ""},
		{"Since 1998 he had led it.", "2020-01-04", "Since 1998", "1998-01-01 to …", ""},
		{"The house will meet on Sunday.", "2020-01-04", "Sunday", "2020-01-05", ""},
		{"A guard died last Friday.", "2020-01-04", "last Friday", "2020-01-03", "2019-12-27 to 2020-01-03"},
		{"Many have left today.", "2020-01-03", "today", "2020-01-03", ""},
		{"It burned this week.", "2020-01-02", "this week", "2019-12-30 to 2020-01-05", ""},
		{"Dated 2020-01-03.", "2020-01-04", "2020-01-03", "2020-01-03", ""},
		{"Signed on 3 January 2020.", "2020-02-04", "3 January 2020", "2020-01-03", ""},
		{"It fell over the weekend.", "2020-01-03", "weekend", "2019-12-28 to 2019-12-29", ""},
	} {
		tokens, matches := found(c.text, date.Options{})
		require.Len(t, matches, 1, c.text)
		m := matches[0]
		assert.Equal(t, c.words, c.text[tokens[m.First].Start:tokens[m.Last].End])
		days, ok := m.Expr.Resolve(calendar.On(day(t, c.written)))
		require.True(t, ok, c.text)
		assert.Equal(t, c.soft, days.Soft.String(), c.text)
		if c.hard == "" {
			c.hard = c.soft
		}
		assert.Equal(t, c.hard, days.Hard.String(), c.text)
	}
}

// Every family of forms, in sentences of our own; written on Wednesday 15 January 2020.
// The days are worked out by hand from a calendar.
func TestFamilies(t *testing.T) {
	for _, c := range []struct{ text, soft string }{
		// A time to come, behind what only looks like a superlative, or is the subject's.
		{"the next protest starts in 3 days", "2020-01-18"},
		{"the harvest is in 3 days", "2020-01-18"},
		{"the first talks will be in 3 days", "2020-01-18"},
		{"the biggest deal is due in 3 days", "2020-01-18"},
		{"the biggest trial of the year begins in 3 days", "2020-01-18"},
		{"they plan the biggest show of the season in 3 days", "2020-01-18"},
		{"it will open in more than two years", "2022-01-15 to …"},
		{"it will be up 4 percent in three years", "2023-01-01 to 2023-12-31"},
		{"he is back in a week's time", "2020-01-20 to 2020-01-26"},
		// What is to take place on a day, told in the present; beside it what is, or was.
		{"the vote is on Friday", "2020-01-17"},
		{"kick-off is at 3 p.m. on Saturday", "2020-01-18"},
		{"his focus is on Friday", "2020-01-10"},
		{"polls open on Sunday", "2020-01-19"},
		{"shares open lower on Friday", "2020-01-10"},
		{"bidding for the house closes in May", "2020-05-01 to 2020-05-31"},
		{"the storm will hit land on Friday", "2020-01-17"},
		{"the storm hit land on Friday", "2020-01-10"},
		{"the bakery shut on Christmas Eve", "2019-12-24"},
		{"the ban applies from Friday", "2020-01-17"},
		{"a video from Friday shows it", "2020-01-10"},
		{"starting in June pupils get lunch", "2020-06-01 to …"},
		{"starting in June he lost weight", "2019-06-01 to …"},
		{"the court is to rule on Friday", "2020-01-17"},
		{"the fog is to blame for the crash on Friday", "2020-01-10"},
		{"the panels are to be fitted in May", "2020-05-01 to 2020-05-31"},
		{"she must reply on Friday", "2020-01-17"},
		{"she may reply on Friday", "2020-01-17"},
		{"she may have replied on Friday", "2020-01-10"},
		{"Q3 profit beat all forecasts", "2019-07-01 to 2019-09-30"},
		{"his birthday is on 4 March", "2020-03-04"},
		{"the fair runs from 3 to 9 March", "2020-03-03 to 2020-03-09"},
		{"the fair runs March 3-9", "2020-03-03 to 2020-03-09"},
		{"he made 50 runs from 3 to 9 March", "2019-03-03 to 2019-03-09"},
		// What may, must or could be, and a day that belongs to another thing; what merely looks like it.
		{"she may reply at Friday's meeting", "2020-01-17"},
		{"he could miss Saturday's race", "2020-01-18"},
		{"she must answer Friday's complaint", "2020-01-10"},
		{"a man may be charged over the fight on Friday", "2020-01-10"},
		{"he may yet regret his words of Friday", "2020-01-10"},
		{"rain may explain the fall in May", "2019-05-01 to 2019-05-31"},
		{"as you may recall, on Friday the bridge fell", "2020-01-10"},
		{"speed may be to blame for the crash on Friday", "2020-01-10"},
		{"he may not have known in May", "2019-05-01 to 2019-05-31"},
		{"the court may not sit in May", "2020-05-01 to 2020-05-31"},
		{"no one could be reached on Sunday", "2020-01-12"},
		{"she could barely walk on Sunday", "2020-01-12"},
		{"he flew home so that he could attend the funeral on Friday", "2020-01-10"},
		{"the trick is to read the logs from Friday", "2020-01-10"},
		{"the task of this page is to list the floods of May", "2019-05-01 to 2019-05-31"},
		{"the next step is to be taken on Friday", "2020-01-17"},
		{"the hut is to the north of the March fire", "2019-03-01 to 2019-03-31"},
		{"the letter is to be found in the May issue", "2019-05-01 to 2019-05-31"},
		{"the firm plans to shut its mill in October", "2020-10-01 to 2020-10-31"},
		{"a storm is expected to hit in October", "2020-10-01 to 2020-10-31"},
		{"with the road shut until Friday, trade is slow", "… to 2020-01-17"},
		{"he must be the man seen on Friday", "2020-01-10"},
		{"that could be the reason for the dip in May", "2019-05-01 to 2019-05-31"},
		{"I must say that on Friday he shone", "2020-01-10"},
		{"we must learn from the failure in May", "2019-05-01 to 2019-05-31"},
		{"the fire on Friday could cost a million", "2020-01-10"},
		{"the player hurt on Saturday may be back soon", "2020-01-11"},
		{"the claim made on 3 March must be proved", "2019-03-03"},
		{"on Friday the firm may decide", "2020-01-17"},
		{"it is late, but on Friday the firm could decide", "2020-01-17"},
		{"Friday's storm could cost a million", "2020-01-10"},
		{"with all his might on Friday", "2020-01-10"},
		{"the might of the army in May", "2019-05-01 to 2019-05-31"},
		{"the fair closes on Friday", "2020-01-17"},
		{"the market closes lower on Friday", "2020-01-10"},
		{"the study concludes that in May sales were low", "2019-05-01 to 2019-05-31"},
		{"talks end without a deal on Friday", "2020-01-10"},
		{"the talks end on Friday", "2020-01-17"},
		{"the focus of the debate is on Friday's vote", "2020-01-10"},
		{"he hit home runs from May to July", "2019-05-01 to 2019-07-31"},
		{"the data runs from 3 to 9 March", "2019-03-03 to 2019-03-09"},
		{"the pass is valid from Friday", "2020-01-17"},
		{"footage is available from Friday's march", "2020-01-10"},
		{"From Friday's match: the best shots", "2020-01-10"},
		// A time of day behind "by" and "until" leaves the day the last.
		{"entries must arrive by noon on 4 March", "… to 2020-03-04"},
		{"it was out by 9 p.m. on Friday", "… to 2020-01-10"},
		{"it stays open until 6 p.m. on Sunday", "… to 2020-01-19"},
		{"it was lit by 5.20 on Friday", "… to 2020-01-10"},
		{"it burned at 9 p.m. on Friday", "2020-01-10"},
		// Years with the dash of a range, and about a year.
		{"he ruled 1951–63", "1951-01-01 to 1963-12-31"},
		{"it was made around 1840-60", "1840-01-01 to 1860-12-31"},
		{"it was made between about 1740 and 1760", "1740-01-01 to 1760-12-31"},
		{"from about 1740 to 1760 it stood", "1740-01-01 to 1760-12-31"},
		{"in the year 79 it fell", "0079-01-01 to 0079-12-31"},
		{"its third-quarter net income rose", "2019-07-01 to 2019-09-30"},
		{"rehearsals run from 3 to 9 March", "2020-03-03 to 2020-03-09"},
		// "From" at the head of a sentence says from when on.
		{"From Monday, all visitors must pay", "2020-01-20 to …"},
		{"From 1 March the levy is 5%", "2020-03-01 to …"},
		{"From 2018 he led it", "2018-01-01 to …"},
		{"From 2018 levels it fell", "2018-01-01 to 2018-12-31"},
		{"From 2018 to 2019 the mill stood empty", "2018-01-01 to 2019-12-31"},
		{"From mid-June to late July 2018 it was open", "2018-06-16 to 2018-07-31"},
		{"in 1950 sheep were sold", "1950-01-01 to 1950-12-31"},
		// A number behind a month counts what follows it.
		{"in June, one man left", "2019-06-01 to 2019-06-30"},
		{"by June, 9 out of 10 had left", "… to 2019-06-30"},
		{"last May three of them left", "2019-05-01 to 2019-05-31"},
		{"from summer to fall", "2019-06-21 to 2019-12-21"},
		// No one hedges the day of the article, or says that it is more than another.
		{"they spoke about tonight", "2020-01-15"},
		{"it was less than last year", "2019-01-01 to 2019-12-31"},
		{"back in '43 he went", "1943-01-01 to 1943-12-31"},
		{"a 1648 poem praised it", "1648-01-01 to 1648-12-31"},
		{"it expires in less than two years", "2020-01-15 to 2022-01-14"},
		// What lies ahead without a verb that says so.
		{"traders see a cut at the next meeting in March", "2020-03-01 to 2020-03-31"},
		{"it raised expectations for a cut in March", "2020-03-01 to 2020-03-31"},
		{"it is likely to rise in March", "2020-03-01 to 2020-03-31"},
		{"its 12th century walls fell", "1101-01-01 to 1200-12-31"},
		// Absolute days.
		{"signed on 3 March 2019", "2019-03-03"},
		{"signed on March 3, 2019", "2019-03-03"},
		{"signed on Sunday, March 3rd, 2019", "2019-03-03"},
		{"signed on the third of March 2019", "2019-03-03"},
		{"signed on 2019-03-03", "2019-03-03"},
		{"signed on 2019/3/3", "2019-03-03"},
		{"signed on 20190303", "2019-03-03"},
		{"signed on 28.2.2019", "2019-02-28"},
		{"signed on 13. 3. 2019", "2019-03-13"},
		{"signed on 3/28/19", "2019-03-28"},
		{"signed on 28/3/2019", "2019-03-28"},
		{"signed on 3-Mar-2019", "2019-03-03"},
		{"signed on 3 Mar. '19", "2019-03-03"},
		{"born on March twenty-first nineteen eighty-six", "1986-03-21"},
		{"Wed Mar 13 10:00:00 UTC 2019", "2019-03-13"},
		{"Wednesday (March 13, 2019)", "2019-03-13"},
		{"on this 13th day of March, 2019", "2019-03-13"},
		{"13 / 03 / 2019", "2019-03-13"},
		{"13.03.2019 10:30", "2019-03-13"},
		{"2019-W12-3", "2019-03-20"},
		{"born in nineteen oh five in Rome", "1905-01-01 to 1905-12-31"},
		{"Nineteen forty-eight was cold", "1948-01-01 to 1948-12-31"},
		{"Hill (d. 1642) was a poet", "1642-01-01 to 1642-12-31"},
		{"Hill, born 1564 in Pisa", "1564-01-01 to 1564-12-31"},
		{"Hill (c. 1540 – 4 July 1623)", "1540-01-01 to 1623-07-04"},
		{"a cold January morning in 1929", "1929-01-01 to 1929-01-31"},
		{"the war (1914–45)", "1914-01-01 to 1945-12-31"},
		{"the poems in vol. 12, June 2019", "2019-06-01 to 2019-06-30"},
		{"in the year of our Lord 1215", "1215-01-01 to 1215-12-31"},
		// What looks like a count, a child or a verb beside them.
		{"between 1990 and 2010 prices fell", "1990-01-01 to 2010-12-31"},
		{"the 1914-1918 wars", "1914-01-01 to 1918-12-31"},
		{"at the BOY", "2020-01-01 to 2020-04-30"},
		{"than last week", "2020-01-06 to 2020-01-12"},
		{"the court first sat in 1810", "1810-01-01 to 1810-12-31"},
		{"Parliament last sat in June", "2019-06-01 to 2019-06-30"},
		{"he sat for the last week", "2020-01-06 to 2020-01-12"},
		{"she came last sat.", "2020-01-11"},
		{"the first sat of June", "2020-06-06"},
		{"the first march in London was in 2019", "2019-01-01 to 2019-12-31"},
		{"the next march is on Friday", "2020-01-10"},
		{"on the 2 march it rained", "2019-03-02"},
		{"the first fall in 2019 was steep", "2019-01-01 to 2019-12-31"},
		{"on May 5 12 people died", "2019-05-05"},
		{"on 5 May 12 young people died", "2019-05-05"},
		{"signed 5 May 12 in Rome", "2012-05-05"},
		{"since January 40 ships sank", "2020-01-01 to …"},
		{"since August 98 it grew", "1998-08-01 to …"},
		{"he served for 27 years, from 1970 to 1997", "1970-01-01 to 1997-12-31"},
		{"it will end next week", "2020-01-20 to 2020-01-26"},
		{"by end March 2019", "… to 2019-03-31"},
		{"in the three years to 2022 costs doubled", "2020-01-01 to 2022-12-31"},
		{"in the decade to 2019 wages stagnated", "2010-01-01 to 2019-12-31"},
		{"compared with 2019 wages are up", "2019-01-01 to 2019-12-31"},
		{"unlike 2019 prices are up", "2019-01-01 to 2019-12-31"},
		{"the 2008-09 crisis", "2008-01-01 to 2009-12-31"},
		{"in 2010–11 it fell", "2010-01-01 to 2011-12-31"},
		{"since 2008-09 it grew", "2008-01-01 to …"},
		{"2008-09", "2008-09-01 to 2008-09-30"},
		{"created 2019-04", "2019-04-01 to 2019-04-30"},
		{"during the last week in September 2019", "2019-09-23 to 2019-09-29"},
		{"over the last month of 2019", "2019-12-01 to 2019-12-31"},
		{"over the last year in Paris", "2019-01-15 to 2020-01-14"},
		{"on the eve of 2019", "2018-12-31"},
		{"the day before May 2019", "2019-04-30"},
		{"the day after 2018", "2019-01-01"},
		// Periods of a name.
		{"in March 2019", "2019-03-01 to 2019-03-31"},
		{"in 2019", "2019-01-01 to 2019-12-31"},
		{"in nineteen forty-five", "1945-01-01 to 1945-12-31"},
		{"in the 1970s", "1970-01-01 to 1979-12-31"},
		{"in the nineties", "1990-01-01 to 1999-12-31"},
		{"in the 19th century", "1801-01-01 to 1900-12-31"},
		{"in the second quarter of 2018", "2018-04-01 to 2018-06-30"},
		{"in Q4 2018", "2018-10-01 to 2018-12-31"},
		{"in H1 2019", "2019-01-01 to 2019-06-30"},
		{"in the summer of 2019", "2019-06-21 to 2019-09-23"},
		{"in week 2 of 2020", "2020-01-06 to 2020-01-12"},
		{"back in '98", "1998-01-01 to 1998-12-31"},
		{"in A.D. 476", "0476-01-01 to 0476-12-31"},
		{"in 1066 AD", "1066-01-01 to 1066-12-31"},
		{"in the mid-1800s", "1833-01-01 to 1866-12-31"},
		{"in the Roaring Twenties", "1920-01-01 to 1929-12-31"},
		{"in the first half of the 20th century", "1901-01-01 to 1950-12-31"},
		{"the last quarter of the 19th century", "1876-01-01 to 1900-12-31"},
		{"the third decade of the 20th century", "1921-01-01 to 1930-12-31"},
		{"the second half of March 2019", "2019-03-16 to 2019-03-31"},
		{"Q1-2019", "2019-01-01 to 2019-03-31"},
		{"1Q 2019", "2019-01-01 to 2019-03-31"},
		{"first-quarter 2019 revenue", "2019-01-01 to 2019-03-31"},
		{"the first third of 2019", "2019-01-01 to 2019-04-30"},
		{"W12 2019", "2019-03-18 to 2019-03-24"},
		// Of no stated year.
		{"they met on 3 March", "2019-03-03"},
		{"they will meet on 3 March", "2020-03-03"},
		{"it was sold in December", "2019-12-01 to 2019-12-31"},
		{"it will be sold in December", "2020-12-01 to 2020-12-31"},
		{"it fell in the fourth quarter", "2019-10-01 to 2019-12-31"},
		{"the hearing is set for May 4", "2020-05-04"},
		{"the law takes effect on May 4", "2020-05-04"},
		{"the lease runs out on May 4", "2020-05-04"},
		{"a vote is planned for May", "2020-05-01 to 2020-05-31"},
		{"it rained throughout March", "2019-03-01 to 2019-03-31"},
		{"for the quarter through March 2019", "2019-01-01 to 2019-03-31"},
		{"on Sunday evening, January 12, it rained", "2020-01-12"},
		{"tickets go on sale on May 4", "2020-05-04"},
		{"the band returns May 4", "2020-05-04"},
		{"he has until May 4 to reply", "… to 2020-05-04"},
		{"he had until May 4 to reply", "… to 2019-05-04"},
		{"it lasts until at least Friday", "2020-01-17 to …"},
		{"a vote slated for 4 May", "2020-05-04"},
		{"a vote that was set for December", "2019-12-01 to 2019-12-31"},
		{"two barns burned down on Friday", "2020-01-10"},
		{"the mine may reopen in October", "2020-10-01 to 2020-10-31"},
		{"the mine may have shut in October", "2019-10-01 to 2019-10-31"},
		{"he could be freed on Sunday", "2020-01-19"},
		{"he could not be reached on Sunday", "2020-01-12"},
		{"shots could be heard on Sunday", "2020-01-12"},
		{"she must appear in court on Friday", "2020-01-17"},
		{"a judge is to rule on Friday", "2020-01-17"},
		{"a judge is set to rule on Friday", "2020-01-17"},
		{"the pilot is to blame for the crash on Friday", "2020-01-10"},
		{"the talks resume on Monday", "2020-01-20"},
		{"the talks did not begin on Monday", "2020-01-13"},
		{"the talks will not begin on Monday", "2020-01-20"},
		{"no trains have run since Easter", "2019-04-21 to …"},
		{"closed since Christmas, the mill is for sale", "2019-12-25 to …"},
		{"the union plans a march on Saturday", "2020-01-18"},
		{"crowds joined the march on Saturday", "2020-01-11"},
		{"they worked through the small hours of Friday", "2020-01-10"},
		{"the sale runs through the morning of May 4", "… to 2020-05-04"},
		{"it rained through the morning of May 4", "2019-05-04"},
		{"ratings of the debut slipped from March to June", "2019-03-01 to 2019-06-30"},
		{"completion rates slipped from 2015 to 2018", "2015-01-01 to 2018-12-31"},
		{"the sale will run through Friday", "… to 2020-01-17"},
		{"she stepped down on 3 March", "2019-03-03"},
		{"the fire was set on Friday", "2020-01-10"},
		{"the record set on Sunday fell", "2020-01-12"},
		{"a ballot due on Friday", "2020-01-17"},
		{"a launch scheduled on 3 March", "2020-03-03"},
		{"2H18 sales", "2018-07-01 to 2018-12-31"},
		// Of the week.
		{"he said on Wednesday", "2020-01-15"},
		{"he said on Thursday", "2020-01-09"},
		{"he will speak on Thursday", "2020-01-16"},
		{"this Thursday", "2020-01-16"},
		{"next Thursday", "2020-01-23"},
		{"last Wednesday", "2020-01-08"},
		{"the coming Tuesday", "2020-01-21"},
		{"on Friday next week", "2020-01-24"},
		{"last week's Monday", "2020-01-06"},
		{"the Monday before last", "2020-01-06"},
		{"a week from Friday", "2020-01-24"},
		{"Friday the 13th was quiet", "2019-12-13"},
		{"three Fridays ago", "2019-12-27"},
		{"on the ides of March 2019", "2019-03-15"},
		{"on the ides of April 2019", "2019-04-13"},
		{"they meet Tuesday fortnight", "2020-02-04"},
		{"they meet today week", "2020-01-22"},
		{"the office will close today fortnight", "2020-01-29"},
		{"they leave today weeks early", "2020-01-15"},
		{"it is today week after the vote", "2020-01-15"},
		// What only looks like a name, a year before Christ, a count or marks.
		{"he will miss Saturday's race", "2020-01-18"},
		{"Miss Monday's class and you will lag", "2020-01-20"},
		{"on March 3, B.C. had rain", "2019-03-03"},
		{"on March 3, 2018, B.C. had rain", "2018-03-03"},
		{"on March 3, 40 BC nurses left", "2019-03-03"},
		{"in 2018, 40 BC mills closed", "2018-01-01 to 2018-12-31"},
		{"the 2015 deer season was short", "2015-01-01 to 2015-12-31"},
		{"a 2009 fish kill closed the lake", "2009-01-01 to 2009-12-31"},
		{"a 2016 police report named him", "2016-01-01 to 2016-12-31"},
		{"the parcel came 12/20 right after lunch", "2019-12-20"},
		{"the box was marked 10/12", "2019-10-12"},
		{"yours of the 3rd inst. came", "2020-01-03"},
		{"our order of the 23rd ult. is late", "2019-12-23"},
		{"a sale on the 9th proximo", "2020-02-09"},
		{"he died on Tuesday the 7th inst.", "2020-01-07"},
		{"from Monday to Friday 12 people died", "2020-01-06 to 2020-01-10"},
		{"between Monday and Thursday nine men fell", "2020-01-06 to 2020-01-09"},
		{"on Friday twelve men fell", "2020-01-10"},
		{"the road was shut from Monday 6 to Friday 10 January", "2020-01-06 to 2020-01-10"},
		{"the parcel came 12/20", "2019-12-20"},
		{"the bill was received 12/20 in full", "2019-12-20"},
		{"a week Tuesday", "2020-01-28"},
		{"in two weeks from tomorrow", "2020-01-30"},
		{"this very week", "2020-01-13 to 2020-01-19"},
		{"within the week", "2020-01-15 to 2020-01-21"},
		{"wk 12 of 2019", "2019-03-18 to 2019-03-24"},
		{"at mid-week next week", "2020-01-22"},
		{"a fortnight on Tuesday", "2020-02-04"},
		{"the Friday of the week before last", "2020-01-03"},
		// Counted from now.
		{"it sank 3 years ago to the day", "2017-01-15"},
		{"it sank exactly two months ago", "2019-11-15"},
		{"exactly six months ago today", "2019-07-15"},
		{"the 9th of this coming May", "2020-05-09"},
		{"the first day of next week", "2020-01-20"},
		{"the last working day of February 2020", "2020-02-28"},
		{"the first business day of June 2019", "2019-06-03"},
		{"the four weeks to June 2, 2019", "2019-05-06 to 2019-06-02"},
		{"earlier this winter", "2019-12-21 to 2020-01-14"},
		{"Christmas morning 2019", "2019-12-25"},
		{"the day before yesterday", "2020-01-13"},
		{"the day after tomorrow", "2020-01-17"},
		{"last month", "2019-12-01 to 2019-12-31"},
		{"next year", "2021-01-01 to 2021-12-31"},
		{"the year before last", "2018-01-01 to 2018-12-31"},
		{"this quarter", "2020-01-01 to 2020-03-31"},
		{"last weekend", "2020-01-11 to 2020-01-12"},
		{"two days ago", "2020-01-13"},
		{"three years ago", "2017-01-01 to 2017-12-31"},
		{"in two weeks", "2020-01-27 to 2020-02-02"},
		{"two years and three months ago", "2017-10-15"},
		{"four business days ago", "2020-01-09"},
		{"a fortnight ago", "2019-12-30 to 2020-01-05"},
		{"the next 3 months", "2020-01-15 to 2020-04-14"},
		{"the past ten days", "2020-01-05 to 2020-01-14"},
		{"within six weeks", "2020-01-15 to 2020-02-25"},
		// Counted from another day.
		{"three days before Christmas 2019", "2019-12-22"},
		{"two weeks after 1 March 2019", "2019-03-15"},
		{"the week after Easter 2019", "2019-04-22 to 2019-04-28"},
		{"for two weeks from 1 March 2019", "2019-03-01 to 2019-03-14"},
		{"the night before Christmas 2019", "2019-12-24"},
		{"on the eve of Christmas 2019", "2019-12-24"},
		{"the month after March 2019", "2019-04-01 to 2019-04-30"},
		{"the year before 2015", "2014-01-01 to 2014-12-31"},
		{"two summers ago", "2018-06-21 to 2018-09-23"},
		{"this time last year", "2019-01-15"},
		{"the day before last Sunday", "2020-01-11"},
		{"will fall next month", "2020-02-01 to 2020-02-29"},
		{"a day after Friday's vote", "2020-01-10"},
		{"yesterday's game", "2020-01-14"},
		{"now", "2020-01-15"},
		{"the second closest Monday to October fifth", "2020-09-28"},
		{"two years on from 2015", "2017-01-01 to 2017-12-31"},
		{"sales YTD", "2020-01-01 to 2020-01-15"},
		{"all through 2018", "2018-01-01 to 2018-12-31"},
		{"two weeks starting May 20th", "2020-05-20 to 2020-06-02"},
		{"a decade ago", "2010-01-01 to 2010-12-31"},
		{"in the last two weeks of March 2019", "2019-03-18 to 2019-03-31"},
		{"in June, 20 men left", "2019-06-01 to 2019-06-30"},
		{"the end of business tomorrow", "2020-01-16"},
		{"a year ago this week", "2019-01-14 to 2019-01-20"},
		{"the week ended March 10, 2019", "2019-03-04 to 2019-03-10"},
		{"the three months ended March 31, 2019", "2019-01-01 to 2019-03-31"},
		{"the 12 months to June 2019", "2018-07-01 to 2019-06-30"},
		// The n-th of something.
		{"the first Monday of September 2019", "2019-09-02"},
		{"the last Friday in May 2019", "2019-05-31"},
		{"the last day of the month", "2020-01-31"},
		{"the second week of 2020", "2020-01-06 to 2020-01-12"},
		{"the first two weeks of 2020", "2019-12-30 to 2020-01-12"},
		{"the 20th of last month", "2019-12-20"},
		// Parts.
		{"in early March 2019", "2019-03-01 to 2019-03-10"},
		{"in mid-March 2019", "2019-03-11 to 2019-03-20"},
		{"in late March 2019", "2019-03-21 to 2019-03-31"},
		{"at the end of 2019", "2019-09-01 to 2019-12-31"},
		{"in the late 1990s", "1997-01-01 to 1999-12-31"},
		{"The temperature rose in the 1990s.", "1990-01-01 to 1999-12-31"},
		{"late last year", "2019-07-01 to 2019-12-31"},
		{"earlier this month", "2020-01-01 to 2020-01-14"},
		{"in ’98", "1998-01-01 to 1998-12-31"},
		{"the ‘90s", "1990-01-01 to 1999-12-31"},
		{"later this week", "2020-01-16 to 2020-01-19"},
		{"the rest of the week", "2020-01-15 to 2020-01-19"},
		{"the first half of 2019", "2019-01-01 to 2019-06-30"},
		{"midway through 2019", "2019-05-01 to 2019-08-31"},
		{"at year's end", "2020-09-01 to 2020-12-31"},
		{"early to mid-March 2019", "2019-03-01 to 2019-03-20"},
		{"between late March and early April 2019", "2019-03-21 to 2019-04-10"},
		{"from late December to January 2019", "2018-12-21 to 2019-01-31"},
		{"in the first days of March 2019", "2019-03-01 to 2019-03-10"},
		{"the last decades of the 19th century", "1868-01-01 to 1900-12-31"},
		{"late on in 2018", "2018-09-01 to 2018-12-31"},
		{"in early May", "2019-05-01 to 2019-05-10"},
		{"in early 2018-19", "2018-01-01 to 2018-08-31"},
		{"in midsummer it rained", "2019-07-22 to 2019-08-23"},
		{"the last part of February 2019", "2019-02-21 to 2019-02-28"},
		{"at year-end it had cash", "2020-09-01 to 2020-12-31"},
		// Half-open.
		{"before 2016", "… to 2015-12-31"},
		{"after 2016", "2017-01-01 to …"},
		{"since March", "2019-03-01 to …"},
		{"until Friday", "… to 2020-01-17"},
		{"by the end of the month", "… to 2020-01-31"},
		{"no later than 1 May 2019", "… to 2019-05-01"},
		{"2018 or later", "2018-01-01 to …"},
		{"from 2010 onwards", "2010-01-01 to …"},
		{"closed until at least 2023", "2023-01-01 to …"},
		{"held since way back in 1990", "1990-01-01 to …"},
		{"due by Friday at the latest", "… to 2020-01-17"},
		{"it will be ready in May at the earliest", "2020-05-01 to …"},
		{"beginning Jan. 1, 2019", "2019-01-01 to …"},
		{"for dates ≤ 2019-03-03", "… to 2019-03-03"},
		{"no sooner than 3 March", "2020-03-03 to …"},
		{"pre-1914 cars", "… to 1913-12-31"},
		{"post-1945 towns", "1946-01-01 to …"},
		{"up to and including 5 May 2019", "… to 2019-05-05"},
		{"valid to 5 May 2019", "… to 2019-05-05"},
		{"5 May 2019 and after", "2019-05-05 to …"},
		{"in 2019 and after the war", "2019-01-01 to 2019-12-31"},
		{"since the 2009-10 season", "2009-01-01 to …"},
		// Ranges.
		{"Dec 2018/Jan 2019", "2018-12-01 to 2019-01-31"},
		{"from 3 to 5 March 2019", "2019-03-03 to 2019-03-05"},
		{"March 3-5, 2019", "2019-03-03 to 2019-03-05"},
		{"between March and May 2019", "2019-03-01 to 2019-05-31"},
		{"from 30 December 2019 to 2 January 2020", "2019-12-30 to 2020-01-02"},
		{"from May to October", "2019-05-01 to 2019-10-31"},
		{"2015-2018", "2015-01-01 to 2018-12-31"},
		{"1914-18", "1914-01-01 to 1918-12-31"},
		{"3–5 March 2019", "2019-03-03 to 2019-03-05"},
		{"the 2009–10 season", "2009-01-01 to 2010-12-31"},
		{"in 2010/2011", "2010-01-01 to 2011-12-31"},
		{"'98-'99", "1998-01-01 to 1999-12-31"},
		{"Wednesday, Oct. 9, 2019, to Sunday, Oct. 13, 2019", "2019-10-09 to 2019-10-13"},
		{"March/April 2019", "2019-03-01 to 2019-04-30"},
		{"between March 3 and 5, 2019", "2019-03-03 to 2019-03-05"},
		{"2019-03-03/2019-03-05", "2019-03-03 to 2019-03-05"},
		{"Monday to Friday, 4-8 March 2019", "2019-03-04 to 2019-03-08"},
		{"from the 16th to the 18th century", "1501-01-01 to 1800-12-31"},
		{"from Monday to Wednesday", "2020-01-13 to 2020-01-15"},
		{"from November 2019 to date", "2019-11-01 to 2020-01-15"},
		// With a time of day.
		{"at 10:30 a.m. on Tuesday", "2020-01-14"},
		{"Tuesday at 10.30pm GMT", "2020-01-14"},
		{"yesterday between 3 and 5pm", "2020-01-14"},
		{"tomorrow morning", "2020-01-16"},
		{"on 4/5 March 2019", "2019-03-04 to 2019-03-05"},
		{"in the December quarter", "2019-10-01 to 2019-12-31"},
		{"in the March quarter of 2019", "2019-01-01 to 2019-03-31"},
		// A number behind a day of the week.
		{"he left on Friday 10", "2020-01-10"},
		{"on Friday 10 he left", "2020-01-10"},
		{"on Friday 24 were hurt", "2020-01-10"},
		{"as of 9pm Friday 24 were dead", "2020-01-10 to …"},
		// A length of time behind a month, to come and over which something is the most.
		{"it will be held in March in two years", "2022-03-01 to 2022-03-31"},
		{"it was the driest February in 30 years", "2019-02-01 to 2019-02-28"},
		{"late on Monday", "2020-01-13"},
		{"Tuesday at 17.00 hours", "2020-01-14"},
		{"at ten minutes past midnight on Tuesday", "2020-01-14"},
		{"on or about 3 March 2019", "2019-03-03"},
		{"2020-01-03T23:59:59Z", "2020-01-03"},
		// Distances of several parts, of hundreds, of nights.
		{"nearly two hundred and fifty years ago", "1770-01-01 to 1770-12-31"},
		{"a hundred and ten years ago", "1910-01-01 to 1910-12-31"},
		{"in a hundred days", "2020-04-24"},
		{"over the past two hundred years", "1820-01-15 to 2020-01-14"},
		{"the last three nights", "2020-01-12 to 2020-01-14"},
		{"three nights before Christmas 2019", "2019-12-22"},
		{"ten years ago last week", "2010-01-06 to 2010-01-12"},
		{"ten years ago next May", "2010-05-01 to 2010-05-31"},
		{"ten years ago, on 3 May, he left", "2010-05-03"},
		{"ten years ago in the third quarter", "2010-07-01 to 2010-09-30"},
		{"a fortnight last Friday", "2019-12-27"},
		{"at least two weeks ago", "… to 2020-01-01"},
		{"the second Sunday before Easter 2019", "2019-04-07"},
		{"the next Monday after 3 May 2019", "2019-05-06"},
		{"the final day before 3 May 2019", "2019-05-02"},
		{"the first week after Easter 2019", "2019-04-22 to 2019-04-28"},
		{"the month to 14 March 2019", "2019-02-15 to 2019-03-14"},
		{"the decade to 2019", "2010-01-01 to 2019-12-31"},
		{"they met in the New Year", "2020-01-01 to 2020-12-31"},
		{"they will meet early in the new year", "2021-01-01 to 2021-04-30"},
		{"in the new year celebrations", "2021-01-01"},
		{"the southern hemisphere winter of 2019", "2019-06-21 to 2019-09-23"},
		{"during the austral summer", "2019-12-21 to 2020-03-20"},
		{"next summer in the southern hemisphere", "2020-12-21 to 2021-03-20"},
		{"mid-to-late March 2019", "2019-03-11 to 2019-03-31"},
		{"the early to mid 1990s", "1990-01-01 to 1996-12-31"},
		{"from late 2018 into early 2019", "2018-09-01 to 2019-04-30"},
		{"from 10 tonight until 6 tomorrow morning", "2020-01-15 to 2020-01-16"},
		{"from 500 to 1000 AD", "0500-01-01 to 1000-12-31"},
		{"between AD 98 and 117", "0098-01-01 to 0117-12-31"},
		{"in 2008–10 it fell", "2008-01-01 to 2010-12-31"},
		{"the 2008-10 slump", "2008-01-01 to 2010-12-31"},
		{"as of 2008-10", "2008-10-01 to …"},
		{"built 2008-10", "2008-10-01 to 2008-10-31"},
		{"in ten sixty-six", "1066-01-01 to 1066-12-31"},
		{"the two years after 2015", "2016-01-01 to 2017-12-31"},
		{"the four years from 2010", "2010-01-01 to 2013-12-31"},
		{"in the two years before 2015", "2013-01-01 to 2014-12-31"},
		{"the six weeks leading up to 3 May 2019", "2019-03-22 to 2019-05-02"},
		{"the night of May 3/4, 2019", "2019-05-03 to 2019-05-04"},
		{"on May 3/4 2019", "2019-05-03 to 2019-05-04"},
		{"its fiscal second quarter of 2018", "2018-04-01 to 2018-06-30"},
		{"the third fiscal quarter of 2018", "2018-07-01 to 2018-09-30"},
		{"the fiscal year ending September 30, 2019", "2018-10-01 to 2019-09-30"},
		{"the financial year 2018-19", "2018-01-01 to 2019-12-31"},
		{"in the 2018/19 tax year", "2018-01-01 to 2019-12-31"},
		{"last fiscal quarter", "2019-10-01 to 2019-12-31"},
		{"by the end of fiscal 2026", "… to 2026-12-31"},
		{"this business week", "2020-01-13 to 2020-01-19"},
		{"the FY18-19 figures", "2018-01-01 to 2019-12-31"},
		{"on this day in 1912", "1912-01-01 to 1912-12-31"},
		// What is put off, or lies ahead of.
		{"it was extended until 3 March", "… to 2020-03-03"},
		{"it had been extended until 3 March", "… to 2019-03-03"},
		{"he waited until 3 March", "… to 2019-03-03"},
		{"the hearing has been moved to 3 March", "2020-03-03"},
		{"it was pushed back to November", "2020-11-01 to 2020-11-30"},
		{"the bank was suspended until Friday", "… to 2020-01-17"},
		{"stocks rose ahead of Friday's report", "2020-01-17"},
		{"it will end in five months, on 20 June", "2020-06-20"},
		{"it runs from Monday through the end of March", "2020-01-13 to 2020-03-31"},
		{"between Saturday, 4 January, and Sunday, 12 January", "2020-01-04 to 2020-01-12"},
		{"the decade before 2008", "1998-01-01 to 2007-12-31"},
		{"the century after 1914", "1915-01-01 to 2014-12-31"},
		{"the week ending Saturday 9 March 2019", "2019-03-03 to 2019-03-09"},
		{"in fiscal years 2016 through 2018", "2016-01-01 to 2018-12-31"},
		{"the 1939/40 winter", "1939-12-21 to 1940-03-20"},
		{"in the preceding fiscal year", "2019-01-01 to 2019-12-31"},
		{"the first weekday of March 2019", "2019-03-01"},
		{"the same day last year", "2019-01-15"},
		{"the second-to-last day of the year", "2020-12-30"},
		{"he is away between the 3rd and the 5th", "2020-01-03 to 2020-01-05"},
		{"in the sixth to the eighth centuries", "0501-01-01 to 0800-12-31"},
		{"until the May 5 vote", "2019-05-05"},
		{"until the Nov. 5 vote", "2019-11-05"},
		{"no later than May", "… to 2020-05-31"},
		{"as early as March it fell", "2019-03-01 to …"},
		{"up to Wednesday, 12 had died", "… to 2020-01-15"},
		{"valid 01/09/18–30/09/18", "2018-09-01 to 2018-09-30"},
		{"from 05/11/2018 to 25/11/2018", "2018-11-05 to 2018-11-25"},
		{"from 11/05/2018 to 11/25/2018", "2018-11-05 to 2018-11-25"},
		{"from 05/11 to 25/11", "2019-11-05 to 2019-11-25"},
		{"it is due within the fortnight", "2020-01-15 to 2020-01-28"},
		{"he was bailed until 3 March", "… to 2020-03-03"},
		// Contracts and accounts.
		{"no later than thirty (30) days following 3 March 2019", "… to 2019-04-02"},
		{"within sixty (60) days of 3 March 2019", "2019-03-03 to 2019-05-01"},
		{"the first business day after 3 May 2019", "2019-05-06"},
		{"the last working day before Christmas 2019", "2019-12-24"},
		{"the period beginning on 3 March 2019 and ending on 9 March 2019", "2019-03-03 to 2019-03-09"},
		{"from 3 March 2019 to and including 9 March 2019", "2019-03-03 to 2019-03-09"},
		{"in the half-year ended 30 June 2019", "2019-01-01 to 2019-06-30"},
		{"the six-month period ended June 30, 2019", "2019-01-01 to 2019-06-30"},
		{"week 36/2019", "2019-09-02 to 2019-09-08"},
		{"the 1st half of September 2019", "2019-09-01 to 2019-09-15"},
		{"mid-to-end September 2019", "2019-09-11 to 2019-09-30"},
		{"late in the summer of 2019", "2019-08-24 to 2019-09-23"},
		{"by the end of the winter of 2019", "… to 2020-03-20"},
		{"the first Sunday morning of May 2019", "2019-05-05"},
		{"at 3 a.m. on New Year's Day 1990", "1990-01-01"},
		{"in the early hours of Christmas Day 2019", "2019-12-25"},
		{"on 10/9 (Wed)", "2019-10-09"},
		{"pre-2000 cars", "… to 1999-12-31"},
		// What looks like opening hours, a part of something else, a change of date.
		{"it was open from Monday to Friday", "2020-01-06 to 2020-01-10"},
		{"open Monday to Friday next week", "2020-01-20 to 2020-01-24"},
		{"the show runs Thursday to Saturday at 7.30pm", "2020-01-09 to 2020-01-11"},
		{"the museum opens Friday at 7pm", "2020-01-17"},
		{"Friday 7pm to Sunday 3pm", "2020-01-10 to 2020-01-12"},
		{"the first quarter of our new financial year", "2020-01-01 to 2020-03-31"},
		{"he was put on leave from May to June", "2019-05-01 to 2019-06-30"},
		{"they moved house from May to June 2019", "2019-05-01 to 2019-06-30"},
		// What is no opening hours, since it happened once.
		{"Friday to Sunday, 40 people were killed", "2020-01-10 to 2020-01-12"},
		{"Friday to Sunday, 4 to 5 people were killed", "2020-01-10 to 2020-01-12"},
		{"at the U.S. Open, Thursday to Sunday, 5 amateurs played", "2020-01-09 to 2020-01-12"},
		{"hours later, Monday to Tuesday, fighting spread", "2020-01-13 to 2020-01-14"},
		{"the airport, closed Monday to Thursday by ash, has reopened", "2020-01-06 to 2020-01-09"},
		{"shops closed Monday to Wednesday after the storm", "2020-01-13 to 2020-01-15"},
		{"she worked long hours Monday to Tuesday", "2020-01-13 to 2020-01-14"},
		{"the airport, closed Monday to Tuesday, has reopened", "2020-01-13 to 2020-01-14"},
		{"the fair opens next week, Monday to Sunday", "2020-01-20 to 2020-01-26"},
		{"the fair is open Monday to Tuesday night", "2020-01-13 to 2020-01-14"},
		// Any of what a date with its year or its day tells of.
		{"any May 2019 records were lost", "2019-05-01 to 2019-05-31"},
		{"check any 1 January 2019 entries", "2019-01-01"},
		{"did any May 5 reports arrive?", "2019-05-05"},
		{"any Q1 2019 loss", "2019-01-01 to 2019-03-31"},
		// "Out of" without a number.
		{"he left on June 9 out of fear", "2019-06-09"},
		{"they flew on March 3 out of Boston", "2019-03-03"},
		{"in June nine out of ten had left", "2019-06-01 to 2019-06-30"},
		// What moves from day to day and is no appointment.
		{"work shifted from 1990 to 2010 to services", "1990-01-01 to 2010-12-31"},
		{"the storm moved from Friday to Sunday across it", "2020-01-10 to 2020-01-12"},
		{"shares moved from Monday to Friday in a range", "2020-01-06 to 2020-01-10"},
		// A year of two digits is one to come, unless it is remembered.
		{"net zero is due by '40", "… to 2040-12-31"},
		{"it will be neutral by '45", "… to 2045-12-31"},
		{"they host it in '36", "2036-01-01 to 2036-12-31"},
		{"she was born in '43", "1943-01-01 to 1943-12-31"},
		// An era, and what is written like one.
		{"it stood from 70 to 135 CE", "0070-01-01 to 0135-12-31"},
		{"the dynasty ruled from 618 to 907 AD", "0618-01-01 to 0907-12-31"},
		{"the 79 AD eruption", "0079-01-01 to 0079-12-31"},
		{"in 79 AD thousands died", "0079-01-01 to 0079-12-31"},
		{"in 79 AD Vesuvius woke", "0079-01-01 to 0079-12-31"},
		// What looks like a name, the southern half of the earth, the turn of a century.
		{"in March of Biden's term, prices rose", "2019-03-01 to 2019-03-31"},
		{"in May of Trump's second year, he left", "2019-05-01 to 2019-05-31"},
		{"in the Southern summer of 1964", "1964-06-21 to 1964-09-23"},
		{"a turn in the 19th century brought it", "1801-01-01 to 1900-12-31"},
		{"a strange turn: the 19th century ended", "1801-01-01 to 1900-12-31"},
		{"in two hundred years the sea will rise", "2220-01-01 to 2220-12-31"},
		{"he will play in two nights", "2020-01-17"},
		{"in three nights' time", "2020-01-18"},
		// Feasts before whose names anyone may stand.
		{"Putin's Victory Day speech was held", "2019-05-09"},
		{"the Russian Victory Day parade was held", "2019-05-09"},
		{"Mr. Trump's Flag Day parade was held", "2019-06-14"},
		{"Walmart's Independence Day sale was held", "2019-07-04"},
		{"Ukraine's Independence Day was held", "2019-08-24"},
		{"Biden's Independence Day address was held", "2019-07-04"},
		// Holidays.
		{"in the New Year's Day parade", "2021-01-01"},
		{"Christmas Day (observed), 2021", "2021-12-24"},
		{"New Year's Day 2023 (observed)", "2023-01-02"},
		{"Juneteenth (observed) 2020", "2020-06-19"},
		{"on New Year's Eve", "2020-12-31"},
		{"it was Thanksgiving Day", "2019-11-28"},
		{"on Easter Monday 2019", "2019-04-22"},
		{"on St. Patrick’s Day 2019", "2019-03-17"},
		{"during Ramadan 2020", "2020-04-24 to 2020-05-23"},
		{"Labor Day weekend 2019", "2019-08-31 to 2019-09-02"},
		{"4th of July weekend 2019", "2019-07-04 to 2019-07-07"},
		{"Super Bowl Sunday 2020", "2020-02-02"},
	} {
		_, matches := found(c.text, date.Options{})
		if !assert.Len(t, matches, 1, c.text) {
			continue
		}
		days, ok := matches[0].Expr.Resolve(calendar.On(day(t, "2020-01-15")))
		assert.True(t, ok, c.text)
		assert.Equal(t, c.soft, days.Soft.String(), c.text)
		assert.True(t, days.Hard.Contains(days.Soft), c.text)
	}
}

// What only looks like a date.
func TestNoDate(t *testing.T) {
	for _, text := range []string{
		"it may rain", "May I come in?", "Theresa May said so", "they march on", "the march of time", "the second time", "he came second",
		"the sun rose", "he sat down", "we wed", "in his sixties", "tens of thousands", "a 5-4 vote", "they won 3-2", "version 3.2.1", "release 1.12.2020.4",
		"3/4 of them", "two thirds", "2000 people", "about 1500 troops", "$2019", "2019%", "room 2019b", "Section 4", "page 12", "No. 10",
		"she scored 12/20 on the quiz", "his 11/20 on the midterm", "a grade of 12/15", "he got only 12/20", "rated 12/20 by critics",
		"it snowed on the first day", "on the 3rd day it rained", "the truce broke down on the second day",
		"the first of them", "a second chance", "on 15 occasions", "at 10:30", "from 9 to 5", "between 730-930", "30 minutes", "three weeks", "two years",
		"the fall of Rome", "a spring in her step", "the day he left", "the year in review", "now and then", "once a week", "every Monday morning meeting"[:5],
		"a 2000-mile trip", "1500 to 1600 soldiers", "the 1800 block of Main Street", "room 1990", "flight 1812", "24/7 service", "in her early thirties", "temperatures in the 80s", "in her 20s and 30s", "on Mondays", "most Fridays",
		"open Mon-Fri 9-5", "the library is open Monday to Friday", "office hours are Monday to Friday, 8 a.m. to noon", "Mon-Fri: 10 to 6 by appointment", "any Friday will do", "hours of operation: Monday to Thursday", "visiting hours, Monday to Friday, are short", "open daily, closed Monday to Tuesday", "the office is closed Saturday to Sunday",
		"she has a 1535 SAT score", "it had a 1545 kick-off", "he has a 1655 rating in chess", "a 1644 page book", "he hit a 1541 drive", "a 1648 bus came",
		"it runs 5 to 10 ad campaigns", "we need 15 to 20 ad slots", "it has 10 to 12 CE marks", "she bought 20 ad slots", "the 20 ad slots",
		"such floods come once in a hundred years", "it happens twice in a hundred years", "not in a hundred years would he agree", "it has grown tenfold in a hundred years",
		"the team plays its third game in four nights", "we will visit six cities in seven nights", "Mon–Fri 9am–5pm, Sat 10–4", "hours: Tue-Sun 11 a.m.-7 p.m.", "open Monday through Saturday from 10 to 6", "it is closed Mondays from 10 to 6",
		"the first quarter of the race", "a third quarter of growth in a row", "week 60", "it fell for the fourth quarter in a row", "the third quarter running", "she had more votes than May", "between the 3rd and 5th floors", "the 3rd to the 5th rows", "at the turn of the 20th century", "the Michaelmas term", "the last fiscal year of the plan", "the Monday-to-Friday average", "it stands to this day", "the start of the fall of Rome", "Tuvaluan Independence Day", "Nauru's Independence Day", "at ten thirty", "by eleven fifteen", "ten thirty", "at the turn of the year", "the worst flood in a hundred years",
		"every other Friday", "the Sunday Times", "June Carter sang", "the fourth quarter of the match", "32 March 2019",
		"1200 to 1250 nurses", "between 1990 and 2000 people", "between 1700 and 1900 ships", "Directive 2001", "gate 2001", "the boy is 9",
		"he last sun himself", "she first wed", "not until the last year of his life", "the second sat down", "the 2 march on", "they march 5 abreast", "the third march ended", "the last march in Paris",
		"it rose to the mid-20s", "it fell from the low 30s to the 20s", "a mid-20s price", "Jan Hill sang", "Mondays to Fridays", "every first Monday", "he earns 2100 a month",
		"it snowed one January", "back in the day", "codes 1640-60 and 1500-70",
		"they voted for May",
		"the pin is 1912", "an august body of men", "April Hill met June Carter and May Brown", "the Easter Island statues", "a Christmas tree", "on a Sunday", "it cost $5 in today's money", "it runs 1h45", "the year-end bonus",
		"it spread to 2019 homes", "with 2019 members", "44 BC", "on March 15, 44 BC", "in May 44 BC", "Mr. March won", "so Ms Friday agreed", "a screen of 1920 x 1080 pixels", "the farm has 1950 sheep", "a third-quarter goal won it", "the third quarter-final was lost", "see pages 1951–63", "on lines 1700–50", "the year 9 pupils sang", "on March 15, 44 BC, he fell", "he met Miss March there", "the vote was 1951–63", "doors 1900–30", "it passed 1850–92",
		"a third-quarter goal put the margin at two", "her fourth-quarter performance won it", "they slid after a third-quarter loss to the Bears", "30 February 2019", "2019-02-30", "31/4/2019", "a 21-year career", "12-34-5678", "call 555-2019",
		"it is the highest in 30 years", "it is the highest for March in 80 years", "the wettest March in 80 years", "the 11/10 favourite won", "it is the worst flood here in 30 years", "the strongest to hit the coast in more than 30 years", "the worst drop in house prices in 30 years", "she is the first woman to lead it in 30 years", "the highest number of cases in three months", "ten in a single day", "Brook made his seventh century", "it must be paid within 30 days after delivery", "RFC 1721", "see ISO 2022", "port 1883", "the bank lent money", "a safe assumption", "the annunciation of a plan", "an epiphany at night", "the 21st and 28th precincts", "the 9th or first fairway",
		"a Saturday Night Live sketch", "USA Today said so", "a 1500 metre race", "round the world in less than 80 days", "in any previous year", "one of the first to fall", "I turn now to the second great purpose", "their labors, day after day", "a setting Sun.", "left behind by the march of technology", "in a half-hour", "in a quarter century", "more in a day's work", "up 4 percent in three years", "an increase of $3 billion in three years",
		"at the 4th, 8th, and 12th grades", "the 2nd, 3rd or 4th floor", "the year after the first World War", "the day after the second debate", "it enters its third century as a state", "since the March of Dimes", "this 9/11 generation", "since the 9/11 attacks",
	} {
		_, matches := found(text, date.Options{})
		assert.Empty(t, matches, text)
	}
}

// A date that does not exist is none, and the reading says why.
func TestProblem(t *testing.T) {
	text := "due on 2019-02-30"
	tokens := token.Lex(nil, text)
	r := date.NewReader(date.Options{})
	r.Sentence(text, tokens, date.WordsOf(text, tokens))
	m, ok := r.At(2)
	assert.False(t, ok)
	assert.Equal(t, "February 2019 has 28 days, not 30", m.Problem)
	assert.Equal(t, "2019-02-30", text[tokens[m.First].Start:tokens[m.Last].End])
}

func TestAbout(t *testing.T) {
	for text, about := range map[string]bool{"circa 1850": true, "made c. 1850": true, "made ca. 1850–55": true, "the 1850s": false, "42 U. S. C. 1958": false, "about 1850": true, "a few days ago": true, "in 1850": false, "on 3 May 2019": false} {
		_, matches := found(text, date.Options{})
		if assert.Len(t, matches, 1, text) {
			assert.Equal(t, about, matches[0].About, text)
		}
	}
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		text      string
		order     date.Order
		want      string
		ambiguous bool
	}{
		{"03/04/2019", date.MonthFirst, "2019-03-04", true},
		{"03/04/2019", date.DayFirst, "2019-04-03", true},
		{"04/04/2019", date.DayFirst, "2019-04-04", false},
		{"23/04/2019", date.MonthFirst, "2019-04-23", false},
		{"04/23/2019", date.DayFirst, "2019-04-23", false},
		{"2019-03-04", date.DayFirst, "2019-03-04", false},
		{"3.4.2019", date.MonthFirst, "2019-04-03", false},
	} {
		_, matches := found(c.text, date.Options{Order: c.order})
		require.Len(t, matches, 1, c.text)
		days, _ := matches[0].Expr.Resolve(calendar.On(0))
		assert.Equal(t, c.want, days.Soft.String(), c.text)
		assert.Equal(t, c.ambiguous, matches[0].Ambiguous, c.text)
	}
}

// Two numbers with a mark between them that are no date show no order of the dates around.
func TestNoOrder(t *testing.T) {
	for _, text := range []string{"on 05/06/2019 she scored 12/20", "on 05/06/2019 it was 11/16 inch thick", "on 05/06/2019 the vote was 13/12"} {
		_, matches := found(text, date.Options{Order: date.DayFirst})
		require.NotEmpty(t, matches, text)
		days, _ := matches[0].Expr.Resolve(calendar.On(0))
		assert.Equal(t, "2019-06-05", days.Soft.String(), text)
		assert.True(t, matches[0].Ambiguous, text)
	}
}

// Where the article's date is a period, its ends are united.
func TestResolveAgainstPeriod(t *testing.T) {
	_, matches := found("on Friday", date.Options{})
	written := calendar.Period{First: day(t, "2020-01-02"), Last: day(t, "2020-01-04")}
	days, ok := matches[0].Expr.Resolve(written)
	assert.True(t, ok)
	assert.Equal(t, "2019-12-27 to 2020-01-03", days.Soft.String())
	_, ok = matches[0].Expr.Resolve(calendar.Period{First: 1, Last: 0})
	assert.False(t, ok, "a relative date in a text without one")
	_, matches = found("in 1998", date.Options{})
	days, ok = matches[0].Expr.Resolve(calendar.Period{First: 1, Last: 0})
	assert.True(t, ok)
	assert.Equal(t, "1998-01-01 to 1998-12-31", days.Soft.String())
}

func TestOpen(t *testing.T) {
	for text, want := range map[string]struct {
		inner string
		side  date.Side
	}{
		"Since 1998":   {"numbered(year, 1998)", date.After},
		"before March": {"month(3)", date.Before},
		"in 1998":      {"numbered(year, 1998)", date.Closed},
	} {
		_, matches := found(text, date.Options{})
		require.Len(t, matches, 1, text)
		inner, side := matches[0].Expr.Open()
		assert.Equal(t, want.inner, inner.String(), text)
		assert.Equal(t, want.side, side, text)
	}
}

func TestExprIsStored(t *testing.T) {
	_, matches := found("the first Monday of next month", date.Options{})
	e := matches[0].Expr
	stored, err := e.MarshalText()
	require.NoError(t, err)
	var back date.Expr
	require.NoError(t, back.UnmarshalText(stored))
	assert.Equal(t, e, back)
	for _, bad := range []string{"nonsense", "month(13", "month(x)", "in(month(1))", "$1", "month($1)", "day(1,2,3)", "month(99999999999)"} {
		_, err := date.Parse(bad)
		assert.Error(t, err, bad)
	}
}
