package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui"
)

// TestDay is a day of an analyst: a source is imported and what it proposes accepted,
// stakes are put in order, annotated, searched and approved, the briefing is exported;
// then the program is killed, brings the work back, and both versions are compared.
func TestDay(t *testing.T) {
	long(t)
	note, err := filepath.Abs("../../assets/sample/note.txt")
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "journee.enjeux")
	e := screen(t)
	e.launch(note)
	e.until("the review of the import", func(s ui.State) bool { return s.Focus == "*widgets.Keyboard" })
	e.shot("1-import")
	e.key("ctrl+a", "Return")()
	e.tabTo("*widgets.ToolButton", 2) // nothing is left to accept
	e.do(e.key("Return"), "a briefing", func(s ui.State) bool { return s.Dialogs == 0 && s.Facts > 0 && dirty(s) })
	e.shot("2-accepted")
	e.do(e.key("ctrl+s"), "the question for a name", func(s ui.State) bool { return s.Focus == "*ui.field" })
	e.key("ctrl+a")()
	e.write(name)
	e.key("Return")()
	e.until("the file saved", clean)
	first := load(t, name)
	section := model.IDOf(firstOf[model.Section](t, first, first.ID()))
	all := stakes(first, section)
	if len(all) < 2 {
		t.Fatalf("the first section has %d stakes", len(all))
	}

	moved := all[0]
	e.choose(moved)
	e.do(e.key("alt+shift+Down"), "the stake moved down", func(s ui.State) bool { return s.Number == "1.2" })
	e.do(e.key("ctrl+alt+c"), "the field of an annotation", func(s ui.State) bool { return s.Focus == "*ui.field" })
	e.write("A confirmer demain")
	e.do(e.key("Return"), "the annotation", dirty)
	e.save(name)
	e.do(e.key("ctrl+f"), "the finder", func(s ui.State) bool { return s.Focus == "*ui.field" })
	e.write("confirmer demain")
	e.do(e.key("Return"), "what was searched for", func(s ui.State) bool { return s.Dialogs == 0 && s.Selection == moved })
	e.shot("3-found")
	e.choose(moved)
	e.tabTo("*widgets.Chip", 1)
	e.do(e.key("Return"), "the circuit", func(s ui.State) bool { return s.Dialogs == 1 })
	e.key("Down", "Down", "Down", "Down", "Return")()
	e.until("the approval", dirty)
	morning := e.save(name)
	if s, _ := model.Get[model.Stake](morning, moved); s.Status != model.Approved || morning.Index(moved) != 1 {
		t.Errorf("the stake is %q and number %d", s.Status, morning.Index(moved)+1)
	}
	e.do(e.key("ctrl+e"), "the export", func(s ui.State) bool { return s.Dialogs == 1 && s.Focus == "*ui.field" })
	e.key("Return")()
	pdf := strings.TrimSuffix(name, ".enjeux") + ".pdf"
	e.until("the word that the PDF is there", func(s ui.State) bool { return strings.Contains(s.Message, pdf) })
	if data, err := os.ReadFile(pdf); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Errorf("no PDF: %v", err)
	}

	kept := filepath.Join(t.TempDir(), "matin.enjeux")
	data, err := os.ReadFile(name)
	if err == nil {
		err = os.WriteFile(kept, data, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	e.choose(moved)
	e.do(e.key("F2"), "the title being typed", func(s ui.State) bool { return s.Editing })
	e.do(e.key("Return"), "the body", func(s ui.State) bool { return s.Editing })
	e.write("Apres midi ")
	e.until("what was typed", dirty)
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	if err := e.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	e.ended()
	e.run(name)
	e.until("the word that the work is back", func(s ui.State) bool { return dirty(s) && s.Dialogs == 1 })
	e.shot("4-recovered")
	e.do(e.key("Escape"), "the dialog closed", func(s ui.State) bool { return s.Dialogs == 0 })
	e.save(name)

	out, err := exec.Command(program(t), "diff", kept, name).Output()
	if err != nil && len(out) == 0 {
		t.Fatal(err)
	}
	if !bytes.Contains(out, []byte("Apres midi")) {
		t.Errorf("the comparison says\n%s", out)
	}
}

func firstOf[T model.Node](t *testing.T, b *model.Briefing, parent model.ID) model.Node {
	t.Helper()
	for n := range model.Children[T](b, parent) {
		return n
	}
	t.Fatal("there is none")
	return nil
}
