package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// Who annotated is read in full, however long the name and narrow the pane: in the list, and
// where the pointer rests on what is chosen. The names stand as in a dictionary.
func TestALongAuthorIsReadInFull(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	long := "Sous-direction de l’Océan Indien et des territoires du Pacifique"
	for _, author := range []string{"Pôle politique", long, "Pôle économie"} {
		w.session.Author = author
		if _, err := w.session.Annotate(model.Range{Node: "a"}, model.Comment, "Une remarque"); err != nil {
			t.Fatal(err)
		}
	}
	w.inspector.show(tabAnnotations)
	w.settle()
	p := w.inspector.annotations
	if want := []string{"Pôle économie", "Pôle politique", long}; !slices.Equal(p.authors, want) {
		t.Errorf("listed are %q", p.authors)
	}
	p.author.Resize(fyne.NewSize(100, p.author.MinSize().Height))
	texts := func(o fyne.CanvasObject) (all []string) {
		for _, o := range test.LaidOutObjects(o) {
			if text, ok := o.(*canvas.Text); ok {
				all = append(all, strings.TrimSpace(text.Text))
			}
		}
		return all
	}
	w.win.Canvas().Focus(p.author)
	w.typed(fyne.KeySpace)
	menu, ok := w.win.Canvas().Overlays().Top().(*popUp)
	if !ok {
		t.Fatalf("%T lists them", w.win.Canvas().Overlays().Top())
	}
	if !slices.Contains(texts(menu), long) {
		t.Errorf("listed are %q", texts(menu))
	}
	for range 4 {
		w.typed(fyne.KeyDown)
	}
	w.typed(fyne.KeyReturn)
	if p.author.Selected != long || len(p.which()) != 1 {
		t.Fatalf("%q is chosen, which leaves %d", p.author.Selected, len(p.which()))
	}
	p.author.MouseIn(&desktop.MouseEvent{})
	w.win.Canvas().Capture()
	if got := strings.Join(texts(w.layer), " "); got != long {
		t.Errorf("resting on it says %q", got)
	}
	p.author.MouseOut()
	if got := texts(w.layer); len(got) > 0 {
		t.Errorf("it stays said: %q", got)
	}
	p.state.MouseIn(&desktop.MouseEvent{})
	if got := texts(w.layer); len(got) > 0 {
		t.Errorf("said is %q, which is not cut", got)
	}
}

// The list of a dropdown says which of them is chosen, by a sign.
func TestADropdownSaysWhatIsChosen(t *testing.T) {
	test.NewTempApp(t)
	d := newDropdown([]string{"One", "Two", "Three"}, nil)
	d.SetSelectedIndex(1)
	if all := d.choices().Items; len(all) != 3 || all[0].Checked || !all[1].Checked || all[2].Checked {
		t.Error("what is chosen has no sign, or others have")
	}
}
