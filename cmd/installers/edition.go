package main

import (
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

// insteadFlag tells [runTool] which file to compile instead of which: NAME=PATH.
const insteadFlag = "-instead="

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

// edition writes one, and returns its flag. The name stays the same, since the compiler's
// cache goes by it.
func (s *shop) edition(e edition) (flag string, err error) {
	text, err := e.text(s.root)
	if err != nil {
		return "", err
	}
	name := filepath.Join(s.root, "out", "_editions", strings.ReplaceAll(e.of, "/", "-")+"-"+e.file) // "./..." passes by what begins with "_"
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return "", err
	}
	return "-gcflags=" + e.of + "=" + insteadFlag + e.file + "=" + name, os.WriteFile(name, text, 0o644)
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
		args[theirs] = path
	}
	return args
}
