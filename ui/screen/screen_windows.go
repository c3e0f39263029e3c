package screen

import (
	"unsafe"

	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

var (
	user32         = windows.NewLazySystemDLL("user32.dll")
	enumMonitors   = user32.NewProc("EnumDisplayMonitors")
	clientRect     = user32.NewProc("GetClientRect")
	clientToScreen = user32.NewProc("ClientToScreen")
)

// corners is RECT, the upper left and the lower right.
type corners struct{ left, top, right, bottom int32 }

func (c corners) rect() Rect {
	return Rect{int(c.left), int(c.top), int(c.right - c.left), int(c.bottom - c.top)}
}

func all() (screens []Rect) {
	add := windows.NewCallback(func(_, _ uintptr, at *corners, _ uintptr) uintptr {
		screens = append(screens, at.rect())
		return 1 // go on
	})
	enumMonitors.Call(0, 0, add, 0)
	return screens
}

func where(context any) (at Rect, ok bool) {
	w, ok := context.(driver.WindowsWindowContext)
	if !ok || w.HWND == 0 {
		return at, false
	}
	var inside corners
	if ok, _, _ := clientRect.Call(w.HWND, uintptr(unsafe.Pointer(&inside))); ok == 0 {
		return at, false
	}
	var corner struct{ x, y int32 }
	if ok, _, _ := clientToScreen.Call(w.HWND, uintptr(unsafe.Pointer(&corner))); ok == 0 {
		return at, false
	}
	at = inside.rect()
	at.X, at.Y = int(corner.x), int(corner.y)
	return at, true
}
