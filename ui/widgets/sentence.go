package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Sentence is a wrapped text of the interface, with the space around it that a label
// has. Fyne's label ends a line at any space; this one at none that is not to break, so
// that no ":" or "?" of French begins one. Its minimal height is the one that its present
// width asks for, so resize it first.
type Sentence struct {
	widget.BaseWidget
	Text     string
	TextSize float32
	Style    fyne.TextStyle
	Color    fyne.ThemeColorName
	Align    fyne.TextAlign
	Most     int // lines, the last of which ends in an ellipsis where there are more; 0 for all
}

// NewSentence makes a sentence in the ink of the theme.
func NewSentence(text string) *Sentence {
	s := &Sentence{Text: text, TextSize: TextSize, Color: ColorInk}
	s.ExtendBaseWidget(s)
	return s
}

// NewHint makes a sentence that is small and pale.
func NewHint() *Sentence {
	s := NewSentence("")
	s.TextSize, s.Color = SmallSize, ColorMuted
	return s
}

// SetText says something else.
func (s *Sentence) SetText(text string) {
	if s.Text != text {
		s.Text = text
		s.Refresh()
	}
}

// Resize breaks the lines anew for another width.
func (s *Sentence) Resize(size fyne.Size) {
	changed := size.Width != s.Size().Width
	s.BaseWidget.Resize(size)
	if changed {
		s.Refresh()
	}
}

// room is the width of the lines, 0 where there is none yet.
func (s *Sentence) room() float32 {
	if s.Size().Width <= 0 {
		return 0
	}
	return max(1, s.Size().Width-2*theme.InnerPadding())
}

// spans are all lines for the present width.
func (s *Sentence) spans() []span {
	return wrap(s.Text, s.room(), rulerOf(s.Text, s.TextSize, s.Style), breaksForReading)
}

// Cut tells whether there is more than is shown.
func (s *Sentence) Cut() bool { return s.Most > 0 && len(s.spans()) > s.Most }

// broken is the text in the lines that are shown.
func (s *Sentence) broken() (lines []string) {
	for _, l := range s.spans() {
		if s.Most > 0 && len(lines) == s.Most {
			lines[s.Most-1] = cut(lines[s.Most-1], s.room(), s.TextSize, s.Style)
			break
		}
		lines = append(lines, s.Text[l.from:l.to])
	}
	return lines
}

// pitch is the distance between two lines.
func (s *Sentence) pitch() float32 { return lineHeight(s.TextSize, s.Style) + theme.LineSpacing() }

// CreateRenderer implements [fyne.Widget].
func (s *Sentence) CreateRenderer() fyne.WidgetRenderer {
	r := &sentenceRenderer{of: s}
	r.Refresh()
	return r
}

type sentenceRenderer struct {
	of    *Sentence
	lines []fyne.CanvasObject
}

func (r *sentenceRenderer) Layout(fyne.Size)             {}
func (r *sentenceRenderer) Objects() []fyne.CanvasObject { return r.lines }
func (r *sentenceRenderer) Destroy()                     {}

func (r *sentenceRenderer) MinSize() fyne.Size {
	s, pad := r.of, 2*theme.InnerPadding()
	return fyne.NewSize(pad+s.TextSize, pad+float32(len(s.broken()))*s.pitch()-theme.LineSpacing())
}

func (r *sentenceRenderer) Refresh() {
	s, pad := r.of, theme.InnerPadding()
	r.lines = r.lines[:0]
	for i, line := range s.broken() {
		t := &canvas.Text{Alignment: s.Align}
		write(t, line, s.TextSize, s.Style, s.Color)
		put(t, pad, pad+float32(i)*s.pitch(), s.Size().Width-2*pad, lineHeight(s.TextSize, s.Style))
		r.lines = append(r.lines, t)
	}
	canvas.Refresh(s)
}
