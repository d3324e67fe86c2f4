package rule

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

// Any file is either a book of rules or a list of problems, each with its place.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		toll, "", "[[rule]]", "[rule]", "x = ", "[[rule]]\nid = \"\\u00e9\"\nfind = '''\n(a'''\n",
		"[words]\na = [\"@a\"]\n[[relate]]\nholds = \"a >= (b\"\n", "rule = [{ id = 1 }, 2]", "[[rule.example]]\n[[rule]]\n",
		"[[rule]]\nsource = { file = \"a\" }\nkeys.a = []\nrevisions = [{}]\nconvert = [{ base = \"1/0 USD\" }]\n",
		"[[rule]]\r\nkind = \"count\"\r\ntolerance = \"5%\"\r\nfind = [\"\\t{}\"]\r\n", "a.b.c = 1\n[a]\n", "\"\" = 1",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		book, err := Load(fstest.MapFS{"a.toml": {Data: []byte(source)}}, []string{"a.toml"})
		if err == nil {
			require.NotEmpty(t, len(book.Rules)+len(book.Relates))
			return
		}
		var problems Problems
		require.True(t, errors.As(err, &problems))
		require.NotEmpty(t, problems)
		for _, p := range problems {
			require.Equal(t, "a.toml", p.File)
			require.NotEmpty(t, p.Message)
			if p.Line > 0 {
				require.LessOrEqual(t, p.Line, strings.Count(source, "\n")+1)
				require.LessOrEqual(t, p.Column, len(source)+1)
			}
			require.NotEmpty(t, p.Error())
		}
	})
}
