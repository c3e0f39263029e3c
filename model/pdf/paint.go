package pdf

import (
	"math"
	"strconv"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/model/layout"
)

// painter writes the content of pages as operators of its own, since fpdf's
// have neither kerning nor marked content.
type painter struct {
	f     *fpdf.Fpdf
	faces map[layout.Font]*face
	pages []layout.Page
	buf   []byte // of the page, what fpdf has not got yet

	height layout.Pt
	font   layout.Font
	size   layout.Pt // 0: no font is set yet on this page
	color  layout.Color
	fresh  bool // no colour is set yet on this page
	aside  bool // what is painted is furniture
	level  int  // of the last entry of the outline, -1 before it
}

func (p *painter) page(page layout.Page) {
	p.f.AddPageFormat("P", fpdf.SizeType{Wd: page.Width, Ht: page.Height})
	p.height, p.fresh, p.size = page.Height, true, 0
	for _, item := range page.Items {
		switch it := item.(type) {
		case layout.Text:
			p.mark(it.Tag)
			p.text(it)
		case layout.Box:
			p.mark(it.Tag)
			p.box(it)
		case layout.Link:
			p.link(it)
		case layout.Mark:
			p.entry(it)
		}
	}
	p.end()
	p.flush()
}

// mark brackets furniture, which is not to be read out or reflowed.
func (p *painter) mark(tag *layout.Tag) {
	if tag != nil {
		p.end()
	} else if !p.aside {
		p.write("/Artifact BMC\n")
		p.aside = true
	}
}

func (p *painter) end() {
	if p.aside {
		p.write("EMC\n")
	}
	p.aside = false
}

func (p *painter) flush() {
	if len(p.buf) > 0 {
		p.f.RawWriteStr(string(p.buf[:len(p.buf)-1])) // it ends the line itself
		p.buf = p.buf[:0]
	}
}

func (p *painter) fill(c layout.Color) {
	if !p.fresh && c == p.color {
		return
	}
	p.fresh, p.color = false, c
	p.numbers(float64(c>>16&255)/255, float64(c>>8&255)/255, float64(c&255)/255)
	p.write("rg\n")
}

// kappa is how far the handles of a Bézier curve reach for a quarter of a circle.
const kappa = 0.5523

func (p *painter) box(b layout.Box) {
	p.fill(b.Fill)
	x, y, w, h := b.X, p.height-b.Y-b.H, b.W, b.H
	r := min(b.Radius, w/2, h/2)
	if !(r > 0) {
		p.numbers(x, y, w, h)
		p.write("re f\n")
		return
	}
	k := r * (1 - kappa)
	p.numbers(x+r, y)
	p.write("m ")
	p.numbers(x+w-r, y)
	p.write("l ")
	p.numbers(x+w-k, y, x+w, y+k, x+w, y+r)
	p.write("c ")
	p.numbers(x+w, y+h-r)
	p.write("l ")
	p.numbers(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.write("c ")
	p.numbers(x+r, y+h)
	p.write("l ")
	p.numbers(x+k, y+h, x, y+h-k, x, y+h-r)
	p.write("c ")
	p.numbers(x, y+r)
	p.write("l ")
	p.numbers(x, y+k, x+k, y, x+r, y)
	p.write("c f\n")
}

func (p *painter) write(s string) { p.buf = append(p.buf, s...) }

// numbers writes numbers to a thousandth, which is a point's or a colour's
// smallest step that can be seen. What is no number becomes 0: a reader would
// give up the whole page at it.
func (p *painter) numbers(ns ...float64) {
	for _, n := range ns {
		if math.IsNaN(n) || math.Abs(n) > 1e6 {
			n = 0
		}
		if n = math.Round(n*1000) / 1000; n == 0 {
			n = 0 // not -0
		}
		p.buf = strconv.AppendFloat(p.buf, n, 'f', -1, 64)
		p.buf = append(p.buf, ' ')
	}
}
