package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// A Session is one briefing that is open: its document, its file, what is
// selected and whether there is something to save. It knows nothing of widgets;
// the panels call its methods and watch its document. It lives on Fyne's main
// thread.
type Session struct {
	Doc    *model.Document
	Author string // signs annotations

	OnSelect  func()      // the selection changed
	OnSaved   func()      // Path or Dirty changed other than by an edit
	OnJournal func(error) // the journal can be written no longer

	file      *store.File           // without a path while untitled
	begin     func() *store.Journal // at the first change; nil once it was called
	journal   *store.Journal        // nil where none can be kept
	unlogged  bool                  // the journal failed
	unsaved   bool                  // other than by an edit: recovered, or to be protected
	saved     *model.Briefing
	savedAt   time.Time
	selection model.ID
	typing    typing
	now       func() time.Time
}

// typing is the word that is being typed, undone as one step.
type typing struct {
	node  model.ID
	field string
	group string
	at    time.Time
	ended bool
}

// pause is how long a typist stops before the next key begins another undo step.
const pause = 500 * time.Millisecond

// NewSession opens a briefing that was read from a file, or a new one when that
// is nil. What is done to it goes first to the journal that begin begins, if it
// is not nil and does not return nil.
func NewSession(b *model.Briefing, file *store.File, author string, begin func() *store.Journal) *Session {
	s := &Session{file: file, Author: author, begin: begin, now: time.Now}
	s.Doc = model.Open(b, s.log)
	if file != nil {
		s.saved = b
	} else {
		s.file = new(store.File)
	}
	for sec := range model.Children[model.Section](b, b.ID()) {
		s.selection = sec.ID
		break
	}
	return s
}

// log writes ahead what is done. Where the journal fails, as on a full disk, the
// analyst is told and goes on without it; what it holds until then stays.
func (s *Session) log(t model.Transaction) error {
	s.start()
	if s.journal == nil || s.unlogged {
		return nil
	}
	if err := s.journal.Append(t); err != nil {
		s.unlogged = true
		if s.OnJournal != nil {
			s.OnJournal(err)
		}
	}
	return nil
}

// start begins the journal, which otherwise waits for the first change.
func (s *Session) start() {
	if s.begin != nil {
		s.journal, s.begin = s.begin(), nil
	}
}

// Close ends the session: what is not saved is given up.
func (s *Session) Close() {
	s.endJournal()
	s.file.Close()
}

func (s *Session) endJournal() {
	if s.journal != nil {
		s.journal.Close()
		s.journal = nil
	}
}

// Protect has the file protected by a key from the next save on, and the journal
// at once.
func (s *Session) Protect(key store.Key, journal func(string, *model.Briefing, store.Key) func() *store.Journal) {
	s.file.Protect(key)
	s.endJournal()
	s.begin = journal(s.Path(), s.Briefing(), key)
	s.start()
	s.saved = nil // so that it is saved
	s.unsaved = true
}

// Path is the file, "" while untitled.
func (s *Session) Path() string { return s.file.Path() }

// Holder is who else has the file open, nil for nobody. While there is one, the
// briefing can be read, and saved elsewhere.
func (s *Session) Holder() *store.Holder { return s.file.Holder() }

// refuse is the error of a change to what somebody else has open.
func (s *Session) refuse() error {
	if h := s.Holder(); h != nil {
		return &store.HeldError{Path: s.Path(), Holder: *h}
	}
	return nil
}

// Briefing is the present value of the document.
func (s *Session) Briefing() *model.Briefing { return s.Doc.Briefing() }

// Dirty tells whether the file, if there is one, differs from the briefing. A
// new briefing that nobody touched is not dirty.
func (s *Session) Dirty() bool {
	if s.saved == nil {
		_, touched := s.Doc.UndoLabel()
		return touched || s.unsaved
	}
	return s.saved != s.Briefing()
}

// Name is what the window calls the file.
func (s *Session) Name() string {
	if s.Path() == "" {
		return lang.T("Untitled")
	}
	return strings.TrimSuffix(filepath.Base(s.Path()), filepath.Ext(s.Path()))
}

// Save writes the briefing to a file, which the session has from then on. See
// [store.File] for what it refuses; over overwrites what changed on disk.
func (s *Session) Save(path string, over bool) error {
	snap := s.snapshot()
	err := s.write(path, snap, over)
	if err == nil {
		s.wrote(snap)
	}
	return err
}

// A snapshot is what is saved while the work goes on.
type snapshot struct {
	briefing *model.Briefing
	mark     uint64 // in the journal
}

func (s *Session) snapshot() snapshot {
	snap := snapshot{briefing: s.Briefing()}
	if s.journal != nil {
		snap.mark = s.journal.Mark()
	}
	return snap
}

// write can be called off the main thread; wrote follows on it.
func (s *Session) write(path string, snap snapshot, over bool) error {
	switch {
	case path != s.Path():
		return s.file.SaveAs(path, snap.briefing)
	case over:
		return s.file.Overwrite(snap.briefing)
	}
	return s.file.Save(snap.briefing)
}

func (s *Session) wrote(snap snapshot) {
	s.saved, s.savedAt, s.unsaved = snap.briefing, s.now(), false
	if s.journal != nil && (s.unlogged || s.journal.Saved(s.Path(), snap.mark) != nil) {
		s.endJournal() // what it holds is safe now, and no more would be
	}
	if s.OnSaved != nil {
		s.OnSaved()
	}
}

// Selection is the section or stake that is selected, "" for none.
func (s *Session) Selection() model.ID {
	if !s.Briefing().Live(s.selection) {
		return ""
	}
	return s.selection
}

// Select selects a section or a stake.
func (s *Session) Select(id model.ID) {
	if id == s.selection {
		return
	}
	s.selection = id
	if s.OnSelect != nil {
		s.OnSelect()
	}
}

// Section is the section that is open: the one selected, or that of the
// selected stake, or the first; "" in a briefing without sections.
func (s *Session) Section() model.ID {
	b := s.Briefing()
	id := s.Selection()
	if st, ok := model.Get[model.Stake](b, id); ok {
		return st.Place.Parent
	}
	if id != "" {
		return id
	}
	for sec := range model.Children[model.Section](b, b.ID()) {
		return sec.ID
	}
	return ""
}

// Stake is the stake that is selected, "" for none.
func (s *Session) Stake() model.ID {
	if _, ok := model.Get[model.Stake](s.Briefing(), s.Selection()); ok {
		return s.selection
	}
	return ""
}

// do makes a change under a label.
func (s *Session) do(label string, edits ...model.Edit) error {
	s.typing = typing{}
	if err := s.refuse(); err != nil {
		return err
	}
	return s.Doc.Do(model.Transaction{Author: model.ID(s.Author), Label: label, Edits: edits})
}

// Type makes a text field read text. Keys in a row are undone by the word, or
// by what was typed before a pause.
func (s *Session) Type(node model.ID, field, text string) error {
	e, ok := model.Write(s.Briefing(), node, field, text)
	if !ok {
		return nil
	}
	if err := s.refuse(); err != nil {
		return err
	}
	now, t := s.now(), &s.typing
	word := endsWord(e.Delta)
	// A word's end belongs to the word; what comes after it begins the next.
	if t.group == "" || t.node != node || t.field != field || now.Sub(t.at) > pause || t.ended && !word {
		*t = typing{node: node, field: field, group: string(model.NewID())}
	}
	t.at, t.ended = now, word
	return s.Doc.Do(model.Transaction{
		Author: model.ID(s.Author), Label: lang.T("Typing"), Group: t.group, Edits: []model.Edit{e},
	})
}

func endsWord(d model.Delta) bool {
	return slices.ContainsFunc(d, func(op model.Op) bool {
		return strings.ContainsFunc(op.Insert, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) })
	})
}

// Undo takes back the last step; Redo does it again.
func (s *Session) Undo() error { s.typing = typing{}; _, err := s.Doc.Undo(); return err }

// Redo does again what Undo took back.
func (s *Session) Redo() error { s.typing = typing{}; _, err := s.Doc.Redo(); return err }
