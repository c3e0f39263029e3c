package main

import (
	"path/filepath"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui"
)

// In the window itself, keys lead to changes that were not drawn yet, and back to the one
// that was followed.
func TestComparing(t *testing.T) {
	own := sample(t)
	b := load(t, own)
	for n := range b.Nodes() {
		if s, ok := n.(model.Stake); ok {
			e, _ := model.Write(b, s.ID, "title", "Autre")
			var err error
			if b, err = e.Apply(b); err != nil {
				t.Fatal(err)
			}
		}
	}
	other := filepath.Join(t.TempDir(), "other.enjeux")
	if err := store.Save(other, b); err != nil {
		t.Fatal(err)
	}
	e := start(t, own)
	e.do(e.key("ctrl+k"), "the palette", func(s ui.State) bool { return s.Focus == "*ui.pickField" })
	e.write("comparer avec")
	palette := e.now.Focused
	e.key("Return")()
	e.until("the dialog for a file", func(s ui.State) bool { return s.Focus == "*ui.pickField" && s.Focused != palette })
	e.write(other)
	e.key("Return")()
	first := e.until("the changes", func(s ui.State) bool { return s.Focus == "*widgets.Change" }).Focused
	moved := func(from string) func(ui.State) bool {
		return func(s ui.State) bool { return s.Focus == "*widgets.Change" && s.Focused != from }
	}
	e.key("Next")()
	tenth := e.until("a change further down", moved(first)).Focused
	e.key("Next")()
	e.until("a change that was not drawn yet", moved(tenth))
	e.shot("changes")
	e.key("Return")()
	e.until("what it is about", func(s ui.State) bool { return s.Dialogs == 0 })
	e.command("comparaison")
	again := e.until("the changes again", func(s ui.State) bool { return s.Focus == "*widgets.Change" }).Focused
	e.key("Home")()
	e.until("the first change, which was not the one that was followed", moved(again))
}
