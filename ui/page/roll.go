package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// A roll is the scroll of a view, which takes the wheel. It is this and not the
// surface in it, since Fyne gives what takes the wheel all clicks on its whole size,
// and the surface is as large as all pages: it would take those on the bar above.
type roll struct {
	container.Scroll
	v *View
}

func newRoll(v *View) *roll {
	r := &roll{v: v}
	r.Content, r.Direction = v.content, container.ScrollBoth
	r.OnScrolled = func(fyne.Position) { v.arrange() }
	r.ExtendBaseWidget(r)
	return r
}

// Scrolled scrolls the view, or zooms around the pointer while Control is held.
func (r *roll) Scrolled(e *fyne.ScrollEvent) {
	v := r.v
	if v.Held == nil || v.Held()&fyne.KeyModifierShortcutDefault == 0 || v.small {
		r.Scroll.Scrolled(e)
		return
	}
	by := 1
	if e.Scrolled.DY < 0 {
		by = -1
	}
	v.stepAt(by, e.Position.Y)
}
