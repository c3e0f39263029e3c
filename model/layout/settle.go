package layout

import "slices"

// A last page that holds less than this part of its height looks like a mistake.
const leastLast = 0.16

// The part of the room between blocks that may be given up to save such a page.
const mostCloser = 0.35

// The part of its height that the page before it keeps when it gives some of its
// lines to such a page.
const leastGiver = 0.5

// settle mends a flow whose last page holds next to nothing: all of it goes on the
// page before, if its blocks need only stand a little closer; else that page ends
// earlier, so that the last one holds more. Both depend on these two pages alone,
// and what comes of it needs no mending. It returns the sheets that it replaced.
func (f *flow) settle(height Pt) (dropped []*sheet) {
	n := len(f.sheets)
	if n < 2 {
		return nil
	}
	prev, last := f.sheets[n-2], f.sheets[n-1]
	if prev.carried || last.carried || len(last.placed) == 0 || f.extent(last) >= leastLast*height {
		return nil
	}
	if first := f.at(last.start); first.room >= height {
		return nil // the style has it begin a page
	}
	if one := f.closer(prev, height); one != nil {
		f.sheets = append(f.sheets[:n-2:n-2], one)
	} else if at, ok := f.earlier(prev, height); ok {
		f.sheets = append(f.sheets[:n-2:n-2], f.sheet(prev.start, at, prev.looked, height), f.sheet(at, f.end(), len(f.galleys), height))
	} else {
		return nil
	}
	return []*sheet{prev, last}
}

func (f *flow) at(c cursor) *slice { return &f.galleys[c.g].slices[c.i] }

func (f *flow) end() cursor { return cursor{len(f.galleys), 0} }

// next is the place behind that of a slice.
func (f *flow) next(c cursor) cursor { return skip(f.galleys, cursor{c.g, c.i + 1}) }

// extent is how much of the height of a page a sheet takes.
func (f *flow) extent(sh *sheet) Pt {
	low := sh.placed[len(sh.placed)-1]
	return low.y + low.height + f.foot.height(sh.notes)
}

// sheet makes a sheet of the slices from one place to another, which it has room for.
func (f *flow) sheet(from, to cursor, looked int, height Pt) *sheet {
	sh := &sheet{flow: f, start: from, looked: looked}
	d := &distributor{flow: f, height: height, sheet: sh}
	for c := from; c != to; c = f.next(c) {
		d.put(f.at(c))
	}
	return sh
}

// closer makes one sheet of what begins with a sheet and ends with the flow, nil
// when its blocks would stand too close.
func (f *flow) closer(prev *sheet, height Pt) *sheet {
	sh := f.sheet(prev.start, f.end(), prev.looked, height)
	room, y := Pt(0), Pt(0)
	gaps := make([]Pt, len(sh.placed))
	for i, p := range sh.placed {
		gaps[i] = p.y - y
		room += gaps[i]
		y = p.y + p.height
	}
	part := Pt(0)
	if over := f.extent(sh) - height; over > mostCloser*room {
		return nil
	} else if over > 0 {
		part = over / room
	}
	up := Pt(0)
	for i, gap := range gaps {
		up += part * gap
		sh.placed[i].y -= up
	}
	return sh
}

// earlier finds where a sheet may end so that the last one holds enough.
func (f *flow) earlier(prev *sheet, height Pt) (at cursor, ok bool) {
	var places []cursor
	for c := f.next(prev.start); c != f.end(); c = f.next(c) {
		if !f.at(c).glued {
			places = append(places, c)
		}
	}
	for _, c := range slices.Backward(places) {
		switch rest := f.extent(f.sheet(c, f.end(), 0, height)); {
		case rest > height || f.extent(f.sheet(prev.start, c, 0, height)) < leastGiver*height:
			return cursor{}, false
		case rest >= leastLast*height:
			return c, true
		}
	}
	return cursor{}, false
}
