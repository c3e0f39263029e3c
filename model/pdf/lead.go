package pdf

import (
	"strings"

	"github.com/enjeux/enjeux/model/layout"
)

// link makes an area lead somewhere. One that leads to a page that is not there
// is left out.
func (p *painter) link(l layout.Link) {
	if l.URL != "" {
		p.f.LinkString(l.X, l.Rect.Y, l.W, l.H, address(l.URL))
		return
	}
	if l.Page < 0 || l.Page >= len(p.pages) {
		return
	}
	id := p.f.AddLink()
	p.f.SetLink(id, l.Y, l.Page+1)
	p.f.Link(l.X, l.Rect.Y, l.W, l.H, id)
}

// entry makes an entry of the outline, which must not leave out a level on its
// way down.
func (p *painter) entry(m layout.Mark) {
	p.level = max(0, min(m.Level, p.level+1))
	// fpdf takes every entry to be on a page as high as the last one.
	y := m.Y + p.pages[len(p.pages)-1].Height - p.height
	if y == -1 {
		y = -1.001 // which fpdf takes for the place of its pen
	}
	p.f.Bookmark(wide(m.Title), p.level, y)
}

// wide makes fpdf write a title whole: it knows UTF-8 of up to three bytes only,
// and so a rune above U+FFFF is given as the two halves that UTF-16 makes of it.
func wide(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < ' ':
			b.WriteByte(' ')
		case r > 0xffff:
			half(&b, 0xd800+(r-0x10000)>>10)
			half(&b, 0xdc00+(r-0x10000)&0x3ff)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func half(b *strings.Builder, r rune) {
	b.Write([]byte{0xe0 | byte(r>>12), 0x80 | byte(r>>6&0x3f), 0x80 | byte(r&0x3f)})
}

// address is a URL in the ASCII that a PDF holds.
func address(url string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(url) {
		if c := url[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

// safe is the rune, or U+FFFD for what stands above U+FFFF: fpdf would panic.
func safe(r rune) rune {
	if r <= 0 || r > 0xffff || r >= 0xd800 && r < 0xe000 {
		return '\ufffd'
	}
	return r
}
