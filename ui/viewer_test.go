package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/page"
)

// previewed is a window on a briefing of several pages, laid out.
func previewed(t *testing.T) *stage {
	t.Helper()
	lang.Set(lang.English)
	w := window(t)
	for _, id := range []model.ID{"a", "b", "c", "d"} {
		if err := w.session.Type(id, "body", strings.Repeat("Un accord est attendu, et sa mise en œuvre suivra. ", 80)); err != nil {
			t.Fatal(err)
		}
	}
	w.settle()
	if len(w.inspector.preview.pages) < 5 {
		t.Fatal("too few pages:", len(w.inspector.preview.pages))
	}
	return w
}

func TestThePageFieldLeadsToAPage(t *testing.T) {
	w := previewed(t)
	v := w.inspector.viewer
	c := w.win.Canvas()
	c.Focus(v.number)
	v.number.SetText("3")
	v.number.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if v.view.Page() != 3 || c.Focused() == fyne.Focusable(v.number) {
		t.Error("on page", v.view.Page())
	}
	c.Focus(v.number)
	v.number.SetText("nonsense")
	v.number.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if v.view.Page() != 3 || v.number.Text != "3" {
		t.Error("on page", v.view.Page(), "the field says", v.number.Text)
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if last := len(w.inspector.preview.pages); v.view.Page() != last || v.total.Text != "/ "+v.number.Text {
		t.Error("at the end is page", v.view.Page(), v.number.Text, v.total.Text)
	}
}

// The menu's shortcuts reach the pages.
// In a narrow pane, or beside the form of a style, nothing in the bar over the pages lies on
// something else or out of it, and the page can be typed and the zoom chosen.
func TestTheBarOverThePagesGivesWay(t *testing.T) {
	w := previewed(t)
	v := w.inspector.viewer
	at := func(o fyne.CanvasObject) float32 { return w.app.fyne.Driver().AbsolutePositionForObject(o).X }
	v.total.SetText("/ 508")
	for _, width := range []float32{250, 262, 290, 330, 500} {
		v.object.Resize(fyne.NewSize(width, 600))
		end := at(v.object)
		for _, o := range []fyne.CanvasObject{v.thumbs, v.number, v.total, v.zoom, v.facing, v.larger} {
			if !o.Visible() {
				continue
			}
			if at(o) < end {
				t.Errorf("%v wide: %T begins at %v, what is before it ends at %v", width, o, at(o), end)
			}
			end = at(o) + o.MinSize().Width
		}
		if end > at(v.object)+width || !v.number.Visible() || !v.zoom.Visible() || v.facing.Visible() != (width >= 330) {
			t.Errorf("%v wide: it ends at %v, facing pages: %v", width, end-at(v.object), v.facing.Visible())
		}
	}
}

func TestCopyFromThePreview(t *testing.T) {
	w := previewed(t)
	w.inspector.viewer.view.Focus()
	for _, id := range []string{"selectall", "copy"} {
		for _, c := range w.table() {
			if c.id == id {
				c.run()
			}
		}
	}
	if text := w.app.fyne.Clipboard().Content(); !strings.Contains(text, "1.1 Un\n") || !strings.Contains(text, "attendu, et sa mise en œuvre") {
		t.Errorf("copied %.200q", text)
	}
}

func TestAClickOnThePagesSelectsAndStays(t *testing.T) {
	w := previewed(t)
	v := w.inspector.viewer.view
	w.session.Select("a")
	v.ScrollToPage(4)
	stood := v.Page()
	w.inspector.preview.onTapped(model.Range{Node: "d", Field: "body"})
	if w.session.Stake() != "d" || v.Page() != stood {
		t.Error("selected", w.session.Stake(), "on page", v.Page(), "not", stood)
	}
	// Selected elsewhere, it comes into view.
	w.session.Select("a")
	if v.Page() == stood {
		t.Error("still on page", v.Page())
	}
	w.inspector.preview.onTapped(model.Range{Node: "v", Field: "title"})
	if w.session.Stake() != "a" {
		t.Error("the cover selects", w.session.Selection())
	}
}

func TestWhatIsFoundIsMarked(t *testing.T) {
	w := previewed(t)
	p := w.inspector.preview
	w.onFind()
	w.fields()[0].SetText("mise en")
	w.settle()
	if len(p.hits) != 320 || p.hit.Node != "" {
		t.Error(len(p.hits), "hits are marked")
	}
	w.escape()
	if len(p.hits) != 0 {
		t.Error("marked when nothing is looked for any longer")
	}
	w.onFind()
	w.fields()[0].OnSubmitted("")
	w.settle()
	if len(p.hits) != 320 || p.hit != p.hits[0] {
		t.Error("of", len(p.hits), "hits stands out", p.hit)
	}
	if err := w.session.Type("b", "title", "Autre"); err != nil || len(p.hits) != 0 {
		t.Error("marks of what was", err)
	}
}

func TestTheViewerIsAsItWasLeft(t *testing.T) {
	w := previewed(t)
	v := w.inspector.viewer
	v.showThumbnails(true)
	v.setFacing(true)
	v.setZoom(page.FitPage)
	w.setLanguage(lang.French)
	w.settle()
	now := w.inspector.viewer
	if now == v || !now.small.Visible() || !now.view.Facing() || now.view.Fits() != page.FitPage {
		t.Error("forgotten")
	}
	now.step(+1)
	if now.view.Fits() <= 0 || now.zoom == nil {
		t.Error("the step is not a zoom")
	}
}

func TestThePreviewInAWindow(t *testing.T) {
	w := previewed(t)
	w.onLarge()
	v := w.large.viewer
	if v.view.Page() == 0 || w.large.win.Canvas().Focused() == nil {
		t.Error("shows page", v.view.Page())
	}
	before := len(w.inspector.preview.pages)
	if err := w.session.Type("d", "body", strings.Repeat("Plus long. ", 900)); err != nil {
		t.Fatal(err)
	}
	w.settle()
	if after := len(w.inspector.preview.pages); after <= before || v.total.Text != w.inspector.viewer.total.Text {
		t.Error("not followed:", v.total.Text)
	}
	w.session.Select("d")
	if v.view.Page() == 1 {
		t.Error("does not follow the selection")
	}
	w.setLanguage(lang.French)
	w.settle()
	if w.large.viewer == v || len(w.inspector.preview.viewers) != 2 {
		t.Error("not made anew")
	}
	lang.Set(lang.English)
	w.large.viewer.view.OnKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.large != nil || len(w.inspector.preview.viewers) != 1 {
		t.Error("not closed")
	}
	w.onLarge()
	w.close()
	if w.large != nil {
		t.Error("stays when its window closes")
	}
}

// Ctrl and + make the pages larger when they have the keyboard.
func TestShortcutsZoom(t *testing.T) {
	t.Setenv(scaleEnv, "1")
	w := previewed(t)
	before, text := w.inspector.viewer.view.Zoom(), w.app.size()
	w.inspector.viewer.view.Focus()
	w.larger(+1)
	if z := w.inspector.viewer.view.Zoom(); z <= before || w.app.size() != text {
		t.Error("the pages are at", z)
	}
	w.win.Canvas().Unfocus()
	w.larger(+1)
	if w.app.size() <= text {
		t.Error("the text is not larger")
	}
	w.larger(-1)
}
