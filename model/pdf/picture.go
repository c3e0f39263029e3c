package pdf

import (
	"strconv"

	"github.com/enjeux/enjeux/model/layout"
)

// pictures are those that pages show, each once, with their numbers.
type pictures struct {
	all     []*layout.Picture
	numbers map[*layout.Picture]int
}

func picturesOf(pages []layout.Page) *pictures {
	ps := &pictures{numbers: make(map[*layout.Picture]int)}
	for _, page := range pages {
		for _, it := range page.Items {
			if m, ok := it.(layout.Image); ok {
				if _, seen := ps.numbers[m.Picture]; !seen {
					ps.numbers[m.Picture] = len(ps.all)
					ps.all = append(ps.all, m.Picture)
				}
			}
		}
	}
	return ps
}

// write adds the pictures to a file, and says what they are called in it.
func (ps *pictures) write(f *file) dict {
	if len(ps.all) == 0 {
		return nil
	}
	bodies := make([]body, len(ps.all))
	onAllCores(len(ps.all), func(i int) { bodies[i] = pictureBody(ps.all[i]) })
	var d dict
	d.put("/XObject<<")
	for i, b := range bodies {
		d.put("/P").num(i).put(" ").ref(f.addStream(b.dict, b.data)).put("\n")
	}
	d.put(">>")
	return d
}

func pictureBody(p *layout.Picture) body {
	size := p.Pixels.Rect.Size()
	var d dict
	d.put("<</Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width ").num(size.X).put("/Height ").num(size.Y)
	if p.JPEG != nil {
		return body{*d.put("/Filter/DCTDecode"), p.JPEG, true}
	}
	rgb := make([]byte, 0, 3*size.X*size.Y)
	for i := 0; i+3 < len(p.Pixels.Pix); i += 4 {
		rgb = append(rgb, p.Pixels.Pix[i:i+3]...)
	}
	return body{*d.put("/Filter/FlateDecode"), deflate(rgb), true}
}

func (p *painter) image(m *layout.Image) {
	p.mark(m.Tag)
	if m.Tag != nil && m.Tag.Role == layout.Figure {
		p.covers(m.Rect)
	}
	p.put("q ")
	p.numbers(m.W, 0, 0, m.H, m.X, p.height-m.Y-m.H)
	p.put("cm /P")
	p.buf = strconv.AppendInt(p.buf, int64(p.pictures.numbers[m.Picture]), 10)
	p.put(" Do Q\n")
}
