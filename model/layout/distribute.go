package layout

// A part is a run of slices that begins on a new page.
type part struct {
	slices  []slice
	running string // for the header, "" for none
	bare    bool   // no header and footer
	tag     *Tag   // the element that its footnotes are part of
	notes   *notes
}

// A sheet is a page of a part before it is painted: which slices stand on it,
// and where.
type sheet struct {
	part   *part
	placed []placed
	notes  []int
}

type placed struct {
	*slice
	y Pt
}

// distribute spreads the slices of a part over sheets of that height. Slices
// that are glued stay together, save when they are more than a page holds.
func (p *part) distribute(height Pt) []*sheet {
	sh := &sheet{part: p}
	sheets := []*sheet{sh}
	y := Pt(0)
	turn := func() {
		sh = &sheet{part: p}
		sheets = append(sheets, sh)
		y = 0
	}
	put := func(s *slice) {
		if y > 0 {
			y += s.space
		} else if len(sh.placed) > 0 {
			// A mark of no height came first: still the top of the page.
		} else if s.head != nil && s.head != s {
			sh.placed = append(sh.placed, placed{s.head, 0})
			y = s.head.height
		}
		sh.placed = append(sh.placed, placed{s, y})
		y += s.height
		sh.notes = p.notes.with(sh.notes, s.notes)
	}
	for i := 0; i < len(p.slices); {
		j := i + 1
		for j < len(p.slices) && p.slices[j].glued {
			j++
		}
		if !sh.holds(y, p.slices[i:j], height) && len(sh.placed) > 0 && sh.worth(p.slices[i:j], height) {
			turn()
		}
		for ; i < j; i++ {
			if len(sh.placed) > 0 && !sh.holds(y, p.slices[i:i+1], height) {
				turn()
			}
			put(&p.slices[i])
		}
	}
	return sheets
}

// worth tells whether slices that must stay together would be so on a new sheet.
func (sh *sheet) worth(ss []slice, height Pt) bool {
	empty := &sheet{part: sh.part}
	return empty.holds(0, ss, height)
}

// holds tells whether slices fit below y, with the footnotes that they call.
func (sh *sheet) holds(y Pt, ss []slice, height Pt) bool {
	called := sh.notes
	for k := range ss {
		if y > 0 {
			y += ss[k].space
		} else if h := ss[k].head; h != nil && h != &ss[k] {
			y += h.height
		}
		y += ss[k].height
		called = sh.part.notes.with(called, ss[k].notes)
	}
	return y+sh.part.notes.height(called) <= height+1e-6
}
