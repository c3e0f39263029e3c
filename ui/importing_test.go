package ui

import (
	"fmt"
	"image/color"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/widgets"
)

// reviewed opens the review of texts in an empty window.
func reviewed(t testing.TB, texts ...string) (*stage, *importing) {
	t.Helper()
	w := window(t)
	return w, w.importTexts(t, texts...)
}

func (s *stage) importTexts(t testing.TB, texts ...string) *importing {
	t.Helper()
	var all []reading
	for i, text := range texts {
		all = append(all, reading{name: fmt.Sprint("note", i, ".txt"), data: func() ([]byte, error) { return []byte(text), nil },
			opts: article.Options{Published: "2026-02-20", Lang: "fr"}})
	}
	s.importAll("note", all...)
	s.settle()
	if s.importing == nil {
		t.Fatal("no review is open")
	}
	return s.importing
}

// find returns the item that says some words.
func (r *importing) find(t testing.TB, words string) *intake.Item {
	t.Helper()
	for _, it := range r.p.Items {
		lead, text := r.say(it.Node, it.Field)
		if strings.Contains(lead+" "+text, words) {
			return it
		}
	}
	t.Fatalf("nothing says %q", words)
	return nil
}

// first returns the first item of a kind.
func (r *importing) first(t testing.TB, k model.Kind) *intake.Item {
	t.Helper()
	for _, it := range r.p.Items {
		if it.Node.Kind() == k {
			return it
		}
	}
	t.Fatalf("no %s was found", k)
	return nil
}

func (r *importing) figure(t testing.TB) *intake.Item {
	t.Helper()
	return r.first(t, model.KindFigure)
}

func (r *importing) slip(t testing.TB, it *intake.Item) *widgets.Slip {
	t.Helper()
	r.column.ScrollTo(r.row(it))
	o, ok := r.column.Object(r.row(it)).(*widgets.Slip)
	if !ok {
		t.Fatal("its slip is not built")
	}
	return o
}

// press gives keys to the list.
func (r *importing) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		r.keys.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// fill types into the field of a dialog that holds some text.
func (s *stage) fill(t testing.TB, old, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.win.Canvas().Overlays().Top()) {
		if f, ok := o.(*field); ok && f.Text == old {
			f.SetText(text)
			return
		}
	}
	t.Fatalf("no field holds %q", old)
}

func (r *importing) states() (open, taken, refused int) {
	for _, it := range r.p.Items {
		switch it.State {
		case intake.Accepted:
			taken++
		case intake.Refused:
			refused++
		default:
			open++
		}
	}
	return open, taken, refused
}

func TestDecisionsByKey(t *testing.T) {
	_, r := reviewed(t, note)
	total := len(r.p.Items)
	if w := r.w; w.win.Canvas().Focused() != fyne.Focusable(r.keys) {
		t.Errorf("%T has the keyboard", w.win.Canvas().Focused())
	}
	r.press(fyne.KeyReturn, fyne.KeySpace, fyne.KeyDelete)
	r.keys.TypedRune('r')
	if open, taken, refused := r.states(); open != total-4 || taken != 2 || refused != 2 || len(r.shown) != open {
		t.Fatalf("%d open, %d accepted, %d refused; %d listed", open, taken, refused, len(r.shown))
	}
	r.keys.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	r.press(fyne.KeyDown, fyne.KeyDown)
	r.keys.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	r.press(fyne.KeyDelete)
	if _, _, refused := r.states(); refused != 5 {
		t.Errorf("three selected with Shift: %d are refused", refused)
	}
	r.keys.TypedShortcut(&fyne.ShortcutSelectAll{})
	r.press(fyne.KeyReturn)
	if open, taken, _ := r.states(); open != 0 || taken != total-5 {
		t.Errorf("all accepted: %d are left, %d accepted", open, taken)
	}
	r.tabs.Select(tabRefused)
	if len(r.shown) != 5 {
		t.Fatalf("%d that were refused are found again", len(r.shown))
	}
	r.press(fyne.KeyBackspace)
	if open, _, _ := r.states(); open != 1 {
		t.Error("a refusal is not taken back")
	}
}

func TestDecisionsAreUndone(t *testing.T) {
	_, r := reviewed(t, note)
	r.press(fyne.KeyReturn, fyne.KeyDelete)
	r.acceptLeft()
	stake := r.find(t, "échanges")
	was := stake.Section
	r.move("s1", stake)
	for range 4 {
		r.keys.TypedShortcut(&fyne.ShortcutUndo{})
	}
	if _, taken, refused := r.states(); taken+refused != 0 || stake.Section != was {
		t.Errorf("undone, %d are accepted, %d refused", taken, refused)
	}
	r.undo() // nothing is left to undo
}

func TestAHeadingSelectsWhatItHeads(t *testing.T) {
	_, r := reviewed(t, note)
	row := r.column.Object(rowKind + string(model.KindVisit)).(*widgets.Row)
	row.Tapped(nil)
	for _, it := range r.marked() {
		if it.Node.Kind() != model.KindVisit {
			t.Errorf("%s is selected", it.Node.Kind())
		}
	}
	if len(r.marked()) < 2 {
		t.Errorf("%d are selected", len(r.marked()))
	}
}

func TestDecisionsByClick(t *testing.T) {
	_, r := reviewed(t, note)
	figure := r.figure(t)
	r.tabs.Select(tabAll)
	slip := r.slip(t, figure)
	at := func(x float32) *fyne.PointEvent {
		return &fyne.PointEvent{Position: fyne.NewPos(slip.Size().Width-x, 14)}
	}
	slip.Tapped(at(45))
	if figure.State != intake.Accepted || slip.Content().Decision != widgets.Taken {
		t.Error("the tick does not accept")
	}
	slip.Tapped(at(15))
	if figure.State != intake.Refused {
		t.Error("the cross does not refuse")
	}
	slip.Tapped(at(15))
	if figure.State != intake.Undecided {
		t.Error("the cross does not take its refusal back")
	}
	slip.Tapped(at(300))
	if !slip.Selected() || len(r.marked()) != 1 {
		t.Error("a click elsewhere does not select")
	}
	slip.Tapped(at(300))
	if len(r.w.dialogs) != 1 {
		t.Error("another click does not correct")
	}
}

// The pointer on one side lights the other.
func TestBothSidesAreLinked(t *testing.T) {
	_, r := reviewed(t, note)
	figure := r.figure(t)
	slip := r.slip(t, figure)
	at := spot{figure.Citations[0].Source, figure.Citations[0].Paragraph}
	passage, ok := r.pane.column.Object(r.pane.id(at)).(*widgets.Passage)
	if !ok {
		t.Fatal("its passage is not built")
	}
	slip.MouseIn(&desktop.MouseEvent{})
	if !passage.Lit() || !slip.Lit() || len(passage.Content().Highlights) != 1 {
		t.Errorf("the passage is not lit: %+v", passage.Content())
	}
	slip.MouseOut()
	if passage.Lit() {
		t.Error("the passage stays lit")
	}
	passage.MouseIn(&desktop.MouseEvent{})
	if !slip.Lit() {
		t.Error("the slip is not lit")
	}
	passage.MouseOut()
	passage.Tapped(&fyne.PointEvent{})
	if !slip.Selected() || len(r.marked()) != len(r.on[at]) {
		t.Errorf("%d of %d that rest on the passage are selected", len(r.marked()), len(r.on[at]))
	}
}

// A passage that is dragged onto a section goes there; a heading becomes a stake.
func TestPassagesAreDragged(t *testing.T) {
	w, r := reviewed(t, note)
	stake := r.find(t, "échanges")
	over := func(section model.ID) fyne.Position {
		t.Helper()
		r.column.ScrollTo(rowSection + string(section))
		row := r.column.Object(rowSection + string(section))
		return w.app.fyne.Driver().AbsolutePositionForObject(row).AddXY(30, 4)
	}
	const politics = model.ID("s1")
	if stake.Section == politics {
		t.Fatal("it is there already")
	}
	r.pane.onDrag(spot{stake.Citations[0].Source, stake.Citations[0].Paragraph}, over(politics))
	if r.drag.target != politics {
		t.Fatalf("over %q", r.drag.target)
	}
	r.drop()
	if stake.Section != politics || r.drag.target != "" {
		t.Error("the stake was not moved")
	}
	before := len(r.p.Items)
	heading := spot{stake.Citations[0].Source, 3}
	r.pane.onDrag(heading, over("s2"))
	r.drop()
	if len(r.p.Items) != before+1 || len(r.on[heading]) == 0 {
		t.Error("the heading did not become a stake")
	}
	figure := r.figure(t)
	slip := r.slip(t, figure)
	slip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: over("s2")}})
	slip.DragEnd()
	if figure.Section != "" || r.drag.items != nil {
		t.Error("a figure went to a section")
	}
}

// What was decided goes into the briefing as one step.
func TestTheReviewIsOneStep(t *testing.T) {
	w, r := reviewed(t, note)
	before := order(w.session)
	figure := r.figure(t)
	figure.State = intake.Refused
	r.acceptLeft()
	r.apply()
	w.settle()
	b := w.session.Briefing()
	if w.importing != nil || len(w.win.Canvas().Overlays().List()) != 0 {
		t.Error("the review is still there")
	}
	if model.Any[model.Figure](b, "v") || len(slices.Collect(model.Removed[model.Figure](b, "v"))) != 1 || order(w.session) == before {
		t.Error("not what was decided")
	}
	for n := range b.Nodes() {
		if model.Proposed(n) {
			t.Errorf("%+v was accepted", n)
		}
	}
	if !w.status.action.Visible() {
		t.Error("its undo is not offered")
	}
	if err := w.session.Undo(); err != nil || order(w.session) != before || model.Any[model.Source](w.session.Briefing(), "v") {
		t.Error("the import is not one step", err)
	}
	if w.status.action.Visible() || w.status.message.Text() != "" {
		t.Error("its undo is still offered, and would undo another change")
	}
	if err := w.session.Redo(); err != nil {
		t.Fatal(err)
	}
	w.importAgain(all[model.Source](w.session.Briefing())[0].(model.Source).ID)
	w.settle()
	r = w.importing
	if open, _, refused := r.states(); open != 0 || refused != 1 || r.tabs.Selected() != tabAll {
		t.Errorf("reviewed again, %d are open and %d refused", open, refused)
	}
}

// One key ends the review from the list, as the button does.
func TestAKeyEndsTheReview(t *testing.T) {
	w, r := reviewed(t, note)
	r.press(fyne.KeyReturn)
	c, _ := w.command("stake")
	menus := w.mainMenu(w.table())
	for _, m := range menus.Items[c.menu].Items { // Fyne gives a shortcut to the menu first
		if m.Shortcut != nil && m.Shortcut.ShortcutName() == ctrl(fyne.KeyReturn).ShortcutName() {
			m.Action()
		}
	}
	w.settle()
	if w.importing != nil || len(sections(w.session.Briefing())) == 0 {
		t.Error("the review goes on")
	}
}

// What another window does while the review is open stays.
func TestTheBriefingChangesUnderTheReview(t *testing.T) {
	w, r := reviewed(t, note)
	if err := w.session.Type("v", "title", "Autre titre"); err != nil {
		t.Fatal(err)
	}
	r.acceptLeft()
	r.apply()
	w.settle()
	if b := w.session.Briefing(); b.Visit().Title != "Autre titre" || !model.Any[model.Source](b, "v") {
		t.Errorf("%q", b.Visit().Title)
	}
}

func TestLeavingAnImport(t *testing.T) {
	w, r := reviewed(t, note)
	before := w.session.Briefing()
	r.press(fyne.KeyReturn, fyne.KeyEscape)
	if len(w.dialogs) != 1 {
		t.Fatal("decisions are given up unasked")
	}
	w.press(t, "Leave")
	if w.importing != nil || w.session.Briefing() != before {
		t.Error("something is left of it")
	}
	r = w.importTexts(t, note)
	r.press(fyne.KeyEscape)
	if w.importing != nil || len(w.dialogs) != 0 {
		t.Error("asked although nothing would be lost")
	}
}

func TestACorrectionAccepts(t *testing.T) {
	w, r := reviewed(t, note)
	r.pick([]*intake.Item{r.figure(t)})
	r.correct()
	w.fill(t, "12000000", "13000000")
	w.press(t, "OK")
	it := r.figure(t)
	if f := it.Node.(model.Figure); it.State != intake.Accepted || !it.Corrected || f.Value != 13e6 {
		t.Errorf("%+v", it)
	}
}

// Of a long source only what can be seen is built.
func TestALongSource(t *testing.T) {
	var text strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&text, "Le paragraphe %d rappelle que les échanges commerciaux ont atteint %d millions d’euros en 2025.\n\n", i, i+2)
	}
	_, r := reviewed(t, text.String())
	built := func(c *widgets.Column) (n int) {
		for _, id := range c.Items() {
			if c.Object(id) != nil {
				n++
			}
		}
		return n
	}
	for _, o := range test.LaidOutObjects(r.tabs) {
		if text, ok := o.(*canvas.Text); ok && regexp.MustCompile(`\d{4}`).MatchString(text.Text) {
			t.Errorf("the digits of %s are not grouped", text.Text)
		}
	}
	if n := built(r.pane.column) + built(r.column); n == 0 || n > 400 {
		t.Errorf("%d rows are built of %d", n, len(r.rows))
	}
	r.press(fyne.KeyEnd)
	if n := built(r.pane.column) + built(r.column); n == 0 || n > 600 {
		t.Errorf("at the end, %d rows are built", n)
	}
}

// A click on the mark of a source opens it at the passage.
func TestASourceMarkOpensItsPassage(t *testing.T) {
	w, r := reviewed(t, note)
	r.apply()
	w.settle()
	var stake model.Stake
	for n := range w.session.Briefing().Nodes() {
		if s, ok := n.(model.Stake); ok && strings.Contains(s.Body, "échanges") {
			stake = s
		}
	}
	if m := stakeMeta(w.session.Briefing(), stake.ID); strings.Contains(m, "reworded") || strings.Contains(m, "remanié") {
		t.Error("word for word, and said to be reworded")
	}
	w.session.Select(stake.ID)
	w.settle()
	src := all[model.Source](w.session.Briefing())[0].(model.Source)
	v := w.onSource(src.ID, stake.ID)
	at := spot{src.ID, 4}
	if p, ok := v.pane.column.Object(v.pane.id(at)).(*widgets.Passage); !ok || !p.Lit() || len(w.dialogs) != 1 {
		t.Error("the passage is not shown")
	}
	w.escape()
	if err := w.session.Type(stake.ID, "body", "Les échanges ont beaucoup crû."); err != nil {
		t.Fatal(err)
	}
	if m := stakeMeta(w.session.Briefing(), stake.ID); !strings.Contains(m, "reworded") && !strings.Contains(m, "remanié") {
		t.Errorf("reworded, and it says %q", m)
	}
	figure := all[model.Figure](w.session.Briefing())[0]
	if !model.Proposed(figure) {
		t.Error("nobody accepted the figure")
	}
	if err := w.session.Remove(model.IDOf(figure)); err != nil {
		t.Fatal(err)
	}
	before := w.session.Selection()
	if err := w.session.Restore(model.IDOf(figure)); err != nil || w.session.Selection() != before || len(all[model.Figure](w.session.Briefing())) != 1 {
		t.Error("the figure was not brought back", err)
	}
}

// What a proofreader would find is said on the slip.
func TestFlawsAreSaid(t *testing.T) {
	_, r := reviewed(t, note+"\nDes partenariats industriels (KAMAZ, UAZ) sont prévus de longue date.\n")
	it := r.find(t, "KAMAZ")
	if tags := r.content(it).Tags; !slices.ContainsFunc(tags, func(t widgets.Tag) bool { return strings.Contains(t.Text, "KAMAZ") }) {
		t.Errorf("an acronym that is never spelled out: %+v", tags)
	}
	it.State = intake.Refused
	if tags := r.content(it).Tags; len(tags) > 0 {
		t.Errorf("refused, and still %+v", tags)
	}
}

// A stake says what it is about and by which words that was found; they are
// underlined in its passage while that is pointed at. What was moved says it no more.
func TestAStakeSaysWhyItIsWhereItIs(t *testing.T) {
	_, r := reviewed(t, note)
	stake := r.find(t, "échanges")
	said := r.content(stake).Reasons
	if len(said) == 0 || said[0].Name != domainName(model.Economy) || !strings.Contains(said[0].Words, "commercial") {
		t.Fatalf("it says %+v", said)
	}
	r.pick([]*intake.Item{stake})
	passage := r.pane.column.Object(r.pane.id(spot{stake.Citations[0].Source, 4})).(*widgets.Passage)
	var words []string
	for _, u := range passage.Content().Underlined {
		words = append(words, passage.Content().Text[u.From:u.To])
	}
	if !slices.Contains(words, "commercial") {
		t.Errorf("underlined: %q", words)
	}
	r.mark(nil)
	if len(passage.Content().Underlined) != 0 {
		t.Error("the words stay underlined")
	}
	r.move("s1", stake)
	if said := r.content(stake).Reasons; len(said) != 0 {
		t.Errorf("moved, it says %+v", said)
	}
}

// A list that is empty says so; a section stands empty only beside others, to be
// dropped on.
func TestAnEmptyListSaysSo(t *testing.T) {
	_, r := reviewed(t, note)
	for _, tab := range []int{tabTaken, tabRefused} {
		if r.tabs.Select(tab); len(r.rows) != 0 || r.none.Text == "" {
			t.Errorf("list %d has %d rows and says %q", tab, len(r.rows), r.none.Text)
		}
	}
	r.tabs.Select(tabOpen)
	if r.none.Text != "" {
		t.Errorf("there are items, and it says %q", r.none.Text)
	}
	r.keys.TypedShortcut(&fyne.ShortcutSelectAll{})
	r.press(fyne.KeyReturn)
	if len(r.rows) != 0 || r.none.Text == "" || !r.left.Disabled() {
		t.Errorf("all is decided: %d rows, %q", len(r.rows), r.none.Text)
	}
}

// A click leaves the keys with the list, wherever it is.
func TestClicksLeaveTheKeys(t *testing.T) {
	w, r := reviewed(t, note)
	canvas := w.win.Canvas()
	keys := func(what string) {
		t.Helper()
		if canvas.Focused() != fyne.Focusable(r.keys) {
			t.Errorf("%s: %T has the keys", what, canvas.Focused())
		}
	}
	slip := r.slip(t, r.shown[0])
	test.TapCanvas(canvas, w.at(slip).AddXY(slip.Size().Width-45, 14))
	keys("a sign")
	test.TapCanvas(canvas, w.at(r.tabs).AddXY(40, 18))
	keys("the tab that is chosen")
	canvas.Unfocus()
	before := r.cursor
	canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	if keys("a key that nobody has"); r.cursor != before+1 {
		t.Error("the key is lost")
	}
}

// While something is dragged, what it passes over is not pointed at; a heading that
// became a stake is undone; leaving asks.
func TestADragIsWork(t *testing.T) {
	w, r := reviewed(t, note)
	figure := r.figure(t)
	heading := spot{figure.Citations[0].Source, 3}
	row := r.column.Object(rowSection + "s1")
	r.pane.onDrag(heading, w.at(row).AddXY(30, 4))
	r.slip(t, figure).MouseIn(&desktop.MouseEvent{})
	if r.isLit(figure) {
		t.Error("what the drag passes over is lit")
	}
	before := len(r.p.Items)
	r.press(fyne.KeyEscape)
	r.pane.onDrag(heading, w.at(row).AddXY(32, 4)) // the button is still held
	if r.drop(); len(r.p.Items) != before || r.drag.items != nil || w.importing != r {
		t.Error("Esc does not put back what is dragged")
	}
	r.pane.onDrag(heading, w.at(row).AddXY(30, 4))
	r.drop()
	if len(r.p.Items) != before+1 || len(r.on[heading]) == 0 {
		t.Fatal("the heading did not become a stake")
	}
	r.press(fyne.KeyEscape)
	if len(w.dialogs) != 1 {
		t.Error("a drag is given up unasked")
	}
	w.escape()
	r.undo()
	if len(r.p.Items) != before || len(r.on[heading]) != 0 {
		t.Error("the heading stays a stake")
	}
}

// A correction shows the passage that it is about.
func TestACorrectionQuotes(t *testing.T) {
	w, r := reviewed(t, note)
	figure := r.figure(t)
	r.pick([]*intake.Item{figure})
	r.correct()
	quoted := false
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if l, ok := o.(*widgets.Sentence); ok && l.Text == figure.Citations[0].Quote {
			quoted = true
		}
	}
	if f, ok := w.win.Canvas().Focused().(*field); !quoted || !ok || f.Text != "12000000" {
		t.Errorf("quoted: %v; the keys are with a %T", quoted, w.win.Canvas().Focused())
	}
}

// The name of the source stands as high as the tabs beside it.
func TestTheHeadersOfAReviewAreLevel(t *testing.T) {
	window(t)
	if a, b := header("SOURCE", "note").MinSize().Height, widgets.NewTabs("All").MinSize().Height; a != b {
		t.Errorf("%v beside %v", a, b)
	}
}

// The ring is where the keys are: on the item that they act on, and not on it while they
// are on a heading or a button.
func TestOneRingInTheReview(t *testing.T) {
	_, r := reviewed(t, note)
	w := r.w
	edge := func() (thick int) {
		o := r.column.Object(r.by.names[0])
		at := w.app.fyne.Driver().AbsolutePositionForObject(o)
		picture := w.win.Canvas().Capture()
		accent := color.NRGBAModel.Convert(widgets.Color(widgets.ColorAccent))
		for x := range 6 {
			if color.NRGBAModel.Convert(picture.At(int(at.X)+x, int(at.Y+o.Size().Height/2))) == accent {
				thick++
			}
		}
		return thick
	}
	with := edge()
	w.win.Canvas().FocusNext()
	if without := edge(); with < 2 || without >= with {
		t.Errorf("the frame is %d wide with the keys, and %d without", with, without)
	}
	r.focus()
	if again := edge(); again != with {
		t.Errorf("back with the keys it is %d wide, not %d", again, with)
	}
}
