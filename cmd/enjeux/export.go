package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui"
)

// pageFlags are the options that change how pages look.
type pageFlags struct{ annotations, paper string }

func (f *pageFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.annotations, "annotations", "printed", "which annotations: none, printed or all")
	cmd.Flags().StringVar(&f.paper, "paper", "a4", "paper: a4 or letter")
}

// style returns the look of the pages of a briefing, as the flags have it.
func (f *pageFlags) style(b *model.Briefing) (layout.Style, error) {
	style := layout.House(b.Visit().Lang)
	switch f.annotations {
	case "none":
		style.Annotations = model.NoAnnotations
	case "printed":
		style.Annotations = model.PrintedAnnotations
	case "all":
		style.Annotations = model.AllAnnotations
	default:
		return style, fmt.Errorf("%w: --annotations is none, printed or all, not %q", errUsage, f.annotations)
	}
	switch f.paper {
	case "a4":
		style.Paper = layout.A4
	case "letter":
		style.Paper = layout.Letter
	default:
		return style, fmt.Errorf("%w: --paper is a4 or letter, not %q", errUsage, f.paper)
	}
	return style, nil
}

func exportCommand() *cobra.Command {
	var out string
	var look pageFlags
	cmd := &cobra.Command{
		Use:   "export FILE.enjeux -o OUT.pdf",
		Short: "Export the briefing as a PDF",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if ext := strings.ToLower(filepath.Ext(out)); ext != ".pdf" {
				return fmt.Errorf("%w: the output is to end in .pdf, not %q", errUsage, out)
			}
			b, err := store.Load(args[0])
			if err != nil {
				return err
			}
			style, err := look.style(b)
			if err != nil {
				return err
			}
			fonts, err := loadFonts()
			if err != nil {
				return err
			}
			return ui.ExportPDF(out, b, style, fonts)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the file to write")
	look.add(cmd)
	return cmd
}
