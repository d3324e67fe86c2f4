package config

import "github.com/factcheck-ci/factcheck/internal/tomlfile"

// table is factcheck.toml as it is written. The tag toml names the key; the tag doc is
// what the JSON Schema and the reference say of it.
type table struct {
	Rules    tomlfile.Texts `toml:"rules" doc:"Files and folders of rules, relative to this file. Default: [\"rules\"]."`
	Corpus   tomlfile.Texts `toml:"corpus" doc:"Files, folders and globs of articles, relative to this file. Default: [\"corpus\"]."`
	Exclude  tomlfile.Texts `toml:"exclude" doc:"Globs as in .gitignore: files that are no articles."`
	Accepted tomlfile.Text  `toml:"accepted" doc:"The file of accepted findings. Default: \"factcheck-accepted.toml\"."`

	Date       tomlfile.Day        `toml:"date" doc:"The date of articles that state none. Default: the range of the other articles' dates."`
	TimeZone   tomlfile.Text       `toml:"time_zone" doc:"The time zone, by its IANA name, in which a moment becomes a day. Default: the zone that each moment states."`
	DateOrder  tomlfile.Text       `toml:"date_order" doc:"How 03/04/2020 is read: mdy, 4 March, or dmy, 3 April. Default: mdy."`
	FailOn     tomlfile.Text       `toml:"fail_on" doc:"The least severity that fails a run: note, warning, error, or never. Default: error."`
	Dollar     tomlfile.Text       `toml:"dollar" doc:"The currency (ISO 4217) that a bare $ stands for. Default: USD."`
	DollarIn   tomlfile.Dictionary `toml:"dollar_in" write:"[dollar_in], and below it globs with currencies, \"canada/\" = \"CAD\"" doc:"The same for some articles: globs as in .gitignore, each with a currency. The first that matches counts."`
	Fields     tomlfile.Dictionary `toml:"fields" write:"fields = { text = \"body\" }" doc:"What the fields of records in JSON Lines, JSON and CSV are called: id, text, date, title and url, each with a name. Default: those names."`
	Navigation tomlfile.Flag       `toml:"navigation" doc:"Whether navigation, asides, footers and lists of links are read in HTML. Default: false."`
	Outlets    []outletTable       `toml:"outlet" write:"[[outlet]], and below it name = \"…\" and paths = [\"wire/\"]" doc:"Publishers of articles, or parts of a publication, in the order of their authority; used by rules with reference = \"authority\"."`
}

// outletTable is one [[outlet]].
type outletTable struct {
	At *tomlfile.Place

	Name  tomlfile.Text  `toml:"name" doc:"The name of the outlet, for reports."`
	Paths tomlfile.Texts `toml:"paths" doc:"Globs as in .gitignore: its articles."`
}
