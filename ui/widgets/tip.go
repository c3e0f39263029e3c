package widgets

import (
	"time"

	"fyne.io/fyne/v2"
)

// A Tip is a few words that show under something when the pointer rests on it.
type Tip struct {
	Layer *Layer // that it shows on; nil shows none

	rest  *fyne.Animation
	shown fyne.CanvasObject
}

// Await shows words under an object after a while, unless they are withdrawn. What is
// dragged over it has none.
func (t *Tip) Await(under fyne.CanvasObject, words string) {
	t.Withdraw()
	if t.Layer == nil || words == "" {
		return
	}
	t.rest = fyne.NewAnimation(600*time.Millisecond, func(done float32) {
		if done == 1 && !t.Layer.Carrying() {
			t.shown = t.Layer.showTip(words, originOf(under).AddXY(0, under.Size().Height+4))
		}
	})
	t.rest.Start()
}

// Withdraw takes the words away, and nothing else that has come on the layer.
func (t *Tip) Withdraw() {
	if t.rest != nil {
		t.rest.Stop()
		t.rest = nil
	}
	if t.shown != nil && t.Layer.ghost == t.shown {
		t.Layer.clear()
	}
	t.shown = nil
}
