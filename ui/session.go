package ui

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// A Session is one briefing that is open, as one window sees it: what is selected
// there, and the word that is being typed. It knows nothing of widgets; the panels
// call its methods and watch its document. It lives on Fyne's main thread.
type Session struct {
	*work
	Author string // signs annotations

	OnSelect  func()               // the selection changed
	OnSaved   func()               // Path or Dirty changed other than by an edit
	OnJournal func(error)          // the journal can be written no longer
	OnVoid    func(stake model.ID) // a change took the approval from a stake

	selection model.ID
	others    map[model.ID]bool // stakes that are selected besides
	typing    typing
	verb      string // what typing is called now, "" for typing
}

// typing is the word that is being typed, undone as one step.
type typing struct {
	node  model.ID
	field string
	group string
	label string
	at    time.Time
	ended bool
}

// pause is how long a typist stops before the next key begins another undo step.
const pause = 500 * time.Millisecond

// NewSession opens a briefing that was read from a file, or a new one when that
// is nil. What is done to it goes first to the journal that begin begins, if it
// is not nil and does not return nil.
func NewSession(b *model.Briefing, file *store.File, author string, begin func() *store.Journal) *Session {
	return newWork(b, file, begin).session(author)
}

// Another is a session of another window on the same briefing.
func (s *Session) Another() *Session { return s.work.session(s.Author) }

// Close ends the session. With the last one of a briefing, what is not saved of
// it is given up.
func (s *Session) Close() {
	s.sessions = slices.DeleteFunc(s.sessions, func(o *Session) bool { return o == s })
	if len(s.sessions) == 0 {
		s.close()
	}
}

// Shared tells whether another window shows the briefing, too.
func (s *Session) Shared() bool { return len(s.sessions) > 1 }

// Name is what the window calls the file.
func (s *Session) Name() string {
	if s.Path() == "" {
		return lang.T("Untitled")
	}
	return strings.TrimSuffix(filepath.Base(s.Path()), filepath.Ext(s.Path()))
}

// untitled tells whether nobody has written the title of a briefing, whichever language it
// was begun in.
func untitled(b *model.Briefing) bool {
	title := strings.TrimSpace(b.Visit().Title)
	return title == "" || lang.Is(title, "New briefing")
}

// fileName is what its file is called, or is best called: as the visit is.
func (s *Session) fileName() string {
	if s.Path() != "" || untitled(s.Briefing()) {
		return s.Name()
	}
	const most = 80
	name := []rune(strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-' // no system of files has all of them
		}
		return r
	}, s.Briefing().Visit().Title))
	return cmp.Or(strings.Trim(string(name[:min(len(name), most)]), " .-"), s.Name())
}

// do makes a change under a label.
func (s *Session) do(label string, edits ...model.Edit) error {
	s.typing = typing{}
	return s.perform(label, "", edits)
}

// perform makes a change, which takes the approval from the stakes that it
// rewrites.
func (s *Session) perform(label, group string, edits []model.Edit) error {
	if err := s.refuse(); err != nil {
		return err
	}
	t, void, err := s.transaction(label, group, edits)
	if err == nil {
		err = s.Doc.Do(t)
	}
	if err == nil {
		s.voided(void)
	}
	return err
}

// prepare does what takes long of a change, on any goroutine, for commit to make it
// at once.
func (s *Session) prepare(label string, edits []model.Edit) (commit func() error, err error) {
	t, void, err := s.transaction(label, "", edits)
	if err != nil {
		return nil, err
	}
	do, err := s.Doc.Prepare(t)
	if err != nil {
		return nil, err
	}
	return func() error {
		s.typing = typing{}
		err := s.refuse()
		if err == nil {
			err = do()
		}
		if err == nil {
			s.voided(void)
		}
		return err
	}, nil
}

// transaction is a change, and what it takes the approval from.
func (s *Session) transaction(label, group string, edits []model.Edit) (t model.Transaction, void []model.Edit, err error) {
	void, err = model.Void(s.Briefing(), edits, s.Author, s.stamp())
	return model.Transaction{Author: model.ID(s.Author), Label: label, Group: group, Edits: append(edits, void...)}, void, err
}

func (s *Session) voided(void []model.Edit) {
	if s.OnVoid != nil && len(void) > 0 {
		s.OnVoid(void[0].Map()[0].Node)
	}
}

// Type makes a text field read text. Keys in a row are undone by the word, or
// by what was typed before a pause.
func (s *Session) Type(node model.ID, field, text string) error {
	e, ok := model.Write(s.Briefing(), node, field, text)
	if !ok {
		return nil
	}
	now, t := s.now(), &s.typing
	word := endsWord(e.Delta)
	// A word's end belongs to the word; what comes after it begins the next.
	if t.group == "" || t.node != node || t.field != field || now.Sub(t.at) > pause || t.ended && !word {
		*t = typing{node: node, field: field, group: string(model.NewID()), label: lang.T("Typing: %s", s.called(node))}
	}
	t.at, t.ended = now, word
	return s.perform(cmp.Or(s.verb, t.label), t.group, []model.Edit{e})
}

// As has what do types be an undo step of its own, called so.
func (s *Session) As(label string, do func()) {
	s.typing, s.verb = typing{}, label
	do()
	s.typing, s.verb = typing{}, ""
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
