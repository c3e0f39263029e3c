//go:build linux || freebsd || openbsd || netbsd

package drop

import (
	"bytes"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/jezek/xgb/xproto"
)

const (
	files     = "text/uri-list"
	html      = "text/html"
	selection = "XdndSelection"
)

// patience is how long a source may be silent.
var patience = 5 * time.Second

// texts are the types in which a text is taken, the best first: HTML keeps what is
// a heading and what a list.
var texts = []string{html, "text/plain;charset=utf-8", "UTF8_STRING", "text/plain", "STRING"}

// takes tells whether what is dragged can be taken.
func (p *proxy) takes() bool { return p.offers(files) || slices.ContainsFunc(texts, p.offers) }

func (p *proxy) offers(kind string) bool { return slices.Contains(p.offered, p.Atom(kind)) }

// take asks the source for what was dropped: files if it has some, or else a text.
// A link is a text: its address names no file.
func (p *proxy) take(at xproto.Timestamp) (Drop, bool) {
	if p.offers(files) {
		list, _ := p.Fetch(selection, files, at, patience)
		if d := (Drop{Files: paths(list)}); len(d.Files) > 0 {
			return d, true
		}
	}
	for _, kind := range texts {
		if p.offers(kind) {
			if text, ok := p.Fetch(selection, kind, at, patience); ok && len(bytes.TrimSpace(text)) > 0 {
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
