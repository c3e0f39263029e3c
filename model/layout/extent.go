package layout

import "github.com/enjeux/enjeux/model"

// Extent returns the area that the glyphs [from, to) of a run take on the page,
// as high as a line of the run's size.
func (t Text) Extent(from, to int) Rect {
	r := Rect{X: t.At.X, Y: t.At.Y - 0.92*t.Size, H: 1.22 * t.Size}
	for i, g := range t.Glyphs[:to] {
		if i < from {
			r.X += Pt(g.Advance)
		} else {
			r.W += Pt(g.Advance)
		}
	}
	return r
}

// Near returns the place between two glyphs that is next to x: 0 is before the
// first glyph, len(t.Glyphs) behind the last.
func (t Text) Near(x Pt) int {
	left := t.At.X
	for i, g := range t.Glyphs {
		if x < left+Pt(g.Advance)/2 {
			return i
		}
		left += Pt(g.Advance)
	}
	return len(t.Glyphs)
}

// Area returns where a run shows a passage, and false where it shows nothing of
// it. It is the inverse of [Page.At].
func (t Text) Area(r model.Range) (Rect, bool) {
	if t.Range.Node != r.Node || t.Range.Field != r.Field || r.Field == "" || r.From >= t.Range.To || r.To <= t.Range.From {
		return Rect{}, false
	}
	all := 0
	for _, g := range t.Glyphs {
		all += int(g.bytes)
	}
	from, to := -1, -1
	before, rtl := 0, t.RightToLeft()
	for i, g := range t.Glyphs {
		at := t.Range.From + before
		if rtl {
			at = t.Range.From + all - before - int(g.bytes) // the run begins at its right end
		}
		before += int(g.bytes)
		if g.bytes > 0 && at < r.To && at+int(g.bytes) > r.From {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	if from < 0 {
		return Rect{}, false
	}
	return t.Extent(from, to), true
}

// RightToLeft tells whether the glyphs of a run read from right to left.
func (t Text) RightToLeft() bool { return t.Level&1 != 0 }
