package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// onPages shows the document of a window, and what a click on it leads to.
func onPages(t *testing.T) (*stage, *document) {
	t.Helper()
	w := window(t)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.showView(viewDocument)
	w.settle()
	return w, w.views.view.(*document)
}

// A stake is edited where it stands on its page, and the pages follow.
func TestTheDocumentIsEditedInPlace(t *testing.T) {
	w, p := onPages(t)
	if p.viewer.view.Page() == 0 {
		t.Fatal("no page is shown")
	}
	p.viewer.view.OnTapped(model.Range{Node: "a", Field: "body", From: 2, To: 5})
	w.settle()
	card := w.views.card("a")
	if card == nil || w.session.Stake() != "a" {
		t.Fatal("no card is open; selected is", w.session.Selection())
	}
	if _, editing := card.Editing(); !editing {
		t.Error("the card is not edited")
	}
	at, _, ok := p.viewer.view.Area("a")
	driver := w.app.fyne.Driver()
	on := driver.AbsolutePositionForObject(p.viewer.view).Add(at)
	if panel := driver.AbsolutePositionForObject(p.list); !ok || panel.Y > on.Y || panel.Y+p.list.Size().Height < on.Y {
		t.Errorf("the card stands at %v, its text at %v", panel, on)
	}
	was := w.inspector.preview.pages
	card.OnEdited(1, "", "Un tout autre texte.")
	w.settle()
	if st, _ := model.Get[model.Stake](w.session.Briefing(), "a"); st.Body != "Un tout autre texte." || card.Content().Body != st.Body {
		t.Error("written:", st.Body, "shown:", card.Content().Body)
	}
	if &was[0] == &w.inspector.preview.pages[0] {
		t.Error("the pages do not follow")
	}
	if !card.OnFieldKey(1, &fyne.KeyEvent{Name: fyne.KeyEscape}) || p.open != "" || len(p.list.Items()) > 0 {
		t.Error("Esc leaves the card open")
	}
}

// A section is renamed on its page; what is edited ends with another selection,
// another view, and its own end.
func TestWhatIsOpenOnAPageEnds(t *testing.T) {
	w, p := onPages(t)
	p.onTapped(model.Range{Node: "s2", Field: "title"})
	if p.open != "s2" || p.header == nil {
		t.Fatal("open is", p.open)
	}
	p.header.title.OnEdited("", "Autre section")
	if sec, _ := model.Get[model.Section](w.session.Briefing(), "s2"); sec.Title != "Autre section" {
		t.Error("renamed to", sec.Title)
	}
	w.session.Select("b")
	if p.open != "" {
		t.Error("another is selected, and open is", p.open)
	}
	p.edit(model.Range{Node: "b", Field: "title"})
	w.remove("b")
	if p.open != "" {
		t.Error("a stake that is gone is edited")
	}
	p.edit(model.Range{Node: "a", Field: "body"})
	w.showView(viewPlan)
	if p.open != "" || len(w.inspector.preview.viewers) != 1 {
		t.Error("another view is shown, and open is", p.open)
	}
	w.showView(viewDocument)
	w.settle()
	if len(w.inspector.preview.viewers) != 2 {
		t.Error("the document has no pages")
	}
}

// A stake that is added is edited as soon as it is on a page.
func TestANewStakeIsEditedOnItsPage(t *testing.T) {
	w, p := onPages(t)
	w.session.Select("a")
	w.onAddStake()
	w.settle()
	if id := w.session.Stake(); id == "a" || p.open != id {
		t.Fatalf("selected is %q, open is %q", id, p.open)
	}
	if card := w.views.card(p.open); card == nil {
		t.Error("no card")
	} else if _, editing := card.Editing(); !editing {
		t.Error("the new stake is not edited")
	}
}

// The panels are made anew in another language, and the document is still shown.
func TestTheDocumentSpeaksAnotherLanguage(t *testing.T) {
	defer lang.Set(lang.English)
	w, _ := onPages(t)
	w.setLanguage(lang.French)
	w.settle()
	p, ok := w.views.view.(*document)
	if !ok || p.viewer.view.Page() == 0 || len(w.inspector.preview.viewers) != 2 {
		t.Fatal("no pages after the language changed")
	}
	p.edit(model.Range{Node: "a", Field: "title"})
	if p.open != "a" {
		t.Error("open is", p.open)
	}
}

// The plan of all sections opens from the sidebar, and leads to the plan of one.
func TestThePlanOfAllSections(t *testing.T) {
	w := window(t)
	w.sidebar.all.OnTapped()
	if w.views.shown != viewWhole || w.views.card("a") == nil || w.views.card("d") == nil {
		t.Fatal("shown is", w.views.shown)
	}
	w.sidebar.sections["s2"].OnTapped()
	if w.views.shown != viewPlan || w.views.card("d") == nil || w.views.card("a") != nil {
		t.Error("from all sections to one: shown is", w.views.shown)
	}
}

// A click puts the caret where it was, a second at once selects the word there, though the
// card is between, and a third the paragraph.
func TestClicksOnAPageSelectInItsCard(t *testing.T) {
	w, p := onPages(t)
	if err := w.session.Type("a", "body", "Un premier mot.\nUn autre, plus loin."); err != nil {
		t.Fatal(err)
	}
	w.settle()
	body := func() string { st, _ := model.Get[model.Stake](w.session.Briefing(), "a"); return st.Body }
	p.viewer.view.ScrollTo("a")
	at := letter(t, w, p, model.Range{Node: "a", Field: "body", From: strings.Index(body(), "tre, ")})
	selected := func() string {
		card := w.views.card("a")
		if card == nil {
			t.Fatal("no card is open")
		}
		from, to := card.Field(widgets.Body).Selection()
		return body()[:from] + "[" + body()[from:to] + "]" + body()[to:]
	}
	for i, want := range []string{"Un premier mot.\nUn au[]tre, plus loin.", "Un premier mot.\nUn [autre], plus loin.", "Un premier mot.\n[Un autre, plus loin.]"} {
		test.TapCanvas(w.win.Canvas(), at)
		if got := selected(); got != want {
			t.Errorf("after click %d: %q, want %q", i+1, got, want)
		}
	}
}

// A click beside a line puts the caret at the end of it that is nearer.
func TestAClickBesideALineIsOnIt(t *testing.T) {
	for _, c := range []struct {
		by   float32
		want int
	}{{-40, 0}, {+250, len("Un mot.")}} {
		w, p := onPages(t)
		if err := w.session.Type("a", "body", "Un mot."); err != nil {
			t.Fatal(err)
		}
		w.settle()
		p.viewer.view.ScrollTo("a")
		test.TapCanvas(w.win.Canvas(), letter(t, w, p, model.Range{Node: "a", Field: "body"}).AddXY(c.by, 0))
		card := w.views.card("a")
		if card == nil {
			t.Fatal("no card is open")
		}
		if from, to := card.Field(widgets.Body).Selection(); from != c.want || to != c.want {
			t.Errorf("%v beside it the caret stands at %d, %d", c.by, from, to)
		}
	}
}

// What an open annotation stands on is tinted on its page, as it is on its card.
func TestTheDocumentTintsWhatIsAnnotated(t *testing.T) {
	w, p := onPages(t)
	if err := w.session.Type("a", "body", "Un premier mot."); err != nil {
		t.Fatal(err)
	}
	on := model.Range{Node: "a", Field: "body", From: 3, To: 10}
	if _, err := w.session.Annotate(on, model.Comment, "Lequel ?"); err != nil {
		t.Fatal(err)
	}
	w.settle()
	if got := p.viewer.view.Noted("a"); !slices.Contains(got, on) {
		t.Errorf("tinted is %v", got)
	}
	if p.viewer.view.Noted("b") != nil || w.inspector.viewer.view.Noted != nil {
		t.Error("something else is tinted")
	}
}

// letter is where on the canvas the left half of a letter of the stake stands, on its page.
func letter(t *testing.T, w *stage, p *document, r model.Range) fyne.Position {
	t.Helper()
	r.To = r.From + 1
	from, _, _ := p.viewer.view.Area(r.Node)
	for _, page := range w.inspector.preview.pages {
		left, top := page.Width, 0.0
		for _, item := range page.Items {
			switch it := item.(type) {
			case layout.Mark:
				if it.Source().Node == r.Node {
					top = it.Y
				}
			case layout.Text:
				if it.Range.Node == r.Node {
					left = min(left, it.Extent(0, len(it.Glyphs)).X)
				}
			}
		}
		for _, item := range page.Items {
			it, _ := item.(layout.Text)
			if area, ok := it.Area(r); ok {
				scale := float64(p.viewer.view.Zoom()) * 96 / 72
				by := fyne.NewPos(float32((area.X+area.W/4-left)*scale), float32((area.Y+area.H/2-top)*scale))
				return w.app.fyne.Driver().AbsolutePositionForObject(p.viewer.view).Add(from).Add(by)
			}
		}
	}
	t.Fatal(r, "is on no page")
	return fyne.Position{}
}
