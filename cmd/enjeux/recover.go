package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui"
	"github.com/enjeux/enjeux/ui/lang"
)

// errLeft says that something could not be recovered; a line each has said what.
var errLeft = errors.New("not recovered")

func recoverCommand() *cobra.Command {
	var list bool
	var dir string
	var protect keyFlag
	cmd := &cobra.Command{
		Use:   "recover [--list] [-o FOLDER]",
		Short: "Write what a crash left behind to files",
		Long: "Write each briefing that the editor was working on when it was ended to a file of\n" +
			"its own, beside the file that it is of, or to a folder, and say so in a line each.\n" +
			"No file is written over. With --list, only say what there is.",
		Args: exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			key, err := protect.key()
			if err != nil {
				return err
			}
			state, err := store.StateDir()
			if err != nil {
				return err
			}
			found, unread := store.Abandoned(filepath.Join(state, "journals"))
			failed := unread != nil
			if all, ok := unread.(interface{ Unwrap() []error }); ok {
				for _, err := range all.Unwrap() {
					fmt.Fprintln(cmd.ErrOrStderr(), "enjeux: "+ui.Sentence(err))
				}
			}
			for _, r := range found {
				save := store.Save
				if r.Protected && key.Protects() {
					if opened, err := r.Open(key); err == nil {
						r, save = opened, key.Save
					}
				}
				switch {
				case r.Briefing == nil:
					failed = failed || !list
					fmt.Fprintln(cmd.OutOrStdout(), lang.T("%s: protected; give its passphrase to recover %s", briefingName(r), r.Journal))
				case list:
					fmt.Fprintln(cmd.OutOrStdout(), briefingName(r)+": "+leftLine(r))
				default:
					name, err := restore(r, dir, save)
					if err != nil {
						failed = true
						fmt.Fprintln(cmd.ErrOrStderr(), "enjeux: "+ui.Sentence(err))
						continue
					}
					fmt.Fprintln(cmd.OutOrStdout(), lang.T("%s: %s; recovered to %s", briefingName(r), leftLine(r), name))
				}
			}
			if failed {
				return fmt.Errorf("%w: %s", errLeft, lang.T("some of it was not recovered and is kept in %s", filepath.Join(state, "journals")))
			}
			if len(found) == 0 {
				fmt.Fprintln(cmd.OutOrStdout(), lang.T("There is nothing to recover."))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&list, "list", false, "only say what there is")
	cmd.Flags().StringVarP(&dir, "output", "o", "", "the folder to write to")
	protect.add(cmd)
	return cmd
}

// briefingName is how a recovered briefing is called: by its file, or its title.
func briefingName(r store.Recovery) string {
	switch {
	case r.Path != "":
		return r.Path
	case r.Briefing != nil && r.Briefing.Visit().Title != "":
		return lang.T("“%s”", r.Briefing.Visit().Title)
	}
	return lang.T("Untitled")
}

// leftLine says how much is in no file, when it was done, and whether the journal
// is whole.
func leftLine(r store.Recovery) string {
	line := lang.T("%s, the last at %s", lang.N(r.Steps(), "%d change", "%d changes"), r.Time.Format("2006-01-02 15:04"))
	if r.Damaged {
		line += lang.T(", what came after cannot be read")
	}
	return line
}

// restore writes a recovered briefing to a file that was not there, and removes
// its journal; a damaged one is put aside.
func restore(r store.Recovery, dir string, save func(string, *model.Briefing) error) (string, error) {
	stem := strings.TrimSuffix(filepath.Base(r.Path), filepath.Ext(r.Path))
	if r.Path == "" {
		stem = lang.T("Untitled")
	} else if dir == "" {
		dir = filepath.Dir(r.Path)
	}
	name, err := reserve(dir, stem)
	if err != nil {
		return "", err
	}
	if err := save(name, r.Briefing); err != nil {
		os.Remove(name)
		return "", err
	}
	if !r.Damaged {
		return name, store.Discard(r)
	}
	return name, os.Rename(r.Journal, store.DamagedName(r.Journal))
}

// reserve makes an empty file with a name that no file in the folder has.
func reserve(dir, stem string) (string, error) {
	for i := 1; ; i++ {
		name := lang.T("%s (recovered)", stem)
		if i > 1 {
			name = lang.T("%s (recovered %d)", stem, i)
		}
		name = filepath.Join(dir, name+".enjeux")
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("save %s: %w", name, err)
		}
		return name, f.Close()
	}
}
