package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui"
)

// sample copies the sample to a file that a test may change.
func sample(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "visite.enjeux")
	if err := os.WriteFile(name, assets.Sample, 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func load(t *testing.T, name string) *model.Briefing {
	t.Helper()
	b, err := store.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func dirty(s ui.State) bool { return strings.HasPrefix(s.Title, "●") }

// shown says that the sample is open and nothing stands before it.
func shown(s ui.State) bool { return s.Dialogs == 0 && s.Boxes["card stake-1-1"] != [4]int{} }

func clean(s ui.State) bool { return !dirty(s) }

// TestWindow drives the program as an analyst would: open, type, drag a card to
// another section and between two others, undo and redo, annotate, save, export;
// and reads what the file holds.
func TestWindow(t *testing.T) {
	name := sample(t)
	e := start(t, name)
	const first = model.ID("stake-1-1")
	e.until("the sample", func(s ui.State) bool {
		return strings.HasPrefix(s.Title, "visite") && s.Boxes["card stake-1-1"] != [4]int{}
	})
	save := func() *model.Briefing {
		t.Helper()
		e.do(e.key("ctrl+s"), "the file saved", clean)
		return load(t, name)
	}

	e.do(e.click("card "+string(first)), "the card selected", func(s ui.State) bool { return s.Selection == first })
	e.do(e.key("F2"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.xdotool("type", "Neuf ")
	e.do(e.key("Escape"), "what was typed", func(s ui.State) bool { return dirty(s) && !s.Editing })
	b := save()
	if s, _ := model.Get[model.Stake](b, first); !strings.Contains(s.Title+s.Body, "Neuf ") {
		t.Errorf("typed into %q %q", s.Title, s.Body)
	}

	// By the grip onto the section 3 of the sidebar.
	e.xdotool(append(e.at("grip "+string(first)), "mousedown", "1", "mousemove_relative", "--", "-20", "20")...)
	e.until("the card lifted", func(s ui.State) bool { return s.Dragging })
	e.xdotool(e.at("section section-3")...)
	e.until("the section framed", func(s ui.State) bool { return s.Target == "section-3" })
	e.xdotool("mouseup", "1")
	e.until("the move", func(s ui.State) bool { return dirty(s) && !s.Dragging })
	in := func(want model.ID) {
		t.Helper()
		if got := save().Parent(first); got != want {
			t.Errorf("the card is in %s, not in %s", got, want)
		}
	}
	in("section-3")
	e.do(e.key("ctrl+z"), "the move undone", dirty)
	in("section-1")
	e.do(e.key("ctrl+y"), "the move done again", dirty)
	in("section-3")

	// By the grip between two cards: the third to the top of its section.
	section := e.do(e.click("section section-1"), "section 1", func(s ui.State) bool { return s.Boxes["card stake-1-3"] != [4]int{} })
	e.xdotool(append(e.at("grip stake-1-3"), "mousedown", "1", "mousemove_relative", "--", "5", "-20")...)
	e.until("the card lifted", func(s ui.State) bool { return s.Dragging })
	top := section.Boxes["card stake-1-2"]
	e.xdotool("mousemove", strconv.Itoa(top[0]+40), strconv.Itoa(top[1]+4))
	e.until("the line over the first card", func(s ui.State) bool { return s.Landing == "stake-1-2" })
	e.xdotool("mouseup", "1")
	e.until("the move", func(s ui.State) bool { return dirty(s) && !s.Dragging })
	if b := save(); b.Index("stake-1-3") != 0 {
		t.Errorf("dropped on top, the card is number %d", b.Index("stake-1-3")+1)
	}

	before := model.Count[model.Annotation](b, "stake-1-2")
	e.do(e.click("card stake-1-2"), "the card selected", func(s ui.State) bool { return s.Selection == "stake-1-2" })
	e.do(e.key("ctrl+alt+c"), "the field of an annotation", func(s ui.State) bool { return s.Focus == "*ui.field" })
	e.xdotool("type", "Remarque du test")
	e.do(e.key("Return"), "the annotation", dirty)
	if n := model.Count[model.Annotation](save(), "stake-1-2"); n != before+1 {
		t.Errorf("%d annotations, %d before", n, before)
	}

	e.do(e.key("ctrl+e"), "the question for a name", func(s ui.State) bool { return s.Dialogs == 1 && s.Focus == "*ui.field" })
	e.key("Return")()
	pdf := strings.TrimSuffix(name, ".enjeux") + ".pdf"
	e.until("the word that the PDF is there", func(s ui.State) bool { return strings.Contains(s.Message, pdf) })
	if data, err := os.ReadFile(pdf); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.Contains(data[len(data)-32:], []byte("%%EOF")) {
		t.Errorf("not a whole PDF: %d bytes, %v", len(data), err)
	}
	if s, err := os.Stat(pdf); err == nil && s.Size() < 20_000 {
		t.Errorf("a PDF of %d bytes", s.Size())
	}
}

// TestCrash kills the program in the middle of the work and starts it again.
func TestCrash(t *testing.T) {
	name := sample(t)
	e := start(t, name)
	e.until("the sample", shown)
	e.do(e.click("card stake-1-1"), "the card selected", func(s ui.State) bool { return s.Selection == "stake-1-1" })
	e.do(e.key("F2"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.xdotool("type", "Avant la panne ")
	e.until("what was typed", dirty)
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	if err := e.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	e.ended()

	e.run(name)
	e.until("the word that the work is back", func(s ui.State) bool { return dirty(s) && s.Dialogs == 1 })
	e.do(e.key("Escape"), "the dialog closed", func(s ui.State) bool { return s.Dialogs == 0 })
	e.do(e.key("ctrl+s"), "the file saved", clean)
	if s, _ := model.Get[model.Stake](load(t, name), "stake-1-1"); !strings.Contains(s.Title+s.Body, "Avant la panne ") {
		t.Errorf("after the crash the card says %q %q", s.Title, s.Body)
	}
}

// TestRefused starts the program on a file that is no briefing: the window says so, for
// a file manager has no terminal, and so does the terminal where there is one.
func TestRefused(t *testing.T) {
	name := filepath.Join(t.TempDir(), "brouillon.enjeux")
	if err := os.WriteFile(name, []byte("pas un dossier"), 0o644); err != nil {
		t.Fatal(err)
	}
	e := start(t, name)
	e.until("the ways to begin behind the reason", func(s ui.State) bool { return s.Welcome && s.Dialogs == 1 })
	if said := e.log.String(); !strings.Contains(said, "enjeux: ") || !strings.Contains(said, "brouillon.enjeux") {
		t.Errorf("the terminal is told %q", said)
	}
	e.do(e.key("Return"), "the reason read", func(s ui.State) bool { return s.Welcome && s.Dialogs == 0 })
}
