package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/goreleaser/nfpm/v2"
	_ "github.com/goreleaser/nfpm/v2/apk"
	_ "github.com/goreleaser/nfpm/v2/arch"
	_ "github.com/goreleaser/nfpm/v2/deb"
	"github.com/goreleaser/nfpm/v2/files"
	_ "github.com/goreleaser/nfpm/v2/rpm"
)

// native writes a package of a Linux system's own format.
func (s *shop) native(w io.Writer, format string) error {
	list, err := s.staged()
	if err != nil {
		return err
	}
	return native(w, format, filepath.Join(s.work, "root"), s.arch, s.product, list)
}

// alpine writes a package for Alpine, whose programs are linked with another C
// library than those of the other systems.
func (s *shop) alpine(w io.Writer) error {
	if found, _ := filepath.Glob("/lib/ld-musl-*"); found == nil {
		return errors.New("a program that is built here does not run on Alpine, which has another C library (musl); make it there")
	}
	return s.native(w, "apk")
}

// native writes a package of a format of nfpm's. The files are staged in dir first,
// for the library packs what is on the disk.
func native(w io.Writer, format, dir, arch string, p product, list []file) error {
	info := &nfpm.Info{
		Name: p.Command, Arch: arch, Platform: "linux", Version: p.Version, Section: "text", Priority: "optional",
		Maintainer: p.Maintainer, Vendor: "The " + p.Name + " authors", Homepage: p.Homepage, License: p.Licence,
		Description: p.Summary + "\n" + wrapped(p.Description), MTime: p.Released,
		Overridables: nfpm.Overridables{Depends: p.Debian, Recommends: p.DebianFonts},
	}
	switch format {
	case "deb":
		known, err := p.render("lintian")
		if err != nil {
			return err
		}
		list = append(list[:len(list):len(list)], file{"usr/share/lintian/overrides/" + p.Command, 0o644, known})
	case "rpm":
		info.Depends, info.Recommends = p.RPM, p.RPMFonts
		info.RPM.Summary, info.RPM.BuildHost, info.RPM.Group = p.Summary, "localhost", "Productivity/Office/Other"
	case "archlinux":
		info.Depends, info.Recommends = p.Arch, nil
		info.ArchLinux.Packager = p.Maintainer
	case "apk":
		info.Depends, info.Recommends = p.Alpine, nil
	}
	for _, f := range list {
		on := filepath.Join(dir, f.path)
		if err := os.MkdirAll(filepath.Dir(on), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(on, f.data, f.mode); err != nil {
			return err
		}
		kind := files.TypeFile
		if format == "rpm" && (strings.HasPrefix(f.path, "usr/share/doc/") || strings.HasPrefix(f.path, "usr/share/man/")) {
			kind = files.TypeRPMDoc
		}
		info.Contents = append(info.Contents, &files.Content{Source: on, Destination: "/" + f.path, Type: kind,
			FileInfo: &files.ContentFileInfo{Mode: f.mode, MTime: p.Released, Owner: "root", Group: "root"}})
	}
	// Named, or they are left behind when an rpm is removed.
	for _, d := range []string{"examples", "licences", ""} {
		info.Contents = append(info.Contents, &files.Content{Type: files.TypeDir, Destination: filepath.Join("/usr/share/doc", p.Command, d),
			FileInfo: &files.ContentFileInfo{Mode: 0o755, MTime: p.Released, Owner: "root", Group: "root"}})
	}
	if err := nfpm.PrepareForPackager(info, format); err != nil {
		return fmt.Errorf("%s: %w", format, err)
	}
	packager, err := nfpm.Get(format)
	if err != nil {
		return err
	}
	return packager.Package(info, w)
}

// wrapped breaks a text into lines of 78 characters at most, as Debian wants it.
func wrapped(text string) string {
	var lines strings.Builder
	width := 0
	for i, word := range strings.Fields(text) {
		switch {
		case i == 0:
		case width+1+len(word) > 78:
			lines.WriteByte('\n')
			width = 0
		default:
			lines.WriteByte(' ')
			width++
		}
		lines.WriteString(word)
		width += len(word)
	}
	return lines.String()
}
