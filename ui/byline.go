package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/ui/widgets"
)

// byline says who wrote, and the rest beside it, or under it where a line has no room
// for both.
func byline(author, rest string) fyne.CanvasObject {
	if author == "" { // a merge has none
		return widgets.NewLine(rest, widgets.SmallSize, fyne.TextStyle{}, widgets.ColorMuted)
	}
	return container.New(&bylineLayout{}, widgets.NewLine(author, widgets.TextSize, fyne.TextStyle{Bold: true}, widgets.ColorInk),
		widgets.NewProse(rest, widgets.SmallSize, fyne.TextStyle{}, widgets.ColorMuted))
}

// bylineLayout is as high as the width asks for that it was laid out in last.
type bylineLayout struct{ under bool }

// MinSize implements [fyne.Layout].
func (l *bylineLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[0].MinSize()
	if l.under {
		m.Height += o[1].MinSize().Height
	}
	return m
}

// Layout implements [fyne.Layout].
func (l *bylineLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const gap = 8
	author, rest := o[0], o[1].(*widgets.Prose)
	m := author.MinSize()
	wide := fyne.MeasureText(rest.Text(), widgets.SmallSize, fyne.TextStyle{}).Width + 1
	l.under = m.Width+gap+wide > s.Width
	if !l.under {
		author.Resize(m)
		rest.Resize(fyne.NewSize(wide, rest.MinSize().Height))
		rest.Move(fyne.NewPos(m.Width+gap, (m.Height-rest.MinSize().Height)/2+1))
		return
	}
	author.Resize(fyne.NewSize(s.Width, m.Height))
	rest.Resize(fyne.NewSize(s.Width, rest.MinSize().Height))
	rest.Move(fyne.NewPos(0, m.Height))
}
