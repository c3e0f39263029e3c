package main

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	drawn "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/ui/fill"
)

// fills measures what painting the whole window once takes of the processor: by Fyne's
// rectangles, plain and round, and by the areas that the editor has instead. Each is
// painted five times over another, beside a frame that is empty.
func (p *player) fills() {
	p.rest(time.Second)
	const layers, frames = 5, 60
	grey := color.Gray{200}
	rectangle := func(radius float32) func() fyne.CanvasObject {
		return func() fyne.CanvasObject {
			r := drawn.NewRectangle(grey)
			if radius > 0 {
				r.CornerRadius, r.StrokeColor, r.StrokeWidth = radius, color.Black, 1
			}
			return r
		}
	}
	area := func(radius float32) func() fyne.CanvasObject {
		return func() fyne.CanvasObject {
			a, size := fill.New(radius), canvas().Size()
			a.Frame(grey, color.Black, 1)
			a.Place(0, 0, size.Width, size.Height)
			return a.Object()
		}
	}
	measure := func(object func() fyne.CanvasObject) float64 {
		all := container.NewStack()
		p.frame(func() {
			for range layers {
				if object != nil {
					all.Add(object())
				}
			}
			setContent(all)
		})
		p.rest(200 * time.Millisecond)
		before := used()
		for range frames {
			p.frame(func() { all.Refresh() })
		}
		return ms(used()-before) / frames
	}
	empty := measure(nil)
	for _, kind := range []struct {
		name   string
		radius float32
	}{{"plain", 0}, {"round", 8}} {
		theirs := (measure(rectangle(kind.radius)) - empty) / layers
		ours := (measure(area(kind.radius)) - empty) / layers
		say("fill-"+kind.name+"-rectangle-cpu-ms", theirs)
		say("fill-"+kind.name+"-area-cpu-ms", ours)
		say("fill-"+kind.name+"-×", ours/theirs)
	}
}

func setContent(o fyne.CanvasObject) { fyne.CurrentApp().Driver().AllWindows()[0].SetContent(o) }
