//go:build linux || freebsd || openbsd || netbsd

package screen

import (
	"fyne.io/fyne/v2/driver"
	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xproto"

	"github.com/enjeux/enjeux/ui/x11"
)

func all() (screens []Rect) {
	c, err := x11.Connect()
	if err != nil {
		return nil
	}
	defer c.Close()
	if err := randr.Init(c.Conn); err != nil {
		return nil
	}
	reply, err := randr.GetMonitors(c.Conn, xproto.Setup(c.Conn).DefaultScreen(c.Conn).Root, true).Reply()
	if err != nil {
		return nil
	}
	for _, m := range reply.Monitors {
		screens = append(screens, Rect{int(m.X), int(m.Y), int(m.Width), int(m.Height)})
	}
	return screens
}

func where(context any) (at Rect, ok bool) {
	x, ok := context.(driver.X11WindowContext)
	if !ok || x.WindowHandle == 0 {
		return at, false
	}
	c, err := x11.Connect()
	if err != nil {
		return at, false
	}
	defer c.Close()
	window := xproto.Window(x.WindowHandle)
	size, err := xproto.GetGeometry(c.Conn, xproto.Drawable(window)).Reply()
	if err != nil {
		return at, false
	}
	corner, err := xproto.TranslateCoordinates(c.Conn, window, size.Root, 0, 0).Reply()
	if err != nil {
		return at, false
	}
	return Rect{int(corner.DstX), int(corner.DstY), int(size.Width), int(size.Height)}, true
}
