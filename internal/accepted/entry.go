package accepted

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// file is a file of accepted findings as it is written.
type file struct {
	Accepted []table `toml:"accepted"`
}

// table is one [[accepted]].
type table struct {
	At *tomlfile.Place

	Rule        tomlfile.Text `toml:"rule"`
	Fingerprint tomlfile.Text `toml:"fingerprint"`
	Relation    tomlfile.Text `toml:"relation"`
	Reason      tomlfile.Text `toml:"reason"`
	By          tomlfile.Text `toml:"by"`
	Expires     tomlfile.Day  `toml:"expires"`
	Says        []side        `toml:"says" write:"says = [{ article = \"a.txt\", text = \"ten people\" }]"`
	Against     []side        `toml:"against" write:"against = [{ article = \"b.txt\", text = \"twelve people\" }]"`
}

// side is one entry of says.
type side struct {
	At *tomlfile.Place

	Article tomlfile.Text `toml:"article"`
	Text    tomlfile.Text `toml:"text"`
	With    tomlfile.Text `toml:"with"`
}

// said returns what the entries of a list say.
func said(list []side) (all []Says) {
	for _, s := range list {
		all = append(all, Says{Article: s.Article.Text, Text: s.Text.Text, With: s.With.Text})
	}
	return all
}

// compiler makes entries of tables, and notes what is wrong.
type compiler struct {
	tomlfile.Decoder
	lines map[string]int // of the entries so far, by fingerprint
}

func (c *compiler) entry(t *table) Entry {
	e := Entry{
		Rule: t.Rule.Text, Fingerprint: t.Fingerprint.Text, Relation: c.relation(t.Relation),
		Reason: strings.TrimSpace(t.Reason.Text), By: t.By.Text, Expires: calendar.Latest, Line: t.At.Line(),
		Says: said(t.Says), Against: said(t.Against),
	}
	if t.Expires.Place != nil {
		e.Expires = t.Expires.Day
	}
	c.need(t, t.Rule, "rule", "names no rule", `write rule = "…", the id of the rule`)
	c.need(t, t.Fingerprint, "fingerprint", "has no fingerprint", `copy it from the finding, or let "factcheck accept" write the entry`)
	c.need(t, t.Reason, "reason", "has no reason", `write reason = "…": why both may stand`)
	return e
}

// need notes that a text is not there, or empty.
func (c *compiler) need(t *table, text tomlfile.Text, key, lack, hint string) {
	switch {
	case strings.TrimSpace(text.Text) != "":
	case text.Place != nil:
		c.Add(text.Problem(hint, "the accepted finding %s", lack))
	default:
		c.Add(t.At.Lack([]string{key}, hint, "the accepted finding %s", lack))
	}
}

// relation takes the relation of an entry, which it need not have: people read it.
func (c *compiler) relation(t tomlfile.Text) value.Relation {
	known := []string{string(value.Compatible), string(value.Tension), string(value.Conflict), string(value.Incomparable), string(verdict.Missing)}
	if t.Place == nil || slices.Contains(known, t.Text) {
		return value.Relation(t.Text)
	}
	hint := "it is one of " + strings.Join(known, ", ")
	if near := spelling.Nearest(t.Text, known); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	c.Add(t.Problem(hint, "there is no relation %q", t.Text))
	return ""
}

// once notes a finding that an earlier entry accepts as well.
func (c *compiler) once(t *table) {
	mark := t.Fingerprint.Text
	first, twice := c.lines[mark]
	if !twice {
		c.lines[mark] = t.At.Line()
		return
	}
	if mark != "" {
		c.Add(t.Fingerprint.Problem(fmt.Sprintf("leave out this one, or that of line %d", first), "the finding %s is accepted twice", mark))
	}
}
