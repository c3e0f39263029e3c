package main

import (
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui"
)

// Each test here is one of the ten things that the window promises, done in the real
// program on a virtual display. The long ones are for "make screens" and "make soak".

// long skips what takes more than ten seconds.
func long(t *testing.T) {
	t.Helper()
	if os.Getenv("ENJEUX_SOAK") == "" {
		t.Skip("long: make soak, make screens")
	}
}

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
// what is looked at stays in view; the document is edited on its pages; two windows
// show one briefing.
func TestViews(t *testing.T) {
	long(t)
	e, name := onSample(t)
	e.do(e.key("ctrl+3"), "section 3", func(s ui.State) bool { return s.Boxes["card stake-3-3"] != [4]int{} })
	e.choose("stake-3-3")
	inView := func(s ui.State, what string) bool {
		at := s.Boxes[what+" stake-3-3"]
		return s.Selection == "stake-3-3" && at[1] > 60 && at[1] < 840
	}
	e.do(e.key("ctrl+alt+3"), "document", func(s ui.State) bool { return s.View == 2 && inView(s, "text") && s.Painted })
	e.shot("document")
	at := e.now.Boxes["text stake-3-3"]
	e.do(func() { e.xdotool("mousemove", itoa(at[0]+at[2]/3), itoa(at[1]+56), "click", "1") }, "the text edited on its page",
		func(s ui.State) bool { return s.Editing })
	e.xdotool("type", "--delay", "20", "Texte. ")
	e.until("what was typed", func(s ui.State) bool { return dirty(s) && s.Pages > 0 && s.Painted })
	e.shot("document-edited")
	e.do(e.key("Escape"), "the page alone", func(s ui.State) bool { return !s.Editing && s.Boxes["card stake-3-3"] == [4]int{} })
	for i, view := range []string{"all-sections", "plan", "board"} {
		e.do(e.key("ctrl+alt+"+[]string{"4", "1", "2"}[i]), view, func(s ui.State) bool {
			return s.View == []int{3, 0, 1}[i] && inView(s, "card")
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
	long(t)
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
	e.until("the line between sections", func(s ui.State) bool { return s.Dragging })
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

// TestWriting finds and replaces across the briefing, and writes in bold, as a list,
// with the typography put right on request.
func TestWriting(t *testing.T) {
	long(t)
	e, name := onSample(t)
	body := func(b *model.Briefing, id model.ID) string {
		s, _ := model.Get[model.Stake](b, id)
		return s.Body
	}
	before := load(t, name)
	e.do(e.key("ctrl+f"), "the finder", func(s ui.State) bool { return s.Dialogs == 1 && s.Focus == "*ui.field" })
	e.write("bilateraux")
	e.key("Tab")()
	e.write("annuels")
	e.tabTo("*ui.button", 2) // past the choices, the list and Close
	e.shot("replace")
	e.do(e.key("space"), "the word of what was replaced", func(s ui.State) bool {
		return s.Dialogs == 0 && strings.Contains(s.Message, "remplacement")
	})
	b := e.save(name)
	if s, _ := model.Get[model.Stake](b, "stake-1-2"); s.Title != "Des sommets annuels à date régulière" {
		t.Errorf("the title is %q", s.Title)
	}
	e.do(e.key("ctrl+z"), "all of it undone at once", dirty)
	if got := e.save(name); body(got, "stake-1-2") != body(before, "stake-1-2") {
		t.Error("one undo does not take all of it back")
	}

	e.choose("stake-1-2")
	e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.key("Return")()
	e.write("Un point fort")
	e.do(e.key("ctrl+shift+Left", "ctrl+b"), "what was typed", dirty)
	e.do(e.key("End", "Return"), "another line", dirty)
	e.write("Qui paie?")
	e.shot("bold")
	e.command("corriger la typographie")
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	e.shot("formatted")
	if got := body(e.save(name), "stake-1-2"); !strings.Contains(got, "\nUn point **fort**\n") || strings.HasSuffix(got, "Qui paie?") {
		t.Errorf("the body is %+q", got)
	}
}

// TestAnnotating annotates a passage, answers, resolves, and deletes the passage, which
// leaves an orphan that says what it stood on.
func TestAnnotating(t *testing.T) {
	long(t)
	e, name := onSample(t)
	const id = model.ID("stake-1-5")
	notes := func(b *model.Briefing) (all []model.Annotation) {
		return slices.Collect(model.Children[model.Annotation](b, id))
	}
	before := len(notes(load(t, name)))
	e.command("1.5 forum")
	e.choose(id)
	e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.write(" Passage")
	e.key("ctrl+shift+Left")()
	e.do(e.key("ctrl+alt+c"), "the field of an annotation", func(s ui.State) bool { return s.Focus == "*ui.field" })
	e.write("Demander la date")
	e.key("Return")()
	all := notes(e.save(name))
	if len(all) != before+1 {
		t.Fatalf("%d annotations, %d before", len(all), before)
	}
	note := all[len(all)-1]
	if note.Anchor.Quote != "Passage" || note.Text != "Demander la date" {
		t.Errorf("the annotation is %+v", note)
	}
	e.shot("annotated")
	e.do(e.key("ctrl+alt+Next"), "another stake", func(s ui.State) bool { return s.Selection != id })
	e.shot("stepped")

	e.command("1.5 forum")
	e.choose(id)
	e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.do(e.key("ctrl+shift+Left", "BackSpace"), "the passage deleted", dirty)
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	all = notes(e.save(name))
	if got := all[len(all)-1]; got.ID != note.ID || !got.Anchor.Orphan() || got.Anchor.Quote != "Passage" {
		t.Errorf("the orphan is %+v", got)
	}
	e.shot("orphan")
}

// TestFields fills in the sheet of a stake and takes it through the circuit of visas,
// from which an edit takes it out again.
func TestFields(t *testing.T) {
	e, name := onSample(t)
	e.command("1.5 forum")
	e.choose("stake-1-5")
	e.do(e.key("F4"), "the sheet being typed in", func(s ui.State) bool { return s.Tab == 2 && s.Focus == "*widgets.entry" })
	e.key("ctrl+a")()
	e.write("Un calendrier")
	e.until("the objective", dirty)
	e.choose("stake-1-5")
	e.do(e.key("Tab"), "a chip", func(s ui.State) bool { return s.Focus == "*widgets.Chip" })
	e.do(e.key("Return"), "the circuit", func(s ui.State) bool { return s.Dialogs == 1 })
	e.shot("circuit")
	e.key("Down", "Down", "Down", "Down", "Return")()
	e.until("an approval", dirty)
	b := e.save(name)
	if s, _ := model.Get[model.Stake](b, "stake-1-5"); s.Status != model.Approved || s.Objective != "Un calendrier" {
		t.Errorf("the stake is %q, its objective %q", s.Status, s.Objective)
	}
	if v, ok := model.VisaOf(b, "stake-1-5"); !ok || v.Author == "" || v.Time == "" {
		t.Errorf("the visa is %+v", v)
	}
	e.choose("stake-1-5")
	e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.write(" Et encore.")
	e.until("the approval void", func(s ui.State) bool { return strings.Contains(s.Message, "plus valid") })
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	e.shot("void")
	if s, _ := model.Get[model.Stake](e.save(name), "stake-1-5"); s.Status == model.Approved {
		t.Error("an edited stake is still approved")
	}
}

// TestAnnexes works in the tables of facts: sorts by a head, which leaves the briefing
// alone until the order is kept; writes in cells, from one to the next and the next row;
// pastes the rows of a spreadsheet; opens the source of a row; deletes one.
func TestAnnexes(t *testing.T) {
	e, name := onSample(t)
	before := load(t, name)
	events := func(b *model.Briefing) (all []string) {
		for ev := range model.Children[model.Event](b, b.ID()) {
			all = append(all, string(ev.ID))
		}
		return all
	}
	was := events(before)
	e.choose("stake-1-1") // where the rows of a spreadsheet are copied from
	e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.key("ctrl+a")()
	e.write("Date;Fait")
	e.key("Return")()
	e.write("2025-07-02;Bilan")
	e.key("ctrl+a", "ctrl+c", "ctrl+z", "ctrl+z", "Escape")()
	e.until("the card left", func(s ui.State) bool { return !s.Editing })
	inTable := func(s ui.State) bool { return s.View == 4 && s.Focus == "*widgets.Table" && !s.Writing }
	e.do(e.key("ctrl+alt+5"), "the chronology", func(s ui.State) bool { return inTable(s) && len(s.Rows) == len(was)+1 })
	e.shot("chronology")
	for _, down := range []bool{false, true} {
		sorted := slices.Clone(was)
		slices.SortStableFunc(sorted, func(a, b string) int {
			x, _ := model.Get[model.Event](before, model.ID(a))
			y, _ := model.Get[model.Event](before, model.ID(b))
			by := strings.Compare(x.Start, y.Start)
			if down {
				by = -by
			}
			return by
		})
		e.do(e.click("by start"), "sorted by the date", func(s ui.State) bool { return slices.Equal(s.Rows[:len(was)], sorted) })
	}
	e.shot("sorted")
	e.do(e.key("ctrl+Return"), "a new row written", func(s ui.State) bool { return s.Fact == "+" && s.Writing })
	e.write("1/7/2025")
	e.do(e.key("Tab"), "the date kept, the next cell", func(s ui.State) bool { return s.Field == "end" && s.Fact != "+" && dirty(s) })
	row := e.now.Fact
	e.do(e.key("Tab"), "the next cell", func(s ui.State) bool { return s.Field == "what" })
	e.write("Point")
	e.do(e.key("Return"), "the next row", func(s ui.State) bool { return !s.Writing && s.Fact == "+" && s.Field == "what" })
	e.do(e.key("Up", "Right"), "the row above", func(s ui.State) bool { return s.Fact == row && s.Field == "bilateral" })
	e.do(e.key("space", "Left", "F2"), "the cell edited again", func(s ui.State) bool { return s.Writing && s.Field == "what" })
	e.write(" a mi-parcours")
	e.shot("cell")
	e.key("Escape")()
	e.until("as it was", inTable)
	e.do(e.key("F2"), "the cell edited again", func(s ui.State) bool { return s.Writing })
	e.write(" d etape")
	e.do(e.key("Return"), "kept", inTable)
	b := e.save(name)
	ev, _ := model.Get[model.Event](b, row)
	if ev.Start != "2025-07-01" || ev.What != "Point d etape" || !ev.Bilateral {
		t.Errorf("written: %+v", ev)
	}
	if got := events(b); !slices.Equal(got, append(slices.Clone(was), string(row))) {
		t.Errorf("the order to look at is that of the briefing: %v", got)
	}
	e.do(e.key("Up", "ctrl+Delete"), "the row deleted", func(s ui.State) bool { return !slices.Contains(s.Rows, string(row)) })

	e.do(e.key("ctrl+v"), "the rows of a spreadsheet", func(s ui.State) bool { return s.Dialogs == 1 })
	e.shot("paste")
	e.do(e.key("Return"), "a row more", func(s ui.State) bool { return s.Dialogs == 0 && len(s.Rows) == len(was)+2 })
	for _, cite := range slices.Sorted(maps.Keys(e.now.Boxes)) {
		if id, ok := strings.CutPrefix(cite, "cell "); ok && strings.HasSuffix(id, " ") && model.Any[model.Citation](b, model.ID(strings.TrimSpace(id))) {
			e.over(cite, 20, 15)
			e.do(func() { e.xdotool("click", "1") }, "the source", func(s ui.State) bool { return s.Dialogs == 1 })
			break
		}
	}
	e.shot("source")
	e.do(e.key("Escape"), "the table", func(s ui.State) bool { return s.Dialogs == 0 })
	for _, kind := range []model.Kind{model.KindFigure, model.KindAgreement, model.KindPerson, model.KindEngagement, model.KindSource} {
		rows := e.now.Rows
		e.do(e.click("annex "+string(kind)), "another annex", func(s ui.State) bool { return inTable(s) && !slices.Equal(s.Rows, rows) })
		e.shot(string(kind))
	}
}

// TestFindings goes through what a proofreader would flag: a finding more after a
// fault is typed, and one less when it is undone.
func TestFindings(t *testing.T) {
	e, _ := onSample(t)
	e.until("the review", func(s ui.State) bool { return s.Findings > 0 })
	before := e.now.Findings
	e.do(e.key("F7"), "the findings", func(s ui.State) bool { return s.Tab == 4 })
	e.shot("findings")
	e.choose("stake-1-2")
	e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.write(" Un acord a 5000 tonnes")
	e.until("more findings", func(s ui.State) bool { return s.Findings > before && s.Misspelt > 0 })
	e.shot("fault")
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	e.do(e.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z"), "as before", func(s ui.State) bool { return s.Findings == before })
}

// TestBeginning begins without a file: the ways to begin, a template, the settings, the
// keyboard sheet, the tour, about.
func TestBeginning(t *testing.T) {
	e := start(t)
	e.until("the ways to begin", func(s ui.State) bool { return s.Welcome })
	e.shot("welcome")
	e.do(e.key("ctrl+alt+n"), "the templates", func(s ui.State) bool { return s.Dialogs == 1 })
	e.shot("templates")
	e.key("Down", "Return")()
	e.until("a new briefing", func(s ui.State) bool { return !s.Welcome && s.Dialogs == 0 })
	e.shot("new")
	for _, dialog := range []struct{ name, key string }{{"settings", "ctrl+comma"}, {"keyboard", "F1"}} {
		e.do(e.key(dialog.key), dialog.name, func(s ui.State) bool { return s.Dialogs == 1 })
		e.shot(dialog.name)
		e.do(e.key("Escape"), "no dialog", func(s ui.State) bool { return s.Dialogs == 0 })
	}
	e.command("propos")
	e.until("about", func(s ui.State) bool { return s.Dialogs == 1 })
	e.shot("about")
	e.do(e.key("Escape"), "no dialog", func(s ui.State) bool { return s.Dialogs == 0 })
}

// TestCommands runs commands by name and by key, and finds the window the next time as
// it was left.
func TestCommands(t *testing.T) {
	long(t)
	e, name := onSample(t)
	e.do(e.key("ctrl+k"), "the palette", func(s ui.State) bool { return s.Focus == "*ui.pickField" })
	e.write("2.4 ble")
	e.shot("palette")
	e.do(e.key("Return"), "the stake that was named", func(s ui.State) bool { return s.Number == "2.4" })
	e.command("copier enjeu markdown")
	e.do(e.key("ctrl+Return"), "a new stake", func(s ui.State) bool { return s.Number == "2.5" && s.Editing })
	e.key("ctrl+v")()
	e.until("what was copied", func(s ui.State) bool { return strings.Contains(s.Card, "Blé, engrais") })
	e.do(e.key("Escape"), "the card left", func(s ui.State) bool { return !s.Editing })
	e.save(name)

	e.do(e.key("F8"), "the text alone", func(s ui.State) bool { return s.Boxes["pane 0"] == [4]int{} && s.Boxes["pane 2"] == [4]int{} })
	e.shot("alone")
	e.do(e.key("F8"), "both panes", func(s ui.State) bool { return s.Boxes["pane 0"] != [4]int{} && s.Boxes["pane 2"] != [4]int{} })
	e.command("volet lateral")
	e.until("no sidebar", func(s ui.State) bool { return s.Boxes["pane 0"] == [4]int{} })
	e.key("ctrl+w")()
	e.ended()
	e.run(name)
	e.until("the window as it was left", func(s ui.State) bool { return s.Boxes["pane 0"] == [4]int{} && shown(s) })
}

// TestKeyboardAlone never touches the pointer: Tab goes round through everything, each
// stop in view, at the largest size and in high contrast too.
func TestKeyboardAlone(t *testing.T) {
	long(t)
	e, _ := onSample(t)
	seen := make(map[[4]int]bool)
	e.do(e.key("Tab"), "a focus", func(s ui.State) bool { return s.Focus != "" })
	first := e.now.Boxes["focus"]
	for range 120 {
		at := e.now.Boxes["focus"]
		if at[2] == 0 || at[0] < 0 || at[0] >= 1440 || at[1]+at[3] < 0 || at[1] >= 900 {
			t.Errorf("the focus is on a %s out of view, at %v", e.now.Focus, at)
		}
		if seen[at] && at == first && len(seen) > 1 {
			break
		}
		seen[at] = true
		which := e.now.Focused
		e.key("Tab")()
		if !e.within(patience/3, "another focus", func(s ui.State) bool { return s.Focused != which }) {
			t.Fatalf("Tab stays on a %s at %v", e.now.Focus, at)
		}
	}
	if len(seen) < 30 {
		t.Errorf("Tab goes through %d places", len(seen))
	}
	e.do(e.key("ctrl+comma"), "the settings", func(s ui.State) bool { return s.Dialogs == 1 })
	e.tabTo("*ui.button", 1)
	e.do(e.key("Escape"), "no dialog, from a button too", func(s ui.State) bool { return s.Dialogs == 0 })
	e.command("2.2 paiement")
	e.until("the card", func(s ui.State) bool { return s.Number == "2.2" && s.Focus == "*widgets.Card" })
	e.do(e.key("shift+F10"), "the menu of the stake", func(s ui.State) bool { return s.Dialogs == 1 })
	e.shot("menu")
	e.do(e.key("Escape"), "no menu", func(s ui.State) bool { return s.Dialogs == 0 })
	e.command("contraste")
	e.shot("high-contrast")
	before := e.now.Boxes["pane 1"]
	e.do(e.key("ctrl+equal"), "a larger size", func(s ui.State) bool { return s.Boxes["pane 1"] != before })
	e.shot("larger")
}
