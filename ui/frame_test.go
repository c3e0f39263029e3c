package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// asking is a window that asks its content how large it is before it is shown, as
// Fyne's own does; that of the tests does not.
type asking struct{ fyne.Window }

func (w asking) Show() {
	w.Content().MinSize()
	w.Window.Show()
}

// A window that is raised shows its session, whether Fyne asks for the size of the
// content or not.
func TestRaise(t *testing.T) {
	for name, of := range map[string]func(fyne.Window) fyne.Window{
		"asking": func(w fyne.Window) fyne.Window { return asking{w} },
		"silent": func(w fyne.Window) fyne.Window { return w },
	} {
		t.Run(name, func(t *testing.T) {
			first := window(t)
			w := first.app.NewWindow()
			w.win = of(w.win)
			s, _ := open(t)
			ready := make(chan struct{})
			close(ready)
			w.raise(s, ready, nil)
			if w.session != s || w.win.Content() != w.content || w.win.MainMenu() == nil {
				t.Fatalf("the window shows %T", w.win.Content())
			}
			if w.views.card("a") == nil || w.sidebar.sections["s2"] == nil || w.win.Title() == "" {
				t.Error("the panels are empty")
			}
		})
	}
}

// Who starts the program without a file sees the ways to begin in the first frame, and
// no empty briefing before them.
func TestTheFirstFrameHasTheWaysToBegin(t *testing.T) {
	w := window(t).app.NewWindow()
	s, _ := open(t)
	ready, seen := make(chan struct{}), false
	close(ready)
	w.win = painting{w.win, func() { seen = w.start.Visible() && !w.panels.Visible() }}
	w.raise(s, ready, w.welcome)
	if !seen || len(w.start.Objects) != 1 || w.start.Objects[0].Size() != w.win.Canvas().Size() {
		t.Error("the panels are seen first")
	}
}

// painting is a window that tells of each content that is put into it.
type painting struct {
	fyne.Window
	painted func()
}

func (w painting) SetContent(o fyne.CanvasObject) {
	w.Window.SetContent(o)
	if _, first := o.(*fyne.Container).Layout.(*curtain); !first {
		w.painted()
	}
}
