package main

import (
	"io"
	"os"
	"strings"
)

// flatpak writes the manifest that flatpak-builder builds the program from.
func (s *shop) flatpak(w io.Writer) error {
	manifest, err := s.render("flatpak.yml")
	if err == nil {
		_, err = w.Write(manifest)
	}
	return err
}

// without returns an environment without a variable.
func without(env []string, name string) (left []string) {
	for _, v := range env {
		if !strings.HasPrefix(v, name+"=") {
			left = append(left, v)
		}
	}
	return left
}

// papers lists what goes with the program where there is no place of its own for it.
func (s *shop) papers() (list []file, err error) {
	for name, from := range map[string]string{"LICENSE.txt": "LICENSE", "LICENCES.txt": "assets/LICENCES.txt", "sample.enjeux": "assets/sample.enjeux"} {
		data, err := os.ReadFile(s.root + "/" + from)
		if err != nil {
			return nil, err
		}
		list = append(list, file{name, 0o644, data})
	}
	texts, err := licences(s.root)
	if err != nil {
		return nil, err
	}
	for name, text := range texts {
		list = append(list, file{"licences/" + name + ".txt", 0o644, text})
	}
	return sorted(list), nil
}
