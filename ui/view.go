package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A view is one way to show the stakes in the middle of the window. All views
// show the same order and the same selection; only the one that is shown hears
// of changes, and is told to show everything when it is chosen.
type view interface {
	content() fyne.CanvasObject
	changed(b *model.Briefing, m model.Map) // a nil map is everything
	selected()                              // the selection is another
	column(stake model.ID) *widgets.Column  // that a stake stands in; of "", one of the open section
	card(stake model.ID) *widgets.Card      // nil when it is out of view
	edit(at model.Range)                    // opens a text of a stake and selects the passage
	counted()                               // the words were counted anew
	leave()                                 // another view is shown from now on
	focus()                                 // gives the selected card the keyboard
}

// The views, in the order of their buttons.
const (
	viewPlan = iota
	viewBoard
	viewDocument
	viewWhole // the plan of all sections
	viewAnnex // the tables of facts
	viewCount
)

// views is the middle of the window: one of the views.
type views struct {
	view
	w     *Window
	s     *Session
	stack *fyne.Container
	made  [viewCount]view
	shown int
}

func newViews(w *Window, s *Session, shown int) *views {
	v := &views{w: w, s: s, stack: container.NewStack()}
	v.show(shown)
	return v
}

// show chooses a view, and makes it if it was not shown before. What was looked at
// stays where it is on the screen, as far as the view shows it, and the keyboard goes from
// the view that is left to the one that is shown: what is typed is not for what is hidden.
func (v *views) show(n int) {
	at, typing := v.lookedAt(), v.view != nil && n != v.shown && v.w.typesIn(v.stack)
	if v.view != nil {
		v.leave()
	}
	v.shown = n
	if v.made[n] == nil {
		switch n {
		case viewBoard:
			v.made[n] = newBoard(v.w, v.s)
		case viewDocument:
			v.made[n] = newDocument(v.w, v.s)
		case viewWhole:
			v.made[n] = newWhole(v.w, v.s)
		case viewAnnex:
			v.made[n] = newAnnexView(v.w, v.s)
		default:
			v.made[n] = newPlan(v.w, v.s)
		}
	}
	v.view = v.made[n]
	v.stack.Objects = []fyne.CanvasObject{v.view.content()}
	v.stack.Refresh()
	v.changed(v.s.Briefing(), nil)
	v.selected()
	v.lookAt(at)
	v.w.remind()
	if typing {
		v.w.letGo()
	}
}

// painted says whether the pages of the view that is shown are.
func (v *views) painted() bool {
	p, ok := v.view.(*document)
	return !ok || p.viewer.view.Painted()
}

// A sight is what is looked at.
type sight struct {
	stake model.ID // "" for none
	y     float32  // where its top is on the canvas
	top   bool     // it is the selected one, and its top is seen
}

// lookAt brings a sight to where it was, as far as the view shows it; a selected card that
// was seen from its top on is, still.
func (v *views) lookAt(at sight) {
	c := v.column(at.stake)
	if c == nil || at.stake == "" {
		return
	}
	c.Place(string(at.stake), at.y)
	if at.top {
		c.ScrollTo(string(at.stake))
	}
}

// lookedAt is the selected stake if it can be seen, the first that can otherwise.
func (v *views) lookedAt() sight {
	if v.view == nil {
		return sight{}
	}
	c := v.column(v.s.Stake())
	if c == nil {
		return sight{}
	}
	if y, ok := c.InView(string(v.s.Stake())); ok {
		return sight{v.s.Stake(), y, y >= v.w.app.fyne.Driver().AbsolutePositionForObject(c).Y}
	}
	all := c.Items()
	for _, id := range all[max(0, slices.Index(all, c.Top())):] {
		if _, ok := model.Get[model.Stake](v.s.Briefing(), model.ID(id)); ok {
			y, _ := c.InView(id)
			return sight{stake: model.ID(id), y: y}
		}
	}
	return sight{}
}

// relists says whether a change touched what stands where, or what tells sections apart.
func relists(m model.Map) bool {
	return m == nil || slices.ContainsFunc(m, func(c model.Change) bool {
		return c.Field == "place" || c.Field == "dead" || c.Field == "domain" || c.Field == ""
	})
}

// touches returns the nodes that a change touched, with those that they hang on.
func touches(b *model.Briefing, m model.Map) map[model.ID]bool {
	all := make(map[model.ID]bool)
	for _, c := range m {
		for id := c.Node; id != "" && !all[id]; id = b.Parent(id) {
			all[id] = true
		}
	}
	return all
}
