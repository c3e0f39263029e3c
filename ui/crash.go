package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
)

// A crash report is what Go prints of a panic, kept in the state folder and sent
// nowhere. A program that runs holds a file for it, empty until then.
const (
	running  = "running-" // begins the name of such a file
	reported = "crash-"   // and of one that the user was told of
)

// watchCrash has a crash of this process reported; ended says that it came to a
// good end instead.
func (a *App) watchCrash() (ended func()) {
	none := func() {}
	if a.crashes == "" {
		return none
	}
	if err := os.MkdirAll(a.crashes, 0o700); err != nil {
		fyne.LogError("keep crash reports", err)
		return none
	}
	f, err := os.CreateTemp(a.crashes, running+"*.txt") // mode 0600
	if err == nil {
		err = debug.SetCrashOutput(f, debug.CrashOptions{})
	}
	if err != nil {
		fyne.LogError("keep crash reports", err)
		return none
	}
	return func() {
		debug.SetCrashOutput(nil, debug.CrashOptions{})
		f.Close()
		os.Remove(f.Name())
	}
}

// crashReports lists the reports of crashes that nobody was told of yet, heads
// them with what a reader needs to know, and forgets processes that were killed.
func (a *App) crashReports() (names []string) {
	files, _ := filepath.Glob(filepath.Join(a.crashes, running+"*.txt"))
	for _, name := range files {
		trace, err := os.ReadFile(name)
		info, statErr := os.Stat(name)
		switch {
		case err != nil || statErr != nil || a.crashes == "":
		case len(trace) > 0:
			at := info.ModTime()
			report := fmt.Sprintf("Enjeux %s · %s %s/%s · %s\n\n%s", a.fyne.Metadata().Version, runtime.Version(), runtime.GOOS, runtime.GOARCH,
				at.UTC().Format(time.RFC3339), trace)
			to := filepath.Join(a.crashes, reported+at.Format("2006-01-02T150405")+"-"+strings.TrimPrefix(filepath.Base(name), running))
			if err := os.WriteFile(to, []byte(report), 0o600); err != nil {
				fyne.LogError("keep a crash report", err)
				continue
			}
			os.Remove(name)
			names = append(names, to)
		case time.Since(info.ModTime()) > 30*24*time.Hour:
			os.Remove(name)
		}
	}
	return names
}

// sayCrashed tells of a crash, and where its report is.
func (w *Window) sayCrashed() {
	for _, name := range w.app.crashReports() {
		w.choose(lang.T("Enjeux stopped unexpectedly"),
			lang.T("A report of it is in %s. It holds no text of a briefing and was not sent; please pass it on to whoever looks after Enjeux for you.", name),
			choice{lang.T("OK"), widget.HighImportance, func() {}})
	}
}
