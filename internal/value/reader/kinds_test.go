package reader_test

import "testing"

// kinds are sentences with numbers that say which kind of a thing is meant, and with
// numbers of what a thing has, which look alike.
var kinds = families{
	"kinds of a thing": {
		{"They play five-a-side football on a 7-a-side pitch.", nil},
		{"The van has four-wheel drive, and the four-wheel-drive car has none.", nil},
		{"He sold a 12-string guitar, a two-stroke engine and a three-piece suit.", nil},
		{"It needs two-factor authentication, a 12-step programme and three-phase power.", nil},
		{"The 18-wheeler hit a four-poster bed, a six-pack of beer and a two-tone car.", nil},
		{"A two-party system is a two-horse race, for a 10-gallon hat or a 21-gun salute.", nil},
		{"It was a fifty-fifty chance before the 11-plus exam.", nil},
	},
	"what a thing has": {
		{"A four-cylinder engine drives the two-door car.", []string{"exact count 4 cylinder [four-cylinder]", "exact count 2 door [two-door]"}},
		{"The two-seater jet flew over a 40,000-seater stadium.", []string{"exact count 2 seat [two-seater]", "exact count 40000 seat [40,000-seater]"}},
		{"He let a three-bed flat and a four-bedroom house on a two-lane road.", []string{"exact count 3 bed [three-bed]", "exact count 4 bedroom [four-bedroom]", "exact count 2 lane [two-lane]"}},
		{"A three-party coalition has a three-point lead and a four-wheel cart.", []string{"exact count 3 party [three-party]", "exact count 3 point [three-point]", "exact count 4 wheel [four-wheel]"}},
	},
	"a kind only before some nouns": {
		{"The two-stroke bike cost more than the three-piece suit.", nil},
		{"A 20-piece orchestra played after a two-stroke penalty.", []string{"exact count 20 piece [20-piece]", "exact count 2 stroke [two-stroke]"}},
	},
	"so many of a kind": {
		{"Two six-packs and three five-a-side teams were left.", []string{"exact count 2 six-pack [Two]", "exact count 3 team [three]"}},
		{"Two 18-wheelers hit five four-wheel drive cars and twelve two-seaters.", []string{"exact count 2 18-wheeler [Two]", "exact count 5 car [five]", "exact count 12 two-seater [twelve]"}},
		{"They dug two 10-mile-long tunnels.", []string{"exact count 2 tunnel [two]", "exact measure 10 mile [10-mile]"}},
	},
}

func TestKinds(t *testing.T) { assertFamilies(t, kinds) }

// nameHeads are sentences in which a name begins with what may be a unit, and with units
// that look alike.
var nameHeads = families{
	"names after numbers": {
		{"Some 9 St Johns residents and 3 St. Louis firms sued.", []string{"about count 9 resident [Some 9 St Johns residents]", "exact count 3 firm [3 St. Louis firms]"}},
		{"The flat at 9 St Johns was sold, as was 12 St Marks Place.", nil},
		{"6 ST HELENS PLAYERS HURT IN CRASH", []string{"exact count 6 player [6 ST HELENS PLAYERS]"}},
		{"About 20 Ft Bragg soldiers met 12 Gal Oya villagers.", []string{"about count 20 soldier [About 20 Ft Bragg soldiers]", "exact count 12 villager [12 Gal Oya villagers]"}},
		{"It shut 7 Mt Vernon schools and 9 Da Nang hotels.", []string{"exact count 7 school [7 Mt Vernon schools]", "exact count 9 hotel [9 Da Nang hotels]"}},
		{"He met 5 Min Aung Hlaing allies and 30 Ha Long Bay guides.", []string{"exact count 5 ally [5 Min Aung Hlaing allies]", "exact count 30 guide [30 Ha Long Bay guides]"}},
		{"Nearly 300 Foot Locker stores and 12 Stone Age tools were found.", []string{"nearly count 300 store [Nearly 300 Foot Locker stores]", "exact count 12 tool [12 Stone Age tools]"}},
		{"They dug up 300 Second World War bombs.", []string{"exact count 300 bomb [300 Second World War bombs]"}},
		{"As 1 St. John 5 says, he stayed.", nil},
	},
	"units with capitals": {
		{"20 Ft Wall Collapses", []string{"exact measure 20 foot [20 Ft]"}},
		{"He weighs 9 St 4 lb.", []string{"exact measure 130 pound-mass [9 St 4 lb]"}},
		{"The oil has a viscosity of 9 St there.", []string{"exact measure 9 stokes [9 St]"}},
		{"It cost 500 Ft in Budapest. The pit is 20 Ft deep.", []string{"exact money 500 HUF [500 Ft]", "exact measure 20 foot [20 Ft]"}},
		{"He ran 3 Miles on Monday.", []string{"exact measure 3 mile [3 Miles]"}},
	},
}

func TestNameHeads(t *testing.T) { assertFamilies(t, nameHeads) }
