package main

import (
	"archive/tar"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/goreleaser/nfpm/v2"
	_ "github.com/goreleaser/nfpm/v2/deb"
	"github.com/goreleaser/nfpm/v2/files"
	_ "github.com/goreleaser/nfpm/v2/rpm"
)

// native writes a package of the system's own format, "deb" or "rpm". The files
// are staged in dir first, for the library packs what is on the disk.
func native(w io.Writer, format, dir, arch string, p product, list []file) error {
	info := &nfpm.Info{
		Name: p.Command, Arch: arch, Platform: "linux", Version: p.Version, Section: "text", Priority: "optional",
		Maintainer: p.Maintainer, Vendor: "The " + p.Name + " authors", Homepage: p.Homepage, License: p.Licence,
		Description: p.Summary + "\n" + p.Description, MTime: p.Released,
		Overridables: nfpm.Overridables{Depends: p.Debian},
	}
	if format == "rpm" {
		info.Depends = p.RPM
		info.RPM.Summary, info.RPM.BuildHost = p.Summary, "localhost"
	}
	for _, f := range list {
		on := filepath.Join(dir, f.path)
		if err := os.MkdirAll(filepath.Dir(on), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(on, f.data, f.mode); err != nil {
			return err
		}
		info.Contents = append(info.Contents, &files.Content{Source: on, Destination: "/" + f.path,
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

// tarball writes the same files with a script that installs them into a prefix.
func tarball(w io.Writer, p product, list []file) error {
	script, err := p.render("install.sh")
	if err != nil {
		return err
	}
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	t := tar.NewWriter(z)
	top := fmt.Sprintf("%s-%s/", p.Command, p.Version)
	for _, f := range append([]file{{"install.sh", 0o755, script}}, list...) {
		head := &tar.Header{Name: top + f.path, Mode: int64(f.mode), Size: int64(len(f.data)), ModTime: p.Released, Format: tar.FormatPAX}
		if err := t.WriteHeader(head); err != nil {
			return err
		}
		if _, err := t.Write(f.data); err != nil {
			return err
		}
	}
	if err := t.Close(); err != nil {
		return err
	}
	return z.Close()
}
