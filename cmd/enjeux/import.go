package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui"
)

func importCommand() *cobra.Command {
	var out string
	var opts article.Options
	var protect keyFlag
	var recipients []string
	cmd := &cobra.Command{
		Use:   "import SOURCE… -o FILE.enjeux",
		Short: "Make a briefing from source documents",
		Args:  atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !strings.HasSuffix(strings.ToLower(out), ".enjeux") {
				return fmt.Errorf("%w: name the briefing with -o FILE.enjeux", errUsage)
			}
			if opts.Lang != "" && opts.Lang != "fr" && opts.Lang != "en" {
				return fmt.Errorf("%w: --lang is fr or en, not %q", errUsage, opts.Lang)
			}
			key, err := protect.key()
			if err == nil {
				key, err = key.To(recipients...)
			}
			if err != nil {
				return err
			}
			var docs []*article.Document
			for _, name := range args {
				data, err := readSource(cmd.InOrStdin(), name)
				if err != nil {
					return err
				}
				debug.SetGCPercent(garbage(len(data)))
				doc, err := article.Parse(name, data, opts)
				if err != nil {
					return err
				}
				for _, sentence := range ui.Warnings(doc) {
					fmt.Fprintf(cmd.ErrOrStderr(), "enjeux: %s\n", sentence)
				}
				docs = append(docs, doc)
			}
			b, err := intake.Brief(docs...)
			if err != nil {
				return err
			}
			if there, err := os.ReadFile(out); err == nil && store.Protected(there) && !key.Protects() {
				return store.Save(out, b) // which refuses, and says why
			}
			// A briefing that was there is kept with the versions, and one that
			// somebody has open is left alone.
			file := new(store.File)
			defer file.Close()
			file.Protect(key)
			if err := file.SaveAs(out, b); err != nil {
				return err
			}
			fmt.Fprintln(cmd.ErrOrStderr(), ui.Counted(out, b))
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the briefing to write")
	cmd.Flags().StringVar(&opts.Published, "published", "", "the date of the source (2025-06-20), when it does not say")
	cmd.Flags().StringVar(&opts.Lang, "lang", "", "the language of the source: fr or en")
	cmd.Flags().StringArrayVar(&recipients, "recipient", nil, "protect the briefing for the owner of a public key (age1…); can be repeated")
	protect.add(cmd)
	return cmd
}

// readSource reads a file, or standard input for "-".
func readSource(in io.Reader, name string) ([]byte, error) {
	if strings.EqualFold(filepath.Ext(name), ".enjeux") {
		return nil, fmt.Errorf("open %s: %w", name, ui.ErrBriefing)
	}
	if name != "-" {
		return article.Read(name)
	}
	return article.ReadFrom("stdin", in)
}

// garbage is how much of it, in percent of what is in use, a source of so many
// bytes may leave before it is collected: a short one is done sooner.
func garbage(size int) int {
	const short = 256 << 10
	if size < short {
		return 1000
	}
	return 50
}
