package ui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// A style is known by its name: that of a built-in one, or of a file in the
// folder of one's own. It belongs to the settings and not to a briefing, since an
// office has one for all that it issues.
const (
	prefStyle      = "style" // its name, "" for the house style
	styleExtension = ".style"
	houseStyle     = "house"
	plainStyle     = "plain"
)

// styleName is that of the style in the settings.
func (a *App) styleName() string {
	name := a.fyne.Preferences().StringWithFallback(prefStyle, houseStyle)
	if !slices.Contains(a.styleNames(), name) {
		return houseStyle // its file is gone
	}
	return name
}

// styleNames lists the styles: the built-in ones, and one's own.
func (a *App) styleNames() []string {
	names := []string{houseStyle, plainStyle}
	if a.styles == "" {
		return names
	}
	files, err := filepath.Glob(filepath.Join(a.styles, "*"+styleExtension))
	if err != nil {
		return names
	}
	slices.Sort(files)
	for _, file := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(file), styleExtension))
	}
	return names
}

func builtIn(style string) bool { return style == houseStyle || style == plainStyle }

// styleTitle is what a style is called.
func styleTitle(name string) string {
	switch name {
	case houseStyle:
		return lang.T("House style")
	case plainStyle:
		return lang.T("Plain")
	}
	return name
}

// styleText is the file of a style.
func (a *App) styleText(name string) (string, error) {
	if builtIn(name) {
		return layout.WriteStyle(layout.Styles[name]("")), nil
	}
	data, err := os.ReadFile(a.styleFile(name))
	if err != nil {
		return "", fmt.Errorf("read the style: %w", err)
	}
	return string(data), nil
}

func (a *App) styleFile(name string) string { return filepath.Join(a.styles, name+styleExtension) }

// styleNamed reads a style.
func (a *App) styleNamed(name, language string) (layout.Style, error) {
	if builtIn(name) {
		return layout.Styles[name](language), nil
	}
	text, err := a.styleText(name)
	if err != nil {
		return layout.Style{}, err
	}
	return layout.ReadStyle(text, language)
}

// style is how the pages of a briefing look: as the settings say, or the house
// style where that cannot be read.
func (a *App) style(b *model.Briefing) layout.Style {
	style, err := a.styleNamed(a.styleName(), b.Visit().Lang)
	if err != nil {
		fyne.LogError("read the style", err)
		return layout.House(b.Visit().Lang)
	}
	return style
}

// setStyle chooses the style of the settings, and lays every preview out in it.
func (a *App) setStyle(name string) {
	a.fyne.Preferences().SetString(prefStyle, name)
	for _, w := range a.windows {
		w.inspector.preview.restyle()
	}
}

// saveStyle keeps a style of one's own under a name.
func (a *App) saveStyle(name, text string) error {
	if a.styles == "" {
		return errors.New(lang.T("There is no folder for styles on this system."))
	}
	if err := os.MkdirAll(a.styles, 0o700); err != nil {
		return fmt.Errorf("save the style: %w", err)
	}
	return store.Replace(a.styleFile(name), func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// removeStyle deletes a style of one's own; where it is in use, the house style
// takes its place.
func (a *App) removeStyle(name string) error {
	if err := os.Remove(a.styleFile(name)); err != nil {
		return fmt.Errorf("delete the style: %w", err)
	}
	if a.fyne.Preferences().String(prefStyle) == name {
		a.setStyle(houseStyle)
	}
	return nil
}

// readStyleFile takes a style from a file that somebody sent over to one's own,
// and returns its name.
func (a *App) readStyleFile(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("read the style: %w", err)
	}
	if _, err := layout.ReadStyle(string(data), ""); err != nil {
		return "", fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	if builtIn(name) {
		name += " 2"
	}
	return name, a.saveStyle(name, string(data))
}
