package model

import (
	"slices"
	"sync"
	"time"
)

// A Document is a briefing that is being worked on: its present value, what can
// be undone, and who watches. It is safe for use by several goroutines;
// watchers run on the goroutine that made the change, one change at a time.
type Document struct {
	mu   sync.Mutex   // held through a change and its watchers' calls
	read sync.RWMutex // guards what readers see, watchers among them: now, history, watchers
	now  *Briefing
	log  func(Transaction) error

	// Record, when not nil, makes what the log is to write of a transaction that is
	// prepared, on the goroutine that prepares it.
	Record func(Transaction) ([]byte, error)

	confirmed *Briefing // what all agree on; now is that with pending on top
	version   uint64    // how many transactions made confirmed
	pending   []Transaction

	history  history
	watchers []*watcher
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
// and the time when it has none. It fails when an edit does or the log refuses,
// and nothing has changed then. A transaction without edits does nothing.
func (d *Document) Do(t Transaction) error {
	if len(t.Edits) == 0 {
		return nil
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.do(t)
}

// Prepare performs a transaction that takes long and makes its record for the log, and
// commit then makes it at once: so a goroutine can prepare what the watchers' is to
// commit. Either fails as [Document.Do] does. Where the document has changed in
// between, commit performs it anew.
func (d *Document) Prepare(t Transaction) (commit func() error, err error) {
	before := d.Briefing()
	c, err := d.doing(before, t)
	return d.prepared(before, c, func() error { return d.do(t) }, err)
}

// prepared returns what makes a change that was made ready, or makes it anew where the
// briefing is no longer the one that it was made for.
func (d *Document) prepared(before *Briefing, c performed, anew func() error, err error) (commit func() error, _ error) {
	if err == nil && d.Record != nil {
		c.Record, err = d.Record(c.Transaction)
	}
	if err != nil {
		return nil, err
	}
	return func() error {
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.Briefing() != before {
			return anew()
		}
		return d.commit(c)
	}, nil
}

// performed is a transaction with the briefing after it, what it did to positions, and
// how the history notes it.
type performed struct {
	Transaction
	after *Briefing
	did   Map
	note  func(Transaction)
}

func (d *Document) do(t Transaction) error {
	c, err := d.doing(d.Briefing(), t)
	if err == nil {
		err = d.commit(c)
	}
	return err
}

// doing performs a transaction on the present briefing.
func (d *Document) doing(before *Briefing, t Transaction) (performed, error) {
	after, inverse, err := t.perform(before)
	if err != nil {
		return performed{}, err
	}
	return performed{t.stamped(), after, t.Map(), func(t Transaction) { d.history.add(t, inverse) }}, nil
}

// stamped returns the transaction with its ID and its time.
func (t Transaction) stamped() Transaction {
	if t.ID == "" {
		t.ID = NewID()
	}
	if t.Time.IsZero() {
		t.Time = time.Now().UTC().Round(time.Millisecond)
	}
	return t
}

// commit logs what was performed, notes it in the history, and then shows it: a watcher finds the
// document as it is from then on.
func (d *Document) commit(c performed) error {
	t := c.Transaction
	if d.log != nil {
		if err := d.log(t); err != nil {
			return err
		}
	}
	t.Record = nil // it is as long as the edits, and would stay with the history
	d.read.Lock()
	d.pending = append(d.pending, t)
	c.note(t)
	d.read.Unlock()
	d.show(c.after, c.did)
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
