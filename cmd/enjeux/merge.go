package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui"
	"github.com/enjeux/enjeux/ui/lang"
)

// errConflicts says that a person has to decide something after a merge.
var errConflicts = errors.New("conflicts")

func mergeCommand() *cobra.Command {
	var out string
	var protect keyFlag
	cmd := &cobra.Command{
		Use:   "merge BASE OURS THEIRS -o OUT.enjeux",
		Short: "Bring two versions together that were made from a third",
		Long: "Bring together two versions of a briefing that were made from BASE. What each did\n" +
			"is kept, moves and words in the same paragraph too. Where both set one thing to\n" +
			"two values, ours holds, the other is written beside it as an annotation to verify,\n" +
			"a line on standard error says so, and the exit status is 1.\n\n" +
			"An empty file stands for a BASE that is not known. What is merged from a protected\n" +
			"version is protected by the same passphrase. As a merge driver of git:\n" +
			"    git config merge.enjeux.driver \"enjeux merge %O %A %B -o %A\"",
		Args: exactly(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return fmt.Errorf("%w: name the merged briefing with -o OUT.enjeux", errUsage)
			}
			if err := oneStdin(args); err != nil {
				return err
			}
			key, err := protect.key()
			if err != nil {
				return err
			}
			var versions [3]*model.Briefing
			secret := false
			for i, name := range args {
				if info, err := os.Stat(name); i == 0 && err == nil && info.Size() == 0 {
					continue
				}
				b, protected, err := readBriefing(cmd, name, key)
				if err != nil {
					return err
				}
				versions[i], secret = b, secret || protected
			}
			merged, conflicts, err := compare.Merge(versions[0], versions[1], versions[2])
			if err != nil {
				return err
			}
			marked, err := ui.MarkConflicts(merged, conflicts)
			if err != nil {
				return err
			}
			switch {
			case secret && out == "-":
				return fmt.Errorf("%w: a protected briefing is written to a file only", errUsage)
			case secret:
				err = key.Save(out, marked)
			case out == "-":
				err = store.Write(cmd.OutOrStdout(), marked)
			default:
				err = store.Save(out, marked)
			}
			if err != nil {
				return err
			}
			for _, c := range conflicts {
				fmt.Fprintln(cmd.ErrOrStderr(), ui.ConflictText(c, merged))
			}
			if len(conflicts) > 0 {
				return fmt.Errorf("%w: %s", errConflicts, lang.N(len(conflicts),
					"%d conflict, marked in the merged briefing by an annotation to verify",
					"%d conflicts, each marked in the merged briefing by an annotation to verify"))
			}
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the merged briefing to write; - is standard output")
	protect.add(cmd)
	return cmd
}
