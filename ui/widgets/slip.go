package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/enjeux/enjeux/ui/fill"
)

// Decision is what was decided on a slip; a sign says it, beside the colour.
type Decision uint8

// What can be decided.
const (
	Open Decision = iota
	Taken
	Refused
)

// SlipContent is what a slip shows.
type SlipContent struct {
	Decision Decision
	Lead     string // in front of the title, as wide in every slip
	Title    string
	Text     string
	Look     Look // of the text
	Reasons  []Reason
	Tags     []Tag  // OnTapped and Dot are not asked for
	Meta     string // before the signs
}

// A Reason is a small line beneath the text: a name behind a dot, and words.
type Reason struct {
	Dot         fyne.ThemeColorName
	Name, Words string
}

// Slip is one thing that is proposed, to be accepted or refused by its signs.
type Slip struct {
	linked
	OnAccept, OnRefuse func()

	content           SlipContent
	lead, title, text *Prose
	over              Decision // the sign that the pointer is on
}

// NewSlip makes a slip.
func NewSlip(content SlipContent) *Slip {
	s := &Slip{lead: NewProse("", TextSize, fyne.TextStyle{}, ColorMuted), title: NewProse("", TextSize, fyne.TextStyle{Bold: true}, ColorInk),
		text: NewProse("", TextSize, fyne.TextStyle{}, ColorBody)}
	s.ExtendBaseWidget(s)
	s.Set(content)
	return s
}

// Set gives the slip what it shows.
func (s *Slip) Set(content SlipContent) {
	s.content = content
	s.title.color, s.text.color = ColorInk, ColorBody
	if content.Decision == Refused {
		s.title.color, s.text.color = ColorMuted, ColorMuted
	}
	s.lead.Set(content.Lead, Look{})
	s.title.Set(content.Title, Look{})
	s.text.Set(content.Text, content.Look)
	s.Refresh()
}

// Content returns what the slip shows.
func (s *Slip) Content() SlipContent { return s.content }

// sign returns the sign under a position in the slip.
func (s *Slip) sign(at fyne.Position) Decision {
	x := at.X - (s.Size().Width - slipSigns)
	switch {
	case at.Y > slipPad+slipSign || x < 0:
		return Open
	case x < slipSign:
		return Taken
	}
	return Refused
}

// Tapped decides by a sign, and selects elsewhere.
func (s *Slip) Tapped(e *fyne.PointEvent) {
	switch s.sign(e.Position) {
	case Taken:
		call(s.OnAccept)
	case Refused:
		call(s.OnRefuse)
	default:
		s.linked.Tapped(e)
	}
}

// MouseMoved shows which sign the pointer is on.
func (s *Slip) MouseMoved(e *desktop.MouseEvent) {
	if over := s.sign(e.Position); over != s.over {
		s.over = over
		s.Refresh()
	}
}

// MouseOut ends the hover.
func (s *Slip) MouseOut() {
	s.over = Open
	s.linked.MouseOut()
}

// Cursor says that a sign can be clicked.
func (s *Slip) Cursor() desktop.Cursor {
	if s.over != Open {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

const (
	slipLeft  = 14
	slipPad   = 7
	slipSign  = 26
	slipSigns = 2*slipSign + 6 // from the right
	slipLead  = 128
	slipShare = 0.3 // of the width, which the lead does not go over
)

// slipRenderer draws a slip; its tags come and go.
type slipRenderer struct {
	slip     *Slip
	frame    *fill.Area
	bar      *canvas.Rectangle
	meta     *canvas.Text
	signs    [2]*canvas.Text
	rounds   [2]*canvas.Rectangle
	reasons  []slipReason
	tags     []*canvas.Text
	backs    []*canvas.Rectangle
	objects  []fyne.CanvasObject
	tagWidth []float32
}

// CreateRenderer implements [fyne.Widget].
func (s *Slip) CreateRenderer() fyne.WidgetRenderer {
	r := &slipRenderer{slip: s, frame: fill.New(8), bar: &canvas.Rectangle{CornerRadius: 1.5}, meta: &canvas.Text{}}
	for i := range r.signs {
		r.signs[i], r.rounds[i] = &canvas.Text{}, &canvas.Rectangle{CornerRadius: 6}
	}
	r.paint()
	return r
}

func (r *slipRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *slipRenderer) Destroy()                     {}
func (r *slipRenderer) Layout(s fyne.Size)           { r.place(s) }

func (r *slipRenderer) MinSize() fyne.Size {
	return fyne.NewSize(220, r.place(fyne.NewSize(max(r.slip.Size().Width, 220), 0)))
}

func (r *slipRenderer) Refresh() {
	r.paint()
	r.place(r.slip.Size())
	canvas.Refresh(r.slip)
}

// place sets everything in its place for a width, and returns the height it takes.
func (r *slipRenderer) place(size fyne.Size) float32 {
	s := r.slip
	if size.Height > 0 {
		r.frame.Place(0, 0, size.Width, size.Height)
		put(r.bar, 0, 6, 3, size.Height-12)
	}
	x := size.Width - slipSigns
	for i := range r.signs {
		at := x + float32(i)*slipSign
		put(r.rounds[i], at+1, slipPad-2, slipSign-2, slipSign-4)
		m := r.signs[i].MinSize()
		put(r.signs[i], at+(slipSign-m.Width)/2, slipPad-2+(slipSign-4-m.Height)/2, m.Width, m.Height)
	}
	m := r.meta.MinSize()
	line := lineHeight(TextSize, fyne.TextStyle{Bold: true})
	put(r.meta, x-m.Width-8, slipPad+1+(line-m.Height)/2, m.Width, m.Height)

	left, y, under := float32(slipLeft), float32(slipPad)+1, float32(0)
	if s.content.Lead != "" {
		lead := min(slipLead, size.Width*slipShare)
		under = placeProse(s.lead, left, y, lead-8)
		left += lead
	}
	free := x - left - m.Width - 18
	beside := s.content.Lead != "" && fyne.MeasureText(s.content.Title, TextSize, fyne.TextStyle{Bold: true}).Width+12+r.tagsWidth() <= free
	if beside {
		r.placeTags(left+free-r.tagsWidth(), y+(line-chipHeight)/2, size.Width)
	}
	y = max(placeProse(s.title, left, y, free), under)
	if s.content.Text != "" {
		y = placeProse(s.text, slipLeft, y+2, size.Width-slipLeft-slipSign/2)
	}
	if len(r.reasons) > 0 {
		y = r.placeReasons(y+4, size.Width-slipLeft)
	}
	if len(r.tags) > 0 && !beside {
		y = r.placeTags(slipLeft, y+5, size.Width) + 1
	}
	return y + slipPad
}

// tagsWidth is that of all tags beside each other.
func (r *slipRenderer) tagsWidth() (w float32) {
	for _, t := range r.tagWidth {
		w += t + 2*chipPad + chipSpace
	}
	return w
}

// placeTags places the tags from a place on, in lines as far as width, and returns
// where they end.
func (r *slipRenderer) placeTags(x, y, width float32) float32 {
	for i, t := range r.tags {
		longest := width - 2*slipLeft
		w := min(r.tagWidth[i]+2*chipPad, longest)
		t.Text = ellipsis(r.slip.content.Tags[i].Text, longest-2*chipPad, SmallSize, fyne.TextStyle{})
		if x > slipLeft && x+w > width-slipLeft {
			x, y = slipLeft, y+chipHeight+4
		}
		put(r.backs[i], x, y, w, chipHeight)
		put(t, x+chipPad, y+(chipHeight-t.MinSize().Height)/2, w-2*chipPad, t.MinSize().Height)
		x += w + chipSpace
	}
	return y + chipHeight
}

// placeProse places a text and returns where it ends.
func placeProse(p *Prose, x, y, width float32) float32 {
	p.Resize(fyne.NewSize(width, p.Size().Height))
	height := p.MinSize().Height
	put(p, x, y, width, height)
	return y + height
}

func (r *slipRenderer) paint() {
	s := r.slip
	r.objects = append(r.objects[:0], r.frame.Object(), r.bar, s.lead, s.title, r.meta)
	if s.content.Text != "" {
		r.objects = append(r.objects, s.text)
	}
	s.lead.Refresh()
	s.title.Refresh()
	s.text.Refresh()
	write(r.meta, s.content.Meta, SmallSize, fyne.TextStyle{}, ColorMuted)

	back, border, width := Color(ColorPaper), Color(ColorLine), float32(1)
	switch {
	case s.selected && s.keyed:
		border, width = Color(ColorAccent), 2
	case s.selected:
		border = Color(ColorAccent)
	case s.hovered:
		border = Color(ColorGrip)
	}
	if s.lit {
		back = Color(ColorSelected)
	}
	r.frame.Frame(back, border, width)
	r.bar.FillColor = Color(ColorAccent)
	show(r.bar, s.lit && !s.selected)

	for i, d := range []Decision{Taken, Refused} {
		ink, back := ColorGrip, hollow(ColorAccent)
		switch {
		case s.content.Decision == d && d == Taken:
			ink, back = ColorGood, Color(ColorGoodBack)
		case s.content.Decision == d:
			ink, back = ColorAlert, Color(ColorAlertBack)
		case s.over == d:
			ink, back = ColorInk, Color(ColorHover)
		case s.hovered, s.selected:
			ink = ColorMuted
		}
		write(r.signs[i], [...]string{"✓", "✗"}[i], 15, fyne.TextStyle{Bold: s.content.Decision == d}, ink)
		r.rounds[i].FillColor = back
		r.objects = append(r.objects, r.rounds[i], r.signs[i])
	}
	r.paintReasons()
	r.tags, r.backs, r.tagWidth = r.tags[:0], r.backs[:0], r.tagWidth[:0]
	for _, t := range s.content.Tags {
		text, back := &canvas.Text{}, &canvas.Rectangle{CornerRadius: chipHeight / 2.0}
		write(text, t.Text, SmallSize, fyne.TextStyle{}, kinds[t.Kind].text)
		back.FillColor = Color(kinds[t.Kind].back)
		r.tags, r.backs = append(r.tags, text), append(r.backs, back)
		r.tagWidth = append(r.tagWidth, text.MinSize().Width)
		r.objects = append(r.objects, back, text)
	}
}
