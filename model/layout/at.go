package layout

import "github.com/enjeux/enjeux/model"

// At returns the passage under a point: within a run of text the bytes of the
// one glyph there, else what the topmost item there shows. It is false where
// there is nothing of the briefing.
func (p Page) At(pt Point) (model.Range, bool) {
	for i := len(p.Items) - 1; i >= 0; i-- {
		switch it := p.Items[i].(type) {
		case Text:
			if it.Range.Node == "" || pt.Y < it.At.Y-it.Size || pt.Y > it.At.Y+it.Size*0.35 {
				continue
			}
			if r, ok := it.at(pt.X); ok {
				return r, true
			}
		case Box:
			if it.Range.Node != "" && it.Rect.holds(pt) {
				return it.Range, true
			}
		case Image:
			if it.Range.Node != "" && it.Rect.holds(pt) {
				return it.Range, true
			}
		}
	}
	return model.Range{}, false
}

func (r Rect) holds(p Point) bool {
	return p.X >= r.X && p.X <= r.X+r.W && p.Y >= r.Y && p.Y <= r.Y+r.H
}

// at returns the passage of the glyph over x.
func (t Text) at(x Pt) (model.Range, bool) {
	r := t.Range
	left, before, all := t.At.X, 0, 0
	if x < left {
		return r, false
	}
	over := -1
	for i, g := range t.Glyphs {
		if over < 0 && x <= left+Pt(g.Advance) {
			over, before = i, all
		}
		left += Pt(g.Advance)
		all += int(g.bytes)
	}
	if over < 0 || r.Field == "" {
		return r, over >= 0
	}
	n := int(t.Glyphs[over].bytes)
	if t.RightToLeft() {
		before = all - before - n // the run begins at its right end
	}
	from, end := r.From+before, r.To
	r.From, r.To = min(from, end), min(from+n, end)
	return r, true
}
