package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// Each open annotation has a mark in the margin, which opens its thread.
func TestMarksInTheMargin(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	second, err := s.Annotate(model.Range{Node: "a", Field: "body", From: 3, To: 9}, model.Verify, "Vraiment ?")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Annotate(model.Range{Node: "a"}, model.Risk, "Attention"); err != nil {
		t.Fatal(err)
	}
	marks := func() string {
		text := ""
		for _, m := range w.views.card("a").Content().Marks {
			text += m.Glyph
		}
		return text
	}
	if marks() != "!?" {
		t.Fatalf("the margin has %q", marks())
	}
	s.Select("c")
	card := func() fyne.Tappable { return w.views.card("a") }
	s.Select("s1")
	card().Tapped(&fyne.PointEvent{Position: fyne.NewPos(14, 58)})
	if s.Selection() != "a" || w.inspector.remarks.threads.open != second {
		t.Errorf("a click on the second mark leads to %q, %q", s.Selection(), w.inspector.remarks.threads.open)
	}
	if err := s.Set("", second, "resolved", true); err != nil || marks() != "!" {
		t.Errorf("the margin has %q, %v", marks(), err)
	}
}

// The marking of a portion is a chip of its own, and offered for the next one.
func TestPortionMarking(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	if err := w.session.Set("", "a", "marking", "Secret"); err != nil {
		t.Fatal(err)
	}
	tags := w.views.card("a").Content().Tags
	if last := tags[len(tags)-1]; last.Text != "SECRET" {
		t.Errorf("the last chip is %q", last.Text)
	}
	items := w.views.view.(*plan).markingMenu("b").Items
	if items[1].Label != "SECRET" {
		t.Fatalf("offered is %q", items[1].Label)
	}
	items[1].Action()
	if st, _ := model.Get[model.Stake](w.session.Briefing(), "b"); st.Marking != "Secret" {
		t.Errorf("the marking is %q", st.Marking)
	}
	if name := w.views.view.(*plan).likelihoodMenu("b").Items[5].Label; name != "Likely (55–80%)" {
		t.Errorf("a likelihood is called %q", name)
	}
}
