package flow

import (
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// sections adds the sections and their stakes.
func (c *composer) sections() {
	for sec := range model.Children[model.Section](c.b, c.b.ID()) {
		number := c.b.Number(sec.ID)
		c.add(Heading{Level: 1, Number: number, Text: c.text(sec.Title), Anchor: "section-" + number, Domain: sec.Domain, Break: true})
		c.objective(sec.Objective)
		c.add(c.asides(sec.ID)...)
		for st := range model.Children[model.Stake](c.b, sec.ID) {
			c.stake(sec, st)
		}
	}
}

func (c *composer) stake(sec model.Section, st model.Stake) {
	number := c.b.Number(st.ID)
	if strings.TrimSpace(st.Title) != "" { // a copy may withhold it
		c.add(Heading{Level: 2, Number: number, Text: c.text(st.Title), Anchor: "stake-" + strings.ReplaceAll(number, ".", "-")})
	}
	w := c.words
	visa, _ := model.VisaOf(c.b, st.ID)
	if meta := term.Join(" · ", strings.ToUpper(st.Marking), w.Meta(sec, st, visa)); meta != "" {
		c.add(Paragraph{Meta, c.text(meta)})
	}
	c.objective(st.Objective)
	c.add(c.passages(st.Body, c.calls(st.ID))...)
	c.field(w.Position, st.Position)
	c.field(w.Theirs, st.Theirs)
	c.field(w.Arguments, st.Arguments)
	c.field(w.RedLines, st.RedLines)
	c.field(w.PressLine, st.PressLine)
	c.add(c.asides(st.ID)...)
}

// objective adds what is to be reached.
func (c *composer) objective(text string) {
	if strings.TrimSpace(text) != "" {
		c.add(Paragraph{Objective, c.text(c.words.Objective + " " + text)})
	}
}

// field adds a text below its name; an empty text has no name either.
func (c *composer) field(name, text string) {
	if strings.TrimSpace(text) != "" {
		c.add(Paragraph{Label, c.text(name)})
		c.add(c.passages(text, nil)...)
	}
}

// passages returns the paragraphs and lists of a text; calls stand at its end.
func (c *composer) passages(text string, calls Text) (bs []Block) {
	ps := term.Passages(text)
	for i, p := range ps {
		after := Text(nil)
		if i == len(ps)-1 {
			after = calls
		}
		number, bullet := mark(p)
		if !bullet && number == 0 {
			bs = append(bs, Paragraph{Body, append(c.marked(p.Text), after...)})
			continue
		}
		item := Item{Text: append(c.marked(p.Text[p.Marker:]), after...)}
		if len(bs) > 0 {
			if l, ok := bs[len(bs)-1].(List); ok && (l.Start == 0) == bullet && (bullet || l.Start+len(l.Items) == number) {
				l.Items = append(l.Items, item)
				bs[len(bs)-1] = l
				continue
			}
		}
		bs = append(bs, List{Start: number, Items: []Item{item}})
	}
	if len(ps) == 0 && len(calls) > 0 {
		bs = append(bs, Paragraph{Body, calls})
	}
	return bs
}

// mark tells what kind of list a passage is an item of: its number, or that it
// has a bullet. A letter is part of the text.
func mark(p term.Passage) (number int, bullet bool) {
	m := strings.TrimRight(p.Text[:p.Marker], " \t\u00a0\u202f")
	if m == "" {
		return 0, false
	}
	if n, err := strconv.Atoi(strings.TrimRight(m, ".)")); err == nil {
		return n, false
	}
	return 0, !strings.HasSuffix(m, ")")
}

// asides returns the annotations of a node that are printed.
func (c *composer) asides(node model.ID) (bs []Block) {
	for a := range model.Children[model.Annotation](c.b, node) {
		if c.annotations.Prints(a) {
			bs = append(bs, Aside{Kind: a.Type, Label: c.text(term.Called(c.words.Kinds, a.Type)), Blocks: c.passages(a.Text, nil)})
		}
	}
	return bs
}
