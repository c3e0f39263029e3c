//go:build linux || freebsd || openbsd || netbsd

package x11

import (
	"encoding/binary"
	"io"
	"slices"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// A Client is a connection, and a window that is never seen: what others have to
// say comes there.
type Client struct {
	*xgb.Conn
	Own    xproto.Window
	Events <-chan xgb.Event // closed when the screen is gone

	atoms map[string]xproto.Atom
}

// Connect connects to the screen and learns the numbers of these atoms.
func Connect(atoms ...string) (*Client, error) {
	xgb.Logger.SetOutput(io.Discard) // it speaks of every screen without a password, and of every end
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, err
	}
	c := &Client{Conn: conn, atoms: make(map[string]xproto.Atom)}
	if err := c.begin(atoms); err != nil {
		conn.Close()
		return nil, err
	}
	events := make(chan xgb.Event)
	c.Events = events
	go c.read(events)
	return c, nil
}

func (c *Client) begin(atoms []string) error {
	for _, name := range slices.Concat(atoms, []string{Incremental}) {
		reply, err := xproto.InternAtom(c.Conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return err
		}
		c.atoms[name] = reply.Atom
	}
	var err error
	if c.Own, err = xproto.NewWindowId(c.Conn); err != nil {
		return err
	}
	screen := xproto.Setup(c.Conn).DefaultScreen(c.Conn)
	const away = -10 // it is never seen
	return xproto.CreateWindowChecked(c.Conn, 0, c.Own, screen.Root, away, away, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwOverrideRedirect|xproto.CwEventMask, []uint32{1, xproto.EventMaskPropertyChange}).Check()
}

// read hands events on until the connection ends. What went wrong at the other end
// is of no use: what is waited for does not come then.
func (c *Client) read(events chan<- xgb.Event) {
	defer close(events)
	for {
		e, err := c.WaitForEvent()
		if e == nil && err == nil {
			return
		}
		if e != nil {
			events <- e
		}
	}
}

// Close ends the connection, and all that it made on the screen.
func (c *Client) Close() {
	c.Conn.Close()
	for range c.Events { // until all is read
	}
}

// Atom is the number of a name that [Connect] was given, 0 of another.
func (c *Client) Atom(name string) xproto.Atom { return c.atoms[name] }

// Set gives a window a property of numbers.
func (c *Client) Set(w xproto.Window, property, kind xproto.Atom, values ...uint32) error {
	var data []byte
	for _, v := range values {
		data = binary.LittleEndian.AppendUint32(data, v)
	}
	return xproto.ChangePropertyChecked(c.Conn, xproto.PropModeReplace, w, property, kind, 32, uint32(len(values)), data).Check()
}

// Numbers are those of a property, most of them at most.
func (c *Client) Numbers(w xproto.Window, property xproto.Atom, most uint32) (values []uint32) {
	reply, err := xproto.GetProperty(c.Conn, false, w, property, xproto.GetPropertyTypeAny, 0, most).Reply()
	if err != nil || reply.Format != 32 {
		return nil
	}
	for k := 0; k+4 <= len(reply.Value); k += 4 {
		values = append(values, binary.LittleEndian.Uint32(reply.Value[k:]))
	}
	return values
}
