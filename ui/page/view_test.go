package page

import (
	"image"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// desk is a view in a window, 432 wide: pages of 200 points are twice as large.
type desk struct {
	*View
	t       *testing.T
	fonts   *layout.Fonts
	window  fyne.Window
	shot    image.Image
	painted int // pages, until it was shown last
	page    int
	tapped  []model.Range
}

func newDesk(t *testing.T, n int) *desk {
	t.Helper()
	test.NewTempApp(t)
	d := &desk{t: t, fonts: fonts(t)}
	d.View = NewView(d.fonts)
	d.OnPage = func(n, total int) {
		if total != len(d.pages) {
			t.Errorf("told of %d pages, not %d", total, len(d.pages))
		}
		d.page = n
	}
	d.OnTapped = func(r model.Range) { d.tapped = append(d.tapped, r) }
	d.window = test.NewTempWindow(t, d.View)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(432, 700))
	d.SetPages(pages(t, d.fonts, n))
	d.show()
	return d
}

// show draws the window until nothing is left to paint, and returns how many
// pages were painted since it was shown last: a page whose size is known is
// painted as soon as it is set, before it is shown.
func (d *desk) show() (painted int) {
	d.shot = d.window.Canvas().Capture()
	d.Wait()
	before := d.painted
	d.painted = d.drawn()
	return d.painted - before
}

func (d *desk) drawn() int {
	d.easel.mu.Lock()
	defer d.easel.mu.Unlock()
	return d.easel.drawn
}

// at is the colour of a point of the window as it was shown last, which is
// complete when it was shown twice.
func (d *desk) at(x, y int) color.NRGBA {
	return color.NRGBAModel.Convert(d.shot.At(x, y)).(color.NRGBA)
}

func TestScroll(t *testing.T) {
	d := newDesk(t, 20)
	if z := d.Zoom() * screen; z < 1.99 || z > 2.01 {
		t.Error("does not fit the width:", z)
	}
	if d.page != 1 || len(d.content.Objects) > 4 {
		t.Error("on page", d.page, "with", len(d.content.Objects), "sheets")
	}
	test.Scroll(d.window.Canvas(), fyne.NewPos(200, 200), 0, -2000)
	d.show()
	if d.page != 4 && d.page != 5 || len(d.content.Objects) > 6 {
		t.Error("on page", d.page, "with", len(d.content.Objects), "sheets")
	}
	if d.show() != 0 {
		t.Error("painted what is painted")
	}
	test.Scroll(d.window.Canvas(), fyne.NewPos(200, 200), 0, -99999)
	if d.page != 20 {
		t.Error("at the end is page", d.page)
	}
	d.ScrollToPage(3)
	if d.page != 3 || d.scroll.Offset.Y != 2*616 {
		t.Error("on page", d.page, d.scroll.Offset)
	}
}

func TestPixels(t *testing.T) {
	d := newDesk(t, 2)
	d.show()
	paper, ground := color.NRGBA{255, 255, 255, 255}, color.NRGBAModel.Convert(theme.Color(theme.ColorNameHeaderBackground))
	if c := d.at(216, 500); c != paper {
		t.Error("the paper is", c)
	}
	if c := d.at(2, 400); c != ground {
		t.Error("the ground is", c, "not", ground)
	}
	if c := d.at(16+250, 16+450); c.B != 255 || c.R != 0 {
		t.Error("the disc is", c)
	}
	if c := d.at(216, 620); c == ground || c == paper {
		t.Error("the paper casts no shadow")
	}
	// A screen of twice the density gets twice the pixels.
	d.window.Canvas().(test.WindowlessCanvas).SetScale(2)
	d.window.Resize(fyne.NewSize(432, 700))
	d.show()
	if got := d.sheets[0].work.picture.Bounds().Dx(); got != 800 {
		t.Error("painted in", got, "pixels")
	}
}

func TestTap(t *testing.T) {
	d := newDesk(t, 20)
	test.TapCanvas(d.window.Canvas(), fyne.NewPos(16+110, 16+195))
	test.TapCanvas(d.window.Canvas(), fyne.NewPos(16+110, 16+300))
	d.ScrollTo("j")
	if d.page != 10 {
		t.Error("on page", d.page)
	}
	y := d.tops[9] - d.scroll.Offset.Y
	test.TapCanvas(d.window.Canvas(), fyne.NewPos(16+110, y+195))
	if len(d.tapped) != 2 || d.tapped[0].Node != "a" || d.tapped[1].Node != "j" {
		t.Error("tapped", d.tapped)
	}
}

func TestScrollToRange(t *testing.T) {
	d := newDesk(t, 20)
	ps := slices.Clone(d.pages)
	// The contents name p before its heading does, and its text goes on overleaf.
	entry := ps[0].Items[2].(layout.Text)
	entry.Range = model.Range{Node: "p", Field: "title", To: 9}
	ps[0].Items = append(slices.Clone(ps[0].Items), entry)
	ps[15].Items = append([]layout.Item{layout.Mark{Range: model.Range{Node: "p"}, Y: 90}}, ps[15].Items...)
	for i, from := range []int{0, 40} {
		text := ps[15+i].Items[2+1-i].(layout.Text)
		text.Range = model.Range{Node: "p", Field: "body", From: from, To: from + 40}
		ps[15+i].Items = append(slices.Clone(ps[15+i].Items), text)
	}
	d.SetPages(ps)
	for _, c := range []struct {
		r    model.Range
		page int
	}{
		{model.Range{Node: "p"}, 16}, {model.Range{Node: "b"}, 2}, {model.Range{Node: "p", Field: "body", From: 41}, 17},
		{model.Range{Node: "c"}, 3}, {model.Range{Node: "p", Field: "body", From: 10}, 16}, {model.Range{Node: "none"}, 16}, {model.Range{}, 16},
		{model.Range{Node: "t"}, 20}, {model.Range{Node: "p", Field: "body", From: 999}, 16}, {model.Range{Node: "p", Field: "other"}, 16},
	} {
		if d.ScrollToRange(c.r); d.page != c.page {
			t.Errorf("%v is on page %d, not %d", c.r, d.page, c.page)
		}
	}
}

// What is to come into view in a pane that is not shown yet does when it is.
func TestScrollToRangeWithoutRoom(t *testing.T) {
	d := newDesk(t, 20)
	for _, size := range []fyne.Size{{Width: 0, Height: 700}, {Width: 432, Height: 0}} {
		v := NewView(d.fonts)
		v.SetPages(d.pages)
		v.Resize(size)
		if !v.ScrollTo("c") {
			t.Error("c is on no page")
		}
		v.Resize(fyne.NewSize(432, 700))
		if v.Page() != 3 {
			t.Errorf("from %v, page %d is in view", size, v.Page())
		}
		v.ScrollToPage(9)
		v.Resize(fyne.NewSize(500, 700))
		if v.Page() != 9 {
			t.Errorf("it goes back to page %d", v.Page())
		}
	}
}

func TestSetPages(t *testing.T) {
	d := newDesk(t, 20)
	d.ScrollToPage(10)
	d.show()
	stood := d.scroll.Offset

	// The same pages, made anew, are not painted again.
	same := pages(t, d.fonts, 20)
	d.SetPages(same)
	if n := d.show(); n != 0 {
		t.Error("painted", n, "pages again")
	}
	// One that changed is, and nothing moves.
	changed := slices.Clone(same)
	changed[9].Items = append([]layout.Item{layout.Box{Rect: layout.Rect{X: 150, Y: 20, W: 30, H: 30}, Fill: 0x00ff00}}, same[9].Items...)
	d.SetPages(changed)
	if n := d.show(); n != 1 || d.scroll.Offset != stood {
		t.Error("painted", n, "pages, and stands at", d.scroll.Offset, "not", stood)
	}
	d.show()
	if c := d.at(16+330, 16+70); c.G != 255 || c.R != 0 {
		t.Error("shows what was there before:", c)
	}
	// Two pages more before it, and it stays in view.
	d.SetPages(append([]layout.Page{{Width: 200, Height: 300}, {Width: 200, Height: 300}}, changed...))
	if d.page != 12 {
		t.Error("the place was lost: page", d.page)
	}
	d.SetPages(changed[:4])
	if d.page != 4 || d.scroll.Offset.Y > d.size.Height-700 {
		t.Error("on page", d.page, "at", d.scroll.Offset)
	}
	d.SetPages(nil)
	if len(d.sheets) != 0 || d.scroll.Offset.Y != 0 {
		t.Error("shows pages that are not there")
	}
	d.SetPages(changed[:1])
	if d.page != 1 || len(d.sheets) != 1 {
		t.Error("on page", d.page, "with", len(d.content.Objects))
	}
}

func TestZoom(t *testing.T) {
	d := newDesk(t, 20)
	d.ScrollToPage(10)
	d.SetZoom(FitPage)
	if h := d.sheets[9].Size().Height; d.page != 10 || h != 600 {
		t.Error("page", d.page, "is", h, "high")
	}
	d.window.Resize(fyne.NewSize(432, 332))
	if h := d.sheets[9].Size().Height; d.page != 10 || h != 300 {
		t.Error("page", d.page, "is", h, "high")
	}
	d.SetZoom(3)
	if w := d.sheets[9].Size().Width; w != 800 || d.size.Width != 832 {
		t.Error("page is", w, "wide, all", d.size)
	}
	if x := d.scroll.Offset.X; x != 200 {
		t.Error("grew from", x, "and not from the middle")
	}
	d.scroll.ScrollToOffset(d.scroll.Offset.SubtractXY(200, 0))
	d.SetZoom(6)
	if x := d.scroll.Offset.X; x < 190 || x > 220 {
		t.Error("went from the left to", x)
	}
	if d.SetZoom(FitWidth); d.Zoom()*screen != 2 || d.page != 10 {
		t.Error("zoom", d.Zoom(), "page", d.page)
	}
}
