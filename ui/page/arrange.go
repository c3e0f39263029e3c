package page

import (
	"math"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
)

// rescale places the pages anew, with a place so far under the top of the view.
func (v *View) rescale(at place, under float32) {
	middle := float32(0.5) // of the view, in the width of the pages
	if wide := v.size.Width; wide > v.wide {
		middle = (v.scroll.Offset.X + v.wide/2) / wide
	}
	v.wide = v.Size().Width
	v.scale = v.fit()
	v.stack()
	x := float32(math.Round(float64(v.size.Width*middle - v.wide/2)))
	offset := fyne.NewPos(max(0, min(x, v.size.Width-v.wide)), v.inside(v.offset(at)-under))
	if v.content.Size() == v.size.Max(v.scroll.Size()) {
		v.place()
		v.scroll.ScrollToOffset(offset)
	} else {
		v.content.Resize(v.size.Max(v.scroll.Size()))
		v.scroll.Offset = offset
		v.scroll.Refresh()
	}
	v.arrange()
}

// stack puts the rows of pages under each other.
func (v *View) stack() {
	v.tops, v.lefts = v.tops[:0], v.lefts[:0]
	v.size = fyne.NewSize(0, gap)
	for i := 0; i < len(v.pages); {
		end, high := v.row(i)+1, float32(0)
		for ; i < end; i++ {
			p := v.pages[i]
			wide, left := length(p.Width, v.scale), float32(0)
			switch {
			case !v.facing:
				left = -wide / 2
			case i%2 == 1:
				left, wide = -wide-spine/2, 2*wide+spine
			default:
				left, wide = spine/2, 2*wide+spine
			}
			v.tops, v.lefts = append(v.tops, v.size.Height), append(v.lefts, left)
			v.size.Width = max(v.size.Width, wide+2*gap)
			high = max(high, length(p.Height, v.scale))
		}
		v.size.Height += high + v.below()
	}
}

// row is the last page of the row that a page is in, from 0: facing pages are the
// second and the third, the fourth and the fifth.
func (v *View) row(i int) (last int) {
	if v.facing && i%2 == 1 {
		i++
	}
	return min(i, len(v.pages)-1)
}

// beside is the first page of the row that a page is in.
func (v *View) beside(i int) (first int) {
	if v.facing && i > 0 && i%2 == 0 {
		i--
	}
	return i
}

// below is the room under a row.
func (v *View) below() float32 {
	if v.small {
		return captionHeight + gap/2
	}
	return gap
}

// fit is the scale of the zoom as set, for the view as it is.
func (v *View) fit() float32 {
	if v.zoom > 0 {
		return max(v.zoom, 0.05) * screen
	}
	fit := float32(math.MaxFloat32)
	for _, p := range v.pages {
		room, wide := v.Size().Width-2*gap, float32(p.Width)
		if v.facing {
			room, wide = room-spine, 2*wide
		}
		fit = min(fit, room/wide)
		if v.zoom == FitPage {
			fit = min(fit, (v.Size().Height-2*gap)/float32(p.Height))
		}
	}
	if fit == math.MaxFloat32 {
		return screen
	}
	return max(fit, 0.05*screen)
}

func length(points float64, scale float32) float32 {
	return float32(math.Round(points * float64(scale)))
}

// arrange builds the sheets in view and the next to them, lets go of the
// others, and has them painted.
func (v *View) arrange() {
	top := v.scroll.Offset.Y
	bottom := top + v.Size().Height
	first := v.beside(max(0, sort.Search(len(v.pages), func(i int) bool { return v.tops[i] > top })-1))
	last := sort.Search(len(v.pages), func(i int) bool { return v.tops[i] >= bottom })
	from, to := v.beside(max(0, first-1)), v.row(last)+1
	for i := range v.sheets {
		if i < from || i >= to {
			v.drop(i)
		}
	}
	objects := make([]fyne.CanvasObject, 0, to-from+1)
	order := make([]*sheet, 0, to-from)
	for i := from; i < to; i++ {
		s := v.sheets[i]
		if s == nil {
			s = newSheet(v, i)
			v.easel.put(s, v.pages[i])
			v.sheets[i] = s
			v.placeSheet(s)
		}
		objects = append(objects, s)
		if i >= first && i < last {
			order = append(order, s)
		}
	}
	for i := from; i < to; i++ {
		if i < first || i >= last {
			order = append(order, v.sheets[i])
		}
	}
	objects = append(objects, v.surface)
	// Without a Refresh, which would send every page in view to the screen again.
	if !slices.Equal(objects, v.content.Objects) {
		v.content.Objects = objects
	}
	v.shown = order[:max(0, min(last, len(v.pages))-first)]
	v.easel.paint(order)
	v.tell((top + bottom) / 2)
	if v.OnMoved != nil {
		v.OnMoved()
	}
}

func (v *View) drop(i int) {
	v.easel.drop(v.sheets[i])
	delete(v.sheets, i)
}

// stack is the layout of the content: as large as all pages together.
type stack struct{ v *View }

func (s stack) MinSize([]fyne.CanvasObject) fyne.Size { return s.v.size }

func (s stack) Layout([]fyne.CanvasObject, fyne.Size) { s.v.place() }

func (v *View) place() {
	for _, s := range v.sheets {
		v.placeSheet(s)
	}
	v.surface.Resize(v.size.Max(v.scroll.Size()))
}

func (v *View) placeSheet(s *sheet) {
	if s.index >= len(v.pages) {
		return
	}
	p := v.pages[s.index]
	s.Resize(fyne.NewSize(length(p.Width, v.scale), length(p.Height, v.scale)))
	s.Move(v.corner(s.index))
	s.mark()
}

// corner is where a page stands in the content.
func (v *View) corner(i int) fyne.Position {
	middle := max(v.scroll.Size().Width, v.size.Width) / 2
	return fyne.NewPos(float32(math.Round(float64(middle+v.lefts[i]))), v.tops[i])
}

// tell says which page the middle of the view is on.
func (v *View) tell(middle float32) {
	if len(v.pages) == 0 {
		v.told.page = 0
		return
	}
	now := v.told
	now.page = v.beside(max(0, sort.Search(len(v.pages), func(i int) bool { return v.tops[i] > middle })-1)) + 1
	now.total, now.scale = len(v.pages), v.scale
	if now != v.told {
		v.told = now
		if v.OnPage != nil && !v.small {
			v.OnPage(now.page, now.total)
		}
	}
}

func (v *View) moveTo(y float32) {
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, v.inside(y)))
	v.arrange()
}

// inside is the offset next to y that the scroll can have.
func (v *View) inside(y float32) float32 {
	return max(0, min(y, v.size.Height-v.Size().Height))
}
