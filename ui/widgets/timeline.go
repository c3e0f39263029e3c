package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Moment is a point of a [Timeline], from 0 at its left end to 1 at its right.
type Moment struct {
	At   float32
	Tall bool // one that counts more than the others
}

// A TimelineContent is the moments, in order, and the words under both ends.
type TimelineContent struct {
	Moments     []Moment
	First, Last string
}

// Timeline shows when things happened, as marks on a line.
type Timeline struct {
	widget.BaseWidget
	content TimelineContent
}

// NewTimeline makes a timeline.
func NewTimeline(content TimelineContent) *Timeline {
	t := &Timeline{content: content}
	t.ExtendBaseWidget(t)
	return t
}

// Set gives the timeline other moments.
func (t *Timeline) Set(content TimelineContent) {
	t.content = content
	t.Refresh()
}

const timelineHeight = 46

// CreateRenderer implements [fyne.Widget].
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	r := &timelineRenderer{of: t, line: canvas.NewRectangle(nil), first: &canvas.Text{}, last: &canvas.Text{}}
	r.Refresh()
	return r
}

type timelineRenderer struct {
	of          *Timeline
	line        *canvas.Rectangle
	first, last *canvas.Text
	dots        []fyne.CanvasObject
	objects     []fyne.CanvasObject
}

func (r *timelineRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, timelineHeight) }
func (r *timelineRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *timelineRenderer) Destroy()                     {}

func (r *timelineRenderer) Layout(s fyne.Size) {
	const side, y = 8, 16
	put(r.line, side, y, s.Width-2*side, 2)
	for i, m := range r.of.content.Moments {
		d := float32(8)
		if m.Tall {
			d = 12
		}
		put(r.dots[i], side+m.At*(s.Width-2*side)-d/2, y+1-d/2, d, d)
	}
	f, l := r.first.MinSize(), r.last.MinSize()
	put(r.first, side-4, y+12, f.Width, f.Height)
	put(r.last, s.Width-side+4-l.Width, y+12, l.Width, l.Height)
}

func (r *timelineRenderer) Refresh() {
	c := r.of.content
	r.line.FillColor = Color(ColorLine)
	write(r.first, c.First, SmallSize, fyne.TextStyle{}, ColorMuted)
	write(r.last, c.Last, SmallSize, fyne.TextStyle{}, ColorMuted)
	r.dots = r.dots[:0]
	for range c.Moments {
		dot := canvas.NewCircle(Color(ColorAccent))
		dot.StrokeColor, dot.StrokeWidth = Color(ColorPaper), 1.5
		r.dots = append(r.dots, dot)
	}
	r.objects = append([]fyne.CanvasObject{r.line, r.first, r.last}, r.dots...)
	r.Layout(r.of.Size())
	canvas.Refresh(r.of)
}
