package flow

import (
	"fmt"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// opening adds what comes between the contents and the sections: the programme,
// who takes part, and the bilateral relation in brief.
func (c *composer) opening() {
	before := len(c.doc.Blocks)
	if model.Any[model.Engagement](c.b, c.b.ID()) {
		c.add(Heading{Level: 1, Text: c.text(c.words.Programme), Anchor: "programme"})
		c.programme()
	}
	if ds := c.words.Attending(c.b); len(ds) > 0 {
		c.add(Heading{Level: 1, Text: c.text(c.words.Participants), Anchor: "participants"})
		for _, d := range ds {
			c.attending(d)
		}
	}
	c.relation(c.b.Visit())
	if len(c.doc.Blocks) > before {
		first := c.doc.Blocks[before].(Heading)
		first.Break = true
		c.doc.Blocks[before] = first
	}
}

// programme adds the engagements, a table a day.
func (c *composer) programme() {
	w, sheets := c.words, term.Sheets(c.b)
	for i, day := range term.Programme(c.b) {
		if day.Date != "" {
			c.add(Heading{Level: 2, Inner: true, Text: c.text(term.Capital(w.Weekday(day.Date))), Anchor: fmt.Sprint("day-", i+1)})
		}
		t := Table{Widths: []int{20, 52, 28}, Head: []Text{c.text(w.Time), c.text(w.Engagement), c.text(w.Place)}}
		if len(sheets) > 0 {
			t.Head, t.Widths = append(t.Head, c.text(w.Sheet)), []int{20, 46, 25, 9}
		}
		for _, e := range day.Engagements {
			what := c.marked(term.Join(", ", e.What, w.With+" "+e.With))
			if e.With == "" {
				what = c.marked(e.What)
			}
			row := []Text{c.text(w.Clock(e.Start, e.End)), append(what, c.calls(e.ID)...), c.text(term.Join(" · ", e.Location, e.Format))}
			if len(sheets) > 0 {
				var sheet Text
				if at := slices.IndexFunc(sheets, func(o model.Engagement) bool { return o.ID == e.ID }); at >= 0 {
					sheet = Text{{Text: fmt.Sprint(at + 1), Link: "#" + sheetAnchor(at)}}
				}
				row = append(row, sheet)
			}
			t.Rows = append(t.Rows, row)
		}
		c.add(t)
	}
}

// attending adds those of a side in the order of protocol.
func (c *composer) attending(d term.Delegation) {
	name := d.Name
	if name == "" {
		name = c.words.SideNames[strings.TrimSuffix(d.Side, "others")]
	}
	c.add(Heading{Level: 2, Inner: true, Text: c.text(name), Anchor: "attending-" + d.Side})
	t := Table{Widths: []int{36, 64}, Head: []Text{c.text(c.words.Name), c.text(c.words.Role)}}
	for _, p := range d.People {
		t.Rows = append(t.Rows, []Text{c.text(p.Name).Bold(), c.text(p.Role)})
	}
	c.add(t)
}

// relation adds the bilateral relation in brief.
func (c *composer) relation(v model.Visit) {
	w := c.words
	meetings, figures := c.meetings(), c.figures(func(f model.Figure) bool { return f.Bilateral })
	if strings.TrimSpace(v.Relation+v.Irritants) == "" && len(meetings)+len(figures) == 0 {
		return
	}
	c.add(Heading{Level: 1, Text: c.text(w.Relation), Anchor: "relation"})
	c.add(c.passages(v.Relation, c.calls(v.ID))...)
	c.field(w.Irritants, v.Irritants)
	if len(meetings) > 0 {
		c.add(Heading{Level: 2, Inner: true, Text: c.text(w.LastMeetings), Anchor: "meetings"}, c.table(w.Date, w.Event, meetings))
	}
	if len(figures) > 0 {
		c.add(Heading{Level: 2, Inner: true, Text: c.text(w.Figures), Anchor: "relation-figures"}, c.table(w.Value, w.What, figures))
	}
}

// meetings returns the events that are meetings of the two sides, the last one first.
func (c *composer) meetings() []row {
	rows := c.chronology(func(e model.Event) bool { return e.Bilateral })
	slices.Reverse(rows)
	return rows
}
