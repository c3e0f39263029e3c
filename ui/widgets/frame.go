package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Frame puts a bar above and a bar under what has the rest of the height, with no
// gap between them, as Fyne's border layout would leave.
type Frame struct {
	widget.BaseWidget
	top, middle, bottom fyne.CanvasObject
}

// NewFrame makes a frame; top and bottom may be nil.
func NewFrame(top, middle, bottom fyne.CanvasObject) *Frame {
	f := &Frame{top: top, middle: middle, bottom: bottom}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer implements [fyne.Widget].
func (f *Frame) CreateRenderer() fyne.WidgetRenderer {
	height := func(o fyne.CanvasObject) float32 {
		if o == nil || !o.Visible() {
			return 0
		}
		return o.MinSize().Height
	}
	var objects []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{f.top, f.middle, f.bottom} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return newDrawing(f,
		func(s fyne.Size) {
			for _, o := range []fyne.CanvasObject{f.top, f.bottom} {
				if o != nil && o.Size().Width != s.Width {
					o.Resize(fyne.NewSize(s.Width, o.Size().Height)) // its height may hang on its width
				}
			}
			top, bottom := height(f.top), height(f.bottom)
			if f.top != nil {
				put(f.top, 0, 0, s.Width, top)
			}
			put(f.middle, 0, top, s.Width, max(0, s.Height-top-bottom))
			if f.bottom != nil {
				put(f.bottom, 0, s.Height-bottom, s.Width, bottom)
			}
		},
		func() fyne.Size {
			m := f.middle.MinSize()
			for _, o := range []fyne.CanvasObject{f.top, f.bottom} {
				if o != nil {
					m.Width = max(m.Width, o.MinSize().Width)
				}
			}
			return m.AddWidthHeight(0, height(f.top)+height(f.bottom))
		},
		func() {}, objects...)
}
