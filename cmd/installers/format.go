package main

import (
	"fmt"
	"io"
	"io/fs"
	"os/exec"
)

// A format is a package that can be made.
type format struct {
	name   string // also of its make target, installer-NAME
	what   string // for the help
	suffix string // of the file's name, after the version and the processor
	needs  []tool
	asked  bool   // made only when it is named
	remark string // printed with it: what was not verified
	make   func(s *shop, w io.Writer) error
}

// A tool is a program that a format is made with, and the package of Debian that
// brings it.
type tool struct{ program, debian string }

// there fails with the package to install where a tool is missing.
func (t tool) there() error {
	if _, err := exec.LookPath(t.program); err != nil {
		return fmt.Errorf("%s is missing; install it with: apt-get install %s", t.program, t.debian)
	}
	return nil
}

var (
	mingw    = tool{"x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"}
	makensis = tool{"makensis", "nsis"}
	squash   = tool{"mksquashfs", "squashfs-tools"}
)

// formats are the packages, in the order in which they are made.
var formats = []format{
	{name: "deb", what: "Debian and Ubuntu", suffix: ".deb", make: func(s *shop, w io.Writer) error { return s.native(w, "deb") }},
	{name: "rpm", what: "Fedora and openSUSE", suffix: ".rpm", make: func(s *shop, w io.Writer) error { return s.native(w, "rpm") }},
	{name: "arch", what: "Arch Linux", suffix: ".pkg.tar.zst", remark: ", not verified on Arch",
		make: func(s *shop, w io.Writer) error { return s.native(w, "archlinux") }},
	{name: "apk", what: "Alpine Linux; only on Alpine, whose C library is another", suffix: ".apk", asked: true, remark: ", not verified on Alpine", make: (*shop).alpine},
	{name: "tar", what: "any Linux: with a script that installs and removes", suffix: ".tar.xz", make: (*shop).tarball},
	{name: "appimage", what: "any Linux: one file; give the runtime with -runtime", suffix: ".AppImage", asked: true, needs: []tool{squash}, make: (*shop).appImage},
	{name: "flatpak", what: "the manifest that flatpak-builder builds from", suffix: ".flatpak.yml", remark: ", not built", make: (*shop).flatpak},
	{name: "exe", what: "Windows: the installer, for the whole machine", suffix: "-setup.exe", needs: []tool{mingw, makensis}, make: (*shop).setup},
	{name: "zip", what: "Windows: without installation", suffix: "-portable.zip", needs: []tool{mingw}, make: (*shop).portable},
	{name: "web", what: "a browser: the editor on the sample, for a web server", suffix: "_web.zip", make: (*shop).web},
	{name: "app", what: "macOS: Enjeux.app, zipped; only on a Mac", suffix: ".app.zip", asked: true, make: (*shop).bundle},
	{name: "dmg", what: "macOS: a disk image; only on a Mac", suffix: ".dmg", asked: true, make: (*shop).diskImage},
	{name: "pkg", what: "macOS: an installer package; only on a Mac", suffix: ".pkg", asked: true, make: (*shop).macPackage},
	{name: "sbom", what: "the parts that the program is made of, as CycloneDX", suffix: ".cdx.json", make: (*shop).sbom},
}

// file is the name of a package.
func (f format) file(s *shop) string {
	system := "linux"
	switch f.name {
	case "exe", "zip":
		return fmt.Sprintf("%s_%s_windows_amd64%s", s.Command, s.Version, f.suffix)
	case "web":
		return s.Command + "_" + s.Version + f.suffix
	case "app", "dmg", "pkg":
		system = "macos"
	}
	return fmt.Sprintf("%s_%s_%s_%s%s", s.Command, s.Version, system, s.arch, f.suffix)
}

// mode is that of the package's file: an AppImage is run as it is.
func (f format) mode() fs.FileMode {
	if f.name == "appimage" {
		return 0o755
	}
	return 0o644
}
