package spool

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// System returns the print service of the system.
func System() Service { return shell{} }

// shell has the program that Windows opens PDFs with print them, by the verb
// "print" of the shell, on the default printer. The program reads the document
// from a file, in a folder of its own, which goes when the program ends; what a
// program that ended before left there goes at the next print.
type shell struct{}

// Printers implements [Service].
func (shell) Printers(context.Context) ([]Printer, error) { return []Printer{{Plain: true}}, nil }

// stale is how old a file is that no program reads any longer.
const stale = time.Hour

// Print implements [Service].
func (shell) Print(ctx context.Context, job Job, pdf func(io.Writer) error) error {
	folder := filepath.Join(os.TempDir(), "enjeux-print")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("spool: print: %w", err)
	}
	left, _ := filepath.Glob(filepath.Join(folder, "*.pdf"))
	for _, name := range left {
		if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > stale {
			os.Remove(name)
		}
	}
	f, err := os.CreateTemp(folder, "*.pdf")
	if err != nil {
		return fmt.Errorf("spool: print: %w", err)
	}
	err = pdf(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		os.Remove(f.Name())
		return err
	}
	// The name goes by the environment, where nothing in it is taken for a command.
	cmd := exec.Command("powershell", "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-Command",
		"Start-Process -FilePath $env:ENJEUX_PRINT -Verb Print -WindowStyle Hidden -Wait")
	cmd.Env = append(os.Environ(), "ENJEUX_PRINT="+f.Name())
	if err := cmd.Start(); err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("spool: print: %w", err)
	}
	go func() {
		cmd.Wait()
		os.Remove(f.Name())
	}()
	return nil
}
