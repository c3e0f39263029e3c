package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/search"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Window shows one session: sidebar, cards, inspector, toolbar and status bar.
type Window struct {
	app     *App
	win     fyne.Window
	session *Session
	stop    func() // stops watching the session

	letDrops func() // stops taking drops of other programs, nil while it takes none

	sidebar   *sidebar
	views     *views
	inspector *inspector
	toolbar   *toolbar
	status    *status
	split     *widgets.Split
	layer     *widgets.Layer      // where what is dragged is shown
	large     *large              // the preview in a window of its own, nil for none
	invite    *widgets.Invitation // to drop what is dragged here from another program
	content   fyne.CanvasObject
	panels    *widgets.Frame
	tour      *fyne.Container // the stop of the tour that is visited
	start     *fyne.Container // the ways to begin, in the place of the panels

	annex    model.Kind // whose facts are shown, or were last
	stakesIn int        // the view that shows stakes, or did last

	importing *importing  // the review of an import that is open, nil for none
	passage   model.Range // selected last in a text, to annotate
	latest    model.Map   // what the last change did

	looks     []look              // of the commands in the menu
	found     search.Query        // what was looked for last
	hit       model.Range         // the match that was gone to last
	compared  *comparison         // what the briefing was compared with last, nil for nothing
	undecided *undecided          // by the last merge, nil for nothing
	versions  *versions           // that are looked through, nil while none are
	dialogs   []hider             // that are open, the one on top last
	catcher   func(fyne.Shortcut) // gets the shortcuts of the menu while a new one is asked for
}

// NewWindow makes a window that shows nothing yet.
func (a *App) NewWindow() *Window {
	w := &Window{app: a, win: a.fyne.NewWindow("Enjeux")}
	first := len(a.windows) == 0
	a.windows = append(a.windows, w)
	w.win.SetCloseIntercept(func() { w.ask(w.close) })
	w.win.SetOnDropped(w.dropped)
	w.win.SetPadded(false)
	a.stand(w.win, mainWindow, fyne.NewSize(1440, 900), first)
	return w
}

// open shows a session in the place of the one before.
func (w *Window) open(s *Session) {
	w.prepare(s, w.win.Canvas().Size())
	w.present()
}

// prepare makes what shows a session, for a window of a size. It touches nothing of
// the window itself, which may be in the making meanwhile.
func (w *Window) prepare(s *Session, size fyne.Size) {
	if w.stop != nil {
		w.stop()
	}
	if w.session != nil {
		w.session.Close()
	}
	if s != w.session {
		w.compared, w.undecided = nil, nil
	}
	w.session = s
	w.make(size)
	w.stop = s.Doc.Watch(w.changed)
	s.OnSelect = w.selected
	s.OnSaved = w.refreshState
	s.OnVoid = w.onVoid
	if !s.Shared() {
		w.app.watchFile(s.work)
	}
	s.OnJournal = func(err error) {
		fyne.LogError("write the journal", err)
		w.choose(lang.T("Save soon"), lang.T("Enjeux can no longer keep what you type safe from a crash: the disk of the journal is full or gone. Save your work now."),
			choice{lang.T("OK"), widget.HighImportance, func() {}})
	}
}

// build makes the panels anew, as in another language.
func (w *Window) build() {
	w.make(w.win.Canvas().Size())
	w.present()
}

// make makes the panels of the session, and lays them out.
func (w *Window) make(size fyne.Size) {
	s := w.session
	w.looks = nil // the menu of another session runs on that one
	w.layer = widgets.NewLayer()
	w.sidebar = newSidebar(w, s)
	before := w.inspector
	w.inspector = newInspector(w, s)
	if before != nil { // made anew, as in another language
		if before.s == s {
			w.inspector.annotations.as(before.annotations)
		}
		w.inspector.tabs.Select(before.tabs.Selected())
	}
	w.views = newViews(w, s, w.showing())
	w.toolbar = newToolbar(w)
	w.status = newStatus(w, s)
	w.split = widgets.NewSplit(w.sidebar.object, w.views.stack, w.inspector.object)
	w.restorePanes()
	w.tour = container.NewStack()
	w.tour.Hide()
	w.panels, w.start = widgets.NewFrame(w.toolbar.object, w.split, container.New(layout.NewCustomPaddedVBoxLayout(0), w.tour, w.status.object)), container.NewStack()
	w.start.Hide()
	w.invite = widgets.NewInvitation(lang.T("Drop to import"))
	w.content = container.NewStack(w.panels, w.start, w.layer, w.invite)
	w.content.Resize(size)
	w.fill(s.Briefing(), nil)
	w.follow()
}

// present shows what was made, in the window.
func (w *Window) present() {
	w.win.SetContent(w.content)
	w.bindKeys()
	if w.large != nil {
		w.large.build()
	}
	w.refreshState()
}

// showing is the view that is shown, or was before the panels were made anew.
func (w *Window) showing() int {
	if w.views == nil {
		return viewPlan
	}
	return w.views.shown
}

// showView chooses a view of the stakes.
func (w *Window) showView(n int) {
	if w.views.shown != viewAnnex {
		w.stakesIn = w.views.shown
	}
	w.views.show(n)
	w.sidebar.selected()
	w.toolbar.refresh()
	w.refreshMenu()
}

// changed patches what an edit touched; a nil map is everything.
func (w *Window) changed(b *model.Briefing, m model.Map) {
	w.begun()
	w.latest, w.passage = m, m.Range(w.passage)
	w.status.withdraw(untilEdited)
	w.fill(b, m)
	w.refreshState()
}

func (w *Window) fill(b *model.Briefing, m model.Map) {
	w.sidebar.changed(b, m)
	w.views.changed(b, m)
	w.inspector.changed(b, m)
}

// remind has what has come to be shown take the keyboard, however long it was hidden.
func (w *Window) remind() { widgets.Remind(w.win.Canvas(), w.layer) }

// showFacts shows the table of an annex.
func (w *Window) showFacts(k model.Kind) {
	w.annex = k
	w.showView(viewAnnex)
	p := w.facts()
	if i := slices.IndexFunc(p.annexes, func(a annex) bool { return a.kind == k }); i >= 0 && i != p.at {
		p.open(i)
	}
	p.focus()
}

// facts is the view of the facts where it is shown, nil otherwise.
func (w *Window) facts() *annexView {
	if w.views == nil {
		return nil
	}
	p, _ := w.views.view.(*annexView)
	return p
}

// leaveFacts goes back to the stakes from the tables of facts.
func (w *Window) leaveFacts() {
	if w.facts() != nil {
		w.showView(w.stakesIn)
	}
}

// selected follows the selection, which is of stakes.
func (w *Window) selected() {
	w.status.withdraw(untilMoved)
	w.status.selected()
	w.leaveFacts()
	_, card := w.win.Canvas().Focused().(*widgets.Card)
	left := card && w.sidebar.open != w.session.Section()
	w.follow()
	if left { // the card may be of a section that is no longer shown
		w.letGo()
	}
	w.toolbar.refresh()
	w.refreshMenu()
}

func (w *Window) follow() {
	w.sidebar.selected()
	w.views.selected()
	w.inspector.selected()
}

// refreshState shows title, dirty mark, counts, and what can be undone.
func (w *Window) refreshState() {
	title := w.session.Name() + w.ordinal() + " – Enjeux"
	if w.session.Dirty() {
		title = "● " + title
	}
	w.win.SetTitle(title)
	if w.large != nil {
		w.large.title()
	}
	if w.versions != nil {
		w.versions.follow()
	}
	w.status.refresh()
	w.toolbar.refresh()
	w.refreshMenu()
}

// refreshMenu builds the menu anew when a command of it is called, allowed or
// checked otherwise than before: not at every key.
func (w *Window) refreshMenu() {
	table := w.table()
	looks := make([]look, len(table))
	for i, c := range table {
		looks[i] = c.look()
	}
	if !slices.Equal(looks, w.looks) {
		w.looks = looks
		w.win.SetMainMenu(w.mainMenu(table))
	}
}

// try runs what may fail, and says so.
func (w *Window) try(err error) {
	if err != nil {
		w.fail(err)
	}
}

// setLanguage switches the interface, without a restart.
func (w *Window) setLanguage(code string) {
	w.app.fyne.Preferences().SetString(prefLanguage, code)
	lang.Set(code)
	w.app.rebuild()
}

// setTheme switches between the light, the dark and the system's appearance.
func (w *Window) setTheme(v widgets.Variant) {
	w.app.setTheme(v)
	w.app.rebuild()
}
