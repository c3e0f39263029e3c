package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model"
)

// fronts sets the key points and the contents again. The contents stand below
// the key points when one page holds both.
func (e *Engine) fronts(b *model.Briefing, d *dirt) {
	if !d.messages && !d.entries {
		e.front[0] = e.cover
		return
	}
	words := e.t.words
	points := &part{running: words.Essentials, notes: e.t.notes(b, e.sources, nil, 0)}
	if s := e.t.essentials(b, points.notes); len(s.slices) > 0 {
		points.galleys, points.notes.tag = []*galley{s.galley("", entry{})}, s.tag
	}
	all := e.entries()
	e.tight = false
	lines := &part{running: words.Contents, galleys: e.lines(all)}
	if len(e.flowOf(lines).sheets) == 2 {
		// A page that holds the rest of the contents is one too many.
		e.tight = true
		if tight := (&part{running: words.Contents, galleys: e.lines(all)}); len(e.flowOf(tight).sheets) == 1 {
			lines = tight
		}
	}
	for _, f := range e.front {
		if f != e.cover {
			d.drop(f.sheets)
		}
	}
	e.front = []*flow{e.cover}
	if f := e.flowOf(points, lines); len(f.sheets) == 1 {
		e.front = append(e.front, f)
		return
	}
	for _, p := range []*part{points, lines} {
		if len(p.galleys) > 0 {
			e.front = append(e.front, e.flowOf(p))
		}
	}
}

// flowOf puts parts on sheets of their own.
func (e *Engine) flowOf(parts ...*part) *flow {
	f := &flow{t: e.t}
	f.fill(parts...)
	return f
}

// entries lists what the contents lead to.
func (e *Engine) entries() (all []entry) {
	for _, p := range e.parts {
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
		e.contents = &part{tag: tag.child(Contents), galleys: []*galley{e.t.contentsHead(tag)}}
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
