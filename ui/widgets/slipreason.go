package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	reasonDot   = 7
	reasonText  = reasonDot + 6 // behind the left of the dot
	reasonSpace = 16            // between two beside each other
)

// slipReason is what draws a [Reason].
type slipReason struct {
	dot         *canvas.Circle
	name, words *canvas.Text
}

func (r *slipRenderer) paintReasons() {
	r.reasons = r.reasons[:0]
	for _, reason := range r.slip.content.Reasons {
		o := slipReason{&canvas.Circle{FillColor: Color(reason.Dot)}, &canvas.Text{}, &canvas.Text{}}
		write(o.name, reason.Name, SmallSize, fyne.TextStyle{}, ColorBody)
		write(o.words, reason.Words, SmallSize, fyne.TextStyle{}, ColorMuted)
		r.reasons = append(r.reasons, o)
		r.objects = append(r.objects, o.dot, o.name, o.words)
	}
}

// placeReasons places the reasons from a height on, beside each other as far as
// right, and returns where they end.
func (r *slipRenderer) placeReasons(y, right float32) float32 {
	const space = 6 // between name and words
	x, line := float32(slipLeft), lineHeight(SmallSize, fyne.TextStyle{})+2
	for i, o := range r.reasons {
		words := r.slip.content.Reasons[i].Words
		name, wide := o.name.MinSize().Width, fyne.MeasureText(words, SmallSize, fyne.TextStyle{}).Width
		if x > slipLeft && x+reasonText+name+space+wide > right {
			x, y = slipLeft, y+line
		}
		put(o.dot, x, y+(line-reasonDot)/2, reasonDot, reasonDot)
		at := x + reasonText
		put(o.name, at, y, name, line)
		at += name + space
		o.words.Text = ellipsis(words, right-at, SmallSize, fyne.TextStyle{})
		put(o.words, at, y, min(wide, right-at), line)
		x = at + wide + reasonSpace
	}
	return y + line
}
