//go:build linux || freebsd || openbsd || netbsd

package drop

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"github.com/jezek/xgb/xproto"

	"github.com/enjeux/enjeux/ui/x11"
)

// version of XDND that is spoken; sources have spoken it since 2002.
const version = 5

// names are the atoms of the protocol.
var names = []string{"XdndAware", "XdndProxy", "XdndTypeList", "XdndEnter", "XdndPosition", "XdndStatus", "XdndLeave", "XdndDrop", "XdndFinished",
	selection, "XdndActionCopy", files}

// A proxy answers for a window where something is dragged over it.
type proxy struct {
	*x11.Client
	window xproto.Window // that is dropped on
	on     func(Drop)
	over   func(bool) // nil: nobody asks

	source  xproto.Window // of the drag that is over the window, 0 for none
	offered []xproto.Atom // the types that it has
	hovers  bool          // something that can be taken is over the window
}

// receive makes a proxy of a window in a goroutine, which ends with stop.
func receive(window uint32, on func(Drop), over func(bool)) (stop func()) {
	quit := make(chan struct{})
	go func() {
		p, err := newProxy(xproto.Window(window), on)
		if err != nil {
			fyne.LogError("receive drops", err)
			return
		}
		p.over = over
		p.serve(quit)
	}()
	return func() { close(quit) }
}

// serve answers until quit is closed, or the screen is gone.
func (p *proxy) serve(quit <-chan struct{}) {
	for {
		select {
		case <-quit:
			p.close()
			return
		case e, ok := <-p.Events:
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
	c, err := x11.Connect(slices.Concat(names, texts)...)
	if err != nil {
		return nil, err
	}
	p := &proxy{Client: c, window: window, on: on}
	if err := errors.Join(
		p.Set(p.Own, p.Atom("XdndAware"), xproto.AtomAtom, version),
		p.Set(p.Own, p.Atom("XdndProxy"), xproto.AtomWindow, uint32(p.Own)),
		p.Set(window, p.Atom("XdndProxy"), xproto.AtomWindow, uint32(p.Own))); err != nil {
		c.Close()
		return nil, err
	}
	return p, nil
}

// close gives the window its own drops back.
func (p *proxy) close() {
	xproto.DeleteProperty(p.Conn, p.window, p.Atom("XdndProxy"))
	p.Close()
}

// message follows a drag: it comes over the window, moves, leaves or is dropped.
func (p *proxy) message(m xproto.ClientMessageEvent) {
	data := m.Data.Data32
	if m.Format != 32 || len(data) < 5 {
		return
	}
	source := xproto.Window(data[0])
	switch m.Type {
	case p.Atom("XdndEnter"):
		p.hover(false)
		p.source, p.offered = 0, nil
		if v := data[1] >> 24; v >= 3 && v <= version {
			p.source, p.offered = source, p.types(source, data)
		}
	case p.Atom("XdndPosition"):
		accepted := uint32(0)
		if source == p.source && p.takes() {
			accepted = 1
		}
		p.hover(accepted == 1)
		const anywhere = 0 // tell of every move: no part of the window is special
		p.send(source, "XdndStatus", uint32(m.Window), accepted, anywhere, anywhere, uint32(p.Atom("XdndActionCopy")))
	case p.Atom("XdndLeave"):
		p.hover(false)
		p.source = 0
	case p.Atom("XdndDrop"):
		p.hover(false)
		d, ok := Drop{}, false
		if source == p.source {
			d, ok = p.take(xproto.Timestamp(data[2]))
		}
		p.source = 0
		if !ok {
			p.send(source, "XdndFinished", uint32(m.Window), 0, 0)
			return
		}
		p.send(source, "XdndFinished", uint32(m.Window), 1, uint32(p.Atom("XdndActionCopy")))
		p.on(d)
	}
}

// hover tells when something that can be taken comes over the window, and when it is gone.
func (p *proxy) hover(over bool) {
	if p.hovers != over {
		if p.hovers = over; p.over != nil {
			p.over(over)
		}
	}
}

// send answers a source. The first number is the window of its message, which it
// knows its target by: some name the proxy there.
func (p *proxy) send(source xproto.Window, kind string, data ...uint32) {
	m := xproto.ClientMessageEvent{Format: 32, Window: source, Type: p.Atom(kind),
		Data: xproto.ClientMessageDataUnionData32New(append(data, 0, 0, 0, 0, 0)[:5])}
	xproto.SendEvent(p.Conn, false, source, 0, string(m.Bytes()))
}

// types are those that a source offers: three in its message, or all in a property.
func (p *proxy) types(source xproto.Window, data []uint32) (types []xproto.Atom) {
	listed := data[2:5]
	if more := data[1]&1 != 0; more {
		const most = 256
		listed = p.Numbers(source, p.Atom("XdndTypeList"), most)
	}
	for _, t := range listed {
		types = append(types, xproto.Atom(t))
	}
	return types
}
