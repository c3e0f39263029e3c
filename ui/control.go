package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// The controls of Fyne keep to themselves the keys that they have no use for, and stay
// where they are when the keyboard comes to them: those of this file, and the fields
// and lists, hand Esc and the function keys on to their window, and scroll into view.

// button is pressed with Enter, too.
type button struct {
	widget.Button
	focused bool
}

func newButton(name string, do func()) *button {
	b := &button{}
	b.Text, b.OnTapped = name, do
	b.ExtendBaseWidget(b)
	return b
}

// MinSize implements [fyne.CanvasObject]: Fyne leaves a name six pixels on each side.
func (b *button) MinSize() fyne.Size { return b.Button.MinSize().AddWidthHeight(2*buttonPad, 0) }

// buttonPad is what a name has on each side beyond what Fyne leaves it.
const buttonPad = 8

// CreateRenderer implements [fyne.Widget].
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	return framed(b.Button.CreateRenderer(), widgets.ColorEdge, func() bool { return b.Importance == widget.MediumImportance }, func() fyne.ThemeColorName {
		switch {
		case !b.focused:
			return ""
		case b.Importance == widget.HighImportance:
			return theme.ColorNameForegroundOnPrimary
		case b.Importance == widget.DangerImportance:
			return theme.ColorNameForegroundOnError
		}
		return widgets.ColorAccent
	})
}

// framed draws a frame of a colour around a control of Fyne's, and a ring
// inside while it has the keyboard, which Fyne shows by a shade alone.
func framed(r fyne.WidgetRenderer, edge fyne.ThemeColorName, ok func() bool, ring func() fyne.ThemeColorName) *framing {
	f := &framing{WidgetRenderer: r, frame: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), edge: edge, ok: ok, color: ring, inset: 2}
	f.paint()
	return f
}

type framing struct {
	fyne.WidgetRenderer
	frame, ring *canvas.Rectangle
	edge        fyne.ThemeColorName        // of the frame
	ok          func() bool                // the control is one of those that have a frame
	color       func() fyne.ThemeColorName // of the ring, "" for none
	inset       float32                    // how far inside the control its ring is
}

func (f *framing) paint() {
	color := f.color()
	if f.ring.Hidden = color == ""; color != "" {
		f.ring.StrokeColor, f.ring.StrokeWidth = theme.Color(color), 2
		f.ring.CornerRadius = theme.Size(theme.SizeNameButtonRadius) - f.inset
	}
	f.frame.FillColor, f.frame.StrokeColor, f.frame.StrokeWidth = nil, widgets.Color(f.edge), 1
	f.frame.CornerRadius = theme.Size(theme.SizeNameButtonRadius)
	f.frame.Hidden = !f.ok()
}

// Objects implements [fyne.WidgetRenderer].
func (f *framing) Objects() []fyne.CanvasObject {
	return append(slices.Clip(f.WidgetRenderer.Objects()), f.frame, f.ring)
}

// Layout implements [fyne.WidgetRenderer].
func (f *framing) Layout(s fyne.Size) {
	f.WidgetRenderer.Layout(s)
	f.frame.Resize(s)
	f.ring.Move(fyne.NewSquareOffsetPos(f.inset))
	f.ring.Resize(s.SubtractWidthHeight(2*f.inset, 2*f.inset))
}

// Refresh implements [fyne.WidgetRenderer].
func (f *framing) Refresh() {
	f.paint()
	f.WidgetRenderer.Refresh()
	f.frame.Refresh()
	f.ring.Refresh()
}

// asRead has Tab go through a border as it is read, from what stands at the top or the left:
// Fyne (2.8.1) has it come to what is in the middle first.
func asRead(border *fyne.Container) *fyne.Container {
	border.Objects = append(border.Objects[1:], border.Objects[0])
	return border
}

// newMainButton is a button for what a dialog is there for.
func newMainButton(name string, do func()) *button {
	b := newButton(name, do)
	b.Importance = widget.HighImportance
	return b
}

// FocusGained implements [fyne.Focusable].
func (b *button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	widgets.Reveal(b)
}

// FocusLost implements [fyne.Focusable].
func (b *button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// TypedKey implements [fyne.Focusable].
func (b *button) TypedKey(k *fyne.KeyEvent) {
	switch {
	case widgets.PassOn(b, k):
	case k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter:
		b.Tapped(nil)
	default:
		b.Button.TypedKey(k)
	}
}

// check is a box that is ticked or not.
type check struct {
	widget.Check
	onEnter func() // nil: nothing
}

func newCheck(name string, on bool) *check {
	c := &check{}
	c.Text, c.Checked = name, on
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements [fyne.Focusable].
func (c *check) FocusGained() {
	c.Check.FocusGained()
	widgets.Reveal(c)
}

// TypedKey implements [fyne.Focusable].
func (c *check) TypedKey(k *fyne.KeyEvent) {
	if !entered(k, c.onEnter) && !widgets.PassOn(c, k) {
		c.Check.TypedKey(k)
	}
}

// entered does what Enter does, if anything, and tells whether the key was Enter.
func entered(k *fyne.KeyEvent, do func()) bool {
	enter := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	if enter && do != nil {
		do()
	}
	return enter
}

// newDialog is a dialog with buttons; [Window.show] shows it. What is higher than the
// window is scrolled.
func (w *Window) newDialog(title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *modal {
	d := newModal(title, container.New(lowered{w, content},
		widgets.NewScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, modalGutter), content))), w.win.Canvas())
	d.SetButtons(buttons)
	return d
}

// lowered is the layout of a scroll that is as high as its content asks for, as far as
// the window has room for that.
type lowered struct {
	w       *Window
	content fyne.CanvasObject
}

// MinSize implements [fyne.Layout].
func (l lowered) MinSize([]fyne.CanvasObject) fyne.Size {
	const beside = 150 // the title and the buttons of a dialog, and what is left around it
	m := l.content.MinSize()
	return fyne.NewSize(m.Width, min(m.Height, max(60, l.w.win.Canvas().Size().Height-beside)))
}

// Layout implements [fyne.Layout].
func (l lowered) Layout(all []fyne.CanvasObject, s fyne.Size) { all[0].Resize(s) }

// newNotice is a dialog that can only be closed, or cancelled.
func (w *Window) newNotice(title, leave string, content fyne.CanvasObject) *modal {
	d := w.newDialog(title, content)
	d.SetButtons([]fyne.CanvasObject{newButton(leave, d.Hide)})
	return d
}

// confirm shows a dialog that does something once it is confirmed and gone.
func (w *Window) confirm(title, name string, content fyne.CanvasObject, width, height float32, do func()) {
	d := w.newDialog(title, content)
	main := newMainButton(name, func() { d.Hide(); do() })
	d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Cancel"), d.Hide), main})
	w.show(d, width, height, nil)
	w.win.Canvas().Focus(main)
}
