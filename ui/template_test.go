package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

func TestEveryTemplateOpens(t *testing.T) {
	w := window(t)
	for _, tpl := range w.app.available() {
		w.beginWith(tpl)
		w.last()
		b := w.session.Briefing()
		if blank := tpl.name == "Blank"; blank == model.Any[model.Section](b, b.ID()) || w.session.Dirty() || w.session.Path() != "" {
			t.Errorf("%s: %d sections, dirty %v", tpl.name, model.Count[model.Section](b, b.ID()), w.session.Dirty())
		}
	}
}

// The title that a template has from the program gives way to that of a source, in one step
// with the import; what the analyst wrote stays.
func TestASourceGivesATemplateItsTitle(t *testing.T) {
	defer lang.Set(lang.English)
	for _, own := range []string{"", "La mienne"} {
		lang.Set(lang.French)
		w := window(t)
		w.beginWith(w.app.available()[0])
		w.last()
		if own != "" {
			if err := w.session.Type(w.session.Briefing().ID(), "title", own); err != nil {
				t.Fatal(err)
			}
		}
		before := w.session.Briefing().Visit().Title
		lang.Set(lang.English)
		r := w.importTexts(t, note)
		r.apply()
		w.settle()
		want := "Visite officielle en Ruritanie"
		if own != "" {
			want = own
		}
		if got := w.session.Briefing().Visit().Title; got != want || w.sidebar.title.Text != want {
			t.Errorf("%q became %q, shown as %q", before, got, w.sidebar.title.Text)
		}
		w.onUndo()
		if got := w.session.Briefing().Visit().Title; got != before || model.Any[model.Source](w.session.Briefing(), w.session.Briefing().ID()) {
			t.Errorf("after one undo the title is %q", got)
		}
	}
}

func TestATemplateOfOnesOwn(t *testing.T) {
	w := window(t)
	if _, err := w.session.Annotate(model.Range{Node: "a"}, model.Comment, "À revoir"); err != nil {
		t.Fatal(err)
	}
	if err := w.session.Grant("b", model.Approved); err != nil {
		t.Fatal(err)
	}
	w.onSaveTemplate()
	w.confirm()
	all := w.app.available()
	own := all[len(all)-1]
	if titles := w.app.available()[0].detail; own.name != "Untitled" || !strings.HasPrefix(own.detail, "Your template · ") || strings.Contains(own.detail, titles) {
		t.Fatalf("the last template is %q, %q", own.name, own.detail)
	}
	before := w.session
	w.beginWith(own)
	w.last()
	b := w.session.Briefing()
	if w.session == before || b.ID() == before.Briefing().ID() || model.Count[model.Section](b, b.ID()) != 2 {
		t.Fatalf("opened %d sections", model.Count[model.Section](b, b.ID()))
	}
	for n := range b.Nodes() {
		if n.Kind() == model.KindAnnotation {
			t.Error("an annotation went into the template")
		}
		if st, ok := n.(model.Stake); ok && st.Status != model.Draft || n.Kind() == model.KindVisa {
			t.Errorf("what begins with a template is approved already: %+v", n)
		}
	}
}

// A template of one's own can be deleted again, when that is confirmed.
func TestATemplateOfOnesOwnIsDeleted(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	choose := func(name string) {
		t.Helper()
		field := w.win.Canvas().Focused().(*pickField)
		field.SetText(name)
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	w.onTemplates()
	choose("Delete a template")
	if _, still := w.win.Canvas().Focused().(*pickField); !still {
		t.Error("a template can be deleted, and there is none of one's own")
	}
	w.escape()
	w.onSaveTemplate()
	w.confirm()
	n := len(w.app.available())
	for i, answer := range []string{"Cancel", "Delete"} {
		w.onTemplates()
		choose("Delete a template")
		choose("Untitled")
		w.press(t, answer)
		if got := len(w.app.available()); got != n-i {
			t.Errorf("%s: there are %d templates, there were %d", answer, got, n)
		}
	}
}

func TestWelcome(t *testing.T) {
	w := window(t)
	w.open(w.app.blank())
	w.begin("")
	if !w.start.Visible() || w.panels.Visible() {
		t.Fatal("no ways to begin")
	}
	w.setLanguage("fr")
	if !w.start.Visible() {
		t.Error("another language ends the welcome")
	}
	w.setLanguage("en")
	if err := w.session.AddSection(); err != nil || w.start.Visible() || !w.panels.Visible() {
		t.Error("the panels do not show", err)
	}
	w.open(w.app.blank())
	w.begin("")
	w.onSample()
	if w.start.Visible() || w.session.pristine() {
		t.Error("the sample does not show")
	}
}
