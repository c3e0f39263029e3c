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
