package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui"
)

// Each test here is one of the ten things that the window promises, done in the real
// program on a virtual display.

// stakes are those of a section in the file.
func stakes(b *model.Briefing, section model.ID) (all []model.ID) {
	for s := range model.Children[model.Stake](b, section) {
		all = append(all, s.ID)
	}
	return all
}

// save saves and reads the file.
func (e *editor) save(name string) *model.Briefing {
	e.t.Helper()
	e.do(e.key("ctrl+s"), "the file saved", clean)
	return load(e.t, name)
}

// choose selects a stake by a click on its card, which has the keyboard then.
func (e *editor) choose(stake model.ID) {
	e.t.Helper()
	e.do(e.click("grip "+string(stake)), "the card selected", func(s ui.State) bool {
		return s.Selection == stake && s.Focus == "*widgets.Card"
	})
}

// open waits for the sample.
func onSample(t *testing.T) (*editor, string) {
	t.Helper()
	name := sample(t)
	e := start(t, name)
	e.until("the sample", shown)
	return e, name
}

// TestViews goes through Plan, Board and Document: one order, one selection, and
// what is looked at stays in view; two windows show one briefing.
func TestViews(t *testing.T) {
	e, name := onSample(t)
	e.do(e.key("ctrl+3"), "section 3", func(s ui.State) bool { return s.Boxes["card stake-3-3"] != [4]int{} })
	e.choose("stake-3-3")
	for i, view := range []string{"document", "plan", "board"} {
		e.do(e.key("ctrl+alt+"+[]string{"3", "1", "2"}[i]), view, func(s ui.State) bool {
			at := s.Boxes["card stake-3-3"]
			return s.View == []int{2, 0, 1}[i] && s.Selection == "stake-3-3" && at[1] > 60 && at[1] < 840
		})
		e.shot(view)
	}
	e.do(e.key("alt+shift+Up"), "the card moved on the board", func(s ui.State) bool { return s.Number == "3.2" })
	e.do(e.key("ctrl+alt+1"), "the plan", func(s ui.State) bool { return s.View == 0 && s.Number == "3.2" })
	if got := stakes(e.save(name), "section-3"); !slices.Equal(got, []model.ID{"stake-3-1", "stake-3-3", "stake-3-2", "stake-3-4"}) {
		t.Errorf("the file has %q", got)
	}

	e.command("nouvelle fenetre")
	e.until("two windows", func(s ui.State) bool { return s.Windows == 2 && strings.Contains(s.Title, "(1)") })
	windows := strings.Fields(e.xdotool("search", "--sync", "--onlyvisible", "--name", "Enjeux"))
	for _, window := range windows {
		if strings.Contains(e.xdotool("getwindowname", window), "(2)") {
			e.xdotool("windowsize", window, "720", "900", "windowmove", window, "720", "0", "windowfocus", "--sync", window)
			e.xdotool("key", "--window", window, "ctrl+d")
		}
	}
	e.until("what the other window did", dirty)
	e.shot("two-windows")
	if n := model.Count[model.Stake](e.save(name), "section-3"); n != 5 {
		t.Errorf("%d stakes after one was duplicated in the other window", n)
	}
}

// TestMoving moves stakes and sections in every way there is.
func TestMoving(t *testing.T) {
	e, name := onSample(t)
	first := []model.ID{"stake-1-1", "stake-1-2", "stake-1-3", "stake-1-4", "stake-1-5"}
	check := func(what string, section model.ID, want ...model.ID) {
		t.Helper()
		if got := stakes(e.save(name), section); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
	undo := func() { e.do(e.key("ctrl+z"), "the move undone", dirty) }

	// The card lifts, a line shows where it would land, Esc puts it back.
	e.lift("grip stake-1-3")
	e.over("card stake-1-1", 60, 10)
	e.until("the line over the first", func(s ui.State) bool { return s.Landing == "stake-1-1" })
	e.shot("lifted")
	e.key("Escape")()
	e.until("the card put back", func(s ui.State) bool { return !s.Dragging && s.Landing == "" })
	e.drop()
	if dirty(e.now) {
		t.Error("Esc moved something")
	}

	// At the edge the list scrolls, to its end.
	e.lift("grip stake-1-1")
	e.over("pane 1", 300, e.now.Boxes["pane 1"][3]-8)
	e.until("the line at the end", func(s ui.State) bool { return s.Landing == "end" })
	e.shot("scrolled")
	e.drop()
	e.until("the move", dirty)
	check("to the end", "section-1", "stake-1-2", "stake-1-3", "stake-1-4", "stake-1-5", "stake-1-1")
	if e.now.Selection != "stake-1-1" || e.now.Boxes["card stake-1-1"] == [4]int{} {
		t.Error("the moved card is not selected and in view")
	}
	undo()
	check("undone", "section-1", first...)

	// Several at once, onto a section of the sidebar.
	e.command("1.1 premiere")
	e.until("the first card", func(s ui.State) bool { return s.Number == "1.1" })
	e.choose("stake-1-1")
	e.do(func() {
		e.xdotool("keydown", "ctrl")
		e.click("grip stake-1-3")()
		e.xdotool("keyup", "ctrl")
	}, "two cards selected", func(s ui.State) bool { return s.Stakes == 2 })
	e.lift("grip stake-1-1")
	e.over("section section-4", 60, 10)
	e.until("the section framed", func(s ui.State) bool { return s.Target == "section-4" })
	e.shot("onto-a-section")
	e.drop()
	e.until("the move", func(s ui.State) bool { return dirty(s) && s.Stakes == 2 })
	check("together", "section-4", "stake-4-1", "stake-4-2", "stake-4-3", "stake-4-4", "stake-1-1", "stake-1-3")
	undo()

	// By keyboard within and across sections, and to another one by its name.
	e.command("1.5 forum")
	e.until("the last card", func(s ui.State) bool { return s.Number == "1.5" })
	e.do(e.key("alt+shift+Down"), "the next section", func(s ui.State) bool { return s.Number == "2.1" })
	e.do(e.key("alt+shift+Up"), "back", func(s ui.State) bool { return s.Number == "1.5" })
	e.do(e.key("ctrl+m"), "Move to…", func(s ui.State) bool { return s.Focus == "*ui.pickField" })
	e.write("3  defense")
	e.shot("move-to")
	e.key("Return")()
	e.until("the other section", func(s ui.State) bool { return s.Number == "3.5" })
	check("by its name", "section-3", "stake-3-1", "stake-3-2", "stake-3-3", "stake-3-4", "stake-1-5")

	// Sections likewise.
	e.do(e.key("ctrl+shift+Up"), "the section up", func(s ui.State) bool { return s.Number == "2.5" })
	at := e.now.Boxes["section section-3"]
	e.xdotool("mousemove", "20", "300", "mousemove", itoa(at[0]+10), itoa(at[1]+15), "mousedown", "1", "mousemove_relative", "--", "2", "12")
	e.over("section section-1", 40, 4)
	e.xdotool("mousemove_relative", "--", "1", "0")
	e.shot("section")
	e.drop()
	e.until("the section first", func(s ui.State) bool { return s.Boxes["section section-3"][1] < s.Boxes["section section-1"][1] })

	// A locked order stays.
	e.save(name)
	e.command("verrouiller")
	e.until("the card in view", func(s ui.State) bool { return s.Boxes["grip stake-3-2"] != [4]int{} })
	e.do(func() {
		e.xdotool(append(e.at("grip stake-3-2"), "mousedown", "1", "mousemove_relative", "--", "9", "90")...)
		e.drop()
	}, "the hint", func(s ui.State) bool { return strings.Contains(s.Message, "verrouill") })
	e.shot("locked")
	if dirty(e.now) {
		t.Error("a locked order was changed")
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
