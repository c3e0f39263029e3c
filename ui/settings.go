package ui

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Keys of the settings that Fyne keeps for us.
const (
	prefLanguage = "language"
	prefTheme    = "theme"
	prefAuthor   = "author"
	prefSize     = "size"     // of the interface, in percent
	prefAutosave = "autosave" // minutes between saves, 0 for none
	prefMarking  = "marking"  // of new briefings
	prefCorrect  = "correct"  // whether typing is corrected
)

// sizes are those of the interface that one can choose, in percent.
var sizes = []int{80, 90, 100, 110, 125, 150, 175, 200}

func percent[N int | float64](n N) string { return lang.T("%g%%", float64(n)) }

// minutes are what one can choose to be saved every so often.
var minutes = []int{0, 1, 5, 10}

func everyMinutes(n int) string {
	switch n {
	case 0:
		return lang.T("Never")
	case 1:
		return lang.T("Every minute")
	}
	return lang.T("Every %d minutes", n)
}

func (w *Window) onSettings() {
	p := w.app.fyne.Preferences()
	author := newField(w.session.Author)
	marking := newField(p.String(prefMarking))
	languages := []string{lang.French, lang.English}
	language := choiceOf(languages, lang.Code(), languageName)
	variants := []widgets.Variant{widgets.System, widgets.Light, widgets.Dark, widgets.High}
	theme := choiceOf(variants, w.app.theme.Variant(), themeName)
	size := choiceOf(sizes, w.app.size(), percent)
	autosave := choiceOf(minutes, p.Int(prefAutosave), everyMinutes)
	correct := newCheck(lang.T("« », ’ and spaces that do not break"), p.Bool(prefCorrect))
	still := newCheck(lang.T("no blinking, nothing that moves by itself"), p.Bool(prefStill))
	styles := w.app.styleNames()
	style := choiceOf(styles, w.app.styleName(), styleTitle)
	w.form(lang.T("Settings"), []*widget.FormItem{
		widget.NewFormItem(lang.T("Author of annotations"), author),
		widget.NewFormItem(lang.T("Language of the interface"), language),
		widget.NewFormItem(lang.T("Appearance"), theme),
		widget.NewFormItem(lang.T("Size of the interface"), size),
		widget.NewFormItem(lang.T("Reduced motion"), still),
		widget.NewFormItem(lang.T("Save by itself"), autosave),
		widget.NewFormItem(lang.T("Style and fonts of the pages"), style),
		widget.NewFormItem(lang.T("Marking of new briefings"), marking),
		widget.NewFormItem(lang.T("Correct as I type"), correct),
	}, func() error {
		w.session.Author = strings.TrimSpace(author.Text)
		p.SetString(prefAuthor, w.session.Author)
		p.SetString(prefMarking, strings.TrimSpace(marking.Text))
		p.SetBool(prefCorrect, correct.Checked)
		p.SetBool(prefStill, still.Checked)
		p.SetInt(prefAutosave, minutes[max(0, autosave.SelectedIndex())])
		w.app.setStyle(chosen(styles, style))
		w.app.setSize(sizes[max(0, size.SelectedIndex())])
		w.app.setTheme(variants[max(0, theme.SelectedIndex())])
		w.setLanguage(languages[max(0, language.SelectedIndex())])
		return nil
	})
}

// size is that of the interface, in percent.
func (a *App) size() int { return a.fyne.Preferences().IntWithFallback(prefSize, 100) }

// scaleEnv is what Fyne takes the size of the interface from, each time that it
// scales a window. It has no other way to be told by a program.
const scaleEnv = "FYNE_SCALE"

// setSize makes the interface so large, in percent of what the system asks for. Fyne
// makes windows larger and smaller with it, and they may reach out of the screen: they
// stay as large as they are.
func (a *App) setSize(n int) {
	a.fyne.Preferences().SetInt(prefSize, n)
	var wins []fyne.Window
	var scales []float32
	for _, w := range a.windows {
		wins = append(wins, w.win)
		if w.large != nil {
			wins = append(wins, w.large.win)
		}
	}
	for _, win := range wins {
		scales = append(scales, win.Canvas().Scale())
	}
	a.applySize()
	a.fyne.Settings().SetTheme(a.theme)
	for i, win := range wins {
		c := win.Canvas()
		if by := scales[i] / c.Scale(); by != 1 && !win.FullScreen() {
			win.Resize(fyne.NewSize(c.Size().Width*by, c.Size().Height*by))
		}
	}
}

func (a *App) applySize() {
	base, err := strconv.ParseFloat(a.scale, 64)
	if err != nil || base <= 0 {
		if base = float64(a.fyne.Settings().Scale()); base <= 0 {
			base = 1
		}
	}
	if n := a.size(); n != 100 {
		os.Setenv(scaleEnv, fmt.Sprint(base*float64(n)/100))
	} else {
		os.Setenv(scaleEnv, a.scale)
	}
}

// resizeText makes the interface larger or smaller by so many sizes.
func (w *Window) resizeText(by int) {
	at := slices.Index(sizes, w.app.size())
	if to := at + by; at >= 0 && to >= 0 && to < len(sizes) {
		w.app.setSize(sizes[to])
		w.status.say(percent(sizes[to]))
	}
}

// empty is a new briefing on a kind of visit, in the language of the interface and
// with the marking that the settings name.
func (a *App) empty(visit string) *model.Briefing {
	return model.New(model.Visit{Title: lang.T("New briefing"), Type: visit, Lang: lang.Code(),
		Marking: a.fyne.Preferences().String(prefMarking)})
}

// keep saves what has a file and was changed, as often as the settings say, and
// keeps what Fyne would forget.
func (a *App) keep(stop <-chan struct{}) {
	const perMinute = 3
	tick := time.NewTicker(time.Minute / perMinute)
	defer tick.Stop()
	for n := 1; ; n++ {
		select {
		case <-stop:
			return
		case <-tick.C:
			fyne.Do(func() {
				widgets.KeepThemes()
				if n%perMinute == 0 {
					a.autosave(n / perMinute)
				}
			})
		}
	}
}

// autosave saves at a minute of the session what is due. A briefing that somebody
// else holds or changed, or that cannot be saved, waits for its analyst.
func (a *App) autosave(minute int) {
	every := a.fyne.Preferences().Int(prefAutosave)
	if every == 0 || minute%every != 0 {
		return
	}
	for _, w := range a.windows {
		s := w.session
		if s.Path() == "" || !s.Dirty() || s.Holder() != nil || s.sessions[0] != s || s.file.Check() != nil {
			continue
		}
		snap := s.snapshot()
		a.background(func() {
			if err := s.write(s.Path(), snap, false); err == nil {
				fyne.Do(func() { s.wrote(snap) })
			}
		})
	}
}
