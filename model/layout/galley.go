package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model"
)

// A galley is type that is set but not yet on pages: the head of a section, a
// stake, an annex. It is the unit that is set again when something changes, and
// nobody changes it once it is made.
type galley struct {
	node   model.ID
	slices []slice
	entry  entry
	nums   []int // the footnotes that it calls
	number string
	glued  bool // it must stay with the galley before
	first  bool // of its part, save for the head
}

// galley returns what is stacked as a galley.
func (s *stack) galley(node model.ID, e entry) *galley {
	return &galley{node: node, slices: s.slices, entry: e, number: e.number}
}

// A part is a run of galleys that begins on a new page, and the sheets that they take.
type part struct {
	t       *typesetter // whose style its pages are in
	galleys []*galley
	running string // for the header, "" for none
	bare    bool   // no header and footer
	tag     *Tag   // the element that its footnotes are part of
	notes   *notes
	sheets  []*sheet
	entries []entry

	listed    *galley // its lines in the contents
	listedFor []entry
}

// A cursor is a place between the slices of a part: before slice i of galley g.
type cursor struct{ g, i int }

// skip moves a cursor over the ends of galleys to the next slice.
func skip(gs []*galley, c cursor) cursor {
	for c.g < len(gs) && c.i >= len(gs[c.g].slices) {
		c = cursor{c.g + 1, 0}
	}
	return c
}

// find returns the galley of a node, and where it stands.
func (p *part) find(node model.ID) (int, *galley) {
	i := slices.IndexFunc(p.galleys, func(g *galley) bool { return g.node == node })
	if i < 0 {
		return i, nil
	}
	return i, p.galleys[i]
}
