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
			w.raise(s, ready)
			if w.session != s || w.win.Content() != w.content || w.win.MainMenu() == nil {
				t.Fatalf("the window shows %T", w.win.Content())
			}
			if w.views.card("a") == nil || w.sidebar.sections["s2"] == nil || w.win.Title() == "" {
				t.Error("the panels are empty")
			}
		})
	}
}
