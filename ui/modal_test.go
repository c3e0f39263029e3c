package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/ui/widgets"
)

// A dialog lets nothing of the window shine through, stands in the middle of it, and has
// its title over its content and its main button last, at the right.
func TestADialogIsARoomOfItsOwn(t *testing.T) {
	w := window(t)
	for _, look := range []widgets.Variant{widgets.Light, widgets.Dark, widgets.High} {
		w.setTheme(look)
		w.onSettings()
		d := w.dialogs[0].(*modal)
		ground := test.WidgetRenderer(d.veil).Objects()[2].(*canvas.Rectangle)
		if _, _, _, a := ground.FillColor.RGBA(); a != 0xffff || ground.StrokeColor != widgets.Color(widgets.ColorEdge) {
			t.Errorf("%q: the ground is %v, its edge %v", look, ground.FillColor, ground.StrokeColor)
		}
		at := w.app.fyne.Driver().AbsolutePositionForObject
		room, size := w.win.Canvas().Size(), d.veil.panel.Size()
		if left := at(d.veil.panel).X; left-(room.Width-size.Width)/2 > 1 || (room.Width-size.Width)/2-left > 1 {
			t.Errorf("%q: it begins at %v and is %v wide, in %v", look, left, size.Width, room.Width)
		}
		title := under[*widgets.Line](w)[0]
		if title.Text() != "Settings" || at(title).Y > at(w.fields()[0]).Y {
			t.Errorf("%q: %q stands under the first field", look, title.Text())
		}
		all := under[*button](w)
		last := all[len(all)-1]
		if end := at(d.veil.panel).X + size.Width - at(last).X - last.Size().Width; last.Text != "OK" || end != modalMargin {
			t.Errorf("%q: %q ends %v before the edge", look, last.Text, end)
		}
		w.escape()
	}
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("it does not close")
	}
}

// A form that could not be done stands there again, and one of its fields has the keyboard.
func TestOneFieldHasTheKeyboardAfterAnError(t *testing.T) {
	w := window(t)
	w.onProtect()
	w.fields()[0].SetText("one")
	second := w.fields()[1]
	w.win.Canvas().Focus(second)
	second.SetText("another")
	w.typed(fyne.KeyReturn)
	if len(w.dialogs) != 2 {
		t.Fatalf("%d dialogs", len(w.dialogs))
	}
	w.escape()
	n := 0
	for _, f := range w.fields() {
		if f.focused {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d fields have a ring", n)
	}
}

// What opens a protected file is not shown while it is typed.
func TestSecretsAreNotShown(t *testing.T) {
	w := window(t)
	w.onProtect()
	for k, f := range w.fields() {
		if secret := k < 3; f.Password != secret { // the passphrase, twice, and the secret key; then the keys of others
			t.Errorf("field %d is typed in secret: %v", k, f.Password)
		}
	}
}
