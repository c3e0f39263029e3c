package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model"
)

// A galley is type that is set but not yet on pages: the head of a section, a
// stake, an annex. It is the unit that is set again when something changes, and
// nobody changes it once it is part of something.
type galley struct {
	part   *part
	node   model.ID
	slices []slice
	entry  entry
	nums   []int // the footnotes that it calls
	number string
	glued  bool // it must stay with the galley before
	first  bool // of its part, save for the head
}

// galley returns what is stacked as a galley, and ends the stack.
func (s *stack) galley(node model.ID, e entry) *galley {
	g := &galley{node: node, slices: slices.Clone(s.slices), entry: e, number: e.number}
	clear(s.slices)
	s.spare, s.slices = s.slices[:0], nil
	if !s.drafts {
		g.finish() // once, and not whenever a page of it is painted
	}
	return g
}

// A part is a run of galleys under one title in the header: the opening, a
// section, the annexes.
type part struct {
	galleys []*galley
	running string // for the header, "" for none
	tag     *Tag
	notes   *notes // nil for none
	entries []entry
}

// A flow is parts that follow each other on the same sheets. It begins on a new
// page.
type flow struct {
	t       *typesetter // whose style its pages are in
	bare    bool        // no header and footer
	galleys []*galley   // of all its parts
	foot    foot
	sheets  []*sheet
}

// fill puts parts on sheets, and returns the sheets that are no longer there.
func (f *flow) fill(parts ...*part) (dropped []*sheet) {
	n := 0
	for _, p := range parts {
		n += len(p.galleys)
	}
	gs := make([]*galley, 0, n)
	f.foot = foot{t: f.t}
	for _, p := range parts {
		for _, g := range p.galleys {
			if g.part != p {
				g.part = p
			}
		}
		gs = append(gs, p.galleys...)
		if p.notes != nil {
			f.foot.all = append(f.foot.all, p.notes)
		}
	}
	if len(gs) == 0 {
		dropped, f.sheets, f.galleys = f.sheets, nil, nil
		return dropped
	}
	dropped = f.distribute(gs, f.t.style.height())
	return append(dropped, f.settle(f.t.style.height())...)
}

// running is the title in the header of a sheet: that of the part at its top.
func (s *sheet) running() string {
	if at := skip(s.flow.galleys, s.start); at.g < len(s.flow.galleys) {
		return s.flow.galleys[at.g].part.running
	}
	return s.flow.galleys[len(s.flow.galleys)-1].part.running
}

// A cursor is a place between the slices of a flow: before slice i of galley g.
type cursor struct{ g, i int }

// skip moves a cursor over the ends of galleys to the next slice.
func skip(gs []*galley, c cursor) cursor {
	for c.g < len(gs) && c.i >= len(gs[c.g].slices) {
		c = cursor{c.g + 1, 0}
	}
	return c
}
