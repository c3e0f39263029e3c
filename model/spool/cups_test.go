//go:build !windows

package spool

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fake puts commands into a folder that is all of the PATH, and returns it.
func fake(t *testing.T, scripts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	t.Setenv("OUT", dir)
	return dir
}

const lpstat = `case $1 in
-e) printf 'Couloir\nBureau_12\nArchives\n';;
-d) [ "$LC_ALL" = C ] && echo 'system default destination: Bureau_12';;
esac`

func write(text string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
}

func TestPrinters(t *testing.T) {
	fake(t, map[string]string{"lpstat": lpstat})
	all, err := System().Printers(context.Background())
	if err != nil || len(all) != 3 || all[0].Name != "Bureau_12" || all[1].Name != "Archives" || all[2].Name != "Couloir" {
		t.Error(all, err)
	}
}

func TestPrint(t *testing.T) {
	dir := fake(t, map[string]string{"lp": `printf '%s\n' "$@" >"$OUT/args"; while IFS= read -r line; do echo "$line"; done >"$OUT/document"`})
	t.Setenv("TMPDIR", filepath.Join(dir, "none")) // so that a temporary file would fail
	job := Job{Title: "Visite; rm -rf $HOME", Printer: "Bureau_12", Copies: 3, Pages: "2-4,7", TwoSided: true}
	if err := System().Print(context.Background(), job, write("%PDF-1.7\nthe end\n")); err != nil {
		t.Fatal(err)
	}
	args, _ := os.ReadFile(filepath.Join(dir, "args"))
	document, _ := os.ReadFile(filepath.Join(dir, "document"))
	if got := strings.Join(strings.Split(string(args), "\n"), "|"); got != "-n|3|-d|Bureau_12|-t|Visite; rm -rf $HOME|-P|2-4,7|-o|sides=two-sided-long-edge|-|" {
		t.Error("lp was run with", got)
	}
	if string(document) != "%PDF-1.7\nthe end\n" {
		t.Errorf("lp was given %q", document)
	}
	if err := System().Print(context.Background(), Job{}, write("")); err != nil {
		t.Fatal(err)
	}
	if args, _ := os.ReadFile(filepath.Join(dir, "args")); string(args) != "-n\n1\n-o\nsides=one-sided\n-\n" {
		t.Errorf("of itself lp is run with %q", args)
	}
}

func TestPrintFails(t *testing.T) {
	broken := errors.New("broken")
	dir := fake(t, map[string]string{"lp": `echo >"$OUT/args"`})
	if err := System().Print(context.Background(), Job{}, func(w io.Writer) error { return broken }); !errors.Is(err, broken) {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "args")); err == nil {
		t.Error("half a document went to the printer")
	}
	for _, c := range []struct {
		scripts map[string]string
		want    error
		says    string
	}{
		{nil, ErrService, "lp"},
		{map[string]string{"lp": "echo 'lp: Error - No default destination.' >&2; exit 1"}, ErrPrinter, ""},
		{map[string]string{"lp": "echo 'lp: The printer does not exist.' >&2; exit 1"}, nil, "does not exist"},
	} {
		fake(t, c.scripts)
		err := System().Print(context.Background(), Job{}, write("x"))
		if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Error(err)
		}
	}
	fake(t, nil)
	if _, err := System().Printers(context.Background()); !errors.Is(err, ErrService) {
		t.Error(err)
	}
	fake(t, map[string]string{"lpstat": `[ "$1" = -e ] || echo 'no system default destination'`})
	if _, err := System().Printers(context.Background()); !errors.Is(err, ErrPrinter) {
		t.Error(err)
	}
}

func TestPrintIsCancelled(t *testing.T) {
	fake(t, map[string]string{"lpstat": lpstat})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := System().Printers(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
