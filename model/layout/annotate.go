package layout

import (
	"fmt"
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// notes are the footnotes of a part, numbered from base + 1.
type notes struct {
	t       *typesetter
	sources map[model.ID]int // number in the list of sources
	base    int
	tag     *Tag // the element that they are part of
	list    []noted
}

type citation struct {
	source    model.ID
	paragraph int
}

// A noted is a note in its forms, each set when a page first asks for it.
type noted struct {
	citation
	cited model.Source
	forms [ibidem + 1][]line
}

// The forms of a note: the source in full, its title cut short, or only that it
// is the one of the note before.
const (
	full = iota
	brief
	ibidem
)

func (t *typesetter) notes(sources map[model.ID]int, tag *Tag, base int) *notes {
	return &notes{t: t, sources: sources, base: base, tag: tag}
}

// end is the number of the last note.
func (n *notes) end() int { return n.base + len(n.list) }

// cite gives each passage that a node cites a note, and returns their numbers.
func (n *notes) cite(b *model.Briefing, node model.ID) (nums []int) {
	first := len(n.list)
	for c := range model.Children[model.Citation](b, node) {
		src, ok := model.Get[model.Source](b, c.Source)
		at := citation{c.Source, c.Paragraph}
		same := func(nd noted) bool { return nd.citation == at }
		if !ok || !b.Live(c.Source) || slices.ContainsFunc(n.list[first:], same) {
			continue
		}
		n.list = append(n.list, noted{citation: at, cited: src})
		nums = append(nums, n.end())
	}
	return nums
}

// lines are those of a note in a form.
func (n *notes) lines(num, form int) []line {
	nd := &n.list[num-n.base-1]
	if nd.forms[form] == nil {
		nd.forms[form] = n.set(num, nd, form)
	}
	return nd.forms[form]
}

func (n *notes) set(num int, c *noted, form int) []line {
	number := 0
	if len(n.sources) > 1 {
		number = n.sources[c.source]
	}
	k := ink{font: Serif, size: foot{t: n.t}.size(), color: n.t.style.Colors.Muted}
	mark := k
	mark.color = n.t.style.Colors.Ink
	said := span{ink: k, link: sourceKey(c.source), from: model.Range{Node: c.source}}
	switch form {
	case full:
		said.text = n.t.words.Citation(c.cited, number, c.paragraph)
	case brief:
		said.text = n.t.words.BriefCitation(c.cited, number, c.paragraph)
	default:
		said.text = n.t.words.SameCitation(c.paragraph)
	}
	return n.t.lines([]span{{text: term.Superscript(num) + "\u00a0", ink: n.t.super(mark)}, said}, n.t.style.width(), ragged)
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
