package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// drag carries a card by its grip to a place on the canvas.
func (s *stage) drag(stake model.ID, to fyne.Position) {
	type draggable interface {
		fyne.CanvasObject
		fyne.Draggable
	}
	grip := s.views.card(stake).Grip().(draggable)
	for _, at := range []fyne.Position{s.at(grip), s.at(grip).AddXY(10, 10), to} {
		grip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	}
	grip.DragEnd()
	s.settle()
}

// at is the upper left corner of an object on the canvas.
func (s *stage) at(o fyne.CanvasObject) fyne.Position {
	return s.app.fyne.Driver().AbsolutePositionForObject(o).AddXY(4, 4)
}

func TestViewsMoveStakesAcrossSections(t *testing.T) {
	for name, view := range map[string]int{"board": viewBoard, "all sections": viewWhole} {
		t.Run(name, func(t *testing.T) {
			w := window(t)
			w.showView(view)
			w.settle()
			w.drag("a", w.at(w.views.card("d")))
			if got, want := order(w.session), "s1: b / s2: c a d"; got != want {
				t.Errorf("before another card: %s, want %s", got, want)
			}
			if w.session.Stake() != "a" {
				t.Error("the card that was moved is not selected")
			}
			w.drag("a", w.at(w.sidebar.sections["s1"]))
			if got, want := order(w.session), "s1: b a / s2: c d"; got != want {
				t.Errorf("onto the sidebar: %s, want %s", got, want)
			}
		})
	}
}

func TestViewsCarryTheSelection(t *testing.T) {
	w := window(t)
	w.session.Select("d")
	for _, n := range []int{viewPlan, viewBoard, viewWhole} {
		w.showView(n)
		w.settle()
		c := w.views.card("d")
		if c == nil || !c.Selected() {
			t.Errorf("view %d does not show the selected card", n)
		}
		if err := w.session.Type("d", "title", "Titre "+string(rune('a'+n))); err != nil {
			t.Fatal(err)
		}
		if c.Content().Title != "Titre "+string(rune('a'+n)) {
			t.Errorf("view %d shows %q", n, c.Content().Title)
		}
	}
}

// TestViewsKeepWhatIsLookedAt goes through the views with the selected card in the
// middle of the window, and with another on top.
func TestViewsKeepWhatIsLookedAt(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, 90), nil, "A", nil))
	w.settle()
	w.session.Select("st45")
	for id, below := range map[string]float32{"st45": 300, "st52": 0} {
		w.showView(viewWhole)
		w.views.column("").Place(id, w.at(w.views.column("")).Y-4+below)
		for _, n := range []int{viewPlan, viewWhole, viewBoard, viewWhole} {
			want, _ := w.views.column("").InView(id)
			w.showView(n)
			w.settle()
			if y, ok := w.views.column(model.ID(id)).InView(id); !ok || y < want-50 || y > want+50 {
				t.Errorf("view %d shows %s at %v, not at %v", n, id, y, want)
			}
		}
	}
}

// TestTheSelectedCardIsWholeInAnotherView goes from the board, whose heads are low, to the
// plan, whose head is high.
func TestTheSelectedCardIsWholeInAnotherView(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, 90), nil, "A", nil))
	w.settle()
	w.session.Select("st0")
	w.showView(viewBoard)
	w.settle()
	w.showView(viewPlan)
	w.settle()
	if c := w.views.column("st0"); c.Offset() != 0 {
		t.Errorf("the first card is %v behind the head of its section", c.Offset())
	}
}

// TestAWindowMadeAnewIsWhereItWas changes the appearance far down.
func TestAWindowMadeAnewIsWhereItWas(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, 90), nil, "A", nil))
	w.settle()
	w.showView(viewWhole)
	w.session.Select("st45")
	w.settle()
	w.views.column("").Place("st45", w.at(w.views.column("")).Y+300)
	want, _ := w.views.column("").InView("st45")
	w.setTheme(widgets.High)
	w.settle()
	if y, ok := w.views.column("").InView("st45"); !ok || y < want-50 || y > want+50 {
		t.Errorf("the selected card is at %v, not at %v", y, want)
	}
	if f := w.win.Canvas().Focused(); f != fyne.Focusable(w.views.card("st45")) {
		t.Errorf("the keyboard is with %T", f)
	}
}

// TestWhatIsGoneToIsInView scrolls away from the selected card and comes back to it.
func TestWhatIsGoneToIsInView(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, 30), nil, "A", nil))
	w.settle()
	column := w.views.column("")
	for name, come := range map[string]func(){
		"gone to": func() { w.goTo("st1") },
		"undone":  func() { w.try(w.session.Move("st1", "s0", "")); column.ScrollTo("st29"); w.onUndo() },
	} {
		w.session.Select("st1")
		column.ScrollTo("st29")
		if _, ok := column.InView("st1"); ok {
			t.Fatal("thirty cards are all in view")
		}
		come()
		if _, ok := column.InView("st1"); !ok {
			t.Errorf("%s, the selected card is out of view", name)
		}
	}
}

// TestABoardBuildsWhatIsNearTheView goes to the last of a hundred sections.
func TestABoardBuildsWhatIsNearTheView(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, 3000), nil, "A", nil))
	w.showView(viewBoard)
	w.settle()
	p := w.views.view.(*board)
	for _, id := range []model.ID{"st0", "st2999", "st1500"} {
		w.session.Select(id)
		if c := w.views.card(id); c == nil || !c.Selected() {
			t.Errorf("the board does not show %s", id)
		}
		if n := len(p.built()); n == 0 || n > 8 {
			t.Errorf("at %s, %d lanes are built", id, n)
		}
	}
	w.drag("st1500", w.at(w.views.card("st1475")).AddXY(100, 0))
	if parent := w.session.Briefing().Parent("st1500"); parent != "s49" {
		t.Errorf("dropped on the lane before, the card is in %s", parent)
	}
}

func TestDocumentDropsOverTitles(t *testing.T) {
	w := window(t)
	w.showView(viewWhole)
	p := w.views.view.(*whole)
	p.onMoved("c", headPrefix+"s2")
	if got, want := order(w.session), "s1: a b c / s2: d"; got != want {
		t.Errorf("over the second title: %s, want %s", got, want)
	}
	p.onMoved("d", headPrefix+"s1")
	if got, want := order(w.session), "s1: d a b c / s2:"; got != want {
		t.Errorf("over the first title: %s, want %s", got, want)
	}
	p.onMoved("a", "")
	if got, want := order(w.session), "s1: d b c / s2: a"; got != want {
		t.Errorf("at the end: %s, want %s", got, want)
	}
}

// In a wide window the cards of the plan, and the header over them, stand in the middle,
// no wider than an eye finds its way back in.
func TestLinesOfThePlanStayReadable(t *testing.T) {
	w := window(t)
	for _, width := range []float32{1280, 2400} {
		w.win.Resize(fyne.NewSize(width, 900))
		p := w.views.view.(*plan)
		room := p.list.Size().Width
		at, size := p.header.object.Position(), p.header.object.Size()
		want := min(room-2*p.list.Margin, textWidthMost)
		if size.Width != want || at.X != (room-want)/2 {
			t.Errorf("in %g the header stands at %g and is %g wide", room, at.X, size.Width)
		}
		card := w.views.card(stakes(w.session.Briefing(), p.section)[0])
		if card.Size().Width != want || card.Position().X != at.X {
			t.Errorf("in %g the card stands at %g and is %g wide", room, card.Position().X, card.Size().Width)
		}
	}
}

// The captions begin where what stands under them begins.
func TestCaptionsAreAligned(t *testing.T) {
	w := window(t)
	start := func(o fyne.CanvasObject) float32 {
		return w.app.fyne.Driver().AbsolutePositionForObject(o).X
	}
	find := func(text string) *widget.Label {
		t.Helper()
		for _, o := range test.LaidOutObjects(w.win.Content()) {
			if l, ok := o.(*widget.Label); ok && l.Text == text {
				return l
			}
		}
		t.Fatalf("no label says %q", text)
		return nil
	}
	const row = 8 // of a row: where its text begins
	all := start(w.sidebar.all) + row
	for i, o := range []fyne.CanvasObject{w.sidebar.title, w.sidebar.counts, find(lang.T("SECTIONS")), find(lang.T("ANNEXES"))} {
		if got := start(o) + theme.InnerPadding(); got != all {
			t.Errorf("caption %d begins at %g, the rows at %g", i, got, all)
		}
	}
}

// A visit of which nothing is known but its title has no empty line under it.
func TestSidebarWithoutFacts(t *testing.T) {
	w := window(t)
	w.open(w.app.fresh(model.New(model.Visit{Title: "Visite", VisitorCountry: "Mali"})))
	full := w.sidebar.facts.Visible()
	w.open(w.app.fresh(model.New(model.Visit{Title: "Visite"})))
	if !full || w.sidebar.facts.Visible() {
		t.Error("the line of facts is shown:", full, w.sidebar.facts.Visible())
	}
}

// The time that reading takes is said in hours where it takes hours.
func TestReadingTime(t *testing.T) {
	lang.Set(lang.English)
	for minutes, want := range map[int]string{1: "1 min to read", 59: "59 min to read", 60: "1 h 00 min to read", 444: "7 h 24 min to read"} {
		if got := readingTime(minutes); got != want {
			t.Errorf("%d minutes: %q", minutes, got)
		}
	}
}

// A view that is left keeps no keyboard: Delete would empty a cell of a table that nobody sees.
func TestTheKeyboardGoesWithTheView(t *testing.T) {
	w, _ := tabled(t, model.Figure{Head: model.Head{ID: "f"}, Value: 12, Unit: "t", What: "Riz"})
	w.session.Select("b")
	w.showFacts(model.KindFigure)
	w.settle()
	if _, ok := w.win.Canvas().Focused().(*widgets.Table); !ok {
		t.Fatalf("%T has the keyboard", w.win.Canvas().Focused())
	}
	w.runCommand(t, "plan")
	if got := w.win.Canvas().Focused(); got != fyne.Focusable(w.views.card("b")) {
		t.Errorf("in the plan %T has the keyboard", got)
	}
	w.showFacts(model.KindFigure)
	w.session.Select("s1")
	w.runCommand(t, "plan")
	if got := w.win.Canvas().Focused(); got != nil {
		t.Errorf("where no stake is selected %T has it", got)
	}
	w.inspector.show(tabSheet)
	w.session.Select("a")
	w.onSheet()
	in := w.win.Canvas().Focused()
	w.runCommand(t, "board")
	if got := w.win.Canvas().Focused(); got != in {
		t.Errorf("%T took it from the sheet", got)
	}
}
