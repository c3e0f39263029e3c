package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// formats are the packages that can be made here, in the order in which they are.
var formats = []string{"deb", "rpm", "tar.gz"}

func main() {
	root := flag.String("root", ".", "the root of the project")
	out := flag.String("out", "dist", "the folder for the packages")
	flag.Usage = func() {
		fmt.Fprintf(flag.CommandLine.Output(), "usage: installers [-root DIR] [-out DIR] [%s]...\n", strings.Join(formats, "|"))
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := run(*root, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "installers:", err)
		os.Exit(1)
	}
}

// run builds the program and packs it in each of the formats, all for none, and
// writes their sums.
func run(root, out string, wanted []string) error {
	if len(wanted) == 0 {
		wanted = formats
	}
	for _, f := range wanted {
		if !slices.Contains(formats, f) {
			return fmt.Errorf("no such format: %s; there are %s", f, strings.Join(formats, ", "))
		}
	}
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	released, err := released(root)
	if err != nil {
		return err
	}
	p, err := describe(root, released)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "installers")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	program := filepath.Join(work, p.Command)
	if err := build(root, program); err != nil {
		return err
	}
	list, err := stage(root, program, p)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	var sums strings.Builder
	for _, format := range wanted {
		var b bytes.Buffer
		name := fmt.Sprintf("%s_%s_%s.%s", p.Command, p.Version, runtime.GOARCH, format)
		if format == "tar.gz" {
			err = tarball(&b, p, list)
		} else {
			err = native(&b, format, filepath.Join(work, "root"), runtime.GOARCH, p, list)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(out, name), b.Bytes(), 0o644)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", format, err)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(b.Bytes()), name)
		fmt.Printf("%s: %.1f MB\n", filepath.Join(out, name), float64(b.Len())/1e6)
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// build makes the program as it is shipped: hardened, stripped, the same each time.
func build(root, program string) error {
	if runtime.GOOS != "linux" {
		return errors.New("packages for Linux are built on Linux")
	}
	cmd := exec.Command("go", "build", "-trimpath", "-buildmode=pie", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", program, "./cmd/enjeux")
	cmd.Dir, cmd.Stdout, cmd.Stderr = root, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("build the program: %w", err)
	}
	return nil
}

// released is the time that every file in a package has: SOURCE_DATE_EPOCH, or
// that of the last commit.
func released(root string) (time.Time, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		cmd := exec.Command("git", "log", "-1", "--format=%ct")
		cmd.Dir = root
		out, err := cmd.Output()
		if err != nil {
			return time.Time{}, fmt.Errorf("set SOURCE_DATE_EPOCH, or build from a checkout: %w", err)
		}
		epoch = strings.TrimSpace(string(out))
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH: %w", err)
	}
	return time.Unix(seconds, 0).UTC(), nil
}
