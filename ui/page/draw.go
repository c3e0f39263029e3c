// Package page paints pages on the screen and as pictures: glyph outlines of
// the same fonts at the same places as in the PDF. It measures nothing and
// decides nothing; [Draw] needs no window, [View] is the preview.
package page

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"github.com/enjeux/enjeux/model/layout"
)

// Draw paints a page over dst, on white. scale is in pixels a point: 96/72 for
// 96 dots an inch. It is safe for use by several goroutines.
func Draw(dst *image.RGBA, p layout.Page, fonts *layout.Fonts, scale float64) {
	draw.Draw(dst, dst.Bounds(), image.White, image.Point{}, draw.Src)
	c := brushes.Get().(*brush)
	defer brushes.Put(c)
	c.dst, c.fonts, c.scale = dst, fonts, scale
	for _, item := range p.Items {
		switch it := item.(type) {
		case layout.Text:
			c.text(it)
		case layout.Box:
			c.box(it)
		}
	}
}

var brushes = sync.Pool{New: func() any { return &brush{raster: vector.NewRasterizer(1, 1), masks: make(map[mark]mask)} }}

type brush struct {
	dst    *image.RGBA
	fonts  *layout.Fonts
	scale  float64
	raster *vector.Rasterizer
	masks  map[mark]mask
	faces  struct {
		of  *layout.Fonts
		all map[layout.Font]*font.Face
	}
}

// A mark is a glyph at a size, in pixels, and a quarter of a pixel to the
// right; text stands on whole pixels vertically.
type mark struct {
	font  layout.Font
	glyph uint16
	size  float32
	sub   uint8
}

type mask struct {
	at    image.Point // of the mask, from the glyph's origin
	alpha *image.Alpha
}

// maxMasks bounds the cache: about a megabyte of small glyphs.
const maxMasks = 4096

func (c *brush) text(t layout.Text) {
	size := t.Size * c.scale
	ink := image.NewUniform(rgba(t.Color))
	x, y := t.At.X*c.scale, t.At.Y*c.scale
	for _, g := range t.Glyphs {
		gx, gy := x+g.DX*c.scale, math.Round(y-g.DY*c.scale)
		quarter := math.Floor(gx*4+0.5) / 4
		whole := math.Floor(quarter)
		m := c.mask(mark{t.Font, g.ID, float32(size), uint8((quarter - whole) * 4)})
		if m.alpha != nil {
			at := image.Pt(int(whole), int(gy)).Add(m.at)
			draw.DrawMask(c.dst, m.alpha.Bounds().Add(at), ink, image.Point{}, m.alpha, image.Point{}, draw.Over)
		}
		x += g.Advance * c.scale
	}
}

func (c *brush) mask(k mark) mask {
	if c.faces.of != c.fonts || len(c.masks) > maxMasks {
		clear(c.masks)
		c.faces.of, c.faces.all = c.fonts, make(map[layout.Font]*font.Face)
	}
	m, ok := c.masks[k]
	if !ok {
		m = c.rasterize(k)
		c.masks[k] = m
	}
	return m
}

func (c *brush) rasterize(k mark) mask {
	face, ok := c.faces.all[k.font]
	if !ok {
		face = c.fonts.Face(k.font)
		c.faces.all[k.font] = face
	}
	if face == nil {
		return mask{}
	}
	outline, ok := face.GlyphData(font.GID(k.glyph)).(font.GlyphOutline)
	if !ok || len(outline.Segments) == 0 {
		return mask{}
	}
	scale := k.size / float32(face.Upem())
	left, top, right, bottom := bounds(outline.Segments, scale)
	left += float32(k.sub) / 4
	right += float32(k.sub) / 4
	at := image.Pt(int(math.Floor(float64(left))), int(math.Floor(float64(top))))
	w, h := int(math.Ceil(float64(right)))-at.X, int(math.Ceil(float64(bottom)))-at.Y
	if w <= 0 || h <= 0 || w > 8192 || h > 8192 {
		return mask{}
	}
	dx, dy := float32(k.sub)/4-float32(at.X), -float32(at.Y)
	point := func(p opentype.SegmentPoint) (float32, float32) { return p.X*scale + dx, -p.Y*scale + dy }
	c.raster.Reset(w, h)
	c.raster.DrawOp = draw.Src
	for _, s := range outline.Segments {
		x0, y0 := point(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			c.raster.ClosePath()
			c.raster.MoveTo(x0, y0)
		case opentype.SegmentOpLineTo:
			c.raster.LineTo(x0, y0)
		case opentype.SegmentOpQuadTo:
			x1, y1 := point(s.Args[1])
			c.raster.QuadTo(x0, y0, x1, y1)
		case opentype.SegmentOpCubeTo:
			x1, y1 := point(s.Args[1])
			x2, y2 := point(s.Args[2])
			c.raster.CubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	c.raster.ClosePath()
	alpha := image.NewAlpha(image.Rect(0, 0, w, h))
	c.raster.Draw(alpha, alpha.Bounds(), image.Opaque, image.Point{})
	return mask{at, alpha}
}

// bounds of the points of an outline, handles included, y downwards.
func bounds(segments []opentype.Segment, scale float32) (left, top, right, bottom float32) {
	left, top = math.MaxFloat32, math.MaxFloat32
	right, bottom = -math.MaxFloat32, -math.MaxFloat32
	for _, s := range segments {
		for _, p := range s.ArgsSlice() {
			x, y := p.X*scale, -p.Y*scale
			left, right = min(left, x), max(right, x)
			top, bottom = min(top, y), max(bottom, y)
		}
	}
	return left, top, right, bottom
}

func (c *brush) box(b layout.Box) {
	x0, y0 := b.X*c.scale, b.Y*c.scale
	x1, y1 := (b.X+b.W)*c.scale, (b.Y+b.H)*c.scale
	ink := image.NewUniform(rgba(b.Fill))
	if b.Radius <= 0 {
		// Rules are snapped to pixels, and never vanish.
		r := image.Rect(int(math.Round(x0)), int(math.Round(y0)), int(math.Round(x1)), int(math.Round(y1)))
		r.Max.X, r.Max.Y = max(r.Max.X, r.Min.X+1), max(r.Max.Y, r.Min.Y+1)
		draw.Draw(c.dst, r, ink, image.Point{}, draw.Src)
		return
	}
	at := image.Pt(int(math.Floor(x0)), int(math.Floor(y0)))
	w, h := int(math.Ceil(x1))-at.X, int(math.Ceil(y1))-at.Y
	if w <= 0 || h <= 0 || w > 1<<15 || h > 1<<15 {
		return
	}
	c.raster.Reset(w, h)
	c.raster.DrawOp = draw.Over
	round(c.raster, float32(x0-float64(at.X)), float32(y0-float64(at.Y)), float32(x1-float64(at.X)), float32(y1-float64(at.Y)),
		float32(min(b.Radius*c.scale, (x1-x0)/2, (y1-y0)/2)))
	c.raster.Draw(c.dst, image.Rect(0, 0, w, h).Add(at), ink, image.Point{})
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

func rgba(c layout.Color) color.RGBA {
	return color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}
}
