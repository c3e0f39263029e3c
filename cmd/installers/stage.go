package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/image/draw"
)

// A file is what a package installs at a path below the root of the system.
type file struct {
	path string
	mode os.FileMode
	data []byte
}

// iconSizes are the sizes of the icon, in pixels a side.
var iconSizes = []int{16, 24, 32, 48, 64, 128, 256, 512}

// stage lists the files of a package for the program that was built, sorted; own is
// the same program for this machine.
func stage(root, program, own string, p product) ([]file, error) {
	var files []file
	var failed error
	add := func(mode os.FileMode, name string, data []byte, err error) {
		if err != nil && failed == nil {
			failed = fmt.Errorf("%s: %w", name, err)
		}
		files = append(files, file{name, mode, data})
	}
	rendered := func(name, template string) {
		data, err := p.render(template)
		add(0o644, name, data, err)
	}
	copied := func(name, from string) {
		data, err := os.ReadFile(filepath.Join(root, from))
		add(0o644, name, data, err)
	}
	data, err := os.ReadFile(program)
	add(0o755, "usr/bin/"+p.Command, data, err)
	rendered("usr/share/applications/"+p.ID+".desktop", "desktop")
	rendered("usr/share/mime/packages/"+p.ID+".xml", "mime.xml")
	rendered("usr/share/metainfo/"+p.ID+".metainfo.xml", "metainfo.xml")
	man, err := p.render("man")
	if err == nil {
		man, err = zipped(man)
	}
	add(0o644, "usr/share/man/man1/"+p.Command+".1.gz", man, err)
	for shell, name := range map[string]string{
		"bash": "usr/share/bash-completion/completions/" + p.Command,
		"zsh":  "usr/share/zsh/vendor-completions/_" + p.Command,
		"fish": "usr/share/fish/vendor_completions.d/" + p.Command + ".fish",
	} {
		script, err := exec.Command(own, "completion", shell).Output()
		add(0o644, name, script, err)
	}
	copied("usr/share/icons/hicolor/scalable/apps/"+p.ID+".svg", "assets/icon.svg")
	for _, size := range iconSizes {
		icon, err := scaled(filepath.Join(root, "assets/icon.png"), size)
		add(0o644, fmt.Sprintf("usr/share/icons/hicolor/%dx%d/apps/%s.png", size, size, p.ID), icon, err)
	}
	doc := "usr/share/doc/" + p.Command + "/"
	rendered(doc+"copyright", "copyright")
	copied(doc+"CHANGELOG.md", "CHANGELOG.md")
	changes, err := p.render("changelog")
	if err == nil {
		changes, err = zipped(changes)
	}
	add(0o644, doc+"changelog.gz", changes, err)
	copied(doc+"LICENSE", "LICENSE")
	copied(doc+"LICENCES.txt", "assets/LICENCES.txt")
	copied(doc+"examples/sample.enjeux", "assets/sample.enjeux")
	texts, err := licences(root)
	if err != nil {
		return nil, err
	}
	for name, text := range texts {
		add(0o644, doc+"licences/"+name+".txt", text, nil)
	}
	return sorted(files), failed
}

func sorted(files []file) []file {
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return files
}

// zipped compresses without a time or a name, so that it is the same each time.
func zipped(data []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// scaled returns the icon in another size.
func scaled(name string, size int) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	from, err := png.Decode(f)
	if err != nil {
		return nil, err
	}
	to := image.NewNRGBA(image.Rect(0, 0, size, size))
	draw.CatmullRom.Scale(to, to.Bounds(), from, from.Bounds(), draw.Src, nil)
	var b bytes.Buffer
	err = png.Encode(&b, to)
	return b.Bytes(), err
}

// licences returns the texts of the licences of the modules that the program
// links, and of its fonts, by name.
func licences(root string) (map[string][]byte, error) {
	list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}\t{{.Dir}}{{end}}", "./cmd/enjeux")
	list.Dir, list.Stderr = root, os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("list the modules: %w", err)
	}
	texts := make(map[string][]byte)
	for line := range strings.Lines(string(out)) {
		module, dir, _ := strings.Cut(strings.TrimSpace(line), "\t")
		name := strings.ReplaceAll(module, "/", "_")
		if module == "" || dir == root || texts[name] != nil {
			continue
		}
		var text []byte
		for _, pattern := range []string{"LICEN[CS]E*", "licen[cs]e*", "COPYING*", "NOTICE*", "AUTHORS"} {
			found, _ := filepath.Glob(filepath.Join(dir, pattern))
			for _, name := range found {
				if data, err := os.ReadFile(name); err == nil {
					text = append(append(text, data...), '\n')
				}
			}
		}
		if text == nil {
			return nil, fmt.Errorf("%s has no text of its licence in %s", module, dir)
		}
		texts[name] = text
	}
	fonts, err := filepath.Glob(filepath.Join(root, "assets/fonts/*-OFL.txt"))
	if err != nil {
		return nil, err
	}
	for _, name := range fonts {
		if texts[strings.TrimSuffix(path.Base(name), ".txt")], err = os.ReadFile(name); err != nil {
			return nil, err
		}
	}
	return texts, nil
}
