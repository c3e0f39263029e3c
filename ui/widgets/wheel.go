package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over an entry and takes the mouse wheel, and nothing else, from it:
// a field is as high as its text, so what is to scroll is what the field is in.
type wheel struct {
	widget.BaseWidget
	onScrolled func(*fyne.ScrollEvent)
}

func newWheel(onScrolled func(*fyne.ScrollEvent)) *wheel {
	w := &wheel{onScrolled: onScrolled}
	w.ExtendBaseWidget(w)
	return w
}

func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.onScrolled(e) }

func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return newDrawing(w, func(fyne.Size) {}, func() fyne.Size { return fyne.Size{} }, func() {})
}
