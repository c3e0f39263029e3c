package layout

import (
	"fmt"
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// notes are the footnotes of a part, numbered from 1.
type notes struct {
	t       *typesetter
	b       *model.Briefing
	sources map[model.ID]int // number in the list of sources
	known   map[string]int
	list    []noted
}

type noted struct {
	lines []line
	width Pt // of the one line, when there is one
}

// The room of footnotes: above and below their rule, and between two on a line.
const (
	notesAbove = 12
	notesRule  = 6
	notesGap   = 14
)

func (t *typesetter) notes(b *model.Briefing, sources map[model.ID]int) *notes {
	return &notes{t: t, b: b, sources: sources, known: make(map[string]int)}
}

func (n *notes) size() Pt    { return n.t.style.Sizes.Small - 0.9 }
func (n *notes) leading() Pt { return n.size() * 1.36 }

// cite returns the numbers of the notes of a node's citations.
func (n *notes) cite(node model.ID) (nums []int) {
	for c := range model.Children[model.Citation](n.b, node) {
		src, ok := model.Get[model.Source](n.b, c.Source)
		if !ok || !n.b.Live(c.Source) {
			continue
		}
		number := 0
		if len(n.sources) > 1 {
			number = n.sources[src.ID]
		}
		text := n.t.words.Citation(src, number, c.Paragraph)
		num, ok := n.known[text+string(c.Source)]
		if !ok {
			num = len(n.list) + 1
			n.known[text+string(c.Source)] = num
			n.list = append(n.list, n.set(num, text, src.ID))
		}
		if !slices.Contains(nums, num) {
			nums = append(nums, num)
		}
	}
	slices.Sort(nums)
	return nums
}

func (n *notes) set(num int, text string, source model.ID) noted {
	k := ink{font: Serif, size: n.size(), color: n.t.style.Colors.Muted}
	mark := k
	mark.color = n.t.style.Colors.Ink
	ls := n.t.lines([]span{
		{text: term.Superscript(num) + "\u00a0", ink: n.t.super(mark)},
		{text: text, ink: k, link: sourceKey(source), from: model.Range{Node: source}},
	}, n.t.style.width(), ragged)
	nd := noted{lines: ls}
	if len(ls) == 1 {
		nd.width = ls[0].width
	}
	return nd
}

// with adds the notes that are called to those of a sheet, in order.
func (n *notes) with(on, called []int) []int {
	for _, num := range called {
		if !slices.Contains(on, num) {
			on = append(on[:len(on):len(on)], num)
		}
	}
	return on
}

// place sets notes one after another, several on a line where they are short,
// and gives each its corner relative to the first.
func (n *notes) place(nums []int, at func(num int, p Point)) (height Pt) {
	x, y := Pt(0), Pt(0)
	for _, num := range nums {
		nd := n.list[num-1]
		single := len(nd.lines) == 1
		if x > 0 && (!single || x+nd.width > n.t.style.width()) {
			x, y = 0, y+n.leading()
		}
		at(num, Point{x, y})
		if single {
			x += nd.width + notesGap
		} else {
			y += n.leading() * Pt(len(nd.lines))
		}
	}
	if x > 0 {
		y += n.leading()
	}
	return y
}

// height is the room that notes take at the foot of a page.
func (n *notes) height(nums []int) Pt {
	if n == nil || len(nums) == 0 {
		return 0
	}
	return notesAbove + notesRule + n.place(nums, func(int, Point) {})
}

// super is an ink for the figures of footnotes: those of the font.
func (t *typesetter) super(k ink) ink {
	k.plain = true
	return k
}

// calls are the spans that call notes after a text.
func (t *typesetter) calls(nums []int, k ink) (spans []span) {
	k = t.super(k)
	k.color = t.style.Colors.Accent
	for i, num := range nums {
		text := term.Superscript(num)
		if i > 0 {
			text = "\u202f" + text
		}
		spans = append(spans, span{text: text, ink: k, note: num, link: noteKey(num)})
	}
	return spans
}

func sourceKey(id model.ID) string { return "source " + string(id) }
func noteKey(num int) string       { return fmt.Sprint("note ", num) }
