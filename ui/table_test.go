package ui

import "testing"

// clear takes away whatever stands over the window.
func (s *stage) clear() {
	for range 5 {
		if !s.escape() {
			break
		}
	}
	for over := s.win.Canvas().Overlays(); over.Top() != nil; {
		over.Remove(over.Top())
	}
}

// Every command that can be run is run, with a stake and with nothing selected,
// in each view; none ends the program.
func TestEveryCommandRuns(t *testing.T) {
	for view := range viewCount {
		w := window(t)
		for _, c := range w.table() {
			if c.id == "quit" {
				continue
			}
			w.showView(view)
			if ids := sections(w.session.Briefing()); len(ids) > 0 {
				w.session.Select(ids[0])
				if all := stakes(w.session.Briefing(), ids[0]); len(all) > 0 {
					w.session.Select(all[0])
				}
			}
			for _, now := range w.table() { // it may be another session by now
				if now.id == c.id && (now.enabled == nil || now.enabled()) {
					now.run()
				}
			}
			w.settle()
			w.clear()
		}
	}
}

// An empty briefing has nothing to act on, and every command says so or does
// nothing.
func TestEveryCommandOnAnEmptyBriefing(t *testing.T) {
	w := window(t)
	for _, c := range w.table() {
		if c.id == "quit" {
			continue
		}
		w.open(w.app.blank())
		for _, now := range w.table() {
			if now.id == c.id && (now.enabled == nil || now.enabled()) {
				now.run()
			}
		}
		w.settle()
		w.clear()
	}
}

func TestShortcutsRestBehindADialog(t *testing.T) {
	w := window(t)
	before := order(w.session)
	w.onVisit()
	for _, m := range w.mainMenu(w.table()).Items {
		for _, item := range m.Items {
			if item.Action != nil {
				item.Action()
			}
		}
	}
	if order(w.session) != before || len(w.dialogs) != 1 {
		t.Errorf("a command ran behind the dialog: %s, %d dialogs", order(w.session), len(w.dialogs))
	}
}

// What the tabs beside show can be had without the pointer: each is one of the commands.
func TestEveryTabHasACommand(t *testing.T) {
	w := window(t)
	for tab, id := range []string{tabPreview: "preview", tabAnnotations: "annotations", tabSheet: "sheet", tabFacts: "factspane", tabChecks: "checks"} {
		if c, ok := w.command(id); ok {
			w.session.Select(stakes(w.session.Briefing(), sections(w.session.Briefing())[0])[0])
			c.run()
		}
		if got := w.inspector.tabs.Selected(); got != tab {
			t.Errorf("%s shows tab %d", id, got)
		}
	}
}
