package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/enjeux/enjeux/ui/fill"
)

// The card's measures.
const (
	cardLeft   = 31 // where texts begin: after the grip
	cardRight  = 15
	cardTop    = 10
	cardBottom = 10
	titleRow   = 20 // the height of a title of one line
	titleGap   = 3
	chipsGap   = 7
	chipSpace  = 6
	cardShadow = 18                          // how far the shadow of one that is dragged reaches
	shadowDrop = 6                           // how much lower it lies
	shadowBand = cardShadow + shadowDrop + 2 // of it: under the card too, whose corners are round
)

// CreateRenderer implements [fyne.Widget].
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{
		card: c, back: fill.New(8), halo: fill.New(11), shadow: fill.NewShadow(shadowBand),
		number: &canvas.Text{}, meta: &canvas.Text{},
	}
	r.paint()
	return r
}

type cardRenderer struct {
	card         *Card
	back, halo   *fill.Area
	shadow       *fill.Area // of a card that is dragged
	number, meta *canvas.Text
	marks        []fyne.CanvasObject // a disc and a glyph for each
	objects      []fyne.CanvasObject
}

func (r *cardRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cardRenderer) Destroy()                     {}
func (r *cardRenderer) Layout(s fyne.Size)           { r.place(s) }

func (r *cardRenderer) MinSize() fyne.Size {
	width := r.card.Size().Width
	if width == 0 {
		width = 320
	}
	return fyne.NewSize(160, r.place(fyne.NewSize(width, 0)))
}

func (r *cardRenderer) Refresh() {
	r.paint()
	r.place(r.card.Size())
	canvas.Refresh(r.card)
}

// place sets everything in its place for a width, and returns the height that it
// takes; what frames the card is as high as the size says.
func (r *cardRenderer) place(s fyne.Size) float32 {
	c := r.card
	if s.Height > 0 {
		r.back.Place(0, 0, s.Width, s.Height)
		r.halo.Place(-3, -3, s.Width+6, s.Height+6)
		r.shadow.Place(-cardShadow, shadowDrop-cardShadow, s.Width+2*cardShadow, s.Height+2*cardShadow)
	}
	put(c.grip, 4, cardTop-2, 20, 24)

	x, y := c.left(), float32(cardTop)
	x0, right := x, s.Width-cardRight
	if c.content.Number != "" {
		m := r.number.MinSize()
		put(r.number, x, y+(titleRow-m.Height)/2, m.Width, m.Height)
		x += m.Width + 8
	}
	line := lineHeight(TitleSize, fyne.TextStyle{Bold: true})
	y = r.placeText(Title, x, y+(titleRow-line)/2, right-x) + (titleRow-line)/2 + titleGap
	if !c.showsBody() {
		return r.placeChips(y, right) + cardBottom
	}
	top := y
	y = r.placeText(Body, x0, y, right-x0)
	end := r.placeChips(y, right) + cardBottom
	r.placeMarks(top, end)
	return end
}

// left is where texts begin: what is only read has no grip.
func (c *Card) left() float32 {
	if c.fixed {
		return cardRight
	}
	return cardLeft
}

// placeText places a text and the field over it, and returns where they end.
func (r *cardRenderer) placeText(p Part, x, y, width float32) float32 {
	shown, field := r.card.shown[p], r.card.fields[p]
	shown.Resize(fyne.NewSize(width, shown.Size().Height))
	height := shown.MinSize().Height
	if field != nil && field.Visible() {
		field.Resize(fyne.NewSize(width+2*FieldPad, field.Size().Height))
		h := field.MinSize().Height
		put(field, x-FieldPad, y-FieldPad, width+2*FieldPad, h)
		height = h - 2*FieldPad
	}
	put(shown, x, y, width, height)
	return y + height
}

func (r *cardRenderer) placeChips(y, right float32) float32 {
	c := r.card
	tools := c.tools()
	if len(c.chips) == 0 && c.content.Meta == "" && !tools {
		return y + 2
	}
	left := c.left()
	x := left
	y += chipsGap
	for _, chip := range c.chips {
		m := chip.MinSize()
		if x > left && x+m.Width > right {
			x, y = left, y+chipHeight+5
		}
		put(chip, x, y, min(m.Width, right-left), m.Height)
		x += m.Width + chipSpace
	}
	m := r.meta.MinSize()
	switch {
	case tools:
		wide := m.Width // or the card would be lower as long as it is edited
		m = c.Tools.MinSize()
		if x > left && x+max(m.Width, wide)+chipSpace > right {
			y += chipHeight + 5
		}
		put(c.Tools, right-m.Width+4, y+(chipHeight-m.Height)/2, m.Width, m.Height)
	case c.content.Meta != "":
		if x > left && x+m.Width+chipSpace > right {
			y += chipHeight + 5
		}
		put(r.meta, max(right-m.Width, left), y+(chipHeight-m.Height)/2, m.Width, m.Height)
		c.meta, c.metaSize = r.meta.Position(), m
	}
	return y + chipHeight
}

func (r *cardRenderer) paint() {
	c := r.card
	r.objects = append(r.objects[:0], r.shadow.Object(), r.halo.Object(), r.back.Object(), c.grip, r.number, c.shown[Title], c.shown[Body])
	r.objects = append(r.objects, r.paintMarks()...)
	for _, f := range c.fields {
		if f != nil {
			r.objects = append(r.objects, f)
		}
	}
	for _, chip := range c.chips {
		chip.opacity = c.opacity
		r.objects = append(r.objects, chip)
	}
	r.objects = append(r.objects, r.meta)
	if c.Tools != nil {
		show(c.Tools, c.tools())
		r.objects = append(r.objects, c.Tools)
	}
	show(r.meta, !c.tools())

	write(r.number, c.content.Number, TitleSize, fyne.TextStyle{}, ColorMuted)
	r.number.Color = faded(r.number.Color, c.opacity)
	write(r.meta, c.content.Meta, SmallSize, fyne.TextStyle{}, ColorMuted)
	if c.onMeta {
		r.meta.Color = Color(ColorAccent)
	}
	r.meta.Color = faded(r.meta.Color, c.opacity)
	show(c.grip, !c.fixed)
	c.showTexts()

	back, border, width := faded(Color(ColorPaper), c.opacity), Color(ColorLine), float32(1)
	switch {
	case c.marked:
		back, border, width = Color(ColorSelected), Color(ColorAccent), 2
	case c.selected:
		border, width = Color(ColorAccent), 2
	case c.focused, c.hovered:
		border = Color(ColorGrip)
	}
	if c.raised {
		width = 1
	}
	r.back.Frame(back, border, width)
	r.shadow.Paint(color.NRGBA{A: 0x50})
	show(r.shadow.Object(), c.raised)
	r.halo.Frame(hollow(ColorAccent), faded(Color(ColorAccent), 0.3), 3)
	show(r.halo.Object(), c.focused && c.opacity == 1)
}

// tools tells whether the tools of the body are to be seen.
func (c *Card) tools() bool {
	f := c.fields[Body]
	return c.Tools != nil && f != nil && f.Visible()
}

func (c *Card) showsBody() bool {
	f := c.fields[Body]
	return c.content.Body != "" || c.content.BodyHint != "" || f != nil && f.Visible()
}

// showTexts brings the texts up to date. The one under a field goes on showing
// its highlights, broken into lines as the field breaks them.
func (c *Card) showTexts() {
	for p, shown := range c.shown {
		words, hint, color, look := c.text(Part(p)), c.content.TitleHint, ColorInk, Look{}
		if Part(p) == Body {
			hint, color, look = c.content.BodyHint, ColorBody, c.content.Look
		}
		f := c.fields[p]
		under := f != nil && f.Visible()
		if f != nil {
			f.SetPlaceHolder(hint)
			if under {
				f.SetText(words)
			}
		}
		if words == "" && !under {
			words, color, look = hint, ColorMuted, Look{}
		}
		shown.under(under)
		if shown.text != words || shown.color != color || shown.opacity != c.opacity || !shown.look.equal(look) {
			shown.color, shown.opacity = color, c.opacity
			shown.Set(words, look)
		}
		show(shown, Part(p) == Title || c.showsBody())
	}
}
