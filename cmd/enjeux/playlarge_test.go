package main

import (
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/widgets"
)

// large works on a briefing that a long source was just taken over into, and says of
// each thing that is done how long the window stood still for it: until the frame that
// it was done in was drawn, and then, as what is in the background comes back, between
// frames.
func (p *player) large() {
	do := func(what string, f func()) {
		p.ticks = nil
		took := p.frame(f)
		for busy := waits(what); busy; { // behind a dialog
			p.frame(func() { busy = canvas().Overlays().Top() != nil })
		}
		p.rest(3 * time.Second)
		most := time.Duration(0)
		for _, d := range p.ticks {
			most = max(most, d)
		}
		fmt.Fprintf(os.Stderr, "%s: ours %v, longest frame %v\n", what, took.ours.Round(time.Millisecond), most.Round(time.Millisecond))
		say("large-"+what+"-ours-ms", ms(took.ours))
		say("large-"+what+"-frame-ms", ms(most))
	}
	do("undo", menu("Undo"))
	do("redo", menu("Redo"))
	do("all", menu("Plan of all sections"))
	do("board", menu("Board"))
	do("document", menu("Document"))
	do("plan", menu("Plan of all sections"))
	do("choose", func() { last().OnTapped(0) })
	do("down", menu("Move down"))
	do("edit", func() { c := last(); c.OnTapped(0); c.Edit(widgets.Body, 0, 0) })
	for _, r := range "La" {
		do("key-"+string(r), letter(r))
	}
	do("leave", key(fyne.KeyEscape))
	do("add", menu("Stake"))
	do("escape", key(fyne.KeyEscape))
	do("delete", menu("Delete"))
	do("facts", tab(tabFacts))
	do("table", menu("Tables of facts"))
	do("row", key(fyne.KeyDown))
	do("head", func() {
		visit(canvas().Content(), func(o fyne.CanvasObject) {
			if t, ok := o.(*widgets.Table); ok {
				t.HeadOf(0).(fyne.Tappable).Tapped(nil)
			}
		})
	})
	do("stakes", menu("Plan of all sections"))
	do("checks", menu("Checks"))
	do("annotations", tab(tabAnnotations))
	do("preview", menu("Preview"))
	do("find", menu("Find…"))
	do("look", letter('v'))
	do("close", func() { canvas().Overlays().Top().Hide(); canvas().Overlays().Remove(canvas().Overlays().Top()) })
	do("palette", menu("Command palette…"))
	do("narrow", letter('e'))
	do("shut", key(fyne.KeyEscape))
	do("history", menu("History…"))
	do("back", func() { canvas().Overlays().Top().Hide(); canvas().Overlays().Remove(canvas().Overlays().Top()) })
}

// waits tells whether something is done behind a dialog.
func waits(what string) bool { return what == "undo" || what == "redo" }

// The tabs of the inspector that no command leads to.
const (
	tabAnnotations = 1
	tabFacts       = 3
)

func tab(k int) func() {
	return func() {
		visit(canvas().Content(), func(o fyne.CanvasObject) {
			if t, ok := o.(*widgets.Tabs); ok {
				t.Select(k)
			}
		})
	}
}

// last is the lowest card that is built.
func last() *widgets.Card { all := cards(); return all[len(all)-1] }
