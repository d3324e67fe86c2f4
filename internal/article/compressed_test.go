package article

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The members of a gzip file are read one behind the other, and zeros behind them passed
// over, as tapes have them.
func TestMembersOfGzip(t *testing.T) {
	one, two, none := gzipped(t, "Oil "), gzipped(t, "rose."), gzipped(t, "")
	for name, tt := range map[string]struct{ source, want string }{
		"one":          {one, "Oil "},
		"two":          {one + two, "Oil rose."},
		"an empty one": {one + none + two + none, "Oil rose."},
		"zeros":        {one + two + strings.Repeat("\x00", 1000), "Oil rose."},
		"a zero":       {one + "\x00", "Oil "},
	} {
		a, err := Parse("a.txt.gz", []byte(tt.source))
		require.NoError(t, err, name)
		assert.Equal(t, tt.want, a.Text, name)
	}
}

// An error says what kept a file from being unpacked.
func TestWhatCannotBeUnpacked(t *testing.T) {
	gz, zst := gzipped(t, "Oil rose."), zstandard(t, "Oil rose.")
	const cut, unpacked = "the packed file is cut off", "this cannot be unpacked: "
	for _, tt := range []struct{ name, source, want string }{
		{"a.txt.gz", "", unpacked + "it is empty"},
		{"a.txt.gz", "Oil rose by 4% today.", unpacked + "it is no gzip"},
		{"a.txt.gz", gz[:5], cut},
		{"a.txt.gz", gz[:len(gz)-1], cut},
		{"a.txt.gz", gz + gz[:1], unpacked + "something that is no gzip stands behind it"},
		{"a.txt.gz", gz + gz[:2], cut},
		{"a.txt.gz", gz + gz[:15], cut},
		{"a.txt.gz", gz + "Oil", unpacked + "something that is no gzip stands behind it"},
		{"a.txt.gz", gz + "\x00\x00Oil", unpacked + "something that is no gzip stands behind it"},
		{"a.txt.gz", gz[:len(gz)-8] + "abcd" + gz[len(gz)-4:], unpacked + "gzip: invalid checksum"},
		{"a.txt.zst", "", unpacked + "it is empty"},
		{"a.txt.zst", "Oil rose by 4% today.", unpacked + "it is no Zstandard, or something else stands behind that"},
		{"a.txt.zst", zst + "Oil rose by 4%.", unpacked + "it is no Zstandard, or something else stands behind that"},
		{"a.txt.zst", zst[:len(zst)-1], cut},
		{"a.jsonl.gz", gz + "Oil", unpacked + "something that is no gzip stands behind it"},
		{"a.csv.zst", "", unpacked + "it is empty"},
	} {
		var last error
		for _, err := range Read(tt.name, bytes.NewReader([]byte(tt.source)), Options{}) {
			last = err
		}
		assert.EqualError(t, last, tt.want, "%s %q", tt.name, tt.source)
	}
}
