// Package ui is the window: a session that owns the open briefing, panels that
// show parts of it, and one table of commands. A panel changes nothing itself:
// it calls the session, whose document tells every panel what changed, and each
// patches only that.
//
// All of it runs on Fyne's main thread. Loading, saving, layout and export work
// on a snapshot in a goroutine and come back through fyne.Do.
package ui

import (
	"os"
	"os/user"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/spool"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/clip"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/screen"
	"github.com/enjeux/enjeux/ui/widgets"
)

// App is what the windows share: the program's settings, fonts and theme.
type App struct {
	fyne  fyne.App
	fonts *layout.Fonts // of the pages
	words ownWords
	spool spool.Service // that the system prints with
	theme *widgets.Theme
	clip  formattedClipboard

	copied copied // what was copied here last

	windows  []*Window                // that are open, the oldest first
	journals string                   // the folder of the crash journals, "" to keep none
	dialogs  fileDialogs              // of the system; nil where it has none, and our own serve
	crashes  string                   // that of the crash reports, "" to keep none
	covers   string                   // that of the covers of recent files, "" to keep none
	keys     map[string]fyne.Shortcut // of commands, where they are the user's own; nil takes one away
	scale    string                   // of the interface, as the system's environment had it
	styles   string                   // the folder of the user's styles of pages, "" where there can be none
	away     bool                     // another program has the keyboard
	screens  []screen.Rect            // that there are, none where that is not known

	findScreens func() []screen.Rect
	templates   string // that of the user's templates, "" where there can be none

	// background does work off the main thread, and foreground on it; tests do
	// the one when they say so, and leave out the other.
	background, foreground func(work func())

	after func(time.Duration, func()) // does something on the main thread a while later; tests do it with the background's
}

// New sets the program up on a Fyne app: theme, language, icon.
func New(a fyne.App) *App {
	a = calmed(a)
	app := &App{fyne: a, findScreens: screen.All, spool: spool.System(), clip: new(clip.Clipboard),
		background: func(work func()) { go work() }, foreground: fyne.Do,
		after: func(d time.Duration, do func()) { time.AfterFunc(d, func() { fyne.Do(do) }) }, theme: widgets.NewTheme(widgets.Fonts{
			Sans:            assets.Font(assets.SansRegular),
			SansItalic:      assets.Font(assets.SansItalic),
			SansBold:        assets.Font(assets.SansSemiBold),
			SansBoldItalic:  assets.Font(assets.SansBoldItalic),
			Serif:           assets.Font(assets.SerifRegular),
			SerifItalic:     assets.Font(assets.SerifItalic),
			SerifBold:       assets.Font(assets.SerifBold),
			SerifBoldItalic: assets.Font(assets.SerifBoldItalic),
		}, widgets.Variant(a.Preferences().String(prefTheme)))}
	if state, err := store.StateDir(); err == nil {
		app.journals, app.covers, app.crashes = filepath.Join(state, "journals"), filepath.Join(state, "covers"), filepath.Join(state, "crashes")
	}
	if config, err := os.UserConfigDir(); err == nil {
		app.templates, app.styles = filepath.Join(config, "enjeux", "templates"), filepath.Join(config, "enjeux", "styles")
	}
	app.keys = loadKeys(a.Preferences())
	app.scale = os.Getenv(scaleEnv)
	app.applySize()
	app.words.set(a.Preferences().StringList(prefWords), a.Preferences())
	lang.Set(a.Preferences().StringWithFallback(prefLanguage, lang.System()))
	a.Lifecycle().SetOnExitedForeground(func() { app.away = true })
	a.Lifecycle().SetOnEnteredForeground(func() { app.away = false })
	a.Settings().SetTheme(app.theme)
	a.SetIcon(fyne.NewStaticResource("enjeux.png", assets.WindowIcon))
	return app
}

// setTheme switches between the light, the dark and the system's appearance.
func (a *App) setTheme(v widgets.Variant) {
	a.fyne.Preferences().SetString(prefTheme, string(v))
	a.theme.SetVariant(v)
	a.fyne.Settings().SetTheme(a.theme)
}

// author signs annotations: the name in the settings, or that of the account.
func (a *App) author() string {
	if name := a.fyne.Preferences().String(prefAuthor); name != "" {
		return name
	}
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		return u.Username
	}
	return os.Getenv("USER")
}
