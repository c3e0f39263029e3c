// Command source drags something over a window, as another program would whose
// user holds the button, drops it there and says what came of it: "taken",
// "refused", or "ignored" where the window takes no part in it.
//
//	source -window ID [-await] [-part BYTES] [-silent] TYPE=FILE…
//
// It speaks XDND 5 and follows XdndProxy, as GTK and Qt do.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

func main() {
	window := flag.Uint("window", 0, "that is dropped on")
	part := flag.Int("part", 0, "bytes of which a part has at most; 0: all comes at once")
	await := flag.Bool("await", false, "wait until the window names a proxy")
	silent := flag.Bool("silent", false, "give nothing of what is offered")
	flag.Parse()
	said, err := drag(&source{window: xproto.Window(*window), part: *part, await: *await, silent: *silent}, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "source:", err)
		os.Exit(1)
	}
	fmt.Println(said)
}

// A source is the window that a drag comes from.
type source struct {
	conn          *xgb.Conn
	own           xproto.Window
	window, proxy xproto.Window // that is dropped on, and that answers for it
	part          int
	await, silent bool
	types         []string
	data          map[xproto.Atom][]byte
	left          []byte // of what is sent in parts
}

func drag(s *source, offers []string) (string, error) {
	xgb.Logger.SetOutput(io.Discard)
	conn, err := xgb.NewConn()
	if err != nil {
		return "", err
	}
	defer conn.Close()
	time.AfterFunc(20*time.Second, conn.Close) // lest it waits for ever
	s.conn, s.data = conn, make(map[xproto.Atom][]byte)
	for _, offer := range offers {
		kind, file, _ := strings.Cut(offer, "=")
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		s.types, s.data[s.atom(kind)] = append(s.types, kind), data
	}
	if s.own, err = xproto.NewWindowId(conn); err != nil {
		return "", err
	}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	if err := xproto.CreateWindowChecked(conn, 0, s.own, screen.Root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil).Check(); err != nil {
		return "", err
	}
	if err := xproto.SetSelectionOwnerChecked(conn, s.own, s.atom("XdndSelection"), xproto.TimeCurrentTime).Check(); err != nil {
		return "", err
	}
	if s.await {
		s.awaitProxy()
	}
	s.proxy = s.window
	if p, ok := s.number(s.window, "XdndProxy"); ok {
		if itself, ok := s.number(xproto.Window(p), "XdndProxy"); ok && itself == p {
			s.proxy = xproto.Window(p)
		}
	}
	if _, ok := s.number(s.proxy, "XdndAware"); !ok {
		return "ignored", nil
	}
	return s.hold()
}

func (s *source) atom(name string) xproto.Atom {
	reply, err := xproto.InternAtom(s.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		panic(err)
	}
	return reply.Atom
}

// number is the first number of a property.
func (s *source) number(w xproto.Window, property string) (uint32, bool) {
	reply, err := xproto.GetProperty(s.conn, false, w, s.atom(property), xproto.GetPropertyTypeAny, 0, 1).Reply()
	if err != nil || len(reply.Value) < 4 {
		return 0, false
	}
	return binary.LittleEndian.Uint32(reply.Value), true
}

// awaitProxy waits for the window to name a proxy.
func (s *source) awaitProxy() {
	xproto.ChangeWindowAttributes(s.conn, s.window, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
	for {
		if _, ok := s.number(s.window, "XdndProxy"); ok {
			return
		}
		if e, err := s.conn.WaitForEvent(); e == nil && err == nil {
			return
		}
	}
}

func (s *source) send(kind string, data ...uint32) {
	m := xproto.ClientMessageEvent{Format: 32, Window: s.window, Type: s.atom(kind),
		Data: xproto.ClientMessageDataUnionData32New(append([]uint32{uint32(s.own)}, append(data, 0, 0, 0, 0)[:4]...))}
	xproto.SendEvent(s.conn, false, s.proxy, 0, string(m.Bytes()))
}

// hold drags, drops where that is allowed, and hands over what is asked for.
func (s *source) hold() (string, error) {
	const version = 5 << 24
	enter := []uint32{version}
	var list []byte
	for _, t := range s.types {
		enter = append(enter, uint32(s.atom(t)))
		list = binary.LittleEndian.AppendUint32(list, uint32(s.atom(t)))
	}
	if len(s.types) > 3 {
		enter = []uint32{version | 1}
		xproto.ChangeProperty(s.conn, xproto.PropModeReplace, s.own, s.atom("XdndTypeList"), xproto.AtomAtom, 32, uint32(len(s.types)), list)
	}
	s.send("XdndEnter", enter...)
	s.send("XdndPosition", 0, 400<<16|300, xproto.TimeCurrentTime, uint32(s.atom("XdndActionCopy")))
	for {
		e, err := s.conn.WaitForEvent()
		switch e := e.(type) {
		case nil:
			if err == nil {
				return "", errors.New("the window is silent")
			}
		case xproto.ClientMessageEvent:
			data := e.Data.Data32
			switch e.Type {
			case s.atom("XdndStatus"):
				if xproto.Window(data[0]) != s.window {
					return "", fmt.Errorf("an answer for window %d", data[0])
				}
				if data[1]&1 == 0 {
					s.send("XdndLeave")
					return "refused", nil
				}
				s.send("XdndDrop", 0, xproto.TimeCurrentTime)
			case s.atom("XdndFinished"):
				if data[1]&1 == 0 {
					return "refused", nil
				}
				return "taken", nil
			}
		case xproto.SelectionRequestEvent:
			if !s.silent {
				s.give(e)
			}
		case xproto.PropertyNotifyEvent:
			if e.State == xproto.PropertyDelete && s.left != nil {
				s.next(e.Window, e.Atom)
			}
		}
	}
}

// give answers who asks for a type: with all of it, or that it comes in parts.
func (s *source) give(e xproto.SelectionRequestEvent) {
	data, ok := s.data[e.Target]
	switch {
	case !ok:
		e.Property = xproto.AtomNone
	case s.part > 0:
		xproto.ChangeWindowAttributes(s.conn, e.Requestor, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
		s.left = bytes.Clone(data)
		size := binary.LittleEndian.AppendUint32(nil, uint32(len(data)))
		xproto.ChangeProperty(s.conn, xproto.PropModeReplace, e.Requestor, e.Property, s.atom("INCR"), 32, 1, size)
	default:
		xproto.ChangeProperty(s.conn, xproto.PropModeReplace, e.Requestor, e.Property, e.Target, 8, uint32(len(data)), data)
	}
	n := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: e.Property}
	xproto.SendEvent(s.conn, false, e.Requestor, 0, string(n.Bytes()))
}

// next sends a part; the last is empty.
func (s *source) next(to xproto.Window, property xproto.Atom) {
	part := s.left[:min(s.part, len(s.left))]
	xproto.ChangeProperty(s.conn, xproto.PropModeReplace, to, property, s.atom("UTF8_STRING"), 8, uint32(len(part)), part)
	if s.left = s.left[len(part):]; len(part) == 0 {
		s.left = nil
	}
}
