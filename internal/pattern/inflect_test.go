package pattern

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestInflect(t *testing.T) {
	for _, c := range []struct{ base, forms string }{
		{"kill", "kill killed killing kills"},
		{"lead", "lead leading leads led"},
		{"strike", "strike stricken strikes striking struck"},
		{"stop", "stop stopped stopping stops"},
		{"commit", "commit commits committed committing"},
		{"travel", "travel traveled traveling travelled travelling travels"},
		{"open", "open opened opening opens"},
		{"agree", "agree agreed agreeing agrees"},
		{"seize", "seize seized seizes seizing"},
		{"deny", "deny denied denies denying"},
		{"play", "play played playing plays"},
		{"fix", "fix fixed fixes fixing"},
		{"die", "die died dies dying"},
		{"lie", "lie lain lay lied lies lying"},
		{"panic", "panic panicked panicking panics"},
		{"quit", "quit quits quitting"},
		{"equip", "equip equipped equipping equips"},
		{"focus", "focus focused focuses focusing focussed focussing"},
		{"hit", "hit hits hitting"},
		{"go", "go goes going gone went"},
		{"do", "do did does doing done"},
		{"have", "have had has having"},
		{"wound", "wound wounded wounding wounds"},
		{"found", "found founded founding founds"},
		{"child", "child childed childing children"},
		{"be", "be am are been being is was were"},
		{"dye", "dye dyed dyeing dyes"},
		{"x", "x xed xes xing"},
	} {
		assert.Equal(t, c.forms, strings.Join(Inflect(c.base), " "))
	}
}

func TestBaseForm(t *testing.T) {
	assert.Equal(t, "lead", BaseForm("led"))
	assert.Equal(t, "strike", BaseForm("stricken"))
	assert.Equal(t, "", BaseForm("kill"))
	assert.Equal(t, "", BaseForm("killed")) // a regular form is not in the table
	assert.Equal(t, "", BaseForm("wound"))  // a base form too
	assert.Equal(t, "", BaseForm("lay"))
}
