package model

import (
	"slices"
	"sync"
)

// A Document is a briefing that is being worked on: its present value, what can
// be undone, and who watches. It is safe for use by several goroutines;
// watchers run on the goroutine that made the change, one change at a time.
type Document struct {
	mu   sync.Mutex   // held through a change and its watchers' calls
	read sync.RWMutex // guards what readers see, watchers among them: now, undo, redo, watchers
	now  *Briefing
	log  func(Transaction) error

	confirmed *Briefing // what all agree on; now is that with pending on top
	version   uint64    // how many transactions made confirmed
	pending   []Transaction

	undo, redo []step
	watchers   []*watcher
}

// A step is what one undo takes back: transactions that share a group.
type step struct {
	label, group string
	inverse      []Edit // as they are to be applied
}

type watcher struct {
	changed func(*Briefing, Map)
}

// Open starts work on a briefing. log, when not nil, gets every transaction
// before it takes effect, and can refuse it by an error: the journal is written
// ahead of what the analyst sees.
func Open(b *Briefing, log func(Transaction) error) *Document {
	return &Document{now: b, confirmed: b, log: log}
}

// Briefing returns the present value.
func (d *Document) Briefing() *Briefing {
	d.read.RLock()
	defer d.read.RUnlock()
	return d.now
}

// Do makes a change, the only way to make one. It gives the transaction an ID
// when it has none. It fails when an edit does or the log refuses, and nothing
// has changed then. A transaction without edits does nothing.
func (d *Document) Do(t Transaction) error {
	if len(t.Edits) == 0 {
		return nil
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.commit(t, func(inverse []Edit) {
		d.redo = nil
		if n := len(d.undo); n > 0 && t.Group != "" && d.undo[n-1].group == t.Group {
			d.undo[n-1].inverse = append(inverse, d.undo[n-1].inverse...)
			return
		}
		d.undo = append(d.undo, step{t.Label, t.Group, inverse})
	})
}

// commit applies and logs a transaction, gives keep what would take it back, and
// then shows it: a watcher finds the document as it is from then on.
func (d *Document) commit(t Transaction, keep func(inverse []Edit)) error {
	if t.ID == "" {
		t.ID = NewID()
	}
	before := d.Briefing()
	after, err := t.Apply(before)
	if err != nil {
		return err
	}
	inverse, err := t.Invert(before)
	if err != nil {
		return err
	}
	if d.log != nil {
		if err := d.log(t); err != nil {
			return err
		}
	}
	d.read.Lock()
	d.pending = append(d.pending, t)
	keep(inverse)
	d.read.Unlock()
	d.show(after, t.Map())
	return nil
}

func (d *Document) show(b *Briefing, m Map) {
	d.read.Lock()
	d.now = b
	watchers := slices.Clone(d.watchers)
	d.read.Unlock()
	for _, w := range watchers {
		w.changed(b, m)
	}
}

// Undo takes back the last step, and tells whether there was one.
func (d *Document) Undo() (bool, error) { return d.revert(&d.undo, &d.redo) }

// Redo does again what Undo took back, and tells whether there was anything.
func (d *Document) Redo() (bool, error) { return d.revert(&d.redo, &d.undo) }

func (d *Document) revert(from, to *[]step) (bool, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := len(*from)
	if n == 0 {
		return false, nil
	}
	s := (*from)[n-1]
	err := d.commit(Transaction{Label: s.label, Edits: s.inverse}, func(inverse []Edit) {
		*from = (*from)[:n-1]
		*to = append(*to, step{s.label, "", inverse})
	})
	return err == nil, err
}

// UndoLabel returns the label of the step that Undo would take back, and
// whether there is one.
func (d *Document) UndoLabel() (string, bool) { return d.label(&d.undo) }

// RedoLabel returns the label of the step that Redo would do again.
func (d *Document) RedoLabel() (string, bool) { return d.label(&d.redo) }

func (d *Document) label(steps *[]step) (string, bool) {
	d.read.RLock()
	defer d.read.RUnlock()
	if n := len(*steps); n > 0 {
		return (*steps)[n-1].label, true
	}
	return "", false
}

// Watch calls changed after every change with the briefing and with what was
// done, until stop is called. changed must not make a change itself.
func (d *Document) Watch(changed func(*Briefing, Map)) (stop func()) {
	w := &watcher{changed}
	d.read.Lock()
	defer d.read.Unlock()
	d.watchers = append(d.watchers, w)
	return func() {
		d.read.Lock()
		defer d.read.Unlock()
		d.watchers = slices.DeleteFunc(d.watchers, func(o *watcher) bool { return o == w })
	}
}
