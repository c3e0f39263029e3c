package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// chaptersOf sets again the sections in which something changed, and those whose
// footnotes have other numbers, since they go on from those before.
func (e *Engine) chaptersOf(b *model.Briefing, d *dirt) {
	touched, base := d.touched(b), e.cited
	if e.opening != nil {
		base = e.opening.notes.end()
	}
	for _, ch := range e.order {
		if ch.notes == nil || ch.notes.base != base {
			d.renumber[ch.id] = true
		}
		if touched[ch.id] || d.renumber[ch.id] {
			e.chapter(b, d, ch, base)
		}
		base = ch.notes.end()
	}
}

// reorder lists the sections anew; those that stay keep what is set of them.
func (e *Engine) reorder(b *model.Briefing, d *dirt) {
	e.order = e.order[:0]
	there := make(map[model.ID]bool)
	for sec := range model.Children[model.Section](b, b.ID()) {
		ch := e.chapters[sec.ID]
		fresh := ch == nil
		if fresh {
			ch = &chapter{id: sec.ID}
			ch.tag = (*Tag)(nil).child(Section)
			e.chapters[sec.ID] = ch
		}
		there[sec.ID] = true
		e.order = append(e.order, ch)
		if number := e.t.number(b, sec.ID); fresh || number != ch.number {
			ch.number = number
			d.renumber[sec.ID] = true
			d.heads[sec.ID] = true
		}
	}
	for id := range e.chapters {
		if !there[id] {
			delete(e.chapters, id)
		}
	}
	d.entries = true
}

// number is that of a section or a stake, as the style has it.
func (t *typesetter) number(b *model.Briefing, id model.ID) string {
	if !t.style.Numbers {
		return ""
	}
	return b.Number(id)
}

// chapter sets again what changed of a section.
func (e *Engine) chapter(b *model.Briefing, d *dirt, ch *chapter, base int) {
	sec, _ := model.Get[model.Section](b, ch.id)
	gs := slices.Clone(ch.galleys)
	if len(gs) == 0 || d.heads[ch.id] {
		g := e.t.head(b, sec, ch.number, ch.tag)
		if len(gs) == 0 {
			gs = []*galley{g}
		}
		if gs[0].glued != g.glued {
			d.renumber[ch.id] = true // the first stake stays with the head, or no longer
		}
		d.entries = d.entries || gs[0].entry != g.entry || gs[0] == g
		gs[0] = g
		ch.running = term.Join(" ", ch.number, sec.Title)
	}
	if d.renumber[ch.id] || ch.notes == nil {
		gs = e.renumber(b, d, ch, sec, gs, base)
	} else {
		for i, g := range gs[1:] {
			if d.stakes[g.node] {
				st, _ := model.Get[model.Stake](b, g.node)
				gs[i+1] = e.t.stake(b, sec, st, g.number, g.nums, ch.tag, i == 0, g.glued)
				d.entries = d.entries || gs[i+1].entry != g.entry
			}
		}
	}
	ch.galleys = gs
}

// renumber lists the stakes of a section anew, and sets again those that changed
// and those whose number or whose footnotes have other numbers.
func (e *Engine) renumber(b *model.Briefing, d *dirt, ch *chapter, sec model.Section, gs []*galley, base int) []*galley {
	set := make(map[model.ID]*galley)
	for _, g := range gs[1:] {
		set[g.node] = g
	}
	head := gs[0]
	gs = []*galley{head}
	var todo []func(*typesetter)
	ch.notes = e.t.notes(e.sources, ch.tag, base)
	for st := range model.Children[model.Stake](b, ch.id) {
		at, number := len(gs), e.t.number(b, st.ID)
		first := at == 1
		glued := first && head.glued
		nums := ch.notes.cite(b, st.ID)
		g := set[st.ID]
		if gs = append(gs, g); g == nil || d.stakes[st.ID] || g.number != number || g.glued != glued || g.first != first || !slices.Equal(g.nums, nums) {
			todo = append(todo, func(t *typesetter) {
				gs[at] = t.stake(b, sec, st, number, nums, ch.tag, first, glued)
			})
		}
	}
	e.crew.do(e.t, todo)
	d.entries = true
	return gs
}
