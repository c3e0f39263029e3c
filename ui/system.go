package ui

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"github.com/enjeux/enjeux/ui/lang"
)

// fileDialogs ask for files as the user's desktop does. Each call waits for the
// answer, off the main thread; one that is given up answers nothing.
type fileDialogs interface {
	read(title, folder string, many bool, extensions []string) ([]string, error)
	write(title, name string) (string, error) // asks itself whether to replace
	folder(title, folder string) (string, error)
}

// systemDialogs are those of the system: of Windows, of macOS, and elsewhere those
// of zenity or what stands for it.
type systemDialogs struct{}

func (systemDialogs) read(title, folder string, many bool, extensions []string) ([]string, error) {
	patterns := make([]string, len(extensions))
	for i, e := range extensions {
		patterns[i] = "*" + e
	}
	options := []zenity.Option{zenity.Title(title), zenity.Filename(folder + string(filepath.Separator)),
		zenity.FileFilter{Name: title, Patterns: patterns, CaseFold: true}}
	if many {
		return zenity.SelectFileMultiple(options...)
	}
	path, err := zenity.SelectFile(options...)
	return []string{path}, err
}

func (systemDialogs) write(title, name string) (string, error) {
	return zenity.SelectFileSave(zenity.Title(title), zenity.Filename(name), zenity.ConfirmOverwrite())
}

func (systemDialogs) folder(title, folder string) (string, error) {
	return zenity.SelectFile(zenity.Title(title), zenity.Filename(folder+string(filepath.Separator)), zenity.Directory())
}

// askSystem asks by a dialog of the system and hands the answer over, unless it was
// given up. The window is deaf meanwhile.
func askSystem[T any](w *Window, ask func() (T, error), answered func(T)) {
	veil := w.veil(lang.T("Waiting for the dialog of the system…"))
	w.app.background(func() {
		answer, err := ask()
		fyne.Do(func() {
			veil.Hide()
			switch {
			case errors.Is(err, zenity.ErrCanceled):
			case err != nil:
				w.fail(err)
			default:
				answered(answer)
			}
		})
	})
}
