package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// set sets again what is out of date, and distributes it over sheets.
func (e *Engine) set(b *model.Briefing, d *dirt) {
	if d.all {
		e.sources = term.Sources(b)
	}
	if d.visit {
		e.relay(&e.cover, d, nil, []*galley{e.t.cover(b.Visit()).galley(b.ID(), entry{})})
		e.cover.bare = true
	}
	if d.sections {
		e.reorder(b, d)
	}
	for id := range d.touched(b) {
		if ch := e.chapters[id]; ch != nil && b.Live(id) {
			e.chapter(b, d, ch)
		}
	}
	e.supplements(b, d)
	e.body = e.body[:0]
	if e.opening != nil {
		e.body = append(e.body, e.opening)
	}
	for _, ch := range e.order {
		e.body = append(e.body, &ch.part)
	}
	e.body = append(e.body, e.cards...)
	for _, p := range []*part{e.defensive, e.annexes} {
		if p != nil {
			e.body = append(e.body, p)
		}
	}
	e.fronts(b, d)
}

// relay gives a part other galleys and footnotes, or drops it when it has none.
func (e *Engine) relay(p **part, d *dirt, n *notes, gs []*galley) {
	if *p == nil {
		*p = &part{t: e.t}
	}
	before := slices.Clone((*p).sheets)
	(*p).notes = n
	if len(gs) == 0 {
		d.drop(before, nil)
		*p = nil
		return
	}
	(*p).distribute(gs, e.t.style.height())
	d.drop(before, (*p).sheets)
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
			ch.t, ch.tag = e.t, (*Tag)(nil).child(Section)
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
	for id, ch := range e.chapters {
		if !there[id] {
			d.drop(ch.sheets, nil)
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
func (e *Engine) chapter(b *model.Briefing, d *dirt, ch *chapter) {
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
		d.name(&ch.part, term.Join(" ", ch.number, sec.Title))
	}
	if d.renumber[ch.id] || ch.notes == nil {
		gs = e.renumber(b, d, ch, sec, gs)
	} else {
		ch.notes.b = b
		for i, g := range gs[1:] {
			if d.stakes[g.node] {
				st, _ := model.Get[model.Stake](b, g.node)
				gs[i+1] = e.t.stake(b, sec, st, g.number, ch.notes, ch.tag, i == 0, g.glued)
				d.entries = d.entries || gs[i+1].entry != g.entry
			}
		}
	}
	before := slices.Clone(ch.sheets)
	ch.distribute(gs, e.t.style.height())
	d.drop(before, ch.sheets)
}

// renumber lists the stakes of a section anew, and sets again those that changed
// and those whose number or whose footnotes have other numbers.
func (e *Engine) renumber(b *model.Briefing, d *dirt, ch *chapter, sec model.Section, gs []*galley) []*galley {
	set := make(map[model.ID]*galley)
	for _, g := range gs[1:] {
		set[g.node] = g
	}
	head := gs[0]
	gs = []*galley{head}
	ch.notes = e.t.notes(b, e.sources)
	for st := range model.Children[model.Stake](b, ch.id) {
		number := e.t.number(b, st.ID)
		first := len(gs) == 1
		glued := first && head.glued
		nums := ch.notes.cite(st.ID)
		g := set[st.ID]
		if g == nil || d.stakes[st.ID] || g.number != number || g.glued != glued || g.first != first || !slices.Equal(g.nums, nums) {
			g = e.t.stake(b, sec, st, number, ch.notes, ch.tag, first, glued)
		}
		gs = append(gs, g)
	}
	d.entries = true
	return gs
}

// supplements sets again what gathers from the whole briefing: the opening, the
// sheets of talking points, the defensive points and the annexes.
func (e *Engine) supplements(b *model.Briefing, d *dirt) {
	t := e.t
	if d.facts {
		n := t.notes(b, e.sources)
		s, entries := t.opening(b, e.sources, n)
		var titles []string
		for _, o := range entries {
			titles = append(titles, o.title)
		}
		var gs []*galley
		if len(entries) > 0 {
			gs = append(gs, s.galley("", entry{}))
		}
		if e.relay(&e.opening, d, n, gs); e.opening != nil {
			d.name(e.opening, term.Join(" · ", titles...))
			e.opening.tag, e.opening.entries = s.tag, entries
		}
		s, entries = t.annexes(b, e.sources)
		gs = nil
		if len(entries) > 0 {
			gs = append(gs, s.galley("", entry{}))
		}
		if e.relay(&e.annexes, d, nil, gs); e.annexes != nil {
			e.annexes.tag, e.annexes.running, e.annexes.entries = s.tag, t.words.Annexes, entries
		}
		d.entries = true
	}
	e.talking(b, d)
	e.defend(b, d)
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
	for _, p := range e.cards {
		d.drop(p.sheets, nil)
	}
	e.cards, e.linked = nil, make(map[model.ID]bool)
	for i, g := range term.Sheets(b) {
		p := e.talkingPoints(b, g, i+1)
		if i == 0 {
			p.entries = append(p.entries, entry{title: p.running, key: pointsKey})
		}
		p.entries = append(p.entries, entry{level: 1, title: g.What, key: sheetKey(g.ID), from: model.Range{Node: g.ID}})
		e.cards = append(e.cards, p)
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
		s.title(e.t.words.Defensive, entry{key: defensiveKey})
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
	if len(gs) == 1 {
		gs = nil
	}
	if e.relay(&e.defensive, d, nil, gs); e.defensive != nil {
		e.defensive.tag, e.defensive.running = tag, e.t.words.Defensive
		e.defensive.entries = []entry{{title: e.t.words.Defensive, key: defensiveKey}}
	}
	d.entries = d.entries || had != (e.defensive != nil)
}

// fronts sets the key points and the contents again. The contents stand below
// the key points when one page holds both.
func (e *Engine) fronts(b *model.Briefing, d *dirt) {
	height := e.t.style.height()
	if !d.messages && !d.entries {
		e.front[0] = e.cover
		return
	}
	before := e.front
	n := e.t.notes(b, e.sources)
	var points, lines []*galley
	s := e.t.essentials(b, n)
	if len(s.slices) > 0 {
		points = []*galley{s.galley("", entry{})}
	}
	all := e.entries()
	e.tight = false
	lines = e.lines(all)
	if sheets(lines, height) == 2 {
		// A page that holds the rest of the contents is one too many.
		e.tight = true
		if tight := e.lines(all); sheets(tight, height) == 1 {
			lines = tight
		}
	}
	e.front = []*part{e.cover}
	essentials := &part{t: e.t, running: e.t.words.Essentials, notes: n, tag: s.tag}
	contents := &part{t: e.t, running: e.t.words.Contents}
	switch {
	case len(points) > 0 && len(lines) > 0:
		both := &part{t: e.t, running: e.t.words.Essentials, notes: n, tag: s.tag}
		if both.distribute(append(points[:1:1], lines...), height); len(both.sheets) == 1 {
			e.front = append(e.front, both)
			break
		}
		essentials.distribute(points, height)
		contents.distribute(lines, height)
		e.front = append(e.front, essentials, contents)
	case len(points) > 0:
		essentials.distribute(points, height)
		e.front = append(e.front, essentials)
	case len(lines) > 0:
		contents.distribute(lines, height)
		e.front = append(e.front, contents)
	}
	for _, p := range before {
		if p != e.cover {
			d.drop(p.sheets, nil)
		}
	}
}

// sheets counts the pages that galleys take.
func sheets(gs []*galley, height Pt) int {
	var p part
	p.distribute(gs, height)
	return len(p.sheets)
}

// entries lists what the contents lead to.
func (e *Engine) entries() (all []entry) {
	for _, p := range e.body {
		all = append(all, p.entries...)
		for _, g := range p.galleys {
			// A title that is not yet written, or that a copy withholds, has no line.
			if g.entry.key != "" && (g.entry.level == 0 || !blank(g.entry.title)) {
				all = append(all, g.entry)
			}
		}
	}
	return all
}

// lines are the galleys of the contents, a group of entries each.
func (e *Engine) lines(all []entry) (gs []*galley) {
	if len(all) == 0 {
		return nil
	}
	if e.contents == nil {
		tag := (*Tag)(nil).child(Section)
		e.contents = &part{t: e.t, tag: tag.child(Contents), galleys: []*galley{e.t.contentsHead(tag)}}
	}
	gs = append(gs, e.contents.galleys[0])
	list := make(map[string]listed)
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && all[k].level > 0 {
			k++
		}
		l, first := e.list[all[i].key], i == 0
		if l.galley == nil || l.first != first || l.tight != e.tight || !slices.Equal(l.entries, all[i:k]) {
			l = listed{all[i:k:k], first, e.tight, e.t.list(all[i:k], e.contents.tag, first, e.tight)}
		}
		list[all[i].key] = l
		gs = append(gs, l.galley)
		i = k
	}
	e.list = list
	return gs
}
