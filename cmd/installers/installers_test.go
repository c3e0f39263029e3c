package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
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
	for _, name := range []string{"desktop", "mime.xml", "metainfo.xml", "man", "install.sh", "copyright"} {
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
	for _, format := range formats {
		t.Run(format, func(t *testing.T) {
			var made [2]bytes.Buffer
			for i := range made {
				var err error
				if format == "tar.gz" {
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

// The script of the tarball installs into a prefix, and removes what it installed
// and nothing else.
func TestInstallScript(t *testing.T) {
	var b bytes.Buffer
	if err := tarball(&b, sampleProduct(t), some); err != nil {
		t.Fatal(err)
	}
	dir, prefix := t.TempDir(), t.TempDir()
	z, err := gzip.NewReader(&b)
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
	mine := filepath.Join(prefix, "share", "mine.txt")
	if err := os.MkdirAll(filepath.Dir(mine), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(mine, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(dir, "enjeux-0.0.0", "install.sh")
	run := func(args ...string) {
		t.Helper()
		if out, err := exec.Command(script, args...).CombinedOutput(); err != nil {
			t.Fatal(err, string(out))
		}
	}
	run(prefix)
	if out, err := exec.Command(filepath.Join(prefix, "bin", "enjeux")).Output(); err != nil || strings.TrimSpace(string(out)) != "enjeux" {
		t.Error("the program does not run where it was installed:", err)
	}
	run("--remove", prefix)
	left, err := filepath.Glob(filepath.Join(prefix, "*", "*"))
	if err != nil || len(left) != 1 || left[0] != mine {
		t.Error("left after the removal:", left, err)
	}
}
