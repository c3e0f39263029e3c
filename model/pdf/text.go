package pdf

import (
	"math"
	"strconv"

	"github.com/enjeux/enjeux/model/layout"
)

// text writes a run as arrays of glyphs and of what stands between them beyond
// their nominal widths, so that every glyph is where the layout has it. A word
// whose letters stand apart is a piece of its own, which says what word it is.
func (p *painter) text(t *layout.Text) {
	if p.typeset(t) {
		return
	}
	gs := t.Set(p.glyphs)
	if t.Glyphs == nil {
		p.glyphs = gs
	}
	if len(gs) == 0 {
		if t.Tag != nil {
			p.steps = append(p.steps, step{tag: t.Tag, mcid: -1})
		}
		return
	}
	w, ok := p.run(t, gs)
	if !ok {
		return
	}
	x := t.At.X
	for from := 0; from < len(gs); {
		to, said := w.word(from)
		for !said && to < len(gs) {
			end, apart := w.word(to)
			if apart {
				break
			}
			to = end
		}
		w.write(from, to, x, said)
		for i := range gs[from:to] {
			x += layout.Pt(gs[from+i].Advance)
		}
		from = to
	}
}

// run returns what writes a run, and false when it has no size that can be written.
func (p *painter) run(t *layout.Text, gs []layout.Glyph) (w runWriter, ok bool) {
	w = runWriter{painter: p, text: t, glyphs: gs, size: math.Round(t.Size*1000) / 1000} // as it is written, or long lines would drift
	if !(w.size > 0) || w.size > 1e4 {
		return w, false
	}
	if p.used[t.Font] == nil {
		p.used[t.Font] = new(runes)
	}
	w.face, w.used, w.scale = p.faces[t.Font], p.used[t.Font], 1000/w.size
	return w, true
}

// runWriter writes the glyphs of one run.
type runWriter struct {
	*painter
	text   *layout.Text
	glyphs []layout.Glyph
	face   *face
	used   *runes
	size   layout.Pt
	scale  float64 // thousandths of the size in a point
	open   bool    // inside of an array
	owed   float64 // how far the pen stands before its place, in thousandths of the size
	rise   float32
}

// write writes the glyphs [from, to), the first of which stands at x; a word that
// is to be said says what it is.
func (w *runWriter) write(from, to int, x layout.Pt, said bool) {
	t, p := w.text, w.painter
	gs := w.glyphs[from:to]
	if said {
		p.say(t.Tag, w.spoken(from, to))
	} else {
		p.mark(t.Tag)
	}
	w.begin(x)
	for i := range gs {
		r := drawn(gs[i])
		if from+i == len(w.glyphs)-1 && t.Break == layout.SoftHyphen && w.face.hyphen {
			r = softHyphen
		}
		w.glyph(&gs[i], r)
	}
	if to == len(w.glyphs) && (t.Break == layout.SpaceBreak || t.Break == layout.Paragraph) && gs[len(gs)-1].Rune != ' ' {
		w.code(' ')
	}
	w.close()
	if w.rise != 0 {
		p.put("0 Ts ")
	}
	p.put("ET\n")
	if said {
		p.said()
	}
	if t.Tag != nil && t.Tag.Role == layout.Figure {
		width := 0.0
		for _, g := range gs {
			width += layout.Pt(g.Advance)
		}
		p.covers(layout.Rect{X: x, Y: t.At.Y - w.size, W: width, H: 1.3 * w.size})
	}
}

// begin begins a text at x.
func (w *runWriter) begin(x layout.Pt) {
	t, p := w.text, w.painter
	p.fill(t.Color)
	p.put("BT ")
	if p.size != w.size || p.font != t.Font {
		p.put("/")
		p.put(w.face.name)
		p.put(" ")
		p.numbers(w.size)
		p.put("Tf ")
		p.font, p.size = t.Font, w.size
	}
	p.numbers(x, p.height-t.At.Y)
	p.put("Td ")
	w.owed, w.rise = 0, 0
}

func (w *runWriter) glyph(g *layout.Glyph, r rune) {
	if g.DY != w.rise {
		w.close()
		w.numbers(layout.Pt(g.DY))
		w.put("Ts ")
		w.rise = g.DY
	}
	away := w.owed
	if g.DX != 0 {
		away += w.thousandths(layout.Pt(g.DX))
	}
	w.step(away)
	w.code(r)
	w.owed += w.thousandths(layout.Pt(g.Advance)) - float64(w.face.widths[r])
}

// step moves the pen, when it is to be seen.
func (w *runWriter) step(away float64) {
	if away < 0.5 && away > -0.5 {
		return
	}
	shift := math.Round(away)
	w.array()
	w.put(")")
	w.buf = strconv.AppendInt(w.buf, -int64(shift), 10)
	w.put("(")
	w.owed -= shift
}

// thousandths turns points into thousandths of the size.
func (w *runWriter) thousandths(x layout.Pt) float64 {
	if n := x * w.scale; n < 1e7 && n > -1e7 {
		return n
	}
	return 0
}

// code writes a rune as the two bytes of a string that name its glyph.
func (w *runWriter) code(r rune) {
	w.array()
	w.used.add(r)
	w.buf = appendByte(appendByte(w.buf, byte(r>>8)), byte(r))
}

func appendByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // which would be read as an end of line
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

func (w *runWriter) array() {
	if !w.open {
		w.put("[(")
		w.open = true
	}
}

func (w *runWriter) close() {
	if w.open {
		w.put(")] TJ ")
		w.open = false
	}
}

// word returns where the word at from ends, or the spaces there, and whether it is
// to be said what it is: its letters stand apart, or it is a bracket that is shown
// as its counterpart.
func (w *runWriter) word(from int) (to int, say bool) {
	gs := w.glyphs
	to = from + 1
	if w.apart(from) {
		return to, true
	}
	for to < len(gs) && space(gs[to].Rune) == space(gs[from].Rune) && !w.apart(to) {
		to++
	}
	return to, w.spread(gs[from:to])
}

// apart tells whether a glyph says more than its rune, or another one.
func (w *runWriter) apart(i int) bool {
	return w.glyphs[i].Mirrored || i == 0 && w.before != 0 || i == len(w.glyphs)-1 && w.after != 0
}

// drawn is the rune whose glyph is drawn.
func drawn(g layout.Glyph) rune {
	if g.Mirrored {
		return safe(layout.Mirror(g.Rune))
	}
	return safe(g.Rune)
}

// wordGap is the gap, in thousandths of the size, from which readers take two
// glyphs for two words: pdftotext does from 100.
const wordGap = 90

// spread tells whether a word has such gaps in it, as tabular figures and
// letters set apart have.
func (w *runWriter) spread(gs []layout.Glyph) bool {
	em := float32(w.size) / 1000
	gap := wordGap * em
	for i := 1; i < len(gs); i++ {
		g := &gs[i-1]
		if g.Advance-g.DX+gs[i].DX-float32(w.face.widths[safe(g.Rune)])*em > gap && !w.text.RightToLeft() {
			return true
		}
	}
	return false
}

func appendHex(b []byte, r rune) []byte {
	const digits = "0123456789abcdef"
	return append(b, digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}

func space(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009' }
