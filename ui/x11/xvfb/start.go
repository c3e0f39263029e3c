// Package xvfb gives a test a screen of its own, which nobody sees.
package xvfb

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Start starts a screen for the time of a test and returns its name, as DISPLAY has
// it. It stays as it is between the programs that use it. Args are those of Xvfb, as
// its size: "-screen", "0", "640x480x24". The test is skipped where there is no Xvfb.
func Start(t testing.TB, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("Xvfb is not installed")
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-noreset"}, args...)...)
	cmd.ExtraFiles = []*os.File{w}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal("Xvfb does not start:", err)
	}
	return ":" + strings.TrimSpace(number)
}
