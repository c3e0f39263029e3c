package ui

import (
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// work is one briefing that is open: its document, its file, its journal and
// whether there is something to save. The sessions of all its windows share it.
type work struct {
	Doc *model.Document

	sessions []*Session
	file     *store.File           // without a path while untitled
	begin    func() *store.Journal // at the first change; nil once it was called
	journal  *store.Journal        // nil where none can be kept
	unlogged bool                  // the journal failed
	unsaved  bool                  // other than by an edit: recovered, or to be protected
	saved    *model.Briefing
	moment   *model.Moment // in which it was saved, nil where that is not known
	savedAt  time.Time
	now      func() time.Time
}

func newWork(b *model.Briefing, file *store.File, begin func() *store.Journal) *work {
	w := &work{file: file, begin: begin, now: time.Now}
	w.Doc = model.Open(b, w.log)
	w.Doc.Record = w.record
	if file != nil {
		w.saved, w.moment = b, new(w.Doc.Moment())
	} else {
		w.file = new(store.File)
	}
	return w
}

// session is what another window sees of the work.
func (w *work) session(author string) *Session {
	s := &Session{work: w, Author: author}
	w.sessions = append(w.sessions, s)
	b := w.Briefing()
	for sec := range model.Children[model.Section](b, b.ID()) {
		s.selection = sec.ID
		break
	}
	return s
}

// log writes ahead what is done. Where the journal fails, as on a full disk, the
// analyst is told and goes on without it; what it holds until then stays.
func (w *work) log(t model.Transaction) error {
	w.start()
	if w.journal == nil || w.unlogged {
		return nil
	}
	if err := w.journal.Append(t); err != nil {
		w.unlogged = true
		if o := w.sessions[0]; o.OnJournal != nil {
			o.OnJournal(err)
		}
	}
	return nil
}

// record makes what the journal is to write of a change that takes long. Where that
// fails it is told when it would be written, like all that the journal cannot take.
func (w *work) record(t model.Transaction) ([]byte, error) {
	r, err := store.Record(t)
	if err != nil {
		return nil, nil
	}
	return r, nil
}

// start begins the journal, which otherwise waits for the first change.
func (w *work) start() {
	if w.begin != nil {
		w.journal, w.begin = w.begin(), nil
	}
}

// close gives up what is not saved.
func (w *work) close() {
	w.endJournal()
	w.file.Close()
}

func (w *work) endJournal() {
	if w.journal != nil {
		w.journal.Close()
		w.journal = nil
	}
}

// Protect has the file protected by a key from the next save on, and the journal
// at once.
func (w *work) Protect(key store.Key, journal func(*store.File, *model.Briefing, bool) func() *store.Journal) {
	w.file.Protect(key)
	w.endJournal()
	w.begin = journal(w.file, w.Briefing(), true)
	w.start()
	w.saved = nil // so that it is saved
	w.unsaved = true
}

// Path is the file, "" while untitled.
func (w *work) Path() string { return w.file.Path() }

// Holder is who else has the file open, nil for nobody. While there is one, the
// briefing can be read, and saved elsewhere.
func (w *work) Holder() *store.Holder { return w.file.Holder() }

// refuse is the error of a change to what somebody else has open.
func (w *work) refuse() error {
	if h := w.Holder(); h != nil {
		return &store.HeldError{Path: w.Path(), Holder: *h}
	}
	return nil
}

// Briefing is the present value of the document.
func (w *work) Briefing() *model.Briefing { return w.Doc.Briefing() }

// Dirty tells whether the file, if there is one, differs from the briefing, which it
// does no longer once all changes since are undone. A new briefing that nobody touched is
// not dirty.
func (w *work) Dirty() bool {
	if w.saved == nil {
		_, touched := w.Doc.UndoLabel()
		return touched || w.unsaved
	}
	return w.saved != w.Briefing() && (w.moment == nil || *w.moment != w.Doc.Moment())
}

// Save writes the briefing to a file, which the session has from then on. See
// [store.File] for what it refuses; over overwrites what changed on disk.
func (w *work) Save(path string, over bool) error {
	snap := w.snapshot()
	err := w.write(path, snap, over)
	if err == nil {
		w.wrote(snap)
	}
	return err
}

// A snapshot is what is saved while the work goes on.
type snapshot struct {
	briefing *model.Briefing
	moment   model.Moment
	mark     uint64 // in the journal
}

func (w *work) snapshot() snapshot {
	snap := snapshot{briefing: w.Briefing(), moment: w.Doc.Moment()}
	if w.journal != nil {
		snap.mark = w.journal.Mark()
	}
	return snap
}

// write can be called off the main thread; wrote follows on it.
func (w *work) write(path string, snap snapshot, over bool) error {
	switch {
	case path != w.Path():
		return w.file.SaveAs(path, snap.briefing)
	case over:
		return w.file.Overwrite(snap.briefing)
	}
	return w.file.Save(snap.briefing)
}

func (w *work) wrote(snap snapshot) {
	w.saved, w.moment, w.savedAt, w.unsaved = snap.briefing, &snap.moment, w.now(), false
	if w.journal != nil && (w.unlogged || w.file.Saved(w.journal, snap.mark) != nil) {
		w.endJournal() // what it holds is safe now, and no more would be
	}
	for _, o := range w.sessions {
		if o.OnSaved != nil {
			o.OnSaved()
		}
	}
}
