package ui

import "github.com/enjeux/enjeux/ui/lang"

// prefLocked is the setting that keeps sections and stakes where they are.
const prefLocked = "order.locked"

func (w *Window) locked() bool { return w.app.fyne.Preferences().Bool(prefLocked) }

// locks tells whether the order is locked, and says so to who would change it.
func (w *Window) locks() bool {
	if w.locked() {
		w.status.say(lang.T("The order is locked. Edit ▸ Lock order unlocks it."))
	}
	return w.locked()
}

func (w *Window) onLock() {
	w.app.fyne.Preferences().SetBool(prefLocked, !w.locked())
	w.refreshMenu()
}

// move changes the order, if it is not locked.
func (w *Window) move(change func() error) {
	if !w.locks() {
		w.try(change())
	}
}
