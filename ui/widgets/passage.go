package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// PassageLook is how a paragraph of a source is set.
type PassageLook uint8

// A paragraph is read, or heads what follows, or belongs to the page around the
// text and is pale.
const (
	Reading PassageLook = iota
	Heading
	Aside
)

// PassageContent is what a passage shows, its number in the margin.
type PassageContent struct {
	Number     string
	Text       string
	Look       PassageLook
	Highlights []Range // tinted and underlined
	Underlined []Underline
}

// Passage is a paragraph of a source.
type Passage struct {
	linked
	content PassageContent
	text    *Prose
}

// NewPassage makes a passage.
func NewPassage(content PassageContent) *Passage {
	p := &Passage{content: content, text: NewProse("", ReadingSize, Serif, ColorBody)}
	p.ExtendBaseWidget(p)
	p.show()
	return p
}

// Content returns what the passage shows.
func (p *Passage) Content() PassageContent { return p.content }

// SetHighlights tints other parts of the text, and underlines others.
func (p *Passage) SetHighlights(ranges []Range, underlined []Underline) {
	if c := &p.content; !slices.Equal(c.Highlights, ranges) || !slices.Equal(c.Underlined, underlined) {
		c.Highlights, c.Underlined = ranges, underlined
		p.show()
	}
}

func (p *Passage) show() {
	p.text.size, p.text.style, p.text.color = ReadingSize, Serif, ColorBody
	switch p.content.Look {
	case Heading:
		p.text.size, p.text.style, p.text.color = TitleSize, fyne.TextStyle{Bold: true}, ColorInk
	case Aside:
		p.text.size, p.text.style, p.text.color = TextSize, fyne.TextStyle{}, ColorMuted
	}
	p.text.quiet = !p.lit
	p.text.Set(p.content.Text, Look{Highlights: p.content.Highlights, Underlined: p.content.Underlined})
}

const (
	passageLeft = 44 // of the text, behind its number
	passagePad  = 5
)

// CreateRenderer implements [fyne.Widget].
func (p *Passage) CreateRenderer() fyne.WidgetRenderer {
	back, bar, number := &canvas.Rectangle{CornerRadius: 6}, &canvas.Rectangle{CornerRadius: 1.5}, &canvas.Text{}
	return newDrawing(p,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(bar, 0, 3, 3, s.Height-6)
			line, m := lineHeight(p.text.size, p.text.style), number.MinSize()
			put(number, passageLeft-10-m.Width, passagePad+(line-m.Height)/2, m.Width, m.Height)
			put(p.text, passageLeft, passagePad, s.Width-passageLeft-10, s.Height-2*passagePad)
		},
		func() fyne.Size {
			p.text.Resize(fyne.NewSize(max(p.Size().Width, 200)-passageLeft-10, p.text.Size().Height))
			return fyne.NewSize(160, p.text.MinSize().Height+2*passagePad)
		},
		func() {
			write(number, p.content.Number, SmallSize, fyne.TextStyle{}, ColorMuted)
			back.FillColor, bar.FillColor = hollow(ColorAccent), Color(ColorAccent)
			switch {
			case p.lit, p.selected:
				back.FillColor = Color(ColorSelected)
			case p.hovered:
				back.FillColor = Color(ColorHover)
			}
			show(bar, p.lit || p.selected)
			p.text.quiet = !p.lit
			p.text.Refresh() // in the colours of the theme in force
		},
		back, bar, number, p.text)
}
