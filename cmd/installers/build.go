package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// A target is what a program is built for, in Go's names.
type target struct{ system, arch string }

// crossed are the C compilers for the processors of other Linux packages.
var crossed = map[string]tool{"arm64": {"aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu"}}

// program builds the program for a target, once: hardened, stripped and the same each time.
func (s *shop) program(on target) (string, error) {
	if name := s.programs[on]; name != "" {
		return name, nil
	}
	name := filepath.Join(s.work, on.system+"_"+on.arch, s.Command)
	link := "-s -w -buildid=" + alignment
	env := append(os.Environ(), "CGO_ENABLED=1", "GOOS="+on.system, "GOARCH="+on.arch)
	switch {
	case on.system == "js":
		name += ".wasm"
		env = append(env, "CGO_ENABLED=0")
	case on.system == "windows":
		name += ".exe"
		link += " -H=windowsgui"
		env = append(env, "CC="+mingw.program)
	case on.system != runtime.GOOS:
		return "", fmt.Errorf("this is built on %s itself: Fyne's libraries cannot be had here; %s", on.system, workflow)
	case on.arch != runtime.GOARCH && on.system == "linux":
		with, err := s.cross(on.arch)
		if err != nil {
			return "", err
		}
		env = append(env, with...)
	}
	if on.system == "linux" {
		link += " -extldflags=-Wl,-z,relro,-z,now,--gc-sections"
		env = append(env, "CGO_CFLAGS=-D_FORTIFY_SOURCE=2 -fstack-protector-strong "+smallC)
	}
	small, err := s.small(on.system)
	if err != nil {
		return "", err
	}
	env = append(env, editionsAt+"="+s.editions())
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=" + link, "-o", name}, small...)
	if on.system != "js" {
		args = append(args, "-buildmode=pie")
	}
	cmd := exec.Command("go", append(args, "./cmd/enjeux")...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = s.root, env, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("build the program: %w", err)
	}
	if err := fits(on, name); err != nil {
		return "", err
	}
	s.programs[on] = name
	return name, nil
}

// cross is the environment that builds for another processor: a compiler, and the
// libraries of that processor in a folder of their own.
func (s *shop) cross(arch string) ([]string, error) {
	cc, ok := crossed[arch]
	if !ok {
		return nil, fmt.Errorf("no compiler for %s is known; build on such a machine", arch)
	}
	if err := cc.there(); err != nil {
		return nil, err
	}
	cmd := exec.Command(filepath.Join(s.root, ".ci/sysroot"), arch)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("the libraries of %s: %w", arch, err)
	}
	root := strings.TrimSpace(string(out))
	triplet := strings.TrimSuffix(cc.program, "-gcc")
	return []string{"CC=" + cc.program + " --sysroot=" + root, "PKG_CONFIG_SYSROOT_DIR=" + root,
		"PKG_CONFIG_LIBDIR=" + root + "/usr/lib/" + triplet + "/pkgconfig:" + root + "/usr/share/pkgconfig"}, nil
}

// workflow says what makes what this machine cannot.
const workflow = ".github/workflows/installers.yml does it"

// staged lists what the Linux packages install.
func (s *shop) staged() ([]file, error) {
	if s.list == nil {
		program, err := s.program(target{"linux", s.arch})
		if err != nil {
			return nil, err
		}
		own := program // that runs here, and prints the completions
		if s.arch != runtime.GOARCH {
			if own, err = s.program(target{"linux", runtime.GOARCH}); err != nil {
				return nil, err
			}
		}
		if s.list, err = stage(s.root, program, own, s.product); err != nil {
			return nil, err
		}
	}
	return s.list, nil
}
