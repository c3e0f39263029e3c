package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Segment is a row of buttons of which one is chosen.
type Segment struct {
	widget.BaseWidget
	OnSelected func(index int)

	buttons  []*ToolButton
	selected int
}

// NewSegment makes the buttons, with the first one chosen.
func NewSegment(names ...string) *Segment {
	s := &Segment{}
	for i, name := range names {
		s.buttons = append(s.buttons, NewToolButton(name, func() { s.onTapped(i) }))
	}
	s.buttons[0].chosen = true
	s.ExtendBaseWidget(s)
	return s
}

func (s *Segment) onTapped(index int) {
	if index != s.selected {
		s.Select(index)
		if s.OnSelected != nil {
			s.OnSelected(index)
		}
	}
}

// Select chooses a button, or none by -1, without an OnSelected.
func (s *Segment) Select(index int) {
	if s.selected >= 0 {
		s.buttons[s.selected].SetChosen(false)
	}
	if s.selected = index; index >= 0 {
		s.buttons[index].SetChosen(true)
	}
}

// Selected returns the chosen button.
func (s *Segment) Selected() int { return s.selected }

// Button returns one of the buttons.
func (s *Segment) Button(index int) *ToolButton { return s.buttons[index] }

// SetEnabled lets a button be pressed or not.
func (s *Segment) SetEnabled(index int, enabled bool) { s.buttons[index].SetEnabled(enabled) }

const segmentGap = 6

// CreateRenderer implements [fyne.Widget].
func (s *Segment) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for _, b := range s.buttons {
		objects = append(objects, b)
	}
	// A chosen word is bold and wider; room for that is kept, so that nothing moves.
	width := func(b *ToolButton) float32 {
		return fyne.MeasureText(b.text, TextSize, fyne.TextStyle{Bold: true}).Width + 2*buttonPad
	}
	return newDrawing(s,
		func(size fyne.Size) {
			x := float32(0)
			for _, b := range s.buttons {
				put(b, x, (size.Height-buttonHeight)/2, width(b), buttonHeight)
				x += width(b) + segmentGap
			}
		},
		func() fyne.Size {
			w := float32(-segmentGap)
			for _, b := range s.buttons {
				w += width(b) + segmentGap
			}
			return fyne.NewSize(w, buttonHeight)
		},
		func() {}, objects...)
}
