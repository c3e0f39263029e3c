package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

func TestSeveralStakes(t *testing.T) {
	for name, c := range map[string]struct {
		selected []model.ID // the first by itself, the others besides
		do       func(*Session) error
		want     string
	}{
		"moved":                {[]model.ID{"d", "a"}, func(s *Session) error { return s.Move("a", "s2", "c") }, "s1: b / s2: a d c"},
		"moved before one":     {[]model.ID{"b", "a"}, func(s *Session) error { return s.Move("b", "s1", "b") }, "s1: a b / s2: c d"},
		"moved alone":          {[]model.ID{"a", "b"}, func(s *Session) error { return s.Move("c", "s1", "a") }, "s1: c a b / s2: d"},
		"up":                   {[]model.ID{"c", "d"}, func(s *Session) error { return s.Up("d") }, "s1: a b c d / s2:"},
		"down":                 {[]model.ID{"a", "b"}, func(s *Session) error { return s.Down("a") }, "s1: / s2: a b c d"},
		"removed":              {[]model.ID{"a", "c"}, func(s *Session) error { return s.Remove("c") }, "s1: b / s2: d"},
		"no longer selected":   {[]model.ID{"a", "c", "a"}, func(s *Session) error { return s.Remove("c") }, "s1: a b / s2: d"},
		"a section by the way": {[]model.ID{"a", "c"}, func(s *Session) error { return s.Remove("s1") }, "s2: c d"},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := open(t)
			s.Select(c.selected[0])
			for _, id := range c.selected[1:] {
				s.Toggle(id)
			}
			if err := c.do(s); err != nil || order(s) != c.want {
				t.Errorf("%s, want %s (%v)", order(s), c.want, err)
			}
			for {
				if _, more := s.Doc.UndoLabel(); !more {
					break
				}
				if err := s.Undo(); err != nil || order(s) != "s1: a b / s2: c d" {
					t.Errorf("one undo gives %s (%v)", order(s), err)
				}
			}
		})
	}
}

func TestStakesAreSelectedUpToOne(t *testing.T) {
	s, _ := open(t)
	s.Select("b")
	for _, c := range []struct {
		to   model.ID
		want []model.ID
	}{{"d", []model.ID{"b", "c", "d"}}, {"c", []model.ID{"b", "c"}}, {"a", []model.ID{"a", "b"}}} {
		if s.Extend(c.to); !slices.Equal(s.Stakes(), c.want) {
			t.Errorf("to %s: %q", c.to, s.Stakes())
		}
	}
	if err := s.Set("Priority", "a", "priority", 1); err != nil {
		t.Fatal(err)
	}
	if st, _ := model.Get[model.Stake](s.Briefing(), "b"); st.Priority != 1 {
		t.Error("what is set on one is not set on the other")
	}
	if s.Select("b"); len(s.Stakes()) != 1 {
		t.Errorf("selected alone, there are %q", s.Stakes())
	}
}

func TestCardsAreSelectedTogether(t *testing.T) {
	w := window(t)
	w.views.card("a").OnTapped(0)
	w.views.card("b").OnTapped(fyne.KeyModifierShift)
	if !slices.Equal(w.session.Stakes(), []model.ID{"a", "b"}) {
		t.Fatalf("selected %q", w.session.Stakes())
	}
	w.drag("b", w.at(w.sidebar.sections["s2"]))
	if got := order(w.session); got != "s1: / s2: c d a b" {
		t.Errorf("dropped: %s", got)
	}
}

func TestALockedOrderStays(t *testing.T) {
	w := window(t)
	w.session.Select("b")
	w.onLock()
	for _, c := range w.table() {
		if slices.Contains([]string{"up", "down", "sectionup", "sectiondown"}, c.id) {
			c.run()
		}
	}
	w.drag("a", w.at(w.sidebar.sections["s2"]))
	if got := order(w.session); got != "s1: a b / s2: c d" {
		t.Errorf("moved: %s", got)
	}
	if w.status.message.Text() == "" {
		t.Error("nothing says why")
	}
}

// What was deleted is said of as many as there were.
func TestDeletingIsSaidInTheRightNumber(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	w.session.Select("a")
	w.session.Toggle("b")
	w.remove("a")
	if got := w.status.message.Text(); got != "2 stakes deleted. Edit ▸ Restore deleted… brings them back." {
		t.Error(got)
	}
	w.remove("c")
	if got := w.status.message.Text(); got != "2.1 deleted. Edit ▸ Restore deleted… brings it back." {
		t.Error(got)
	}
}

// What goes together comes back together: deleted stakes are all selected when that is
// undone, and so are the copies of several.
func TestSeveralStakesComeBackTogether(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.session.Toggle("b")
	w.remove("a")
	w.settle()
	w.session.Select("d")
	if w.onUndo(); !slices.Equal(w.session.Stakes(), []model.ID{"a", "b"}) {
		t.Errorf("undone, %q are selected", w.session.Stakes())
	}
	w.try(w.session.Duplicate("a"))
	copies := w.session.Stakes()
	if len(copies) != 2 || slices.Contains(copies, "a") || slices.Contains(copies, "b") {
		t.Errorf("duplicated, %q are selected of %s", copies, order(w.session))
	}
	if w.try(w.session.Duplicate("s2")); w.session.Section() == "s2" {
		t.Error("the copy of a section is not selected")
	}
}

// An annotation stands on each of the stakes that are selected, as one step; what names
// them says so before it is written. One on a passage stands there alone.
func TestSeveralAreAnnotated(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	r, count := w.inspector.remarks, func(id model.ID) int { return model.Count[model.Annotation](w.session.Briefing(), id) }
	if w.session.Select("a", "d"); r.heading.Text != "Annotations · 2 stakes" || r.entry.PlaceHolder != "New annotation on each of them" || !r.threads.named {
		t.Errorf("%q, %q", r.heading.Text, r.entry.PlaceHolder)
	}
	r.onSubmitted("À revoir")
	if count("a") != 1 || count("b") != 0 || count("d") != 1 || len(r.which()) != 2 {
		t.Errorf("annotated %d, %d, %d; listed %d", count("a"), count("b"), count("d"), len(r.which()))
	}
	if w.onUndo(); count("a")+count("d") != 0 {
		t.Error("undone, annotations stay")
	}
	if _, err := w.session.Annotate(model.Range{Node: "a", Field: "body", From: 3, To: 9}, model.Comment, "Lequel ?"); err != nil || count("a") != 1 || count("d") != 0 {
		t.Error("on a passage", err, count("a"), count("d"))
	}
	if w.session.Select("a"); r.heading.Text != "Annotations · 1.1" || r.threads.named {
		t.Errorf("of one again: %q", r.heading.Text)
	}
}
