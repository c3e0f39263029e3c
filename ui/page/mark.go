package page

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// What is laid over the paper, which is white in the dark too.
var (
	selected = color.NRGBA{0x2B, 0x6C, 0xB0, 0x4D}
	found    = color.NRGBA{0xF5, 0xC5, 0x18, 0x66}
	standing = color.NRGBA{0xF0, 0x8C, 0x00, 0x8C}
	noted    = color.NRGBA{0xF5, 0xB8, 0x1E, 0x3D}
	lined    = color.NRGBA{0xE0, 0xA1, 0x00, 0xFF}
)

const underline = 0.8 // how thick the line under what is annotated is, in points

// SetHits marks passages on the pages, and one of them, or the zero Range, so
// that it stands out.
func (v *View) SetHits(all []model.Range, one model.Range) {
	if len(all) == 0 && len(v.hits) == 0 {
		return
	}
	v.hits = make(map[model.ID][]model.Range)
	for _, r := range all {
		v.hits[r.Node] = append(v.hits[r.Node], r)
	}
	v.hit = one
	v.mark()
}

// Mark shows what is annotated now, by Noted, beside what is selected and what was found.
func (v *View) Mark() { v.mark() }

func (v *View) mark() {
	for _, s := range v.sheets {
		s.mark()
	}
}

// A tint is an area of a page with a colour over it.
type tint struct {
	layout.Rect
	color color.NRGBA
}

func (v *View) tints(page int) (all []tint) {
	if v.chosen.empty() && len(v.hits) == 0 && v.Noted == nil {
		return nil
	}
	notes := make(map[model.ID][]model.Range)
	of := func(node model.ID) []model.Range {
		all, asked := notes[node]
		if !asked && v.Noted != nil && node != "" {
			all = v.Noted(node)
			notes[node] = all
		}
		return all
	}
	for i, item := range v.pages[page].Items {
		t, ok := item.(layout.Text)
		if !ok {
			continue
		}
		for _, r := range of(t.Range.Node) {
			if area, ok := t.Area(r); ok {
				foot := layout.Rect{X: area.X, Y: area.Y + area.H - underline, W: area.W, H: underline}
				all = append(all, tint{area, noted}, tint{foot, lined})
			}
		}
		for _, r := range v.hits[t.Range.Node] {
			if area, ok := t.Area(r); ok {
				c := found
				if r == v.hit {
					c = standing
				}
				all = append(all, tint{area, c})
			}
		}
		if t, ok := readable(item); ok && !v.chosen.empty() {
			if from, to := v.chosen.glyphs(page, i, t); from < to {
				all = append(all, tint{t.Extent(from, to), selected})
			}
		}
	}
	return all
}

// mark lays the tints of its page over a sheet.
func (s *sheet) mark() {
	if s.index >= len(s.view.pages) {
		return
	}
	tints := s.view.tints(s.index)
	if len(tints) == 0 && len(s.tints.Objects) == 0 {
		return
	}
	scale := s.view.scale
	at := func(points layout.Pt) float32 { return float32(points) * scale }
	objects := slices.Clone(s.tints.Objects[:min(len(tints), len(s.tints.Objects))])
	for len(objects) < len(tints) {
		objects = append(objects, &canvas.Rectangle{})
	}
	for i, t := range tints {
		r := objects[i].(*canvas.Rectangle)
		if r.FillColor != t.color {
			r.FillColor = t.color
			r.Refresh()
		}
		r.Resize(fyne.NewSize(at(t.W), at(t.H)))
		r.Move(fyne.NewPos(at(t.X), at(t.Y)))
	}
	if len(objects) != len(s.tints.Objects) {
		s.tints.Objects = objects
		canvas.Refresh(s.tints)
	}
}
