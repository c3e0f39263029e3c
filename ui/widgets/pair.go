package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Pair is two panes with a line between them that the user drags. Fyne's own split is
// a grey bar there.
type Pair struct {
	widget.BaseWidget
	Share float32 // of the room that the first pane has, as far as both have their least

	first, second fyne.CanvasObject
	stacked       bool
	divider       *divider
}

// NewSideBySide makes a pair of a left and a right pane.
func NewSideBySide(left, right fyne.CanvasObject, share float32) *Pair {
	return newPair(left, right, share, false)
}

// NewStacked makes a pair of an upper and a lower pane.
func NewStacked(upper, lower fyne.CanvasObject, share float32) *Pair {
	return newPair(upper, lower, share, true)
}

func newPair(first, second fyne.CanvasObject, share float32, stacked bool) *Pair {
	p := &Pair{Share: share, first: first, second: second, stacked: stacked}
	p.divider = newDivider(p.onDragged, func() {})
	p.divider.level = stacked
	p.ExtendBaseWidget(p)
	return p
}

func (p *Pair) onDragged(by float32) {
	if all := p.along(p.Size()); all > 0 {
		p.Share = (p.cut(p.Size()) + by) / all
		p.Share = p.cut(p.Size()) / all
		p.Refresh()
	}
}

// along is a size in the direction in which the panes follow each other.
func (p *Pair) along(s fyne.Size) float32 {
	if p.stacked {
		return s.Height
	}
	return s.Width
}

// cut is where the line stands.
func (p *Pair) cut(s fyne.Size) float32 {
	all := p.along(s)
	least, rest := p.along(p.first.MinSize()), p.along(p.second.MinSize())
	if least+rest > all { // there is not room for both
		return all * least / (least + rest)
	}
	return min(max(all*p.Share, least), all-rest)
}

// CreateRenderer implements [fyne.Widget].
func (p *Pair) CreateRenderer() fyne.WidgetRenderer {
	return newDrawing(p,
		func(s fyne.Size) {
			at := p.cut(s)
			if p.stacked {
				put(p.first, 0, 0, s.Width, at)
				put(p.second, 0, at, s.Width, s.Height-at)
				put(p.divider, 0, at-dividerWidth/2.0, s.Width, dividerWidth)
				return
			}
			put(p.first, 0, 0, at, s.Height)
			put(p.second, at, 0, s.Width-at, s.Height)
			put(p.divider, at-dividerWidth/2.0, 0, dividerWidth, s.Height)
		},
		func() fyne.Size {
			a, b := p.first.MinSize(), p.second.MinSize()
			if p.stacked {
				return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
			}
			return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
		},
		func() {},
		p.first, p.second, p.divider)
}
