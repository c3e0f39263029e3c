package layout

import "github.com/enjeux/enjeux/model"

// A slice is a strip across the page that is never parted: a line of text, a
// row of a table, a drawing. Its items stand relative to its top left corner.
type slice struct {
	space  Pt // above it, dropped at the top of a page
	height Pt
	texts  []Text
	panel  *panel
	*fixture
	glued bool // never first on a page, after the slice before it
}

// A fixture is what a slice has besides a line of text. Most have nothing, and
// share [bare]: a long briefing has tens of thousands of slices.
type fixture struct {
	items []Item // what is not text, or more than a line of it
	links []reference
	notes []int // the footnotes that it calls

	room Pt     // the least below its top, or it begins a page
	head *slice // the head of its table, repeated on each page
	keys []string
	mark *Mark

	counted *counted // a line of the contents
}

var bare = new(fixture) // nobody changes it

// A panel is a tint or a rule at the left behind the slices that share it.
type panel struct {
	fill, bar Color // 0 for none
	barWidth  Pt
	inset     Pt // from the left edge of the text
	from      model.Range
}

// A stack gathers slices from top to bottom.
type stack struct {
	*typesetter
	slices []slice
	tag    *Tag // the element that what comes next is part of
	list   *Tag // the list that the last item was part of
	body   *Tag // that of the last item of a list
	hang   Pt   // of the list that is being stacked, from its edge to its text
	keep   bool // the next slice stays with the one before
	gap    Pt   // above the next slice
	narrow Pt   // by how much its lines are narrower than the text
	panel  *panel
}

// stack begins a stack, in the memory of one that became a galley.
func (t *typesetter) stack() *stack {
	s := &stack{typesetter: t, slices: t.spare}
	t.spare = nil
	return s
}

// space asks for room above what comes next; the largest wish counts.
func (s *stack) space(gap Pt) { s.gap = max(s.gap, gap) }

// add puts a slice below the others.
func (s *stack) add(sl slice) *slice {
	sl.space += s.gap
	sl.glued = sl.glued || s.keep
	sl.panel = s.panel
	if sl.fixture == nil {
		sl.fixture = bare
	}
	s.gap, s.keep = 0, false
	s.slices = append(s.slices, sl)
	return &s.slices[len(s.slices)-1]
}

// A block is how text is stacked.
type block struct {
	role    Role
	left    Pt // of its left edge from that of the text
	right   Pt
	leading Pt
	how     fill
	whole   bool   // its lines stay together
	before  []Text // stands left of its first line, at y = 0; the label of a list item
}

// text stacks spans as one block, without widow or orphan. It returns its lines' number.
func (s *stack) text(spans []span, b block) int {
	measure := s.style.width() - s.narrow - b.left - b.right
	tag := s.element(b.role)
	label := tag
	if b.role == ListItem {
		label, tag = tag.child(Label), tag.child(ListBody)
		s.body = tag
	}
	ls := s.appendLines(s.typesetter.block[:0], elements(spans, tag, s.lang), measure, b.how)
	s.typesetter.block = ls
	for i := range ls {
		l := &ls[i]
		sl := slice{height: b.leading, texts: tagged(l.texts, tag)}
		if l.links != nil || l.notes != nil {
			sl.fixture = &fixture{links: l.links, notes: l.notes}
		}
		sl.glued = i > 0 && (b.whole || i == 1 || i == len(ls)-1)
		base := baseline(b.leading, spans[0].ink.size)
		for k := range sl.texts {
			sl.texts[k].At.X += b.left
			sl.texts[k].At.Y += base
		}
		for k := range l.links {
			l.links[k].X += b.left
			l.links[k].Y += base
		}
		if i == 0 && len(b.before) > 0 {
			for k := range b.before {
				b.before[k].At.Y += base
				b.before[k].Break = SpaceBreak
			}
			sl.texts = append(tagged(b.before, label), sl.texts...)
		}
		s.add(sl)
	}
	return len(ls)
}

// baseline is where the baseline stands in a line of that height: the room
// above a capital and below a descender is the same.
func baseline(leading, size Pt) Pt { return (leading-size)/2 + size*0.79 }

// rule stacks a line across the text.
func (s *stack) rule(left, width, thick Pt, c Color) *slice {
	return s.add(slice{height: thick, fixture: &fixture{items: []Item{Box{Rect: Rect{left, 0, width, thick}, Fill: c}}}})
}
