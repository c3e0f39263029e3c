//go:build linux || freebsd || openbsd || netbsd

package clip

import (
	"encoding/binary"

	"fyne.io/fyne/v2/driver"
	"github.com/jezek/xgb/xproto"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/enjeux/enjeux/ui/x11"
)

// The atoms of a clipboard (ICCCM, section 2).
const (
	clipboard = "CLIPBOARD"
	targets   = "TARGETS"
	timestamp = "TIMESTAMP"
	multiple  = "MULTIPLE"
	pair      = "ATOM_PAIR"
	manager   = "CLIPBOARD_MANAGER"
	keep      = "SAVE_TARGETS"
)

// system is the clipboard of an X screen: the program that owns it is asked for its
// content by each that pastes, for as long as it runs.
type system struct{ owner *owner }

func handleIn(context any) (uintptr, bool) {
	x, ok := context.(driver.X11WindowContext)
	return x.WindowHandle, ok
}

func (s *system) put(_ uintptr, html, text string) (err error) {
	if s.owner == nil {
		if s.owner, err = newOwner(); err != nil {
			return err
		}
	}
	if err = s.owner.own(html, text); err != nil {
		s.owner = nil
	}
	return err
}

// html asks who owns the clipboard. Where that is the window's own connection to the
// screen, which has plain text alone, nobody would answer as long as this waits.
func (s *system) html(window uintptr) string {
	c, err := x11.Connect(clipboard, targets, HTML)
	if err != nil {
		return ""
	}
	defer c.Close()
	reply, err := xproto.GetSelectionOwner(c.Conn, c.Atom(clipboard)).Reply()
	program := func(id uint32) uint32 { return id &^ xproto.Setup(c.Conn).ResourceIdMask }
	if err != nil || reply.Owner == 0 || program(uint32(reply.Owner)) == program(uint32(window)) || !offered(c) {
		return ""
	}
	data, _ := c.Fetch(clipboard, HTML, xproto.TimeCurrentTime, patience)
	text, _, err := transform.Bytes(unicode.BOMOverride(unicode.UTF8.NewDecoder()), data) // some give UTF-16
	if err != nil {
		return ""
	}
	return string(text)
}

// offered tells whether the clipboard has HTML.
func offered(c *x11.Client) bool {
	types, _ := c.Fetch(clipboard, targets, xproto.TimeCurrentTime, patience)
	for ; len(types) >= 4; types = types[4:] {
		if xproto.Atom(binary.LittleEndian.Uint32(types)) == c.Atom(HTML) {
			return true
		}
	}
	return false
}

func (s *system) close() {
	if s.owner != nil {
		s.owner.leave()
	}
}
