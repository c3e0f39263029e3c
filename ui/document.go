package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	flow "fyne.io/fyne/v2/layout"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

// document is the view of the whole text as the pages that print. What is clicked is
// edited in place: the card of a stake, or the title of a section, opens over it, and
// the pages follow what is typed.
type document struct {
	cards
	viewer *viewer
	over   *fyne.Container // over the pages
	box    fyne.CanvasObject

	open   model.ID        // what is edited, "" for nothing
	wanted model.Range     // what is to be, once it is on a page
	list   *widgets.Column // with the card of it, or its title
	header *sectionHeader  // when it is a section
	twice  *again          // a second click where the first opened it
}

func newDocument(w *Window, s *Session) *document {
	p := &document{cards: cards{w: w, s: s}}
	p.in = p.column
	p.list = p.newList()
	p.viewer = newViewer(w, w.win, w.layer, w.inspector.preview)
	p.viewer.larger.Hide()
	p.viewer.remember("document")
	focus := p.viewer.view.OnFocus
	p.viewer.view.OnFocus = func(f fyne.Focusable) { p.close(); focus(f) }
	p.viewer.view.OnMoved = p.arrange
	p.viewer.view.OnKey = w.onKey
	p.viewer.view.OnTapped = p.onTapped
	p.viewer.view.Noted = func(id model.ID) []model.Range { return noted(p.s.Briefing(), id) }
	p.twice = newAgain()
	p.over = container.NewWithoutLayout(p.list, p.twice)
	p.box = container.NewStack(p.viewer.object, p.over)
	return p
}

func (p *document) content() fyne.CanvasObject { return p.box }

// column is that of the card which is open.
func (p *document) column(stake model.ID) *widgets.Column {
	if stake != "" && stake == p.open {
		return p.list
	}
	return nil
}

// changed brings what is edited up to date; the pages follow by themselves.
func (p *document) changed(b *model.Briefing, _ model.Map) {
	preview := p.w.inspector.preview
	if !slices.Contains(preview.viewers, p.viewer) {
		preview.add(p.viewer)
		p.viewer.view.OnTapped = p.onTapped
	}
	switch {
	case p.open == "":
	case !b.Live(p.open):
		p.close()
	case p.header != nil:
		p.header.refresh()
	default:
		p.list.Update(string(p.open))
	}
	p.viewer.view.Mark()
	p.arrange()
}

// newList makes the column in which something is edited. It is always there, so
// that the driver knows where a card that opens is to have the keyboard.
func (p *document) newList() *widgets.Column {
	list := p.newColumn()
	list.Margin, list.Gap = 0, 0
	list.CanDrag = func(string) bool { return false }
	esc := func(k *fyne.KeyEvent) bool {
		if k.Name != fyne.KeyEscape {
			return p.w.functionKey(k)
		}
		p.close()
		p.focus()
		return true
	}
	stake := list.Build
	list.Build = func(id string) fyne.CanvasObject {
		if p.header != nil {
			for _, f := range []*widgets.TextField{p.header.title, p.header.objective} {
				f.OnKey = esc
			}
			return container.NewStack(widgets.NewPanel(), container.New(flow.NewCustomPaddedLayout(0, 12, 0, 0), p.header.object))
		}
		card := stake(id).(*widgets.Card)
		card.OnFieldKey = func(_ widgets.Part, k *fyne.KeyEvent) bool { return esc(k) }
		card.OnKey = esc
		return card
	}
	return list
}

// selected ends what was edited of something else. The pages scroll by themselves.
func (p *document) selected() {
	if p.open != "" && p.open != p.s.Selection() {
		p.close()
	}
	if p.wanted.Node != p.s.Selection() {
		p.wanted = model.Range{}
	}
}

func (p *document) counted() {}

// leave lets go of the pages as long as another view is shown.
func (p *document) leave() {
	p.close()
	p.w.inspector.preview.remove(p.viewer)
}

// focus gives the pages the keyboard.
func (p *document) focus() { p.viewer.view.Focus() }

// onTapped edits what was clicked, here or where it is edited.
func (p *document) onTapped(r model.Range) {
	p.w.inspector.preview.onTapped(r)
	n, _ := p.s.Briefing().Node(r.Node)
	switch n.(type) {
	case model.Stake:
		if r.Field == "" || r.Field == "title" || r.Field == "body" {
			p.write(n, p.viewer.view.Caret(r))
			return
		}
	case model.Section:
		p.write(n, p.viewer.view.Caret(r))
		return
	case model.Visit:
		p.w.onVisit()
		return
	case model.Message:
		p.w.onMessages()
		return
	}
	p.w.goToPassage(r)
}

// write edits a text of a node at a caret. A second click, which is on what has opened
// there, selects the word, and a third the paragraph.
func (p *document) write(n model.Node, caret model.Range) {
	p.edit(caret)
	text := model.TextOf(n, caret.Field)
	driver := p.w.app.fyne.Driver()
	corner := driver.AbsolutePositionForObject(p.viewer.view).Subtract(driver.AbsolutePositionForObject(p.over))
	p.twice.await(p.w.app, corner.Add(p.viewer.view.Tapped()), func(count int) {
		if p.open == caret.Node && text != "" {
			from, to := widgets.WordAt(text, caret.From)
			if count > 2 {
				from, to = widgets.ParagraphAt(text, caret.From)
			}
			p.edit(model.Range{Node: caret.Node, Field: caret.Field, From: from, To: to})
		}
	})
}

// edit opens the card of a stake over its text, or the title of a section.
func (p *document) edit(at model.Range) {
	if p.open != at.Node {
		p.close()
		p.viewer.view.ScrollTo(at.Node)
		p.open = at.Node
		if _, ok := model.Get[model.Section](p.s.Briefing(), at.Node); ok {
			p.header = newSectionHeader(p.w, p.s, 14, func() model.ID { return at.Node })
			p.header.refresh()
		}
		p.list.SetItems([]string{string(at.Node)})
		p.arrange()
	}
	switch {
	case p.open == "": // it is on no page yet
		p.wanted = at
	case p.header != nil:
		f := p.header.title
		if at.Field == "objective" {
			f = p.header.objective
		}
		f.FocusOn(p.w.win.Canvas())
		f.Select(at.From, at.To)
	default:
		p.cards.edit(at)
	}
}

// close ends what is edited.
func (p *document) close() {
	if p.open != "" {
		p.open, p.header = "", nil
		p.list.SetItems(nil)
		p.list.Resize(fyne.Size{})
	}
}

// How wide what is edited is at least, and how far it stands out over its text.
const (
	leastPanel = 460
	overPanel  = 30
)

// arrange puts what is edited over its text, as far as there is room. Out of view it
// ends.
func (p *document) arrange() {
	view := p.viewer.view
	if at := p.wanted; at.Node != "" {
		if _, _, ok := view.Area(at.Node); ok {
			p.wanted = model.Range{}
			p.edit(at)
		}
	}
	if p.open == "" {
		return
	}
	at, size, ok := view.Area(p.open)
	if !ok || at.Y > view.Size().Height || at.Y+size.Height < 0 {
		p.close()
		return
	}
	driver, room := p.w.app.fyne.Driver(), p.over.Size()
	corner := driver.AbsolutePositionForObject(view).Subtract(driver.AbsolutePositionForObject(p.over))
	width := min(max(leastPanel, size.Width+2*overPanel), room.Width-16)
	p.list.Resize(fyne.NewSize(width, max(size.Height, 80))) // which builds and measures
	height := p.list.Height()
	height = min(height, room.Height-corner.Y-8)
	x := max(8, min(corner.X+at.X-overPanel, room.Width-width-8))
	y := max(corner.Y, min(corner.Y+at.Y-overPanel/2, room.Height-height-8))
	p.list.Resize(fyne.NewSize(width, height))
	p.list.Move(fyne.NewPos(x, y))
}
