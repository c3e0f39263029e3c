package layout

import (
	"slices"
	"sort"
)

// A foot is the footnotes of a flow, at the foot of its pages: those of its
// parts, whose numbers follow each other.
type foot struct {
	t   *typesetter
	all []*notes
}

// called is the footnotes of a page, in order. The first one may have begun on the
// page before, and the last one go on on the next: then it shows the lines from
// and up to those.
type called struct {
	nums     []int
	from, to int // to is 0 for all
}

func (c called) none() bool { return len(c.nums) == 0 }

// with adds notes behind those that are there.
func (c called) with(nums []int) called {
	for _, num := range nums {
		if !slices.Contains(c.nums, num) {
			c.nums = append(c.nums[:len(c.nums):len(c.nums)], num)
		}
	}
	return c
}

// The room of footnotes: above and below their rule, and between two on a line.
const (
	notesAbove = 12
	notesRule  = 6
	notesGap   = 14
)

func (f foot) size() Pt    { return f.t.style.Sizes.Small - 0.9 }
func (f foot) leading() Pt { return f.size() * 1.36 }

// note returns a note, and those that it is one of.
func (f foot) note(num int) (*noted, *notes) {
	n := f.all[sort.Search(len(f.all), func(i int) bool { return f.all[i].base >= num })-1]
	return &n.list[num-n.base-1], n
}

// lines are those of note i of a page. One that follows another of its source is
// set short, as scholars do; so is one whose source the page named before.
func (f foot) lines(c called, i int) []line {
	nd, of := f.note(c.nums[i])
	form := full
	for k := range i {
		if before, _ := f.note(c.nums[k]); before.source != nd.source {
			continue
		}
		if form = brief; k == i-1 {
			form = ibidem
		}
	}
	ls := of.lines(c.nums[i], form)
	from, to := 0, len(ls)
	if i == 0 {
		from = min(c.from, len(ls))
	}
	if i == len(c.nums)-1 && c.to > 0 {
		to = min(c.to, len(ls))
	}
	return ls[from:max(from, to)]
}

// place sets notes one after another, several on a line where they are short,
// and gives each its corner relative to the first.
func (f foot) place(c called, at func(num int, ls []line, p Point)) (height Pt) {
	x, y := Pt(0), Pt(0)
	for i, num := range c.nums {
		ls := f.lines(c, i)
		single := len(ls) == 1
		if x > 0 && (!single || x+ls[0].width > f.t.style.width()) {
			x, y = 0, y+f.leading()
		}
		at(num, ls, Point{x, y})
		if single {
			x += ls[0].width + notesGap
		} else {
			y += f.leading() * Pt(len(ls))
		}
	}
	if x > 0 {
		y += f.leading()
	}
	return y
}

// height is the room that notes take at the foot of a page.
func (f foot) height(c called) Pt {
	if c.none() {
		return 0
	}
	return notesAbove + notesRule + f.place(c, func(int, []line, Point) {})
}

// split parts notes into those that fit into a room and the others; of a note
// that is parted each page shows some lines. The first part is never empty.
func (f foot) split(c called, room Pt) (here, left called) {
	for n := len(c.nums); n > 0; n-- {
		here = called{nums: c.nums[:n:n], from: c.from}
		if n == len(c.nums) {
			here.to = c.to
		}
		if f.height(here) <= room+1e-6 {
			return here, called{nums: c.nums[n:], to: c.to}
		}
		first := 0
		if n == 1 {
			first = c.from
		}
		for k := len(f.lines(here, n-1)) - 1; k > 0; k-- {
			if here.to = first + k; f.height(here) <= room+1e-6 || n == 1 && k == 1 {
				return here, called{nums: c.nums[n-1:], from: here.to, to: c.to}
			}
		}
	}
	// Not even the one line of the first note fits: it stands all the same.
	return called{nums: c.nums[:1:1], from: c.from}, called{nums: c.nums[1:], to: c.to}
}
