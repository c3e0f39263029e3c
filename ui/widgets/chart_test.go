package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What is drawn follows what the charts are given, at any number of it.
func TestChartsFollowTheirContent(t *testing.T) {
	app(t, Light)
	line := NewTimeline(TimelineContent{Moments: []Moment{{At: 0}, {At: 1, Tall: true}}, First: "2023", Last: "2025"})
	bars := NewBars([]Bar{{Part: 1, Name: "blé", Value: "50 t"}})
	for _, o := range []fyne.Widget{line, bars} {
		o.Resize(fyne.NewSize(300, o.MinSize().Height))
	}
	if n := len(test.WidgetRenderer(line).Objects()); n != 5 {
		t.Errorf("the timeline draws %d objects", n)
	}
	line.Set(TimelineContent{})
	bars.Set([]Bar{{Part: 0.5}, {Part: 2, Name: "urée"}})
	objects := test.WidgetRenderer(bars).Objects()
	if n := len(objects); n != 8 || bars.MinSize().Height != 2*barRow+8 {
		t.Errorf("the bars are %d objects", n)
	}
	if half, whole := objects[3].Size().Width, objects[7].Size().Width; half*2 != whole || whole != 292 {
		t.Errorf("the bars are %v and %v long", half, whole)
	}
	if n := len(test.WidgetRenderer(line).Objects()); n != 3 {
		t.Errorf("an empty timeline draws %d objects", n)
	}
}
