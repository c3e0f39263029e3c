package ui

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// open returns a session on two sections of two stakes each, and its clock.
func open(t testing.TB) (*Session, *time.Time) {
	t.Helper()
	b := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	for _, n := range []struct {
		node   model.Node
		parent model.ID
	}{
		{model.Section{Head: model.Head{ID: "s1"}, Title: "Politique", Domain: model.Politics}, "v"},
		{model.Section{Head: model.Head{ID: "s2"}, Title: "Économie", Domain: model.Economy}, "v"},
		{model.Stake{Head: model.Head{ID: "a"}, Title: "Un", Body: "Un accord est attendu."}, "s1"},
		{model.Stake{Head: model.Head{ID: "b"}, Title: "Deux"}, "s1"},
		{model.Stake{Head: model.Head{ID: "c"}, Title: "Trois"}, "s2"},
		{model.Stake{Head: model.Head{ID: "d"}, Title: "Quatre"}, "s2"},
	} {
		e, err := model.Insert(b, n.node, n.parent, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	clock := time.Date(2025, 6, 18, 10, 0, 0, 0, time.UTC)
	s := NewSession(b, nil, "Analyste 1", nil)
	s.now = func() time.Time { return clock }
	return s, &clock
}

// order shows the stakes as "s1: a b / s2: c d".
func order(s *Session) string {
	var parts []string
	b := s.Briefing()
	for _, id := range sections(b) {
		line := string(id) + ":"
		for _, st := range stakes(b, id) {
			line += " " + string(st)
		}
		parts = append(parts, line)
	}
	return strings.Join(parts, " / ")
}

func TestMoves(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Session) error
		want string
	}{
		{"up", func(s *Session) error { return s.Up("b") }, "s1: b a / s2: c d"},
		{"up is at the top", func(s *Session) error { return s.Up("a") }, "s1: a b / s2: c d"},
		{"up across", func(s *Session) error { return s.Up("c") }, "s1: a b c / s2: d"},
		{"down", func(s *Session) error { return s.Down("a") }, "s1: b a / s2: c d"},
		{"down across", func(s *Session) error { return s.Down("b") }, "s1: a / s2: b c d"},
		{"down is at the end", func(s *Session) error { return s.Down("d") }, "s1: a b / s2: c d"},
		{"before", func(s *Session) error { return s.Move("d", "s1", "b") }, "s1: a d b / s2: c"},
		{"to the end", func(s *Session) error { return s.Move("a", "s2", "") }, "s1: b / s2: c d a"},
		{"onto itself", func(s *Session) error { return s.Move("a", "s1", "a") }, "s1: a b / s2: c d"},
		{"section up", func(s *Session) error { return s.Up("s2") }, "s2: c d / s1: a b"},
		{"section down", func(s *Session) error { return s.Down("s1") }, "s2: c d / s1: a b"},
		{"section stays", func(s *Session) error { return s.Down("s2") }, "s1: a b / s2: c d"},
	} {
		s, _ := open(t)
		if err := c.do(s); err != nil || order(s) != c.want {
			t.Errorf("%s: %v, %s", c.name, err, order(s))
		}
		_, moved := s.Doc.UndoLabel()
		if err := s.Undo(); err != nil || order(s) != "s1: a b / s2: c d" || moved == strings.HasPrefix(c.want, "s1: a b / s2: c d") {
			t.Errorf("%s, undone: %v, %s", c.name, err, order(s))
		}
	}
}

func TestTypingIsUndoneByTheWord(t *testing.T) {
	s, clock := open(t)
	text := ""
	for _, r := range "Trois mots, ici" {
		text += string(r)
		*clock = clock.Add(100 * time.Millisecond)
		if err := s.Type("b", "body", text); err != nil {
			t.Fatal(err)
		}
	}
	*clock = clock.Add(time.Second)
	if err := s.Type("b", "body", text+"!"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Trois mots, ici", "Trois mots, ", "Trois ", ""} {
		if err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if st, _ := model.Get[model.Stake](s.Briefing(), "b"); st.Body != want {
			t.Errorf("undone to %q, want %q", st.Body, want)
		}
	}
}

func TestAddRemoveRestore(t *testing.T) {
	s, _ := open(t)
	s.Select("a")
	if err := s.AddStake("Texte"); err != nil {
		t.Fatal(err)
	}
	added := s.Stake()
	if st, _ := model.Get[model.Stake](s.Briefing(), added); s.Briefing().Number(added) != "1.2" || st.Body != "Texte" || st.Domain != model.Politics {
		t.Error(s.Briefing().Number(added), st)
	}
	if err := s.Duplicate(added); err != nil || s.Briefing().Number(s.Stake()) != "1.3" {
		t.Error(err, s.Briefing().Number(s.Stake()))
	}
	if err := s.Remove("s2"); err != nil || len(sections(s.Briefing())) != 1 {
		t.Error(err)
	}
	if err := s.Restore("c"); err != nil || s.Stake() != "c" || s.Briefing().Number("c") != "2.1" {
		t.Error(err, s.Stake())
	}
	s.Select("c")
	if err := s.Remove("c"); err != nil || s.Stake() != "d" {
		t.Error(err, "selected", s.Selection())
	}
	empty := NewSession(model.New(model.Visit{Lang: "fr"}), nil, "", nil)
	if err := empty.AddStake(""); err != nil || empty.Briefing().Number(empty.Stake()) != "1.1" {
		t.Error(err)
	}
	if ok, err := empty.Doc.Undo(); !ok || err != nil || len(sections(empty.Briefing())) != 0 {
		t.Error("one step made the section and the stake", ok, err)
	}
}

func TestAnnotate(t *testing.T) {
	s, _ := open(t)
	id, err := s.Annotate(model.Range{Node: "a", Field: "body", From: 3, To: 9}, model.Verify, "Lequel ?")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Reply(id, "Le troisième."); err != nil {
		t.Fatal(err)
	}
	if err := s.Set("Resolve", id, "resolved", true); err != nil {
		t.Fatal(err)
	}
	if err := s.Move("a", "s2", ""); err != nil {
		t.Fatal(err)
	}
	a, _ := model.Get[model.Annotation](s.Briefing(), id)
	if a.Anchor.Quote != "accord" || a.Author != "Analyste 1" || a.Time != "2025-06-18T10:00:00Z" || !a.Resolved || model.Count[model.Reply](s.Briefing(), id) != 1 {
		t.Error(a)
	}
	if whole, err := s.Annotate(model.Range{Node: "s1"}, model.Comment, "!"); err != nil {
		t.Error(err)
	} else if a, _ := model.Get[model.Annotation](s.Briefing(), whole); !a.Anchor.Whole() {
		t.Error(a)
	}
}

func TestSaveAndDirty(t *testing.T) {
	s, _ := open(t)
	if s.Dirty() {
		t.Error("a new briefing that nobody touched is dirty")
	}
	if err := s.AddSection(); err != nil || !s.Dirty() {
		t.Error(err, s.Dirty())
	}
	name := filepath.Join(t.TempDir(), "visite.enjeux")
	if err := s.Save(name, false); err != nil || s.Dirty() || s.Name() != "visite" {
		t.Error(err, s.Dirty(), s.Name())
	}
	s.Close()
	f, b, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	again := NewSession(b, f, "", nil)
	defer again.Close()
	if again.Dirty() || order(again) != order(s) {
		t.Error(again.Dirty(), order(again))
	}
}

// Undone until what was saved, there is nothing to save, and redone there is; not so on
// the other side of it, nor when something else was done instead, nor for a step that has
// grown since.
func TestUndoneToTheSavedStateIsClean(t *testing.T) {
	s, _ := open(t)
	name := filepath.Join(t.TempDir(), "visite.enjeux")
	step := func(what string, err error, dirty bool) {
		t.Helper()
		if err != nil || s.Dirty() != dirty {
			t.Fatalf("%s: dirty %v, %v", what, s.Dirty(), err)
		}
	}
	step("a priority", s.Set("", "a", "priority", 1), true)
	step("saved", s.Save(name, false), false)
	step("moved", s.Move("a", "s2", ""), true)
	step("removed", s.Remove("b"), true)
	step("one undone", s.Undo(), true)
	step("both undone", s.Undo(), false)
	step("redone", s.Redo(), true)
	step("undone again", s.Undo(), false)
	step("undone beyond", s.Undo(), true)
	step("redone until there", s.Redo(), false)
	step("undone beyond", s.Undo(), true)
	step("something else", s.Set("", "a", "priority", 2), true)
	step("undone", s.Undo(), true)
	step("typed", s.Type("a", "title", "A"), true)
	step("saved within a word", s.Save(name, false), false)
	step("typed on", s.Type("a", "title", "Ab"), true)
	step("the word undone", s.Undo(), true)
	step("the word redone", s.Redo(), true)
	s.Close()

	f, b, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	s = NewSession(b, f, "", nil)
	defer s.Close()
	step("a section", s.AddSection(), true)
	step("undone until the file", s.Undo(), false)
}
