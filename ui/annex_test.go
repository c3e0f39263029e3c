package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// fields are the fields of the form on top, in order.
func (s *stage) fields() (all []*field) {
	for _, o := range test.LaidOutObjects(s.win.Canvas().Overlays().Top()) {
		if f, ok := o.(*field); ok {
			all = append(all, f)
		}
	}
	return all
}

// confirm presses what the dialog on top is there for.
func (s *stage) confirm() {
	for _, o := range test.LaidOutObjects(s.win.Canvas().Overlays().Top()) {
		if b, ok := o.(*button); ok && b.Importance == widget.HighImportance {
			test.Tap(b)
		}
	}
}

func TestAFactIsAddedAndCorrected(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	w.inspector.show(tabFacts)
	column := w.inspector.facts.column
	figures := func() []model.Node { return all[model.Figure](s.Briefing()) }

	test.Tap(column.Object(annexAdd + string(model.KindFigure)).(*widgets.Box))
	for i, text := range []string{"50 000", "", "tonne", "tonnes", "blé livré"} {
		w.fields()[i].SetText(text)
	}
	w.confirm()
	list := figures()
	if len(list) != 1 {
		t.Fatalf("%d figures", len(list))
	}
	f := list[0].(model.Figure)
	if f.Value != 50000 || f.Unit != "tonne" || f.What != "blé livré" {
		t.Errorf("added %+v", f)
	}

	column.Object(string(f.ID)).(*widgets.Card).Tapped(&fyne.PointEvent{})
	w.fields()[1].SetText("60 000,5")
	w.confirm()
	if f = figures()[0].(model.Figure); f.Max != 60000.5 || f.Value != 50000 {
		t.Errorf("corrected to %+v", f)
	}
	if steps := s.Doc.Steps(); len(steps) != 2 {
		t.Errorf("%d steps to undo", len(steps))
	}
	if err := s.Undo(); err == nil {
		err = s.Undo()
		if err != nil || len(figures()) != 0 {
			t.Error("not undone:", err)
		}
	}
}

func TestANumberThatIsNoneIsRefused(t *testing.T) {
	w := window(t)
	w.askAbout("Figure", model.Figure{}, []question{{field: "value", label: "Value", answer: aNumber}})
	w.fields()[0].SetText("beaucoup")
	w.confirm()
	if n := len(all[model.Figure](w.session.Briefing())); n != 0 {
		t.Errorf("%d figures were added", n)
	}
	if len(w.dialogs) == 0 {
		t.Error("it is not said why")
	}
}

func TestTheVisitIsOneStep(t *testing.T) {
	w := window(t)
	w.onVisit()
	before := w.session.Briefing().Visit()
	w.fields()[0].SetText("Visite d’État")
	w.confirm()
	v := w.session.Briefing().Visit()
	if v.Title != "Visite d’État" || v.Lang != before.Lang || len(w.session.Doc.Steps()) != 1 {
		t.Errorf("%+v", v)
	}
	w.onVisit()
	w.confirm()
	if len(w.session.Doc.Steps()) != 1 {
		t.Errorf("a form that changed nothing is a step: %+v", w.session.Doc.Steps())
	}
}

// A fact without a date, a value or a state says so: an empty line says nothing.
func TestAFactWithoutALeadSaysSo(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	if err := w.session.AddFacts([]model.Node{model.Engagement{What: "Dîner"}}); err != nil {
		t.Fatal(err)
	}
	w.inspector.show(tabFacts)
	id := model.IDOf(all[model.Engagement](w.session.Briefing())[0])
	c := w.inspector.facts.column.Object(string(id)).(*widgets.Card).Content()
	if c.Title != "" || c.TitleHint != "Not specified" || c.Body != "Dîner" {
		t.Errorf("the card says %+v", c)
	}
}
