package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

// threads is a column of annotations. One of them can be open: it shows what can
// be done with it, and a field for a reply.
type threads struct {
	w      *Window
	s      *Session
	column *widgets.Column
	which  func() []model.ID // the annotations to show, in order
	named  bool              // whether each names the stake that it stands on
	open   model.ID
}

func newThreads(w *Window, s *Session, which func() []model.ID) *threads {
	t := &threads{w: w, s: s, which: which}
	t.column = widgets.NewColumn(func(id string) fyne.CanvasObject { return newThread(t, model.ID(id)) })
	t.column.Refill = func(_ string, o fyne.CanvasObject) { o.(*thread).fill() }
	t.column.Margin, t.column.Gap = 12, 6
	return t
}

func (t *threads) list() {
	var ids []string
	for _, id := range t.which() {
		ids = append(ids, string(id))
	}
	t.column.SetItems(ids)
	t.column.UpdateAll()
}

// changed patches the threads that a change touched: their own words, those that
// they quote, and all when one came, went or changed its state.
func (t *threads) changed(b *model.Briefing, m model.Map) {
	if annotates(b, m) {
		t.list()
		return
	}
	for _, c := range m {
		t.column.Update(string(c.Node))
		t.column.Update(string(b.Parent(c.Node))) // of a reply
		for a := range model.Children[model.Annotation](b, c.Node) {
			t.column.Update(string(a.ID))
		}
	}
}

// annotates says whether a change may have changed which annotations there are,
// or what they are listed by.
func annotates(b *model.Briefing, m model.Map) bool {
	if relists(m) {
		return true
	}
	for _, c := range m {
		if n, _ := b.Node(c.Node); n != nil && n.Kind() == model.KindAnnotation && c.Field != "text" {
			return true
		}
	}
	return false
}

// toggle opens a thread and closes the one that was open.
func (t *threads) toggle(id model.ID) {
	was := t.open
	if t.open = id; was == id {
		t.open = ""
	}
	t.column.Update(string(was))
	t.column.Update(string(id))
}

// show opens a thread and brings it into view.
func (t *threads) show(id model.ID) {
	if t.open != id {
		t.toggle(id)
	}
	t.column.ScrollTo(string(id))
}

// annotated lists the annotations of a section, of its stakes when deep, or of a stake.
func annotated(b *model.Briefing, id model.ID, deep bool) []model.ID {
	ids := slices.Collect(model.IDs[model.Annotation](b, id))
	if deep {
		for _, st := range stakes(b, id) {
			ids = append(ids, annotated(b, st, false)...)
		}
	}
	return ids
}

// everywhere lists the annotations of the whole briefing, in its order.
func everywhere(b *model.Briefing) (ids []model.ID) {
	for _, sec := range sections(b) {
		ids = append(ids, annotated(b, sec, true)...)
	}
	return ids
}
