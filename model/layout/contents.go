package layout

import "fmt"

// contents stacks the entries with the numbers of their pages, counted from 1;
// 0 leaves the number out. The room of a number is fixed, so the lines are the
// same whatever the numbers: it is stacked once to know how many pages it takes,
// and once more with the numbers, and there is nothing that could go on.
func (t *typesetter) contents(entries []entry, pageOf func(key string) int) *stack {
	s := t.stack()
	s.tag = s.element(Section)
	z := t.style.Sizes
	s.keys(entry{key: contentsKey, title: t.words.Contents})
	k := ink{font: SansSemiBold, size: z.Title * 0.74, color: t.style.Colors.Ink}
	s.text([]span{{text: t.words.Contents, ink: k}}, block{role: Heading1, leading: 20, how: titled})
	s.keep = true
	s.space(5)
	top := s.element(Contents)
	var item, below *Tag
	for i, e := range entries {
		switch {
		case e.level == 0 || item == nil:
			item, below = top.child(ContentsItem), nil
			s.entry(e, pageOf(e.key), item)
		default:
			if below == nil {
				below = item.child(Contents)
			}
			s.entry(e, pageOf(e.key), below.child(ContentsItem))
		}
		// The parts of a section follow its line.
		s.keep = e.level == 0 && i+1 < len(entries) && entries[i+1].level == 1
	}
	return s
}

const pageNumberRoom = 34

func (s *stack) entry(e entry, page int, item *Tag) {
	c, z, width := s.style.Colors, s.style.Sizes, s.style.width()
	k, number := ink{font: SerifBold, size: z.Text - 0.2, color: c.Ink}, ink{font: Serif, size: z.Text - 0.2, color: c.Ink, figures: true}
	left, leading := Pt(0), Pt(21.8)
	if e.level > 0 {
		k = ink{font: Serif, size: z.Small + 0.3, color: c.Muted}
		number.size, number.color = k.size, c.Muted
		left, leading = 17, 19.6
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
	ls := s.lines([]span{{text: title, ink: k, from: e.from}}, width-left-pageNumberRoom, titled)
	anchor := item.child(Reference).child(Anchor)
	for i, l := range ls {
		base := baseline(leading, k.size)
		sl := slice{height: leading, texts: l.texts, glued: i > 0,
			links: []reference{{Rect{0, 0, width, leading}, e.key, anchor}}}
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
		from, to := left+l.width+5, width-5
		if page > 0 {
			for _, nl := range s.lines([]span{{text: fmt.Sprint(page), ink: number}}, 200, ragged) {
				for _, run := range nl.texts {
					run.At = Point{width - nl.width + run.At.X, base}
					sl.texts[len(sl.texts)-1].Break = SpaceBreak
					sl.texts = append(sl.texts, run)
					to = run.At.X - 5
				}
			}
		}
		if to > from {
			sl.items = append(sl.items, Box{Rect: Rect{from, base + 0.2, to - from, 0.5}, Fill: 0xC9CED6})
		}
		tagged(sl.texts, anchor)
		s.add(sl)
	}
}
