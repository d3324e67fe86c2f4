package main

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLook(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name      string
		env       map[string]string
		color     string
		width     int
		wantWidth int
		wantColor bool
	}{
		{"no terminal", nil, "auto", -1, widthOfFiles, false},
		{"COLUMNS", map[string]string{"COLUMNS": "72"}, "auto", -1, 72, false},
		{"COLUMNS that is no number", map[string]string{"COLUMNS": "wide"}, "auto", -1, widthOfFiles, false},
		{"COLUMNS below one", map[string]string{"COLUMNS": "0"}, "auto", -1, widthOfFiles, false},
		{"the flag outweighs COLUMNS", map[string]string{"COLUMNS": "72"}, "auto", 50, 50, false},
		{"no limit", nil, "auto", 0, 0, false},
		{"colour into a pipe", nil, "always", -1, widthOfFiles, true},
		{"always outweighs NO_COLOR", map[string]string{"NO_COLOR": "1"}, "always", -1, widthOfFiles, true},
		{"never", nil, "never", -1, widthOfFiles, false},
	} {
		line := &commandLine{env: func(key string) (string, bool) { v, ok := test.env[key]; return v, ok }}
		l := look{line: line, color: test.color, width: test.width}
		o, err := l.options(io.Discard)
		require.NoError(t, err, test.name)
		assert.Equal(t, test.wantWidth, o.Width, test.name)
		assert.Equal(t, test.wantColor, o.Color, test.name)
	}
	_, err := (&look{line: &commandLine{}, color: "blue", width: 1}).options(io.Discard)
	assert.ErrorContains(t, err, `not "blue"`)
}

func TestParseOutputs(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		format string
		values []string
		want   []output
		err    string
	}{
		{"", nil, []output{{"text", ""}}, ""},
		{"json", nil, []output{{"json", ""}}, ""},
		{"", []string{"json"}, []output{{"json", ""}}, ""},
		{"", []string{"json=a=b.json", "text"}, []output{{"json", "a=b.json"}, {"text", ""}}, ""},
		{"text", []string{"json=out.json"}, []output{{"text", ""}, {"json", "out.json"}}, ""},
		{"jsn", nil, nil, `unknown format "jsn"; did you mean "json"?`},
		{"", []string{"nonsense=file"}, nil, `unknown format "nonsense"; there are text, json`},
		{"", []string{"json="}, nil, "names no file"},
		{"text", []string{"json"}, nil, "text and json cannot both go to standard output"},
	} {
		got, err := parseOutputs(test.format, test.values)
		if test.err != "" {
			assert.ErrorContains(t, err, test.err)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, test.want, got)
	}
}

func TestRunReportsOnStandardError(t *testing.T) {
	t.Parallel()
	var stdout, stderr bytes.Buffer
	line := &commandLine{
		args: []string{"check"}, stdout: &stdout, stderr: &stderr, dir: t.TempDir(),
		env: func(string) (string, bool) { return "", false },
	}
	assert.Equal(t, statusFailed, line.run(t.Context()))
	assert.Empty(t, stdout.String())
	assert.Equal(t, "factcheck: there is no folder rules/ here; write some rules with \"factcheck init\", or name rule files or folders with --rules\n", stderr.String())
}
