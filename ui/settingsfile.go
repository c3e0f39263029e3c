package ui

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model/store"
)

// Fyne (2.8.1) writes the settings in place, a tenth of a second after they changed
// and from a process that may be ending, so that its end can leave the file empty.
// A copy that is written whole at every end stands in for one that cannot be read.

// MendSettings gives the app of that name the settings of its last good end, where
// those in Fyne's file cannot be read. It is for before there is a [fyne.App].
func MendSettings(id string) {
	file, err := settingsFile(id)
	if err != nil {
		return // and Fyne has none either
	}
	kept, err := keptSettings()
	if err != nil {
		return
	}
	if err := mendSettings(file, kept); err != nil {
		fyne.LogError("mend the settings", err)
	}
}

// mendSettings puts a copy in place of a file that is not JSON. No file is no
// settings, and one without a copy stays.
func mendSettings(file, kept string) error {
	if now, err := os.ReadFile(file); err != nil || json.Valid(now) {
		return ignoreMissing(err)
	}
	last, err := os.ReadFile(kept)
	if err != nil || !json.Valid(last) {
		return ignoreMissing(err)
	}
	return replaceWith(file, last)
}

// keepSettings writes the copy.
func (a *App) keepSettings() {
	p, ok := a.fyne.Preferences().(interface {
		ReadValues(func(map[string]any))
	})
	kept, err := keptSettings()
	if !ok || err != nil {
		return
	}
	var out []byte
	p.ReadValues(func(values map[string]any) { out, err = json.Marshal(values) })
	if err == nil {
		err = os.MkdirAll(filepath.Dir(kept), 0o700)
	}
	if err == nil {
		err = replaceWith(kept, out)
	}
	if err != nil {
		fyne.LogError("keep the settings", err)
	}
}

// keptSettings names the copy.
func keptSettings() (string, error) {
	state, err := store.StateDir()
	return filepath.Join(state, "settings.json"), err
}

// settingsFile names the file in which Fyne (2.8.1) has the settings of an app.
func settingsFile(id string) (string, error) {
	config, err := os.UserConfigDir()
	if runtime.GOOS == "darwin" { // where this is Library/Application Support
		config = filepath.Join(filepath.Dir(config), "Preferences")
	}
	return filepath.Join(config, "fyne", id, "preferences.json"), err
}

// replaceWith is [store.Replace] with content that there is.
func replaceWith(name string, content []byte) error {
	return store.Replace(name, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// ignoreMissing is the error, unless it is of a file that does not exist.
func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
