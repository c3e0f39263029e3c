package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/ui"
)

// errFaulty makes review end with 1; the findings have said it all.
var errFaulty = errors.New("the briefing has errors")

// findingView is a finding in review --json: beside what it holds, the sentence,
// the number of its section or stake, and whether there is a safe fix.
type findingView struct {
	review.Finding
	Number  string `json:"number,omitempty"`
	Text    string `json:"text"`
	Fixable bool   `json:"fixable,omitempty"`
}

func reviewCommand() *cobra.Command {
	var asJSON, all bool
	var protect keyFlag
	cmd := &cobra.Command{
		Use:   "review FILE.enjeux",
		Short: "List what a careful proofreader would flag",
		Long: "List what a careful proofreader would flag in a briefing, a sentence each, in the\n" +
			"order of the briefing: errors, which must not go out, warnings and hints. A\n" +
			"briefing without any prints nothing.\n\n" +
			"With --json it is an array of objects: kind, severity (error, warning or hint),\n" +
			"node (its ID), number (of a section or a stake), field, from and to (bytes of that\n" +
			"text), words (of the briefing), other (the ID of the node that it is at odds with),\n" +
			"text (the sentence), dismissed (with --all: the ID of the reason) and fixable (the editor can mend it without changing a word).\n\n" +
			"The exit status is 1 when one of them is an error.",
		Args: exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			key, err := protect.key()
			if err != nil {
				return err
			}
			b, _, err := readBriefing(cmd, args[0], key)
			if err != nil {
				return err
			}
			fonts, err := loadFonts()
			if err != nil {
				return err
			}
			found := ui.NewProofreader(fonts, nil).Findings(b)
			if !all {
				found = review.Open(found)
			}
			if asJSON {
				err = writeFindings(cmd, found, b)
			} else {
				for _, f := range found {
					fmt.Fprintln(cmd.OutOrStdout(), ui.FindingText(f, b))
				}
			}
			for _, f := range found {
				if err == nil && f.Dismissed == "" && f.Severity == review.Error {
					return errFaulty
				}
			}
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "the findings as a JSON array")
	cmd.Flags().BoolVar(&all, "all", false, "also what somebody dismissed, with a reason")
	protect.add(cmd)
	return cmd
}

func writeFindings(cmd *cobra.Command, found []review.Finding, b *model.Briefing) error {
	views := make([]findingView, 0, len(found))
	for _, f := range found {
		views = append(views, findingView{f, b.Number(f.Node), ui.FindingText(f, b), len(f.Fix) > 0})
	}
	enc := json.NewEncoder(cmd.OutOrStdout())
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(views)
}
