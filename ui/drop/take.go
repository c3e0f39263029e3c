//go:build linux || freebsd || openbsd || netbsd

package drop

import (
	"bytes"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

const (
	files = "text/uri-list"
	html  = "text/html"

	most = 128 << 20 // bytes of a drop that are taken
)

// patience is how long a source may be silent.
var patience = 5 * time.Second

// texts are the types in which a text is taken, the best first: HTML keeps what is
// a heading and what a list.
var texts = []string{html, "text/plain;charset=utf-8", "UTF8_STRING", "text/plain", "STRING"}

// takes tells whether what is dragged can be taken.
func (p *proxy) takes() bool { return p.offers(files) || slices.ContainsFunc(texts, p.offers) }

func (p *proxy) offers(kind string) bool { return slices.Contains(p.offered, p.atoms[kind]) }

// take asks the source for what was dropped: files if it has some, or else a text.
// A link is a text: its address names no file.
func (p *proxy) take(at xproto.Timestamp) (Drop, bool) {
	if p.offers(files) {
		list, _ := p.fetch(files, at)
		if d := (Drop{Files: paths(list)}); len(d.Files) > 0 {
			return d, true
		}
	}
	for _, kind := range texts {
		if p.offers(kind) {
			if text, ok := p.fetch(kind, at); ok && len(bytes.TrimSpace(text)) > 0 {
				return Drop{Text: text, HTML: kind == html}, true
			}
		}
	}
	return Drop{}, false
}

// paths are the files of a list of addresses, one a line.
func paths(list []byte) (all []string) {
	for line := range strings.Lines(string(list)) {
		if u, err := url.Parse(strings.TrimSpace(line)); err == nil && u.Scheme == "file" && u.Path != "" {
			all = append(all, u.Path)
		}
	}
	return all
}

// fetch asks for one type, and waits for it. What is long comes in parts (INCR in
// the ICCCM): to take one asks for the next, and an empty one is the last.
func (p *proxy) fetch(kind string, at xproto.Timestamp) ([]byte, bool) {
	to := p.atoms[kind] // the property that it comes in
	xproto.ConvertSelection(p.conn, p.own, p.atoms["XdndSelection"], to, to, at)
	e, ok := p.next(func(e xgb.Event) bool {
		n, ok := e.(xproto.SelectionNotifyEvent)
		return ok && n.Selection == p.atoms["XdndSelection"] && n.Target == to
	})
	if !ok || e.(xproto.SelectionNotifyEvent).Property == 0 {
		return nil, false
	}
	data, of, ok := p.property(to)
	if !ok || of != p.atoms["INCR"] {
		return data, ok
	}
	for data = nil; ; {
		if _, ok = p.next(func(e xgb.Event) bool {
			n, ok := e.(xproto.PropertyNotifyEvent)
			return ok && n.Atom == to && n.State == xproto.PropertyNewValue
		}); !ok {
			return nil, false
		}
		part, _, ok := p.property(to)
		if !ok || len(part) == 0 || len(data)+len(part) > most {
			return data, ok && len(part) == 0
		}
		data = append(data, part...)
	}
}

// next waits for an event that is meant; false where the source is silent.
func (p *proxy) next(meant func(xgb.Event) bool) (xgb.Event, bool) {
	timeout := time.After(patience)
	for {
		select {
		case e, ok := <-p.events:
			if !ok || meant(e) {
				return e, ok
			}
		case <-timeout:
			return nil, false
		}
	}
}

// property takes what stands in a property of the proxy's window, and its type.
func (p *proxy) property(name xproto.Atom) ([]byte, xproto.Atom, bool) {
	reply, err := xproto.GetProperty(p.conn, true, p.own, name, xproto.GetPropertyTypeAny, 0, most/4).Reply()
	if err != nil || reply.BytesAfter > 0 {
		return nil, 0, false
	}
	return reply.Value, reply.Type, true
}
