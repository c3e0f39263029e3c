package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// program builds the program for a system, once: hardened, stripped, the same each
// time, and without Fyne's coloured emoji, a tenth of it that no page can print.
func (s *shop) program(system string) (string, error) {
	if name := s.programs[system]; name != "" {
		return name, nil
	}
	name := filepath.Join(s.work, system, s.Command)
	args := []string{"build", "-trimpath", "-tags=no_emoji", "-buildvcs=false", "-buildmode=pie", "-ldflags=-s -w -buildid="}
	env := append(os.Environ(), "CGO_ENABLED=1")
	switch system {
	case "windows":
		name += ".exe"
		args[len(args)-1] += " -H=windowsgui"
		env = append(env, "GOOS=windows", "GOARCH=amd64", "CC="+mingw.program)
	case runtime.GOOS:
	default:
		return "", fmt.Errorf("this is built on %s itself: Fyne's libraries cannot be had here; %s", system, workflow)
	}
	cmd := exec.Command("go", append(args, "-o", name, "./cmd/enjeux")...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = s.root, env, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("build the program: %w", err)
	}
	s.programs[system] = name
	return name, nil
}

// workflow says what makes what this machine cannot.
const workflow = ".github/workflows/installers.yml does it"

// staged lists what the Linux packages install.
func (s *shop) staged() ([]file, error) {
	if s.list == nil {
		program, err := s.program("linux")
		if err != nil {
			return nil, err
		}
		if s.list, err = stage(s.root, program, s.product); err != nil {
			return nil, err
		}
	}
	return s.list, nil
}
