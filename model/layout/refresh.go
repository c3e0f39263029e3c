package layout

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// set sets again what is out of date, and distributes it over sheets.
func (e *Engine) set(b *model.Briefing, d *dirt) {
	if d.all {
		e.sources = term.Sources(b)
		e.main, e.tail = &flow{t: e.t}, &flow{t: e.t}
	}
	if d.visit {
		e.cover = &flow{t: e.t, bare: true}
		e.cover.fill(&part{galleys: []*galley{e.t.cover(b.Visit()).galley(b.ID(), entry{})}})
	}
	if d.messages {
		n := e.t.notes(e.sources, nil, 0)
		for m := range model.Children[model.Message](b, b.ID()) {
			n.cite(b, m.ID)
		}
		d.facts, e.cited = d.facts || n.end() != e.cited, n.end()
	}
	if d.facts {
		e.open(b, d)
		e.close(b, d)
	}
	if d.sections {
		e.reorder(b, d)
	}
	e.chaptersOf(b, d)
	e.talking(b, d)
	e.defend(b, d)
	var main, tail []*part
	if e.opening != nil {
		main = append(main, e.opening)
	}
	for _, ch := range e.order {
		main = append(main, &ch.part)
	}
	for _, p := range []*part{e.defensive, e.annexes} {
		if p != nil {
			tail = append(tail, p)
		}
	}
	e.parts = append(append(append(e.parts[:0], main...), e.cardParts...), tail...)
	e.fronts(b, d)
	if e.lead != nil {
		main = append([]*part{e.lead}, main...)
	}
	if len(e.cards) == 0 {
		main, tail = append(main, tail...), nil // nothing parts them
	}
	d.drop(e.main.fill(main...))
	d.drop(e.tail.fill(tail...))
	e.flows = append(append(e.flows[:0], e.front...), e.main)
	e.flows = append(append(e.flows, e.cards...), e.tail)
}
