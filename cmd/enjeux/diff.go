package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/ui"
)

// errDiffer makes diff --exit-code end with 1; the differences have said it all.
var errDiffer = errors.New("the files differ")

// changeView is a change in diff --json: beside what changed, how the node is
// numbered in the new version (in the old one when it was removed), where it
// stood before when it moved, and its title or first text.
type changeView struct {
	compare.Change
	Number string `json:"number,omitempty"`
	From   string `json:"from,omitempty"`
	Title  string `json:"title,omitempty"`
}

func diffCommand() *cobra.Command {
	var asJSON, exitCode bool
	var protect keyFlag
	cmd := &cobra.Command{
		Use:   "diff OLD.enjeux NEW.enjeux",
		Short: "List what was added, removed, moved, rewritten or restated",
		Long: "List what was added, removed, moved, rewritten or restated from one version of a\n" +
			"briefing to another, a line each. It goes by identity: a stake that stands\n" +
			"elsewhere has moved. Equal versions print nothing.\n\n" +
			"The exit status is 0 whether they differ or not; with --exit-code it is 1 when they do.",
		Args: exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneStdin(args); err != nil {
				return err
			}
			key, err := protect.key()
			if err != nil {
				return err
			}
			old, _, err := readBriefing(cmd, args[0], key)
			if err != nil {
				return err
			}
			new, _, err := readBriefing(cmd, args[1], key)
			if err != nil {
				return err
			}
			changes, err := compare.Diff(old, new)
			if err != nil {
				return err
			}
			if asJSON {
				err = writeChanges(cmd, changes, old, new)
			} else {
				for _, c := range changes {
					fmt.Fprintln(cmd.OutOrStdout(), ui.ChangeLine(c, old, new))
				}
			}
			if err == nil && exitCode && len(changes) > 0 {
				return errDiffer
			}
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "the changes as a JSON array")
	cmd.Flags().BoolVar(&exitCode, "exit-code", false, "end with status 1 when the versions differ")
	protect.add(cmd)
	return cmd
}

func writeChanges(cmd *cobra.Command, changes []compare.Change, old, new *model.Briefing) error {
	views := make([]changeView, 0, len(changes))
	for _, c := range changes {
		v, b := changeView{Change: c}, new
		if c.What == compare.Removed {
			b = old
		}
		v.Number = b.Number(c.ID)
		if c.What == compare.Moved {
			v.From = old.Number(c.ID)
		}
		if n, ok := b.Node(c.ID); ok {
			for _, field := range model.TextFields(n.Kind()) {
				if v.Title = model.TextOf(n, field); v.Title != "" {
					break
				}
			}
		}
		views = append(views, v)
	}
	enc := json.NewEncoder(cmd.OutOrStdout())
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(views)
}
