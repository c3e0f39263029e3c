package page

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	flow "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// What stands above and below the pages is clicked there, wherever they are scrolled to.
func TestPagesTakeNoClicksOfOthers(t *testing.T) {
	d := newDesk(t, 20)
	pressed := make(map[string]bool)
	press := func(name string) *widget.Button {
		return widget.NewButton(name, func() { pressed[name] = true })
	}
	above, below := press("above"), press("below")
	d.window.SetContent(container.New(flow.NewBorderLayout(above, below, nil, nil), above, d.View, below)) // in the order in which they stand
	d.window.Resize(fyne.NewSize(500, 700))
	d.ScrollToPage(10)
	for _, b := range []*widget.Button{above, below} {
		test.TapCanvas(d.window.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(b).AddXY(20, 10))
		if !pressed[b.Text] || len(d.tapped) > 0 {
			t.Errorf("a click on what is %s reaches the pages", b.Text)
		}
	}
}

// Thumbnails that are shown later begin where the pages are.
func TestThumbnailsBeginAtThePageInView(t *testing.T) {
	d := newDesk(t, 20)
	v := NewThumbnails(d.fonts)
	v.SetPages(d.pages)
	v.Frame(12)
	d.window.SetContent(v)
	d.window.Resize(fyne.NewSize(132, 400))
	if top := v.tops[11]; top < v.scroll.Offset.Y || top > v.scroll.Offset.Y+400 {
		t.Errorf("page 12 stands at %.0f, and what is seen begins at %.0f", top, v.scroll.Offset.Y)
	}
}
