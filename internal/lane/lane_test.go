package lane_test

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

func TestAt(t *testing.T) {
	text := lane.Bytes("0123456789")
	require.Equal(t, binary.LittleEndian.Uint64(text[1:]), lane.At(text, 1))
	require.Equal(t, uint64('8')|'9'<<8, lane.At(text, 8))
	require.Zero(t, lane.At(text, 10))
}

// What is told of eight bytes is what holds of each of them.
func TestLanes(t *testing.T) {
	near := rapid.SampledFrom([]byte("@AZ[`az{/09:\x00\x7f\x80\xc1\xff. "))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.OneOf(near, rapid.Byte()), 8, 8).Draw(t, "text")
		lanes := lane.At(text, 0)
		low, high := rapid.ByteRange(1, 0x7f).Draw(t, "low"), rapid.ByteRange(0, 0x7e).Draw(t, "high")
		first, other := 8, 8
		for i := 7; i >= 0; i-- {
			b := text[i]
			told := func(lanes uint64) bool { return lanes>>(8*i)&0x80 != 0 }
			require.Equal(t, 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z', told(lane.Letters(lanes)), "%q", b)
			require.Equal(t, '0' <= b && b <= '9', told(lane.Digits(lanes)), "%q", b)
			require.Equal(t, low <= b && b <= high, told(lane.Between(lanes, low, high)), "%q in %q to %q", b, low, high)
			if b == '.' {
				first = i
			}
			if !told(lane.Letters(lanes)) {
				other = i
			}
		}
		require.Equal(t, first, lane.First(lane.FirstOf(lanes, '.')))
		require.Equal(t, other, lane.First(lane.FirstOther(lanes)))
		if first < 8 {
			var want [8]byte
			copy(want[:], text[:first])
			require.Equal(t, lane.At(want[:], 0), lanes&lane.Before(lane.FirstOf(lanes, '.')))
		}
	})
}
