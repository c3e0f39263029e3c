package ui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model/article/reader"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

const (
	extension    = ".enjeux"
	recentFiles  = "recent"
	recentLength = 10
)

// recent lists the files opened or saved of late, the newest first, as far as
// they are still there.
func (a *App) recent() []string {
	return slices.DeleteFunc(a.fyne.Preferences().StringList(recentFiles), func(name string) bool {
		_, err := os.Stat(name)
		return err != nil
	})
}

func (a *App) remember(path string) {
	list := slices.DeleteFunc(a.recent(), func(name string) bool { return name == path })
	list = append([]string{path}, list...)
	a.fyne.Preferences().SetStringList(recentFiles, list[:min(len(list), recentLength)])
}

// load reads a briefing off the main thread, and hands it over on it.
func (w *Window) load(path string) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if w.app.raise(path) {
		return
	}
	w.withKey(path, func(key store.Key) { w.loadWith(path, key) })
}

func (w *Window) loadWith(path string, key store.Key) {
	w.forFile(path)(lang.T("Opening %s…", filepath.Base(path)), func(ctx context.Context, tell func(float64)) (func(), error) {
		f, b, err := store.OpenContext(ctx, tell, path, key)
		if err != nil {
			return w.keyAgain(path, err, func(key store.Key) { w.loadWith(path, key) })
		}
		s := NewSession(b, f, w.app.author(), w.app.journal(f, b, false))
		s.start() // here, for it takes its time where the briefing is long
		shown := false
		context.AfterFunc(ctx, func() { // the dialog is gone
			w.app.foreground(func() {
				if !shown { // cancelled at the last moment
					s.Close()
				}
			})
		})
		return func() {
			shown = true
			w.app.remember(path)
			at := w.place(s)
			at.sayHeld()
			onFrame(2, at.mark)
		}, nil
	})
}

// longFile is the least size, in bytes, of a file that takes long to open.
const longFile = 1 << 20

// forFile is how to wait for a file to be read: behind a dialog that tells how far
// it is where that takes long, as with a passphrase.
func (w *Window) forFile(path string) func(string, func(context.Context, func(float64)) (func(), error)) {
	if info, err := os.Stat(path); err == nil && info.Size() >= longFile || isProtected(path) {
		return w.advance
	}
	return w.quickly
}

// ask runs next at once when nothing would be lost with the window, and otherwise
// asks whether to save first.
func (w *Window) ask(next func()) {
	if w.session == nil || !w.session.Dirty() || w.session.Shared() {
		next()
		return
	}
	w.choose(lang.T("Unsaved changes"),
		lang.T("“%s” has changes that are not saved. Save them first?", w.session.Name()),
		choice{lang.T("Cancel"), widget.MediumImportance, func() {}},
		choice{lang.T("Don’t save"), widget.DangerImportance, next},
		choice{lang.T("Save"), widget.HighImportance, func() { w.save(next) }})
}

func (w *Window) onNew() {
	w.place(w.app.blank())
}

func (w *Window) onOpen() {
	w.chooseFile(lang.T("Open a briefing"), lang.T("Choose"), w.load, extension)
}

func (w *Window) onImport() {
	w.chooseFiles(true, func(paths ...string) { w.importFiles(paths...) }, lang.T("Import"), lang.T("Import"), reader.Extensions...)
}

// chooseFile asks for a file to read with one of the extensions; the title says what for.
func (w *Window) chooseFile(title, confirm string, chosen func(path string), extensions ...string) {
	w.chooseFiles(false, func(paths ...string) { chosen(paths[0]) }, title, confirm, extensions...)
}

// chooseFiles asks for files to read. Only a dialog of the system takes many.
func (w *Window) chooseFiles(many bool, chosen func(paths ...string), title, confirm string, extensions ...string) {
	folder := w.folder()
	if own := w.app.dialogs; own != nil {
		askSystem(w, func() ([]string, error) { return own.read(title, folder, many, extensions) }, func(paths []string) { chosen(paths...) })
		return
	}
	w.askFile(title, confirm, folder, extensions, func(path string) { chosen(path) })
}

// folder is where file dialogs begin.
func (w *Window) folder() string {
	if w.session != nil && w.session.Path() != "" {
		return filepath.Dir(w.session.Path())
	}
	if home, err := os.UserHomeDir(); err == nil {
		return home
	}
	return "."
}

// save saves to the file that there is, or asks for one, and then runs next.
func (w *Window) save(next func()) {
	if w.session.Path() == "" {
		w.saveAs(next)
		return
	}
	w.saveTo(w.session.Path(), false, next)
}

// longSave is how long a save takes before it is told how far it is.
const longSave = 300 * time.Millisecond

// saveTo saves off the main thread; over overwrites what changed on disk.
func (w *Window) saveTo(path string, over bool, next func()) {
	s := w.session
	snap := s.snapshot()
	begun := time.Now()
	s.file.Tell(func(part float64) {
		if time.Since(begun) > longSave {
			w.app.foreground(func() { w.status.hold(lang.T("Saving… %d%%", int(100*part))) })
		}
	})
	w.app.background(func() {
		err := s.write(path, snap, over)
		fyne.Do(func() {
			w.status.say("")
			if err != nil {
				w.notSaved(err, next)
				return
			}
			s.wrote(snap)
			w.app.remember(path)
			w.inspector.preview.keepCover()
			if next != nil {
				next()
			}
		})
	})
}

func (w *Window) saveAs(next func()) {
	if own := w.app.dialogs; own != nil {
		name := filepath.Join(w.folder(), w.session.fileName()+extension)
		askSystem(w, func() (string, error) { return own.write(lang.T("Save as"), name) }, func(path string) {
			if !strings.EqualFold(filepath.Ext(path), extension) {
				path += extension
			}
			w.saveTo(path, false, next)
		})
		return
	}
	w.chooseName(lang.T("Save as"), lang.T("Save"), w.session.fileName(), func() string { return extension }, nil, func(path string) { w.saveTo(path, false, next) })
}
