package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui"
)

// TestText works on one stake as an analyst does all day: a word is misspelt and
// underlined, an approval is void and comes back with undo, words become bold, an
// annotation is answered to, the findings are gone through, facts are listed. A
// picture is taken of each.
func TestText(t *testing.T) {
	name := sample(t)
	e := start(t, name)
	e.until("the sample", shown)
	picture := func(of string) { e.picture(filepath.Join(t.ArtifactDir(), of+".png")) }
	const id = model.ID("stake-1-1")
	edit := func() {
		t.Helper()
		e.do(e.click("card "+string(id)), "the card selected", func(s ui.State) bool { return s.Selection == id })
		e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	}
	stake := func() model.Stake {
		t.Helper()
		e.do(e.key("ctrl+s"), "the file saved", clean)
		s, _ := model.Get[model.Stake](load(t, name), id)
		return s
	}

	edit()
	e.xdotool("type", " Un acord fort")
	e.until("a word underlined", func(s ui.State) bool { return s.Misspelt == 1 })
	if said := e.now.Message; said != "1.1 n’est plus validé\u00a0: il a été modifié." {
		t.Errorf("the status bar says %q", said)
	}
	picture("spelling")
	if s := stake(); s.Status != model.Draft {
		t.Errorf("a stake that was edited is %q", s.Status)
	}

	e.xdotool("key", "ctrl+shift+Left")
	e.do(e.key("ctrl+b"), "the word bold", dirty)
	picture("format")
	if s := stake(); !strings.HasSuffix(s.Body, " Un acord **fort**") {
		t.Errorf("the body ends with %q", s.Body[len(s.Body)-30:])
	}
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	e.do(e.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z"), "the typing undone", func(s ui.State) bool { return s.Misspelt == 0 && dirty(s) })
	if b, s := load(t, name), stake(); s.Status != model.Approved || model.Count[model.Visa](b, id) == 0 {
		t.Errorf("after undo the stake is %q", s.Status)
	}
	picture("approval")

	e.do(e.key("ctrl+alt+Next"), "an annotation", func(s ui.State) bool { return s.Selection != "" })
	picture("annotations")
	e.do(e.key("F7"), "the findings", func(s ui.State) bool { return s.Tab == 4 })
	picture("findings")
}
