//go:build linux || freebsd || openbsd || netbsd

package x11

import (
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

const (
	// Incremental is the type of what comes in parts.
	Incremental = "INCR"

	most = 128 << 20 // bytes that are taken
)

// Fetch asks who owns a selection for one type of it, and waits for it as long as
// the owner is not silent for longer than patience. What is long comes in parts: to
// take one asks for the next, and an empty one is the last.
func (c *Client) Fetch(selection, kind string, at xproto.Timestamp, patience time.Duration) ([]byte, bool) {
	from, to := c.Atom(selection), c.Atom(kind) // to names the property that it comes in, too
	xproto.ConvertSelection(c.Conn, c.Own, from, to, to, at)
	e, ok := c.next(patience, func(e xgb.Event) bool {
		n, ok := e.(xproto.SelectionNotifyEvent)
		return ok && n.Selection == from && n.Target == to
	})
	if !ok || e.(xproto.SelectionNotifyEvent).Property == 0 {
		return nil, false
	}
	data, of, ok := c.take(to)
	if !ok || of != c.Atom(Incremental) {
		return data, ok
	}
	for data = nil; ; {
		if _, ok = c.next(patience, func(e xgb.Event) bool {
			n, ok := e.(xproto.PropertyNotifyEvent)
			return ok && n.Atom == to && n.State == xproto.PropertyNewValue
		}); !ok {
			return nil, false
		}
		part, _, ok := c.take(to)
		if !ok || len(part) == 0 || len(data)+len(part) > most {
			return data, ok && len(part) == 0
		}
		data = append(data, part...)
	}
}

// next waits for an event that is meant; false where none comes.
func (c *Client) next(patience time.Duration, meant func(xgb.Event) bool) (xgb.Event, bool) {
	timeout := time.After(patience)
	for {
		select {
		case e, ok := <-c.Events:
			if !ok || meant(e) {
				return e, ok
			}
		case <-timeout:
			return nil, false
		}
	}
}

// take takes what stands in a property of the client's window, and its type.
func (c *Client) take(name xproto.Atom) ([]byte, xproto.Atom, bool) {
	reply, err := xproto.GetProperty(c.Conn, true, c.Own, name, xproto.GetPropertyTypeAny, 0, most/4).Reply()
	if err != nil || reply.BytesAfter > 0 {
		return nil, 0, false
	}
	return reply.Value, reply.Type, true
}
