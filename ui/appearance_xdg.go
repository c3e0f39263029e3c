//go:build (linux || openbsd || freebsd || netbsd) && !js

package ui

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/rymdport/portal/settings/appearance"
)

// heedSystem follows the desktop's choice of light or dark once it is known that the
// desktop makes one. To ask may take long, so it is asked off the main thread.
func (a *App) heedSystem() {
	a.background(func() {
		if _, err := appearance.GetColorScheme(); err != nil && os.Getenv("FYNE_THEME") == "" {
			return
		}
		fyne.Do(func() {
			a.theme.Heed()
			if a.fyne.Settings().ThemeVariant() == theme.VariantDark {
				a.fyne.Settings().SetTheme(a.theme)
			}
		})
	})
}
