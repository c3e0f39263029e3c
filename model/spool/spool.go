// Package spool hands a PDF to the print service of the system: CUPS by its
// commands lp and lpstat, or what Windows prints PDFs with. It prints nothing
// itself, and leaves no file behind.
package spool

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Service is what the system prints with.
type Service interface {
	// Printers lists the printers, the default one first. It fails with [ErrService]
	// or [ErrPrinter] where there is none.
	Printers(ctx context.Context) ([]Printer, error)
	// Print hands a document over, which pdf writes. It returns when the service has
	// it, not when it is on paper, and fails as Printers does, or with what the
	// service or pdf says.
	Print(ctx context.Context, job Job, pdf func(io.Writer) error) error
}

// A Printer is a place that prints.
type Printer struct {
	Name string // as a [Job] has it; "" leaves it to the system
	// Plain printers take a document as it is, and no other wish.
	Plain bool
}

// A Job is how a document is to be printed.
type Job struct {
	Title    string // in the list of jobs
	Printer  string
	Copies   int    // 1 when it is less
	Pages    string // as [Pages] returns them, "" for all
	TwoSided bool
	Lying    bool // its pages are wider than high: a sheet turns over its short edge
}

var (
	// ErrService says that the system has nothing to print with: on Linux the
	// commands of CUPS are missing.
	ErrService = errors.New("no print service")
	// ErrPrinter says that the print service knows no printer.
	ErrPrinter = errors.New("no printer")
)

// Pages reads page numbers as people write them, such as "2-4, 7 ; 9-", and
// returns them as a [Job] has them: "2-4,7,9-". It fails when that is not what the
// text is.
func Pages(text string) (string, error) {
	var all []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		part = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "–", "-").Replace(part)
		if part == "" {
			continue
		}
		first, last, to := strings.Cut(part, "-")
		from, err := strconv.ParseUint(first, 10, 31)
		if err != nil || from < 1 {
			return "", fmt.Errorf("spool: %q is no page", part)
		}
		text := strconv.FormatUint(from, 10)
		if to {
			text += "-"
		}
		if last != "" {
			until, err := strconv.ParseUint(last, 10, 31)
			if err != nil || until < from {
				return "", fmt.Errorf("spool: %q are no pages", part)
			}
			text += strconv.FormatUint(until, 10)
		}
		all = append(all, text)
	}
	return strings.Join(all, ","), nil
}
