package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// sarifLog is what is written, as it is read.
type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	ColumnKind  string            `json:"columnKind"`
	Invocations []sarifInvocation `json:"invocations"`
	Results     []sarifResult     `json:"results"`
}

func TestSARIFGolden(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, SARIF(&b, sample(), Options{Version: "v0.0.0-test"}))
	golden(t, "check.sarif", b.String())
}

// The schema itself is OASIS' and not part of this repository: scripts/readers has the
// log read by sarif-multitool. Here stands what the schema asks of the fields that are
// written: that lines and columns count from 1, and which words there are.
func TestSARIFFollowsItsSchema(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]*verdict.Result{"sample": sample(), "empty": {}} {
		var b bytes.Buffer
		require.NoError(t, SARIF(&b, r, Options{}))
		var log sarifLog
		decoder := json.NewDecoder(&b)
		decoder.DisallowUnknownFields()
		require.NoError(t, decoder.Decode(&log), name)
		assert.Equal(t, "2.1.0", log.Version)
		require.Len(t, log.Runs, 1, name)
		run := log.Runs[0]
		assert.Equal(t, "utf16CodeUnits", run.ColumnKind)
		assert.NotEmpty(t, run.Tool.Driver.Name)
		assert.NotNil(t, run.Results, "a run without results has an empty list, %s", name)
		for _, result := range run.Results {
			assert.Contains(t, []string{"note", "warning", "error"}, result.Level)
			assert.NotEmpty(t, result.Message.Text)
			for _, l := range result.Locations {
				region := l.Physical.Region
				assert.Positive(t, region.StartLine)
				assert.True(t, region.StartColumn > 0 || region.EndColumn == 0, "without a beginning no end")
			}
		}
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
	var b bytes.Buffer
	require.NoError(t, writeSARIF(bufio.NewWriter(&b), sample(), Options{}, 7))
	var log sarifLog
	require.NoError(t, json.Unmarshal(b.Bytes(), &log))
	run := log.Runs[0]
	require.Len(t, run.Results, 7)
	for _, result := range run.Results {
		assert.Equal(t, "error", result.Level)
	}
	require.Len(t, run.Invocations[0].Notifications, 2)
	assert.Contains(t, run.Invocations[0].Notifications[0].Message.Text, "news/broken.txt could not be read")
	assert.Contains(t, run.Invocations[0].Notifications[1].Message.Text, "2 findings left out")
}

// GitHub takes 25,000 findings, of ten megabytes at most when they are packed, and shows
// 5,000. What does not fit is left out, and told.
func TestSARIFKeepsToTheLimitsOfGitHub(t *testing.T) {
	t.Parallel()
	r := sample()
	one := r.Findings[1]
	for range 100 {
		r.Findings = append(r.Findings, one)
	}
	assert.Equal(t, 80, sarifLimits{80, 10, 1 << 20}.fitting(r, Options{}))
	fits := sarifLimits{80, 10, 3500}.fitting(r, Options{})
	assert.Greater(t, fits, 10)
	assert.Less(t, fits, 80)
	assert.Equal(t, 10, sarifLimits{80, 10, 1}.fitting(r, Options{}), "what is shown always fits")
	for range githubLimits.shown {
		r.Findings = append(r.Findings, one)
	}
	i := sarifInvocationOf(r, githubLimits.shown+2)
	require.Len(t, i.Notifications, 3)
	assert.Contains(t, i.Notifications[1].Message.Text, fmt.Sprintf("%d findings left out", len(r.Findings)-5002))
	assert.Contains(t, i.Notifications[2].Message.Text, "GitHub shows 5000 of these 5002")
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
