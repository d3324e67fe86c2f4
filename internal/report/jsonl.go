package report

import (
	"encoding/json"
	"io"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// JSONL writes one finding a line, each as the object that [JSON] has in its findings.
func JSONL(w io.Writer, r *verdict.Result, _ Options) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range r.Findings {
		if err := enc.Encode(findingOf(&r.Findings[i])); err != nil {
			return err
		}
	}
	return nil
}
