//go:build !windows

package spool

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
)

// System returns the print service of the system.
func System() Service { return cups{} }

// cups prints by lp and asks lpstat, of CUPS, on Linux, macOS and the BSDs.
type cups struct{}

// Printers implements [Service].
func (cups) Printers(ctx context.Context) ([]Printer, error) {
	names, err := run(command(ctx, "lpstat", "-e"))
	if err != nil {
		return nil, err
	}
	usual, err := run(command(ctx, "lpstat", "-d"))
	if err != nil {
		return nil, err
	}
	_, first, _ := strings.Cut(strings.TrimSpace(usual), "system default destination: ")
	sorted := slices.Sorted(strings.FieldsSeq(names))
	if len(sorted) == 0 {
		return nil, fmt.Errorf("spool: list the printers: %w", ErrPrinter)
	}
	if i := slices.Index(sorted, first); i > 0 {
		sorted = slices.Insert(slices.Delete(sorted, i, i+1), 0, first)
	}
	all := make([]Printer, len(sorted))
	for i, name := range sorted {
		all[i].Name = name
	}
	return all, nil
}

// Print implements [Service]: the document goes straight to lp.
func (cups) Print(ctx context.Context, job Job, pdf func(io.Writer) error) error {
	args := []string{"-n", strconv.Itoa(max(1, job.Copies))}
	if job.Printer != "" {
		args = append(args, "-d", job.Printer)
	}
	if job.Title != "" {
		args = append(args, "-t", job.Title)
	}
	if job.Pages != "" {
		args = append(args, "-P", job.Pages)
	}
	sides := "one-sided"
	if job.TwoSided {
		sides = "two-sided-long-edge"
		if job.Lying {
			sides = "two-sided-short-edge"
		}
	}
	// lp begins to print when its input ends, even if that is before the end of the
	// document: so it gets what is whole.
	var document bytes.Buffer
	if err := pdf(&document); err != nil {
		return err
	}
	cmd := command(ctx, "lp", append(args, "-o", "sides="+sides, "-")...)
	cmd.Stdin = &document
	_, err := run(cmd)
	return err
}

// command is one of CUPS, whose answers are to be in English.
func command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	return cmd
}

func run(cmd *exec.Cmd) (string, error) {
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return "", fmt.Errorf("spool: run %s: %w", cmd.Args[0], ErrService)
	case err != nil && strings.Contains(complaint.String(), "No default destination"):
		return "", fmt.Errorf("spool: %s: %w", cmd.Args[0], ErrPrinter)
	case err != nil:
		return "", fmt.Errorf("spool: %s: %w: %s", cmd.Args[0], err, strings.TrimSpace(complaint.String()))
	}
	return out.String(), nil
}
