package main

import (
	"bytes"
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The program in the Debian package is hardened and stripped, says nothing of the
// folder it was built in, asks for no newer glibc than the package says, and has 30 MB
// at most.
func TestInstalledProgram(t *testing.T) {
	for _, c := range []struct {
		arch    string
		machine elf.Machine
	}{{"amd64", elf.EM_X86_64}, {"arm64", elf.EM_AARCH64}} {
		t.Run(c.arch, func(t *testing.T) {
			if found, _ := filepath.Glob(filepath.Join(os.Getenv("ENJEUX_DIST"), "*linux_"+c.arch+".deb")); found == nil {
				t.Skip("not verified: make installer-deb ARCH=" + c.arch)
			}
			dir := t.TempDir()
			must(t, nil, "dpkg-deb", "-x", dist(t, "linux_"+c.arch+".deb", "dpkg-deb"), dir)
			name := filepath.Join(dir, "usr/bin/enjeux")
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("the program has %.1f MB", float64(len(data))/1e6)
			if len(data) > biggest {
				t.Errorf("the program has %d bytes", len(data))
			}
			f, err := elf.NewFile(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if f.Machine != c.machine || f.Type != elf.ET_DYN {
				t.Error("the program is", f.Machine, f.Type)
			}
			if flags, err := f.DynValue(elf.DT_FLAGS); err != nil || len(flags) != 1 || elf.DynFlag(flags[0])&elf.DF_BIND_NOW == 0 {
				t.Error("functions are not bound at the start:", flags, err)
			}
			symbols, err := f.ImportedSymbols()
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range symbols {
				if minor, ok := strings.CutPrefix(s.Version, "GLIBC_2."); ok && len(minor) == 2 && minor > "34" {
					t.Errorf("%s is of glibc 2.%s, and 2.34 is what the package asks for", s.Name, minor)
				}
			}
			for _, s := range f.Sections {
				if s.Name == ".symtab" || strings.HasPrefix(s.Name, ".debug") || strings.HasPrefix(s.Name, ".zdebug") {
					t.Error("not stripped:", s.Name)
				}
			}
			home, _ := os.UserHomeDir()
			for _, path := range []string{home + "/go/pkg", filepath.Dir(os.Getenv("ENJEUX_DIST")) + "/"} {
				if bytes.Contains(data, []byte(path)) {
					t.Error("the program names a folder of this machine:", path)
				}
			}
			if c.arch == "arm64" {
				emulated(t, name)
			}
		})
	}
}

// emulated runs a program for another processor.
func emulated(t *testing.T, name string) {
	if !has("qemu-aarch64-static") {
		t.Skip("not run: qemu-aarch64-static is not installed")
	}
	root := strings.TrimSpace(must(t, nil, "../../.ci/sysroot", "arm64"))
	if out := must(t, nil, "qemu-aarch64-static", "-L", root, name, "version"); !strings.Contains(out, "linux/arm64") {
		t.Errorf("the program says %.80q", out)
	}
	pdf := filepath.Join(t.TempDir(), "sample.pdf")
	must(t, nil, "qemu-aarch64-static", "-L", root, name, "export", "../../assets/sample.enjeux", "-o", pdf)
	if data, err := os.ReadFile(pdf); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Error("no PDF:", err)
	}
}

// Debian's judge finds nothing that templates/lintian does not explain.
func TestInstalledLintian(t *testing.T) {
	pack := dist(t, "linux_amd64.deb", "lintian")
	out, _ := run(nil, "lintian", "--pedantic", "--display-info", "--display-experimental", "--allow-root", "--fail-on", "none", pack)
	if out != "" {
		t.Error(out)
	}
}

// rpmlint finds nothing that testdata/rpmlint.toml does not explain. It unpacks the
// package, whose paths are absolute, so it does that in a sandbox.
func TestInstalledRpmlint(t *testing.T) {
	pack := dist(t, "linux_amd64.rpm", "rpmlint", "bwrap", "cpio")
	config, err := filepath.Abs("testdata/rpmlint.toml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cpio, err := exec.LookPath("cpio")
	if err != nil {
		t.Fatal(err)
	}
	relative := "#!/bin/sh\nexec " + cpio + " --no-absolute-filenames \"$@\"\n"
	if err := os.WriteFile(filepath.Join(dir, "cpio"), []byte(relative), 0o755); err != nil {
		t.Fatal(err)
	}
	out, err := run([]string{"PATH=" + dir + ":" + os.Getenv("PATH")}, "bwrap", "--ro-bind", "/", "/", "--tmpfs", "/tmp", "--ro-bind", dir, dir,
		"--ro-bind", filepath.Dir(pack), filepath.Dir(pack), "--ro-bind", filepath.Dir(config), filepath.Dir(config), "--dev", "/dev", "--proc", "/proc",
		"rpmlint", "--config", config, pack)
	if err != nil || !strings.Contains(out, " 0 errors, 0 warnings") {
		t.Error(err, out)
	}
}
