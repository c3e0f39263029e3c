package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// leads runs a command by its ID, and draws what it leads to.
func (s *stage) leads(t *testing.T, id string) {
	t.Helper()
	s.run(t, id)
	s.settle()
}

// The arrows go through all rows of the sidebar: Tab alone would stop at each of them.
func TestTheArrowsGoThroughTheSidebar(t *testing.T) {
	w := window(t)
	w.session.Select("s1")
	w.settle()
	b := w.sidebar
	from := func(start *widgets.Row, key fyne.KeyName, want func() *widgets.Row) {
		t.Helper()
		w.win.Canvas().Focus(start)
		if w.typed(key); w.win.Canvas().Focused() != fyne.Focusable(want()) {
			t.Errorf("%s does not lead there", key)
		}
	}
	all := func() *widgets.Row { return b.all }
	section := func(id model.ID) func() *widgets.Row { return func() *widgets.Row { return b.sections[id] } }
	stake := func(id model.ID) func() *widgets.Row { return func() *widgets.Row { return b.stakes[id] } }
	annex := func(k model.Kind) func() *widgets.Row { return func() *widgets.Row { return b.annexes[k] } }
	from(b.all, fyne.KeyUp, all)
	from(b.all, fyne.KeyDown, section("s1"))
	from(b.stakes["a"], fyne.KeyUp, section("s1"))
	from(b.stakes["a"], fyne.KeyDown, stake("b"))
	from(b.stakes["b"], fyne.KeyDown, section("s2"))
	from(b.stakes["b"], fyne.KeyEnd, annex(b.lists[len(b.lists)-1].kind))
	from(b.annexes[model.KindFigure], fyne.KeyUp, annex(model.KindEvent))
	from(b.annexes[model.KindFigure], fyne.KeyHome, all)
	from(b.sections["s1"], fyne.KeyDown, section("s2")) // which opens it
}

// F6 goes round the panes that are shown, and back with Shift.
func TestF6GoesRoundThePanes(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.settle()
	w.win.Canvas().Unfocus()
	at := func() string {
		switch o := w.win.Canvas().Focused().(type) {
		case *widgets.Card:
			return "card"
		case *widgets.Row:
			return "row"
		case nil:
			return ""
		default:
			if o == w.inspector.tabs.Tab(w.inspector.tabs.Selected()).(fyne.Focusable) {
				return "tab"
			}
			return "something"
		}
	}
	for i, want := range []string{"card", "tab", "row", "card"} {
		if w.leads(t, "nextpane"); at() != want {
			t.Fatalf("step %d leads to %q, not to the %s", i, at(), want)
		}
	}
	w.toggle(0)
	for i, want := range []string{"tab", "card"} {
		if w.leads(t, "prevpane"); at() != want {
			t.Fatalf("back, step %d leads to %q, not to the %s", i, at(), want)
		}
	}
}

// A command that shows a panel leads the keyboard there when it is given again.
func TestAPanelIsLedTo(t *testing.T) {
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Comment, "Une remarque")
	if err != nil {
		t.Fatal(err)
	}
	w.session.Select("a")
	w.settle()
	w.views.focus()
	w.leads(t, "annotations")
	if w.win.Canvas().Focused() != fyne.Focusable(w.views.card("a")) {
		t.Error("the first time takes the keyboard from the card")
	}
	w.leads(t, "annotations")
	if th, ok := w.win.Canvas().Focused().(*thread); !ok || th.id != id {
		t.Errorf("%T has the keyboard over the annotations", w.win.Canvas().Focused())
	}
	w.typed(fyne.KeyEscape)
	w.leads(t, "checks")
	w.leads(t, "checks")
	first, ok := w.win.Canvas().Focused().(*widgets.Card)
	if !ok || !w.typesIn(w.inspector.object) {
		t.Fatalf("%T has the keyboard over the checks", w.win.Canvas().Focused())
	}
	w.typed(fyne.KeyDown)
	if next, ok := w.win.Canvas().Focused().(*widgets.Card); !ok || next == first || !w.typesIn(w.inspector.object) {
		t.Error("the arrow does not lead to the next check")
	}
	if w.typed(fyne.KeyEscape); w.win.Canvas().Focused() != fyne.Focusable(w.views.card("a")) {
		t.Errorf("Esc leaves it to %T", w.win.Canvas().Focused())
	}
}

// Esc in a field of the sheet, or of the title of the section, gives the keyboard back to
// the card.
func TestEscLeadsBackToTheCard(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.settle()
	w.leads(t, "sheet")
	if w.typed(fyne.KeyEscape); w.win.Canvas().Focused() != fyne.Focusable(w.views.card("a")) {
		t.Errorf("Esc leaves it to %T", w.win.Canvas().Focused())
	}
}

// Who steps to an open annotation answers it: what is typed does not go into the stake,
// and a state that is switched, or a reply, leaves the keyboard where it is.
func TestAnAnnotationIsAnsweredByKeys(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Verify, "Depuis quand ?")
	if err != nil {
		t.Fatal(err)
	}
	for _, tab := range []int{tabPreview, tabAnnotations} {
		w.session.Select("a")
		w.inspector.show(tab)
		w.settle()
		w.views.focus()
		w.leads(t, "nextopen")
		threads := w.inspector.remarks.threads
		if tab == tabAnnotations {
			threads = w.inspector.annotations.threads
		}
		th, ok := w.win.Canvas().Focused().(*thread)
		if !ok || th.id != id || th.p != threads || threads.open != id {
			t.Fatalf("tab %d: %T has the keyboard", tab, w.win.Canvas().Focused())
		}
		w.typed(fyne.KeyReturn)
		if w.win.Canvas().Focused() != fyne.Focusable(th.reply) {
			t.Fatalf("tab %d: Enter leads to %T", tab, w.win.Canvas().Focused())
		}
		before := model.Count[model.Reply](w.session.Briefing(), id)
		for _, r := range "Mars" {
			w.win.Canvas().Focused().TypedRune(r)
		}
		w.typed(fyne.KeyReturn)
		if n := model.Count[model.Reply](w.session.Briefing(), id); n != before+1 || w.win.Canvas().Focused() != fyne.Focusable(th.reply) || th.reply.Text != "" {
			t.Errorf("tab %d: %d replies, %T has the keyboard, %q is typed", tab, n, w.win.Canvas().Focused(), th.reply.Text)
		}
		bottom := w.at(th.reply).Y + th.reply.Size().Height
		if end := w.at(threads.column).Y + threads.column.Size().Height; bottom > end {
			t.Errorf("tab %d: the reply ends at %v, under what is seen of the column, %v", tab, bottom, end)
		}
		chip := th.chips.Objects[1].(*widgets.Chip)
		w.win.Canvas().Focus(chip)
		w.typed(fyne.KeySpace)
		if a, _ := model.Get[model.Annotation](w.session.Briefing(), id); !a.Resolved || chip.Text() != "resolved" || w.win.Canvas().Focused() != fyne.Focusable(chip) {
			t.Errorf("tab %d: %q, resolved %v, %T has the keyboard", tab, chip.Text(), a.Resolved, w.win.Canvas().Focused())
		}
		w.typed(fyne.KeySpace)
	}
}

// Tab comes to the tabs of the annexes before it comes to their table.
func TestTheTabsOfTheAnnexesComeFirst(t *testing.T) {
	w := window(t)
	w.showFacts(model.KindEvent)
	w.settle()
	p := w.facts()
	w.win.Canvas().Focus(p.tabs.Tab(0).(fyne.Focusable))
	before := map[fyne.Focusable]bool{}
	for range 40 {
		w.win.Canvas().FocusNext()
		if w.win.Canvas().Focused() == fyne.Focusable(p.table) {
			break
		}
		before[w.win.Canvas().Focused()] = true
	}
	for i := range p.annexes[1:] {
		if !before[p.tabs.Tab(i+1).(fyne.Focusable)] {
			t.Errorf("tab %d comes after the table", i+1)
		}
	}
	if len(before) > len(p.annexes)+8 {
		t.Errorf("%d other controls stand between", len(before))
	}
}

// A message goes when one goes on: one of the last change with the next change, another
// with the next selection; what is still the case stays.
func TestAMessageDoesNotStay(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	said := func() string { return w.status.message.Text() }
	w.status.say("Copié.")
	w.session.Select("b")
	if said() != "" {
		t.Errorf("after another selection it still says %q", said())
	}
	w.status.tell("Défait.")
	w.session.Select("a")
	if said() == "" {
		t.Error("what was said of the last change is gone before another")
	}
	w.status.hold("Le fichier a disparu.")
	w.session.Select("b")
	if err := w.session.Type("b", "title", "Autre"); err != nil || said() == "" {
		t.Error("what is still the case is no longer said", err)
	}
}

// With a section, the annotations of its stakes are shown, each with its number.
func TestASectionShowsTheAnnotationsOfItsStakes(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	of, err := w.session.Annotate(model.Range{Node: "b"}, model.Risk, "Un risque")
	if err != nil {
		t.Fatal(err)
	}
	w.session.Select("s1")
	w.settle()
	r := w.inspector.remarks
	th, ok := r.threads.column.Object(string(of)).(*thread)
	if !ok || r.none.Visible() {
		t.Fatal("nothing is shown of its stakes")
	}
	a, _ := model.Get[model.Annotation](w.session.Briefing(), of)
	if got := th.detail(a); !strings.HasPrefix(got, "1.2 · risk") {
		t.Errorf("it does not say which stake: %q", got)
	}
	w.session.Select("b")
	w.settle()
	if got := r.threads.column.Object(string(of)).(*thread).detail(a); !strings.HasPrefix(got, "risk") {
		t.Errorf("of the stake itself it says %q", got)
	}
}

// F4 goes on with the objective that there is, as F2 does with the body.
func TestTheSheetIsGoneOnWith(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	if err := w.session.Type("a", "objective", "Un calendrier"); err != nil {
		t.Fatal(err)
	}
	w.settle()
	w.leads(t, "sheet")
	w.letters(" ferme")
	if st, _ := model.Get[model.Stake](w.session.Briefing(), "a"); st.Objective != "Un calendrier ferme" {
		t.Errorf("the objective is %q", st.Objective)
	}
}
