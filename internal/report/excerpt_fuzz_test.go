package report

import (
	"bufio"
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever an article says, an excerpt fits its room, a line fits its limit, and
// nothing that moves a cursor comes out.
func FuzzExcerpt(f *testing.F) {
	f.Add("Ten people were killed when the bridge fell.", 0, 10, 20)
	f.Add("橋で 12 people\x1b[31m died\u202e", 4, 14, 9)
	f.Add(strings.Repeat("x", 300), 100, 120, 40)
	f.Add("👩\u200d🚒👩\u200d🚒 a\u0301e\u0301 \xff\xfe", 3, 5, 1)
	f.Add("", -1, 7, 0)
	f.Fuzz(func(t *testing.T, sentence string, start, end, room int) {
		room = min(max(room, 0), 500)
		spans := partsOf(sentence, start, end).within(room)
		total := 0
		for _, s := range spans {
			total += width(s.text)
		}
		if room > 2 && total > room {
			t.Fatalf("%d columns in a room of %d: %q", total, room, spans)
		}
		var b strings.Builder
		l := lines{out: bufio.NewWriter(&b), limit: max(least, room)}
		l.write([]span{{"  ", plain}}, 2, spans...)
		l.out.Flush()
		for line := range strings.Lines(b.String()) {
			if line = strings.TrimSuffix(line, "\n"); width(line) > l.limit {
				t.Fatalf("a line of %d columns, not %d: %q", width(line), l.limit, line)
			}
			for _, r := range line {
				if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == '\u202e' || r == utf8.RuneError && !strings.ContainsRune(line, utf8.RuneError) {
					t.Fatalf("%U reaches the terminal", r)
				}
			}
		}
	})
}
