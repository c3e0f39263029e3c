package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/ui"
	"github.com/enjeux/enjeux/ui/lang"
)

// errUsage marks a command line that cannot be understood.
var errUsage = errors.New("usage")

func rootCommand() *cobra.Command {
	lang.Load(lang.French, assets.Translations(lang.French))
	lang.Set(lang.System())
	root := &cobra.Command{
		Use:           "enjeux [FILE.enjeux]",
		Short:         "Edit the briefing on an official visit",
		Long:          "Enjeux edits the briefing on an official visit: its stakes by section, each\nwith the passage that it rests on, and prints it as a PDF.\n\nWithout a command it opens the editor, on the file if one is named.",
		Args:          atMost(1),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          openEditor,
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return fmt.Errorf("%w: %w", errUsage, err) })
	root.AddCommand(importCommand(), showCommand(), exportCommand(), pagesCommand(),
		reviewCommand(), diffCommand(), mergeCommand(), recoverCommand(), versionCommand())
	return root
}

// report says an error in one sentence and returns the exit status.
func report(errs io.Writer, err error) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errUsage):
		fmt.Fprintln(errs, "enjeux: "+lang.T("%s. See enjeux --help", usage(err)))
		return 2
	case errors.Is(err, errDiffer), errors.Is(err, errFaulty):
		return 1 // what was printed says it
	case errors.Is(err, errConflicts), errors.Is(err, errLeft):
		_, sentence, _ := strings.Cut(err.Error(), ": ")
		fmt.Fprintln(errs, "enjeux: "+sentence)
		return 1
	}
	fmt.Fprintln(errs, "enjeux: "+ui.Sentence(err))
	return 1
}

// usage is an error without the mark of its kind.
func usage(err error) string { return strings.TrimPrefix(err.Error(), errUsage.Error()+": ") }

func exactly(n int) cobra.PositionalArgs { return counted(cobra.ExactArgs(n)) }
func atMost(n int) cobra.PositionalArgs  { return counted(cobra.MaximumNArgs(n)) }
func atLeast(n int) cobra.PositionalArgs { return counted(cobra.MinimumNArgs(n)) }

func counted(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return fmt.Errorf("%w: %w", errUsage, err)
		}
		return nil
	}
}
