package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

// windows builds the program for Windows and gives it its icon, its version and its
// manifest.
func (s *shop) windows() ([]byte, error) {
	program, err := s.program(target{"windows", "amd64"})
	if err != nil {
		return nil, err
	}
	icon, err := s.windowsIcon()
	if err != nil {
		return nil, err
	}
	var set winres.ResourceSet
	if err := set.SetIcon(winres.Name("APPICON"), icon); err != nil {
		return nil, err
	}
	set.SetManifest(winres.AppManifest{ExecutionLevel: winres.AsInvoker, DPIAwareness: winres.DPIPerMonitorV2, Compatibility: winres.Win10AndAbove, LongPathAware: true,
		Identity: winres.AssemblyIdentity{Name: s.ID}})
	var info version.Info
	info.SetFileVersion(s.Version)
	info.SetProductVersion(s.Version)
	for key, value := range map[string]string{version.ProductName: s.Name, version.FileDescription: s.Summary, version.CompanyName: "The " + s.Name + " authors",
		version.LegalCopyright: s.Licence, version.OriginalFilename: s.Command + ".exe"} {
		if err := info.Set(version.LangNeutral, key, value); err != nil {
			return nil, err
		}
	}
	set.SetVersionInfo(info)
	bare, err := os.Open(program)
	if err != nil {
		return nil, err
	}
	defer bare.Close()
	var full bytes.Buffer
	if err := set.WriteToEXE(&full, bare); err != nil {
		return nil, fmt.Errorf("write the resources of the program: %w", err)
	}
	return full.Bytes(), nil
}

func (s *shop) windowsIcon() (*winres.Icon, error) {
	var sizes []image.Image
	for _, size := range []int{16, 24, 32, 48, 64, 128, 256} {
		data, err := scaled(filepath.Join(s.root, "assets/icon.png"), size)
		if err != nil {
			return nil, err
		}
		picture, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		sizes = append(sizes, picture)
	}
	return winres.NewIconFromImages(sizes)
}

// installed lists what an installation on Windows holds, and the portable zip.
func (s *shop) installed() ([]file, error) {
	program, err := s.windows()
	if err != nil {
		return nil, err
	}
	papers, err := s.papers()
	return append([]file{{s.Command + ".exe", 0o755, program}}, papers...), err
}

// portable writes the program and what goes with it as a zip.
func (s *shop) portable(w io.Writer) error {
	list, err := s.installed()
	if err != nil {
		return err
	}
	for i := range list {
		list[i].path = s.Name + "/" + list[i].path
	}
	return zipFiles(w, s.product, list)
}

// setup writes the installer: NSIS rather than MSI, since it is made and tried on
// Linux as it is on Windows, and since what an upgrade may do is ours to say.
func (s *shop) setup(w io.Writer) error {
	list, err := s.installed()
	if err != nil {
		return err
	}
	dir := filepath.Join(s.work, "setup")
	for _, f := range list {
		on := filepath.Join(dir, "files", f.path)
		if err := os.MkdirAll(filepath.Dir(on), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(on, f.data, f.mode); err != nil {
			return err
		}
		if err := os.Chtimes(on, s.Released, s.Released); err != nil {
			return err
		}
	}
	icon, err := s.windowsIcon()
	if err != nil {
		return err
	}
	var ico bytes.Buffer
	if err := icon.SaveICO(&ico); err != nil {
		return err
	}
	script, err := s.render("setup.nsi")
	if err != nil {
		return err
	}
	for name, data := range map[string][]byte{"icon.ico": ico.Bytes(), "setup.nsi": script} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	cmd := exec.Command(makensis.program, "-V2", "-INPUTCHARSET", "UTF8", "setup.nsi")
	cmd.Dir, cmd.Env = dir, append(without(os.Environ(), "SOURCE_DATE_EPOCH"), fmt.Sprint("SOURCE_DATE_EPOCH=", s.Released.Unix()))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", makensis.program, err, out)
	}
	return copyFile(w, filepath.Join(dir, "setup.exe"))
}
