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

// take returns the number of a picture.
func (ps *pictures) take(p *layout.Picture) int {
	n, seen := ps.numbers[p]
	if !seen {
		n = len(ps.all)
		ps.numbers[p] = n
		ps.all = append(ps.all, p)
	}
	return n
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
	return body{*d.put("/Filter/FlateDecode"), well(rgb), true}
}

func (p *painter) image(m *layout.Image) {
	p.mark(m.Tag)
	if m.Tag != nil && m.Tag.Role == layout.Figure {
		p.covers(m.Rect)
	}
	p.put("q ")
	p.numbers(m.W, 0, 0, m.H, m.X, p.height-m.Y-m.H)
	p.put("cm /P")
	p.buf = strconv.AppendInt(p.buf, int64(p.coming[0]), 10)
	p.coming = p.coming[1:]
	p.put(" Do Q\n")
}
