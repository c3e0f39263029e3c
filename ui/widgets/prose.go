package widgets

import (
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Range is a part of a text, in bytes: From is in it, To is not.
type Range struct{ From, To int }

// Prose shows a wrapped text, formatted by its blocks if it has any, with some
// ranges of it tinted and underlined. Its minimal height is the one that its
// present width asks for, so resize it first.
type Prose struct {
	widget.BaseWidget

	text    string
	look    Look
	size    float32
	style   fyne.TextStyle
	color   fyne.ThemeColorName
	opacity float32
	beneath bool // a field shows the text itself
	typed   bool // broken into lines as a field at rest breaks it
	quiet   bool // the highlights are many, and only hinted at
	oneLine bool // never broken

	set    *setting
	broken struct { // what set was made for
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

// NewProseLine makes a text that stands on one line; what there is no room for sticks
// out, for its owner to clip.
func NewProseLine(size float32, style fyne.TextStyle) *Prose {
	p := NewProse("", size, style, ColorInk)
	p.oneLine = true
	return p
}

// A Look is how a text is shown besides its size and style. Ranges that are
// outside the text are cut to it.
type Look struct {
	Blocks     []Block // nil for the text as it is
	Highlights []Range // tinted and underlined
	Faults     []Range // with a red wave beneath
	Deleted    []Range // struck
	Inserted   []Range // underlined in green
	Underlined []Underline
}

// An Underline is a part of a text that is underlined in a colour.
type Underline struct {
	Range
	Color fyne.ThemeColorName
}

func (l Look) equal(m Look) bool {
	return slices.EqualFunc(l.Blocks, m.Blocks, func(a, b Block) bool {
		return a.Lead == b.Lead && a.Quoted == b.Quoted && slices.Equal(a.Runs, b.Runs)
	}) && slices.Equal(l.Highlights, m.Highlights) && slices.Equal(l.Faults, m.Faults) &&
		slices.Equal(l.Deleted, m.Deleted) && slices.Equal(l.Inserted, m.Inserted) && slices.Equal(l.Underlined, m.Underlined)
}

// Set gives the prose its words and their look.
func (p *Prose) Set(text string, look Look) {
	p.text, p.look, p.set = text, look, nil
	p.Refresh()
}

// Text returns the words.
func (p *Prose) Text() string { return p.text }

// Look returns how the words are shown.
func (p *Prose) Look() Look { return p.look }

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
	set := p.setting()
	i := min(max(int(pos.Y/lineHeight(p.size, p.style)), 0), len(set.lines)-1)
	return set.at(set.lines[i], pos.X)
}

// setting returns the text as it is set at the present width, made once for each.
func (p *Prose) setting() *setting {
	width := p.Size().Width
	font := fyne.MeasureText("M", p.size, p.style).Width
	if f := &p.broken; p.set == nil || f.text != p.text || f.width != width || f.font != font || f.beneath != p.beneath {
		f.text, f.width, f.font, f.beneath = p.text, width, font, p.beneath
		switch {
		case p.oneLine:
			p.set = setPlain(p.text, math.MaxInt32, p.size, p.style, breaksForReading)
		case p.beneath:
			p.set = setPlain(p.text, width, p.size, p.style, breaksInEntry)
		case p.typed:
			p.set = setPlain(p.text, width, p.size, p.style, breaksAtRest)
		case len(p.look.Blocks) > 0:
			p.set = setBlocks(p.text, p.look.Blocks, width, p.size, p.style)
		default:
			p.set = setPlain(p.text, width, p.size, p.style, breaksForReading)
		}
	}
	return p.set
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
	used    int // of texts
	objects []fyne.CanvasObject
}

func (r *proseRenderer) Layout(fyne.Size)             {}
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *proseRenderer) Destroy()                     {}

func (r *proseRenderer) MinSize() fyne.Size {
	p := r.prose
	return fyne.NewSize(8, float32(len(p.setting().lines))*lineHeight(p.size, p.style))
}

func (r *proseRenderer) Refresh() {
	p := r.prose
	set, height := p.setting(), lineHeight(p.size, p.style)
	r.objects, r.used = r.objects[:0], 0
	for i, line := range set.lines {
		y := float32(i) * height
		each := func(ranges []Range, draw func(x, w float32)) {
			for _, h := range ranges {
				if from, to := max(set.place(h.From), line.from), min(set.place(h.To), line.to); from < to {
					draw(line.indent+set.width(line.from, from), set.width(from, to))
				}
			}
		}
		each(p.look.Highlights, func(x, w float32) { r.highlight(x, y, w, height) })
		each(p.look.Inserted, func(x, w float32) {
			r.fill(ColorGoodBack, 1, x, y, w, height)
			r.fill(ColorGood, 1, x, y+height-2, w, 1.5)
		})
		each(p.look.Deleted, func(x, w float32) { r.fill(ColorAlertBack, 1, x, y, w, height) })
		for _, m := range p.look.Underlined {
			each([]Range{m.Range}, func(x, w float32) { r.fill(m.Color, 1, x, y+height-3, w, 2.5) })
		}
		each(p.look.Faults, func(x, w float32) { r.wave(x, y+height-4, w) })
		if !p.beneath {
			r.line(set, line, y, height)
		}
		each(p.look.Deleted, func(x, w float32) { r.fill(ColorAlert, 1, x, y+height*0.55, w, 1.5) })
	}
	canvas.Refresh(p)
}

func (r *proseRenderer) highlight(x, y, w, height float32) {
	tint, line := float32(1), float32(1)
	if r.prose.quiet {
		tint, line = 0.35, 0.6
	}
	r.fill(ColorHighlight, tint, x-1, y, w+2, height-2)
	r.fill(ColorUnderline, line, x-1, y+height-2, w+2, 1.5*line)
}

// wave draws a small red wave.
func (r *proseRenderer) wave(x, y, w float32) {
	ink := faded(Color(ColorAlert), r.prose.opacity)
	wave := canvas.NewRasterWithPixels(func(x, y, w, h int) color.Color {
		step := max(1, h/3)
		at := x / step % 4
		if at == 3 {
			at = 1
		}
		if y/step == at {
			return ink
		}
		return color.Transparent
	})
	put(wave, x, y, w, 3)
	r.objects = append(r.objects, wave)
}

func (r *proseRenderer) fill(color fyne.ThemeColorName, opacity, x, y, w, h float32) {
	o := canvas.NewRectangle(faded(Color(color), opacity*r.prose.opacity))
	put(o, x, y, w, h)
	r.objects = append(r.objects, o)
}

// line draws what stands in front of a line, and its runs.
func (r *proseRenderer) line(set *setting, line setLine, y, height float32) {
	p := r.prose
	if line.quoted {
		r.fill(ColorGrip, 1, 1, y, 2, height)
	}
	if line.lead != "" {
		gap := max(2, line.indent-6-fyne.MeasureText(line.lead, p.size, p.style).Width)
		r.write(line.lead, p.style, ColorMuted, gap, y, line.indent, height)
	}
	x := line.indent
	set.pieces(line.span, func(run setRun, part span) {
		words := set.seen[part.from:part.to]
		w := fyne.MeasureText(words, p.size, run.style).Width
		color := p.color
		if run.link {
			color = ColorAccent
			r.fill(ColorAccent, 1, x, y+height-4, w, 1)
		}
		r.write(words, run.style, color, x, y, p.Size().Width, height)
		x += w
	})
}

func (r *proseRenderer) write(words string, style fyne.TextStyle, color fyne.ThemeColorName, x, y, w, h float32) {
	if r.used == len(r.texts) {
		r.texts = append(r.texts, &canvas.Text{})
	}
	t := r.texts[r.used]
	r.used++
	write(t, words, r.prose.size, style, color)
	t.Color = faded(t.Color, r.prose.opacity)
	put(t, x, y, w, h)
	r.objects = append(r.objects, t)
}
