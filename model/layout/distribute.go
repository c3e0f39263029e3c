package layout

// A sheet is a page of a part: which slices stand on it, and where.
type sheet struct {
	part   *part
	start  cursor // its first slice
	looked int    // no galley after this one was looked at to begin it here
	placed []placed
	notes  []int

	painted
}

type placed struct {
	*slice
	y Pt
}

// distribute spreads galleys over sheets of that height, and keeps the sheets of
// before that they leave as they are: those in front of what changed, save the
// last one, and those from where a new sheet begins with the slice that an old
// one began with. Slices that are glued stay together, save when they are more
// than a page holds. It goes through the slices once, and never back.
func (p *part) distribute(galleys []*galley, height Pt) {
	old, was := p.sheets, p.galleys
	front := 0
	for front < len(was) && front < len(galleys) && was[front] == galleys[front] {
		front++
	}
	back := 0
	for back < len(was)-front && back < len(galleys)-front && was[len(was)-1-back] == galleys[len(galleys)-1-back] {
		back++
	}
	p.galleys = galleys
	if len(old) > 0 && front == len(was) && front == len(galleys) {
		return
	}
	d := &distributor{part: p, height: height}
	for len(old) > 0 && old[0].looked < front {
		d.sheets, old = append(d.sheets, old[0]), old[1:]
	}
	at := cursor{}
	if n := len(d.sheets); n > 0 { // it ended in front of what may have changed
		last := d.sheets[n-1]
		if d.sheets, d.looked = d.sheets[:n-1], last.looked; n > 1 {
			at = last.start
		}
		old = append([]*sheet{last}, old...)
	}
	shift := len(galleys) - len(was)
	same := func(c cursor) bool { // whether an old sheet begins there
		if c.g < len(galleys)-back {
			return false
		}
		for len(old) > 0 && (old[0].start.g+shift < c.g || old[0].start.g+shift == c.g && old[0].start.i < c.i) {
			old = old[1:]
		}
		return len(old) > 0 && old[0].start == cursor{c.g - shift, c.i} && old[0].start.g >= len(was)-back
	}
	if !d.fill(skip(galleys, at), same) {
		p.sheets = d.sheets
		return
	}
	for _, sh := range old {
		sh.start.g += shift
		sh.looked += shift
		d.sheets = append(d.sheets, sh)
	}
	p.sheets = d.sheets
}

// A distributor fills sheets one after another.
type distributor struct {
	part   *part
	height Pt
	sheets []*sheet
	sheet  *sheet
	y      Pt
	group  []*slice
	looked int
}

// fill places the slices from a cursor on. It stops, and says so, where a sheet
// would begin that is the same as one of before.
func (d *distributor) fill(c cursor, same func(cursor) bool) bool {
	gs := d.part.galleys
	turn := func(c cursor) bool {
		if len(d.sheets) > 0 && same(c) {
			return true
		}
		d.sheet = &sheet{part: d.part, start: c, looked: d.looked}
		d.sheets = append(d.sheets, d.sheet)
		d.y = 0
		return false
	}
	first := len(d.sheets) == 0
	d.sheet = &sheet{part: d.part, start: c, looked: d.looked}
	if first {
		d.sheet.looked = -1
	}
	d.sheets = append(d.sheets, d.sheet)
	for c.g < len(gs) {
		d.group = append(d.group[:0], &gs[c.g].slices[c.i])
		from := []cursor{c}
		end := skip(gs, cursor{c.g, c.i + 1})
		for end.g < len(gs) && gs[end.g].slices[end.i].glued {
			d.group = append(d.group, &gs[end.g].slices[end.i])
			from = append(from, end)
			end = skip(gs, cursor{end.g, end.i + 1})
		}
		d.looked = end.g
		if !d.holds(d.group) && len(d.sheet.placed) > 0 && d.worth(d.group) && turn(c) {
			return true
		}
		for k, s := range d.group {
			if len(d.sheet.placed) > 0 && !d.holds(d.group[k:k+1]) && turn(from[k]) {
				return true
			}
			d.put(s)
		}
		c = end
	}
	return false
}

// put places a slice below the others, the head of its table first at the top of a sheet.
func (d *distributor) put(s *slice) {
	sh := d.sheet
	if d.y > 0 {
		d.y += s.space
	} else if len(sh.placed) > 0 {
		// A mark of no height came first: still the top of the page.
	} else if s.head != nil && s.head != s {
		sh.placed = append(sh.placed, placed{s.head, 0})
		d.y = s.head.height
	}
	sh.placed = append(sh.placed, placed{s, d.y})
	d.y += s.height
	sh.notes = d.part.notes.with(sh.notes, s.notes)
}

// worth tells whether slices that must stay together would be so on a new sheet.
func (d *distributor) worth(group []*slice) bool {
	empty := &distributor{part: d.part, height: d.height, sheet: new(sheet)}
	return empty.holds(group)
}

// holds tells whether slices fit below the others, with the footnotes that they call.
func (d *distributor) holds(group []*slice) bool {
	called, y := d.sheet.notes, d.y
	for _, s := range group {
		if y > 0 {
			y += s.space
		} else if h := s.head; h != nil && h != s {
			y += h.height
		}
		y += s.height
		called = d.part.notes.with(called, s.notes)
	}
	return y+d.part.notes.height(called) <= d.height+1e-6
}
