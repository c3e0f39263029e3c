package flow

import (
	"fmt"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

func sheetAnchor(i int) string { return fmt.Sprint("sheet-", i+1) }

// sheets adds the sheets of talking points, one for an engagement: when and
// where, what the stakes that it deals with are to reach, and what to say.
func (c *composer) sheets() {
	w := c.words
	for i, e := range term.Sheets(c.b) {
		if i == 0 {
			c.add(Heading{Level: 1, Text: c.text(w.TalkingPoints), Anchor: "talking-points", Break: true})
		}
		c.add(Heading{Level: 2, Number: fmt.Sprint(w.Sheet, "\u00a0", i+1), Text: c.marked(e.What), Anchor: sheetAnchor(i), Break: i > 0})
		date, _, _ := strings.Cut(e.Start, "T")
		with := ""
		if e.With != "" {
			with = w.With + " " + e.With
		}
		when := term.Join(", ", term.Capital(w.Weekday(date)), w.Clock(e.Start, e.End))
		if meta := term.Join(" · ", when, e.Location, e.Format, with); meta != "" {
			c.add(Paragraph{Meta, c.text(meta)})
		}
		for _, id := range e.Stakes {
			if st, ok := model.Get[model.Stake](c.b, id); ok && c.b.Live(id) {
				c.objective(st.Objective)
			}
		}
		c.add(c.passages(e.Points, nil)...)
		for _, id := range e.Stakes {
			if c.b.Live(id) {
				c.points(id)
			}
		}
	}
}

// points adds the printed talking points that annotate a stake.
func (c *composer) points(stake model.ID) {
	for a := range model.Children[model.Annotation](c.b, stake) {
		if a.Type == model.TalkingPoint && c.annotations.Prints(a) {
			c.add(c.passages(a.Text, nil)...)
		}
	}
}

// defensive adds what to say of a stake only if the others raise it.
func (c *composer) defensive() {
	first := true
	for sec := range model.Children[model.Section](c.b, c.b.ID()) {
		for st := range model.Children[model.Stake](c.b, sec.ID) {
			if strings.TrimSpace(st.Defensive) == "" {
				continue
			}
			if first {
				c.add(Heading{Level: 1, Text: c.text(c.words.Defensive), Anchor: "defensive-points", Break: true})
			}
			first = false
			number := c.b.Number(st.ID)
			c.add(Heading{Level: 2, Inner: true, Number: number, Text: c.text(st.Title), Anchor: "defensive-" + strings.ReplaceAll(number, ".", "-")})
			c.field(c.words.IfRaised, st.Defensive)
		}
	}
}
