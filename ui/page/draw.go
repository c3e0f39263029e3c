package page

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	resize "golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"github.com/enjeux/enjeux/model/layout"
)

// Draw paints a page over dst, on white. scale is in pixels a point: 96/72 for
// 96 dots an inch. The corner of the page is at (0, 0), so that dst may be a
// part of it. It is safe for use by several goroutines with a dst each.
//
// Text and rules are placed to a whole pixel vertically, and text to a quarter
// of one horizontally: what stands sharp on a screen is up to half a pixel off
// the print.
func Draw(dst *image.RGBA, p layout.Page, fonts *layout.Fonts, scale float64) {
	draw.Draw(dst, dst.Bounds(), image.White, image.Point{}, draw.Src)
	if !(scale > 0) || math.IsInf(scale, 0) {
		return
	}
	b := brushes.Get().(*brush)
	b.dst, b.scale = dst, scale
	b.load(fonts)
	for _, item := range p.Items {
		switch it := item.(type) {
		case layout.Text:
			b.text(it)
		case layout.Box:
			b.box(it)
		case layout.Image:
			b.image(it)
		}
	}
	b.dst = nil // the pool must not keep a picture alive
	brushes.Put(b)
}

func (b *brush) text(t layout.Text) {
	size := t.Size * b.scale
	x, y := t.At.X*b.scale, t.At.Y*b.scale
	if !within(x) || !within(y) || !(size > 0) || size > largest {
		return
	}
	if r := b.dst.Bounds(); y+2*size < float64(r.Min.Y) || y-2*size > float64(r.Max.Y) {
		return
	}
	ink := image.NewUniform(rgba(t.Color))
	for _, g := range t.Glyphs {
		gx, gy := x+float64(g.DX)*b.scale, math.Round(y-float64(g.DY)*b.scale)
		if !within(gx) || !within(gy) {
			return
		}
		quarter := math.Floor(gx*4+0.5) / 4
		whole := math.Floor(quarter)
		m := b.mask(shape{t.Font, g.ID, float32(size), uint8((quarter - whole) * 4)})
		if m.alpha != nil {
			at := image.Pt(int(whole), int(gy)).Add(m.at)
			draw.DrawMask(b.dst, m.alpha.Rect.Add(at), ink, image.Point{}, m.alpha, image.Point{}, draw.Over)
		}
		x += float64(g.Advance) * b.scale
	}
}

func (b *brush) box(box layout.Box) {
	x0, y0 := box.X*b.scale, box.Y*b.scale
	x1, y1 := (box.X+box.W)*b.scale, (box.Y+box.H)*b.scale
	if !within(x0) || !within(y0) || !within(x1) || !within(y1) || x1 < x0 || y1 < y0 {
		return
	}
	ink := image.NewUniform(rgba(box.Fill))
	if !(box.Radius > 0) {
		// A rule never vanishes.
		r := image.Rect(int(math.Round(x0)), int(math.Round(y0)), int(math.Round(x1)), int(math.Round(y1)))
		r.Max.X, r.Max.Y = max(r.Max.X, r.Min.X+1), max(r.Max.Y, r.Min.Y+1)
		draw.Draw(b.dst, r, ink, image.Point{}, draw.Src)
		return
	}
	at := image.Pt(int(math.Floor(x0)), int(math.Floor(y0)))
	w, h := int(math.Ceil(x1))-at.X, int(math.Ceil(y1))-at.Y
	if w <= 0 || h <= 0 || w > largest || h > largest || !at.In(b.dst.Bounds().Inset(-largest)) {
		return
	}
	b.raster.Reset(w, h)
	b.raster.DrawOp = draw.Src
	left, top := x0-float64(at.X), y0-float64(at.Y)
	round(b.raster, float32(left), float32(top), float32(left+x1-x0), float32(top+y1-y0),
		float32(min(box.Radius*b.scale, (x1-x0)/2, (y1-y0)/2)))
	// By way of a mask, since the rasterizer does not clip.
	alpha := image.NewAlpha(image.Rect(0, 0, w, h))
	b.raster.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	draw.DrawMask(b.dst, alpha.Rect.Add(at), ink, image.Point{}, alpha, image.Point{}, draw.Over)
}

func (b *brush) image(m layout.Image) {
	x0, y0 := m.X*b.scale, m.Y*b.scale
	x1, y1 := (m.X+m.W)*b.scale, (m.Y+m.H)*b.scale
	if !within(x0) || !within(y0) || !within(x1) || !within(y1) {
		return
	}
	r := image.Rect(int(math.Round(x0)), int(math.Round(y0)), int(math.Round(x1)), int(math.Round(y1)))
	if r.Dx() <= largest && r.Dy() <= largest && r.Overlaps(b.dst.Bounds()) {
		resize.BiLinear.Scale(b.dst, r, m.Picture.Pixels, m.Picture.Pixels.Rect, draw.Src, nil)
	}
}

// round traces a rectangle with round corners.
func round(z *vector.Rasterizer, x0, y0, x1, y1, r float32) {
	k := r * (1 - 0.5523) // the handles of a quarter of a circle
	z.MoveTo(x0+r, y0)
	z.LineTo(x1-r, y0)
	z.CubeTo(x1-k, y0, x1, y0+k, x1, y0+r)
	z.LineTo(x1, y1-r)
	z.CubeTo(x1, y1-k, x1-k, y1, x1-r, y1)
	z.LineTo(x0+r, y1)
	z.CubeTo(x0+k, y1, x0, y1-k, x0, y1-r)
	z.LineTo(x0, y0+r)
	z.CubeTo(x0, y0+k, x0+k, y0, x0+r, y0)
	z.ClosePath()
}

// largest is the size in pixels of what is painted at all.
const largest = 1 << 14

func within(x float64) bool { return x > -1e6 && x < 1e6 }

func rgba(c layout.Color) color.RGBA {
	return color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}
}
