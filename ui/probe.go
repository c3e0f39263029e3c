package ui

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
)

// probeEnv names a file, most often a pipe, to which the program writes a
// [State] as a line of JSON whenever what it shows has become another one. Tests
// that drive the real window wait for a state instead of for a time.
const probeEnv = "ENJEUX_PROBE"

// State is what the window shows, for a test that drives it.
type State struct {
	Title     string   // of the window, with its dirty mark
	Windows   int      // that are open
	Visit     string   // title of the visit
	Welcome   bool     // the ways to begin are shown
	View      int      // Plan, Board, Document, and the plan of all sections
	Top       string   // first card in view
	Selection model.ID // section or stake
	Number    string   // of what is selected
	Stakes    int      // that are selected
	Card      string   // title of the selected card, as the card shows it
	Focus     string   // type of what has the keyboard, "" for nothing
	Focused   string   // which one it is: two may come to the same place one after the other
	Editing   bool     // the selected card is being typed in
	Dialogs   int      // dialogs and menus over the window
	Message   string   // in the status bar
	Misspelt  int      // words of the selected card that are underlined
	Fact      model.ID // that the cursor of a table is on, "+" for the row that adds
	Field     string   // and the field of it, "" for its source
	Writing   bool     // a cell is edited
	Rows      []string // facts of the table, in its order
	Facts     int      // events, figures, agreements, people and engagements
	Findings  int      // that are open
	Tab       int      // of the inspector, from 0
	Pages     int      // in the preview, 0 while nothing is laid out
	Painted   bool     // what can be seen of the pages is painted, in the preview and in the document
	Marked    string   // words that are selected in the preview
	Dragging  bool     // a card is lifted, or a section about to land
	Target    model.ID // section of the sidebar that a drag is over
	Landing   string   // stake before which a drop would land, "end", or "" for none
	Review    *Review  // of an import
	// Where things are, in pixels of the screen within the window: x, y, width and
	// height of "card ID", "grip ID", "printed ID" in the preview, "section ID", "pane 0" to
	// "pane 2", "focus", and "text ID" of the selected stake on the pages of the document; in the review of an import of "item N", from 0, "passage N", "head
	// TITLE" and "tab N"; in a table of facts of "cell ID FIELD", "by FIELD", a head, and "annex KIND", its tab.
	Boxes map[string][4]int
}

// probe writes each state that lasts for two frames, so that what is still being
// laid out is not taken for what is shown. Its animation never ends, so it runs
// only for tests.
func (w *Window) probe() {
	name := os.Getenv(probeEnv)
	if name == "" {
		return
	}
	out, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		fyne.LogError("open the probe", err)
		return
	}
	var before, told []byte
	frames := fyne.NewAnimation(time.Hour, func(float32) {
		line, err := json.Marshal(w.state())
		if err != nil {
			return
		}
		if slices.Equal(line, before) && !slices.Equal(line, told) {
			told = line
			out.Write(append(line, '\n'))
		}
		before = line
	})
	frames.RepeatCount = fyne.AnimationRepeatForever
	frames.Start()
}

func (w *Window) state() State {
	s, c := w.session, w.win.Canvas()
	st := State{
		Title: w.win.Title(), Visit: s.Briefing().Visit().Title, Selection: s.Selection(), Message: w.status.message.Text(),
		Pages: len(w.inspector.preview.pages), Dialogs: len(c.Overlays().List()), Target: w.sidebar.target,
		Painted: w.inspector.viewer.view.Painted() && w.views.painted(), Marked: w.inspector.viewer.view.Selected(), Windows: len(w.app.windows), Welcome: w.start.Visible(), View: w.views.shown,
		Number: s.Briefing().Number(s.Selection()), Stakes: len(s.Stakes()), Findings: len(review.Open(w.inspector.checks.found)),
		Boxes: make(map[string][4]int),
	}
	st.Dragging = w.sidebar.line.Visible()
	if c := w.views.column(s.Stake()); c != nil {
		st.Top = c.Top()
		if _, card := c.Dragging(); card {
			st.Dragging = true
		}
		if before, ok := c.Landing(); ok {
			st.Landing = cmp.Or(before, "end")
		}
	}
	if card := w.views.card(s.Stake()); card != nil {
		_, st.Editing = card.Editing()
		st.Card, st.Misspelt = card.Content().Title, len(card.Content().Look.Faults)
	}
	for _, a := range w.inspector.facts.annexes[:5] {
		st.Facts += len(a.list(s.Briefing()))
	}
	st.Tab = w.inspector.tabs.Selected()
	area := func(name string, at fyne.Position, size fyne.Size) {
		px := func(v float32) int { return int(v * c.Scale()) }
		st.Boxes[name] = [4]int{px(at.X), px(at.Y), px(size.Width), px(size.Height)}
	}
	box := func(name string, o fyne.CanvasObject) {
		area(name, w.app.fyne.Driver().AbsolutePositionForObject(o), o.Size())
	}
	if d, ok := w.views.view.(*document); ok {
		if at, size, ok := d.viewer.view.Area(s.Stake()); ok {
			area("text "+string(s.Stake()), at.Add(w.app.fyne.Driver().AbsolutePositionForObject(d.viewer.view)), size)
		}
	}
	if p := w.facts(); p != nil {
		p.probed(&st, area, box)
	}
	if f := c.Focused(); f != nil {
		st.Focus, st.Focused = fmt.Sprintf("%T", f), fmt.Sprintf("%p", f)
		if o, ok := f.(fyne.CanvasObject); ok {
			box("focus", o)
		}
	}
	if w.importing != nil {
		st.Review = w.importing.probed(box)
		return st
	}
	preview := w.inspector.viewer.view
	corner := w.app.fyne.Driver().AbsolutePositionForObject(preview)
	for _, sec := range sections(s.Briefing()) {
		for _, id := range stakes(s.Briefing(), sec) {
			if card := w.views.card(id); card != nil {
				box("card "+string(id), card)
				box("grip "+string(id), card.Grip())
				if at, size, ok := preview.Area(id); ok {
					area("printed "+string(id), at.Add(corner), size)
				}
			}
		}
	}
	for id, row := range w.sidebar.sections {
		box("section "+string(id), row)
	}
	for i, o := range []fyne.CanvasObject{w.sidebar.object, w.views.stack, w.inspector.object} {
		if w.split.Shown(i) {
			box(fmt.Sprint("pane ", i), o)
		}
	}
	return st
}
