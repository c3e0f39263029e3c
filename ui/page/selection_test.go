package page

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// body is long enough to be broken into lines, with hyphens at some of them.
const body = "La partie malienne souhaite des rencontres institutionnelles de chefs d’État à intervalles fixes. " +
	"L’approfondissement incontestable des consultations interministérielles suppose vraisemblablement une " +
	"reconnaissance constitutionnelle extraordinairement circonstanciée, internationalement."

// briefing has a stake, a figure and a person whose name is in Arabic.
func briefing(t testing.TB) *model.Briefing {
	t.Helper()
	b := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	for _, n := range []struct {
		node   model.Node
		parent model.ID
	}{
		{model.Section{Head: model.Head{ID: "s"}, Title: "Politique", Domain: model.Politics}, "v"},
		{model.Stake{Head: model.Head{ID: "a"}, Title: "Un sommet", Body: body + "\nLe roi محمد السادس y tient."}, "s"},
		{model.Stake{Head: model.Head{ID: "b"}, Title: "Deux", Body: strings.Repeat(body+"\n", 40)}, "s"},
		{model.Agreement{Head: model.Head{ID: "g"}, What: "Accord sur les visas", Status: "signed"}, "v"},
	} {
		e, err := model.Insert(b, n.node, n.parent, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// reading is a desk on the pages of [briefing], with a clock that stands still.
func reading(t *testing.T) (*desk, *time.Time) {
	t.Helper()
	d := newDesk(t, 0)
	ps, err := layout.Pages(briefing(t), layout.House("fr"), d.fonts)
	if err != nil {
		t.Fatal(err)
	}
	d.SetPages(ps)
	d.window.Resize(fyne.NewSize(800, 700))
	clock := time.Date(2025, 6, 18, 10, 0, 0, 0, time.UTC)
	d.presses.now = func() time.Time { return clock }
	return d, &clock
}

// where is the place in the content of a passage, at its left edge.
func (d *desk) where(r model.Range) fyne.Position {
	d.t.Helper()
	for i, p := range d.pages {
		for _, item := range p.Items {
			if t, ok := readable(item); ok {
				if a, ok := t.Area(r); ok && t.Size > 9 {
					corner := d.corner(i)
					return corner.AddXY(float32(a.X)*d.scale, float32(a.Y+a.H/2)*d.scale)
				}
			}
		}
	}
	d.t.Fatalf("%v is on no page", r)
	return fyne.Position{}
}

func (d *desk) press(at fyne.Position, held fyne.KeyModifier) {
	d.surface.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: held})
}

func (d *desk) drag(from, to fyne.Position) {
	d.press(from, 0)
	d.surface.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	d.surface.DragEnd()
}

func passageOf(node model.ID, text, part string) model.Range {
	at := strings.Index(text, part)
	return model.Range{Node: node, Field: "body", From: at, To: at + len(part)}
}

func TestCopyIsAsTyped(t *testing.T) {
	d, clock := reading(t)
	from := d.where(passageOf("a", body, "souhaite"))
	to := d.where(passageOf("a", body, "internationalement"))
	d.drag(from, to)
	want := body[strings.Index(body, "souhaite"):strings.Index(body, "internationalement")]
	if got := d.Selected(); got != strings.TrimSpace(want) {
		t.Errorf("copied %q, want %q", got, want)
	}
	hyphens := 0
	for _, p := range d.pages {
		for _, item := range p.Items {
			if t, ok := readable(item); ok && t.Break == layout.SoftHyphen && t.Range.Node == "a" {
				hyphens++
			}
		}
	}
	if hyphens == 0 {
		t.Error("no line ends with a hyphen, so the test says nothing of them")
	}
	// Backwards it is the same.
	*clock = clock.Add(time.Second)
	d.drag(to, from)
	if got := d.Selected(); got != strings.TrimSpace(want) {
		t.Errorf("backwards: %q", got)
	}
	// Shift goes on from where the first press was.
	d.press(d.where(passageOf("a", body, "intervalles")), fyne.KeyModifierShift)
	if got := d.Selected(); !strings.HasPrefix(got, "intervalles fixes.") || !strings.HasSuffix(got, "circonstanciée,") {
		t.Errorf("with Shift: %q", got)
	}
	clip := test.NewClipboard()
	d.surface.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != d.Selected() {
		t.Errorf("on the clipboard: %q", clip.Content())
	}
}

func TestPressesInARowSelect(t *testing.T) {
	d, clock := reading(t)
	at := d.where(passageOf("a", body, "reconnaissance")).AddXY(12, 0)
	d.press(at, 0)
	d.press(at, 0)
	if got := d.Selected(); got != "reconnaissance" {
		t.Errorf("twice: %q", got)
	}
	test.TapCanvas(d.window.Canvas(), at.Subtract(d.scroll.Offset))
	if len(d.tapped) != 0 {
		t.Error("the second press of two went to the stake")
	}
	d.press(at, 0)
	if got := d.Selected(); got != body {
		t.Errorf("thrice: %q", got)
	}
	d.press(at, 0)
	if got := d.Selected(); got != body {
		t.Errorf("once too often: %q", got)
	}
	*clock = clock.Add(time.Second)
	d.press(at, 0)
	if got := d.Selected(); got != "" {
		t.Errorf("once, later: %q", got)
	}
}

// A word that a hyphen parts is one word.
func TestWordOverTwoLines(t *testing.T) {
	d, _ := reading(t)
	for i, p := range d.pages {
		for n, item := range p.Items {
			run, ok := readable(item)
			if !ok || run.Break != layout.SoftHyphen || run.Range.Node != "a" {
				continue
			}
			from, to := d.word(spot{i, n, len(run.Glyphs) - 2})
			d.choose(selection{from, to})
			got := d.Selected()
			if strings.ContainsAny(got, "- ") || !strings.Contains(body, got) || to.item == n {
				t.Errorf("the word is %q", got)
			}
			return
		}
	}
	t.Fatal("no word is parted")
}

func TestSelectAll(t *testing.T) {
	d, _ := reading(t)
	d.surface.TypedShortcut(&fyne.ShortcutSelectAll{})
	all := d.Selected()
	last := -1
	for _, want := range []string{"Visite", "Sommaire", "1.1 Un sommet\n" + body, "\nLe roi محمد السادس y tient.\n", "1.2 Deux\n" + body, "Accord sur les visas"} {
		at := strings.Index(all, want)
		if at < 0 {
			t.Errorf("%q is not in %q", want, all[:min(len(all), 1500)])
		} else if at < last {
			t.Errorf("%q comes too early", want)
		}
		last = at
	}
	if n := strings.Count(all, body); n < 38 { // pages part some paragraphs
		t.Error("only", n, "paragraphs are whole")
	}
	if strings.Contains(all, "1 / ") {
		t.Error("the footers are in it")
	}
	// Other pages, and nothing is selected any longer.
	d.SetPages(d.pages[:1])
	if got := d.Selected(); got != "" {
		t.Errorf("still selected: %q", got)
	}
}

// The tints lie over what they mark, wherever the pages are.
func TestMarks(t *testing.T) {
	d, _ := reading(t)
	r := passageOf("a", body, "souhaite")
	for _, facing := range []bool{false, true} {
		d.SetFacing(facing)
		d.ScrollToRange(r)
		d.SetHits([]model.Range{r, passageOf("a", body, "fixes")}, r)
		at := d.where(r)
		d.drag(d.where(passageOf("a", body, "intervalles")), d.where(passageOf("a", body, "fixes")))
		count := map[any]int{}
		for i, s := range d.sheets {
			for _, o := range s.tints.Objects {
				tint := o.(interface{ Position() fyne.Position })
				place := d.corner(i).Add(tint.Position())
				if c := o.Size(); c.Width <= 0 || c.Height <= 0 {
					t.Error("a tint has no size")
				}
				if d.tints(i)[0].color == standing && max(place.X-at.X, at.X-place.X) < 1 {
					count["standing"]++
				}
			}
			for _, tint := range d.tints(i) {
				count[tint.color]++
			}
		}
		if count[standing] != 1 || count[found] != 1 || count[selected] != 1 || count["standing"] != 1 {
			t.Error("facing", facing, "marked", count)
		}
	}
	d.SetHits(nil, model.Range{})
	d.choose(selection{})
	for _, s := range d.sheets {
		if len(s.tints.Objects) != 0 {
			t.Error("a mark stays")
		}
	}
}

// What is annotated is tinted and underlined, as long as it is annotated.
func TestWhatIsAnnotatedIsTinted(t *testing.T) {
	d, _ := reading(t)
	r := passageOf("a", body, "souhaite")
	d.ScrollToRange(r)
	count := func() map[any]int {
		n := map[any]int{}
		for i := range d.sheets {
			for _, tint := range d.tints(i) {
				n[tint.color]++
			}
		}
		return n
	}
	d.Noted = func(id model.ID) []model.Range {
		if id == r.Node {
			return []model.Range{r}
		}
		return nil
	}
	d.Mark()
	if n := count(); n[noted] != 1 || n[lined] != 1 {
		t.Error("marked", n)
	}
	d.Noted = func(model.ID) []model.Range { return nil }
	d.Mark()
	for _, s := range d.sheets {
		if len(s.tints.Objects) != 0 {
			t.Error("a mark stays")
		}
	}
}

func TestDragScrolls(t *testing.T) {
	d, _ := reading(t)
	start := d.where(passageOf("a", body, "souhaite"))
	d.moveTo(start.Y - 100)
	before := d.scroll.Offset.Y
	d.press(start, 0)
	// The driver's positions are from where the surface was.
	d.surface.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, before+d.Size().Height+80)}})
	if moved := d.scroll.Offset.Y - before; moved != 80 {
		t.Error("scrolled by", moved)
	}
	if !strings.HasPrefix(d.Selected(), "souhaite") {
		t.Errorf("selected %q", d.Selected())
	}
}

// Text that runs from right to left is copied in the order in which it was typed,
// brackets and figures included.
func TestRightToLeftIsCopied(t *testing.T) {
	typed := "Le roi محمد (السادس) 12 et دد [رر], ici."
	b := briefing(t)
	edit, ok := model.Write(b, "a", "body", typed)
	if !ok {
		t.Fatal("nothing to write")
	}
	b, err := edit.Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	ps, err := layout.Pages(b, layout.House("fr"), newDesk(t, 0).fonts)
	if err != nil {
		t.Fatal(err)
	}
	var runs []layout.Text
	for _, p := range ps {
		for _, it := range p.Items {
			if run, ok := it.(layout.Text); ok && run.Range.Node == "a" && run.Range.Field == "body" {
				runs = append(runs, run)
			}
		}
	}
	if got := text(runs); got != typed {
		t.Errorf("copied %q, typed %q", got, typed)
	}
}
