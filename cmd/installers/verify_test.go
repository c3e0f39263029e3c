package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// The tests here take the packages of a folder, ENJEUX_DIST, through what a user
// does: each looks what there is, installs, opens a document by its association,
// asks whether the program named this document, removes, and looks again. They need
// root and minutes: make verify-installers.
func dist(t *testing.T, suffix string, programs ...string) (pack string) {
	t.Helper()
	dir := os.Getenv("ENJEUX_DIST")
	if dir == "" {
		t.Skip("ENJEUX_DIST names no packages: make verify-installers")
	}
	found, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	if err != nil || len(found) != 1 {
		t.Fatalf("there are %d packages %s in %s: make installers", len(found), suffix, dir)
	}
	for _, p := range programs {
		if !has(p) {
			t.Skipf("not verified: %s is not installed", p)
		}
	}
	return found[0]
}

// a screen to start the program on; it ends with the test.
func screen(t *testing.T) (display string) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24")
	x.ExtraFiles = []*os.File{w}
	if err := x.Start(); err != nil {
		t.Skip("not verified:", err)
	}
	w.Close()
	t.Cleanup(func() { x.Process.Kill(); x.Wait() })
	number := make([]byte, 16)
	n, err := r.Read(number)
	if err != nil {
		t.Fatal(err)
	}
	return ":" + strings.TrimSpace(string(number[:n]))
}

// must runs a command, with variables added to its environment.
func must(t *testing.T, env []string, program string, args ...string) string {
	t.Helper()
	out, err := run(env, program, args...)
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", program, strings.Join(args, " "), err, out)
	}
	return out
}

func run(env []string, program string, args ...string) (string, error) {
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// listed names every file below some folders, but for what a system rewrites as it
// goes.
func listed(t *testing.T, dirs ...string) (all []string) {
	t.Helper()
	for _, dir := range dirs {
		filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
			if err == nil && !changing(name) {
				all = append(all, name)
			}
			return nil
		})
	}
	return all
}

func changing(name string) bool {
	for _, part := range []string{"/var/", "/cache", "mimeinfo.cache", "/mime/", "/.cache", "/__pycache__", "/proc/", "/sys/", "/tmp/", "/run/", "/dev/", "/usr/share/mime"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

func same(t *testing.T, before, after []string) {
	t.Helper()
	for _, name := range after {
		if !slices.Contains(before, name) {
			t.Error("left behind:", name)
		}
	}
	for _, name := range before {
		if !slices.Contains(after, name) {
			t.Error("gone with it:", name)
		}
	}
}

const title = "Visite officielle en Fédération de Russie" // of the sample

// named waits, at most a minute, for the program to write which document it opened.
func named(t *testing.T, mark string, wait func() error) {
	t.Helper()
	done := make(chan error, 1)
	go func() { done <- wait() }()
	select {
	case err := <-done:
		if got, readErr := os.ReadFile(mark); readErr != nil || strings.TrimSpace(string(got)) != title {
			t.Errorf("the program named %q (%v, %v)", got, readErr, err)
		}
	case <-time.After(time.Minute):
		t.Error("the program was not done in a minute")
	}
}

// TestInstalledTar installs the tarball into a prefix and opens the sample as the
// desktop would: by the type of the file and the desktop entry of the type.
func TestInstalledTar(t *testing.T) {
	pack := dist(t, "linux_"+runtime.GOARCH+".tar.xz", "tar", "xz", "gio", "update-mime-database", "update-desktop-database", "dbus-run-session")
	dir, prefix, home := t.TempDir(), t.TempDir(), t.TempDir()
	must(t, nil, "tar", "-xJf", pack, "-C", dir)
	script, err := filepath.Glob(filepath.Join(dir, "*", "install.sh"))
	if err != nil || len(script) != 1 {
		t.Fatal(script, err)
	}
	mark := filepath.Join(home, "mark")
	document := filepath.Join(home, "visite.enjeux")
	sample, err := os.ReadFile("../../assets/sample.enjeux")
	if err != nil || os.WriteFile(document, sample, 0o644) != nil {
		t.Fatal(err)
	}
	before := listed(t, prefix)
	must(t, nil, script[0], prefix)
	env := []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home + "/config", "XDG_STATE_HOME=" + home + "/state", "XDG_DATA_HOME=" + home + "/data", "XDG_DATA_DIRS=" + filepath.Join(prefix, "share") + ":/usr/share",
		"PATH=" + filepath.Join(prefix, "bin") + ":" + os.Getenv("PATH"), "ENJEUX_MARK=" + mark, "DISPLAY=" + screen(t)}
	if kind := must(t, env, "gio", "info", "-a", "standard::content-type", document); !strings.Contains(kind, "application/vnd.enjeux.briefing") {
		t.Error("the type of a briefing is", kind)
	}
	must(t, env, "dbus-run-session", "gio", "open", document)
	named(t, mark, func() error { return until(mark) })
	must(t, nil, script[0], "--remove", prefix)
	same(t, before, slices.DeleteFunc(listed(t, prefix), changing))
	if _, err := os.Stat(document); err != nil {
		t.Error("the document is gone with the program:", err)
	}
}

// until waits for a file to have something in it.
func until(name string) error {
	for end := time.Now().Add(50 * time.Second); time.Now().Before(end); {
		if data, err := os.ReadFile(name); err == nil && bytes.HasSuffix(data, []byte("\n")) {
			return nil
		}
		<-time.After(50 * time.Millisecond)
	}
	return fmt.Errorf("%s is not written", name)
}

// TestInstalledDeb installs the package by apt into a system of its own, where there
// is nothing but what apt resolves.
func TestInstalledDeb(t *testing.T) {
	pack := dist(t, "linux_"+runtime.GOARCH+".deb", "debootstrap", "chroot")
	if os.Getuid() != 0 {
		t.Skip("not verified: a system of one's own needs root")
	}
	system := t.TempDir()
	must(t, nil, "debootstrap", "--variant=minbase", "--include=ca-certificates", "bookworm", system)
	for _, from := range []string{"/etc/apt/sources.list.d", "/etc/apt/apt.conf.d", "/etc/resolv.conf", "/etc/hosts", "/usr/share/keyrings"} {
		exec.Command("cp", "-a", from, filepath.Dir(filepath.Join(system, from))+"/").Run() // how this machine reaches its mirror
	}
	must(t, nil, "mount", "-t", "proc", "proc", filepath.Join(system, "proc"))
	must(t, nil, "mount", "--bind", "/tmp/.X11-unix", mkdir(t, system, "tmp/.X11-unix"))
	t.Cleanup(func() {
		exec.Command("umount", filepath.Join(system, "proc")).Run()
		exec.Command("umount", filepath.Join(system, "tmp/.X11-unix")).Run()
	})
	inside := func(program string, args ...string) string {
		return must(t, []string{"HOME=/root", "DEBIAN_FRONTEND=noninteractive"}, "chroot", append([]string{system, program}, args...)...)
	}
	inside("apt-get", "update", "-q")
	copyInto(t, pack, filepath.Join(system, "root/enjeux.deb"))
	copyInto(t, "../../assets/sample.enjeux", filepath.Join(system, "root/visite.enjeux"))
	for _, version := range []string{"0.0.1", "99.0.0"} {
		copyInto(t, another(t, "deb", version), filepath.Join(system, "root", version+".deb"))
	}
	// What it needs comes first, so that the lists differ by the package alone.
	inside("sh", "-c", "apt-get install -q -y --no-install-recommends libglib2.0-bin dbus /root/enjeux.deb && apt-get remove -q -y enjeux")
	before := listed(t, filepath.Join(system, "usr"), filepath.Join(system, "etc"), filepath.Join(system, "root"))
	// An older version is replaced.
	inside("apt-get", "install", "-q", "-y", "--no-install-recommends", "/root/0.0.1.deb")
	settings := filepath.Join(system, "root/.config/fyne/org.enjeux.Enjeux/preferences.json")
	mkdir(t, filepath.Dir(settings), "")
	if err := os.WriteFile(settings, []byte(`{"kept":"yes"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	inside("apt-get", "install", "-q", "-y", "--no-install-recommends", "/root/enjeux.deb")
	if _, err := os.Stat(filepath.Join(system, stale)); err == nil {
		t.Error("the upgrade left a file of the older version")
	}
	display := screen(t)
	mark := filepath.Join(system, "root/mark")
	inside("sh", "-c", "cd /root && DISPLAY="+display+" ENJEUX_MARK=/root/mark dbus-run-session sh -c 'gio open /root/visite.enjeux; i=0; while [ ! -s /root/mark ] && [ $i -lt 300 ]; do sleep 0.1; i=$((i+1)); done'")
	named(t, mark, func() error { return until(mark) })
	// A newer one is not, unless that is asked for.
	inside("apt-get", "install", "-q", "-y", "--no-install-recommends", "/root/99.0.0.deb")
	if out, err := run(nil, "chroot", system, "apt-get", "install", "-q", "-y", "--no-install-recommends", "/root/enjeux.deb"); err == nil {
		t.Error("a newer version was replaced:", out)
	}
	if version := inside("dpkg-query", "-W", "-f", "${Version}", "enjeux"); version != "99.0.0" {
		t.Error("refused, and yet the version is", version)
	}
	inside("apt-get", "install", "-q", "-y", "--allow-downgrades", "--no-install-recommends", "/root/enjeux.deb")
	inside("apt-get", "remove", "-q", "-y", "enjeux")
	if kept, err := os.ReadFile(settings); err != nil || !bytes.Contains(kept, []byte(`"kept":"yes"`)) {
		t.Errorf("the settings are %q (%v)", kept, err)
	}
	after := slices.DeleteFunc(listed(t, filepath.Join(system, "usr"), filepath.Join(system, "etc"), filepath.Join(system, "root")), func(name string) bool {
		return strings.HasPrefix(name, filepath.Join(system, "root/.")) || name == mark // of the user
	})
	same(t, slices.DeleteFunc(before, func(name string) bool { return strings.HasPrefix(name, filepath.Join(system, "root/.")) }), after)
}

// stale is a file that a package of another version has and the real one has not.
const stale = "usr/share/doc/enjeux/stale"

// another makes a package of another version, with a program that does nothing.
func another(t *testing.T, format, version string) string {
	t.Helper()
	p := sampleProduct(t)
	p.Version = version
	name := filepath.Join(t.TempDir(), version+"."+format)
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := native(f, format, t.TempDir(), runtime.GOARCH, p, append(slices.Clone(some), file{stale, 0o644, nil})); err != nil {
		t.Fatal(err)
	}
	return name
}

func mkdir(t *testing.T, root, name string) string {
	t.Helper()
	name = filepath.Join(root, name)
	if err := os.MkdirAll(name, 0o777); err != nil {
		t.Fatal(err)
	}
	return name
}

func copyInto(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestInstalledRPM installs the package into a root of its own, in a sandbox that
// keeps it from the real system, verifies and erases it.
func TestInstalledRPM(t *testing.T) {
	pack := dist(t, "linux_"+runtime.GOARCH+".rpm", "rpm", "bwrap")
	root := t.TempDir()
	// Without its dependencies, which a system of Debian's does not know by their names.
	sandboxed := func(args ...string) []string {
		return append([]string{"--ro-bind", "/", "/", "--tmpfs", "/tmp", "--ro-bind", filepath.Dir(pack), filepath.Dir(pack), "--bind", root, root,
			"--dev", "/dev", "--proc", "/proc", "rpm", "--root", root}, args...)
	}
	rpm := func(args ...string) string { t.Helper(); return must(t, nil, "bwrap", sandboxed(args...)...) }
	rpm("--initdb")
	before := listed(t, root)
	older, newer := filepath.Join(root, "older.rpm"), filepath.Join(root, "newer.rpm")
	copyInto(t, another(t, "rpm", "0.0.1"), older)
	copyInto(t, another(t, "rpm", "99.0.0"), newer)
	rpm("--install", "--nodeps", newer)
	if out, err := run(nil, "bwrap", sandboxed("--upgrade", "--nodeps", pack)...); err == nil {
		t.Error("a newer version was replaced:", out)
	}
	rpm("--erase", "enjeux")
	rpm("--install", "--nodeps", older)
	rpm("--upgrade", "--nodeps", pack)
	if _, err := os.Stat(filepath.Join(root, stale)); err == nil {
		t.Error("the upgrade left a file of the older version")
	}
	os.Remove(older)
	os.Remove(newer)
	program := filepath.Join(root, "usr/bin/enjeux")
	if out := must(t, nil, program, "version"); !strings.Contains(out, "Enjeux") && !strings.Contains(out, "enjeux") {
		t.Error("the program says", out)
	}
	if out := rpm("--verify", "--nodeps", "enjeux"); out != "" {
		t.Error("the installed package is not as it was packed:", out)
	}
	home := t.TempDir()
	mark, document := filepath.Join(home, "mark"), filepath.Join(home, "visite.enjeux")
	copyInto(t, "../../assets/sample.enjeux", document)
	env := []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home, "XDG_STATE_HOME=" + home, "ENJEUX_MARK=" + mark, "DISPLAY=" + screen(t)}
	must(t, env, program, document)
	named(t, mark, func() error { return nil })
	rpm("--erase", "enjeux")
	same(t, before, listed(t, root))
}
