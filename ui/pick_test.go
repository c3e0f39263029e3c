package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// The palette finds by words in any order, accents and case aside, says when
// nothing is left, and its arrows go round.
func TestThePaletteNarrowsDown(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	var ran string
	p := w.pick("", []option{{"Éditer l’enjeu", "F2", func() { ran = "edit" }}, {"Exporter", "", func() { ran = "export" }}, {"Enjeu suivant", "", nil}})
	p.filter("ENJEU edit")
	if len(p.shown) != 1 || p.shown[0].detail != "F2" || p.none.Visible() {
		t.Fatal(p.shown)
	}
	p.filter("rien de tel")
	if len(p.shown) != 0 || !p.none.Visible() {
		t.Error("nothing is left, and it is not said")
	}
	p.choose(0) // Enter on nothing
	p.filter("")
	if len(p.shown) != 3 || p.none.Visible() {
		t.Error("not all again")
	}
	field := w.win.Canvas().Focused().(*pickField)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if p.at != 2 {
		t.Error("at", p.at)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if ran != "export" {
		t.Errorf("ran %q", ran)
	}
}

// What begins as the query comes before what has words that do, and that before what holds
// it within a word.
func TestThePaletteRanks(t *testing.T) {
	w := window(t)
	var all []option
	for _, name := range []string{"Fichiers récents…", "Menu de l’enjeu", "Enregistrer sous…", "Enjeu"} {
		all = append(all, option{name, "", nil})
	}
	p := w.pick("", all)
	for query, want := range map[string]string{
		"en": "Enregistrer sous… Enjeu Menu de l’enjeu Fichiers récents…", "enjeu": "Enjeu Menu de l’enjeu",
		"sous en": "Enregistrer sous…", "": "Fichiers récents… Menu de l’enjeu Enregistrer sous… Enjeu",
	} {
		p.filter(query)
		var got []string
		for _, o := range p.shown {
			got = append(got, o.name)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q finds %v", query, got)
		}
	}
}

// The palette leads to an annex by its name.
func TestThePaletteLeadsToAnAnnex(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	w.onPalette()
	field := w.win.Canvas().Focused().(*pickField)
	field.SetText("key fig")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p := w.facts(); p == nil || p.annex().kind != model.KindFigure {
		t.Errorf("the palette leads to %v", p)
	}
}

// A long detail does not run into the name.
func TestADetailLeavesRoomForTheName(t *testing.T) {
	w := window(t)
	w.pick("", []option{{"Visite d’État", strings.Repeat("Politique et diplomatie · ", 12), func() {}}})
	w.settle()
	labels := under[*widget.Label](w)
	for i, name := range labels {
		if name.Text != "Visite d’État" {
			continue
		}
		detail := labels[i+1]
		if name.Size().Width < textWidth(name.Text) || detail.Position().X < name.Position().X+name.Size().Width {
			t.Errorf("the name has %v, the detail begins at %v", name.Size().Width, detail.Position().X)
		}
		return
	}
	t.Fatal("no such row")
}

// What a template brings is said in full, under its name.
func TestTemplatesAreDescribedInFull(t *testing.T) {
	w := window(t)
	w.onTemplates()
	w.settle()
	labels := under[*widget.Label](w)
	seen := 0
	for _, o := range outlines() {
		at := slices.IndexFunc(labels, func(l *widget.Label) bool { return l.Text == o.detail() })
		if at < 1 || labels[at-1].Text != o.name {
			continue
		}
		seen++
		if name, detail := labels[at-1], labels[at]; detail.MinSize().Height > detail.Size().Height || detail.Truncation != fyne.TextTruncateOff || detail.Position().Y <= name.Position().Y {
			t.Errorf("%s: %v high, which needs %v, at %v", o.name, detail.Size().Height, detail.MinSize().Height, detail.Position())
		}
	}
	if seen != len(outlines()) {
		t.Errorf("%d of %d are listed", seen, len(outlines()))
	}
}

// The detail of the chosen option is as dark as its name: what stands back is hard to read
// on the ground of what is chosen.
func TestTheDetailOfTheChosenOptionIsRead(t *testing.T) {
	w := window(t)
	p := w.pick("", []option{{"Un", "premier", nil}, {"Deux", "deuxième", nil}})
	dim := func() (all []string) {
		for _, l := range under[*widget.Label](w) {
			if l.Importance == widget.LowImportance && l.Text != "" && l.Visible() && l != p.none {
				all = append(all, l.Text)
			}
		}
		return all
	}
	if got := dim(); !slices.Equal(got, []string{"deuxième"}) {
		t.Errorf("first, %q stand back", got)
	}
	if p.move(+1); !slices.Equal(dim(), []string{"premier"}) {
		t.Errorf("then %q stand back", dim())
	}
}

// The apostrophe of a keyboard finds that of print.
func TestFoldingApostrophes(t *testing.T) {
	if got := fold("Copier l’Enjeu, État"); got != "copier l'enjeu, etat" {
		t.Errorf("%q", got)
	}
}

// A few options have no empty field under them; many scroll.
func TestPickerIsAsHighAsItsOptions(t *testing.T) {
	w := window(t)
	height := func(n int) float32 {
		p := w.pick("", make([]option, n))
		defer p.Hide()
		return p.popup.panel.Size().Height
	}
	few, more, many := height(4), height(6), height(500)
	if row := (more - few) / 2; row < 20 || row > 40 {
		t.Errorf("a row is %g high", row)
	}
	if many > 420 || many <= more {
		t.Errorf("500 options take %g, 6 take %g", many, more)
	}
}

// The palette sets what is chosen and not written of a stake.
func TestThePaletteSetsFields(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	w.session.Select("b")
	for words, want := range map[string]func(model.Stake) bool{
		"status approved":     func(st model.Stake) bool { return st.Status == model.Approved },
		"likelihood unlikely": func(st model.Stake) bool { return st.Likelihood != "" },
	} {
		w.onPalette()
		test.Type(w.win.Canvas().Focused(), words)
		w.typed(fyne.KeyReturn)
		if st, _ := model.Get[model.Stake](w.session.Briefing(), "b"); !want(st) || len(w.dialogs) > 0 {
			t.Errorf("%s: %+v", words, st)
		}
	}
}
