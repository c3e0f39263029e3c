package layout

// A sheet is a page of a flow: which slices stand on it, and where.
type sheet struct {
	flow    *flow
	start   cursor // its first slice
	looked  int    // no galley after this one was looked at to begin it here
	carried bool   // it begins with footnotes of the sheet before
	placed  []placed
	notes   called

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
// than a page holds. It goes through the slices once, and never back. It returns
// the sheets that it did not keep.
func (f *flow) distribute(galleys []*galley, height Pt) (dropped []*sheet) {
	old, was := f.sheets, f.galleys
	front := 0
	for front < len(was) && front < len(galleys) && was[front] == galleys[front] {
		front++
	}
	back := 0
	for back < len(was)-front && back < len(galleys)-front && was[len(was)-1-back] == galleys[len(galleys)-1-back] {
		back++
	}
	f.galleys = galleys
	if len(old) > 0 && front == len(was) && front == len(galleys) {
		return nil
	}
	d := &distributor{flow: f, height: height, sheets: make([]*sheet, 0, len(old)+1)}
	for len(old) > 0 && old[0].looked < front {
		d.sheets, old = append(d.sheets, old[0]), old[1:]
	}
	at := cursor{}
	for n := len(d.sheets); n > 0; n-- { // the last one ended in front of what may have changed
		last := d.sheets[n-1]
		d.sheets, d.looked, at = d.sheets[:n-1], last.looked, last.start
		if dropped = append(dropped, last); !last.carried {
			break
		}
	}
	if len(d.sheets) == 0 {
		at = cursor{}
	}
	shift := len(galleys) - len(was)
	same := func(c cursor) bool { // whether an old sheet begins there
		if c.g < len(galleys)-back {
			return false
		}
		for len(old) > 0 && (old[0].carried || old[0].start.g+shift < c.g || old[0].start.g+shift == c.g && old[0].start.i < c.i) {
			dropped, old = append(dropped, old[0]), old[1:]
		}
		return len(old) > 0 && old[0].start == cursor{c.g - shift, c.i} && old[0].start.g >= len(was)-back
	}
	if !d.fill(skip(galleys, at), same) {
		f.sheets = d.sheets
		return append(dropped, old...)
	}
	for _, sh := range old {
		sh.start.g += shift
		sh.looked += shift
		d.sheets = append(d.sheets, sh)
	}
	f.sheets = d.sheets
	return dropped
}

// A distributor fills sheets one after another.
type distributor struct {
	flow   *flow
	height Pt
	sheets []*sheet
	sheet  *sheet
	y      Pt
	group  []*slice
	looked int
	carry  called // footnotes that the sheet has no room for
}

// fill places the slices from a cursor on. It stops, and says so, where a sheet
// would begin that is the same as one of before.
func (d *distributor) fill(c cursor, same func(cursor) bool) bool {
	gs := d.flow.galleys
	turn := func(c cursor) bool {
		if d.carry.none() && len(d.sheets) > 0 && same(c) {
			return true
		}
		d.turn(c)
		return false
	}
	first := len(d.sheets) == 0
	if d.turn(c); first {
		d.sheet.looked = -1
	}
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
		if !d.clean() && (!d.holds(d.group) && d.worth(d.group) || d.cramped(d.group[0])) && turn(c) {
			return true
		}
		for k, s := range d.group {
			if !d.clean() && !d.holds(d.group[k:k+1]) && turn(from[k]) {
				return true
			}
			d.put(s)
			d.spill()
		}
		c = end
	}
	for !d.carry.none() {
		d.turn(c)
	}
	return false
}

// turn begins a sheet with the footnotes that are left over, and as many more as
// these fill.
func (d *distributor) turn(c cursor) {
	for again := true; again; again = !d.carry.none() {
		d.sheet = &sheet{flow: d.flow, start: c, looked: d.looked, carried: !d.carry.none(), notes: d.carry, placed: make([]placed, 0, 48)}
		d.sheets = append(d.sheets, d.sheet)
		d.y, d.carry = 0, called{}
		d.spill()
	}
}

// clean tells whether nothing stands on the sheet yet.
func (d *distributor) clean() bool { return len(d.sheet.placed) == 0 && d.sheet.notes.none() }

// cramped tells whether a slice that asks for room below has too little of it.
func (d *distributor) cramped(s *slice) bool {
	return s.room > 0 && d.y > 0 && d.height-d.y-d.flow.foot.height(d.sheet.notes) < s.room
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
	sh.notes = sh.notes.with(s.notes)
}

// spill leaves to the next sheet the footnotes that this one has no room for. A
// sheet always holds a line of them, so they come to an end.
func (d *distributor) spill() {
	if d.sheet.notes.none() || d.y+d.flow.foot.height(d.sheet.notes) <= d.height+1e-6 {
		return
	}
	d.sheet.notes, d.carry = d.flow.foot.split(d.sheet.notes, d.height-d.y)
}

// worth tells whether slices that must stay together would be so on a new sheet.
func (d *distributor) worth(group []*slice) bool {
	empty := &distributor{flow: d.flow, height: d.height, sheet: new(sheet)}
	return empty.holds(group)
}

// holds tells whether slices fit below the others, with the footnotes that they call.
func (d *distributor) holds(group []*slice) bool {
	notes, y := d.sheet.notes, d.y
	for _, s := range group {
		if y > 0 {
			y += s.space
		} else if h := s.head; h != nil && h != s {
			y += h.height
		}
		y += s.height
		notes = notes.with(s.notes)
	}
	return y+d.flow.foot.height(notes) <= d.height+1e-6
}
