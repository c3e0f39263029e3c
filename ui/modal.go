package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/ui/widgets"
)

// A modal is a dialog over the window, which waits for it: a title, what it asks, and its
// buttons. [Window.show] shows it. Fyne's own puts the title into the corner, has no edge,
// and lets the window behind shine through.
type modal struct {
	veil    *veil
	buttons *fyne.Container
	closed  func()
}

// newModal makes a dialog without buttons.
func newModal(title string, content fyne.CanvasObject, c fyne.Canvas) *modal {
	d := &modal{buttons: container.NewHBox()}
	head := widgets.NewLine(title, theme.Size(theme.SizeNameSubHeadingText), fyne.TextStyle{Bold: true}, widgets.ColorInk)
	d.veil = newVeil(container.New(modalLayout{}, head, content, d.buttons), c)
	return d
}

// Show opens the dialog.
func (d *modal) Show() { d.veil.Show() }

// Hide closes the dialog.
func (d *modal) Hide() {
	d.veil.Hide()
	if d.closed != nil {
		d.closed()
	}
}

// Resize makes the dialog at least so large, and as large as it has to be, in the middle
// of the window.
func (d *modal) Resize(s fyne.Size) { d.veil.atLeast(s) }

// SetOnClosed has something called when the dialog is closed.
func (d *modal) SetOnClosed(do func()) { d.closed = do }

// SetButtons gives the dialog its buttons, the main one last, all as wide as the widest.
func (d *modal) SetButtons(all []fyne.CanvasObject) {
	d.buttons.Objects = []fyne.CanvasObject{layout.NewSpacer(), container.NewGridWithRows(1, all...)}
	d.veil.Refresh()
}

// modalLayout sets a title, content and buttons under each other.
type modalLayout struct{}

const (
	modalMargin = 20 // of the content
	modalGutter = 14 // of that, at the right, where the content is scrolled
	modalHead   = 16 // over the title, and under it
	modalGap    = 12 // over the buttons
	modalFoot   = 16 // under them
)

// MinSize implements [fyne.Layout].
func (modalLayout) MinSize(all []fyne.CanvasObject) fyne.Size {
	head, content, buttons := all[0].MinSize(), all[1].MinSize(), all[2].MinSize()
	return fyne.NewSize(max(content.Width, buttons.Width)+2*modalMargin,
		2*modalHead+head.Height+content.Height+modalGap+buttons.Height+modalFoot)
}

// Layout implements [fyne.Layout].
func (modalLayout) Layout(all []fyne.CanvasObject, s fyne.Size) {
	width := s.Width - 2*modalMargin
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	place(all[0], modalMargin, modalHead, width, all[0].MinSize().Height)
	top, foot := 2*modalHead+all[0].MinSize().Height, all[2].MinSize().Height
	place(all[2], modalMargin, s.Height-modalFoot-foot, width, foot)
	place(all[1], modalMargin, top, width+modalGutter, s.Height-modalFoot-foot-modalGap-top)
}
