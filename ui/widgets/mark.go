package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// A Mark stands in the margin of a card, beside the line of the body that a byte
// is in, and leads to what is said of it. Its glyph and its colour say the same.
type Mark struct {
	At       int
	Glyph    string
	Kind     Kind
	OnTapped func()
}

// The measures of a mark.
const (
	markSize = 15
	markLeft = 7
)

// placeMarks places the marks of the body, which begins at y; those of one line
// stand below one another. Those that the card, which ends at end, has no room for are
// not seen: the last that is leads to the first of them, and says that there are more.
func (r *cardRenderer) placeMarks(y, end float32) {
	c := r.card
	c.marks = c.marks[:0]
	line := lineHeight(ReadingSize, Serif)
	next := max(y, cardTop+24) // under the grip
	for _, m := range c.content.Marks {
		at := max(next, y+float32(c.shown[Body].lineOf(m.At))*line+(line-markSize)/2)
		if at+markSize > end-2 {
			break
		}
		c.marks = append(c.marks, fyne.NewPos(markLeft, at))
		next = at + markSize + 1
	}
	for i, m := range c.content.Marks {
		back, glyph := r.marks[2*i].(*canvas.Circle), r.marks[2*i+1].(*canvas.Text)
		back.Hidden, glyph.Hidden = i >= len(c.marks), i >= len(c.marks)
		if glyph.Hidden {
			continue
		}
		glyph.Text = m.Glyph
		if i == len(c.marks)-1 && i < len(c.content.Marks)-1 {
			glyph.Text = more
		}
		at, s := c.marks[i], glyph.MinSize()
		put(back, at.X, at.Y, markSize, markSize)
		put(glyph, at.X+(markSize-s.Width)/2, at.Y+(markSize-s.Height)/2, s.Width, s.Height)
	}
}

// more is the glyph of the last mark that a card has room for.
const more = "+"

// paintMarks makes what draws the marks, and returns it.
func (r *cardRenderer) paintMarks() []fyne.CanvasObject {
	c := r.card
	if !c.showsBody() {
		c.content.Marks = nil
	}
	r.marks = r.marks[:0]
	for _, m := range c.content.Marks {
		look := kinds[m.Kind]
		glyph := &canvas.Text{}
		write(glyph, m.Glyph, SmallSize-1, fyne.TextStyle{Bold: true}, look.text)
		glyph.Color = faded(glyph.Color, c.opacity)
		r.marks = append(r.marks, canvas.NewCircle(faded(Color(look.back), c.opacity)), glyph)
	}
	return r.marks
}

// markAt returns what a click on a mark does, nil where there is none.
func (c *Card) markAt(pos fyne.Position) func() {
	for i, at := range c.marks {
		if in := pos.Subtract(at); i < len(c.content.Marks) && in.X >= -2 && in.Y >= 0 && in.X <= markSize+2 && in.Y <= markSize {
			return c.content.Marks[i].OnTapped
		}
	}
	return nil
}

// lineOf returns the line that a byte of the text is in.
func (p *Prose) lineOf(at int) int {
	set := p.setting()
	at = set.place(at)
	for i := len(set.lines) - 1; i > 0; i-- {
		if set.lines[i].from <= at {
			return i
		}
	}
	return 0
}
