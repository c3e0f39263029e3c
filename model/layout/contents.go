package layout

import "fmt"

// contentsHead stacks the title of the contents.
func (t *typesetter) contentsHead(tag *Tag) *galley {
	s := t.stack()
	s.tag = tag
	s.space(30)
	s.keys(entry{key: contentsKey, title: t.words.Contents})
	k := ink{font: SansSemiBold, size: t.style.Sizes.Title * 0.74, color: t.style.Colors.Ink}
	s.text([]span{{text: t.words.Contents, ink: k}}, block{role: Heading1, leading: 20, how: titled})
	return s.galley("", entry{})
}

// list stacks lines of the contents: an entry, and those that are part of it.
// The numbers of their pages are painted later, into room that is the same for
// all numbers, so the contents are as long as they are before anybody knows one.
func (t *typesetter) list(entries []entry, top *Tag, first bool, how spacing) *galley {
	s := t.stack()
	if first {
		s.keep = true
		s.space(5)
	}
	item := top.child(ContentsItem)
	var below *Tag
	for i, e := range entries {
		tag := item
		if i > 0 {
			if below == nil {
				below = item.child(Contents)
			}
			tag = below.child(ContentsItem)
		}
		s.entry(e, tag, how)
		// The parts of a section follow its line.
		s.keep = i == 0 && len(entries) > 1
	}
	return s.galley("", entry{})
}

// spacing is how close the lines of the contents stand.
type spacing uint8

const (
	loose spacing = iota
	tight         // the lines stand closer
	cut           // and no title takes more than one
)

// counted is where the number of a page is painted, and a rule that leads to it.
type counted struct {
	key   string
	ink   ink
	from  Pt // where the rule begins
	base  Pt
	width Pt
	tag   *Tag
}

func (c *composer) count(pg *Page, n *counted, x, y Pt) {
	to := n.width - 5
	if at, ok := c.places[n.key]; ok {
		for _, l := range c.lines([]span{{text: fmt.Sprint(at.Page + 1), ink: n.ink}}, 200, ragged) {
			for _, run := range l.texts {
				run.At, run.Tag = Point{n.width - l.width + run.At.X, n.base}, n.tag
				to = run.At.X - 5
				run.At.X += x
				run.At.Y += y
				pg.Items = append(pg.Items, run)
			}
		}
	}
	if to > n.from {
		pg.Items = append(pg.Items, Box{Rect: Rect{x + n.from, y + n.base + 0.2, to - n.from, 0.5}, Fill: 0xC9CED6})
	}
}

const pageNumberRoom = 34

// How high the lines of the contents are: those of sections and of what is in them.
const (
	entryLeading = 21.8
	subLeading   = 19.6
)

func (s *stack) entry(e entry, item *Tag, how spacing) {
	c, z, width := s.style.Colors, s.style.Sizes, s.style.width()
	k, number := ink{font: SerifBold, size: z.Text - 0.2, color: c.Ink}, ink{font: Serif, size: z.Text - 0.2, color: c.Ink, figures: true}
	left, leading := Pt(0), Pt(entryLeading)
	if e.level > 0 {
		k = ink{font: Serif, size: z.Small + 0.3, color: c.Muted}
		number.size, number.color = k.size, c.Muted
		left, leading = 17, subLeading
	}
	if how != loose {
		leading *= 0.86
	}
	title := e.title
	if title == "" {
		title = "…"
	}
	// The lines of a title hang behind its number.
	var before []Text
	edge := left
	if e.number != "" {
		number := s.lines([]span{{text: e.number, ink: k, from: e.from}}, 200, ragged)[0]
		before = number.texts
		left += number.width + k.size*0.3
	}
	if how == cut {
		title = s.cut(title, k, width-left-pageNumberRoom)
	}
	ls := s.lines([]span{{text: title, ink: k, from: e.from}}, width-left-pageNumberRoom, titled)
	anchor := item.child(Reference).child(Anchor)
	for i, l := range ls {
		base := baseline(leading, k.size)
		sl := slice{height: leading, texts: l.texts, glued: i > 0,
			fixture: &fixture{links: []reference{{Rect{0, 0, width, leading}, e.key, anchor}}}}
		for n := range sl.texts {
			sl.texts[n].At.X += left
			sl.texts[n].At.Y += base
		}
		if i == 0 {
			for n := range before {
				before[n].At.X += edge
				before[n].At.Y += base
				before[n].Break = SpaceBreak
			}
			sl.texts = append(before, sl.texts...)
		}
		if i < len(ls)-1 {
			sl.height = k.size * 1.35
			sl.links[0].H = sl.height
			tagged(sl.texts, anchor)
			s.add(sl)
			continue
		}
		sl.texts[len(sl.texts)-1].Break = SpaceBreak
		sl.counted = &counted{e.key, number, left + l.width + 5, base, width, anchor}
		tagged(sl.texts, anchor)
		s.add(sl)
	}
}
