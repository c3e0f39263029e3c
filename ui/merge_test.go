package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// A copy of the file that went its own way is merged from the version that both had: what
// only one of them changed is nothing to decide, and the notice says which version that is.
func TestAMergeStandsOnTheVersionThatBothHad(t *testing.T) {
	w, name := saved(t)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "copie.enjeux")
	if err := os.WriteFile(other, data, 0o600); err != nil {
		t.Fatal(err)
	}
	f, b, err := store.Open(other)
	if err != nil {
		t.Fatal(err)
	}
	for id, title := range map[model.ID]string{"a": "Accord", "b": "Blé", "v": "Leur titre"} {
		e, _ := model.Write(b, id, "title", title)
		if b, err = e.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(b); err != nil {
		t.Fatal(err)
	}
	f.Close()
	for id, title := range map[model.ID]string{"a": "Ajout", "c": "Café"} {
		if err := w.session.Type(id, "title", title); err != nil {
			t.Fatal(err)
		}
	}
	w.save(nil)
	w.settle()
	kept, err := store.Versions(name)
	if err != nil || len(kept) != 1 {
		t.Fatal(kept, err)
	}

	w.mergeFile(other)
	w.settle()
	said := strings.ReplaceAll(w.said(), "\n", " ")
	for _, words := range []string{"1 thing that cannot", "Both go back to the version of " + written(kept[0].Time)} {
		if !strings.Contains(said, words) {
			t.Errorf("%q is not said in\n%s", words, said)
		}
	}
	got := w.session.Briefing()
	if b, _ := model.Get[model.Stake](got, "b"); b.Title != "Blé" || got.Visit().Title != "Leur titre" {
		t.Errorf("theirs is not in it: %q, %q", b.Title, got.Visit().Title)
	}
	if c, _ := model.Get[model.Stake](got, "c"); c.Title != "Café" || len(everywhere(got)) != 1 {
		t.Errorf("ours is %q, with %d marks", c.Title, len(everywhere(got)))
	}
	w.escape()

	// Once more, it brings nothing, and Undo would take back something else.
	w.save(nil)
	w.settle()
	w.mergeFile(name)
	w.settle()
	if got := w.said(); strings.Contains(got, "Undo") || !strings.Contains(got, "nothing changes") {
		t.Error("merged with itself, it says", got)
	}
}
