package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

func TestSARIFGolden(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, SARIF(&b, sample(), Options{Version: "v0.0.0-test"}))
	golden(t, "check.sarif", b.String())
}

// The schema is OASIS', with errata 01, as the "$schema" of the file names it.
func TestSARIFFollowsItsSchema(t *testing.T) {
	t.Parallel()
	schema := compileSchema(t, "testdata", "sarif-schema-2.1.0.json")
	for name, r := range map[string]*verdict.Result{"sample": sample(), "empty": {}} {
		var b bytes.Buffer
		require.NoError(t, SARIF(&b, r, Options{}))
		broken := strings.Replace(b.String(), `"columnKind": "utf16CodeUnits"`, `"columnKind": "bytes"`, 1)
		instance, err := jsonschema.UnmarshalJSON(&b)
		require.NoError(t, err, name)
		assert.NoError(t, schema.Validate(instance), name)

		instance, err = jsonschema.UnmarshalJSON(strings.NewReader(broken))
		require.NoError(t, err, name)
		assert.Error(t, schema.Validate(instance), "the check must be able to fail")
	}
}

// GitHub rejects the whole file if one result has no location.
func TestSARIFResultsHaveALocationAndARule(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, SARIF(&b, sample(), Options{}))
	var log sarifLog
	require.NoError(t, json.Unmarshal(b.Bytes(), &log))
	for _, result := range log.Runs[0].Results {
		assert.Len(t, result.Locations, 1)
		assert.NotEmpty(t, result.Locations[0].Physical.Artifact.URI)
		assert.Equal(t, result.RuleID, log.Runs[0].Tool.Driver.Rules[result.RuleIndex].ID)
	}
}

func TestSARIFKeepsTheMostSevereAndCountsTheRest(t *testing.T) {
	t.Parallel()
	run := sarifRunOf(sample(), Options{}, 7)
	require.Len(t, run.Results, 7)
	for _, result := range run.Results {
		assert.Equal(t, "error", result.Level)
	}
	require.Len(t, run.Invocations[0].Notifications, 2)
	assert.Contains(t, run.Invocations[0].Notifications[0].Message.Text, "news/broken.txt could not be read")
	assert.Contains(t, run.Invocations[0].Notifications[1].Message.Text, "2 findings left out")
}

func TestSARIFPaths(t *testing.T) {
	t.Parallel()
	assert.Equal(t, sarifArtifact{"news/a%20b%23.txt", "%SRCROOT%"}, sarifArtifactOf("news/a b#.txt"))
	assert.Equal(t, sarifArtifact{"news/%E5%88%97.txt", "%SRCROOT%"}, sarifArtifactOf("news/列.txt"))
	assert.Equal(t, sarifArtifact{"./a:b.txt", "%SRCROOT%"}, sarifArtifactOf("a:b.txt"))
	assert.Equal(t, sarifArtifact{"file:///tmp/a.txt", ""}, sarifArtifactOf("/tmp/a.txt"))
}

func TestSARIFTextMakesNoLinks(t *testing.T) {
	t.Parallel()
	assert.Equal(t, `a \[link\](http://x) \\ ␛`, sarifText("a [link](http://x) \\ \x1b"))
}

func TestSARIFVersion(t *testing.T) {
	t.Parallel()
	assert.Equal(t, "1.2.3", sarifVersion("v1.2.3"))
	assert.Equal(t, "", sarifVersion("(devel)"))
	assert.Equal(t, "", sarifVersion(""))
}
