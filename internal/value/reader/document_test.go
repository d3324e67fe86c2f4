package reader

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// documented returns the rows of the table of docs/values.md that has this head.
func documented(t *testing.T, head ...string) [][]string {
	t.Helper()
	return documentedOn(t, "values.md", head...)
}

// documentedOn returns the rows of such a table on a page of the documentation.
func documentedOn(t *testing.T, page string, head ...string) [][]string {
	t.Helper()
	data, err := os.ReadFile("../../../docs/" + page)
	require.NoError(t, err)
	var rows [][]string
	inside := false
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case !strings.HasPrefix(line, "|"):
			inside = false
		case strings.Join(cells, "|") == strings.Join(head, "|"):
			inside = true
		case inside && !strings.HasPrefix(line, "|---"):
			require.Len(t, cells, len(head), line)
			rows = append(rows, cells)
		}
	}
	require.NotEmpty(t, rows, head)
	return rows
}

// only reads the one value of a text.
func only(t *testing.T, text string) value.Value {
	t.Helper()
	values := New(Options{}).ReadText(text)
	require.Len(t, values, 1, "%q: %v", text, values)
	return values[0].Resolve(calendar.On(0))
}

func TestDocumentedReading(t *testing.T) {
	for _, row := range documented(t, "text", "kind", "bound", "value", "unit") {
		before, rest, _ := strings.Cut(row[0], "**")
		marked, after, _ := strings.Cut(rest, "**")
		t.Run(marked, func(t *testing.T) {
			v := only(t, before+marked+after)
			assert.Equal(t, marked, v.Text)
			assert.Equal(t, row[1], string(v.Kind))
			assert.Equal(t, row[2], string(v.Bound))
			number := v.Number.String()
			if v.Bound == value.Range {
				number = v.Low.String() + " to " + v.High.String()
			}
			assert.Equal(t, row[3], number)
			name := v.Unit
			if v.Per != "" {
				name += " per " + v.Per
			}
			assert.Equal(t, row[4], name)
		})
	}
}

func TestDocumentedStories(t *testing.T) {
	for _, row := range documentedOn(t, "dates.md", "text", "dates") {
		before, rest, _ := strings.Cut(row[0], "**")
		marked, after, _ := strings.Cut(rest, "**")
		found := "none"
		for _, v := range New(Options{}).ReadText(before + marked + after) {
			if v.Text == marked {
				found = v.Resolve(calendar.On(0)).Days.String()
			}
		}
		assert.Equal(t, row[1], found, row[0])
	}
}

func TestDocumentedRejections(t *testing.T) {
	r := New(Options{Explain: true})
	for _, row := range documented(t, "text", "why it is none") {
		before, rest, _ := strings.Cut(row[0], "**")
		marked, after, _ := strings.Cut(rest, "**")
		t.Run(marked, func(t *testing.T) {
			var reasons []string
			for values, rejected := range r.Sentences(before+marked+after, nil) {
				for _, v := range values {
					assert.NotEqual(t, marked, v.Text)
				}
				for _, bad := range rejected {
					if bad.Text == marked {
						reasons = append(reasons, bad.Reason)
					}
				}
			}
			assert.Equal(t, row[1:], reasons)
		})
	}
}

func TestDocumentedSets(t *testing.T) {
	for _, row := range documented(t, "text", "hard", "soft") {
		t.Run(row[0], func(t *testing.T) { checkSets(t, only(t, row[0]), row[1], row[2]) })
	}
	for _, row := range documented(t, "word", "hard", "soft") {
		t.Run(row[0], func(t *testing.T) {
			checkSets(t, value.Value{Kind: value.Count, Bound: value.Vague, Vague: row[0]}, row[1], row[2])
		})
	}
}

// checkSets compares the sets of v, in its own unit, with what is documented.
func checkSets(t *testing.T, v value.Value, hard, soft string) {
	t.Helper()
	set, ok := v.Set(false)
	require.True(t, ok)
	inUnit := func(i value.Interval) string {
		u, ok := unit.Lookup(v.Unit)
		if !ok {
			return i.String()
		}
		if i.Low != nil {
			i.Low = u.FromBase(i.Low)
		}
		if i.High != nil {
			i.High = u.FromBase(i.High)
		}
		return i.String()
	}
	assert.Equal(t, hard, inUnit(set.Hard), "hard")
	assert.Equal(t, soft, inUnit(set.Soft), "soft")
}

func TestDocumentedRelations(t *testing.T) {
	for _, row := range documented(t, "one", "other", "relation", "why") {
		t.Run(row[0]+", "+row[1], func(t *testing.T) {
			relation, why := value.Relate(only(t, row[0]), only(t, row[1]), value.Comparison{})
			assert.Equal(t, row[2], string(relation))
			assert.Equal(t, row[3], why)
		})
	}
}
