package main

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
)

// onMac is the error of what needs a Mac.
func onMac() error {
	if runtime.GOOS != "darwin" {
		return errors.New("this needs a Mac, for its compiler and its tools; " + workflow)
	}
	return nil
}

// bundle writes the application for macOS, zipped.
func (s *shop) bundle(w io.Writer) error {
	if err := onMac(); err != nil {
		return err
	}
	program, err := s.program(target{"darwin", s.arch})
	if err != nil {
		return err
	}
	list, err := s.bundled(program)
	if err != nil {
		return err
	}
	return zipFiles(w, s.product, list)
}

// bundled lists what is in the application: its plist, which tells Finder of the
// documents that it opens, the program, the icon, and what every package carries.
func (s *shop) bundled(program string) ([]file, error) {
	top := s.Name + ".app/Contents/"
	plist, err := s.render("Info.plist")
	if err != nil {
		return nil, err
	}
	binary, err := os.ReadFile(program)
	if err != nil {
		return nil, err
	}
	icon, err := icns(filepath.Join(s.root, "assets/icon.png"))
	if err != nil {
		return nil, err
	}
	list := []file{{top + "Info.plist", 0o644, plist}, {top + "MacOS/" + s.Command, 0o755, binary}, {top + "PkgInfo", 0o644, []byte("APPL????")},
		{top + "Resources/icon.icns", 0o644, icon}}
	papers, err := s.papers()
	for _, f := range papers {
		list = append(list, file{top + "Resources/" + f.path, f.mode, f.data})
	}
	return list, err
}

// unpacked puts the application on the disk, for the tools of macOS to pack, signed
// if there is an identity to sign with.
func (s *shop) unpacked() (string, error) {
	if err := onMac(); err != nil {
		return "", err
	}
	program, err := s.program(target{"darwin", s.arch})
	if err != nil {
		return "", err
	}
	list, err := s.bundled(program)
	if err != nil {
		return "", err
	}
	dir := filepath.Join(s.work, "mac")
	for _, f := range list {
		on := filepath.Join(dir, f.path)
		if err := os.MkdirAll(filepath.Dir(on), 0o755); err != nil {
			return "", err
		}
		if err := os.WriteFile(on, f.data, f.mode); err != nil {
			return "", err
		}
	}
	if who := os.Getenv("ENJEUX_MAC_IDENTITY"); who != "" {
		if err := tell("codesign", "--force", "--options", "runtime", "--sign", who, filepath.Join(dir, s.Name+".app")); err != nil {
			return "", err
		}
	}
	return dir, nil
}

// diskImage writes a disk image to drag the application out of.
func (s *shop) diskImage(w io.Writer) error {
	dir, err := s.unpacked()
	if err != nil {
		return err
	}
	if err := os.Symlink("/Applications", filepath.Join(dir, "Applications")); err != nil {
		return err
	}
	out := filepath.Join(s.work, "mac.dmg")
	if err := tell("hdiutil", "create", "-volname", s.Name, "-srcfolder", dir, "-format", "UDZO", "-ov", out); err != nil {
		return err
	}
	return copyFile(w, out)
}

// macPackage writes an installer package, which can be deployed without questions.
func (s *shop) macPackage(w io.Writer) error {
	dir, err := s.unpacked()
	if err != nil {
		return err
	}
	out := filepath.Join(s.work, "mac.pkg")
	if err := tell("pkgbuild", "--component", filepath.Join(dir, s.Name+".app"), "--install-location", "/Applications",
		"--identifier", s.ID, "--version", s.Version, out); err != nil {
		return err
	}
	return copyFile(w, out)
}

func tell(program string, args ...string) error {
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", program, err, out)
	}
	return nil
}

func copyFile(w io.Writer, name string) error {
	data, err := os.ReadFile(name)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// zipFiles writes files, all of the time of the release, as a zip.
func zipFiles(w io.Writer, p product, list []file) error {
	z := zip.NewWriter(w)
	for _, f := range list {
		h := &zip.FileHeader{Name: path.Clean(f.path), Method: zip.Deflate, Modified: p.Released}
		h.SetMode(f.mode)
		out, err := z.CreateHeader(h)
		if err == nil {
			_, err = out.Write(f.data)
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}
