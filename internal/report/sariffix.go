package report

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/fix"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// sarifFix is one of the ways to settle a finding; of several, each does it alone
// (SARIF 2.1.0, section 3.55).
type sarifFix struct {
	Description sarifMessage  `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion  `json:"deletedRegion"`
	Inserted sarifContent `json:"insertedContent"`
}

type sarifContent struct {
	Text string `json:"text"`
}

// sarifFixes returns what would settle a finding where its files have the words as they
// are read: one fix where the rule declares the value, or one for each side.
func sarifFixes(f *verdict.Finding) []sarifFix {
	var fixes []sarifFix
	for _, s := range fix.Offered(f) {
		before, text, ok := s.Inline()
		region := regionUTF16(s.Claim)
		if !ok || region.EndLine == 0 {
			continue
		}
		region.StartColumn -= len(before)
		description := fmt.Sprintf("%s: “%s” instead of “%s”; %s", placeText(s.Claim), s.Text, s.Claim.Text, settling(f))
		fixes = append(fixes, sarifFix{
			Description: sarifMessage{sarifText(description)},
			Changes: []sarifChange{{
				Artifact:     sarifArtifactOf(s.Claim.Path),
				Replacements: []sarifReplacement{{Deleted: region, Inserted: sarifContent{text}}},
			}},
		})
	}
	return fixes
}
