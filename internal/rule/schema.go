package rule

import "github.com/factcheck-ci/factcheck/internal/tomlfile"

// The types of fields, and what is said of wrong ones, under short names.
type (
	place      = tomlfile.Place
	span       = tomlfile.Span
	text       = tomlfile.Text
	flag       = tomlfile.Flag
	whole      = tomlfile.Whole
	day        = tomlfile.Day
	texts      = tomlfile.Texts
	phrases    = tomlfile.Phrases
	phrase     = tomlfile.Phrase
	dictionary = tomlfile.Dictionary
	pairs      = tomlfile.Pairs
	document   = tomlfile.File
	decoder    = tomlfile.Decoder
)

// Problem is one thing that is wrong in a rule file, and where.
type Problem = tomlfile.Problem

// Problems is everything that is wrong in the rule files of a run, by file and place.
type Problems = tomlfile.Problems

// newDecoder returns a decoder that knows what the tables of a rule file are called.
func newDecoder() decoder {
	return decoder{
		Names: map[string]string{
			"rule": "a rule", "example": "an example", "source": "a source", "revisions": "a revision",
			"convert": "a conversion", "relate": "a computed fact",
		},
		Above:  "rule",
		Manual: "docs/rules.md",
	}
}

// The tables of a rule file, as they are written. The tag toml names the key; a field
// without one is no key. The tag doc is what the JSON Schema and the reference say of
// it.

// fileTable is a rule file.
type fileTable struct {
	Rules   []ruleTable   `toml:"rule" doc:"The facts that this file declares, one table each."`
	Words   phrases       `toml:"words" doc:"Named lists of words and phrases; patterns call them by @name."`
	Relates []relateTable `toml:"relate" doc:"Computed facts: expressions over the rules of the run."`
}

// ruleTable is one [[rule]].
type ruleTable struct {
	At *place

	ID    text `toml:"id" doc:"The name of the rule, unique in the run: lower-case letters, digits and hyphens."`
	Title text `toml:"title" doc:"The fact, for readers of reports. Default: the id."`
	Why   text `toml:"why" doc:"Why the rule exists; shown with a finding."`
	Owner text `toml:"owner" doc:"Who answers for the rule; shown with a finding."`
	Kind  text `toml:"kind" doc:"What sort of value the fact has."`

	About  texts `toml:"about" doc:"Patterns: the article names one of these, or the rule is not applied to it. Default: any article."`
	Find   texts `toml:"find" doc:"Patterns of the sentences that state the fact, with {} where the value stands."`
	Near   texts `toml:"near" doc:"Patterns without holes: a value near one of these states the fact."`
	Within whole `toml:"within" doc:"How many words may stand between a value and a word of near. Default: 12."`
	Scope  text  `toml:"scope" doc:"How far near reaches: sentence, or paragraph. Default: sentence."`
	Unless texts `toml:"unless" doc:"Patterns: a sentence with one of these states another fact."`
	Of     texts `toml:"of" doc:"Kind count: the nouns that are counted. Default: any."`
	Regex  text  `toml:"regex" doc:"A regular expression (RE2) with a group named value, for text that is not prose."`

	Choices   phrases `toml:"choices" write:"[rule.choices], and below it each choice with its words, yes = [\"survived\"]" doc:"Kind choice: the things it can be, each with its wordings."`
	General   phrases `toml:"general" write:"[rule.general], and below it each general choice with others, airstrike = [\"rocket\"]" doc:"Kind choice: choices that agree with some of the others."`
	Spellings texts   `toml:"spellings" doc:"Kind name: ways to spell the name."`
	Canonical text    `toml:"canonical" doc:"Kind name: the right spelling."`

	Keys    phrases    `toml:"keys" write:"[rule.keys], and below it each key with its words, plan = [\"free\", \"pro\"]" doc:"Keys, each with the words it can be; claims are compared only where all keys are equal."`
	KeyFrom dictionary `toml:"key_from" write:"key_from.plan = \"heading\", one line for each key" doc:"Where a key is taken from if no pattern has it: heading, row, column or path."`

	Paths   texts `toml:"paths" doc:"Globs as in .gitignore: the articles that the rule is applied to. Default: all."`
	Exclude texts `toml:"exclude" doc:"Globs as in .gitignore: articles that the rule is not applied to."`
	In      texts `toml:"in" doc:"The parts of an article that state the fact. Default: all but code."`
	After   day   `toml:"after" doc:"Only articles of this day or later."`
	Before  day   `toml:"before" doc:"Only articles from before this day."`
	History flag  `toml:"history" doc:"Whether values of another time (\"up from 35\", \"could rise to 40\") are claims. Default: false."`
	Part    flag  `toml:"part" doc:"Whether parts of a whole (\"including five\") are claims. Default: false."`

	Expect    text         `toml:"expect" doc:"The right value: claims are held against it."`
	Source    *sourceTable `toml:"source" write:"source = { file = \"go.mod\", key = \"go\" }" doc:"Where the right value stands: claims are held against it."`
	Reference text         `toml:"reference" doc:"authority: claims are held against those of the first outlet of the configuration that states the fact. Default: against each other."`
	Was       texts        `toml:"was" doc:"Retired values: a claim of one is a finding."`
	Min       whole        `toml:"min" doc:"Fewer claims than this are a finding. Default: 1."`
	Max       whole        `toml:"max" doc:"More claims than this are a finding. Default: no limit."`
	RequireIn texts        `toml:"require_in" doc:"Globs: each must match an article with a claim."`

	Tolerance text            `toml:"tolerance" write:"a share, tolerance = \"5%\", or an amount as in \"2 people\", \"1 day\", \"$1\"" doc:"How far values may differ: \"5%\", \"1 day\", \"2 people\"."`
	Precision text            `toml:"precision" doc:"exact: digits mean themselves; stated: they are rounded. Default: exact against expect and source, else stated."`
	Trend     text            `toml:"trend" doc:"rising or falling: how a later article may differ from an earlier one."`
	Limit     flag            `toml:"limit" doc:"Whether the value is a limit: \"up to 50 MB\", \"at most 50 MB\" and \"50 MB\" state the same, and \"up to 100 MB\" another. Default: false."`
	Revisions []revisionTable `toml:"revisions" write:"revisions = [{ date = 2020-01-09, reason = \"…\" }]" doc:"Days on which the fact was revised: articles on either side may differ."`
	By        texts           `toml:"by" doc:"attribution: claims of different named sources are not compared."`
	Convert   []convertTable  `toml:"convert" write:"[[rule.convert]], and below it from, to and base" doc:"Makes values of two dimensions comparable."`
	Severity  dictionary      `toml:"severity" write:"severity.conflict = \"warning\", one line for each relation" doc:"The severity of findings, by relation: off, note, warning or error."`

	Examples     []exampleTable `toml:"example" write:"[[rule.example]], and below it text = \"…\" and value = \"…\"" doc:"Texts, with the value that must be read from each."`
	Consistent   pairs          `toml:"consistent" doc:"Pairs of texts whose claims agree or can both be true."`
	Inconsistent pairs          `toml:"inconsistent" doc:"Pairs of texts whose claims are in conflict, tension or incomparable."`
	Todo         flag           `toml:"todo" doc:"Whether the examples may fail: a known miss. Default: false."`
	Enabled      flag           `toml:"enabled" doc:"Whether the rule is applied. Default: true."`
}

// exampleTable is one [[rule.example]].
type exampleTable struct {
	At *place

	Text  text       `toml:"text" doc:"The text."`
	Value text       `toml:"value" doc:"The value that the rule reads from it; \"\" if it states nothing."`
	Date  day        `toml:"date" doc:"The date of the text, where it matters."`
	Keys  dictionary `toml:"keys" doc:"The keys that the claim has."`
	Todo  flag       `toml:"todo" doc:"Whether the example may fail: a known miss. Default: false."`
}

// sourceTable is [rule.source].
type sourceTable struct {
	At *place

	File    text `toml:"file" doc:"The file, relative to the configuration's folder."`
	Find    text `toml:"find" doc:"A pattern with a hole: the value stands there."`
	Key     text `toml:"key" doc:"A key path, \"tool.version\", in a TOML, YAML or JSON file, or in front matter."`
	Heading text `toml:"heading" doc:"The heading below which rows or items are counted."`
	Count   text `toml:"count" doc:"What is counted: rows, or items."`
	Files   text `toml:"files" doc:"A glob: the number of files that match is the value."`
}

// revisionTable is one of revisions.
type revisionTable struct {
	At *place

	Date   day  `toml:"date" doc:"The day of the revision."`
	Reason text `toml:"reason" doc:"Why the fact was revised."`
}

// convertTable is one [[rule.convert]].
type convertTable struct {
	At *place

	From text `toml:"from" doc:"The unit of the values that are converted: \"percent\"."`
	To   text `toml:"to" doc:"The unit that they are converted to: \"USD/barrel\"."`
	Base text `toml:"base" doc:"What they are of: \"66.25 USD/barrel\"."`
	Date day  `toml:"date" doc:"The day that an exchange rate is of."`
}

// relateTable is one [[relate]].
type relateTable struct {
	At *place

	ID       text `toml:"id" doc:"The name of the computed fact, unique in the run."`
	Title    text `toml:"title" doc:"The fact, for readers of reports. Default: the id."`
	Why      text `toml:"why" doc:"Why it holds; shown with a finding."`
	Holds    text `toml:"holds" doc:"The expression, over ids of rules with _ for -: \"killed >= killed_members\"."`
	Over     text `toml:"over" doc:"article: within each article; corpus: over all. Default: article."`
	Severity text `toml:"severity" doc:"The severity of a finding: off, note, warning or error. Default: error."`
}
