package layout

import (
	"sync"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// An album decodes the pictures of a briefing, each once for its size. What a
// name stands for never changes, so it serves all versions.
type album struct {
	sync.Mutex
	b    *model.Briefing
	seen map[frameKey]*Picture // nil for what cannot be shown
}

type frameKey struct {
	name          string
	width, height Pt
}

// picture returns the picture of that name with the rectangle that it takes of
// one that wide and high, in its own proportions and never larger than at 96
// dots an inch; nil when it is not there or cannot be shown.
func (a *album) picture(name string, width, height Pt) (*Picture, Rect) {
	a.Lock()
	defer a.Unlock()
	key := frameKey{name, width, height}
	p, ok := a.seen[key]
	if !ok {
		if data, there := a.b.Blob(name); there {
			p, _ = decode(data, width, height) // what cannot be decoded is said where it would stand
		}
		a.seen[key] = p
	}
	if p == nil {
		return nil, Rect{}
	}
	size := p.Pixels.Rect.Size()
	w, h := Pt(size.X)*0.75, Pt(size.Y)*0.75
	part := min(1, width/w, height/h)
	return p, Rect{W: w * part, H: h * part}
}

// How much of the height of the text a picture in it takes at the most.
const pictureHeight = 0.45

// picture stacks a picture of a text with its caption.
func (s *stack) picture(from model.Range, p term.Picture, left, right Pt) {
	z, c := s.style.Sizes, s.style.Colors
	said := p.Alt
	if blank(said) {
		said = p.Caption
	}
	if blank(said) {
		said = s.words.Picture
	}
	defer s.enter(s.element(Aside))()
	s.space(6)
	pic, r := s.album.picture(p.Name, s.style.width()-s.narrow-left-right, pictureHeight*s.style.height())
	if pic == nil {
		k := ink{font: Sans, size: z.Tiny + 0.4, color: c.Muted}
		s.text([]span{{text: s.words.NoPicture + " " + said, ink: k, from: from}}, block{role: Para, left: left, right: right, leading: z.Small * 1.38})
		return
	}
	figure := s.element(Figure)
	figure.Alt = said
	r.X = left
	s.add(slice{height: r.H, fixture: &fixture{items: []Item{Image{Rect: r, Picture: pic, Range: from, Tag: figure}}}})
	if !blank(p.Caption) {
		s.keep = true
		s.space(5)
		k := ink{font: Sans, size: z.Tiny + 0.2, color: c.Muted}
		s.text([]span{{text: p.Caption, ink: k, from: model.Range{Node: from.Node}}}, block{role: Para, left: left, right: right, leading: z.Tiny * 1.5, how: ragged, whole: true})
	}
	s.space(8)
}

// The room of the logo above the title of the cover.
const (
	logoWidth  = 190
	logoHeight = 76
)

// logo puts the emblem of the visit at the top of the cover.
func (s *stack) logo(v model.Visit, top *slice) {
	if v.Logo == "" {
		return
	}
	if pic, r := s.album.picture(v.Logo, logoWidth, logoHeight); pic != nil {
		figure := s.element(Figure)
		if figure.Alt = s.words.Emblem; !blank(v.Service) {
			figure.Alt += ", " + v.Service
		}
		top.items = append(top.items, Image{Rect: r, Picture: pic, Range: model.Range{Node: v.ID}, Tag: figure})
	}
}

// The room of a portrait in a row of people.
const (
	portraitWidth  = 36
	portraitHeight = 46
)

// portrait is that of a person in a cell of a table; false when there is none.
func (s *stack) portrait(p model.Person, cell *Tag) (Image, bool) {
	if p.Portrait == "" {
		return Image{}, false
	}
	pic, r := s.album.picture(p.Portrait, portraitWidth, portraitHeight)
	if pic == nil {
		return Image{}, false
	}
	figure := cell.child(Figure)
	if figure.Alt = p.Name; blank(p.Name) {
		figure.Alt = p.Role
	}
	if blank(figure.Alt) {
		figure.Alt = s.words.Picture
	}
	return Image{Rect: r, Picture: pic, Range: model.Range{Node: p.ID}, Tag: figure}, true
}
