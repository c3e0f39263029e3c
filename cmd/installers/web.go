package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// web writes what a web server needs to show the editor on the sample in a browser. The
// browser has no file system that the program could write to, so the page gives it one in
// memory, and what is saved there to the user as a download.
func (s *shop) web(w io.Writer) error {
	program, err := s.program(target{"js", "wasm"})
	if err != nil {
		return err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("where Go is: %w", err)
	}
	list, err := s.papers()
	if err != nil {
		return err
	}
	for name, from := range map[string]string{
		s.Command + ".wasm": program,
		"wasm_exec.js":      filepath.Join(strings.TrimSpace(string(root)), "lib/wasm/wasm_exec.js"),
		"icon.svg":          filepath.Join(s.root, "assets/icon.svg"),
	} {
		data, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		list = append(list, file{name, 0o644, data})
	}
	for _, name := range []string{"index.html", "files.js"} {
		data, err := s.render(name)
		if err != nil {
			return err
		}
		list = append(list, file{name, 0o644, data})
	}
	for i := range list {
		list[i].path = s.Command + "/" + list[i].path
	}
	return zipFiles(w, s.product, sorted(list))
}
