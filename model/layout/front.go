package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model"
)

// fronts sets the key points and the contents again. The contents stand below
// the key points when one page holds both, and else these, if they are short, are
// set larger; where there are no key points and the contents are short, the text
// begins below them.
func (e *Engine) fronts(b *model.Briefing, d *dirt) {
	if !d.messages && !d.entries {
		e.front[0] = e.cover
		return
	}
	words := e.t.words
	points := &part{running: words.Essentials}
	essentials := func(scale Pt) {
		points.notes = e.t.notes(e.sources, nil, 0)
		if s := e.t.essentials(b, points.notes, scale); len(s.slices) > 0 {
			points.galleys, points.notes.tag = []*galley{s.galley("", entry{})}, s.tag
		}
	}
	essentials(1)
	all := e.entries()
	lines := e.contentsOf(all)
	for _, f := range e.front {
		if f != e.cover {
			d.drop(f.sheets)
		}
	}
	e.front, e.lead = []*flow{e.cover}, nil
	f := e.flowOf(points, lines)
	switch {
	case len(points.galleys) == 0 && f.filled() < shortContents*e.t.style.height():
		e.lead = lines
	case len(f.sheets) == 1:
		e.front = append(e.front, f)
	default:
		if e.flowOf(points).filled() < shortPoints*e.t.style.height() {
			essentials(largePoints)
		}
		for _, p := range []*part{points, lines} {
			if len(p.galleys) > 0 {
				e.front = append(e.front, e.flowOf(p))
			}
		}
	}
}

// contentsOf sets the lines of the contents: closer when they take more than two
// pages, or when that saves the second, for which their titles are cut too.
func (e *Engine) contentsOf(all []entry) *part {
	set := func(how spacing) (lines *part, pages int) {
		lines = &part{running: e.t.words.Contents, galleys: e.lines(all, how)}
		return lines, len(e.flowOf(lines).sheets)
	}
	if Pt(len(all))*subLeading > 2*e.t.style.height() { // each takes a line, at least
		lines, _ := set(tight)
		return lines
	}
	lines, pages := set(loose)
	if pages < 2 {
		return lines
	}
	for how := loose + 1; how <= cut; how++ {
		if closer, n := set(how); n == 1 || pages > 2 {
			return closer
		}
	}
	lines, _ = set(loose)
	return lines
}

// The part of a page that contents may take for the text to begin below them.
const shortContents = 0.4

// Key points that take less than this part of a page of their own are set so much
// larger: they are the page that is read in the car.
const (
	shortPoints = 0.5
	largePoints = 1.25
)

// filled is how much of its one page a flow takes, and all that there is when it
// takes another number of pages.
func (f *flow) filled() Pt {
	if len(f.sheets) != 1 || len(f.sheets[0].placed) == 0 {
		return f.t.style.height()
	}
	last := f.sheets[0].placed[len(f.sheets[0].placed)-1]
	return last.y + last.height
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
func (e *Engine) lines(all []entry, how spacing) (gs []*galley) {
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
		if l.galley == nil || l.first != first || l.how != how || !slices.Equal(l.entries, all[i:k]) {
			l = listed{all[i:k:k], first, how, e.t.list(all[i:k], e.contents.tag, first, how)}
		}
		list[all[i].key] = l
		gs = append(gs, l.galley)
		i = k
	}
	e.list = list
	return gs
}
