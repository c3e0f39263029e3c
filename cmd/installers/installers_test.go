package main

import (
	"archive/tar"
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ulikunitz/xz"
	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "write the goldens anew")

func sampleProduct(t *testing.T) product {
	t.Helper()
	p, err := describe("../..", time.Unix(1_750_000_000, 0))
	if err != nil {
		t.Fatal(err)
	}
	p.Version = "0.0.0" // so that a release changes no golden
	return p
}

func TestTemplates(t *testing.T) {
	p := sampleProduct(t)
	for _, name := range []string{"desktop", "mime.xml", "metainfo.xml", "man", "install.sh", "copyright", "changelog", "lintian", "setup.nsi", "Info.plist", "flatpak.yml", "index.html", "files.js"} {
		got, err := p.render(name)
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not as %s has it (go test -update writes it anew): %v", name, golden, err)
		}
	}
}

// FyneApp.toml is what the description says, and the README names the packages as they are.
func TestDescribed(t *testing.T) {
	p, err := describe("../..", time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.render("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	const name = "../../FyneApp.toml"
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not as it is rendered (go test -update writes it anew): %v\n%s", name, err, got)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(p.Command+`_(\d[^_]*)_`).FindAllSubmatch(readme, -1)
	if len(named) == 0 {
		t.Error("the README names no package")
	}
	for _, m := range named {
		if string(m[1]) != p.Version {
			t.Errorf("the README names %s, and the version is %s", m[0], p.Version)
		}
	}
}

// The validators of the desktop's own project judge what is rendered.
func TestValidators(t *testing.T) {
	p := sampleProduct(t)
	dir := t.TempDir()
	for name, c := range map[string]struct {
		template string
		check    []string
	}{
		p.ID + ".desktop":      {"desktop", []string{"desktop-file-validate"}},
		p.ID + ".metainfo.xml": {"metainfo.xml", []string{"appstreamcli", "validate", "--no-net"}},
	} {
		t.Run(c.check[0], func(t *testing.T) {
			if _, err := exec.LookPath(c.check[0]); err != nil {
				t.Skip(c.check[0] + " is not installed")
			}
			data, err := p.render(c.template)
			if err != nil {
				t.Fatal(err)
			}
			on := filepath.Join(dir, name)
			if err := os.WriteFile(on, data, 0o644); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(c.check[0], append(c.check[1:], on)...).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

var some = []file{
	{"usr/bin/enjeux", 0o755, []byte("#!/bin/sh\necho enjeux\n")},
	{"usr/share/doc/enjeux/LICENSE", 0o644, []byte("MIT\n")},
	{"usr/share/doc/enjeux/examples/sample.enjeux", 0o644, []byte("PK")},
	{"usr/share/doc/enjeux/licences/x.txt", 0o644, []byte("BSD\n")},
}

func TestPackagesAreTheSameTwice(t *testing.T) {
	p := sampleProduct(t)
	for _, format := range []string{"deb", "rpm", "archlinux", "apk", "tar"} {
		t.Run(format, func(t *testing.T) {
			var made [2]bytes.Buffer
			for i := range made {
				var err error
				if format == "tar" {
					err = tarball(&made[i], p, some)
				} else {
					err = native(&made[i], format, t.TempDir(), "amd64", p, some)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			if made[0].Len() == 0 || !bytes.Equal(made[0].Bytes(), made[1].Bytes()) {
				t.Error("two packages of the same files differ")
			}
		})
	}
}

// The script of the tarball installs into a prefix, replaces an older version, keeps
// a newer one, and removes what it installed and nothing else.
func TestInstallScript(t *testing.T) {
	prefix := t.TempDir()
	mine := filepath.Join(prefix, "share", "mine.txt")
	if err := os.MkdirAll(filepath.Dir(mine), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(mine, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	older := script(t, "0.9.0", append(slices.Clone(some), file{"usr/share/doc/enjeux/old", 0o644, nil}))
	newer := script(t, "0.10.0", some)
	run := func(status int, script string, args ...string) {
		t.Helper()
		cmd := exec.Command(script, args...)
		out, err := cmd.CombinedOutput()
		if cmd.ProcessState.ExitCode() != status {
			t.Fatalf("status %d, want %d: %v %s", cmd.ProcessState.ExitCode(), status, err, out)
		}
	}
	has := func(version string, old bool) {
		t.Helper()
		if list, err := os.ReadFile(filepath.Join(prefix, "share/doc/enjeux/installed")); err != nil || !bytes.HasPrefix(list, []byte(version+"\n")) {
			t.Errorf("%s is not what is installed: %v", version, err)
		}
		if _, err := os.Stat(filepath.Join(prefix, "share/doc/enjeux/old")); (err == nil) != old {
			t.Error("a file of the older version alone is there:", err == nil)
		}
	}
	run(0, older, prefix)
	has("0.9.0", true)
	run(0, newer, prefix)
	has("0.10.0", false)
	run(2, older, prefix)
	has("0.10.0", false)
	run(0, older, "--force", prefix)
	has("0.9.0", true)
	run(2, older, "--nonsense", prefix)
	if out, err := exec.Command(filepath.Join(prefix, "bin", "enjeux")).Output(); err != nil || strings.TrimSpace(string(out)) != "enjeux" {
		t.Error("the program does not run where it was installed:", err)
	}
	run(0, newer, "--remove", prefix) // by the script of another version
	left, err := filepath.Glob(filepath.Join(prefix, "*", "*"))
	if err != nil || len(left) != 1 || left[0] != mine {
		t.Error("left after the removal:", left, err)
	}
	run(1, newer, "--remove", prefix)
}

// script unpacks a tarball of some files and returns the script in it.
func script(t *testing.T, version string, list []file) string {
	t.Helper()
	p := sampleProduct(t)
	p.Version = version
	var b bytes.Buffer
	if err := tarball(&b, p, list); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	z, err := xz.NewReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(filepath.Join(dir, h.Name)), 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, h.Name), data, os.FileMode(h.Mode))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "enjeux-"+version, "install.sh")
}

// What cannot be made here is refused with the reason and the way out.
func TestRefusals(t *testing.T) {
	none := filepath.Join(t.TempDir(), "none")
	text := filepath.Join(t.TempDir(), "text")
	if err := os.WriteFile(text, []byte("not a runtime at all"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		format, runtime, says string
		skip                  bool
	}{
		"a tool is missing":        {format: "exe", says: "apt-get install "},
		"no runtime":               {format: "appimage", says: "-runtime FILE", skip: !has("mksquashfs")},
		"a runtime that is none":   {format: "appimage", runtime: text, says: "not an AppImage runtime", skip: !has("mksquashfs")},
		"a runtime that is gone":   {format: "appimage", runtime: none, says: none, skip: !has("mksquashfs")},
		"a Mac is needed":          {format: "dmg", says: "needs a Mac", skip: runtime.GOOS == "darwin"},
		"another C library":        {format: "apk", says: "musl"},
		"another C library, named": {format: "apk", says: "Alpine"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.skip {
				t.Skip("not so on this system")
			}
			if c.format == "exe" {
				t.Setenv("PATH", t.TempDir())
			}
			wanted, err := choose([]string{c.format})
			if err != nil {
				t.Fatal(err)
			}
			s := &shop{root: "../..", out: t.TempDir(), work: t.TempDir(), runtime: c.runtime, product: sampleProduct(t), programs: map[target]string{}}
			if err := s.produce(wanted[0]); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v, want %q", err, c.says)
			}
		})
	}
	if _, err := choose([]string{"msi"}); err == nil || !strings.Contains(err.Error(), "there are deb, rpm") {
		t.Error("a format that there is not:", err)
	}
}

func has(program string) bool { _, err := exec.LookPath(program); return err == nil }

// An AppImage is the runtime, with the file system of the packages behind it. The runtime
// here only stands for the real one: it marks itself as one, and runs.
func TestAppImage(t *testing.T) {
	for _, p := range []string{"mksquashfs", "unsquashfs", "true"} {
		if !has(p) {
			t.Skip(p + " is not installed")
		}
	}
	name, _ := exec.LookPath("true")
	mount, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	copy(mount[8:], "AI\x02")
	p, dir := sampleProduct(t), t.TempDir()
	given := filepath.Join(dir, "runtime")
	if err := os.WriteFile(given, mount, 0o755); err != nil {
		t.Fatal(err)
	}
	desktop, icon := "usr/share/applications/"+p.ID+".desktop", "usr/share/icons/hicolor/256x256/apps/"+p.ID+".png"
	list := append(slices.Clone(some), file{desktop, 0o644, []byte("[Desktop Entry]")}, file{icon, 0o644, []byte("PNG")})
	var b bytes.Buffer
	s := &shop{root: "../..", work: t.TempDir(), runtime: given, product: p, list: list}
	if err := s.appImage(&b); err != nil {
		t.Fatal(err)
	}
	image, out := filepath.Join(dir, "image"), filepath.Join(dir, "out")
	if err := os.WriteFile(image, b.Bytes(), 0o755); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(image).CombinedOutput(); err != nil {
		t.Errorf("the runtime does not run with what is behind it: %v %s", err, out)
	}
	if out, err := exec.Command("unsquashfs", "-q", "-n", "-o", strconv.Itoa(len(mount)), "-d", out, image).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range []string{p.ID + ".desktop", p.ID + ".png", ".DirIcon", desktop, icon, "usr/share/doc/enjeux/LICENSE"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
	if said, err := exec.Command(filepath.Join(out, "AppRun")).Output(); err != nil || string(said) != "enjeux\n" {
		t.Errorf("the program says %q: %v", said, err)
	}
}

// The bundle for macOS has its parts where Finder looks for them.
func TestBundle(t *testing.T) {
	s := &shop{root: "../..", product: sampleProduct(t)}
	program := filepath.Join(t.TempDir(), "enjeux")
	if err := os.WriteFile(program, []byte("a program"), 0o755); err != nil {
		t.Fatal(err)
	}
	list, err := s.bundled(program)
	if err != nil {
		t.Fatal(err)
	}
	have := make(map[string]file)
	for _, f := range list {
		have[f.path] = f
	}
	if p := have["Enjeux.app/Contents/MacOS/enjeux"]; p.mode != 0o755 || string(p.data) != "a program" {
		t.Error("the program is not in its place")
	}
	if icon := have["Enjeux.app/Contents/Resources/icon.icns"].data; len(icon) < 8 || int(binary.BigEndian.Uint32(icon[4:])) != len(icon) {
		t.Error("the icon is not as long as it says")
	}
	if have["Enjeux.app/Contents/Resources/licences/github.com_go-pdf_fpdf.txt"].data == nil {
		t.Error("the licences are missing")
	}
	d := xml.NewDecoder(bytes.NewReader(have["Enjeux.app/Contents/Info.plist"].data))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal("the plist:", err)
		}
	}
}

func TestFlatpakManifest(t *testing.T) {
	data, err := sampleProduct(t).render("flatpak.yml")
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		ID, Command string
		Modules     []struct{ Name string }
	}
	if err := yaml.Unmarshal(data, &manifest); err != nil || manifest.ID != "org.enjeux.Enjeux" || manifest.Command != "enjeux" || len(manifest.Modules) != 1 {
		t.Errorf("%+v %v", manifest, err)
	}
}

func TestSums(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("abc"), 0o644); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time, its own file is there
		if err := sums(dir); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
		if want := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n"; err != nil || string(got) != want {
			t.Errorf("%q %v", got, err)
		}
	}
}
