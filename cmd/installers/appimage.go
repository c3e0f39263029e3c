package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// appImage writes a file that runs as it is: a runtime, which mounts what follows
// it, and a file system with the program. The runtime is a program of the AppImage
// project's that cannot be built here, so it is given.
func (s *shop) appImage(w io.Writer) error {
	if s.runtime == "" {
		return errors.New("name the runtime with -runtime FILE: runtime-x86_64 of https://github.com/AppImage/type2-runtime")
	}
	mount, err := os.ReadFile(s.runtime)
	if err != nil {
		return err
	}
	if !isRuntime(mount) {
		return fmt.Errorf("%s is not an AppImage runtime of type 2", s.runtime)
	}
	list, err := s.staged()
	if err != nil {
		return err
	}
	dir := filepath.Join(s.work, "AppDir")
	if err := appDir(dir, s.product, list); err != nil {
		return err
	}
	squashed := filepath.Join(s.work, "squashfs")
	cmd := exec.Command(squash.program, dir, squashed, "-root-owned", "-noappend", "-no-xattrs", "-comp", "zstd", "-quiet", "-no-progress",
		"-all-time", fmt.Sprint(s.Released.Unix()), "-mkfs-time", fmt.Sprint(s.Released.Unix()))
	cmd.Env = without(os.Environ(), "SOURCE_DATE_EPOCH") // mksquashfs takes one or the other
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", squash.program, err, out)
	}
	system, err := os.ReadFile(squashed)
	if err != nil {
		return err
	}
	_, err = w.Write(append(mount, system...))
	return err
}

// isRuntime tells whether a program says of itself that it is one: after the
// identity of an ELF file stand the letters AI and the type.
func isRuntime(program []byte) bool {
	return len(program) > 11 && bytes.HasPrefix(program, []byte("\x7fELF")) && bytes.Equal(program[8:11], []byte("AI\x02"))
}

// appDir lays the files of the packages out as an AppImage wants them.
func appDir(dir string, p product, list []file) error {
	put := func(name string, mode os.FileMode, data []byte) error {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		return os.WriteFile(name, data, mode)
	}
	var failed []error
	for _, f := range list {
		failed = append(failed, put(f.path, f.mode, f.data))
		switch f.path {
		case "usr/share/applications/" + p.ID + ".desktop":
			failed = append(failed, put(p.ID+".desktop", 0o644, f.data))
		case "usr/share/icons/hicolor/256x256/apps/" + p.ID + ".png":
			failed = append(failed, put(p.ID+".png", 0o644, f.data), put(".DirIcon", 0o644, f.data))
		}
	}
	run := "#!/bin/sh\nexec \"$(dirname \"$0\")/usr/bin/" + p.Command + "\" \"$@\"\n"
	return errors.Join(append(failed, put("AppRun", 0o755, []byte(run)))...)
}
