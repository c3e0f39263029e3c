package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// The start page says in full what each of the program's templates holds, within its tile.
func TestTheTemplatesAreReadInFull(t *testing.T) {
	defer lang.Set(lang.English)
	for _, l := range []string{lang.English, lang.French} {
		lang.Set(l)
		w := window(t)
		w.win.Resize(fyne.NewSize(1280, 800))
		w.welcome()
		w.settle()
		n := 0
		for _, o := range test.LaidOutObjects(w.start) {
			tile, ok := o.(*widgets.Tile)
			if !ok || !strings.Contains(tile.Content().Detail, " · ") {
				continue
			}
			n++
			var lines []string
			high := float32(0)
			for _, o := range test.LaidOutObjects(tile) {
				if text, ok := o.(*canvas.Text); ok {
					lines = append(lines, text.Text)
					high += text.MinSize().Height + 4
				}
			}
			if high > tile.Size().Height {
				t.Errorf("%q need %v of %v", lines, high, tile.Size().Height)
			}
			if said := strings.Join(lines[1:], " "); said != tile.Content().Detail {
				t.Errorf("the template is said to hold %q, not %q", said, tile.Content().Detail)
			}
		}
		if n != 3 {
			t.Errorf("%d templates", n)
		}
	}
}

// The texts of the tiles keep their distance to the edges, and all tiles are seen in a small window.
func TestTheTilesHaveRoom(t *testing.T) {
	defer lang.Set(lang.English)
	for _, l := range []string{lang.English, lang.French} {
		lang.Set(l)
		w := window(t)
		w.win.Resize(fyne.NewSize(1280, 800-28)) // under a menu bar
		w.welcome()
		w.settle()
		low := float32(0)
		for _, o := range test.LaidOutObjects(w.start) {
			tile, ok := o.(*widgets.Tile)
			if !ok {
				continue
			}
			top := w.at(tile).Y
			low = max(low, top+tile.Size().Height)
			for _, o := range test.WidgetRenderer(tile).Objects() {
				switch o := o.(type) {
				case *canvas.Text:
					if above := o.Position().Y; above < 6 {
						t.Errorf("%q has %v above it", o.Text, above)
					}
				case *widgets.Sentence:
					if below := tile.Size().Height - o.Position().Y - o.MinSize().Height + theme.InnerPadding(); below < 6 {
						t.Errorf("%q has %v below it", o.Text, below)
					}
				}
			}
		}
		if low > 800-28 {
			t.Errorf("the last tile ends at %v", low)
		}
	}
}

// A file that was opened is shown by its cover among the recent ones, as a sheet that is
// large enough to be known.
func TestAFileThatWasOpenedHasACover(t *testing.T) {
	w := window(t)
	path := filepath.Join(t.TempDir(), "oslo.enjeux")
	if err := store.Save(path, w.session.Briefing()); err != nil {
		t.Fatal(err)
	}
	w.load(path)
	w.settle()
	w.last()
	if w.onRecent(); len(w.dialogs[len(w.dialogs)-1].(*picker).all) != 0 {
		t.Error("the file that is open is offered to be opened")
	}
	w.clear()
	w.welcome()
	w.settle()
	for _, o := range test.LaidOutObjects(w.start) {
		if tile, ok := o.(*widgets.Tile); ok && tile.Content().Title == "oslo.enjeux" {
			if c := tile.Content(); c.Picture == nil || tile.Size().Height < 72 {
				t.Errorf("there is a picture: %v, %v high", c.Picture != nil, tile.Size().Height)
			}
			return
		}
	}
	t.Error("it is not among the recent files")
}
