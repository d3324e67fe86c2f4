package config

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The manual has a part for every key, and for no other; each says its default, says
// its flag, and has an example, which is read and sets that key.
func TestManual(t *testing.T) {
	source, err := os.ReadFile("../../docs/config.md")
	require.NoError(t, err)
	parts := regexp.MustCompile("(?m)^### `([a-z_]+)`$").Split(string(source), -1)[1:]
	headings := regexp.MustCompile("(?m)^### `([a-z_]+)`$").FindAllStringSubmatch(string(source), -1)
	var documented []string
	for i, heading := range headings {
		key := heading[1]
		documented = append(documented, key)
		part := parts[i]
		assert.Contains(t, part, "Default: ", key)
		assert.Regexp(t, "Flag:\\s`--|The arguments", part, key)
		example := regexp.MustCompile("(?s)```toml\n(.*?)```").FindStringSubmatch(part)
		require.NotNil(t, example, key)
		_, err := Parse(FileName, []byte(example[1]))
		require.NoError(t, err, key)
		assert.Regexp(t, `(?m)^(`+key+` *=|\[`+key+`\]|\[\[`+key+`\]\])`, example[1])
		assert.Contains(t, string(source), "[`"+key+"`](#"+key+")", "the table of settings")
	}
	assert.ElementsMatch(t, keys(), documented)
	for _, key := range keysOf(reflect.TypeFor[outletTable]()) {
		assert.Contains(t, parts[len(parts)-1], "- `"+key+"`: ")
	}
}

// Defaults that are texts stand in the manual as they are.
func TestManualDefaults(t *testing.T) {
	source, err := os.ReadFile("../../docs/config.md")
	require.NoError(t, err)
	d := Default()
	for key, want := range map[string]string{
		"rules": `["` + strings.Join(d.Rules, `", "`) + `"]`, "corpus": `["` + strings.Join(d.Corpus, `", "`) + `"]`,
		"accepted": `"` + d.Accepted + `"`, "fail_on": `"` + string(d.FailOn) + `"`, "dollar": `"` + d.Dollar + `"`,
	} {
		assert.Contains(t, string(source), "| [`"+key+"`](#"+key+") | `"+want+"` |")
	}
}
