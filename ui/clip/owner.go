//go:build linux || freebsd || openbsd || netbsd

package clip

import (
	"errors"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"github.com/enjeux/enjeux/ui/x11"
)

// plain are the types of plain text that programs ask for, all UTF-8 here.
var plain = []string{"UTF8_STRING", "text/plain;charset=utf-8", "text/plain"}

// part is how many bytes are handed over at once; what is longer goes in parts
// (INCR). The least that every screen takes is four times as much.
const part = 64 << 10

// An owner answers in a goroutine for what was put on the clipboard.
type owner struct {
	*x11.Client
	asks chan func() // what the main thread wants, done between two events
	gone chan struct{}

	content map[xproto.Atom]string // by type, nil while another program owns the clipboard
	since   xproto.Timestamp
	sending map[place]delivery // what goes in parts
}

// A place is where somebody wants something: a property of a window.
type place struct {
	window   xproto.Window
	property xproto.Atom
}

// A delivery is what is still to be sent, and its type.
type delivery struct {
	left string
	kind xproto.Atom
}

func newOwner() (*owner, error) {
	c, err := x11.Connect(append([]string{clipboard, targets, timestamp, multiple, pair, manager, keep, HTML}, plain...)...)
	if err != nil {
		return nil, err
	}
	o := &owner{Client: c, asks: make(chan func()), gone: make(chan struct{}), sending: make(map[place]delivery)}
	go o.serve()
	return o, nil
}

// serve answers until the screen is gone.
func (o *owner) serve() {
	defer close(o.gone)
	for {
		select {
		case ask := <-o.asks:
			ask()
		case e, ok := <-o.Events:
			if !ok {
				return
			}
			o.event(e)
		}
	}
}

// ask does something in the goroutine that answers, and waits for it.
func (o *owner) ask(do func() error) error {
	done := make(chan error, 1)
	select {
	case o.asks <- func() { done <- do() }:
		return <-done
	case <-o.gone:
		return errors.New("the screen is gone")
	}
}

// own puts a text on the clipboard.
func (o *owner) own(html, text string) error {
	return o.ask(func() error {
		if err := o.stamp(); err != nil {
			return err
		}
		if err := xproto.SetSelectionOwnerChecked(o.Conn, o.Own, o.Atom(clipboard), o.since).Check(); err != nil {
			return err
		}
		reply, err := xproto.GetSelectionOwner(o.Conn, o.Atom(clipboard)).Reply()
		if err == nil && reply.Owner != o.Own {
			err = errors.New("another program took it")
		}
		if err != nil {
			return err
		}
		const utf8 = `<meta charset="utf-8">` // or some take it for Latin-1
		o.content = map[xproto.Atom]string{o.Atom(HTML): utf8 + html}
		for _, kind := range plain {
			o.content[o.Atom(kind)] = text
		}
		return nil
	})
}

// stamp asks the screen for the time, with which the clipboard is to be taken: it
// says when a property was changed.
func (o *owner) stamp() error {
	if err := o.Set(o.Own, o.Atom(timestamp), xproto.AtomInteger, 0); err != nil {
		return err
	}
	return o.await(func(e xgb.Event) bool {
		p, ok := e.(xproto.PropertyNotifyEvent)
		if ok = ok && p.Window == o.Own && p.Atom == o.Atom(timestamp); ok {
			o.since = p.Time
		}
		return ok
	})
}

// await answers until an event comes.
func (o *owner) await(meant func(xgb.Event) bool) error {
	timeout := time.After(patience)
	for {
		select {
		case e, ok := <-o.Events:
			if !ok {
				return errors.New("the screen is gone")
			}
			if meant(e) {
				return nil
			}
			o.event(e)
		case <-timeout:
			return errors.New("no answer")
		}
	}
}

// leave has the program that keeps clipboards take over, if there is one, and ends.
func (o *owner) leave() {
	_ = o.ask(func() error {
		defer o.Close()
		reply, err := xproto.GetSelectionOwner(o.Conn, o.Atom(manager)).Reply()
		if err != nil || reply.Owner == 0 || o.content == nil {
			return err
		}
		xproto.ConvertSelection(o.Conn, o.Own, o.Atom(manager), o.Atom(keep), xproto.AtomNone, xproto.TimeCurrentTime)
		return o.await(func(e xgb.Event) bool {
			n, ok := e.(xproto.SelectionNotifyEvent)
			return ok && n.Selection == o.Atom(manager)
		})
	})
}

func (o *owner) event(e xgb.Event) {
	switch e := e.(type) {
	case xproto.SelectionClearEvent: // somebody else copied something, and not before this did
		if !o.early(e.Time) {
			o.content = nil
		}
	case xproto.SelectionRequestEvent:
		o.answer(e)
	case xproto.PropertyNotifyEvent:
		if to := (place{e.Window, e.Atom}); e.State == xproto.PropertyDelete { // a part was taken
			if d, ok := o.sending[to]; ok {
				o.send(to, d)
			}
		}
	case xproto.DestroyNotifyEvent:
		for to := range o.sending {
			if to.window == e.Window {
				delete(o.sending, to)
			}
		}
	}
}

// answer gives who asks one type, where he wants it, or says that there is none.
func (o *owner) answer(e xproto.SelectionRequestEvent) {
	to := place{e.Requestor, e.Property}
	if to.property == xproto.AtomNone { // as old programs ask
		to.property = e.Target
	}
	if e.Selection != o.Atom(clipboard) || o.content == nil || o.early(e.Time) || !o.give(to, e.Target) {
		to.property = xproto.AtomNone
	}
	n := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: to.property}
	xproto.SendEvent(o.Conn, false, e.Requestor, xproto.EventMaskNoEvent, string(n.Bytes()))
}

// early tells whether a time is before what is on the clipboard was put there.
func (o *owner) early(t xproto.Timestamp) bool {
	return t != xproto.TimeCurrentTime && int32(t-o.since) < 0
}

func (o *owner) give(to place, target xproto.Atom) bool {
	switch target {
	case o.Atom(targets):
		kinds := []uint32{uint32(o.Atom(targets)), uint32(o.Atom(timestamp)), uint32(o.Atom(multiple)), uint32(o.Atom(HTML))}
		for _, kind := range plain {
			kinds = append(kinds, uint32(o.Atom(kind)))
		}
		return o.Set(to.window, to.property, xproto.AtomAtom, kinds...) == nil
	case o.Atom(timestamp):
		return o.Set(to.window, to.property, xproto.AtomInteger, uint32(o.since)) == nil
	case o.Atom(multiple):
		return o.giveAll(to)
	}
	data, ok := o.content[target]
	if !ok {
		return false
	}
	if len(data) <= part {
		return o.set(to, target, data) == nil
	}
	if err := xproto.ChangeWindowAttributesChecked(o.Conn, to.window, xproto.CwEventMask,
		[]uint32{xproto.EventMaskPropertyChange | xproto.EventMaskStructureNotify}).Check(); err != nil {
		return false
	}
	o.sending[to] = delivery{data, target}
	return o.Set(to.window, to.property, o.Atom(x11.Incremental), uint32(len(data))) == nil
}

// giveAll answers who asks for several types at once: pairs of a type and where it
// is wanted, of which those that there are not are crossed out.
func (o *owner) giveAll(to place) bool {
	const most = 64
	pairs := o.Numbers(to.window, to.property, most)
	for k := 0; k+1 < len(pairs); k += 2 {
		target := xproto.Atom(pairs[k])
		if target == o.Atom(multiple) || !o.give(place{to.window, xproto.Atom(pairs[k+1])}, target) {
			pairs[k+1] = xproto.AtomNone
		}
	}
	return o.Set(to.window, to.property, o.Atom(pair), pairs...) == nil
}

// send sends a part; the last is empty.
func (o *owner) send(to place, d delivery) {
	now := d.left[:min(part, len(d.left))]
	if d.left = d.left[len(now):]; now == "" {
		delete(o.sending, to)
	} else {
		o.sending[to] = d
	}
	if o.set(to, d.kind, now) != nil {
		delete(o.sending, to)
	}
}

func (o *owner) set(to place, kind xproto.Atom, data string) error {
	return xproto.ChangePropertyChecked(o.Conn, xproto.PropModeReplace, to.window, to.property, kind, 8, uint32(len(data)), []byte(data)).Check()
}
