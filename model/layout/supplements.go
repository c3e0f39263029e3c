package layout

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// open sets the programme, who takes part and the bilateral relation.
func (e *Engine) open(b *model.Briefing, d *dirt) {
	n := e.t.notes(e.sources, nil, e.cited)
	s, entries := e.t.opening(b, e.sources, n)
	n.tag, e.opening, d.entries = s.tag, nil, true
	if len(entries) == 0 {
		return
	}
	var titles []string
	for _, o := range entries {
		titles = append(titles, o.title)
	}
	e.opening = &part{galleys: []*galley{s.galley("", entry{})}, running: term.Join(" · ", titles...), tag: s.tag, notes: n, entries: entries}
}

// close sets the annexes.
func (e *Engine) close(b *model.Briefing, d *dirt) {
	s, entries := e.t.annexes(b, e.sources)
	if e.annexes, d.entries = nil, true; len(entries) > 0 {
		e.annexes = &part{galleys: []*galley{s.galley("", entry{})}, running: e.t.words.Annexes, tag: s.tag, entries: entries}
	}
}

// talking sets the sheets of talking points again when an engagement changed, or
// a stake that one of them deals with.
func (e *Engine) talking(b *model.Briefing, d *dirt) {
	out := d.facts || d.sections
	for id := range d.stakes {
		out = out || e.linked[id]
	}
	if !out {
		return
	}
	for _, f := range e.cards {
		d.drop(f.sheets)
	}
	e.cards, e.cardParts, e.linked = nil, nil, make(map[model.ID]bool)
	for i, g := range term.Sheets(b) {
		f, p := e.talkingPoints(b, g, i+1)
		if i == 0 {
			p.entries = append(p.entries, entry{title: p.running, key: pointsKey})
		}
		p.entries = append(p.entries, entry{level: 1, title: term.Unmarked(g.What), key: sheetKey(g.ID), from: model.Range{Node: g.ID}})
		e.cards, e.cardParts = append(e.cards, f), append(e.cardParts, p)
		for _, id := range g.Stakes {
			e.linked[id] = true
		}
	}
}

// defend sets again the defensive points of the stakes that changed.
func (e *Engine) defend(b *model.Briefing, d *dirt) {
	set := make(map[model.ID]*galley)
	out := d.all || d.sections || len(d.renumber) > 0
	if e.defensive != nil {
		for _, g := range e.defensive.galleys[1:] {
			set[g.node] = g
			out = out || d.stakes[g.node]
		}
	}
	for id := range d.stakes {
		st, _ := model.Get[model.Stake](b, id)
		out = out || !blank(st.Defensive)
	}
	if !out {
		return
	}
	var gs []*galley
	tag := (*Tag)(nil).child(Section)
	if e.defensive != nil {
		tag, gs = e.defensive.tag, e.defensive.galleys[:1:1]
	} else {
		s := e.t.stack()
		s.tag = tag
		s.part(entry{key: defensiveKey, title: e.t.words.Defensive})
		s.named(e.t.words.Defensive, model.Range{})
		gs = []*galley{s.galley("", entry{})}
	}
	for _, st := range defended(b) {
		number := e.t.number(b, st.ID)
		g := set[st.ID]
		if first := len(gs) == 1; g == nil || d.stakes[st.ID] || g.number != number || g.first != first {
			s := e.t.stack()
			s.tag = tag
			s.defensive(st, number)
			g = s.galley(st.ID, entry{number: number})
			g.first = first
			if first {
				g.slices[0].glued = true
			}
		}
		gs = append(gs, g)
	}
	had := e.defensive != nil
	e.defensive = nil
	if len(gs) > 1 {
		e.defensive = &part{galleys: gs, running: e.t.words.Defensive, tag: tag, entries: []entry{{title: e.t.words.Defensive, key: defensiveKey}}}
	}
	d.entries = d.entries || had != (e.defensive != nil)
}
