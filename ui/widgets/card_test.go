package widgets

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

const bankBody = "Évoqué lors de la venue du vice-premier ministre russe en novembre 2024, un canal entre les banques maliennes et la banque centrale de Russie lèverait l’obstacle principal au commerce sous sanctions. L’étude est engagée ; aucune échéance n’est connue."

func bankCard() CardContent {
	from := strings.Index(bankBody, "canal")
	return CardContent{
		Number: "2.2", Title: "Un mécanisme de paiement direct entre banques", Body: bankBody,
		Look: Look{Highlights: []Range{{from, strings.Index(bankBody, " lèverait")}}},
		Tags: []Tag{
			{Text: "À vérifier", Kind: Warn}, {Text: "Priorité 1"}, {Text: "Probable · confiance moyenne"},
		},
		Meta: "source ¶ 27 · 2 annotations",
	}
}

func card(t *testing.T) (*Card, fyne.Window) {
	app(t, Light)
	c := NewCard()
	c.Set(bankCard())
	return c, window(t, c, 620, 160)
}

func TestCardSelectsThenEdits(t *testing.T) {
	c, w := card(t)
	var said []string
	c.OnTapped = func(m fyne.KeyModifier) {
		said = append(said, fmt.Sprint("tap ", m))
		c.SetSelected(true)
	}
	c.OnEdit = func(p Part) { said = append(said, fmt.Sprint("edit ", p)) }
	c.OnDone = func(p Part) { said = append(said, fmt.Sprint("done ", p)) }
	c.OnEdited = func(p Part, old, new string) { said = append(said, fmt.Sprint(p, len(new)-len(old))) }

	body := fyne.NewPos(cardLeft+1, 40)
	test.TapCanvas(w.Canvas(), body)
	test.TapCanvas(w.Canvas(), body)
	p, ok := c.Editing()
	if !ok || p != Body {
		t.Fatalf("a second click edits %v, %v", p, ok)
	}
	if from, _ := c.Field(Body).Selection(); from != 0 {
		t.Errorf("the caret is at %d, want where the click was", from)
	}
	test.Type(w.Canvas().Focused(), "X")
	key(w.Canvas().Focused(), fyne.KeyEscape)
	if w.Canvas().Focused() != fyne.Focusable(c) {
		t.Error("Esc takes the keyboard from the card")
	}
	key(c, fyne.KeyF2)
	test.Type(w.Canvas().Focused(), "T")
	w.Canvas().Unfocus()
	want := "tap 0, tap 0, edit 1, 1 1, done 1, edit 0, 0 -45, done 0"
	if got := strings.Join(said, ", "); got != want {
		t.Errorf("heard %s\nwant  %s", got, want)
	}
	if c.Content().Title != "T" || !strings.HasPrefix(c.Content().Body, "XÉvoqué") {
		t.Errorf("holds %q, %q", c.Content().Title, c.Content().Body[:12])
	}
	if h := c.Content().Look.Highlights[0]; !strings.HasPrefix(c.Content().Body[h.From:], "canal entre") {
		t.Errorf("the highlight is on %q now", c.Content().Body[h.From:h.To])
	}
}

// A double click on a selected card, of which the first opens the text, selects the word.
func TestADoubleClickSelectsAWord(t *testing.T) {
	c, w := card(t)
	c.SetSelected(true)
	at := fyne.NewPos(cardLeft+20, 40)
	test.TapCanvas(w.Canvas(), at)
	f := c.Field(Body)
	if f.clicked.IsZero() {
		t.Fatal("the click is not known")
	}
	f.clicked = time.Now().Add(time.Hour) // however busy the machine is
	press := func() {
		f.entry.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at.Subtract(originOf(f.entry))}})
	}
	press()
	if from, to := f.Selection(); bankBody[from:to] != "Évoqué" {
		t.Errorf("selected is %q", bankBody[from:to])
	}
	press()
	if from, to := f.Selection(); from != to {
		t.Errorf("a press later selected is %q", bankBody[from:to])
	}
}

func TestCardWithModifierOnlySelects(t *testing.T) {
	c, _ := card(t)
	c.SetSelected(true)
	var got fyne.KeyModifier
	c.OnTapped = func(m fyne.KeyModifier) { got = m }
	c.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierControl})
	test.TapAt(c, fyne.NewPos(60, 50))
	if _, editing := c.Editing(); editing || got != fyne.KeyModifierControl {
		t.Errorf("editing %v, modifier %v", editing, got)
	}
}

func TestCardKeepsItsHeightWhenEdited(t *testing.T) {
	c, w := card(t)
	before := c.MinSize().Height
	c.Edit(Body, 0, 0)
	if after := c.MinSize().Height; after != before {
		t.Errorf("%v high, %v when edited", before, after)
	}
	picture(t, w, "card-editing")
	c.Field(Body).Select(len(bankBody), len(bankBody))
	test.Type(c.Field(Body).Input(), strings.Repeat(" encore", 20))
	if c.MinSize().Height <= before {
		t.Error("the card does not grow with its text")
	}
}

func TestCardMenus(t *testing.T) {
	c, w := card(t)
	said := ""
	c.OnMenu = func(fyne.Position) { said += "card " }
	c.OnTextMenu = func(Part, int, fyne.Position) { said += "text " }
	test.TapSecondaryAt(c, fyne.NewPos(40, 40))
	c.Edit(Body, 0, 0)
	test.TapSecondary(w.Canvas().Focused().(fyne.SecondaryTappable))
	if said != "card text " {
		t.Errorf("menus: %q", said)
	}
}

func TestReadOnlyCard(t *testing.T) {
	c, w := card(t)
	c.SetReadOnly(true)
	c.Focus()
	key(c, fyne.KeyReturn)
	if _, editing := c.Editing(); editing || w.Canvas().Focused() != fyne.Focusable(c) {
		t.Error("a read-only card is edited")
	}
}

// The shadow of a card that is dragged begins under the card, corners and all: there
// is no band without it between the two.
func TestShadowBeginsUnderTheCard(t *testing.T) {
	c, w := card(t)
	ghost := c.ghost().(*Card)
	w.SetContent(ghost)
	r := test.WidgetRenderer(ghost).(*cardRenderer)
	if !r.shadow.Object().Visible() {
		t.Fatal("there is no shadow")
	}
	const corner = 8 // of the card
	at, size := r.shadow.Object().Position(), r.shadow.Object().Size()
	lower := at.AddXY(size.Width-shadowBand, size.Height-shadowBand)
	inner := [4]float32{at.X + shadowBand, at.Y + shadowBand, ghost.Size().Width - lower.X, ghost.Size().Height - lower.Y}
	for side, depth := range inner {
		if depth <= 0 {
			t.Errorf("side %d: the shadow ends %g before the card", side, -depth)
		}
	}
	// The inner corner nearest to the outline of the card is at its lower end.
	x, y := corner-inner[0], corner-inner[3]
	if x > 0 && y > 0 && x*x+y*y > corner*corner {
		t.Error("the round corner shows what lies under the shadow")
	}
}

// What is dragged ends with a whole word.
func TestOpening(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"une date", "une date"}, {"une date fixe", "une date…"}, {"une date, fixée", "une date,…"},
		{"anticonstitutionnel", "anticonsti…"}, {"une\nàéîôùç", "une…"},
	} {
		if got := opening(c.text, 10); got != c.want {
			t.Errorf("%q opens with %q", c.text, got)
		}
	}
}

// Marks stay within the card: the last that it has room for says that there are more.
func TestMarksStayWithinTheCard(t *testing.T) {
	c, w := card(t)
	content := bankCard()
	for i := range 40 {
		content.Marks = append(content.Marks, Mark{Glyph: fmt.Sprint(i)})
	}
	c.Set(content)
	w.Resize(fyne.NewSize(620, c.MinSize().Height))
	r := test.WidgetRenderer(c).(*cardRenderer)
	last := ""
	for i := range content.Marks {
		back, glyph := r.marks[2*i].(*canvas.Circle), r.marks[2*i+1].(*canvas.Text)
		if back.Hidden != glyph.Hidden {
			t.Errorf("of mark %d, half is seen", i)
		}
		if back.Visible() {
			if end := back.Position().Y + back.Size().Height; end > c.MinSize().Height {
				t.Errorf("mark %d ends at %v, the card at %v", i, end, c.MinSize().Height)
			}
			last = glyph.Text
		}
	}
	if last != "+" {
		t.Errorf("the last mark says %q", last)
	}
	content.Marks = content.Marks[:2]
	if c.Set(content); r.marks[3].(*canvas.Text).Text != "1" {
		t.Error("two marks have room")
	}
}

// Tab leads from the title to the body, and Shift+Tab back; from there both lead on.
func TestTabLeadsFromTheTitleToTheBody(t *testing.T) {
	c, w := card(t)
	at := func() string {
		p, ok := c.Editing()
		return fmt.Sprint(p, ok)
	}
	press := func(shift bool) {
		e := w.Canvas().Focused().(*entry)
		if shift {
			e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	c.Edit(Title, 0, 0)
	if press(false); at() != fmt.Sprint(Body, true) {
		t.Fatalf("Tab leads from the title to %s", at())
	}
	if press(true); at() != fmt.Sprint(Title, true) {
		t.Errorf("Shift+Tab leads from the body to %s", at())
	}
	press(false)
	if press(false); at() == fmt.Sprint(Body, true) {
		t.Error("Tab stays in the body")
	}
}

// A card is as high while its body is edited as it is when it is read: the tools take the
// row of what they stand in the place of.
func TestEditingKeepsTheHeightOfACard(t *testing.T) {
	c, w := card(t)
	c.Tools = NewStrip(Tool{}, Tool{})
	for _, width := range []float32{620, 420, 380} {
		w.Resize(fyne.NewSize(width, 300))
		w.Canvas().Unfocus()
		read := c.MinSize().Height
		c.Edit(Body, 0, 0)
		if edited := c.MinSize().Height; edited != read {
			t.Errorf("%v wide, it is %v high while it is edited, %v otherwise", width, edited, read)
		}
	}
}
