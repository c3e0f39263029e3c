//go:build linux

package clip

import (
	"encoding/binary"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"github.com/enjeux/enjeux/ui/x11"
	"github.com/enjeux/enjeux/ui/x11/xvfb"
)

// another is another program on a screen of the test's own.
func another(t *testing.T) *x11.Client {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a virtual display")
	}
	t.Setenv("DISPLAY", xvfb.Start(t, "-screen", "0", "640x480x24"))
	c, err := x11.Connect(append([]string{clipboard, targets, timestamp, multiple, pair, manager, keep, HTML, "STRING"}, plain...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func put(t *testing.T, s *system, html, text string) {
	t.Helper()
	if err := s.put(0, html, text); err != nil {
		t.Fatal(err)
	}
}

func fetch(c *x11.Client, kind string) string {
	data, _ := c.Fetch(clipboard, kind, xproto.TimeCurrentTime, 10*time.Second)
	return string(data)
}

func TestPut(t *testing.T) {
	c := another(t)
	var s system
	long := strings.Repeat("Le ministre se rendra en Ruritanie. ", 20_000)
	for _, text := range []string{"À l’été", "", long, strings.Repeat("x", part), strings.Repeat("x", part+1)} {
		put(t, &s, "<b>"+text+"</b>", text)
		if got := fetch(c, HTML); got != `<meta charset="utf-8"><b>`+text+"</b>" {
			t.Errorf("%d bytes of HTML for %d", len(got), len(text))
		}
		for _, kind := range plain {
			if got := fetch(c, kind); got != text {
				t.Errorf("%d bytes of %s for %d", len(got), kind, len(text))
			}
		}
		if got := s.html(0); got != `<meta charset="utf-8"><b>`+text+"</b>" {
			t.Errorf("%d bytes read back for %d", len(got), len(text))
		}
	}
	if n := len(fetch(c, targets)) / 4; n != 7 {
		t.Errorf("%d types are offered", n)
	}
	if at := fetch(c, timestamp); len(at) != 4 || binary.LittleEndian.Uint32([]byte(at)) == 0 {
		t.Errorf("it was put there at %q", at)
	}
	if _, ok := c.Fetch(clipboard, "STRING", xproto.TimeCurrentTime, 10*time.Second); ok {
		t.Error("a type came that is not offered")
	}
	if _, ok := c.Fetch(clipboard, HTML, 1, 10*time.Second); ok {
		t.Error("it was there before it was put there")
	}
}

// Several types can be asked for at once; those that there are not are crossed out.
func TestMultiple(t *testing.T) {
	c := another(t)
	var s system
	put(t, &s, "<i>x</i>", "x")
	if err := c.Set(c.Own, c.Atom(multiple), c.Atom(pair), uint32(c.Atom(HTML)), uint32(c.Atom(HTML)), uint32(c.Atom("STRING")), uint32(c.Atom("STRING"))); err != nil {
		t.Fatal(err)
	}
	fetched, ok := c.Fetch(clipboard, multiple, xproto.TimeCurrentTime, 10*time.Second)
	if !ok || len(fetched) != 16 || binary.LittleEndian.Uint32(fetched[4:]) != uint32(c.Atom(HTML)) || binary.LittleEndian.Uint32(fetched[12:]) != 0 {
		t.Errorf("the pairs are %v", fetched)
	}
	reply, err := xproto.GetProperty(c.Conn, true, c.Own, c.Atom(HTML), xproto.GetPropertyTypeAny, 0, 100).Reply()
	if err != nil || string(reply.Value) != `<meta charset="utf-8"><i>x</i>` {
		t.Errorf("%q, %v", reply.Value, err)
	}
}

// What another program copies takes the place of what was put there; and what is put
// there again that of the other's.
func TestAnotherCopies(t *testing.T) {
	c := another(t)
	var s system
	put(t, &s, "<i>x</i>", "x")
	xproto.SetSelectionOwner(c.Conn, c.Own, c.Atom(clipboard), xproto.TimeCurrentTime)
	if reply, err := xproto.GetSelectionOwner(c.Conn, c.Atom(clipboard)).Reply(); err != nil || reply.Owner != c.Own {
		t.Fatal("the clipboard was not taken", err)
	}
	var had bool
	for had = true; had; { // until the owner was told
		if err := s.owner.ask(func() error { had = s.owner.content != nil; return nil }); err != nil {
			t.Fatal(err)
		}
	}
	put(t, &s, "<i>y</i>", "y")
	if got := fetch(c, plain[0]); got != "y" {
		t.Errorf("%q is pasted", got)
	}
	if got := s.html(uintptr(s.owner.Own)); got != "" {
		t.Errorf("%q was asked for of the window's own connection", got)
	}
}

// When the program ends, a program that keeps clipboards is told, and asks.
func TestLeave(t *testing.T) {
	c := another(t)
	xproto.SetSelectionOwner(c.Conn, c.Own, c.Atom(manager), xproto.TimeCurrentTime)
	var s system
	put(t, &s, "<i>x</i>", "x")
	go s.close()
	e := (<-c.Events).(xproto.SelectionRequestEvent)
	if e.Target != c.Atom(keep) {
		t.Errorf("asked for %d", e.Target)
	}
	if got := fetch(c, plain[0]); got != "x" {
		t.Errorf("%q is kept", got)
	}
	n := xproto.SelectionNotifyEvent{Requestor: e.Requestor, Selection: e.Selection, Target: e.Target}
	xproto.SendEvent(c.Conn, false, e.Requestor, 0, string(n.Bytes()))
	<-s.owner.gone
	if err := s.put(0, "", ""); err == nil {
		t.Error("it is still there")
	}
}
