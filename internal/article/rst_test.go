package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/pace"
)

// isSpaced tells that white space, or nothing between two cells, is one space.
func isSpaced(file, text string) bool { return isHTML(file, text) || file == "" && text == " " }

func TestRST(t *testing.T) {
	tests := []struct {
		name, source string
		want         []part
	}{
		{"sections", "Oil\n===\n\nWhy\n---\n\nIt rose\nby 4%.\n\nGold\n====\n", []part{{Title, "Oil"}, {Heading, "Why"}, {Body, "It rose by 4%."}, {Heading, "Gold"}}},
		{"line over a heading", "====\nOil\n====\n\nWhy\n====\n", []part{{Title, "Oil"}, {Heading, "Why"}}},
		{"spans", "*Oil* **rose** by ``4%`` (`again <http://a.example>`_), :ref:`see <x>`, :func:`~a.b`, R\\&D, Python_ [1]_ |x|.", []part{{Body, "Oil rose by 4% (again), see, a.b, R&D, Python x."}}},
		{"no spans", "2 * 3 * 4, snake_case, a*b*c, ``a", []part{{Body, "2 * 3 * 4, snake_case, a*b*c, ``a"}}},
		{"spans over lines", "*Oil\nrose* so.", []part{{Body, "Oil rose so."}}},
		{"literal block", "So::\n\n   a = 5\n\n   b\n\nEnd. ::\n\n  c\n", []part{{Body, "So:"}, {Code, "a = 5\n\n   b"}, {Body, "End."}, {Code, "c"}}},
		{"lists", "- Oil\n  rose\n- Gold\n\n  fell\n\n1. One\n2. Two\n\n   * Three\n", []part{{Body, "Oil rose"}, {Body, "Gold"}, {Body, "fell"}, {Body, "One"}, {Body, "Two"}, {Body, "Three"}}},
		{"no list", "1984 was a year.\n\n3.5 percent rose.", []part{{Body, "1984 was a year."}, {Body, "3.5 percent rose."}}},
		{"definitions", "Oil\n  It rose.\n\nGold\n  It fell.\n", []part{{Body, "Oil"}, {Body, "It rose."}, {Body, "Gold"}, {Body, "It fell."}}},
		{"quotation", "He said:\n\n   Oil rose.\n\nSo.", []part{{Body, "He said:"}, {Quotation, "Oil rose."}, {Body, "So."}}},
		{"directives", ".. note:: Oil\n   rose.\n\n   Gold fell.\n\n.. code-block:: go\n   :linenos:\n\n   a := 5\n\n.. image:: a.png\n   :alt: 4%\n\n.. versionadded:: 1.20\n\n.. figure:: a.png\n   :width: 5\n\n   A caption.\n",
			[]part{{Body, "Oil rose."}, {Body, "Gold fell."}, {Code, "a := 5"}, {Body, "1.20"}, {Body, "A caption."}}},
		{"comments and targets", ".. A comment\n   of 4%.\n\n.. _oil: http://a.example\n\n.. |x| replace:: y\n\nSo.", []part{{Body, "So."}}},
		{"footnote", "So [1]_.\n\n.. [1] Oil\n   rose.\n", []part{{Body, "So ."}, {Body, "Oil rose."}}},
		{"fields", "Oil\n===\n\n:Author: Ana\n:Date: 2020-01-03\n\nSo.\n", []part{{Title, "Oil"}, {FrontMatter, "Author: Ana"}, {FrontMatter, "Date: 2020-01-03"}, {Body, "So."}}},
		{"doctest", ">>> 1 + 1\n2\n\nSo.", []part{{Code, ">>> 1 + 1\n2"}, {Body, "So."}}},
		{"transition", "Oil\n\n----\n\nGold", []part{{Body, "Oil"}, {Body, "Gold"}}},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.rst", []byte(tt.source))
			require.NoError(t, err)
			checkArticle(t, a, isSpaced)
			assert.Equal(t, tt.want, parts(a))
		})
	}
}

func cells(a *Article) [][3]string {
	var got [][3]string
	for _, r := range a.Regions {
		if r.Place == Table {
			got = append(got, [3]string{a.Text[r.Start:r.End], r.Row, r.Column})
		}
	}
	return got
}

func TestRSTTables(t *testing.T) {
	want := [][3]string{
		{"Plan", "", ""}, {"Répos, all", "", ""}, {"Free", "", "Plan"}, {"5 or more", "Free", "Répos, all"}, {"Pro", "", "Plan"}, {"50", "Pro", "Répos, all"},
	}
	for name, source := range map[string]string{
		"simple":           "=====  ==========\nPlan   Répos, all\n=====  ==========\nFree   5 or\n       more\nPro    *50*\n=====  ==========\n\nSo.",
		"grid":             "  +------+------------+\n  | Plan | Répos, all |\n  +======+============+\n  | Free | 5 or       |\n  |      | more       |\n  +------+------------+\n  | Pro  | *50*       |\n  +------+------------+\n\nSo.",
		"csv":              ".. csv-table::\n   :header-rows: 1\n\n   Plan, \"Répos, all\"\n   Free,\"5 or\n   more\"\n\n   \"Pro\" ,  *50*\n\nSo.",
		"csv with headers": ".. csv-table::\n   :delim: ;\n   :header: Plan ; \"Répos,\n      all\"\n   :widths: 1, 2\n\n   Free;5 or more\n   Pro;*50*\n\nSo.",
		"list":             ".. list-table::\n   :header-rows: 1\n   :widths: 10 20\n\n   * - Plan\n     - Répos, all\n   * - Free\n     - 5 or\n       more\n\n   *  -  Pro\n      -  *50*\n\nSo.",
		"list of dashes":   ".. list-table::\n   :header-rows: 1\n\n   - * Plan\n     * Répos, all\n   - * Free\n     * 5 or more\n   -\n     * Pro\n     * *50*\n\nSo.",
	} {
		a, err := Parse("a.rst", []byte(source))
		require.NoError(t, err)
		checkArticle(t, a, isSpaced)
		assert.Equal(t, want, cells(a), name)
		assert.Equal(t, "So.", a.Text[len(a.Text)-3:], name)
	}
}

// Cells that reach over columns and rows, in tables that are drawn.
func TestRSTSpans(t *testing.T) {
	grid := `+------------+-----------+--------+
| Plan       | Répos     | Users  |
+============+===========+========+
| Free       | five of any sort   |
+------------+-----------+--------+
| Team       | fifty     | - ten  |
+------------+ at most,  |        |
| Pro        | shared    | - more |
|            | by all    |        |
+------------+-----------+--------+
| all of them need a name and key |
+------------+-----------+--------+
`
	simple := `=====  =====  ======
   Limits     So
------------  ------
Répos  Users  what
=====  =====  ======
5      1      a | b
50 in all of  c
              d

              e
-      -      f
=====  =====  ======
`
	plain := `====  ====
Free  5
Team  50
====  ====
`
	first := `+----+----+
| Our plans |
+----+----+
| a  | b  |
+====+====+
| c  | 5  |
+----+----+
`
	tests := map[string][][3]string{
		grid: {
			{"Plan", "", ""}, {"Répos", "", ""}, {"Users", "", ""},
			{"Free", "", "Plan"}, {"five of any sort", "Free", "Répos"},
			{"Team", "", "Plan"}, {"fifty at most, shared by all", "Team", "Répos"}, {"- ten", "Team", "Users"}, {"- more", "Team", "Users"},
			{"Pro", "", "Plan"},
			{"all of them need a name and key", "", "Plan"},
		},
		simple: {
			{"Limits", "", ""}, {"So", "", ""}, {"Répos", "", ""}, {"Users", "", ""}, {"what", "", ""},
			{"5", "", "Limits Répos"}, {"1", "5", "Limits Users"}, {"a | b", "5", "So what"},
			{"50 in all of", "", "Limits Répos"}, {"c d", "50 in all of", "So what"}, {"e", "50 in all of", "So what"},
			{"-", "", "Limits Répos"}, {"-", "-", "Limits Users"}, {"f", "-", "So what"},
		},
		plain: {{"Free", "", ""}, {"5", "Free", ""}, {"Team", "", ""}, {"50", "Team", ""}},
		first: {{"Our plans", "", ""}, {"a", "", ""}, {"b", "", ""}, {"c", "", "Our plans a"}, {"5", "c", "Our plans b"}},
	}
	for source, want := range tests {
		a, err := Parse("a.rst", []byte(source+"\nSo.\n"))
		require.NoError(t, err)
		checkArticle(t, a, isSpaced)
		var got [][3]string
		for _, r := range a.Regions {
			if r.Place == Table {
				got = append(got, [3]string{a.Text[r.Start:r.End], r.Row, r.Column})
			}
		}
		assert.Equal(t, want, got, source)
		assert.True(t, strings.HasSuffix(a.Text, "\n\nSo."), a.Text)
	}
}

// Tables of very many columns or lines cost no more than their size.
func TestRSTTablesAreLinear(t *testing.T) {
	for name, grow := range map[string]func(n int) string{
		"columns of a grid": func(n int) string {
			return strings.Repeat("+-", n) + "+\n" + strings.Repeat("|a", n) + "|\n" + strings.Repeat("+-", n) + "+\n"
		},
		"rows of a grid":  func(n int) string { return strings.Repeat("+-+-+\n|a|b|\n", n) + "+-+-+\n" },
		"a row of a grid": func(n int) string { return "+-+-+\n" + strings.Repeat("|a|b|\n", n) + "+-+-+\n" },
		"steps":           func(n int) string { return strings.Repeat("+-", n) + "+\n" + strings.Repeat("| |\n+-+\n", n) },
		"columns of a simple": func(n int) string {
			return strings.Repeat("= ", n) + "=\n" + strings.Repeat("a ", n) + "a\n" + strings.Repeat("- ", n) + "-\n" + strings.Repeat("= ", n) + "=\n"
		},
		"short rows": func(n int) string {
			return strings.Repeat("= ", n) + "=\n" + strings.Repeat("a\n", n) + strings.Repeat("= ", n) + "=\n"
		},
		"short rows of a grid": func(n int) string {
			return strings.Repeat("+-", n) + "+\n" + strings.Repeat("|a\n", n) + strings.Repeat("+-", n) + "+\n"
		},
	} {
		pace.Linear(t, name, func(size int) func() {
			source := []byte(grow(size / 4))
			return func() { _, _ = Parse("a.rst", source) }
		})
	}
}

// What the rows of a directive's table may have besides.
func TestRSTTableDirectives(t *testing.T) {
	for name, test := range map[string]struct {
		source string
		want   [][3]string
	}{
		"no headers":      {".. csv-table:: Plans\n\n   Free, 5\n", [][3]string{{"Free", "", ""}, {"5", "Free", ""}}},
		"marks":           {".. csv-table::\n\n   \"The \"\"Free\"\" plan\",5\n", [][3]string{{`The "Free" plan`, "", ""}, {"5", `The "Free" plan`, ""}}},
		"an empty cell":   {".. csv-table::\n\n   Free,,5\n   ,6\n", [][3]string{{"Free", "", ""}, {"5", "Free", ""}, {"6", "", ""}}},
		"open marks":      {".. csv-table::\n\n   Free,\"5\n   6\n", [][3]string{{"Free", "", ""}, {"5 6", "Free", ""}}},
		"tabs":            {".. csv-table::\n   :delim: tab\n\n   Free\t5, 6\n", [][3]string{{"Free", "", ""}, {"5, 6", "Free", ""}}},
		"rows of headers": {".. csv-table::\n   :header: A, B\n   :header-rows: 1\n\n   c, d\n   5, 6\n", [][3]string{{"A", "", ""}, {"B", "", ""}, {"c", "", ""}, {"d", "", ""}, {"5", "", "A c"}, {"6", "5", "B d"}}},
		"paragraphs":      {".. list-table::\n\n   * - Free\n\n       So.\n     - 5\n\n   * - 6\n", [][3]string{{"Free", "", ""}, {"So.", "", ""}, {"5", "Free", ""}, {"6", "", ""}}},
		"no list":         {".. list-table::\n\n   Free\n", nil},
		"nothing":         {".. list-table:: Plans\n   :header-rows: x\n", nil},
	} {
		a, err := Parse("a.rst", []byte(test.source))
		require.NoError(t, err, name)
		checkArticle(t, a, isSpaced)
		assert.Equal(t, test.want, cells(a), name)
	}
}

func TestRSTDate(t *testing.T) {
	a, err := Parse("a.rst", []byte("Oil\n===\n\n:Date: January 3, 2020\n\nSo.\n\n:Date: 2021-01-01\n"))
	require.NoError(t, err)
	assert.Equal(t, "Oil", a.Title)
	assert.Equal(t, "2020-01-03", a.Date.Days.String())
	_, err = Parse("a.rst", []byte("Oil\n===\n\n:Date: 2020-02-30\n"))
	assert.EqualError(t, err, "line 4, column 8: there is no day 2020-02-30; correct the article's date")
}

func TestRSTDeep(t *testing.T) {
	_, err := Parse("a.rst", []byte(stairs(1200)))
	assert.ErrorContains(t, err, "nests too deep")
	_, err = Parse("a.rst", []byte(strings.Repeat("- ", 5000)+"a"))
	assert.ErrorContains(t, err, "nests too deep")
	_, err = Parse("a.rst", []byte(strings.Repeat("*a ", 20_000)))
	assert.NoError(t, err)
}

func FuzzRST(f *testing.F) {
	for _, seed := range []string{
		"Oil\n===\n\n*a* ``b`` `c <d>`_ :e:`f`\n\n::\n\n  g\n", "- a\n\n  b\n\n1. c\n", "== ==\na  b\n== ==\nc  d\n== ==\n", "+--+--+\n|a |b |\n+==+==+\n|c |d |\n+--+--+\n",
		".. csv-table:: a\n   :header: b, c\n\n   \"d \"\"e\"\"\", f\n", ".. list-table::\n   :header-rows: 1\n\n   * - a\n     - b\n   * - c\n\n       d\n",
		".. note:: a\n   :b: c\n\n   d\n\n.. [1] e\n", ":Date: 2020\n\na\n  b\n", "\tx\n y\n", "caf\xe9 *a*", "\xff\xfe*\x00a\x00*\x00",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		if a, err := Parse("a.rst", source); err == nil {
			checkArticle(t, a, func(file, text string) bool {
				return isSpaced(file, text) || isEncoded(a)(file, text) || a.file.encoding != utf8Plain && isSpaced(a.file.encoding.text([]byte(file)), text)
			})
		}
	})
}
