package model

import (
	"fmt"
	"slices"
	"time"
)

// A Step is one thing that was done in the session and can be undone: a
// transaction, or several in a row with the same Group.
type Step struct {
	ID     ID // stays the same when the step is undone and done again
	Label  string
	Author ID
	Time   time.Time // when it was done, the last transaction of a group counting
	Edits  int       // how much there is to it: what takes it back, or does it again
	Undone bool
}

// A step is a Step with what takes it back, or does it again once it is undone.
type step struct {
	Step
	group   string
	inverse []Edit // as they are to be applied
}

// A history is what can be undone and what can be done again, the next one last.
// The inverse of a step is made for the briefing after those behind it.
type history struct {
	undo, redo []step
	rebased    int // how often others have changed what the steps stand on
}

// add takes a transaction that was done and what takes it back.
func (h *history) add(t Transaction, inverse []Edit) {
	h.redo = nil
	if n := len(h.undo); n > 0 && t.Group != "" && h.undo[n-1].group == t.Group {
		last := &h.undo[n-1]
		last.inverse = append(inverse, last.inverse...)
		last.Time, last.Edits = t.Time, len(last.inverse)
		return
	}
	h.undo = append(h.undo, step{Step{t.ID, t.Label, t.Author, t.Time, len(inverse), false}, t.Group, inverse})
}

// rebase makes the history stand after what others did.
func (h *history) rebase(over Map) {
	if len(over) > 0 {
		h.rebased++
	}
	h.undo = rebaseSteps(h.undo, over)
	h.redo = rebaseSteps(h.redo, over)
}

// A Moment is a state of a document among those that undo and redo lead to.
type Moment struct {
	step           ID // the last one done
	edits, rebased int
}

// Moment is the present one. It is the same again once all that was done since is undone,
// unless others have changed the document.
func (d *Document) Moment() Moment {
	d.read.RLock()
	defer d.read.RUnlock()
	m := Moment{rebased: d.history.rebased}
	if n := len(d.history.undo); n > 0 {
		m.step, m.edits = d.history.undo[n-1].ID, d.history.undo[n-1].Edits
	}
	return m
}

// rebaseSteps drops a step of which nothing is left to take back. A value that
// somebody else has set since is theirs: undo leaves it.
func rebaseSteps(steps []step, over Map) []step {
	for i := len(steps) - 1; i >= 0; i-- {
		own := slices.DeleteFunc(slices.Clone(steps[i].inverse), func(e Edit) bool {
			s, ok := e.(Set)
			return ok && over.sets(s.Node, s.Field)
		})
		var t Transaction
		t, over = Transaction{Edits: own}.Rebase(over)
		steps[i].inverse = t.Edits
	}
	return slices.DeleteFunc(steps, func(s step) bool { return len(s.inverse) == 0 })
}

// Undo takes back the last step, and tells whether there was one.
func (d *Document) Undo() (bool, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.revert(Transaction{}, 1)
}

// Redo does again what Undo took back, and tells whether there was anything.
func (d *Document) Redo() (bool, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.revert(Transaction{}, -1)
}

// Jump undoes or redoes until the step of that ID is the last one done; "" is
// the beginning of the session. However far that is, it is one transaction: it
// happens as a whole or not at all, and watchers hear of it once. It fails when
// the history has no such step.
func (d *Document) Jump(to ID) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.jump(to)
}

func (d *Document) jump(to ID) error {
	n, err := d.distance(to)
	if err == nil {
		_, err = d.revert(Transaction{}, n)
	}
	return err
}

// PrepareJump is to [Document.Jump] as [Document.Prepare] is to [Document.Do].
func (d *Document) PrepareJump(to ID) (commit func() error, err error) {
	before := d.Briefing()
	n, err := d.distance(to)
	if err != nil {
		return nil, err
	}
	c, any, err := d.reverting(before, Transaction{}, n)
	if !any {
		return func() error { return nil }, err
	}
	return d.prepared(before, c, func() error { return d.jump(to) }, err)
}

// distance returns how many steps are to be undone until a step is the last one done,
// or, below zero, to be done again.
func (d *Document) distance(to ID) (int, error) {
	d.read.RLock()
	defer d.read.RUnlock()
	is := func(s step) bool { return s.ID == to }
	undo, redo := d.history.undo, d.history.redo
	if i := slices.IndexFunc(undo, is); i >= 0 || to == "" {
		return len(undo) - 1 - i, nil
	}
	if i := slices.IndexFunc(redo, is); i >= 0 {
		return i - len(redo), nil
	}
	return 0, fmt.Errorf("model: jump: no step %q", to)
}

// Replay does a transaction of a journal again, after those before it, and does
// not log it: what can be undone then is what could be undone before.
func (d *Document) Replay(t Transaction) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	log := d.log
	d.log = nil
	defer func() { d.log = log }()
	if t.Back != 0 {
		if done, err := d.revert(t, t.Back); done || err != nil {
			return err
		}
	}
	return d.do(t)
}

// revert takes back n steps, or does -n steps again, as one transaction, and tells
// whether there were as many and any. What all does not say is that of the last.
func (d *Document) revert(all Transaction, n int) (bool, error) {
	c, any, err := d.reverting(d.Briefing(), all, n)
	if any {
		err = d.commit(c)
	}
	return any && err == nil, err
}

// reverting performs what revert does to the present briefing.
func (d *Document) reverting(b *Briefing, all Transaction, n int) (c performed, any bool, err error) {
	d.read.RLock()
	from, to, back := &d.history.undo, &d.history.redo, n
	if n < 0 {
		from, to, n = to, from, -n
	}
	left := len(*from) - n
	if n == 0 || left < 0 {
		d.read.RUnlock()
		return c, false, nil
	}
	last := (*from)[left]
	all = Transaction{ID: all.ID, Time: all.Time, Label: last.Label, Author: last.Author, Back: back}
	moved := slices.Clone((*from)[left:])
	d.read.RUnlock()
	slices.Reverse(moved)
	for i, s := range moved {
		after, inverse, err := Transaction{Label: s.Label, Edits: s.inverse}.perform(b)
		if err != nil {
			return c, false, err
		}
		all.Edits = append(all.Edits, s.inverse...)
		b, moved[i].inverse, moved[i].group, moved[i].Undone = after, inverse, "", !s.Undone
	}
	return performed{all.stamped(), b, all.Map(), func(Transaction) {
		*from = (*from)[:left]
		*to = append(*to, moved...)
	}}, true, nil
}

// Steps lists what was done in this session by this writer, in order. Those that
// are undone come last and are done again in that order.
func (d *Document) Steps() []Step {
	d.read.RLock()
	defer d.read.RUnlock()
	all := make([]Step, 0, len(d.history.undo)+len(d.history.redo))
	for _, s := range d.history.undo {
		all = append(all, s.Step)
	}
	for _, s := range slices.Backward(d.history.redo) {
		all = append(all, s.Step)
	}
	return all
}

// UndoLabel returns the label of the step that Undo would take back, and
// whether there is one.
func (d *Document) UndoLabel() (string, bool) { return d.label(&d.history.undo) }

// RedoLabel returns the label of the step that Redo would do again.
func (d *Document) RedoLabel() (string, bool) { return d.label(&d.history.redo) }

func (d *Document) label(steps *[]step) (string, bool) {
	d.read.RLock()
	defer d.read.RUnlock()
	if n := len(*steps); n > 0 {
		return (*steps)[n-1].Label, true
	}
	return "", false
}
