package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/fill"
)

// Sheet is a plain area in a colour of the theme, to lie under something.
type Sheet struct {
	widget.BaseWidget
	fill, stroke fyne.ThemeColorName
	radius       float32
	ringed       bool
}

// NewBackground makes an area of a colour.
func NewBackground(color fyne.ThemeColorName) *Sheet {
	s := &Sheet{fill: color}
	s.ExtendBaseWidget(s)
	return s
}

// NewPanel makes a sheet of paper with a border and round corners.
func NewPanel() *Sheet {
	s := &Sheet{fill: ColorPaper, stroke: ColorLine, radius: 8}
	s.ExtendBaseWidget(s)
	return s
}

// NewFieldPanel is a panel that can be written in: its frame is seen by all.
func NewFieldPanel() *Sheet {
	s := NewPanel()
	s.stroke = ColorGrip
	return s
}

// SetRinged shows that what lies on the sheet has the keyboard.
func (s *Sheet) SetRinged(on bool) {
	if s.ringed != on {
		s.ringed = on
		s.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	a := fill.New(s.radius)
	return newDrawing(s,
		func(size fyne.Size) { a.Place(0, 0, size.Width, size.Height) },
		func() fyne.Size { return fyne.Size{} },
		func() {
			switch {
			case s.ringed:
				a.Frame(Color(s.fill), Color(ColorAccent), 2)
			case s.stroke == "":
				a.Paint(Color(s.fill))
			default:
				a.Frame(Color(s.fill), Color(s.stroke), 1)
			}
		}, a.Object())
}
