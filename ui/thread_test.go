package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// The words of another author are answered and resolved, not edited by a click.
func TestOnlyOnesOwnAnnotationIsEdited(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	own, err := s.Annotate(model.Range{Node: "a"}, model.Risk, "La mienne")
	if err != nil {
		t.Fatal(err)
	}
	s.Author = "Analyste 2"
	theirs, err := s.Annotate(model.Range{Node: "a"}, model.Risk, "La sienne")
	if err != nil {
		t.Fatal(err)
	}
	s.Author = "Analyste 1"
	w.inspector.show(tabAnnotations)
	threads := w.inspector.annotations.threads
	for id, want := range map[model.ID]int{own: 1, theirs: 0} {
		threads.show(id)
		fields := 0
		for _, o := range test.LaidOutObjects(threads.column.Object(string(id))) {
			if _, ok := o.(*widgets.TextField); ok {
				fields++
			}
		}
		if fields != want {
			t.Errorf("%s: %d fields for its words, want %d", id, fields, want)
		}
	}
	if threads.open != theirs {
		threads.show(theirs)
	}
	for _, o := range test.LaidOutObjects(threads.column.Object(string(theirs))) {
		if f, ok := o.(*field); ok {
			f.OnSubmitted("Non")
		}
	}
	if n := model.Count[model.Reply](s.Briefing(), theirs); n != 1 {
		t.Errorf("%d replies", n)
	}
}

// An annotation that a merge has made has no author and no time, and leaves no room for
// them.
func TestAnAnnotationWithoutAuthor(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	th := newThread(w.inspector.annotations.threads, "")
	if got := th.detail(model.Annotation{Type: model.Verify}); got != "to verify" {
		t.Errorf("%q", got)
	}
	if line, ok := byline("", "to verify").(*widgets.Line); !ok || line.Text() != "to verify" {
		t.Error("there is room for an author")
	}
}

// Whose an annotation is and when it was made is read in full in a narrow pane, too.
func TestABylineIsReadInANarrowPane(t *testing.T) {
	lang.Set(lang.French)
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Verify, "Sûr ?")
	if err != nil {
		t.Fatal(err)
	}
	w.inspector.show(tabAnnotations)
	w.settle()
	th := w.inspector.annotations.threads.column.Object(string(id)).(*thread)
	heights := map[float32]float32{}
	for _, width := range []float32{480, 200, 480} {
		th.Resize(fyne.NewSize(width, th.MinSize().Height))
		th.Resize(fyne.NewSize(width, th.MinSize().Height))
		by := th.box.Objects[0].(*fyne.Container)
		author, rest := by.Objects[0].(*widgets.Line), by.Objects[1].(*widgets.Prose)
		if author.Size().Width < author.MinSize().Width || rest.Size().Height < rest.MinSize().Height || rest.Position().X+rest.Size().Width > by.Size().Width {
			t.Errorf("%v wide: %q has %v, %q %v", width, author.Text(), author.Size(), rest.Text(), rest.Size())
		}
		if end := rest.Position().Y + rest.Size().Height; end > by.Size().Height+1 {
			t.Errorf("%v wide: it ends at %v of %v", width, end, by.Size().Height)
		}
		heights[width] = by.Size().Height
	}
	if heights[480] >= heights[200] {
		t.Errorf("it is %v high", heights)
	}
}

// The words of an annotation begin under who wrote it.
func TestAnAnnotationIsFlush(t *testing.T) {
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Risk, "La mienne")
	if err != nil {
		t.Fatal(err)
	}
	w.inspector.show(tabAnnotations)
	w.settle()
	var author, words float32
	for _, o := range test.LaidOutObjects(w.inspector.annotations.threads.column.Object(string(id))) {
		x := w.app.fyne.Driver().AbsolutePositionForObject(o).X
		switch o := o.(type) {
		case *widgets.Line:
			if o.Text() == w.session.Author {
				author = x
			}
		case *widgets.TextField:
			words = x + widgets.FieldPad
		}
	}
	if author == 0 || words != author {
		t.Errorf("the author at %v, the words at %v", author, words)
	}
}

// What is found in an annotation is shown in the panel of all, whatever its filters.
func TestAnAnnotationThatIsLedToIsShown(t *testing.T) {
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Verify, "Sûr ?")
	if err != nil {
		t.Fatal(err)
	}
	p := w.inspector.annotations
	w.inspector.show(tabAnnotations)
	p.state.SetSelectedIndex(stateResolved)
	w.inspector.show(tabChecks)
	w.goToPassage(model.Range{Node: id, Field: "text"})
	if w.inspector.tabs.Selected() != tabAnnotations || p.threads.open != id || p.threads.column.Object(string(id)) == nil {
		t.Errorf("tab %d, open %q, of %q", w.inspector.tabs.Selected(), p.threads.open, p.which())
	}
	if w.session.Selection() != "a" {
		t.Errorf("%q is selected", w.session.Selection())
	}
}

// The list of all annotations goes to those of what is selected, and stays where one of
// them is in view.
func TestTheAnnotationsFollowTheSelection(t *testing.T) {
	w := window(t)
	ids := map[model.ID][]model.ID{}
	for _, st := range []model.ID{"a", "b", "c", "d"} {
		for range 12 {
			id, err := w.session.Annotate(model.Range{Node: st}, model.Comment, "À revoir avec le service qui suit ce dossier.")
			if err != nil {
				t.Fatal(err)
			}
			ids[st] = append(ids[st], id)
		}
	}
	w.inspector.show(tabAnnotations)
	w.settle()
	column := w.inspector.annotations.threads.column
	seen := func(id model.ID) bool {
		_, in := column.InView(string(id))
		return in
	}
	w.session.Select("c")
	if !seen(ids["c"][0]) {
		t.Errorf("the list shows %s", column.Top())
	}
	column.ScrollTo(string(ids["c"][6]))
	at := column.Offset()
	if !seen(ids["d"][0]) {
		t.Fatal("the list is too high for this")
	}
	if w.session.Select("d"); column.Offset() != at {
		t.Errorf("the list went from %g to %g", at, column.Offset())
	}
	w.inspector.show(tabChecks)
	w.session.Select("a")
	w.inspector.show(tabAnnotations)
	if !seen(ids["a"][0]) {
		t.Errorf("shown again, the list shows %s", column.Top())
	}
}

// The hint of the field for an annotation is never cut: where there is no room for the
// shortcut, or for all of the passage, it is said shorter.
func TestTheHintOfAnAnnotationFits(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	r := w.inspector.remarks
	w.session.Select("a")
	for _, width := range []float32{900, 380, 300} {
		w.inspector.object.Resize(fyne.NewSize(width, 700))
		for _, passage := range []model.Range{{}, {Node: "a", Field: "body", To: len("Un accord est attendu.")}} {
			w.passage = passage
			r.name()
			hint := r.entry.PlaceHolder
			if room := r.entry.Size().Width - 2*theme.InnerPadding(); fyne.MeasureText(hint, theme.TextSize(), fyne.TextStyle{}).Width > room {
				t.Errorf("at %v, %q has %v", width, hint, room)
			}
			if whole := []string{"New annotation (Ctrl+Alt+C)", "On “Un accord est attendu.”"}; width == 900 && !slices.Contains(whole, hint) {
				t.Errorf("%q", hint)
			}
		}
	}
}

// Nor is it in French, whose words are longer.
func TestTheHintOfAnAnnotationFitsInFrench(t *testing.T) {
	lang.Set(lang.French)
	w := window(t)
	r := w.inspector.remarks
	w.session.Select("a")
	for width, want := range map[float32]string{900: "Nouvelle annotation (Ctrl+Alt+C)", 350: "Nouvelle annotation", 300: "Annotation"} {
		w.inspector.object.Resize(fyne.NewSize(width, 700))
		r.name()
		if hint := r.entry.PlaceHolder; hint != want {
			t.Errorf("at %v, it says %q", width, hint)
		}
	}
}

// A click into the words of an annotation opens it, and leads to what it stands on.
func TestAThreadOpensAsItIsWritten(t *testing.T) {
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Comment, "Une remarque")
	if err != nil {
		t.Fatal(err)
	}
	w.session.Select("c")
	w.inspector.show(tabAnnotations)
	w.settle()
	threads := w.inspector.annotations.threads
	text := threads.column.Object(string(id)).(*thread).text
	for range 2 { // it does not close again
		w.win.Canvas().Focus(text.Input())
		if w.settle(); threads.open != id || w.session.Selection() != "a" || !text.Focused() {
			t.Errorf("open is %q, selected %q; written in: %v", threads.open, w.session.Selection(), text.Focused())
		}
		w.win.Canvas().Unfocus()
	}
}

// Blanks are nothing to stand on.
func TestAnAnnotationStandsOnWords(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.passage = model.Range{Node: "a", Field: "body", From: 2, To: 3}
	w.inspector.remarks.onSubmitted("Sûr ?")
	for a := range model.Children[model.Annotation](w.session.Briefing(), "a") {
		if !a.Anchor.Whole() {
			t.Errorf("it stands on %q", a.Anchor.Quote)
		}
	}
}

// What an annotation quotes has no marks of format, not even one that its passage holds
// without the other.
func TestAQuoteHasNoMarks(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	const text = "Un **accord** est [attendu](https://exemple.org) :\n- en *mai*\n2 * 3 tonnes"
	if err := s.Type("a", "body", text); err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{
		"**accord**":                   "“accord”",
		"Un **accord":                  "“Un accord”",
		"**":                           "“**”",
		"[attendu](https":              "“attendu”",
		"**accord** est":               "“accord est”",
		"en *mai*\n2 * 3":              "“en mai\n2 * 3”",
		"exemple.org) :\n- en *mai*\n": "“ :\n- en mai”",
	} {
		from := strings.Index(text, words)
		id, err := s.Annotate(model.Range{Node: "a", Field: "body", From: from, To: from + len(words)}, model.Comment, "Vu")
		if err != nil {
			t.Fatal(err)
		}
		a, _ := model.Get[model.Annotation](s.Briefing(), id)
		if q := quoted(s.Briefing(), a); q != want {
			t.Errorf("%q is quoted as %q, not %q", words, q, want)
		}
	}
	id, _ := s.Annotate(model.Range{Node: "a", Field: "body", From: 3, To: 13}, model.Comment, "Vu")
	if err := s.Type("a", "body", "Rien"); err != nil {
		t.Fatal(err)
	}
	a, _ := model.Get[model.Annotation](s.Briefing(), id)
	if q := quoted(s.Briefing(), a); !strings.HasPrefix(q, "“accord”") {
		t.Errorf("the orphan is quoted as %q", q)
	}
}

// A thread that Fyne forgot, as it does what is hidden for a minute, is laid out when it is
// drawn anew.
func TestAThreadIsDrawnAnewAsItWas(t *testing.T) {
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Comment, strings.Repeat("Une remarque qui prend plusieurs lignes. ", 6))
	if err != nil {
		t.Fatal(err)
	}
	w.session.Select("a")
	w.settle()
	row := w.inspector.remarks.threads.column.Object(string(id)).(*thread)
	anew := row.CreateRenderer()
	if got := anew.Objects()[0].Size(); got.IsZero() || got != row.Size() {
		t.Errorf("it is %v, in a thread of %v", got, row.Size())
	}
	if got := anew.MinSize().Height; got != row.Size().Height {
		t.Errorf("it asks for a height of %v, and has %v", got, row.Size().Height)
	}
}
