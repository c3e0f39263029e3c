//go:build linux || freebsd || openbsd || netbsd

package drop

import (
	"encoding/binary"
	"errors"
	"io"
	"slices"

	"fyne.io/fyne/v2"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// version of XDND that is spoken; sources have spoken it since 2002.
const version = 5

// names are the atoms of the protocol.
var names = []string{"XdndAware", "XdndProxy", "XdndTypeList", "XdndEnter", "XdndPosition", "XdndStatus", "XdndLeave", "XdndDrop", "XdndFinished",
	"XdndSelection", "XdndActionCopy", "INCR", files}

// A proxy answers for a window where something is dragged over it.
type proxy struct {
	conn   *xgb.Conn
	window xproto.Window // that is dropped on
	own    xproto.Window
	events chan xgb.Event
	atoms  map[string]xproto.Atom
	on     func(Drop)

	source  xproto.Window // of the drag that is over the window, 0 for none
	offered []xproto.Atom // the types that it has
}

// receive makes a proxy of a window in a goroutine, which ends with stop.
func receive(window uint32, on func(Drop)) (stop func()) {
	quit := make(chan struct{})
	go func() {
		p, err := newProxy(xproto.Window(window), on)
		if err != nil {
			fyne.LogError("receive drops", err)
			return
		}
		p.serve(quit)
	}()
	return func() { close(quit) }
}

// serve answers until quit is closed, or the screen is gone.
func (p *proxy) serve(quit <-chan struct{}) {
	go p.read()
	for {
		select {
		case <-quit:
			p.close()
			return
		case e, ok := <-p.events:
			if !ok {
				return
			}
			if m, ok := e.(xproto.ClientMessageEvent); ok {
				p.message(m)
			}
		}
	}
}

// newProxy connects to the screen and has a window name a new one as its proxy.
func newProxy(window xproto.Window, on func(Drop)) (*proxy, error) {
	xgb.Logger.SetOutput(io.Discard) // it speaks of every screen without a password, and of every end
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, err
	}
	p := &proxy{conn: conn, window: window, events: make(chan xgb.Event), atoms: make(map[string]xproto.Atom), on: on}
	if err := p.announce(); err != nil {
		conn.Close()
		return nil, err
	}
	return p, nil
}

func (p *proxy) announce() error {
	for _, name := range slices.Concat(names, texts) {
		reply, err := xproto.InternAtom(p.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return err
		}
		p.atoms[name] = reply.Atom
	}
	var err error
	if p.own, err = xproto.NewWindowId(p.conn); err != nil {
		return err
	}
	screen := xproto.Setup(p.conn).DefaultScreen(p.conn)
	const away = -10 // it is never seen
	if err := xproto.CreateWindowChecked(p.conn, 0, p.own, screen.Root, away, away, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwOverrideRedirect|xproto.CwEventMask, []uint32{1, xproto.EventMaskPropertyChange}).Check(); err != nil {
		return err
	}
	return errors.Join(
		p.set(p.own, "XdndAware", xproto.AtomAtom, version),
		p.set(p.own, "XdndProxy", xproto.AtomWindow, uint32(p.own)),
		p.set(p.window, "XdndProxy", xproto.AtomWindow, uint32(p.own)))
}

// set gives a window a property of one number.
func (p *proxy) set(w xproto.Window, property string, kind xproto.Atom, value uint32) error {
	return xproto.ChangePropertyChecked(p.conn, xproto.PropModeReplace, w, p.atoms[property], kind, 32, 1,
		binary.LittleEndian.AppendUint32(nil, value)).Check()
}

// close gives the window its own drops back.
func (p *proxy) close() {
	xproto.DeleteProperty(p.conn, p.window, p.atoms["XdndProxy"])
	p.conn.Close()
	for range p.events { // until all is read
	}
}

// read hands events on until the connection ends. What went wrong at the other end
// is of no use: what is waited for does not come then.
func (p *proxy) read() {
	defer close(p.events)
	for {
		e, err := p.conn.WaitForEvent()
		if e == nil && err == nil {
			return
		}
		if e != nil {
			p.events <- e
		}
	}
}

// message follows a drag: it comes over the window, moves, leaves or is dropped.
func (p *proxy) message(m xproto.ClientMessageEvent) {
	data := m.Data.Data32
	if m.Format != 32 || len(data) < 5 {
		return
	}
	source := xproto.Window(data[0])
	switch m.Type {
	case p.atoms["XdndEnter"]:
		p.source, p.offered = 0, nil
		if v := data[1] >> 24; v >= 3 && v <= version {
			p.source, p.offered = source, p.types(source, data)
		}
	case p.atoms["XdndPosition"]:
		accepted := uint32(0)
		if source == p.source && p.takes() {
			accepted = 1
		}
		const anywhere = 0 // tell of every move: no part of the window is special
		p.send(source, "XdndStatus", uint32(m.Window), accepted, anywhere, anywhere, uint32(p.atoms["XdndActionCopy"]))
	case p.atoms["XdndLeave"]:
		p.source = 0
	case p.atoms["XdndDrop"]:
		d, ok := Drop{}, false
		if source == p.source {
			d, ok = p.take(xproto.Timestamp(data[2]))
		}
		p.source = 0
		if !ok {
			p.send(source, "XdndFinished", uint32(m.Window), 0, 0)
			return
		}
		p.send(source, "XdndFinished", uint32(m.Window), 1, uint32(p.atoms["XdndActionCopy"]))
		p.on(d)
	}
}

// send answers a source. The first number is the window of its message, which it
// knows its target by: some name the proxy there.
func (p *proxy) send(source xproto.Window, kind string, data ...uint32) {
	m := xproto.ClientMessageEvent{Format: 32, Window: source, Type: p.atoms[kind],
		Data: xproto.ClientMessageDataUnionData32New(append(data, 0, 0, 0, 0, 0)[:5])}
	xproto.SendEvent(p.conn, false, source, 0, string(m.Bytes()))
}

// types are those that a source offers: three in its message, or all in a property.
func (p *proxy) types(source xproto.Window, data []uint32) (types []xproto.Atom) {
	listed := data[2:5]
	if more := data[1]&1 != 0; more {
		const most = 256
		reply, err := xproto.GetProperty(p.conn, false, source, p.atoms["XdndTypeList"], xproto.AtomAtom, 0, most).Reply()
		if err != nil {
			return nil
		}
		listed = nil
		for k := 0; k+4 <= len(reply.Value); k += 4 {
			listed = append(listed, binary.LittleEndian.Uint32(reply.Value[k:]))
		}
	}
	for _, t := range listed {
		types = append(types, xproto.Atom(t))
	}
	return types
}
