package page

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"github.com/enjeux/enjeux/model/layout"
)

// brushes are kept for the glyphs that they know. One is in use by one
// goroutine, as a [font.Face] must be.
var brushes = sync.Pool{New: func() any { return &brush{raster: vector.NewRasterizer(1, 1)} }}

type brush struct {
	dst    *image.RGBA
	scale  float64
	raster *vector.Rasterizer

	fonts *layout.Fonts
	faces map[layout.Font]*font.Face
	masks map[shape]mask
	kept  int // bytes of masks
}

// A shape is a glyph at a size, in pixels, and some quarters of a pixel to the
// right.
type shape struct {
	font  layout.Font
	glyph uint16
	size  float32
	right uint8
}

type mask struct {
	at    image.Point // of the mask, from the glyph's origin
	alpha *image.Alpha
}

// most is how many bytes of masks a brush keeps: some thousand glyphs as they
// stand on a screen.
const most = 8 << 20

func (b *brush) load(fonts *layout.Fonts) {
	if b.fonts != fonts || b.kept > most {
		b.fonts, b.kept = fonts, 0
		b.faces, b.masks = make(map[layout.Font]*font.Face), make(map[shape]mask)
	}
}

func (b *brush) mask(s shape) mask {
	m, ok := b.masks[s]
	if !ok {
		m = b.rasterize(s)
		b.masks[s] = m
		b.kept += 64
		if m.alpha != nil {
			b.kept += len(m.alpha.Pix)
		}
	}
	return m
}

func (b *brush) face(f layout.Font) *font.Face {
	face, ok := b.faces[f]
	if !ok {
		face = b.fonts.Face(f)
		b.faces[f] = face
	}
	return face
}

func (b *brush) rasterize(s shape) mask {
	face := b.face(s.font)
	if face == nil {
		return mask{}
	}
	outline, ok := face.GlyphData(font.GID(s.glyph)).(font.GlyphOutline)
	if !ok || len(outline.Segments) == 0 {
		return mask{}
	}
	scale := s.size / float32(face.Upem())
	right := float32(s.right) / 4
	r := bounds(outline.Segments, scale, right)
	if r.Empty() || r.Dx() > largest || r.Dy() > largest {
		return mask{}
	}
	point := func(p opentype.SegmentPoint) (x, y float32) {
		return p.X*scale + right - float32(r.Min.X), -p.Y*scale - float32(r.Min.Y)
	}
	b.raster.Reset(r.Dx(), r.Dy())
	b.raster.DrawOp = draw.Src
	for _, seg := range outline.Segments {
		x0, y0 := point(seg.Args[0])
		x1, y1 := point(seg.Args[1])
		x2, y2 := point(seg.Args[2])
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			b.raster.ClosePath()
			b.raster.MoveTo(x0, y0)
		case opentype.SegmentOpLineTo:
			b.raster.LineTo(x0, y0)
		case opentype.SegmentOpQuadTo:
			b.raster.QuadTo(x0, y0, x1, y1)
		case opentype.SegmentOpCubeTo:
			b.raster.CubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	b.raster.ClosePath()
	alpha := image.NewAlpha(image.Rect(0, 0, r.Dx(), r.Dy()))
	b.raster.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	return mask{r.Min, alpha}
}

// bounds are the pixels that hold the points of an outline, handles included.
func bounds(segments []opentype.Segment, scale, shift float32) image.Rectangle {
	left, top := float32(math.MaxFloat32), float32(math.MaxFloat32)
	right, bottom := float32(-math.MaxFloat32), float32(-math.MaxFloat32)
	for i := range segments {
		for _, p := range segments[i].ArgsSlice() {
			x, y := p.X*scale+shift, -p.Y*scale
			left, right = min(left, x), max(right, x)
			top, bottom = min(top, y), max(bottom, y)
		}
	}
	floor := func(v float32) int { return int(math.Floor(float64(v))) }
	ceil := func(v float32) int { return int(math.Ceil(float64(v))) }
	return image.Rect(floor(left), floor(top), ceil(right), ceil(bottom))
}
