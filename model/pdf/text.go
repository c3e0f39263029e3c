package pdf

import (
	"math"
	"strconv"

	"github.com/enjeux/enjeux/model/layout"
)

// text writes a run as arrays of glyphs and of what stands between them beyond
// their nominal widths, so that every glyph is where the layout has it.
func (p *painter) text(t layout.Text) {
	size := math.Round(t.Size*100) / 100 // as fpdf writes it, or long lines would drift
	if len(t.Glyphs) == 0 || !(size > 0) || size > 1e4 {
		return
	}
	if p.size != size || p.font != t.Font {
		p.flush()
		p.f.SetFont(family(t.Font), "", size)
		p.font, p.size = t.Font, size
	}
	p.fill(t.Color)
	p.write("BT ")
	p.numbers(t.At.X, p.height-t.At.Y)
	p.write("Td ")
	w := &runWriter{painter: p, face: p.faces[t.Font], size: size}
	for from := 0; from < len(t.Glyphs); {
		to := w.word(t.Glyphs, from)
		spread := w.spread(t.Glyphs[from:to])
		if spread {
			w.actual(t.Glyphs[from:to])
		}
		for i, g := range t.Glyphs[from:to] {
			r := safe(g.Rune)
			if from+i == len(t.Glyphs)-1 && t.Break == layout.SoftHyphen && w.face.hyphen {
				r = softHyphen
			}
			w.glyph(g, r)
		}
		if spread {
			w.close()
			p.write("EMC ")
		}
		from = to
	}
	if last := t.Glyphs[len(t.Glyphs)-1].Rune; (t.Break == layout.SpaceBreak || t.Break == layout.Paragraph) && last != ' ' {
		w.hex(' ')
	}
	w.close()
	if w.rise != 0 {
		p.write("0 Ts ")
	}
	p.write("ET\n")
}

// runWriter writes the glyphs of one run.
type runWriter struct {
	*painter
	face *face
	size layout.Pt
	open bool    // inside of an array
	owed float64 // how far the pen stands before its place, in thousandths of the size
	rise layout.Pt
}

func (w *runWriter) glyph(g layout.Glyph, r rune) {
	if g.DY != w.rise {
		w.close()
		w.numbers(g.DY)
		w.write("Ts ")
		w.rise = g.DY
	}
	offset := w.thousandths(g.DX)
	if shift := math.Round(w.owed + offset); shift != 0 {
		w.array()
		w.write(">")
		w.buf = strconv.AppendInt(w.buf, -int64(shift), 10)
		w.write("<")
		w.owed -= shift
	}
	w.hex(r)
	w.owed += w.thousandths(g.Advance) - float64(w.face.width(r))
}

// thousandths turns points into thousandths of the size.
func (w *runWriter) thousandths(x layout.Pt) float64 {
	if n := x * 1000 / w.size; math.Abs(n) < 1e7 {
		return n
	}
	return 0
}

func (w *runWriter) hex(r rune) {
	const digits = "0123456789abcdef"
	w.array()
	w.buf = append(w.buf, digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}

func (w *runWriter) array() {
	if !w.open {
		w.write("[<")
		w.open = true
	}
}

func (w *runWriter) close() {
	if w.open {
		w.write(">] TJ ")
		w.open = false
	}
}

// word returns where the word at from ends, or the spaces there.
func (w *runWriter) word(gs []layout.Glyph, from int) int {
	to := from + 1
	for to < len(gs) && space(gs[to].Rune) == space(gs[from].Rune) {
		to++
	}
	return to
}

// wordGap is the gap, in thousandths of the size, from which readers take two
// glyphs for two words: pdftotext does from 100.
const wordGap = 90

// spread tells whether a word has such gaps in it, as tabular figures and
// letters set apart have.
func (w *runWriter) spread(gs []layout.Glyph) bool {
	for i := 1; i < len(gs); i++ {
		g := gs[i-1]
		if w.thousandths(g.Advance-g.DX+gs[i].DX)-float64(w.face.width(safe(g.Rune))) > wordGap && !rightToLeft(g.Rune) {
			return true
		}
	}
	return false
}

// actual says what word the glyphs up to EMC are.
func (w *runWriter) actual(gs []layout.Glyph) {
	w.close()
	w.write("/Span <</ActualText <feff")
	for _, g := range gs {
		const digits = "0123456789abcdef"
		r := safe(g.Rune)
		w.buf = append(w.buf, digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
	}
	w.write(">>> BDC ")
}

func space(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009' }

// rightToLeft tells Hebrew and Arabic, whose glyphs come in the order they are
// seen and not in that they are read.
func rightToLeft(r rune) bool { return r >= 0x590 && r < 0x900 || r >= 0xfb1d && r < 0xff00 }
