package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/page"
)

// again takes a click that follows another at once at the same place, though something
// has come between there and what the first one was on.
type again struct {
	widget.BaseWidget
	count int // of the clicks, with the first
	turn  int // of what is waited for
	then  func(count int)
}

// againSize is how wide and high the place is, in Fyne's units.
const againSize = 9

func newAgain() *again {
	g := &again{}
	g.Hidden = true
	g.ExtendBaseWidget(g)
	return g
}

// await calls then with the count of each click that follows the one at a place now.
func (g *again) await(a *App, at fyne.Position, then func(count int)) {
	g.count, g.then = 1, then
	g.Move(at.SubtractXY(againSize/2, againSize/2))
	g.Resize(fyne.NewSquareSize(againSize))
	g.Show()
	g.turn++
	turn := g.turn
	a.after(2*page.Again, func() { // which is time for a third
		if g.turn == turn {
			g.Hide()
		}
	})
}

// Tapped counts a click.
func (g *again) Tapped(*fyne.PointEvent) {
	g.count++
	if g.count == 3 {
		g.Hide()
	}
	g.then(g.count)
}

// CreateRenderer implements [fyne.Widget]: there is nothing to see.
func (g *again) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
