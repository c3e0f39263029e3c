package widgets

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestPressByPointerAndKey(t *testing.T) {
	app(t, Light)
	for _, make := range []func(func()) fyne.CanvasObject{
		func(f func()) fyne.CanvasObject { return NewChip("Validé", Good, f) },
		func(f func()) fyne.CanvasObject { return NewRow(RowContent{Text: "Économie"}, f) },
		func(f func()) fyne.CanvasObject { return NewToolButton("Importer…", f) },
		func(f func()) fyne.CanvasObject { return NewCommandBox("Rechercher", "Ctrl K", f) },
		func(f func()) fyne.CanvasObject { return NewStatusItem("7 pages", f) },
	} {
		n := 0
		o := make(func() { n++ })
		w := window(t, o, 200, 40)
		test.TapCanvas(w.Canvas(), fyne.NewPos(10, 10))
		w.Canvas().FocusNext()
		key(w.Canvas().Focused(), fyne.KeySpace, fyne.KeyReturn)
		if n != 3 {
			t.Errorf("%T was pressed %d times, want 3", o, n)
		}
	}
}

func TestDisabledButtonIsPassedOver(t *testing.T) {
	app(t, Light)
	a, b := NewToolButton("a", func() { t.Error("pressed") }), NewToolButton("b", func() {})
	a.SetEnabled(false)
	w := window(t, container.NewHBox(a, b), 200, 40)
	test.Tap(a)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Errorf("the focus is on %v", w.Canvas().Focused())
	}
}

// Where the keyboard is can be seen on what is filled with the accent, too: the ring stands
// out from what was there before.
func TestTheRingIsSeenOnEveryFill(t *testing.T) {
	for _, v := range []Variant{Light, Dark, High} {
		app(t, v)
		for name, o := range map[string]fyne.Focusable{
			"a button": NewToolButton("a", func() {}), "the main button": NewPrimaryButton("a", func() {}),
			"a tile": NewTile(TileContent{Title: "a"}, func() {}), "the main tile": NewTile(TileContent{Title: "a", Primary: true}, func() {}),
		} {
			w := window(t, o.(fyne.CanvasObject), 200, 60)
			was := w.Canvas().Capture()
			w.Canvas().Focus(o)
			is, seen := w.Canvas().Capture(), 0
			for y := range is.Bounds().Dy() {
				for x := range is.Bounds().Dx() {
					if contrast(color.NRGBAModel.Convert(was.At(x, y)).(color.NRGBA), color.NRGBAModel.Convert(is.At(x, y)).(color.NRGBA)) >= 3 {
						seen++
					}
				}
			}
			if around := 2 * (200 + 60) * 3 / 4; seen < around {
				t.Errorf("%v: the ring of %s is %d pixels that stand out, not %d", v, name, seen, around)
			}
		}
	}
}

// A button that cannot be pressed looks so, whatever the theme.
func TestADisabledButtonIsFainter(t *testing.T) {
	for _, v := range []Variant{Light, Dark, High} {
		app(t, v)
		for _, b := range []*ToolButton{NewToolButton("a", func() {}), NewPrimaryButton("a", func() {})} {
			on, _, _ := b.colors()
			b.SetEnabled(false)
			off, _, _ := b.colors()
			paper, ink := Color(ColorPaper).(color.NRGBA), Color(ColorInk).(color.NRGBA)
			if faint := contrast(Color(off).(color.NRGBA), paper); on == off || faint < 3 || contrast(ink, paper) < 1.6*faint {
				t.Errorf("%v: it is in %s, with a contrast of %.2f, and in %s otherwise", v, off, faint, on)
			}
		}
	}
}

// The command field says less where there is little room, and is not cut.
func TestTheCommandFieldSaysLess(t *testing.T) {
	app(t, Light)
	b := NewCommandBox("Rechercher ou lancer une commande", "Ctrl K", nil)
	b.Short = "Rechercher"
	for width, want := range map[float32]string{300: "Rechercher ou lancer une commande", 190: "Rechercher", 90: "Rechercher"} {
		w := window(t, container.NewWithoutLayout(b), 400, 40)
		b.Resize(fyne.NewSize(width, 28))
		var said []string
		for _, o := range test.LaidOutObjects(w.Content()) {
			if text, ok := o.(*canvas.Text); ok {
				said = append(said, text.Text)
			}
		}
		if !slices.Contains(said, want) {
			t.Errorf("%v wide, it says %q", width, said)
		}
	}
}

func TestTabs(t *testing.T) {
	app(t, Light)
	tabs := NewTabs("Aperçu", "Faits", "Contrôles")
	var said []int
	tabs.OnSelected = func(i int) { said = append(said, i) }
	tabs.SetBadge(2, "3", Alert)
	tabs.SetNote("page 4 / 7")
	w := window(t, tabs, 500, 38)
	test.Tap(tabs.tabs[1])
	test.Tap(tabs.tabs[1])
	w.Canvas().Focus(tabs.tabs[1])
	key(w.Canvas().Focused(), fyne.KeyRight, fyne.KeyRight)
	if got := fmt.Sprint(said); got != "[1 2 0]" || tabs.Selected() != 0 {
		t.Errorf("chose %s", got)
	}
}

func TestSegment(t *testing.T) {
	app(t, Light)
	s := NewSegment("Plan", "Tableau", "Document")
	var said []int
	s.OnSelected = func(i int) { said = append(said, i) }
	window(t, s, 400, 40)
	test.Tap(s.buttons[2])
	test.Tap(s.buttons[2])
	s.Select(1)
	if fmt.Sprint(said) != "[2]" || s.Selected() != 1 {
		t.Errorf("said %v, is %d", said, s.Selected())
	}
}

func TestSplit(t *testing.T) {
	app(t, Light)
	s := NewSplit(NewPanel(), NewPanel(), NewPanel())
	s.SetSizes(250, 400)
	var told string
	s.OnResized = func(l, r float32) { told = fmt.Sprint(l, r) }
	w := window(t, s, 1200, 300)
	widths := func() string {
		return fmt.Sprint(s.panes[0].Size().Width, s.panes[1].Size().Width, s.panes[2].Size().Width)
	}
	if widths() != "250 550 400" {
		t.Errorf("panes are %s", widths())
	}
	s.dividers[0].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(30, 0)})
	s.dividers[0].DragEnd()
	s.dividers[1].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(900, 0)})
	if widths() != "280 620 300" || told != "280 400" {
		t.Errorf("dragged to %s, told %s", widths(), told)
	}
	s.SetShown(0, false)
	if s.Shown(0) || s.panes[1].Size().Width != 900 {
		t.Errorf("with the left hidden the middle is %v", s.panes[1].Size().Width)
	}
	s.SetShown(0, true)
	w.Resize(fyne.NewSize(820, 300))
	if widths() != "180 340 300" {
		t.Errorf("a narrow window has %s", widths())
	}
	if l, r := s.Sizes(); l != 280 || r != 300 {
		t.Errorf("the chosen sizes became %v, %v", l, r)
	}
}

// Where there is no room for three panes, the outer one that was asked for last is
// shown; the other comes back with the room.
func TestAPaneGivesWay(t *testing.T) {
	app(t, Light)
	s := NewSplit(NewPanel(), NewPanel(), NewPanel())
	s.SetSizes(250, 400)
	w := window(t, s, 640, 300)
	shown := func() string { return fmt.Sprint(s.Shown(0), s.Shown(2), s.panes[1].Size().Width) }
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() {}, "true false 390"},
		{func() { s.SetShown(2, true) }, "false true 340"},
		{func() { w.Resize(fyne.NewSize(1200, 300)) }, "true true 550"},
		{func() { w.Resize(fyne.NewSize(640, 300)) }, "false true 340"},
		{func() { s.SetShown(0, true) }, "true false 390"},
		{func() { s.SetShown(0, false) }, "false true 340"},
	} {
		if c.do(); shown() != c.want {
			t.Errorf("shown are %s, want %s", shown(), c.want)
		}
	}
	if !s.Hidden(0) || s.Hidden(2) {
		t.Error("what gives way is not hidden, what the user hides is")
	}
}

// Every tab can be read, on as many lines as it takes.
func TestTabsStandOnLinesInANarrowPane(t *testing.T) {
	app(t, Light)
	tabs := NewTabs("Aperçu", "Annotations", "Fiche", "Faits", "Contrôles")
	tabs.SetBadge(1, "17", Warn)
	w := window(t, NewFrame(tabs, NewPanel(), nil), 600, 300)
	for width, lines := range map[float32]int{600: 1, 420: 1, 300: 2, 150: 4} {
		w.Resize(fyne.NewSize(width, 300))
		below := 1
		for i, tab := range tabs.tabs {
			if tab.Position().X+tab.Size().Width > width || tab.Size().Width < tab.MinSize().Width-tabsCloser {
				t.Errorf("in %v a tab is at %v, %v wide of %v", width, tab.Position(), tab.Size(), tab.MinSize())
			}
			if i > 0 && tab.Position().Y > tabs.tabs[i-1].Position().Y {
				below++
			}
		}
		if below != lines || tabs.Size().Height < float32(lines)*tabsLine {
			t.Errorf("in %v the tabs stand on %d lines, %v high", width, below, tabs.Size().Height)
		}
	}
}

// In a narrow bar nothing lies on something else, and what counts stays.
func TestAStatusBarGivesWay(t *testing.T) {
	app(t, Light)
	item := func(text string) *StatusItem { return NewStatusItem(text, nil) }
	saved, words, reading, found := item("Enregistré"), item("1 318 mots"), item("6 min de lecture"), item("7 contrôles")
	marking := item("DIFFUSION RESTREINTE")
	w := window(t, NewStatusBar([]fyne.CanvasObject{saved, words, reading, found}, []fyne.CanvasObject{marking}, reading, words), 900, 26)
	for _, c := range []struct {
		width float32
		want  string
	}{{900, "true true"}, {440, "true false"}, {330, "false false"}, {240, "false false"}, {900, "true true"}} {
		w.Resize(fyne.NewSize(c.width, 26))
		if got := fmt.Sprint(words.Visible(), reading.Visible()); got != c.want {
			t.Errorf("in %v: %s, want %s", c.width, got, c.want)
		}
		if end := found.Position().X + found.Size().Width; !found.Visible() || end > marking.Position().X {
			t.Errorf("in %v the findings end at %v, the marking begins at %v", c.width, end, marking.Position().X)
		}
	}
}

func TestEllipsis(t *testing.T) {
	app(t, Light)
	style := fyne.TextStyle{}
	for _, s := range []string{"court", "Développement, éducation et coopération décentralisée", "مالي وروسيا على طريق طويل من التعاون"} {
		got := ellipsis(s, 120, TextSize, style)
		if fyne.MeasureText(got, TextSize, style).Width > 120 {
			t.Errorf("%q is wider than asked for", got)
		}
	}
}

// What is cut from a cell is said by one ellipsis.
func TestACellIsCut(t *testing.T) {
	app(t, Light)
	var words []string
	for range 3 * tableLines {
		words = append(words, "sous réserve")
	}
	lines := linesOf(strings.Join(words, "\n"), 200)
	if last := lines[len(lines)-1]; len(lines) != tableLines || last != "sous réserve…" {
		t.Errorf("%d lines, the last one %q", len(lines), last)
	}
}

// A date beside its name stays whole on a narrow slip.
func TestASlipIsNarrow(t *testing.T) {
	app(t, Light)
	s := NewSlip(SlipContent{Lead: "Kind of visit", Title: "14\u00a0March\u00a02025", Meta: "¶ 3"})
	s.Resize(fyne.NewSize(317, 60))
	if test.WidgetRenderer(s); s.MinSize().Height > 2*lineHeight(TextSize, fyne.TextStyle{Bold: true}) {
		t.Errorf("%v high, a date is broken", s.MinSize().Height)
	}
}

// A long name is broken at its hyphens.
func TestACellBreaksAtHyphens(t *testing.T) {
	app(t, Light)
	measure := measureWith(TextSize, fyne.TextStyle{})
	lines := linesOf("Marie-Éléonore de Saint-Brévin-Lacombe", measure("de Saint-Brévin-L"))
	if got := strings.Join(lines, "|"); got != "Marie-|Éléonore de|Saint-Brévin-|Lacombe" && got != "Marie-Éléonore|de Saint-Brévin-|Lacombe" {
		t.Errorf("%s", got)
	}
	if got := linesOf("Année 2025-2026", measure("Année 2025-2")); len(got) != 2 || got[1] != "2025-2026" {
		t.Errorf("%q", got)
	}
}
