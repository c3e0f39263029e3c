package ui

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// The test runs itself once more, to have a process that panics.
func TestACrashIsReported(t *testing.T) {
	const env = "ENJEUX_TEST_CRASH"
	if dir := os.Getenv(env); dir != "" {
		a := &App{crashes: dir}
		a.watchCrash()
		panic("as the test wants it")
	}
	dir := t.TempDir()
	crash := exec.Command(os.Args[0], "-test.run", "^TestACrashIsReported$")
	crash.Env = append(os.Environ(), env+"="+dir)
	if out, err := crash.CombinedOutput(); err == nil {
		t.Fatalf("it did not crash: %s", out)
	}
	a := &App{fyne: test.NewTempApp(t), crashes: dir}
	ended := a.watchCrash()
	names := a.crashReports()
	if len(names) != 1 {
		t.Fatalf("reports: %q", names)
	}
	report, err := os.ReadFile(names[0])
	if err != nil || !strings.Contains(string(report), "as the test wants it") || !strings.HasPrefix(string(report), "Enjeux ") {
		t.Errorf("%v: %s", err, report)
	}
	if again := a.crashReports(); len(again) != 0 {
		t.Errorf("told of again: %q", again)
	}
	ended()
	if left, _ := filepath.Glob(filepath.Join(dir, running+"*")); len(left) != 0 {
		t.Errorf("a good end leaves %q", left)
	}
}
