package layout

import "slices"

// columns stacks columns of equal width side by side, line beside line, with a
// gap between two of them. A page may end between two lines.
func (s *stack) columns(gap Pt, each ...func(*stack)) {
	width := (s.style.width() - s.narrow - gap*Pt(len(each)-1)) / Pt(len(each))
	var rows []slice
	for i, fill := range each {
		col := &stack{typesetter: s.typesetter, tag: s.element(Aside), narrow: s.style.width() - width}
		fill(col)
		for k := range col.slices {
			if k == len(rows) {
				rows = append(rows, slice{fixture: new(fixture)})
			}
			rows[k].beside(&col.slices[k], Pt(i)*(width+gap))
		}
	}
	for i := range rows {
		if i == 0 {
			rows[0].space = 0
		}
		s.add(rows[i])
	}
}

// beside puts what a slice holds into row, dx to the right.
func (row *slice) beside(sl *slice, dx Pt) {
	row.space, row.height = max(row.space, sl.space), max(row.height, sl.height)
	row.glued = row.glued || sl.glued
	for _, t := range sl.texts {
		t.At.X += dx
		row.texts = append(row.texts, t)
	}
	for _, it := range sl.items { // a picture; nothing else has items within a column
		if m, ok := it.(Image); ok {
			m.X += dx
			row.items = append(row.items, m)
		}
	}
	for _, ref := range sl.links {
		ref.X += dx
		row.links = append(row.links, ref)
	}
	row.notes = append(row.notes, slices.Clone(sl.notes)...)
}
