package layout

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	_ "image/png" // a format that pictures come in
	"math"

	resize "golang.org/x/image/draw"
	_ "golang.org/x/image/webp" // another

	"github.com/enjeux/enjeux/model"
)

// A Picture is a decoded picture as painters show it: upright, opaque on white,
// with no more pixels than its place on paper has use for, and without anything
// else that its file said, such as where it was taken. Nobody changes one, and
// one that is shown twice is the same.
type Picture struct {
	Pixels *image.RGBA
	// JPEG is the same as a JPEG file; nil for drawings, which it would blur.
	JPEG []byte
}

// An Image shows a picture within a rectangle.
type Image struct {
	Rect
	Picture *Picture
	Range   model.Range
	Tag     *Tag
}

// Source implements [Item].
func (m Image) Source() model.Range { return m.Range }

// The most that is read of a picture, in bytes and in pixels: what claims more
// is not decoded.
const (
	mostBytes  = 64 << 20
	mostPixels = 40_000_000
)

// The dots an inch that a picture is kept in.
const density = 220

// decode reads a PNG, JPEG or WebP file to be shown no larger than that, in points.
func decode(data []byte, width, height Pt) (*Picture, error) {
	size, err := pictureSize(data)
	if err != nil {
		return nil, err
	}
	src, format, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("layout: decode picture: %w", err)
	}
	turn := orientation(data)
	if turn > 4 {
		width, height = height, width
	}
	part := min(1, width/72*density/Pt(size.X), height/72*density/Pt(size.Y))
	w, h := max(1, int(math.Round(part*Pt(size.X)))), max(1, int(math.Round(part*Pt(size.Y))))
	p := &Picture{Pixels: image.NewRGBA(image.Rect(0, 0, w, h))}
	draw.Draw(p.Pixels, p.Pixels.Rect, image.White, image.Point{}, draw.Src)
	if part < 1 {
		resize.BiLinear.Scale(p.Pixels, p.Pixels.Rect, src, src.Bounds(), draw.Over, nil)
	} else {
		draw.Draw(p.Pixels, p.Pixels.Rect, src, src.Bounds().Min, draw.Over)
	}
	p.Pixels = upright(p.Pixels, turn)
	if format != "png" {
		var file bytes.Buffer
		if err := jpeg.Encode(&file, p.Pixels, &jpeg.Options{Quality: 88}); err != nil {
			return nil, fmt.Errorf("layout: encode picture: %w", err)
		}
		p.JPEG = file.Bytes()
	}
	return p, nil
}

// pictureSize reads the size of a picture, which is not turned yet, before anything is decoded.
func pictureSize(data []byte) (image.Point, error) {
	if len(data) > mostBytes {
		return image.Point{}, errors.New("layout: decode picture: the file is too large")
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return image.Point{}, fmt.Errorf("layout: decode picture: %w", err)
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > mostPixels/c.Height {
		return image.Point{}, fmt.Errorf("layout: decode picture: %d × %d pixels are too many", c.Width, c.Height)
	}
	return image.Pt(c.Width, c.Height), nil
}

// upright turns and mirrors a picture as a camera says that it must be.
func upright(m *image.RGBA, turn int) *image.RGBA {
	if turn < 2 || turn > 8 {
		return m
	}
	w, h := m.Rect.Dx(), m.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if turn > 4 {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			at := [...]image.Point{{w - 1 - x, y}, {w - 1 - x, h - 1 - y}, {x, h - 1 - y},
				{y, x}, {h - 1 - y, x}, {h - 1 - y, w - 1 - x}, {y, w - 1 - x}}[turn-2]
			out.SetRGBA(at.X, at.Y, m.At(x, y).(color.RGBA))
		}
	}
	return out
}
