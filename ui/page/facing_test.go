package page

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model/layout"
)

func TestFacing(t *testing.T) {
	d := newDesk(t, 20)
	d.window.Resize(fyne.NewSize(832+spine, 700))
	d.SetFacing(true)
	if z := d.Zoom() * screen; z < 1.99 || z > 2.01 {
		t.Error("two pages do not fit the width:", z)
	}
	if d.corner(0).X != d.corner(2).X || d.tops[1] != d.tops[2] || d.corner(2).X-d.corner(1).X != 400+spine || d.tops[1] <= d.tops[0] {
		t.Error("pages stand at", d.corner(0), d.corner(1), d.corner(2))
	}
	d.ScrollToPage(5)
	d.show()
	if d.page != 4 || d.sheets[3] == nil || d.sheets[4] == nil {
		t.Error("on page", d.page)
	}
	for page, x := range map[int]float32{3: 16 + 110, 4: 16 + 400 + spine + 110} {
		test.TapCanvas(d.window.Canvas(), fyne.NewPos(x, 16+195))
		if n := len(d.tapped); n == 0 || d.tapped[n-1].Node != d.pages[page].Items[2].Source().Node {
			t.Error("on page", page+1, "tapped", d.tapped)
		}
	}
	d.SetZoom(FitPage)
	for _, want := range []int{6, 8, 10} {
		if d.surface.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}); d.page != want {
			t.Error("turned to page", d.page, "not", want)
		}
	}
	if d.surface.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp}); d.page != 8 {
		t.Error("turned back to page", d.page)
	}
	d.SetFacing(false)
	if d.page != 8 {
		t.Error("the place was lost: page", d.page)
	}
}

func TestKeys(t *testing.T) {
	d := newDesk(t, 20)
	var passed []fyne.KeyName
	d.OnKey = func(k *fyne.KeyEvent) { passed = append(passed, k.Name) }
	d.window.Canvas().Focus(d.surface)
	if d.ring.Hidden {
		t.Error("the focus cannot be seen")
	}
	for _, c := range []struct {
		key  fyne.KeyName
		page int
	}{{fyne.KeyEnd, 20}, {fyne.KeyPageUp, 19}, {fyne.KeyHome, 1}, {fyne.KeyPageDown, 2}, {fyne.KeyUp, 2}, {fyne.KeyF5, 2}} {
		d.surface.TypedKey(&fyne.KeyEvent{Name: c.key})
		if d.page != c.page {
			t.Errorf("%s leads to page %d, not %d", c.key, d.page, c.page)
		}
	}
	if len(passed) != 1 || passed[0] != fyne.KeyF5 {
		t.Error("passed on", passed)
	}
	d.window.Canvas().Unfocus()
	if !d.ring.Hidden {
		t.Error("the ring stays")
	}
}

func TestStepsOfZoom(t *testing.T) {
	d := newDesk(t, 20)
	d.SetZoom(1)
	for _, c := range []struct {
		by   int
		want float32
	}{{+1, 1.1}, {+1, 1.25}, {-1, 1.1}, {-1, 1}, {-1, 0.9}} {
		if d.Step(c.by); d.Zoom() < c.want-0.001 || d.Zoom() > c.want+0.001 {
			t.Error("zoom", d.Zoom(), "not", c.want)
		}
	}
	for range 30 {
		d.Step(+1)
	}
	if d.Zoom() < 4.99 || d.Zoom() > 5.01 {
		t.Error("at most", d.Zoom())
	}
	// With Control the wheel zooms, and what is under the pointer stays there.
	d.SetZoom(1)
	d.ScrollToPage(10)
	held := fyne.KeyModifier(0)
	d.Held = func() fyne.KeyModifier { return held }
	turn := func() {
		d.scroll.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 300)}, Scrolled: fyne.NewDelta(0, 10)})
	}
	before := d.scroll.Offset
	if turn(); d.Zoom() > 1.001 || d.scroll.Offset == before {
		t.Error("the wheel does not scroll")
	}
	held = fyne.KeyModifierShortcutDefault
	under := d.View.at(d.scroll.Offset.Y + 300)
	turn()
	if now := d.View.at(d.scroll.Offset.Y + 300); d.Zoom() < 1.09 || now.page != under.page || now.y-under.y > 1 || under.y-now.y > 1 {
		t.Error("zoom", d.Zoom(), "under the pointer", now, "was", under)
	}
}

func TestThumbnails(t *testing.T) {
	d := newDesk(t, 20)
	small := NewThumbnails(d.fonts)
	chosen := 0
	small.OnPage = func(n, total int) { chosen = n }
	w := test.NewTempWindow(t, small)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(132, 600))
	small.SetPages(d.pages)
	w.Canvas().Capture()
	small.Wait()
	if small.sheets[0].Size() != fyne.NewSize(100, 150) || small.tops[1] != 16+150+captionHeight+gap/2 {
		t.Error("thumbnails are", small.sheets[0].Size(), "and the next is at", small.tops[1])
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(50, small.tops[2]+40))
	if chosen != 3 {
		t.Error("a click on the third leads to page", chosen)
	}
	small.Frame(15)
	if small.scroll.Offset.Y == 0 || small.sheets[14] == nil || len(test.WidgetRenderer(small.sheets[14]).Objects()) != 5 {
		t.Error("the framed one is not in view")
	}
	if len(small.sheets) > 7 {
		t.Error(len(small.sheets), "thumbnails are built")
	}
}

func TestLinks(t *testing.T) {
	d := newDesk(t, 20)
	d.pages[0].Items = append(d.pages[0].Items, layout.Link{Rect: layout.Rect{X: 10, Y: 150, W: 50, H: 10}, Page: 11, Y: 40},
		layout.Link{Rect: layout.Rect{X: 100, Y: 150, W: 50, H: 10}, URL: "https://example.org"})
	if d.surface.Cursor() == nil {
		t.Error("no cursor before the pointer has moved")
	}
	gone := ""
	d.OnURL = func(url string) { gone = url }
	test.TapCanvas(d.window.Canvas(), fyne.NewPos(16+220, 16+310))
	if gone != "https://example.org" {
		t.Error("went to", gone)
	}
	d.surface.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(16+40, 16+310)}})
	if d.surface.Cursor() != desktop.PointerCursor {
		t.Error("a link does not look like one")
	}
	test.TapCanvas(d.window.Canvas(), fyne.NewPos(16+40, 16+310))
	if d.page != 12 {
		t.Error("led to page", d.page)
	}
}
