package ui

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// history is the list of what was done in this session, the latest on top. A
// click on a step goes back, or forth, to how the briefing was after it; steps that go on
// with each other are gone through by undoing.
type history struct {
	w      *Window
	s      *Session
	column *widgets.Column
	steps  []model.Step
}

// opening stands for the beginning of the session, which has no step.
const opening = "opening"

func newHistory(w *Window, s *Session) *history {
	h := &history{w: w, s: s}
	h.column = widgets.NewColumn(func(id string) fyne.CanvasObject {
		row := widgets.NewRow(widgets.RowContent{}, func() {
			if id == opening {
				id = ""
			}
			w.jump(model.ID(id), func() {})
		})
		row.OnStep = func(by int) { h.column.Step(id, by) }
		h.fill(id, row)
		return row
	})
	h.column.Refill = func(id string, o fyne.CanvasObject) { h.fill(id, o.(*widgets.Row)) }
	h.column.Margin, h.column.Gap = 8, 1
	return h
}

// onHistory shows the history over the window, which follows what is chosen.
func (w *Window) onHistory() *history {
	h := newHistory(w, w.session)
	h.changed()
	stop := w.session.Doc.Watch(func(*model.Briefing, model.Map) { h.changed() })
	w.show(w.newNotice(lang.T("History"), lang.T("Close"), h.column), 460, 520, stop)
	return h
}

// changed lists the steps as they are after a change.
func (h *history) changed() {
	h.steps = h.s.Doc.Steps()
	ids := make([]string, 0, len(h.steps)+1)
	for i, st := range slices.Backward(h.steps) {
		if i+1 == len(h.steps) || !goesOn(st, h.steps[i+1]) {
			ids = append(ids, string(st.ID))
		}
	}
	h.column.SetItems(append(ids, opening))
	h.column.UpdateAll()
}

// goesOn tells whether a step goes on with what the one before it did, as typing does word
// by word: the list has a line for both.
func goesOn(before, st model.Step) bool {
	return st.Label == before.Label && st.Undone == before.Undone && st.Time.Sub(before.Time) < time.Minute
}

func (h *history) fill(id string, row *widgets.Row) {
	last := done(h.steps) - 1
	if id == opening {
		row.Set(widgets.RowContent{Text: lang.T("As it was opened")})
		row.SetSelected(last < 0)
		return
	}
	i := slices.IndexFunc(h.steps, func(st model.Step) bool { return string(st.ID) == id })
	st := h.steps[i]
	row.Set(widgets.RowContent{Text: st.Label, Count: st.Time.Local().Format("15:04:05"), Faint: st.Undone})
	row.SetSelected(i == last)
}

// Jump goes to how the briefing was after a step, "" for as it was opened.
func (s *Session) Jump(step model.ID) error { s.typing = typing{}; return s.Doc.Jump(step) }

// jump goes to how the briefing was after a step, "" for as it was opened, and does
// what comes then. What takes long, as to undo the import of a book, is prepared behind
// a dialog.
func (w *Window) jump(to model.ID, then func()) {
	s := w.session
	near, held := s.near(), w.typesIn(w.views.stack)
	done := func(err error) {
		w.try(err)
		if s.settle(near) && held {
			w.letGo()
		}
		w.views.selected()
		if err == nil {
			then()
		}
	}
	if s.between(to) < many {
		done(s.Jump(to))
		return
	}
	bar := widget.NewProgressBarInfinite()
	w.wait(lang.T("A long change is undone or done again…"), bar, func(context.Context) (func(), error) {
		commit, err := s.Doc.PrepareJump(to)
		return func() {
			s.typing = typing{}
			done(commit())
		}, err
	}, bar.Stop)
}

func (w *Window) onUndo() { w.step(-1) }
func (w *Window) onRedo() { w.step(+1) }

// step goes one step back, or does one again, says which, and leads to what changed.
func (w *Window) step(by int) {
	steps := w.session.Doc.Steps()
	now := done(steps)
	to := now + by
	if to < 0 || to > len(steps) {
		return
	}
	said := lang.T("Undone: %s", steps[max(now, to)-1].Label)
	if by > 0 {
		said = lang.T("Done again: %s", steps[to-1].Label)
	}
	var id model.ID
	if to > 0 {
		id = steps[to-1].ID
	}
	w.jump(id, func() {
		w.status.tell(said)
		w.goToChange(w.latest)
	})
}

// goToChange leads to what a change touched first, unless it touched what is looked at.
func (w *Window) goToChange(m model.Map) {
	s, b := w.session, w.session.Briefing()
	tables := w.facts() != nil
	var first model.ID
	back := make(map[model.ID]bool) // stakes that are here again, or elsewhere
	var fact bool
	for _, c := range m {
		at := standsIn(b, c.Node)
		n, _ := b.Node(at)
		seen, isFact := false, false
		switch n.(type) {
		case model.Stake, model.Section:
			seen = !tables && (s.Selected(at) || s.Selection() == at)
		case model.Engagement, model.Event, model.Figure, model.Agreement, model.Person, model.Source:
			seen, isFact = tables && n.Kind() == w.annex, true
		default:
			continue
		}
		if seen {
			return
		}
		if !b.Live(at) {
			continue
		}
		if first == "" {
			first, fact = at, isFact
		}
		if _, stake := n.(model.Stake); stake && (c.Field == "dead" || c.Field == "place") && at == c.Node {
			back[at] = true
		}
	}
	switch {
	case first == "":
	case fact:
		w.goToFact(first, "")
	case len(back) > 1: // together, as they went
		w.goTo(slices.DeleteFunc(inOrder(b), func(id model.ID) bool { return !back[id] })...)
	default:
		w.goTo(first)
	}
}

// done counts the steps that are not undone, which come first.
func done(steps []model.Step) int {
	if i := slices.IndexFunc(steps, func(st model.Step) bool { return st.Undone }); i >= 0 {
		return i
	}
	return len(steps)
}

// between is how many edits lie between a step and the last one done.
func (s *Session) between(to model.ID) (edits int) {
	steps := s.Doc.Steps()
	at := slices.IndexFunc(steps, func(st model.Step) bool { return st.ID == to }) + 1
	now := done(steps)
	for _, st := range steps[min(at, now):max(at, now)] {
		edits += st.Edits
	}
	return edits
}
