package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Range is a part of a text, in bytes: From is in it, To is not.
type Range struct{ From, To int }

// Prose shows a wrapped text, with some ranges of it tinted and underlined. Its
// minimal height is the one that its present width asks for, so resize it first.
type Prose struct {
	widget.BaseWidget

	text       string
	highlights []Range
	size       float32
	style      fyne.TextStyle
	color      fyne.ThemeColorName
	opacity    float32
	beneath    bool // a field shows the text itself

	lines  []span
	broken struct { // what lines were made for
		text    string
		width   float32
		font    float32
		beneath bool
	}
}

// NewProse makes a text of a size and style; an empty colour is the ink's.
func NewProse(text string, size float32, style fyne.TextStyle, color fyne.ThemeColorName) *Prose {
	if color == "" {
		color = ColorInk
	}
	p := &Prose{text: text, size: size, style: style, color: color, opacity: 1}
	p.ExtendBaseWidget(p)
	return p
}

// Set gives the prose its words and the ranges to highlight; ranges outside the
// text are cut to it.
func (p *Prose) Set(text string, highlights []Range) {
	p.text, p.highlights = text, highlights
	p.Refresh()
}

// Text returns the words.
func (p *Prose) Text() string { return p.text }

// under leaves only the highlights to be seen, for a field that shows the words.
func (p *Prose) under(field bool) {
	if p.beneath != field {
		p.beneath = field
		p.Refresh()
	}
}

// Resize breaks the lines anew for another width.
func (p *Prose) Resize(s fyne.Size) {
	changed := s.Width != p.Size().Width
	p.BaseWidget.Resize(s)
	if changed {
		p.Refresh()
	}
}

// OffsetAt returns the byte of the text nearest to a position in the prose.
func (p *Prose) OffsetAt(pos fyne.Position) int {
	lines := p.wrapped()
	i := min(max(int(pos.Y/lineHeight(p.size, p.style)), 0), len(lines)-1)
	line := p.text[lines[i].from:lines[i].to]
	measure, before := measureWith(p.size, p.style), float32(0)
	for at, r := range line {
		after := measure(line[:at+len(string(r))])
		if pos.X < (before+after)/2 {
			return lines[i].from + at
		}
		before = after
	}
	return lines[i].to
}

// wrapped returns the lines at the present width, broken once for each width.
func (p *Prose) wrapped() []span {
	width := p.Size().Width
	font := fyne.MeasureText("M", p.size, p.style).Width
	if f := &p.broken; p.lines == nil || f.text != p.text || f.width != width || f.font != font || f.beneath != p.beneath {
		f.text, f.width, f.font, f.beneath = p.text, width, font, p.beneath
		breakable := breaksForReading
		if p.beneath {
			breakable = breaksInEntry
		}
		p.lines = wrap(p.text, width, measureWith(p.size, p.style), breakable)
	}
	return p.lines
}

// CreateRenderer implements [fyne.Widget].
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	r := &proseRenderer{prose: p}
	r.Refresh()
	return r
}

type proseRenderer struct {
	prose   *Prose
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *proseRenderer) Layout(fyne.Size)             {}
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *proseRenderer) Destroy()                     {}

func (r *proseRenderer) MinSize() fyne.Size {
	p := r.prose
	return fyne.NewSize(8, float32(len(p.wrapped()))*lineHeight(p.size, p.style))
}

func (r *proseRenderer) Refresh() {
	p := r.prose
	height, measure := lineHeight(p.size, p.style), measureWith(p.size, p.style)
	r.objects = r.objects[:0]
	for i, line := range p.wrapped() {
		y := float32(i) * height
		for _, h := range p.highlights {
			from, to := max(h.From, line.from), min(h.To, line.to)
			if from >= to {
				continue
			}
			x := measure(p.text[line.from:from])
			w := measure(p.text[line.from:to]) - x
			back := canvas.NewRectangle(faded(Color(ColorHighlight), p.opacity))
			put(back, x-1, y, w+2, height-2)
			under := canvas.NewRectangle(faded(Color(ColorUnderline), p.opacity))
			put(under, x-1, y+height-2, w+2, 1.5)
			r.objects = append(r.objects, back, under)
		}
		if p.beneath {
			continue
		}
		if i == len(r.texts) {
			r.texts = append(r.texts, &canvas.Text{})
		}
		t := r.texts[i]
		write(t, p.text[line.from:line.to], p.size, p.style, p.color)
		t.Color = faded(t.Color, p.opacity)
		put(t, 0, y, p.Size().Width, height)
		r.objects = append(r.objects, t)
	}
	canvas.Refresh(p)
}
