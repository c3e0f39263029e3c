package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// paragraph stacks the ith of the paragraphs of a text, which begins at from; the
// mark of a list hangs left of its lines. They are stacked in their order.
func (s *stack) paragraph(from model.Range, ps []term.Passage, i int, k ink, b block, after []span) {
	p := ps[i]
	from.From = p.From
	if pic, ok := term.PictureOf(p.Text); ok {
		s.picture(from, pic, b.left, b.right)
		if len(after) > 0 {
			s.text(after, b)
		}
		return
	}
	if p.Marker > 0 {
		if i == 0 || !p.Follows(ps[i-1]) {
			s.hang = s.hanging(ps[i:], k)
		}
		if set, typed := s.mark(p, k, from.Node); len(set) > 0 {
			b.role, b.before = ListItem, set[0].texts
			for i := range b.before {
				b.before[i].At.X += b.left + 2
				b.before[i].Range = model.Range{Node: from.Node, Field: from.Field, From: from.From, To: from.From + typed}
			}
			b.left += s.hang
			p.Text = p.Text[p.Marker:]
			from.From += p.Marker
		}
	}
	if len(after) > 0 {
		p.Text = strings.TrimRightFunc(p.Text, term.IsSpace) // the call of a note stands at the word
	}
	s.text(append(s.marked(from, p.Text, k), after...), b)
}

// mark sets the mark of a list's item, of which so many bytes were typed.
func (t *typesetter) mark(p term.Passage, k ink, node model.ID) (set []line, typed int) {
	mark := strings.TrimRight(p.Text[:p.Marker], " \t\u00a0\u202f")
	typed = len(mark)
	switch mark {
	case "-":
		mark = "–"
	case "*":
		mark = "•"
	}
	return t.lines([]span{{text: mark, ink: k, from: model.Range{Node: node}}}, 100, ragged), typed
}

// hanging is how far the text of every item stands from the left edge in the list
// that ps begins with: behind its widest mark.
func (t *typesetter) hanging(ps []term.Passage, k ink) Pt {
	hang := Pt(14)
	for i, p := range ps {
		if i > 0 && !p.Follows(ps[i-1]) {
			break
		}
		if set, _ := t.mark(p, k, ""); len(set) > 0 {
			hang = max(hang, set[0].width+7)
		}
	}
	return hang
}

// marked are the spans of a paragraph that begins at from and marks what it
// stresses, and its links, as [term.Inline] reads them.
func (t *typesetter) marked(from model.Range, text string, k ink) (spans []span) {
	for _, st := range term.Inline(text) {
		sp := span{text: text[st.From:st.To], ink: k, from: from, link: st.Link}
		sp.from.From += st.From
		sp.ink.font = k.font.stressed(st.Emphasis, st.Strong)
		if st.Link != "" {
			sp.ink.color = t.style.Colors.Accent
		}
		spans = append(spans, sp)
	}
	return spans
}

// said are the spans of a field that is one paragraph.
func (t *typesetter) said(node model.ID, field, text string, k ink) []span {
	if spans := t.marked(model.Range{Node: node, Field: field}, text, k); len(spans) > 0 {
		return spans
	}
	return t.of(node, field, text, k) // nothing but a mark
}

// stressed is the face of a family that stresses; emphasis within what is
// slanted stands upright.
func (f Font) stressed(emphasis, strong bool) Font {
	family := []Font{Serif, SerifItalic, SerifBold, SerifBoldItalic}
	if f >= Sans {
		family = []Font{Sans, SansItalic, SansBold, SansBold}
	}
	at := 0
	for i, face := range family {
		if face == f {
			at = i
		}
	}
	if !emphasis && !strong {
		return f
	}
	if emphasis {
		at ^= 1
	}
	if strong {
		at |= 2
	}
	return family[at]
}
