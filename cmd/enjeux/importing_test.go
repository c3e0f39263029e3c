package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui"
)

// visitNote is what TestImporting imports: seven paragraphs, each seen at once.
const visitNote = `Visite officielle en Ruritanie

Le ministre se rendra en Ruritanie du 3 au 5 mars 2026, pour une visite officielle.

Economie

Les exportations ont atteint 12 millions d'euros en 2025. Un accord commercial est attendu.

Defense

Le 12 mai 2024, le ministre Jean Delmas a visite le chantier naval de la marine nationale.

Les armees des deux pays se connaissent.
`

// TestImporting reviews an import with the pointer and the keys: both sides light up
// together, facts are accepted, refused and corrected, several at once too, a passage is
// dragged to another section, what was refused is found again. It all is one step.
func TestImporting(t *testing.T) {
	long(t)
	dir := t.TempDir()
	note, name := filepath.Join(dir, "note.txt"), filepath.Join(dir, "visite.enjeux")
	if err := os.WriteFile(note, []byte(visitNote), 0o644); err != nil {
		t.Fatal(err)
	}
	e := screen(t)
	e.launch(note)
	review := func(ok func(*ui.Review) bool) func(ui.State) bool {
		return func(s ui.State) bool { return s.Review != nil && ok(s.Review) }
	}
	lit := func(boxes ...string) func(ui.State) bool {
		return review(func(r *ui.Review) bool {
			for _, b := range boxes {
				if !slices.Contains(r.Lit, b) {
					return false
				}
			}
			return true
		})
	}
	decided := func(accepted, refused int) func(ui.State) bool {
		return review(func(r *ui.Review) bool { return r.Accepted == accepted && r.Refused == refused })
	}
	e.until("the review in a window that fills the screen", func(s ui.State) bool {
		at := s.Boxes["item 0"]
		return s.Review != nil && at[0]+at[2] > 1380
	})
	all := e.now.Review.Open
	point := func(box string) func() {
		return func() { e.xdotool(append([]string{"mousemove", "5", "895"}, e.at(box)...)...) }
	}
	e.shot("before")

	// Pointed at on one side, lit on the other.
	e.do(point("passage 4"), "its facts lit", review(func(r *ui.Review) bool {
		return slices.Contains(r.Lit, "passage 4") && len(r.Lit) > 1
	}))
	fact := e.now.Review.Lit[0]
	e.shot("passage-hovered")
	e.do(point("passage 7"), "another passage", func(s ui.State) bool { return lit("passage 7")(s) && !lit(fact)(s) })
	e.do(point(fact), "its passage lit", lit(fact, "passage 4"))
	e.shot("fact-hovered")

	// A click on a sign, and a key.
	sign := func(box string, fromRight int) {
		b := e.now.Boxes[box]
		e.xdotool("mousemove", itoa(b[0]+b[2]-fromRight), itoa(b[1]+16), "click", "1")
	}
	sign("item 0", 45)
	e.until("one accepted by its tick", decided(1, 0))
	sign("item 0", 17)
	e.until("one refused by its cross", decided(1, 1))
	e.key("Return")()
	e.until("one accepted by Enter", decided(2, 1))
	e.key("Delete")()
	e.until("one refused by Del", decided(2, 2))
	e.key("ctrl+z")()
	e.until("that undone", decided(2, 1))

	// Several at once.
	e.key("shift+Down")()
	e.until("two selected", review(func(r *ui.Review) bool { return r.Selected == 2 }))
	e.shot("two-selected")
	e.key("Return")()
	e.until("both accepted", decided(4, 1))

	// Corrected, beside the passage.
	at := e.now.Review.Open
	e.do(e.key("F2"), "the correction", func(s ui.State) bool { return s.Dialogs == 2 && s.Focus == "*ui.field" })
	e.shot("correction")
	e.key("Return")()
	e.until("accepted", review(func(r *ui.Review) bool { return r.Accepted == 5 && r.Open == at-1 }))

	// A passage is dragged to another section.
	e.xdotool(append(e.at("passage 4"), "mousedown", "1", "mousemove_relative", "--", "12", "9")...)
	e.over("head Defense", 120, 8)
	e.xdotool("mousemove_relative", "--", "2", "1")
	e.until("the section framed", review(func(r *ui.Review) bool { return r.Target == "Defense" }))
	e.shot("dragged")
	e.drop()
	e.until("the drop", review(func(r *ui.Review) bool { return r.Target == "" && r.Selected == 1 }))

	// What was refused is found again.
	e.do(e.click("tab 2"), "the list of what was refused", review(func(r *ui.Review) bool { return r.Tab == 2 && r.Shown == 1 }))
	e.shot("refused")
	e.key("BackSpace")()
	e.until("the refusal taken back", decided(5, 0))
	e.shot("nothing-refused")
	e.do(e.click("tab 0"), "what is left", review(func(r *ui.Review) bool { return r.Tab == 0 && r.Shown == all-5 }))

	// It goes into the briefing as one step.
	e.key("End")()
	e.until("the last item", review(func(r *ui.Review) bool { return r.Under == r.Shown-1 }))
	e.tabTo("*widgets.ToolButton", 3)
	e.do(e.key("space"), "the briefing", func(s ui.State) bool { return s.Review == nil && s.Facts > 0 && dirty(s) })
	e.shot("after")
	e.do(e.key("ctrl+z"), "all of it undone at once", func(s ui.State) bool { return s.Facts == 0 && len(s.Selection) == 0 })
	e.do(e.key("ctrl+shift+z"), "and done again", func(s ui.State) bool { return s.Facts > 0 })
	e.do(e.key("ctrl+s"), "the question for a name", func(s ui.State) bool { return s.Focus == "*ui.field" })
	e.key("ctrl+a")()
	e.write(name)
	e.key("Return")()
	e.until("the file saved", clean)
	b := load(t, name)
	var moved model.Stake
	for n := range b.Nodes() {
		if s, ok := n.(model.Stake); ok && strings.HasPrefix(s.Body, "Les exportations") {
			moved = s
		}
	}
	if sec, _ := model.Get[model.Section](b, moved.Place.Parent); sec.Title != "Defense" {
		t.Errorf("the passage is in section %q", sec.Title)
	}

	// The mark of a card opens the source at the passage.
	e.command("les exportations")
	e.until("its card", func(s ui.State) bool { return s.Selection == moved.ID })
	e.do(func() {
		b := e.now.Boxes["card "+string(moved.ID)]
		e.xdotool("mousemove", itoa(b[0]+b[2]-40), itoa(b[1]+b[3]-22), "click", "1")
	}, "the source", func(s ui.State) bool { return s.Dialogs == 1 })
	e.shot("source")
	e.do(e.key("Escape"), "the briefing again", func(s ui.State) bool { return s.Dialogs == 0 })
	e.do(e.key("shift+F4"), "the source by its key", func(s ui.State) bool { return s.Dialogs == 1 })
}
