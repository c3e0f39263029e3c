// Package screen tells which screens there are and where on them a window stands,
// which Fyne does not: on X11 and on Windows. Elsewhere it tells nothing.
package screen

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// A Rect is a screen, or the inside of a window, in pixels of the desktop that all
// screens make up together.
type Rect struct{ X, Y, Width, Height int }

// All are the screens, none where that cannot be told.
func All() []Rect { return all() }

// Where is the place of a window that is shown; false where that cannot be told.
func Where(w fyne.Window) (at Rect, ok bool) {
	if native, is := w.(driver.NativeWindow); is {
		native.RunNative(func(context any) { at, ok = where(context) })
	}
	return at, ok
}

// Name names an arrangement of screens: the same ones at the same places have the
// same name, none has "".
func Name(screens []Rect) string {
	var all []string
	for _, s := range screens {
		all = append(all, fmt.Sprintf("%dx%d+%d+%d", s.Width, s.Height, s.X, s.Y))
	}
	return strings.Join(all, " ")
}

// Within moves a window as far as it must be to stand on the screen that has most of
// it, or on the first where none has any, and cuts what is larger than that.
func (r Rect) Within(screens []Rect) Rect {
	if len(screens) == 0 {
		return r
	}
	on := screens[0]
	for _, s := range screens[1:] {
		if r.common(s) > r.common(on) {
			on = s
		}
	}
	r.Width, r.Height = min(r.Width, on.Width), min(r.Height, on.Height)
	r.X, r.Y = min(max(r.X, on.X), on.X+on.Width-r.Width), min(max(r.Y, on.Y), on.Y+on.Height-r.Height)
	return r
}

// common is how many pixels two rectangles have in common.
func (r Rect) common(s Rect) int {
	return max(0, min(r.X+r.Width, s.X+s.Width)-max(r.X, s.X)) * max(0, min(r.Y+r.Height, s.Y+s.Height)-max(r.Y, s.Y))
}
