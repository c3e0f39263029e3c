package ui

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
)

// onSign decides by a sign of an item: what it says already is taken back.
func (r *importing) onSign(it *intake.Item, state intake.State) {
	if it.State == state {
		state = intake.Undecided
	}
	r.decide(state, it)
	r.focus()
}

// decide gives items a state. What leaves the list makes way for the next.
func (r *importing) decide(state intake.State, items ...*intake.Item) {
	r.step(items)
	r.set(state, items)
	r.decided(items)
}

func (r *importing) decided(items []*intake.Item) {
	if r.stays() {
		r.update(items)
		return
	}
	at := r.cursor
	if len(items) > 0 {
		if first := slices.Index(r.shown, items[0]); first >= 0 {
			at = first
		}
	}
	r.list()
	r.choose(at, false)
}

func (r *importing) set(state intake.State, items []*intake.Item) {
	for _, it := range items {
		r.counted(it, -1)
		it.State = state
		r.counted(it, +1)
	}
	r.pane.refreshAll()
}

// update shows items of the list as they are now.
func (r *importing) update(items []*intake.Item) {
	if len(items) > 1 {
		r.column.UpdateAll()
	} else {
		r.column.Update(r.row(items[0]))
	}
	r.tell()
}

// decideMarked decides on what is selected and goes on to the next.
func (r *importing) decideMarked(state intake.State) {
	items := r.marked()
	r.decide(state, items...)
	if r.stays() && len(items) == 1 {
		r.choose(r.cursor+1, false)
	}
}

// acceptLeft accepts all that nobody has decided on, but for what contradicts the
// briefing: that is to be looked at.
func (r *importing) acceptLeft() {
	left := slices.Collect(r.listed(tabOpen))
	left = slices.DeleteFunc(left, func(it *intake.Item) bool { return it.Standing == intake.Contrary })
	r.step(left)
	r.set(intake.Accepted, left)
	if r.tabs.Selected() == tabOpen && r.p.Left() == 0 {
		r.tabs.Select(tabTaken)
	} else {
		r.list()
		r.choose(0, false)
	}
	r.focus()
}

func (r *importing) move(section model.ID, items ...*intake.Item) {
	r.keep(items)
	for _, it := range items {
		r.p.Move(it, section)
	}
	r.list()
	r.reselect(items)
	r.focus()
}

// A step is what items were before something was decided on them.
type step struct {
	items  []*intake.Item
	states []intake.State // where nothing else was changed, which may be of all
	were   []intake.Item
	taken  bool // they were not there
}

// step notes what was decided on items, for undo.
func (r *importing) step(items []*intake.Item) {
	s := step{items: slices.Clone(items), states: make([]intake.State, len(items))}
	for k, it := range items {
		s.states[k] = it.State
	}
	r.steps = append(r.steps, s)
}

// keep notes what items are, for undo.
func (r *importing) keep(items []*intake.Item) {
	r.counts = nil // whatever is done to them
	s := step{items: slices.Clone(items)}
	for _, it := range items {
		s.were = append(s.were, *it)
	}
	r.steps = append(r.steps, s)
}

// undo takes the last decision back, and selects what it was about.
func (r *importing) undo() {
	n := len(r.steps) - 1
	if n < 0 {
		return
	}
	last := r.steps[n]
	r.steps, r.counts = r.steps[:n], nil
	for i, it := range last.items {
		switch {
		case last.taken:
			r.p.Drop(it)
		case last.states != nil:
			it.State = last.states[i]
		default:
			*it = last.were[i]
		}
	}
	if last.taken {
		r.index()
	}
	r.list()
	r.reselect(last.items)
	r.pane.refreshAll()
}
