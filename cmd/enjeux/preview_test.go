package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui"
)

// TestPreview works on the pages beside the cards: a click there selects another
// stake, three clicks select a line, which is copied, and the print service gets the file.
func TestPreview(t *testing.T) {
	long(t)
	name := sample(t)
	e := screen(t)
	e.path = e.dir
	printed := filepath.Join(e.dir, "printed")
	for program, does := range map[string]string{
		"lpstat": `[ "$1" = -e ] && echo Bureau || echo "system default destination: Bureau"`,
		"lp":     `/bin/cat > "` + printed + `.pdf"; echo "$@" > "` + printed + `"`,
	} {
		if err := os.WriteFile(filepath.Join(e.dir, program), []byte("#!/bin/sh\n"+does+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	e.run(name)
	e.until("the sample", shown)

	e.choose("stake-1-1")
	const other = model.ID("stake-1-2")
	e.until("the page of the stake", func(s ui.State) bool { return s.Painted && s.Boxes["printed stake-1-2"] != [4]int{} })
	e.shot("selected")
	before := e.now.Boxes["printed stake-1-2"]
	e.do(func() { e.over("printed stake-1-2", 60, 6); e.xdotool("click", "1") }, "the stake selected that was clicked",
		func(s ui.State) bool { return s.Selection == other })
	if at := e.now.Boxes["printed stake-1-2"]; at != before {
		t.Errorf("the page moved from under the pointer: %v, %v", before, at)
	}
	e.shot("clicked")

	const title = "Des sommets bilatéraux à date régulière"
	e.do(func() { e.over("printed stake-1-2", 60, 6); e.xdotool("click", "--repeat", "3", "--delay", "60", "1") },
		"a line selected", func(s ui.State) bool { return strings.Contains(s.Marked, title) })
	e.shot("chosen")
	e.key("ctrl+c")()
	e.choose("stake-1-3")
	e.do(e.key("ctrl+k"), "the palette", func(s ui.State) bool { return s.Focus == "*ui.pickField" })
	e.key("ctrl+v")()
	e.shot("pasted")
	e.do(e.key("Return"), "the stake whose title was copied", func(s ui.State) bool { return s.Selection == other })

	e.command("imprimer")
	e.until("the print dialog", func(s ui.State) bool { return s.Dialogs > 0 })
	e.shot("print")
	e.tabTo("*ui.button", 2) // past Cancel
	e.key("space")()
	e.until("the print", func(s ui.State) bool { _, err := os.Stat(printed); return err == nil && s.Dialogs == 0 })
	e.shot("printed")
	pdf, err := os.ReadFile(printed + ".pdf")
	args, _ := os.ReadFile(printed)
	if !strings.HasPrefix(string(pdf), "%PDF") || !strings.Contains(string(args), "-d Bureau") {
		t.Errorf("lp %s got %.8q, %v", args, pdf, err)
	}
}

// TestStyles makes a style of one's own and changes a size and a colour, with the
// pages beside. All is kept in the style's file.
func TestStyles(t *testing.T) {
	long(t)
	e, _ := onSample(t)
	e.command("styles des pages")
	e.until("the styles", func(s ui.State) bool { return s.Dialogs > 0 })
	e.tabTo("*ui.button", 1)
	e.key("space")()
	e.until("the name asked for", func(s ui.State) bool { return s.Dialogs == 2 })
	e.key("ctrl+a")()
	e.write("bureau")
	e.key("Return")()
	e.until("the style", func(s ui.State) bool { return s.Dialogs == 1 })
	e.tabTo("*ui.field", 5)
	e.key("ctrl+a")()
	e.write("14") // points
	e.tabTo("*ui.field", 16)
	e.key("ctrl+a")()
	e.write("#AA0000")
	e.shot("changed")
	e.do(e.key("Escape"), "the editor closed", func(s ui.State) bool { return s.Dialogs == 0 })
	style, err := os.ReadFile(filepath.Join(e.dir, "enjeux", "styles", "bureau.style"))
	if err != nil || !strings.Contains(string(style), "text = 14\n") || !strings.Contains(string(style), "#AA0000") {
		t.Errorf("the style has %s, %v", style, err)
	}
}
