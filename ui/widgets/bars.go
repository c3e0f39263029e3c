package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Bar is a line of [Bars]: how long it is, from 0 to 1, what it counts and how many.
type Bar struct {
	Part        float32
	Name, Value string
}

// Bars shows amounts beside one another, as bars below their names.
type Bars struct {
	widget.BaseWidget
	bars []Bar
}

// NewBars makes a chart of bars.
func NewBars(bars []Bar) *Bars {
	b := &Bars{bars: bars}
	b.ExtendBaseWidget(b)
	return b
}

// Set gives the chart other bars.
func (b *Bars) Set(bars []Bar) {
	b.bars = bars
	b.Refresh()
}

const (
	barRow    = 31
	barHeight = 7
)

// CreateRenderer implements [fyne.Widget].
func (b *Bars) CreateRenderer() fyne.WidgetRenderer {
	r := &barsRenderer{of: b}
	r.Refresh()
	return r
}

type barsRenderer struct {
	of      *Bars
	objects []fyne.CanvasObject // of each bar: its name, its value, its track, its length
}

func (r *barsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, float32(len(r.of.bars))*barRow+8)
}
func (r *barsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *barsRenderer) Destroy()                     {}

func (r *barsRenderer) Layout(s fyne.Size) {
	for i, bar := range r.of.bars {
		y := float32(i)*barRow + 4
		name, value := r.objects[4*i].(*canvas.Text), r.objects[4*i+1].(*canvas.Text)
		v := value.MinSize()
		put(value, s.Width-4-v.Width, y, v.Width, v.Height)
		name.Text = ellipsis(bar.Name, s.Width-v.Width-20, SmallSize, fyne.TextStyle{})
		put(name, 4, y, s.Width-v.Width-20, v.Height)
		put(r.objects[4*i+2], 4, y+v.Height+3, s.Width-8, barHeight)
		put(r.objects[4*i+3], 4, y+v.Height+3, max(2, (s.Width-8)*min(1, bar.Part)), barHeight)
	}
}

func (r *barsRenderer) Refresh() {
	r.objects = r.objects[:0]
	for _, bar := range r.of.bars {
		name, value := &canvas.Text{}, &canvas.Text{}
		write(name, bar.Name, SmallSize, fyne.TextStyle{}, ColorMuted)
		write(value, bar.Value, SmallSize, fyne.TextStyle{Bold: true}, ColorInk)
		track, length := canvas.NewRectangle(Color(ColorNeutralBack)), canvas.NewRectangle(Color(ColorAccent))
		track.CornerRadius, length.CornerRadius = 2, 2
		r.objects = append(r.objects, name, value, track, length)
	}
	r.Layout(r.of.Size())
	canvas.Refresh(r.of)
}
