package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// An edition is a source file of others that is compiled otherwise for the packages: with
// some code changed, or with a template of ours in its place.
type edition struct {
	of, file string // the package, and the file's name there
	old, new string // what is changed: code that stands there once
	whole    string // the template in its place
}

// editions leave out what the program could do and never does. Code that asks for methods
// by name makes the linker keep all methods of all types, which are 2.9 MB.
var editions = []edition{
	// Nothing is fetched: 1 MB of HTTP and TLS.
	{of: "fyne.io/fyne/v2/internal/repository", file: "http.go", whole: "templates/offline.go.txt"},
	// No menu is in the system's tray, where methods answer to D-Bus by their names.
	{of: "fyne.io/fyne/v2", file: "menu.go", old: "d.SetSystemTrayMenu(m)"},
	// Templates name fields only.
	{of: "text/template", file: "exec.go", old: "ptr.MethodByName(fieldName)", new: "(reflect.Value{})"},
}

// insteadFlag tells [runTool] which file to compile instead of which: NAME=EDITION.
const insteadFlag = "-instead="

// editionsAt names the folder of the editions to [runTool]. The flags do not: Go writes
// them into the program, which is to be the same wherever it is built.
const editionsAt = "ENJEUX_EDITIONS"

// editions is that folder; "./..." passes by what begins with "_".
func (s *shop) editions() string { return filepath.Join(s.root, "out", "_editions") }

// keep writes data there, and returns its name, which goes by what is said of it, as the
// compiler's cache does by the name.
func (s *shop) keep(suffix string, said, data []byte) (name string, err error) {
	if err := os.MkdirAll(s.editions(), 0o755); err != nil {
		return "", err
	}
	name = fmt.Sprintf("%.8x-%s", sha256.Sum256(said), suffix)
	return name, os.WriteFile(filepath.Join(s.editions(), name), data, 0o644)
}

// kept returns the path of what has that name.
func kept(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(os.Getenv(editionsAt), name)
}

// edit writes the editions, and returns the flags of go build that have them compiled.
func (s *shop) edit() (flags []string, err error) {
	for _, e := range editions {
		flag, err := s.edition(e)
		if err != nil {
			return nil, fmt.Errorf("an edition of %s in %s: %w", e.file, e.of, err)
		}
		flags = append(flags, flag)
	}
	return flags, nil
}

// edition writes one, and returns its flag.
func (s *shop) edition(e edition) (flag string, err error) {
	text, err := e.text(s.root)
	if err != nil {
		return "", err
	}
	name, err := s.keep(e.file, text, text)
	return "-gcflags=" + e.of + "=" + insteadFlag + e.file + "=" + name, err
}

// text is what is compiled. Errors and traces name the file as it is called in its package.
func (e edition) text(root string) ([]byte, error) {
	list := exec.Command("go", "list", "-f", "{{.Dir}}", e.of)
	list.Dir, list.Stderr = root, os.Stderr
	dir, err := list.Output()
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), e.file))
	if err != nil {
		return nil, err
	}
	if e.whole != "" {
		data, err = templates.ReadFile(e.whole)
		if err != nil {
			return nil, err
		}
	} else if n := strings.Count(string(data), e.old); n != 1 {
		return nil, fmt.Errorf("%q stands there %d times, not once", e.old, n)
	}
	return fmt.Appendf(nil, "//line /%s:1\n%s", e.file, strings.Replace(string(data), e.old, e.new, 1)), nil
}

// replacing returns the arguments of the compiler with the edition of a file for the file.
func replacing(args []string) []string {
	ours := slices.IndexFunc(args, func(a string) bool { return strings.HasPrefix(a, insteadFlag) })
	if ours < 0 {
		return args
	}
	file, path, _ := strings.Cut(strings.TrimPrefix(args[ours], insteadFlag), "=")
	args = slices.Delete(slices.Clone(args), ours, ours+1)
	if theirs := slices.IndexFunc(args, func(a string) bool { return filepath.Base(a) == file }); theirs >= 0 {
		args[theirs] = kept(path)
	}
	return args
}
