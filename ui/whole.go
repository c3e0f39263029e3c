package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

// whole is the plan of all sections, from the first to the last, under their titles,
// edited in place.
type whole struct {
	cards
	box     fyne.CanvasObject
	list    *widgets.Column
	begin   *offer // where there is no section
	headers map[string]*sectionHeader
}

// headPrefix marks the row that is a section's title.
const headPrefix = "head:"

func newWhole(w *Window, s *Session) *whole {
	p := &whole{cards: cards{w: w, s: s}, headers: make(map[string]*sectionHeader)}
	p.in, p.list = p.column, p.newColumn()
	build := p.list.Build
	p.list.Build = func(id string) fyne.CanvasObject {
		section, isHead := strings.CutPrefix(id, headPrefix)
		if !isHead {
			return build(id)
		}
		h := newSectionHeader(w, s, 0, func() model.ID { return model.ID(section) })
		h.refresh()
		p.headers[id] = h
		return h.object
	}
	refill := p.list.Refill
	p.list.Refill = func(id string, o fyne.CanvasObject) {
		if strings.HasPrefix(id, headPrefix) {
			p.headers[id].refresh()
			return
		}
		refill(id, o)
	}
	p.list.OnMoved = p.onMoved
	p.list.MaxWidth = textWidthMost
	p.begin = newOffer(w)
	p.box = container.NewStack(widgets.NewBackground(widgets.ColorCanvas), p.list, p.begin.object)
	return p
}

func (p *whole) content() fyne.CanvasObject            { return p.box }
func (p *whole) column(stake model.ID) *widgets.Column { return p.list }

func (p *whole) changed(b *model.Briefing, m model.Map) {
	if relists(m) {
		p.begin.toBegin(p.s)
		var ids []string
		for _, sec := range sections(b) {
			ids = append(ids, headPrefix+string(sec))
			ids = append(ids, names(stakes(b, sec))...)
		}
		p.list.SetItems(ids)
		p.list.UpdateAll()
		return
	}
	touched := touches(b, m)
	for id := range touched {
		switch n, _ := b.Node(id); n.(type) {
		case model.Section:
			p.list.Update(headPrefix + string(id))
		case model.Stake:
			p.list.Update(string(id))
		}
	}
}

func (p *whole) selected() {
	p.frame(p.list)
	if id := p.s.Stake(); id != "" {
		p.list.ScrollTo(string(id))
	} else if id := p.s.Selection(); id != "" {
		// By way of its last stake, so that what can be seen is the section.
		if all := stakes(p.s.Briefing(), id); len(all) > 0 {
			p.list.ScrollTo(string(all[len(all)-1]))
		}
		p.list.ScrollTo(headPrefix + string(id))
	}
}

// onMoved moves a stake to before another row. Before the title of a section is
// the end of the section above it.
func (p *whole) onMoved(id, before string) {
	b := p.s.Briefing()
	all := sections(b)
	section := all[len(all)-1]
	if head, ok := strings.CutPrefix(before, headPrefix); ok {
		section, before = p.s.sibling(model.ID(head), -1), ""
		if section == "" { // over the first title
			section = model.ID(head)
			if first := stakes(b, section); len(first) > 0 {
				before = string(first[0])
			}
		}
	} else if before != "" {
		section = b.Parent(model.ID(before))
	}
	p.move(model.ID(id), section, model.ID(before))
}

func (p *whole) counted() {
	for _, h := range p.headers {
		h.refresh()
	}
}
