package pdf

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/model/layout"
)

type glyph struct {
	font layout.Font
	r    rune
}

// painter writes the content of pages as operators of its own, since fpdf's
// have neither kerning nor marked content.
type painter struct {
	f     *fpdf.Fpdf
	fonts *layout.Fonts
	buf   []byte

	height layout.Pt
	font   layout.Font
	size   layout.Pt
	color  layout.Color
	fresh  bool // no colour is set yet on this page
	marked []bool

	widths map[glyph]int
	used   map[layout.Font]map[rune]bool
}

// loadFonts gives fpdf the faces in use and the runes that it is to keep of
// them. It learns runes only as they are drawn: a template that is never used
// draws each once.
func (p *painter) loadFonts(pages []layout.Page) error {
	for _, page := range pages {
		for _, item := range page.Items {
			if t, ok := item.(layout.Text); ok {
				set := p.used[t.Font]
				if set == nil {
					set = map[rune]bool{' ': true, softHyphen: true}
					p.used[t.Font] = set
				}
				for _, g := range t.Glyphs {
					set[safe(g.Rune)] = true
				}
			}
		}
	}
	for _, font := range slices.Sorted(maps.Keys(p.used)) {
		data := p.fonts.Data(font)
		if data == nil {
			return fmt.Errorf("pdf: the font %d is not there", font)
		}
		p.f.AddUTF8FontFromBytes(family(font), "", data)
	}
	p.f.CreateTemplate(func(t *fpdf.Tpl) {
		for _, font := range slices.Sorted(maps.Keys(p.used)) {
			t.SetFont(family(font), "", 10)
			t.Text(0, 0, string(slices.Sorted(maps.Keys(p.used[font]))))
		}
	})
	if err := p.f.Error(); err != nil {
		return fmt.Errorf("pdf: load fonts: %w", err)
	}
	return nil
}

func family(f layout.Font) string { return "f" + strconv.Itoa(int(f)) }

const softHyphen = '\u00ad'

func (p *painter) begin(page layout.Page) {
	p.height, p.fresh, p.size, p.buf = page.Height, true, 0, p.buf[:0]
}

// end closes what is open and hands the page to fpdf.
func (p *painter) end() {
	for range p.marked {
		p.write("EMC\n")
	}
	p.marked = p.marked[:0]
	p.flush()
}

func (p *painter) flush() {
	if len(p.buf) > 0 {
		p.f.RawWriteStr(string(p.buf[:len(p.buf)-1])) // it ends the line itself
		p.buf = p.buf[:0]
	}
}

func (p *painter) paint(item layout.Item) {
	switch it := item.(type) {
	case layout.Text:
		p.text(it)
	case layout.Box:
		p.box(it)
	case layout.Link:
		p.link(it)
	case layout.Begin:
		artifact := it.Role == layout.Artifact
		if artifact {
			p.write("/Artifact BMC\n")
		}
		p.marked = append(p.marked, artifact)
	case layout.End:
		if n := len(p.marked); n > 0 {
			if p.marked[n-1] {
				p.write("EMC\n")
			}
			p.marked = p.marked[:n-1]
		}
	}
}

// text writes a run as one array of glyphs and of what stands between them
// beyond their nominal widths.
func (p *painter) text(t layout.Text) {
	if len(t.Glyphs) == 0 {
		return
	}
	if p.font != t.Font || p.size != t.Size {
		p.flush()
		p.f.SetFont(family(t.Font), "", t.Size)
		p.font, p.size = t.Font, t.Size
	}
	p.fill(t.Color)
	p.write("BT ")
	p.numbers(t.At.X, p.height-t.At.Y)
	p.write("Td [<")
	owed := 0.0 // how far the pen stands before its place, in thousandths of the size
	rise := 0.0
	for i, g := range t.Glyphs {
		if g.DY != rise {
			p.write(">] TJ ")
			p.numbers(g.DY)
			p.write("Ts [<")
			rise = g.DY
		}
		if shift := owed + g.DX*1000/t.Size; math.Abs(shift) >= 0.5 {
			p.write(">")
			p.buf = strconv.AppendFloat(p.buf, -math.Round(shift), 'f', 0, 64)
			p.write("<")
			owed = shift - math.Round(shift) - g.DX*1000/t.Size
		}
		r := safe(g.Rune)
		if i == len(t.Glyphs)-1 && t.Break == layout.SoftHyphen {
			r = softHyphen
		}
		p.hex(r)
		owed += g.Advance*1000/t.Size - float64(p.width(t.Font, r))
	}
	if t.Break == layout.SpaceBreak || t.Break == layout.Paragraph {
		p.hex(' ')
	}
	p.write(">] TJ ")
	if rise != 0 {
		p.write("0 Ts ")
	}
	p.write("ET\n")
}

// width is the nominal width of a rune, in thousandths of the size, as fpdf
// writes it into the file.
func (p *painter) width(f layout.Font, r rune) int {
	w, ok := p.widths[glyph{f, r}]
	if !ok {
		w = p.f.GetStringSymbolWidth(string(r))
		p.widths[glyph{f, r}] = w
	}
	return w
}

func (p *painter) hex(r rune) {
	const digits = "0123456789abcdef"
	p.buf = append(p.buf, digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
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
	if r <= 0 {
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

func (p *painter) link(l layout.Link) {
	if l.URL != "" {
		p.f.LinkString(l.X, l.Rect.Y, l.W, l.H, l.URL)
		return
	}
	id := p.f.AddLink()
	p.f.SetLink(id, l.Y, l.Page+1)
	p.f.Link(l.X, l.Rect.Y, l.W, l.H, id)
}

func (p *painter) write(s string) { p.buf = append(p.buf, s...) }

// numbers writes numbers with as many digits as a thousandth of a point needs.
func (p *painter) numbers(ns ...float64) {
	for _, n := range ns {
		p.buf = strconv.AppendFloat(p.buf, math.Round(n*1000)/1000, 'f', -1, 64)
		p.buf = append(p.buf, ' ')
	}
}
