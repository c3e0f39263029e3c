package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// In a low window, as one is at the largest size of the interface, the buttons of a
// dialog stay in it and under what it asks, which follows the keyboard.
func TestDialogsFitALowWindow(t *testing.T) {
	lang.Set(lang.French)
	t.Cleanup(func() { lang.Set(lang.English) })
	y := func(o fyne.CanvasObject) float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y }
	for name, ask := range map[string]func(*Window){"export": (*Window).onExport, "visit": (*Window).onVisit,
		"settings": (*Window).onSettings, "protect": (*Window).onProtect, "goals": (*Window).onGoal} {
		w := window(t)
		w.win.Resize(fyne.NewSize(640, 400))
		ask(w.Window)
		w.settle()
		buttons := under[*button](w)
		foot := buttons[len(buttons)-1]
		if asked := w.dialogs[0].(*modal).veil.MinSize().Height; asked > 400 {
			t.Errorf("%s asks for a height of %v", name, asked)
		}
		if end := y(foot) + foot.Size().Height; end > 400 {
			t.Errorf("%s: the buttons end at %v", name, end)
		}
		for _, f := range w.fields() {
			if x := func(o fyne.CanvasObject) float32 {
				return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
			}; x(f) > x(foot)+1 {
				t.Errorf("%s: a field ends at %v, under the bar that scrolls; the buttons at %v", name, x(f), x(foot))
			}
			w.win.Canvas().Focus(f)
			if at := y(f); at < 0 || at+f.Size().Height > y(foot) && f.Size().Height < 200 {
				t.Errorf("%s: a field is at %v, the buttons at %v", name, at, y(foot))
			}
		}
	}
}

// A click beside the controls of a dialog takes the keyboard from them; the next key
// finds the one that had it.
func TestADialogTakesTheKeyboardBack(t *testing.T) {
	w := window(t)
	w.onVisit()
	field := w.fields()[1]
	w.win.Canvas().Focus(field)
	w.win.Canvas().Unfocus() // as a click on the veil does
	w.win.Canvas().OnTypedRune()('é')
	if w.win.Canvas().Focused() != fyne.Focusable(field) || field.Text != "é" {
		t.Errorf("%T has the keyboard, and the field holds %q", w.win.Canvas().Focused(), field.Text)
	}
	w.win.Canvas().Unfocus()
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(w.dialogs) != 0 || w.session.Briefing().Visit().Subtitle != "é" {
		t.Errorf("Enter leaves %d dialogs, and the subtitle %q", len(w.dialogs), w.session.Briefing().Visit().Subtitle)
	}

	done := false
	w.Window.confirm("Sure", "Yes", newField(""), 300, 0, func() { done = true })
	w.win.Canvas().Unfocus()
	if w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn}); !done {
		t.Error("Enter does not confirm")
	}
}

// Tab leads out of a field of several lines, to the buttons.
func TestTabLeavesAFieldOfSeveralLines(t *testing.T) {
	f := newFields("one", 3)
	if tabs, ok := fyne.Focusable(f).(fyne.Tabbable); !ok || tabs.AcceptsTab() {
		t.Error("the field keeps Tab to itself")
	}
}

// What can be pressed beside the main button has a frame, and a list of choices one like
// that of a field, in every look: a ground alone hardly tells them from the dialog.
func TestControlsAreFramed(t *testing.T) {
	w := window(t)
	frame := func(o fyne.Widget) (strongest color.Color) {
		strongest = color.Transparent
		for _, part := range test.WidgetRenderer(o).Objects() {
			if r, ok := part.(*canvas.Rectangle); ok && r.StrokeWidth > 0 && r.Visible() && r.StrokeColor != nil && r.Size() == o.Size() {
				strongest = r.StrokeColor
			}
		}
		return strongest
	}
	second, first, list := newButton("Cancel", nil), newMainButton("OK", nil), newDropdown([]string{"A"}, nil)
	for _, look := range []widgets.Variant{widgets.Light, widgets.High, widgets.Dark} {
		w.setTheme(look)
		for _, o := range []fyne.Widget{second, first, list} {
			o.Resize(o.MinSize())
			o.Refresh()
		}
		if frame(second) != widgets.Color(widgets.ColorEdge) || frame(list) != widgets.Color(widgets.ColorGrip) || frame(first) != color.Transparent {
			t.Errorf("%q: %v around a button, %v around a list, %v around the main button", look, frame(second), frame(list), frame(first))
		}
	}
}

// The buttons of a question stand side by side, or one over the other where the window
// is too narrow for that, as with large text.
func TestManyButtonsFitANarrowWindow(t *testing.T) {
	lang.Set(lang.French)
	t.Cleanup(func() { lang.Set(lang.English) })
	w := window(t)
	for _, width := range []float32{1440, 460} {
		w.win.Resize(fyne.NewSize(width, 400))
		w.notSaved(&store.ChangedError{Path: "visite.enjeux"}, nil)
		var tops []float32
		for _, b := range under[*button](w) {
			at := w.app.fyne.Driver().AbsolutePositionForObject(b)
			if tops = append(tops, at.Y); at.X < 0 || at.X+b.Size().Width > width || at.Y+b.Size().Height > 400 {
				t.Errorf("in %v, %q stands at %v", width, b.Text, at)
			}
		}
		if len(tops) != 5 || (tops[0] == tops[4]) != (width == 1440) {
			t.Errorf("in %v the buttons stand at %v", width, tops)
		}
		w.escape()
	}
}

// What has the keyboard has a ring, a main button too, whose shade hardly changes.
func TestFocusIsRinged(t *testing.T) {
	w := window(t)
	rings := func(o fyne.Widget) (n int) {
		for _, part := range test.WidgetRenderer(o).Objects() {
			if r, ok := part.(*canvas.Rectangle); ok && r.StrokeWidth == 2 && r.Visible() && r.StrokeColor != nil {
				n++
			}
		}
		return n
	}
	danger := newButton("Delete", nil)
	danger.Importance = widget.DangerImportance
	all := []fyne.Widget{newButton("Cancel", nil), newMainButton("OK", nil), danger, newDropdown([]string{"A"}, nil)}
	box := container.NewVBox()
	for _, o := range all {
		box.Add(o)
	}
	w.win.SetContent(box)
	for _, o := range all {
		before := rings(o)
		w.win.Canvas().Focus(o.(fyne.Focusable))
		with := rings(o)
		w.win.Canvas().Unfocus()
		if before != 0 || with != 1 || rings(o) != 0 {
			t.Errorf("%T has %d rings, with the keyboard %d, then %d", o, before, with, rings(o))
		}
	}
}

// A field that has the keyboard has a ring, too: another colour of its thin frame is
// hardly seen.
func TestAFieldIsRinged(t *testing.T) {
	w := window(t)
	for _, f := range []fyne.Focusable{newField(""), newPassword(), newFields("", 3), newPickField(nil), w.inspector.viewer.number} {
		o := f.(fyne.Widget)
		w.win.SetContent(container.NewVBox(o))
		ringed := func() bool {
			for _, part := range test.WidgetRenderer(o).Objects() {
				if r, ok := part.(*canvas.Rectangle); ok && r.Visible() && r.StrokeWidth == 2 &&
					r.StrokeColor == widgets.Color(widgets.ColorAccent) {
					return true
				}
			}
			return false
		}
		before := ringed()
		w.win.Canvas().Focus(f)
		with := ringed()
		w.win.Canvas().Unfocus()
		if before || !with || ringed() {
			t.Errorf("%T: ringed %v, with the keyboard %v, then %v", o, before, with, ringed())
		}
	}
}

// A name has room in its button, and a question stands under the title of its dialog.
func TestADialogBreathes(t *testing.T) {
	w := window(t)
	if b := newButton("Comparer", nil); b.MinSize().Width < textWidth("Comparer")+24 {
		t.Errorf("a name of %v in a button of %v", textWidth("Comparer"), b.MinSize().Width)
	}
	x := func(o fyne.CanvasObject) float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X }
	for _, ask := range []func(){
		func() { w.Window.choose("Changed", "Somebody else saved it.", choice{name: "Later"}) },
		func() { w.askKeys(command{name: "Save"}) },
		func() { w.Window.veil("Answer the question in the other window first.") },
	} {
		ask()
		w.settle()
		title := under[*widgets.Line](w)[0]
		for _, s := range under[*widgets.Sentence](w) {
			if words := test.WidgetRenderer(s).Objects()[0]; x(s)+words.Position().X != x(title) {
				t.Errorf("%s: the words begin at %v, the title at %v", title.Text(), x(s)+words.Position().X, x(title))
			}
		}
		w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())
	}
}

// Enter confirms a form from a list of choices and from a box, too.
func TestEnterConfirmsAForm(t *testing.T) {
	w := window(t)
	for _, on := range []func() fyne.Focusable{
		func() fyne.Focusable { return under[*dropdown](w)[0] },
		func() fyne.Focusable { return under[*check](w)[0] },
	} {
		w.onSettings()
		control := on()
		w.win.Canvas().Focus(control)
		if w.typed(fyne.KeyReturn); len(w.dialogs) != 0 {
			t.Errorf("it is still there after Enter on %T", control)
			w.escape()
		}
	}
}

// Tab goes down a pane or a dialog as it is read: what stands over a list or a form, or at
// the left of a field, comes before it.
func TestTabGoesAsOneReads(t *testing.T) {
	w := window(t)
	if _, err := w.session.Annotate(model.Range{Node: "a"}, model.Comment, "Une remarque"); err != nil {
		t.Fatal(err)
	}
	w.session.Select("a")
	w.settle()
	c := w.win.Canvas()
	follows := func(what string, first, then fyne.Focusable) {
		t.Helper()
		c.Focus(first)
		if c.FocusNext(); c.Focused() != then {
			t.Errorf("%s: behind the %T comes a %T", what, first, c.Focused())
		}
	}
	w.inspector.show(tabPreview)
	follows("a new annotation", w.inspector.remarks.kind, w.inspector.remarks.entry)
	w.inspector.show(tabAnnotations)
	w.settle()
	p := w.inspector.annotations
	follows("the annotations", p.state, p.threads.column.Object(p.threads.column.Items()[0]).(fyne.Focusable))
	w.onFind()
	w.settle()
	fields, checks := w.fields(), under[*check](w)
	follows("what is found", fields[1], checks[0])
	c.Focus(checks[2])
	c.FocusNext()
	if _, ok := c.Focused().(*list); !ok {
		t.Errorf("what is found: behind the choices comes a %T", c.Focused())
	}
	w.escape()
	e := w.onStyles()
	w.settle()
	if c.Focused() != fyne.Focusable(e.choice) {
		t.Errorf("the styles: the keyboard is on a %T", c.Focused())
	}
}
