package report

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// CSV writes one finding a row, for spreadsheets.
func CSV(w io.Writer, r *verdict.Result, _ Options) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{
		"rule", "title", "severity", "relation",
		"claim path", "claim line", "claim column", "claim text", "claim sentence", "claim attribution", "claim others",
		"against path", "against line", "against column", "against text", "against sentence", "against attribution", "against others",
		"message", "fingerprint", "accepted",
	}); err != nil {
		return err
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		record := []string{f.Rule.ID, f.Rule.Title, string(f.Severity), string(f.Relation)}
		record = append(record, csvSide(&verdict.Side{Claim: f.Claim}, f.ClaimOthers)...)
		record = append(record, csvSide(f.Against, f.AgainstOthers)...)
		reason := ""
		if f.Accepted != nil {
			reason = f.Accepted.Reason
		}
		record = append(record, f.Message, f.Fingerprint, reason)
		for i := range record {
			record[i] = inert(record[i])
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// csvSide is the cells of one side of a finding.
func csvSide(s *verdict.Side, others int) []string {
	switch {
	case s != nil && s.Claim != nil:
		c := s.Claim
		return []string{c.Path, strconv.Itoa(c.Line), strconv.Itoa(c.Column), c.Text, sentenceText(c), c.Attribution, strconv.Itoa(others)}
	case s != nil && s.Reference != nil:
		return []string{s.Reference.Path, strconv.Itoa(s.Reference.Line), "", s.Reference.Text, "", "", ""}
	}
	return make([]string, 7)
}
