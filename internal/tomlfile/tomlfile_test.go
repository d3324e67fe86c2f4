package tomlfile

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// garden is a table as a schema declares one.
type garden struct {
	Name    Text       `toml:"name"`
	Open    Flag       `toml:"open"`
	Beds    Whole      `toml:"beds"`
	Since   Day        `toml:"since"`
	Fruits  Texts      `toml:"fruits"`
	Sorts   Phrases    `toml:"sorts"`
	Labels  Dictionary `toml:"labels"`
	Crosses Pairs      `toml:"crosses"`
	Shed    *shed      `toml:"shed"`
	Trees   []tree     `toml:"tree"`
}

type shed struct {
	At   *Place
	Door Text `toml:"door"`
}

type tree struct {
	At   *Place
	Kind Text `toml:"kind"`
}

func decode(t testing.TB, source string) (garden, Problems) {
	t.Helper()
	file, problem := Parse("garden.toml", []byte(source))
	require.Nil(t, problem)
	d := Decoder{Names: map[string]string{"shed": "a shed", "tree": "a tree"}, Manual: "docs/garden.md"}
	var g garden
	d.Decode(file, &g, "a garden")
	return g, d.Problems.Sorted()
}

func TestDecode(t *testing.T) {
	g, problems := decode(t, `name = "Kew"
open = true
beds = 12
since = 1759-07-01
fruits = ["pear", "plum"]
crosses = [["quince", "medlar"]]

[sorts]
plum = ["damson", "gage"]
apple = ["russet"]

[labels]
pear = "Pyrus"

[shed]
door = "green"

[[tree]]
kind = "oak"
[[tree]]
kind = "lime"
`)
	assert.Empty(t, problems)
	assert.Equal(t, "Kew", g.Name.Text)
	assert.True(t, g.Open.On)
	assert.Equal(t, 12, g.Beds.N)
	assert.Equal(t, "1759-07-01", g.Since.Day.String())
	assert.Equal(t, []string{"pear", "plum"}, g.Fruits.Strings())
	assert.Equal(t, []string{"plum", "apple"}, g.Sorts.Names(), "in the order of the file")
	assert.Equal(t, []string{"damson", "gage"}, g.Sorts.List("plum").Strings())
	label, found := g.Labels.Find("pear")
	assert.True(t, found)
	assert.Equal(t, "Pyrus", label.Text)
	require.Len(t, g.Crosses.All, 1)
	assert.Equal(t, "medlar", g.Crosses.All[0][1].Text)
	assert.Equal(t, "green", g.Shed.Door.Text)
	require.Len(t, g.Trees, 2)
	assert.Equal(t, "lime", g.Trees[1].Kind.Text)
	assert.Equal(t, 20, g.Trees[1].At.Line())
	assert.Equal(t, 21, g.Trees[1].Kind.Line())
}

func TestDecodeSaysEverythingThatIsWrong(t *testing.T) {
	_, problems := decode(t, `nam = "Kew"
open = "true"
beds = "12"
since = "1759-07-01"
fruits = "pear"
crosses = [["quince"], ["a", "b"]]
shed = 3

[tree]
kind = "oak"
`)
	var found []string
	for _, p := range problems {
		found = append(found, p.Message+" / "+p.Hint)
		assert.Equal(t, "garden.toml", p.File)
	}
	assert.Equal(t, []string{
		`a garden has no key "nam" / did you mean "name"?`,
		`open must be true or false, not a text / write open = true, or false`,
		`beds must be a whole number, not a text / write beds = 12`,
		`since must be a date, not a text / write since = 1759-07-01`,
		`fruits must be a list of texts, not a text / write fruits = ["pear"]`,
		`an entry of crosses must be two texts, not 1 / write ["a text", "another"]`,
		`shed must be a table, not a number / write [shed] and its keys below`,
		`tree must be a list of tables, not a table / write [[tree]] above each`,
	}, found)
}

// A hint gives nothing that would be wrong again.
func TestHintsAreRight(t *testing.T) {
	_, problems := decode(t, "name = \"Kew\"\nbeds = \"many\"\nsince = \"1759-13-01\"\n")
	require.Len(t, problems, 2)
	assert.Equal(t, "write digits without quotes, as in beds = 12", problems[0].Hint)
	assert.Equal(t, "write a day that exists, without quotes, as in since = 2020-01-31", problems[1].Hint)
}

// What a text means is found again in the file, whatever it is quoted with.
func TestInside(t *testing.T) {
	for _, c := range []struct{ name, source, part, written string }{
		{"plain", `name = "two words"`, "words", "words"},
		{"an escaped quotation mark before it", `name = "a \"b\" word"`, "word", "word"},
		{"an escape of its own", `name = "caf\u00e9 bar"`, "é bar", `\u00e9 bar`},
		{"single quotes, where a backslash is one", `name = 'a\d word'`, `\d word`, `\d word`},
		{"three quotes and a first line's end", "name = \"\"\"\none\ntwo\"\"\"", "two", "two"},
		{"three quotes, CRLF", "name = '''\r\none\r\ntwo'''", "two", "two"},
		{"a line's end that is not meant", "name = \"\"\"one \\\n   two\"\"\"", "two", "two"},
		{"beyond the basic plane", `name = "\U0001F333 tree"`, "tree", "tree"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, problems := decode(t, c.source)
			require.Empty(t, problems)
			offset := len(g.Name.Text) - len(c.part)
			require.Equal(t, c.part, g.Name.Text[offset:])
			span := g.Name.Inside(offset, len(c.part))
			assert.Equal(t, c.written, c.source[span.Start:span.End])
		})
	}
}

func TestProblemPointsAtCharacters(t *testing.T) {
	file, problem := Parse("a.toml", []byte("\uFEFFname = \"é\"\r\n\tlabel = \"tree\"\r\n"))
	require.Nil(t, problem)
	p := file.root.fields["label"].Problem("say so", "%q is none", "tree")
	assert.Equal(t, "a.toml:2:10: \"tree\" is none\n"+
		"  2 | \tlabel = \"tree\"\n"+
		"    | \t        ^^^^^^\n"+
		"  hint: say so", p.Error())
}

// FuzzParse holds that no file stops the reader, and that every place lies in its file.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "name = \"Kew\"", "[[tree]]\nkind = 'a'\n[tree.b]\nc = 1\n[[tree]]", "a.b.c = {d = [1, [2, {e = 3}]]}",
		"name = \"\"\"\r\na\\\n  b\"\"\"", "\uFEFFx = 1", "x = \"\xff\"", "x = 1979-05-27T07:32:00Z", "a = 1\na = 2", "[a]\n[a]",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		file, problem := Parse("fuzz.toml", []byte(source))
		if problem != nil {
			assert.NotEmpty(t, problem.Error())
			return
		}
		var look func(pl *Place)
		look = func(pl *Place) {
			where := pl.Where()
			require.LessOrEqual(t, 0, where.Start)
			require.LessOrEqual(t, where.Start, where.End)
			require.LessOrEqual(t, where.End, len(file.source))
			for _, field := range pl.fields {
				require.NotEmpty(t, field.Problem("", "anything").Error())
				look(field)
			}
			for _, elem := range pl.elems {
				look(elem)
			}
		}
		look(file.root)
		d := Decoder{Manual: "docs/garden.md"}
		var g garden
		d.Decode(file, &g, "a garden")
	})
}
