package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// The headings of a cell say what its bare numbers are.
func TestHeadingUnits(t *testing.T) {
	r := reader.New(reader.Options{})
	for _, c := range []struct{ column, row, corner, cell, want string }{
		{"Revenue (£m)", "Ashby", "", "314", "exact money 314000000 GBP [314]"},
		{"Revenue (£m)", "Ashby", "", "2012", "exact money 2012000000 GBP [2012]"},
		{"Revenue (£m)", "Ashby", "", "about 31–35", "range money 31000000 to 35000000 GBP, approx [about 31–35]"},
		{"Revenue (£m)", "Ashby", "", "£31", "exact money 31000000 GBP [£31]"},
		{"Revenue (£m)", "Ashby", "", "£31m", "exact money 31000000 GBP [£31m]"},
		{"Revenue (£m)", "Ashby", "", "€31", "exact money 31 EUR [€31]"},
		{"Revenue (£m)", "Ashby", "", "31 shops", "exact count 31 shop [31 shops]"},
		{"2019 £000", "Revenue", "", "31", "exact money 31000 GBP [31]"},
		{"Sales, $m", "", "", "31", "exact money 31000000 USD [31]"},
		{"Sales (m€)", "", "", "31", "exact money 31000000 EUR [31]"},
		{"Sales in CHF million", "", "", "31", "exact money 31000000 CHF [31]"},
		{"Output (US$ billion, 2019)", "", "", "3.1", "exact money 3100000000 USD [3.1]"},
		{"Price ($/bbl)", "", "", "61.5", "exact money 61.5 USD/barrel [61.5]"},
		{"Dividend per share (pence)", "2019", "", "3.1", "exact money 3.1 penny/share [3.1]"},
		{"Rain per year (mm)", "Ashby", "", "610", "exact measure 610 millimetre/year [610]"},
		{"Requests / hour", "Free", "", "500", "exact count 500 request/hour [500]"},
		{"Points per game", "Ann", "", "20.5", "exact count 20.5 point/game [20.5]"},
		{"Staff (thousands)", "", "", "1.4", "exact number 1400 [1.4]"},
		{"Staff (000s)", "", "", "1.4k", "exact number 1400 [1.4k]"},
		{"In work, thousand persons", "", "", "3.2", "exact count 3200 person [3.2]"},
		{"Harvest (1,000 t)", "", "", "3.2", "exact measure 3200 metric ton [3.2]"},
		{"Weight, kg", "", "", "1998", "exact measure 1998 kilogram [1998]"},
		{"Length in Miles", "", "", "61", "exact measure 61 mile [61]"},
		{"Heat (°C)", "", "", "-4", "exact measure -4 celsius [-4]"},
		{"Seconds", "Ann", "", "61", "exact duration 61 second [61]"},
		{"Wait (min)", "", "", "12", "exact duration 12 minute [12]"},
		{"Heat (min)", "", "", "12", "exact number 12 [12]"},
		{"Population (m)", "", "", "1.4", "exact number 1400000 [1.4]"},
		{"Depth (m)", "", "", "1.4", "exact measure 1.4 metre [1.4]"},
		{"% of votes", "", "", "31", "exact percent 31 percent [31]"},
		{"In per cent of the vote", "", "", "31", "exact percent 31 percent [31]"},
		{"90% CI", "", "", "31", "exact number 31 [31]"},
		{"Deaths, no. (%)", "", "", "30 (9.5)", "exact number 30 [30]; exact percent 9.5 percent [9.5]"},
		{"Deaths (n)", "", "", "30", "exact number 30 [30]"},
		{"Goals (a)", "", "", "31", "exact number 31 [31]"},
		{"HR", "Ann", "", "31", "exact number 31 [31]"},
		{"Week", "Ann", "", "31", "exact number 31 [31]"},
		{"Founded", "Ashby", "", "1998", "exact date 0 [1998]"},

		// The heading of a row says it as well, and the corner for all rows that do not.
		{"Change (%)", "Revenue (£m)", "", "3.1", "exact percent 3.1 percent [3.1]"},
		{"2019 £m", "Net margin (%)", "", "3.1", "exact percent 3.1 percent [3.1]"},
		{"2019 (£m)", "Dividend (p)", "", "3.1", "exact money 3.1 penny [3.1]"},
		{"2019", "Revenue", "£m", "31", "exact money 31000000 GBP [31]"},
		{"2019", "Earnings per share (pence)", "£m", "31", "exact money 31 penny/share [31]"},
		{"2019", "Employees", "£m", "31", "exact number 31 [31]"},
		{"2019", "Shops", "£m", "31", "exact number 31 [31]"},
		{"Since version", "timeout (ms)", "", "1.2", "exact number 1.2 [1.2]"},
		{"Year added", "length (m)", "", "2015", "exact date 0 [2015]"},
		{"Founded", "Ashby", "£m", "1990", "exact date 0 [1990]"},
		{"2019", "Tax", "$ in millions", "31", "exact money 31000000 USD [31]"},
		{"2019", "Tax", "Team", "31", "exact number 31 [31]"},
		{"£m", "", "", "2019", "exact date 0 [2019]"},

		// What accounts write in brackets is less than nothing.
		{"2019", "Tax (£m)", "", "(31)", "exact money -31000000 GBP [(31)]"},
		{"2019", "Net debt (£m)", "", "(31)", "exact money 31000000 GBP [(31)]"},
		{"2019", "Profit/(loss) (£m)", "", "(31)", "exact money -31000000 GBP [(31)]"},
		{"Growth (%)", "Ashby", "", "(3.1)", "exact percent -3.1 percent [(3.1)]"},
		{"2019", "Profit", "", "(£3.1m)", "exact money -3100000 GBP [(£3.1m)]"},
		{"2019", "Profit", "", "£(3.1)m", "exact money -3100000 GBP [£(3.1)m]"},
		{"Range (%)", "Ashby", "", "(0.4–1.1)", "range percent 0.4 to 1.1 percent [0.4–1.1]"},
		{"Goals", "Ashby", "", "(31)", ""},
	} {
		got := ""
		for _, v := range r.Read(nil, c.cell, token.Lex(nil, c.cell), reader.Context{Column: c.column, Row: c.row, Corner: c.corner}) {
			if got != "" {
				got += "; "
			}
			got += stated(v)
		}
		assert.Equal(t, c.want, got, "%s, %s, %s", c.column, c.row, c.corner)
	}
}

func TestNamesOfColumns(t *testing.T) {
	r := reader.New(reader.Options{})
	for column, want := range map[string]string{
		"weight_kg":          "exact measure 7 kilogram [7]",
		"Price_USD":          "exact money 7 USD [7]",
		"revenue_eur_m":      "exact money 7000000 EUR [7]",
		"loss_gbp_thousands": "exact money 7000 GBP [7]",
		"latency_ms":         "exact duration 7 millisecond [7]",
		"share_pct":          "exact percent 7 percent [7]",
		"speed_kmh":          "exact measure 7 kilometre per hour [7]",
		"temp_c":             "exact measure 7 celsius [7]",
		"tower_height_m":     "exact measure 7 metre [7]",
		"price_pence":        "exact money 7 penny [7]",
		"class_m":            "exact number 7 [7]",
		"temp_min":           "exact number 7 [7]",
		"order_day":          "exact number 7 [7]",
		"games_won":          "exact number 7 [7]",
		"total_marks":        "exact number 7 [7]",
		"checked_in":         "exact number 7 [7]",
		"created_at_ms":      "exact number 7 [7]",
		"top_k":              "exact number 7 [7]",
		"file_rs":            "exact number 7 [7]",
		"num_rm":             "exact number 7 [7]",
		"birth_years":        "exact number 7 [7]",
		"college_degrees":    "exact number 7 [7]",
		"meeting_minutes":    "exact number 7 [7]",
		"sign_ins":           "exact number 7 [7]",
		"weight_lbs":         "exact measure 7 pound-mass [7]",
		"length_years":       "exact duration 7 year [7]",
	} {
		values := r.Read(nil, "7", token.Lex(nil, "7"), reader.Context{Column: column, Row: "Ashby"})
		if assert.Len(t, values, 1, column) {
			assert.Equal(t, want, stated(values[0]), column)
		}
	}
}

func TestCaptions(t *testing.T) {
	r := reader.New(reader.Options{})
	for _, c := range []struct{ caption, column, want string }{
		{"Table 1. Turnover by region (£m)", "2023", "exact money 31000000 GBP [31]"},
		{"Rainfall in mm", "May", "exact measure 31 millimetre [31]"},
		{"Output, thousand tonnes", "Wheat", "exact measure 31000 metric ton [31]"},
		{"Turnover and staff (£m)", "Employees", "exact number 31 [31]"},
		{"Turnover and growth (£m)", "Growth (%)", "exact percent 31 percent [31]"},
		{"Deaths in Kent in 2020", "Deaths", "exact number 31 [31]"},
		{"Table 2. Men who smoke (n = 40)", "Group", "exact number 31 [31]"},
	} {
		values := r.Read(nil, "31", token.Lex(nil, "31"), reader.Context{Column: c.column, Row: "Ashby", Caption: c.caption})
		if assert.Len(t, values, 1, c.caption) {
			assert.Equal(t, c.want, stated(values[0]), c.caption)
		}
	}
}

// accounts are sentences with sums as accounts write them, and with units that are stated.
var accounts = families{
	"losses": {
		{"It came to $(2,150) thousand, or $(0.09) a share.", []string{"exact money -2150000 USD [$(2,150) thousand]", "exact money -0.09 USD/share [$(0.09) a share]"}},
		{"There was a loss of $(2,150) thousand.", []string{"exact money 2150000 USD [$(2,150) thousand]"}},
		{"Margins fell to (3.5)% in the end.", []string{"exact percent -3.5 percent, down, level [(3.5)%]"}},
		{"It paid £40 (50 euros) for it.", []string{"exact money 40 GBP [£40]", "exact money 50 EUR [50 euros]"}},
	},
	"units that are stated": {
		{"Turnover ($ million) and staff (thousands) are below.", nil},
		{"All sums (in thousands of euros) are rounded.", nil},
		{"Amounts ($ in millions, but for shares) follow.", nil},
		{"They came (thousands of fans in all) at nine.", []string{"vague count thousands fan, total [thousands of fans in all]", "exact number 9 [nine]"}},
		{"The million people who came sang.", []string{"exact count 1000000 person [million people]"}},
	},
}

func TestAccounts(t *testing.T) { assertFamilies(t, accounts) }
