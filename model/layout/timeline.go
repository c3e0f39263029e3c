package layout

import (
	"math"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// A label of the timeline stands in a row above (below 0) or below the axis; row
// 0 is no row: its point has no label.
type label struct {
	x, left, width Pt
	row            int
	text           []span
}

const (
	timelineInset = 17
	labelGap      = 7 // between two labels of a row
	rowHeight     = 11
	mostRows      = 3
)

// timeline stacks the drawing of the events along an axis of time, and of the
// visit itself. A label for which there is no room is left out: the table below
// has them all.
func (s *stack) timeline(b *model.Briefing) {
	v := b.Visit()
	c, width := s.style.Colors, s.style.width()
	k := ink{font: Sans, size: s.style.Sizes.Tiny - 1, color: c.Ink}
	var labels []label
	var dots []model.ID
	var said []string
	lo, hi := math.Inf(1), math.Inf(-1)
	at := func(d term.Date) Pt {
		lo, hi = min(lo, d.Days()), max(hi, d.Days())
		return d.Days()
	}
	add := func(start, end, text, what string, k ink, id model.ID) {
		if d, ok := term.ParseDate(start); ok {
			said = append(said, term.Join(", ", s.words.Dates(start, end), what))
			sp := s.of(id, "", text, k)
			labels = append(labels, label{x: at(d), width: s.measure(text, k), text: sp})
			dots = append(dots, id)
		}
	}
	// The visit comes first: its label always has room.
	_, dated := term.ParseDate(v.Start)
	if dated {
		red := k
		red.color, red.font = c.Marking, SansSemiBold
		add(v.Start, v.End, s.words.ShortDates(v.Start, v.End), v.Title, red, v.ID)
	}
	events := term.Chronology(b)
	months := make(map[string]int)
	for _, e := range events {
		if d, ok := term.ParseDate(e.Start); ok {
			months[s.words.ShortMonth(d)]++
		}
	}
	for _, e := range events {
		if d, ok := term.ParseDate(e.Start); ok && !(dated && e.Start == v.Start) {
			text := s.words.ShortMonth(d)
			if months[text] > 1 {
				text = s.words.ShortDate(d) // the day tells them apart
			}
			add(e.Start, e.End, text, term.Unmarked(e.What), k, e.ID)
		}
	}
	if len(labels) < 2 {
		return
	}
	for i := range labels {
		part := 0.5
		if hi > lo {
			part = (labels[i].x - lo) / (hi - lo)
		}
		labels[i].x = timelineInset + part*(width-2*timelineInset)
		labels[i].left = max(0, min(labels[i].x-labels[i].width/2, width-labels[i].width))
	}
	above, below := seat(labels, dated)
	axis := Pt(above)*rowHeight + 9
	figure := s.element(Figure)
	figure.Alt = describe(s.words.Chronology, said)
	sl := slice{height: axis + Pt(below)*rowHeight + 14, fixture: new(fixture)}
	sl.items = append(sl.items, Box{Rect: Rect{0, axis - 0.4, width, 0.8}, Fill: 0xAEB5C0, Tag: figure})
	for i := len(labels) - 1; i >= 0; i-- {
		for _, box := range s.point(labels[i], axis, dated && i == 0, dots[i]) {
			box.Tag = figure
			sl.items = append(sl.items, box)
		}
	}
	for _, l := range labels {
		if l.row == 0 {
			continue
		}
		y := axis - 9 - Pt(-l.row-1)*rowHeight
		if l.row > 0 {
			y = axis + 14.5 + Pt(l.row-1)*rowHeight
		}
		for _, set := range s.lines(l.text, 1e6, ragged) {
			for _, run := range set.texts {
				run.At.X += l.left
				run.At.Y += y
				run.Tag = figure
				sl.items = append(sl.items, run)
			}
		}
	}
	s.space(4)
	s.add(sl)
	s.keep = true
	s.space(12)
}

// point draws a dot, and the stem that ties a label of a farther row to it.
func (s *stack) point(l label, axis Pt, visit bool, id model.ID) (boxes []Box) {
	from := model.Range{Node: id}
	if n := max(l.row, -l.row); n > 1 {
		y, h := axis-9-Pt(n-1)*rowHeight+2, Pt(n-1)*rowHeight+6
		if l.row > 0 {
			y, h = axis, Pt(n-1)*rowHeight+8
		}
		boxes = append(boxes, Box{Rect: Rect{l.x - 0.25, y, 0.5, h}, Fill: 0xC9CED6, Range: from})
	}
	r, color := Pt(3), s.style.Colors.Accent
	if visit {
		r, color = 4.4, s.style.Colors.Marking
	}
	return append(boxes,
		Box{Rect: Rect{l.x - r - 0.9, axis - r - 0.9, 2*r + 1.8, 2*r + 1.8}, Fill: 0xFFFFFF, Radius: r + 0.9, Range: from},
		Box{Rect: Rect{l.x - r, axis - r, 2 * r, 2 * r}, Fill: color, Radius: r, Range: from})
}

// seat gives each label a row in which it touches neither another label nor a
// stem, and returns how many rows there are on each side.
func seat(labels []label, visitFirst bool) (above, below int) {
	type taken struct{ from, to Pt }
	rows := make(map[int][]taken)
	free := func(row int, from, to Pt) bool {
		for _, t := range rows[row] {
			if from < t.to && t.from < to {
				return false
			}
		}
		return true
	}
	for i := range labels {
		l := &labels[i]
		sides := []int{-1, 1}
		if i > 0 && i%2 == 1 == visitFirst {
			sides = []int{1, -1}
		}
	search:
		for n := 1; n <= mostRows; n++ {
			for _, side := range sides {
				if !free(side*n, l.left-labelGap/2, l.left+l.width+labelGap/2) {
					continue
				}
				stem := true
				for k := 1; k < n; k++ {
					stem = stem && free(side*k, l.x-2, l.x+2)
				}
				if !stem {
					continue
				}
				l.row = side * n
				rows[l.row] = append(rows[l.row], taken{l.left - labelGap/2, l.left + l.width + labelGap/2})
				for k := 1; k < n; k++ {
					rows[side*k] = append(rows[side*k], taken{l.x - 2, l.x + 2})
				}
				break search
			}
		}
		above, below = max(above, -l.row), max(below, l.row)
	}
	return above, below
}
