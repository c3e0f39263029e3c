package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/export"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui"
)

// printFlags are the options of what prints a briefing.
type printFlags struct {
	annotations, audience, paper, style string
	protect                             keyFlag
}

func (f *printFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.annotations, "annotations", "printed", "which annotations: none, printed or all")
	cmd.Flags().StringVar(&f.audience, "copy", "principal", "whose copy: principal, delegation or press")
	cmd.Flags().StringVar(&f.paper, "paper", "", "paper: a4 or letter; that of the style when it is not given")
	cmd.Flags().StringVar(&f.style, "style", "house", "how pages look: house, plain, or a style file")
	f.protect.add(cmd)
	for name, values := range map[string][]string{"annotations": choices, "copy": model.Audiences(), "paper": {"a4", "letter"}} {
		cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
}

// choices are the names of the annotations chosen, in the order of the model.
var choices = []string{"printed", "none", "all"}

// load reads a briefing and what the flags say of its print.
func (f *printFlags) load(name string) (*model.Briefing, export.Options, error) {
	var o export.Options
	choice := slices.Index(choices, f.annotations)
	if choice < 0 {
		return nil, o, fmt.Errorf("%w: --annotations is none, printed or all, not %q", errUsage, f.annotations)
	}
	audience, ok := model.AudienceOf(f.audience)
	if !ok {
		return nil, o, fmt.Errorf("%w: --copy is principal, delegation or press, not %q", errUsage, f.audience)
	}
	paper, ok := map[string]layout.Paper{"": {}, "a4": layout.A4, "letter": layout.Letter}[f.paper]
	if !ok {
		return nil, o, fmt.Errorf("%w: --paper is a4 or letter, not %q", errUsage, f.paper)
	}
	key, err := f.protect.key()
	if err != nil {
		return nil, o, err
	}
	go func() { // while the briefing is read
		if fonts, err := loadFonts(); err == nil {
			for _, usual := range []layout.Font{layout.SerifBold, layout.Sans, layout.SansSemiBold} {
				fonts.Face(usual)
			}
		}
	}()
	b, err := store.Load(name, key)
	if err != nil {
		return nil, o, err
	}
	o = export.Options{Audience: audience}
	if o.Style, err = readStyle(f.style, b.Visit().Lang); err != nil {
		return nil, o, err
	}
	if o.Style.Annotations = model.AnnotationChoice(choice); f.paper != "" {
		o.Style.Paper = paper
	}
	o.Fonts, err = loadFonts()
	return b, o, err
}

// readStyle returns the built-in style of that name, or the one in that file.
func readStyle(name, lang string) (layout.Style, error) {
	if built := layout.Styles[name]; built != nil {
		return built(lang), nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return layout.Style{}, fmt.Errorf("%w: --style is house, plain or a file: %w", errUsage, err)
	}
	s, err := layout.ReadStyle(string(text), lang)
	if err != nil {
		return s, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// An export has its garbage collected seldom while a briefing is read and laid out,
// since that keeps nearly all that it makes, and sooner once it is written: it is as
// large as it gets then, and each page that is written leaves some behind. The usual 100
// at both takes 3 % more of the processor and 10 MB more for a thousand pages.
const seldom, sooner = 200, 50

func thrift(step export.Step, _ int) error {
	if step == export.Writing {
		debug.SetGCPercent(sooner)
	}
	return nil
}

func exportCommand() *cobra.Command {
	var out string
	var print printFlags
	var file pdfFlags
	cmd := &cobra.Command{
		Use:   "export FILE.enjeux -o OUT",
		Short: "Export the briefing as PDF, DOCX, HTML, Markdown or plain text",
		Long: `Export the briefing in the format of the output's extension: .pdf, .docx, .html,
.md or .txt. All hold the same, in the same order.

A copy is for the principal (everything), for the delegation (without the red
lines, the irritants and internal annotations) or for the press (what may be
public: the visit, chronology, figures, people, agreements that have been
reached, and the line to take; no analysis, position, likelihood, programme,
annotation or source, and no fact that an import found and nobody has accepted). The marking stays on every copy.

A style file says how pages look, a line "name = value" for each thing that is
other than in the house style: paper (A4, Letter, A5 or 400 x 600),
talking-points-paper, margin-top and so on, text-font and heading-font (serif or
sans), text, leading, title and the other sizes, ink, accent, marking and the
other colours (#1F4E79), mark-top, mark-bottom, numbers and section-pages (yes or
no), page-numbers (total, page or none), language. "style = plain" begins from the
plain style. Lengths are points.

A PDF is PDF/A-2a and PDF/UA-1. With --attach it carries the whole briefing,
internal annotations included, and is PDF/A-3a; with --password-file it is
locked by AES-256, and archives do not take it.`,
		Args: exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, ok := export.FormatOf(out); !ok {
				return fmt.Errorf("%w: name the output with -o and one of the extensions %s, not %q", errUsage, extensions(), out)
			}
			debug.SetGCPercent(seldom)
			b, o, err := print.load(args[0])
			if err != nil {
				return err
			}
			if err := file.set(&o, out, print.protect); err != nil {
				return err
			}
			if left := ui.Unchecked(b); left != "" && o.Audience == model.Press {
				fmt.Fprintf(cmd.ErrOrStderr(), "enjeux: %s\n", left)
			}
			o.Progress = thrift
			return export.File(out, b, o)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the file to write")
	print.add(cmd)
	cmd.Flags().StringVar(&file.file, "password-file", "", "a file whose first line is the password that the PDF is to open with")
	cmd.Flags().BoolVar(&file.attach, "attach", false, "put the briefing itself into the PDF")
	cmd.Flags().BoolVar(&file.twoUp, "two-up", false, "two pages of the PDF on a sheet")
	cmd.Flags().BoolVar(&file.booklet, "booklet", false, "the PDF as a booklet: print on both sides, turned over the short edge, and fold")
	return cmd
}

// pdfFlags are the options of the PDF alone.
type pdfFlags struct {
	file                   string
	attach, twoUp, booklet bool
}

func (f *pdfFlags) set(o *export.Options, out string, protect keyFlag) error {
	if format, _ := export.FormatOf(out); format != export.PDF && (f.file != "" || f.attach || f.twoUp || f.booklet) {
		return fmt.Errorf("%w: --password-file, --attach, --two-up and --booklet are for a PDF", errUsage)
	}
	switch {
	case f.twoUp && f.booklet:
		return fmt.Errorf("%w: a PDF is --two-up or a --booklet, not both", errUsage)
	case f.twoUp:
		o.Sheets = layout.TwoUp
	case f.booklet:
		o.Sheets = layout.Booklet
	}
	if f.file != "" {
		password, err := firstLine(f.file)
		if err != nil {
			return err
		}
		if password == "" {
			return fmt.Errorf("%w: the first line of %s is to be a password", errUsage, f.file)
		}
		o.Password = password
	}
	if o.Attach = f.attach; !f.attach {
		return nil
	}
	if o.Audience != model.Principal {
		return fmt.Errorf("%w: the whole briefing is only for the copy of the principal", errUsage)
	}
	if protect.given() && o.Password == "" {
		return fmt.Errorf("%w: a protected briefing goes into a PDF with --password-file only", errUsage)
	}
	return nil
}

// extensions lists those of the formats.
func extensions() string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, string(f))
	}
	return strings.Join(names, " ")
}
