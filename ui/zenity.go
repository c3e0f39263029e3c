//go:build !js

package ui

import (
	"path/filepath"

	"github.com/ncruces/zenity"
)

// errGivenUp is the error of a dialog of the system's that was closed without an answer.
var errGivenUp = zenity.ErrCanceled

// ownDialogs are the dialogs that the system has; nil where it has none.
func ownDialogs() fileDialogs {
	if zenity.IsAvailable() {
		return systemDialogs{}
	}
	return nil
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
