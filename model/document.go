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

// Prepare performs a transaction that takes long and encodes it for the log, and
// commit then makes it at once: so a goroutine can prepare what the watchers' is to
// commit. Either fails as [Document.Do] does. Where the document has changed in
// between, commit performs it anew.
func (d *Document) Prepare(t Transaction) (commit func() error, err error) {
	before := d.Briefing()
	after, inverse, err := t.perform(before)
	if err != nil {
		return nil, err
	}
	if t = t.stamped(); d.log != nil {
		if t.encoded, err = t.MarshalJSON(); err != nil {
			return nil, err
		}
	}
	m := t.Map()
	return func() error {
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.Briefing() != before {
			return d.do(t)
		}
		return d.commit(t, after, m, func(t Transaction) { d.history.add(t, inverse) })
	}, nil
}

func (d *Document) do(t Transaction) error {
	after, inverse, err := t.perform(d.Briefing())
	if err != nil {
		return err
	}
	return d.commit(t, after, t.Map(), func(t Transaction) { d.history.add(t, inverse) })
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

// commit logs a transaction that gives the briefing after and does m to positions,
// notes it in the history by keep, and then shows it: a watcher finds the document as
// it is from then on.
func (d *Document) commit(t Transaction, after *Briefing, m Map, keep func(Transaction)) error {
	t = t.stamped()
	if d.log != nil {
		if err := d.log(t); err != nil {
			return err
		}
	}
	t.encoded = nil // it is as long as the edits, and would stay with the history
	d.read.Lock()
	d.pending = append(d.pending, t)
	keep(t)
	d.read.Unlock()
	d.show(after, m)
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
