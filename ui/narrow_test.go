package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// In a narrow window, as one is at the largest size of the interface, nothing of the
// toolbar lies on something else; in a wide one all of it is there.
func TestTheToolbarGivesWay(t *testing.T) {
	w := window(t)
	row := w.toolbar.object.(*fyne.Container).Objects[0].(*fyne.Container)
	left, field, right := row.Objects[0].(*fyne.Container), row.Objects[1], row.Objects[2]
	for _, width := range []float32{460, 640, 720, 900, 1280} {
		row.Layout.Layout(row.Objects, fyne.NewSize(width, 34))
		end := float32(0)
		for _, b := range left.Objects {
			if b.Visible() {
				end = b.Position().X + b.MinSize().Width
			}
		}
		if field.Visible() {
			if field.Position().X < end {
				t.Errorf("%v wide: the field lies on the buttons", width)
			}
			end = field.Position().X + field.Size().Width
		}
		if right.Position().X < end {
			t.Errorf("%v wide: the right row begins at %v, what is left of it ends at %v", width, right.Position().X, end)
		}
		if all := field.Visible() && left.Objects[len(left.Objects)-1].Visible(); all != (width >= 900) {
			t.Errorf("%v wide: all there: %v", width, all)
		}
	}
}

// The tabs of a narrow pane share its width.
func TestTabsShareANarrowPane(t *testing.T) {
	w := window(t)
	w.inspector.tabs.Resize(fyne.NewSize(240, 38))
	last := w.inspector.tabs.Tab(tabChecks)
	if end := last.Position().X + last.Size().Width; end > 240 {
		t.Errorf("the last tab ends at %v of 240", end)
	}
}

// What the annotations are narrowed down by is read in full in a window of 1280, in French.
func TestTheFiltersOfAnnotationsAreRead(t *testing.T) {
	lang.Set(lang.French)
	defer lang.Set(lang.English)
	w := window(t)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.build()
	w.inspector.show(tabAnnotations)
	w.settle()
	const around = 40 // the words: their pads and the arrow
	p := w.inspector.annotations
	for _, d := range []*dropdown{p.kind, p.author, p.state} {
		if room := d.Size().Width - around; room < textWidth(d.Selected) {
			t.Errorf("%q has %v", d.Selected, room)
		}
	}
}

// A long message is read in full in a narrow window, as one is at the largest size of the
// interface, with what can be done about it; and takes no room when it is gone.
func TestAMessageIsReadInFull(t *testing.T) {
	lang.Set(lang.French)
	w := window(t)
	w.win.Resize(fyne.NewSize(460, 400))
	w.build()
	w.settle()
	bar, st := w.status.object, w.status
	low := bar.Size().Height
	long := lang.T("No earlier version is kept yet: each save keeps the one before.")
	for _, say := range []func(){func() { st.say(long) }, func() { st.offer(long, "Montrer", func() {}) }} {
		say()
		m := st.message
		if m.Size().Height < m.MinSize().Height || m.Position().Y+m.Size().Height > bar.Size().Height || m.Position().X+m.Size().Width > bar.Size().Width {
			t.Errorf("the message is at %v, %v, in a bar of %v", m.Position(), m.Size(), bar.Size())
		}
		if a := st.action; a.Visible() && (a.Size().Width < a.MinSize().Width || a.Position().X+a.Size().Width > bar.Size().Width) {
			t.Errorf("what can be done is at %v, %v, in a bar of %v", a.Position(), a.Size(), bar.Size())
		}
		if end := w.app.fyne.Driver().AbsolutePositionForObject(bar).Y + bar.Size().Height; end > w.win.Canvas().Size().Height+1 {
			t.Errorf("the bar ends at %v", end)
		}
	}
	if st.say(""); bar.Size().Height != low {
		t.Errorf("the bar is %v high, and was %v", bar.Size().Height, low)
	}
	w.win.Resize(fyne.NewSize(1440, 900))
	if st.say(long); bar.Size().Height != low {
		t.Errorf("the bar of a wide window is %v high", bar.Size().Height)
	}
}

// What the review says in its foot, and of what a proposal is, is read in full in large text.
func TestTheReviewIsReadInLargeText(t *testing.T) {
	for _, code := range []string{lang.French, lang.English} {
		lang.Set(code)
		w, r := reviewed(t, "Le Président du Pérou, Ada Holm, effectuera une visite d’État au Laos du 3 au 5 mars 2026 à l’invitation du Président Noy Keo.\n")
		w.win.Resize(fyne.NewSize(640, 387)) // half of 1280 × 800, without title
		w.settle()
		for _, state := range []string{r.state.Text, lang.T("✓ takes over the new version, ✗ keeps the old one. Of what is gone, ✓ keeps it and ✗ takes it out. Left open, it stays, to be verified.")} {
			r.tells(state)
			w.settle()
			var said strings.Builder
			for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
				if text, ok := o.(*canvas.Text); ok {
					if strings.HasSuffix(text.Text, "…") && !strings.Contains(text.Text, ", ") { // a list of words by which a domain was told may be
						t.Errorf("%q is cut", text.Text)
					}
					said.WriteString(text.Text + " ")
				}
			}
			for _, s := range []*widgets.Sentence{r.state, r.hint} {
				if !strings.Contains(said.String(), s.Text) {
					t.Errorf("%q is not said", s.Text)
				}
				if s.Size().Height < s.MinSize().Height {
					t.Errorf("%q has a height of %v and needs %v", s.Text, s.Size().Height, s.MinSize().Height)
				}
			}
		}
	}
}
