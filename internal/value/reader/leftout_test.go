package reader_test

import "testing"

// leftOut are sentences with numbers whose noun or unit is said with another.
var leftOut = families{
	"contractions end a phrase": {
		{"We share the one planet we've got.", []string{"exact count 1 planet [one planet]"}},
		{"Those are three books they'd never read, and two you’ll like.", []string{"exact count 3 book [three books]", "exact number 2 [two]"}},
	},
	"verbs behind plurals": {
		{"The gap between the two countries pushes 350 people north, and 160 railroads carries a load.", []string{"exact count 2 country [two countries]", "exact count 350 person [350 people]", "exact count 160 railroad [160 railroads]"}},
		{"They have two sports clubs the town loves, and took three weeks holidays a year.", []string{"exact count 2 club [two sports clubs]", "exact duration 3 week [three weeks]"}},
	},
	"numbers of resolutions and firms": {
		{"By resolutions 46/233 and 47/210, 3M's facts and 99/100 of 3M users.", []string{"exact number 99/100 [99/100]", "exact count 3000000 user [3M users]"}},
	},
	"what is told of": {
		{"A film about 3 brothers, and information about millions of shares.", []string{"exact count 3 brother [3 brothers]", "vague count millions share [millions of shares]"}},
		{"It shows about 3 films, and lost about 50 people.", []string{"about count 3 film [about 3 films]", "about count 50 person [about 50 people]"}},
	},
	"vague times": {
		{"They push code dozens of times a day, hundreds of times more than before.", []string{"vague count dozens time/day [dozens of times a day]", "vague number hundreds fold [hundreds of times]"}},
	},
	"in all": {
		{"It lost thousands in all regions, 500 in all.", []string{"vague count thousands [thousands]", "exact number 500, total [500 in all]"}},
		{"He met 300 in all 12 wards.", []string{"exact number 300 [300]", "exact count 12 ward [12 wards]"}},
	},
	"numbers of releases": {
		{"It runs on Larkspur 4.4-RELEASE, which had no 2.5 million users, and on the 0.61-beta.", []string{"exact number 4.4 [4.4]", "exact count 2500000 user [2.5 million users]", "exact number 0.61 [0.61]"}},
		{"It has 2.5 stars less, and 1.5 tags a day.", []string{"exact count 2.5 star [2.5 stars]", "exact count 1.5 tag/day [1.5 tags a day]"}},
	},
	"ratios behind": {
		{"It quotes a 2:1 compression ratio and a 20:1 student-teacher ratio. They won 2:1 in May.", []string{"exact number 2 [2:1]", "exact number 20 [20:1]"}},
	},
	"times taken": {
		{"She won in 2:01:09 on Sunday, and ran the mile in 3:43.13.", []string{"exact duration 7269 second [2:01:09]", "exact duration 223.13 second [3:43.13]"}},
		{"A time of 1:00:30 was his best; at 2:01:09 he slept.", []string{"exact duration 3630 second [1:00:30]"}},
		{"It broke down at 12:30:15, 1:2:3, 10:75.1 and 2:01:095.", nil},
		{"He beat the record of 9:58.5, and his own (10:02.75).", []string{"exact duration 598.5 second, record [record of 9:58.5]", "exact duration 602.75 second [10:02.75]"}},
	},
	"places and hedges": {
		{"In the UK it is £40, CA £31.95, ca £12 in all.", []string{"exact money 40 GBP [£40]", "exact money 31.95 GBP [£31.95]", "about money 12 GBP, total [ca £12 in all]"}},
	},
	"parallel clauses": {
		{"Leeds sold 310 houses, while York sold 220.", []string{"exact count 310 house [310 houses]", "exact count 220 house [220]"}},
		{"The town had 310 houses and the village had 22.", []string{"exact count 310 house [310 houses]", "exact count 22 house [22]"}},
		{"One index closed at 7,512.4 points, while the other ended at 5,203.7.", []string{"exact count 1 index [One index]", "exact count 7512.4 point [7,512.4 points]", "exact count 5203.7 point [5,203.7]"}},
		{"It fell 1% to close at 7,512.4 points, while the other lost 2% to end at 5,203.7.", []string{"exact percent 1 percent, down, change [1%]", "exact count 7512.4 point [7,512.4 points]", "exact percent 2 percent, down, change [2%]", "exact count 5203.7 point [5,203.7]"}},
		{"Ohio had 1,204, while Iowa came second with 980 sightings.", []string{"exact count 1204 sighting [1,204]", "exact ordinal 2 [second]", "exact count 980 sighting [980 sightings]"}},
		{"Ohio led at 24,000, followed by Iowa with 18,000 strikes.", []string{"exact count 24000 strike [24,000]", "exact count 18000 strike [18,000 strikes]"}},
		{"Officials say 20 people died, and police say 30 fled.", []string{"exact count 20 person [20 people]", "exact number 30 [30]"}},
		{"He scored 21 points at home and was booed at 30.", []string{"exact count 21 point [21 points]", "exact number 30 [30]"}},
		{"The paper closed at 45.2 and 11 firms rose.", []string{"exact number 45.2 [45.2]", "exact count 11 firm [11 firms]"}},
	},
	"over a date": {
		{"He sat in jail for 11 of the past 15 years.", []string{"exact duration 11 year, part [11]"}},
		{"The plant made 4,200 cars in 2018 and 5,100 in 2019.", []string{"exact count 4200 car [4,200 cars]", "exact count 5100 car [5,100]"}},
		{"It drew 1.3 million visitors last year, 40,000 fewer than in 2017.", []string{"exact count 1300000 visitor [1.3 million visitors]", "exact count 40000 visitor [40,000]"}},
	},
	"more than another": {
		{"Around 230 jobs will go in Leeds with 90 more at risk in Hull.", []string{"about count 230 job [Around 230 jobs]", "exact count 90 job [90]"}},
		{"He got 10 years, three more than his brother.", []string{"exact duration 10 year [10 years]", "exact duration 3 year [three]"}},
		{"Of the 614 people tested, 43 were positive.", []string{"exact count 614 person [614 people]", "exact count 43 person, part [43]"}},
	},
	"compared with a level": {
		{"More than 260,000 customers sat in the dark, down from a peak of 1.1 million.", []string{"over count 260000 customer [More than 260,000 customers]", "exact count 1100000 customer [1.1 million]"}},
		{"It emits 1.9 tonnes, against a world average of 4.8.", []string{"exact measure 1.9 metric ton [1.9 tonnes]", "exact measure 4.8 metric ton, average [average of 4.8]"}},
		{"They sold 6.8 billion shares, compared with the 20-day average of 7.1 billion.", []string{"exact count 6800000000 share [6.8 billion shares]", "exact duration 20 day [20-day]", "exact count 7100000000 share, average [average of 7.1 billion]"}},
		{"Loans grew to 812 billion forints from 790 billion.", []string{"exact money 812000000000 HUF, up, level [812 billion forints]", "exact money 790000000000 HUF [790 billion]"}},
		{"There were 17.2 million visits, an average of 47,000 per day.", []string{"exact count 17200000 visit [17.2 million visits]", "exact count 47000 visit/day, average [an average of 47,000 per day]"}},
		{"The bank cut its forecast to 0.5 from 1.0 percent.", []string{"exact percent 0.5 percent [0.5]", "exact percent 1.0 percent [1.0 percent]"}},
	},
	"lists": {
		{"The state has 92 medical and 47 dental schools.", []string{"exact count 92 school [92]", "exact count 47 school [47 dental schools]"}},
		{"There 92 attended and 3 people left.", []string{"exact number 92 [92]", "exact count 3 person [3 people]"}},
		{"Visits grew by 8, 12 and 15 percent.", []string{"exact percent 8 percent, up, change [8]", "exact percent 12 percent, up, change [12]", "exact percent 15 percent, up, change [15 percent]"}},
		{"It comes in 4, 6 and 8 metres.", []string{"exact measure 4 metre [4]", "exact measure 6 metre [6]", "exact measure 8 metre [8 metres]"}},
		{"In the end it was 8, 12 people said.", []string{"exact number 8 [8]", "exact count 12 person [12 people]"}},
		{"The box is 6.2 x 2.9 x 0.3 inches.", []string{"exact measure 6.2 inch [6.2]", "exact measure 2.9 inch [2.9]", "exact measure 0.3 inch [0.3 inches]"}},
	},
}

func TestLeftOut(t *testing.T) { assertFamilies(t, leftOut) }
