package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

func main() {
	if len(os.Args) > 2 && os.Args[1] == asTool {
		runTool(os.Args[2], os.Args[3:])
	}
	s := shop{arch: runtime.GOARCH}
	flag.StringVar(&s.root, "root", ".", "the root of the project")
	flag.StringVar(&s.out, "out", "dist", "the folder for the packages")
	flag.StringVar(&s.arch, "arch", s.arch, "the processor of the Linux packages: amd64 or arm64")
	flag.StringVar(&s.runtime, "runtime", "", "the AppImage runtime (type 2) to put before an AppImage")
	flag.Usage = func() {
		fmt.Fprintf(flag.CommandLine.Output(), "usage: installers [-root DIR] [-out DIR] [-runtime FILE] [FORMAT]...\n\nformats:\n")
		for _, f := range formats {
			fmt.Fprintf(flag.CommandLine.Output(), "  %-9s %s\n", f.name, f.what)
		}
		fmt.Fprintln(flag.CommandLine.Output())
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := s.run(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "installers:", err)
		os.Exit(1)
	}
}

// A shop makes packages of one checkout.
type shop struct {
	root, out string // the checkout, and where the packages go
	arch      string // of the Linux packages, as Go calls it
	runtime   string // of AppImages, "" for none
	work      string // a folder that goes when all is made
	product
	programs map[target]string // that are built
	list     []file            // what the Linux packages install, once it is staged
}

// run makes the packages named, all that this system can make for none, and writes
// their sums. What could not be made is an error, after the others are made.
func (s *shop) run(names []string) (err error) {
	wanted, err := choose(names)
	if err != nil {
		return err
	}
	if s.root, err = filepath.Abs(s.root); err != nil {
		return err
	}
	released, err := released(s.root)
	if err != nil {
		return err
	}
	if s.product, err = describe(s.root, released); err != nil {
		return err
	}
	if s.work, err = os.MkdirTemp("", "installers"); err != nil {
		return err
	}
	defer os.RemoveAll(s.work)
	s.programs = make(map[target]string)
	if err := os.MkdirAll(s.out, 0o755); err != nil {
		return err
	}
	var failed []error
	for _, f := range wanted {
		if err := s.produce(f); err != nil {
			fmt.Printf("%s: NOT MADE: %v\n", f.name, err)
			failed = append(failed, fmt.Errorf("%s: %w", f.name, err))
		}
	}
	return errors.Join(append(failed, sums(s.out))...)
}

func (s *shop) produce(f format) error {
	for _, t := range f.needs {
		if err := t.there(); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	if err := f.make(s, &b); err != nil {
		return err
	}
	name := filepath.Join(s.out, f.file(s))
	if err := os.WriteFile(name, b.Bytes(), f.mode()); err != nil {
		return err
	}
	fmt.Printf("%s: %.1f MB%s\n", name, float64(b.Len())/1e6, f.remark)
	return nil
}

func choose(names []string) (wanted []format, err error) {
	for _, name := range names {
		i := slices.IndexFunc(formats, func(f format) bool { return f.name == name })
		if i < 0 {
			return nil, fmt.Errorf("no such format: %s; there are %s", name, strings.Join(formatNames(), ", "))
		}
		wanted = append(wanted, formats[i])
	}
	if len(names) == 0 {
		wanted = slices.DeleteFunc(slices.Clone(formats), func(f format) bool { return f.asked })
	}
	return wanted, nil
}

func formatNames() (names []string) {
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// sums writes the SHA-256 of everything in a folder to SHA256SUMS there, as
// sha256sum -c reads them.
func sums(dir string) error {
	files, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var lines strings.Builder
	for _, f := range files {
		if f.IsDir() || f.Name() == "SHA256SUMS" {
			continue
		}
		sum, err := sumOf(filepath.Join(dir, f.Name()))
		if err != nil {
			return err
		}
		fmt.Fprintf(&lines, "%x  %s\n", sum, f.Name())
	}
	return os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(lines.String()), 0o644)
}

func sumOf(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return h.Sum(nil), err
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
