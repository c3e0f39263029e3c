package layout

import (
	"slices"
	"strings"
)

// A Tag is an element of the structure of the document: a paragraph, a row of a
// table, a figure. Readers of the screen and archives go by it. An item names
// the innermost one that it belongs to, and items that name the same one are one
// block, even when the end of a page parts them. The elements of a parent follow
// each other as their first items do. An item without Tag is furniture: header,
// footer, rule, tint.
//
// Nothing changes a Tag once it is made, so pages that are laid out again may
// share those of before.
type Tag struct {
	Role   Role
	Parent *Tag   // nil: it stands in the document itself
	Lang   string // BCP 47; "" for that of Parent, and at last of the briefing
	Alt    string // what a Figure shows, in words
	// Text is what a Passage says, as it was typed, where its glyphs do not stand in
	// the order in which they are read.
	Text string
}

// Role is what an element is, by its name in the PDF format, save for Title,
// Aside and RowHead, which a painter that lacks them takes for P, Div and TH.
type Role string

// The roles. A RowHead says what its row is about, a TableHead its column.
const (
	Section      Role = "Sect"
	Title        Role = "Title"
	Heading1     Role = "H1"
	Heading2     Role = "H2"
	Heading3     Role = "H3"
	Para         Role = "P"
	List         Role = "L"
	ListItem     Role = "LI"
	Label        Role = "Lbl"
	ListBody     Role = "LBody"
	Table        Role = "Table"
	TableRow     Role = "TR"
	TableHead    Role = "TH"
	RowHead      Role = "RowHead"
	TableCell    Role = "TD"
	Note         Role = "Note"
	Aside        Role = "Aside"
	Contents     Role = "TOC"
	ContentsItem Role = "TOCI"
	Reference    Role = "Reference" // to what stands elsewhere in the document
	Anchor       Role = "Link"      // the text that a [Link] is over
	Passage      Role = "Span"      // in a language of its own
	Figure       Role = "Figure"
)

// child returns a new element of t, which may be nil.
func (t *Tag) child(r Role) *Tag { return &Tag{Role: r, Parent: t} }

// element makes the element of the next block. The items of a list that follow
// each other share a list, which need not be asked for.
func (s *stack) element(r Role) *Tag {
	listed := s.list != nil && s.list.Parent == s.tag
	switch {
	case r != ListItem:
		if listed {
			s.list = nil
		}
		return s.tag.child(r)
	case !listed:
		s.list = s.tag.child(List)
	}
	return s.list.child(ListItem)
}

// enter makes what comes next part of an element, until leave is called.
func (s *stack) enter(tag *Tag) (leave func()) {
	outer := s.tag
	s.tag = tag
	return func() { s.tag = outer }
}

// tagged returns runs as part of an element, save those that have one already.
func tagged(runs []Text, tag *Tag) []Text {
	for i := range runs {
		if runs[i].Tag == nil {
			runs[i].Tag = tag
		}
	}
	return runs
}

// elements gives the spans that lead somewhere, and the passages in another
// language than home, elements of their own in tag.
func elements(spans []span, tag *Tag, home string) []span {
	var out []span
	for i, sp := range spans {
		parts := stretches(sp.text, home)
		if sp.link != "" {
			at := tag
			if sp.note != 0 {
				at = tag.child(Reference)
			}
			sp.tag = at.child(Anchor)
			if len(parts) == 1 {
				sp.tag.Lang = parts[0].lang
			}
			parts = nil
		}
		if out == nil && len(parts) > 0 {
			out = append(out, spans[:i]...)
		}
		for _, p := range parts {
			cut := sp
			cut.text = sp.text[p.from:p.to]
			cut.from.From += p.from
			if p.lang != "" {
				cut.tag = tag.child(Passage)
				if cut.tag.Lang = p.lang; rightToLeft(p.lang) {
					cut.tag.Text = cut.text
				}
			}
			out = append(out, cut)
		}
		if len(parts) == 0 {
			if spans[i] = sp; out != nil {
				out = append(out, sp)
			}
		}
	}
	if out != nil {
		return out
	}
	return spans
}

// furniture returns items that belong to no element.
func furniture(items []Item) []Item {
	items = slices.Clone(items)
	for i, it := range items {
		switch v := it.(type) {
		case Text:
			v.Tag = nil
			items[i] = v
		case Box:
			v.Tag = nil
			items[i] = v
		case Image:
			v.Tag = nil
			items[i] = v
		}
	}
	return items
}

// describe says a drawing in words: what it is, and what it shows, as far as
// anybody would listen.
func describe(what string, shown []string) string {
	const most = 20
	if len(shown) > most {
		shown = append(shown[:most:most], "…")
	}
	return what + ". " + strings.Join(shown, "; ")
}
